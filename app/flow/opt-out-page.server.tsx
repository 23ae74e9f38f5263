import type { SurveyLanguage } from "~/domain/questionnaire";
import { openingWhenAskedAgain, suspectSign } from "~/domain/suspect-form";
import { normaliseToken } from "~/domain/token";
import type { ShownPage } from "~/resident/resident-page.server";
import { Unsubscribe } from "~/resident/unsubscribe";
import { wordsIn } from "~/resident/words";
import type { Runtime } from "~/runtime.server";
import { openedAt, openingTime } from "./opening-time.server";
import { peopleBehindLink } from "./opt-out.server";
import { contextPage, noticePage } from "./survey-page.server";

type Needs = Pick<Runtime, "store" | "secret" | "now">;

/** The page with the button; with `again`, the opening time to go on with, it asks whether the press was meant. */
export async function optOutPage(
  needs: Needs,
  rawToken: string,
  language: SurveyLanguage,
  again: Date | null,
): Promise<ShownPage> {
  const { secret, now } = needs;
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

const codeOf = (rawToken: string): string => normaliseToken(rawToken) ?? "";
