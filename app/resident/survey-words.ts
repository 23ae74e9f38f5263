import { type AnswerError, codesOf } from "~/domain/answer";
import { DONT_KNOW, inLanguage, type Question, type SurveyLanguage } from "~/domain/questionnaire";
import type { WordKey, Words } from "./words";

/** Answers whose words are the same in every questionnaire. */
const FIXED: ReadonlySet<string> = new Set(["yes", "no"]);

/** The text of a value, in the language of the page: the questionnaire's own, or the fixed one of its kind. */
export function optionText(t: Words, language: SurveyLanguage, question: Question, value: string): string {
  if (value === DONT_KNOW) return t(question.kind === "grade" ? "survey.dontKnowGrade" : "survey.dontKnow");
  const option = question.options?.find((one) => one.value === value);
  if (option) return inLanguage(option.text, language);
  if (question.kind === "agree5" && /^[1-5]$/.test(value)) return t(`survey.agree${value}` as WordKey);
  return FIXED.has(value) ? t(`survey.${value}` as WordKey) : value;
}

/** The text of what was stored: of a question with more answers all that were chosen. */
export const answerText = (t: Words, language: SurveyLanguage, question: Question, value: string): string =>
  inList(
    language,
    "conjunction",
    codesOf(value).map((code) => optionText(t, language, question, code)),
  );

/** "Alleen als u bij ‘Is uw vraag beantwoord?’ koos voor ‘Nee’ of ‘Voor een deel’:" */
export function conditionText(
  t: Words,
  language: SurveyLanguage,
  opener: Question,
  values: readonly string[],
): string {
  const answers = values.map((value) => `‘${optionText(t, language, opener, value)}’`);
  return t("survey.onlyAfter", {
    question: inLanguage(opener.text, language),
    answers: inList(language, "disjunction", answers),
  });
}

export function errorText(t: Words, error: AnswerError, { kind }: Question): string {
  if (error.code === "too_long") return t("error.tooLong", { length: error.length ?? 0 });
  if (error.code === "conflict") return t("error.manyConflict");
  if (kind === "grade") return t("error.grade");
  if (error.code === "more_than_one") return t("error.oneOnly");
  return t(kind === "open" ? "error.missingText" : "error.missing");
}

const inList = (language: SurveyLanguage, type: Intl.ListFormatType, texts: readonly string[]): string =>
  texts.length === 1 ? (texts[0] as string) : new Intl.ListFormat(language, { type }).format(texts);
