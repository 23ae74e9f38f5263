import {
  DONT_KNOW,
  inPageOrder,
  LONGEST_COMMENT,
  type Question,
  type QuestionnaireContent,
  valuesOf,
} from "./questionnaire";

/** An answer to one question: a value for a closed question, a text for an open one. Of more values: see codesOf. */
export interface Answer {
  questionKey: string;
  wording: number;
  value: string | null;
  text: string | null;
}

export type AnswerErrorCode =
  | "missing"
  | "not_an_option"
  | "more_than_one"
  | "too_long"
  /** 'Weet niet' beside another answer. */
  | "conflict";

export interface AnswerError {
  questionKey: string;
  code: AnswerErrorCode;
  /** With too_long: how many characters were typed. */
  length?: number;
}

/** How many answered a question with more answers is counted under this, beside each answer that was chosen. */
export const ANSWERED = "+";

/** Codes of one answer as one value: "+phone+email". */
const joined = (codes: readonly string[]): string => codes.map((code) => ANSWERED + code).join("");

/** The codes in a stored value: one, or of a question with more answers those that were chosen ("+phone+email"). */
export const codesOf = (value: string): string[] =>
  value.startsWith(ANSWERED) ? value.slice(1).split(ANSWERED) : [value];

/**
 * Under which values an answer is counted: its own; of a question with more answers each that was chosen, and ANSWERED,
 * which is what a share of them is a share of.
 */
export const countedValues = (value: string): string[] =>
  value.startsWith(ANSWERED) ? [...codesOf(value), ANSWERED] : [value];

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
  for (const question of inPageOrder(content.questions)) {
    if (question.kind === "text") continue;
    const value = READERS[question.kind](question, texts(form, question.key));
    // Shown again even where it isn't asked: opening the condition on the page brings it back.
    if (value.typed !== null) values[question.key] = value.typed;
    if (!isAsked(question, answers)) continue;
    if (value.error) errors.push({ questionKey: question.key, ...value.error });
    else if (value.answer)
      answers.push({ questionKey: question.key, wording: question.wording, ...value.answer });
  }
  return errors.length === 0 ? { ok: true, answers } : { ok: false, errors, values };
}

/** What a form holds, to show it again: in another language, say. Nothing is judged. */
export function typedValues(content: QuestionnaireContent, form: FormFields): TypedValues {
  const values: TypedValues = {};
  for (const question of content.questions) {
    if (question.kind === "text") continue;
    const { typed } = READERS[question.kind](question, texts(form, question.key));
    if (typed !== null) values[question.key] = typed;
  }
  return values;
}

interface Reading {
  typed: string | null;
  answer?: { value: string | null; text: string | null };
  error?: { code: AnswerErrorCode; length?: number };
}

function readOne(question: Question, given: string[]): Reading {
  const chosen = [...new Set(given.filter((value) => value !== ""))];
  const [value] = chosen;
  if (value === undefined) return { typed: null, ...(question.required && { error: { code: "missing" } }) };
  if (chosen.length > 1) return { typed: null, error: { code: "more_than_one" } };
  if (!valuesOf(question).includes(value)) return { typed: null, error: { code: "not_an_option" } };
  return { typed: value, answer: { value, text: null } };
}

/** Any number of the answers, in the order of the page; or 'weet niet' alone. */
function readMany(question: Question, given: string[]): Reading {
  const chosen = new Set(given.filter((value) => value !== ""));
  const codes = valuesOf(question).filter((value) => chosen.has(value));
  if (chosen.size === 0) return { typed: null, ...(question.required && { error: { code: "missing" } }) };
  const typed = codes.length === 0 ? null : joined(codes);
  if (codes.length < chosen.size) return { typed, error: { code: "not_an_option" } };
  if (!chosen.has(DONT_KNOW)) return { typed, answer: { value: joined(codes), text: null } };
  if (chosen.size > 1) return { typed, error: { code: "conflict" } };
  return { typed, answer: { value: DONT_KNOW, text: null } };
}

function readOpen(question: Question, given: string[]): Reading {
  const typed = cleanText([...new Set(given)].join("\n"));
  const length = [...typed].length;
  if (length > LONGEST_COMMENT) return { typed, error: { code: "too_long", length } };
  if (typed === "") return { typed: null, ...(question.required && { error: { code: "missing" } }) };
  return { typed, answer: { value: null, text: typed } };
}

const READERS: Record<Exclude<Question["kind"], "text">, (question: Question, given: string[]) => Reading> = {
  grade: readOne,
  agree5: readOne,
  yes_no: readOne,
  choice: readOne,
  choices: readMany,
  open: readOpen,
  contact_me: readOne,
};

/** Only after an earlier question that was itself asked and was answered so. */
function isAsked(question: Question, earlier: Answer[]): boolean {
  if (!question.showIf) return true;
  const { key, is } = question.showIf;
  return earlier.some(
    ({ questionKey, value }) =>
      questionKey === key && value !== null && codesOf(value).some((code) => is.includes(code)),
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
