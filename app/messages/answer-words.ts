import { codesOf } from "~/domain/answer";
import type { Question } from "~/domain/questionnaire";
import { listText } from "./dutch";
import { answerText } from "./question-library.nl";
import { residentNl } from "./resident.nl";

const AGREED: Record<string, string> = {
  "1": residentNl["survey.agree1"],
  "2": residentNl["survey.agree2"],
  "3": residentNl["survey.agree3"],
  "4": residentNl["survey.agree4"],
  "5": residentNl["survey.agree5"],
};

/** A stored answer as a resident read it in Dutch: "Mee eens", "Weet niet", or all that were chosen; a grade as it is. */
export function storedAnswerText(question: Pick<Question, "kind" | "options">, value: string): string {
  return listText(
    codesOf(value).map((code) => {
      if (code === "dont_know") return residentNl["survey.dontKnow"];
      return question.kind === "agree5" ? (AGREED[code] ?? code) : answerText(question, code);
    }),
  );
}
