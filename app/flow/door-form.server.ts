import { type WantedLanguage, wantedLanguage } from "~/domain/accept-language";
import { typedValues } from "~/domain/answer";
import { surveyLanguage } from "~/domain/questionnaire";
import { openingWhenAskedAgain } from "~/domain/suspect-form";
import { OPENING_FIELD, VERSION_FIELD } from "~/resident/form-fields";
import type { ShownPage } from "~/resident/resident-page.server";
import type { Runtime } from "~/runtime.server";
import type { AnswerPlace } from "./answer-place.server";
import { doorNotice, doorPage } from "./door-page.server";
import { type FormFrom, findDoor, type OpenedDoor, placeOfTicket, placeWith } from "./door-place.server";
import { newTicket } from "./door-ticket.server";
import { publishedContent } from "./published-content.server";
import { receiveForm } from "./receive-form.server";
import type { SurveyReceived } from "./receive-survey.server";
import { receiptOf } from "./secrets.server";
import { answeredPage, formAgainPage, noticePage } from "./survey-page.server";
import { languageAskedBy, surveyInLanguage } from "./switch-language.server";

type Needs = Pick<Runtime, "store" | "secret" | "now">;

export interface SentToDoor {
  code: string;
  query: URLSearchParams;
  form: URLSearchParams;
  lang: WantedLanguage;
  /** Of whoever sends it, as the network says. */
  address: string;
}

/** Takes a form from behind a door, whoever reads the request: the fast way or the framework's. */
export async function receiveAtDoor(
  needs: Needs,
  { code, query, form, lang, address }: SentToDoor,
): Promise<SurveyReceived> {
  const now = needs.now();
  const found = await findDoor(needs, { code, query, versionId: form.get(VERSION_FIELD) }, now);
  if (!("opened" in found)) return doorNotice(needs, found, lang);
  const { opened, state } = found;
  const from: FormFrom = { address, now, isOpen: state === "open" };
  const at = placeOfTicket(needs, opened, form.get(OPENING_FIELD), from);
  if (at === null) {
    // Without a ticket of ours nothing says that its page was ever shown: what is asked today is shown instead.
    const today = await findDoor(needs, { code, query, versionId: null }, now);
    return today.state === "open"
      ? onceMore(needs, today.opened, form, lang, from)
      : doorNotice(needs, today, lang);
  }
  const other = languageAskedBy(form);
  if (other !== null)
    return (
      (await surveyInLanguage(needs, at, form, other)) ?? doorPage(needs, code, query, wantedLanguage(other))
    );
  const { result, opening, sign } = await receiveForm(needs, at, form, lang, now);
  const { language } = result;
  switch (result.outcome) {
    case "recorded":
    case "repeated":
      return { location: addressOfThanks(needs.secret, result.at, lang, result.removed) };
    case "invalid":
    case "suspect": {
      const doubted = sign !== null;
      const since = doubted || !(opening instanceof Date) ? openingWhenAskedAgain(opening, now) : opening;
      return formAgainPage(needs, result, language, { opened: since, doubted });
    }
    case "crowded":
      return noticePage(needs, "crowded", language);
    case "answered":
      // On a tablet the first answers are another's; by another page of the same link they aren't this page's to show.
      if (opened.about.door?.isKiosk) return doorPage(needs, code, query, lang);
      return state === "open" ? answeredPage(needs, at.code, language, true) : doorNotice(needs, found, lang);
    case "opted_out":
      return noticePage(needs, "optedOut", language);
    default:
      return noticePage(needs, result.outcome, language);
  }
}

/** On a tablet without the receipt, which is nobody else's. */
function addressOfThanks(
  secret: string,
  { path, code, about }: AnswerPlace,
  { asked }: WantedLanguage,
  removed: string[],
): string {
  const query = new URLSearchParams();
  if (asked !== null) query.set("lang", surveyLanguage(asked));
  if (removed.length > 0) query.set("removed", removed.join("."));
  if (about.door?.isKiosk) query.set("kiosk", "1");
  else query.set("receipt", receiptOf(secret, code));
  return `${path}/thanks?${query}`;
}

/** A form whose page lay open for too long, or has no ticket of ours: shown with all that was filled in, and a new one. */
async function onceMore(
  needs: Needs,
  opened: OpenedDoor,
  form: URLSearchParams,
  lang: WantedLanguage,
  from: FormFrom,
): Promise<ShownPage> {
  const content = await publishedContent(needs.store, opened.about.questionnaireVersionId);
  const asked = languageAskedBy(form);
  const language = surveyLanguage(asked ?? lang, null, content?.languages);
  if (content === null) return noticePage(needs, "gone", language);
  const at = placeWith(needs, opened, newTicket(from.now), from);
  const shown = { outcome: "suspect" as const, at, content, errors: [], place: null };
  return formAgainPage(needs, { ...shown, values: typedValues(content, form) }, language, {
    opened: openingWhenAskedAgain("false", from.now),
    doubted: true,
  });
}
