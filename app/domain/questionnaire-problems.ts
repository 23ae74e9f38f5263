import type { Language } from "./languages";
import {
  hasOptions,
  LONGEST_OPTION,
  LONGEST_TEXT,
  type LocalText,
  MOST_OPTIONS,
  type Question,
  type QuestionnaireContent,
  valuesOf,
} from "./questionnaire";

export const CONTENT_PROBLEMS = [
  /** Keep a version from being published. */
  "no_questions",
  "missing",
  "too_long",
  "key_twice",
  "too_few_options",
  "too_many_options",
  "option_twice",
  "options_alike",
  "show_if_itself",
  "show_if_later",
  "show_if_circle",
  "show_if_unknown",
  "show_if_never",
  "only_text",
  /** Are told, and left to whoever makes it. */
  "many_questions",
  "second_open",
  "required_open",
  "no_grade",
] as const;
export type ContentProblemCode = (typeof CONTENT_PROBLEMS)[number];

const WARNINGS: readonly ContentProblemCode[] = [
  "many_questions",
  "second_open",
  "required_open",
  "no_grade",
];
export const isWarning = ({ code }: { code: ContentProblemCode }): boolean => WARNINGS.includes(code);

/** Where something is wrong. */
export interface ContentPlace {
  /** Index of the question; null: the questionnaire as a whole. */
  question: number | null;
  field: "title" | "text" | "hint" | "options" | "key" | "showIf" | "required" | null;
  /** Index of the option. */
  option?: number;
  language?: Language;
}

export interface ContentProblem extends ContentPlace {
  code: ContentProblemCode;
  /** With too_long and too many: what is there, and what may be. With show_if_never: how many answers it waits for. */
  length?: number;
  most?: number;
  /** With a condition: the key it hangs on. */
  key?: string;
}

/** Above it few people answer all of them. */
export const COMFORTABLE_QUESTIONS = 6;

/** Everything that is wrong with a questionnaire or worth a second look, in the order of the page; errors and warnings. */
export function problemsOf(content: QuestionnaireContent): ContentProblem[] {
  const { questions, languages } = content;
  const asked = questions.filter(({ kind }) => kind !== "text");
  const whole = (code: ContentProblemCode, more = {}): ContentProblem => ({
    question: null,
    field: null,
    code,
    ...more,
  });
  return [
    ...textProblems(content.title, languages, LONGEST_TEXT, { question: null, field: "title" }),
    ...(questions.length === 0 ? [whole("no_questions")] : asked.length === 0 ? [whole("only_text")] : []),
    ...questions.flatMap((question, index) => questionProblems(question, index, content)),
    ...(asked.length > COMFORTABLE_QUESTIONS
      ? [whole("many_questions", { length: asked.length, most: COMFORTABLE_QUESTIONS })]
      : []),
    ...(asked.length > 0 && !asked.some(({ key }) => key === "grade") ? [whole("no_grade")] : []),
  ];
}

export const isPublishable = (content: QuestionnaireContent): boolean => problemsOf(content).every(isWarning);

function questionProblems(
  question: Question,
  index: number,
  { questions, languages }: QuestionnaireContent,
): ContentProblem[] {
  const at = (
    field: ContentPlace["field"],
    code: ContentProblemCode,
    more: Partial<ContentProblem> = {},
  ): ContentProblem => ({ question: index, field, code, ...more });
  const earlier = questions.slice(0, index);
  const open = (one: Question) => one.kind === "open";
  return [
    ...(earlier.some(({ key }) => key === question.key)
      ? [at("key", "key_twice", { key: question.key })]
      : []),
    ...textProblems(question.text, languages, LONGEST_TEXT, { question: index, field: "text" }),
    ...(question.hint && Object.values(question.hint).some((text) => text?.trim())
      ? textProblems(question.hint, languages, LONGEST_TEXT, { question: index, field: "hint" })
      : []),
    ...(hasOptions(question) ? optionProblems(question, index, languages) : []),
    ...(question.showIf ? conditionProblems(question, index, questions) : []),
    ...(open(question) && earlier.some(open) ? [at(null, "second_open")] : []),
    ...(open(question) && question.required ? [at("required", "required_open")] : []),
  ];
}

function optionProblems(
  { options = [] }: Question,
  index: number,
  languages: readonly Language[],
): ContentProblem[] {
  const place = { question: index, field: "options" } as const;
  const length = options.length;
  return [
    ...(length < 2 ? [{ ...place, code: "too_few_options", length, most: 2 } as const] : []),
    ...(length > MOST_OPTIONS
      ? [{ ...place, code: "too_many_options", length, most: MOST_OPTIONS } as const]
      : []),
    ...options.flatMap(({ value, text }, option): ContentProblem[] => {
      const before = options.slice(0, option);
      const alike = text.nl.trim() !== "" && before.some((one) => same(one.text.nl, text.nl));
      return [
        ...(before.some((one) => one.value === value) || value === "dont_know"
          ? [{ ...place, option, code: "option_twice", key: value } as const]
          : []),
        ...(alike ? [{ ...place, option, code: "options_alike" } as const] : []),
        ...textProblems(text, languages, LONGEST_OPTION, { ...place, option }),
      ];
    }),
  ];
}

const same = (one: string, other: string) => one.trim().toLowerCase() === other.trim().toLowerCase();

/** A condition hangs on one earlier question, on answers that it has. */
function conditionProblems(
  question: Question,
  index: number,
  questions: readonly Question[],
): ContentProblem[] {
  const { key, is } = question.showIf as NonNullable<Question["showIf"]>;
  const problem = (code: ContentProblemCode, more: Partial<ContentProblem> = {}): ContentProblem[] => [
    { question: index, field: "showIf", code, key, ...more },
  ];
  if (key === question.key) return problem("show_if_itself");
  const place = questions.findIndex((one) => one.key === key);
  const other = questions[place];
  if (other === undefined) return problem("show_if_unknown");
  if (hangsOn(other, question.key, questions)) return problem("show_if_circle");
  if (place > index) return problem("show_if_later");
  const values = valuesOf(other);
  return is.length === 0 || !is.every((value) => values.includes(value))
    ? problem("show_if_never", { length: is.length })
    : [];
}

/** Whether a question is asked only after the one with this key, directly or by others between. */
export function hangsOn(question: Question, key: string, questions: readonly Question[]): boolean {
  const seen = new Set<string>();
  let one: Question | undefined = question;
  while (one?.showIf && !seen.has(one.key)) {
    if (one.showIf.key === key) return true;
    seen.add(one.key);
    const next: string = one.showIf.key;
    one = questions.find((each) => each.key === next);
  }
  return false;
}

function textProblems(
  text: LocalText,
  languages: readonly Language[],
  most: number,
  place: ContentPlace,
): ContentProblem[] {
  return [...new Set<Language>(["nl", ...languages])].flatMap((language): ContentProblem[] => {
    const length = [...(text[language] ?? "").trim()].length;
    if (length === 0) return [{ ...place, language, code: "missing" }];
    return length > most ? [{ ...place, language, code: "too_long", length, most }] : [];
  });
}
