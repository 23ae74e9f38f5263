import { type WantedLanguage, wantedLanguage } from "~/domain/accept-language";
import { surveyLanguage } from "~/domain/questionnaire";
import { openingWhenAskedAgain } from "~/domain/suspect-form";
import type { ShownPage } from "~/resident/resident-page.server";
import type { Runtime } from "~/runtime.server";
import type { AnswerPlace } from "./answer-place.server";
import { receiveForm } from "./receive-form.server";
import { answeredPage, formAgainPage, noticePage, surveyPage } from "./survey-page.server";
import { languageAskedBy, surveyInLanguage } from "./switch-language.server";

/** What a sent form leads to: a page, or the address of the thanks, so that loading it again sends nothing twice. */
export type SurveyReceived = ShownPage | { location: string };

/** Takes the form of an invitation's link, whoever reads the request: the fast way or the framework's. */
export async function receiveSurvey(
  needs: Pick<Runtime, "store" | "secret" | "now">,
  token: string,
  /** What the token stands for; null where there is no such link. */
  at: AnswerPlace | null,
  form: URLSearchParams,
  lang: WantedLanguage,
): Promise<SurveyReceived> {
  const now = needs.now();
  const other = languageAskedBy(form);
  if (other !== null) {
    const instead = () => surveyPage(needs, token, { lang: wantedLanguage(other) });
    return (await surveyInLanguage(needs, at, form, other)) ?? instead();
  }
  const { result, opening, sign } = await receiveForm(needs, at, form, lang, now);
  const { language } = result;
  switch (result.outcome) {
    case "recorded":
    case "repeated":
      return { location: addressOfThanks(result.at, lang, result.removed) };
    case "invalid":
    case "suspect": {
      const doubted = sign !== null;
      const opened = doubted || !(opening instanceof Date) ? openingWhenAskedAgain(opening, now) : opening;
      return formAgainPage(needs, result, language, { opened, doubted });
    }
    case "answered":
      return answeredPage(needs, result.at.code, language, true, result.at.path);
    case "opted_out":
      return noticePage(needs, "optedOut", language);
    default:
      return noticePage(needs, result.outcome, language);
  }
}

function addressOfThanks({ path }: AnswerPlace, { asked }: WantedLanguage, removed: string[]): string {
  const query = new URLSearchParams();
  if (asked !== null) query.set("lang", surveyLanguage(asked));
  if (removed.length > 0) query.set("removed", removed.join("."));
  return `${path}/thanks${query.size > 0 ? `?${query}` : ""}`;
}
