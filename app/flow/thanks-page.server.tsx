import type { WantedLanguage } from "~/domain/accept-language";
import { PERSONAL_DATA_KINDS } from "~/domain/personal-data";
import { type SurveyLanguage, surveyLanguage } from "~/domain/questionnaire";
import { wordsIn } from "~/resident/catalogues.server";
import type { ShownPage } from "~/resident/resident-page.server";
import { contactWanted, removedInWords, Thanks } from "~/resident/thanks";
import { languageSuffix } from "~/resident/words";
import type { Runtime } from "~/runtime.server";
import { placeOfLink } from "./answer-place.server";
import { givenResponse } from "./erase-response.server";
import { figuresAtHand } from "./public-figures.server";
import { residentContext } from "./resident-context.server";
import { receiptOf } from "./secrets.server";
import { contextPage, surveyPage } from "./survey-page.server";

type Needs = Pick<Runtime, "store" | "secret" | "now" | "env">;

/** Milliseconds in which this page is with the resident: counting what others think must not hold it up. */
const SENT_WITHIN = 1000;

/** The page after sending; where nothing was sent yet, the survey itself or what stands in its place. */
export async function thanksPage(
  needs: Needs,
  rawToken: string,
  lang: WantedLanguage,
  removed: readonly string[],
): Promise<ShownPage> {
  const at = await placeOfLink(needs, rawToken, needs.now());
  if (at?.condition !== "answered") return surveyPage(needs, rawToken, { lang });
  const { path, code, about } = at;
  const receipt = receiptOf(needs.secret, code);
  return thanksFor(needs, { path, receipt, removed, language: surveyLanguage(lang, about.language) });
}

export interface Thanked {
  /** Where the answers were given, as "/s/TOKEN" or "/d/CODE": other pages hang behind it. */
  path: string;
  /** Of those answers; null where it isn't to be shown. */
  receipt: string | null;
  /** Kinds of personal data that were taken out, as the address says: anything else in it is left alone. */
  removed: readonly string[];
  language: SurveyLanguage;
}

/** The page of thanks to whoever gave these answers. */
export async function thanksFor(
  { store, secret, now, env }: Needs,
  { path, receipt, removed, language }: Thanked,
): Promise<ShownPage> {
  const t = wordsIn(language);
  const [given, { organisation, requests }] = await Promise.all([
    receipt === null ? null : givenResponse({ store, secret }, receipt),
    residentContext(store),
  ]);
  const figures = figuresAtHand(store, now(), SENT_WITHIN);
  const kinds = PERSONAL_DATA_KINDS.filter((kind) => removed.includes(kind));
  const suffix = languageSuffix(language);
  return contextPage(
    { store },
    language,
    t("thanks.title"),
    200,
    <Thanks
      t={t}
      language={language}
      removed={removedInWords(t, language, kinds)}
      receipt={given && receipt}
      wantsContact={given !== null && contactWanted(given.content, given.response.answers)}
      requestHref={requests.offered ? `${path}/contact${suffix}` : null}
      contact={organisation.contact}
      total={figures?.total ?? null}
      done={figures?.done ?? []}
      hasLink={path.startsWith("/s/")}
      address={new URL(env.BASE_URL).host}
      figuresHref={`/figures${suffix}`}
    />,
  );
}
