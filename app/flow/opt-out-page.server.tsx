import { surveyLink } from "#db/queries/survey-links";
import type { WantedLanguage } from "~/domain/accept-language";
import { type SurveyLanguage, surveyLanguage } from "~/domain/questionnaire";
import { openingWhenAskedAgain, suspectSign } from "~/domain/suspect-form";
import { normaliseToken } from "~/domain/token";
import { wordsIn } from "~/resident/catalogues.server";
import type { ShownPage } from "~/resident/resident-page.server";
import { Unsubscribe } from "~/resident/unsubscribe";
import type { Runtime } from "~/runtime.server";
import { openedAt, openingTime } from "./opening-time.server";
import { peopleBehindLink } from "./opt-out.server";
import { hashToken } from "./secrets.server";
import { contextPage, noticePage } from "./survey-page.server";

type Needs = Pick<Runtime, "store" | "secret" | "now">;

/** The page with the button; with `again`, the opening time to go on with, it asks whether the press was meant. */
export async function optOutPage(
  needs: Needs,
  rawToken: string,
  lang: WantedLanguage,
  again: Date | null,
): Promise<ShownPage> {
  const { secret, now } = needs;
  const language = await optOutLanguage(needs, rawToken, lang);
  const people = await peopleBehindLink(needs, rawToken);
  if (people.length === 0) return noticePage(needs, "unsubscribeUnknown", language);
  const t = wordsIn(language);
  const page = await contextPage(
    needs,
    language,
    t(again === null ? "unsubscribe.title" : "again.sure"),
    again === null ? 200 : 422,
    <Unsubscribe t={t} language={language} again={again !== null} />,
  );
  return page.opened(() => openingTime(secret, "opt_out", codeOf(rawToken), again ?? now()));
}

/** The opening time for the page that asks again, where the button was pressed too soon for a person; else null. */
export function tooSoonToOptOut(
  { secret, now }: Pick<Runtime, "secret" | "now">,
  rawToken: string,
  opening: string | null,
): Date | null {
  const opened = openedAt(secret, "opt_out", codeOf(rawToken), opening);
  return suspectSign(opened, "", now()) === null ? null : openingWhenAskedAgain(opened, now());
}

/** The language asked for in the address; without one it is the resident's own, as that of the message was. */
export async function optOutLanguage(
  { store, secret }: Pick<Runtime, "store" | "secret">,
  rawToken: string,
  lang: WantedLanguage,
): Promise<SurveyLanguage> {
  const token = normaliseToken(rawToken);
  const link = token === null ? undefined : await surveyLink(store, hashToken(secret, token));
  return surveyLanguage(lang, link?.language);
}

const codeOf = (rawToken: string): string => normaliseToken(rawToken) ?? "";
