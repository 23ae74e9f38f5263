import { surveyLink } from "#db/queries/survey-links";
import type { WantedLanguage } from "~/domain/accept-language";
import { PERSONAL_DATA_KINDS } from "~/domain/personal-data";
import { surveyLanguage } from "~/domain/questionnaire";
import { normaliseToken } from "~/domain/token";
import { wordsIn } from "~/resident/catalogues.server";
import type { ShownPage } from "~/resident/resident-page.server";
import { contactWanted, removedInWords, Thanks } from "~/resident/thanks";
import { languageSuffix } from "~/resident/words";
import type { Runtime } from "~/runtime.server";
import { givenResponse } from "./erase-response.server";
import { residentContext } from "./resident-context.server";
import { hashToken, receiptOf } from "./secrets.server";
import { contextPage, surveyPage } from "./survey-page.server";

/** The page after sending; where nothing was sent yet, the survey itself or what stands in its place. */
export async function thanksPage(
  runtime: Pick<Runtime, "store" | "secret" | "now" | "env">,
  rawToken: string,
  lang: WantedLanguage,
  removed: readonly string[],
): Promise<ShownPage> {
  const { store, secret, env } = runtime;
  const token = normaliseToken(rawToken);
  const link = token === null ? undefined : await surveyLink(store, hashToken(secret, token));
  if (token === null || link?.state !== "answered") return surveyPage(runtime, rawToken, { lang });
  const language = surveyLanguage(lang, link.language);
  const t = wordsIn(language);
  const receipt = receiptOf(secret, token);
  const given = await givenResponse({ store, secret }, receipt);
  const wantsContact = given !== null && contactWanted(given.content, given.response.answers);
  const { organisation } = await residentContext(store);
  const kinds = PERSONAL_DATA_KINDS.filter((kind) => removed.includes(kind));
  return contextPage(
    { store },
    language,
    t("thanks.title"),
    200,
    <Thanks
      t={t}
      removed={removedInWords(t, language, kinds)}
      receipt={given && receipt}
      contact={wantsContact ? organisation.contact : null}
      address={new URL(env.BASE_URL).host}
      figuresHref={`/figures${languageSuffix(language)}`}
    />,
  );
}
