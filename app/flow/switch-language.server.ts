import { typedValues } from "~/domain/answer";
import { surveyLanguage } from "~/domain/questionnaire";
import { LANGUAGE_FIELD, OPENING_FIELD, PLACE_FIELD } from "~/resident/form-fields";
import type { ShownPage } from "~/resident/resident-page.server";
import type { Runtime } from "~/runtime.server";
import type { AnswerPlace } from "./answer-place.server";
import { placeIn } from "./keep-suspect.server";
import { publishedContent } from "./published-content.server";
import { formAgainPage } from "./survey-page.server";

/** The language that a form asks for instead of being sent; null where it was sent. */
export const languageAskedBy = (form: URLSearchParams): string | null => form.get(LANGUAGE_FIELD);

/**
 * The survey in another language, with all that was filled in: whoever finds out halfway that it is there in their own
 * language loses nothing. Nothing is stored, and nothing is told to be wrong yet. Null where there is no survey to fill
 * in any more.
 */
export async function surveyInLanguage(
  { store, now }: Pick<Runtime, "store" | "now">,
  at: AnswerPlace | null,
  form: URLSearchParams,
  asked: string,
): Promise<ShownPage | null> {
  const isOpen = at !== null && at.condition === "open";
  const content = isOpen ? await publishedContent(store, at.about.questionnaireVersionId) : null;
  if (!isOpen || content === null) return null;
  const language = surveyLanguage(asked, at.about.language, content.languages);
  const opening = at.openingOf(form.get(OPENING_FIELD));
  const place = placeIn(form.get(PLACE_FIELD));
  const values = typedValues(content, form);
  const shown = { outcome: "invalid" as const, at, content, errors: [], values, place };
  return formAgainPage({ store }, shown, language, {
    opened: opening instanceof Date ? opening : now(),
    // It was asked already whether a person filled it in: then it is asked in this language.
    doubted: place !== null,
    status: 200,
  });
}
