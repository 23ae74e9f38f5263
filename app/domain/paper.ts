import type { Language } from "./languages";
import {
  DONT_KNOW,
  inLanguage,
  inPageOrder,
  type Question,
  type QuestionnaireContent,
  valuesOf,
} from "./questionnaire";

/** One question as it stands on paper; texts between the questions have no number. */
export interface PaperQuestion {
  number: number | null;
  question: Question;
  text: string;
  hint: string;
  /** Values to tick, without 'weet niet'. */
  values: string[];
  hasDontKnow: boolean;
  /** Only after one of these answers to the question with this number. */
  after: { number: number; question: Question; values: string[] } | null;
}

/**
 * A questionnaire as a form of paper: in the order of the page, numbered, and each condition as a reference to a number
 * above it. A condition that leads nowhere is none: the draft's editor says so.
 */
export function paperQuestions(content: QuestionnaireContent, language: Language): PaperQuestion[] {
  const numbered = new Map<string, PaperQuestion & { number: number }>();
  let last = 0;
  return inPageOrder(content.questions).map((question): PaperQuestion => {
    const number = question.kind === "text" ? null : last + 1;
    if (number !== null) last = number;
    const values = valuesOf(question);
    const on = question.showIf ? numbered.get(question.showIf.key) : undefined;
    const is = question.showIf?.is ?? [];
    const made: PaperQuestion = {
      number,
      question,
      text: inLanguage(question.text, language),
      hint: question.hint ? inLanguage(question.hint, language) : "",
      values: values.filter((value) => value !== DONT_KNOW),
      hasDontKnow: values.includes(DONT_KNOW),
      after: on && is.length > 0 ? { number: on.number, question: on.question, values: is } : null,
    };
    if (number !== null && !numbered.has(question.key)) numbered.set(question.key, { ...made, number });
    return made;
  });
}
