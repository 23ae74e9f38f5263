import { LONGEST_COMMENT, type Question, type QuestionnaireContent, valuesOf } from "./questionnaire";

/** An answer to one question: a value for a closed question, a text for an open one. */
export interface Answer {
  questionKey: string;
  wording: number;
  value: string | null;
  text: string | null;
}

export type AnswerErrorCode = "missing" | "not_an_option" | "more_than_one" | "too_long";

export interface AnswerError {
  questionKey: string;
  code: AnswerErrorCode;
  /** With too_long: how many characters were typed. */
  length?: number;
}

/** What was filled in, to show again: per question key, only values that the page itself offers, and texts as typed. */
export type TypedValues = Record<string, string>;

export type ParsedAnswers =
  | { ok: true; answers: Answer[] }
  | { ok: false; errors: AnswerError[]; values: TypedValues };

/** What a form carries; both FormData and URLSearchParams fit. */
export interface FormFields {
  getAll(name: string): unknown[];
}

/**
 * The answers in a form. What was left out is no answer; a question that the earlier answers don't lead to is
 * not read at all; a field that the questionnaire doesn't have is ignored.
 */
export function parseAnswers(content: QuestionnaireContent, form: FormFields): ParsedAnswers {
  const answers: Answer[] = [];
  const errors: AnswerError[] = [];
  const values: TypedValues = {};
  for (const question of content.questions) {
    const given = texts(form, question.key);
    const value = question.kind === "open" ? readOpen(question, given) : readClosed(question, given);
    // Shown again even where it isn't asked: opening the condition on the page brings it back.
    if (value.typed !== null) values[question.key] = value.typed;
    if (!isAsked(question, answers)) continue;
    if (value.error) errors.push({ questionKey: question.key, ...value.error });
    else if (value.answer)
      answers.push({ questionKey: question.key, wording: question.wording, ...value.answer });
  }
  return errors.length === 0 ? { ok: true, answers } : { ok: false, errors, values };
}

interface Reading {
  typed: string | null;
  answer?: { value: string | null; text: string | null };
  error?: { code: AnswerErrorCode; length?: number };
}

function readClosed(question: Question, given: string[]): Reading {
  const chosen = [...new Set(given.filter((value) => value !== ""))];
  const [value] = chosen;
  if (value === undefined) return { typed: null, ...(question.required && { error: { code: "missing" } }) };
  if (chosen.length > 1) return { typed: null, error: { code: "more_than_one" } };
  if (!valuesOf(question).includes(value)) return { typed: null, error: { code: "not_an_option" } };
  return { typed: value, answer: { value, text: null } };
}

function readOpen(question: Question, given: string[]): Reading {
  const typed = cleanText([...new Set(given)].join("\n"));
  const length = [...typed].length;
  if (length > LONGEST_COMMENT) return { typed, error: { code: "too_long", length } };
  if (typed === "") return { typed: null, ...(question.required && { error: { code: "missing" } }) };
  return { typed, answer: { value: null, text: typed } };
}

function isAsked(question: Question, earlier: Answer[]): boolean {
  if (!question.showIf) return true;
  const { key, is } = question.showIf;
  return earlier.some(
    (answer) => answer.questionKey === key && answer.value !== null && is.includes(answer.value),
  );
}

function texts(form: FormFields, name: string): string[] {
  return form.getAll(name).filter((value): value is string => typeof value === "string");
}

/** One kind of line end, no control characters (PostgreSQL takes no NUL) and no direction overrides, trimmed. */
export function cleanText(text: string): string {
  return (
    text
      .replace(/\r\n?/g, "\n")
      // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is taken out
      .replace(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069\ufeff]/g, "")
      .replace(/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, "\ufffd")
      .trim()
  );
}
