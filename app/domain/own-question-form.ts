import { LANGUAGES, type Language } from "./languages";
import { codeFrom } from "./question-code";
import { isMeasure, type Measure, NATIONAL_CODE } from "./question-library";
import {
  CODE,
  DONT_KNOW,
  hasOptions,
  LONGEST_OPTION,
  LONGEST_TEXT,
  LOOKS,
  type LocalText,
  MOST_OPTIONS,
  type Question,
  type QuestionKind,
} from "./questionnaire";
import { withoutBrokenCharacters } from "./questionnaire-content";

/** What an own question of the library can be: not a text between questions, and not the standard offer of contact. */
export const OWN_KINDS = [
  "agree5",
  "grade",
  "yes_no",
  "choice",
  "choices",
  "open",
] as const satisfies readonly QuestionKind[];
export type OwnKind = (typeof OWN_KINDS)[number];

/** What is wrong with a field of the form. */
export type OwnQuestionProblem =
  | { code: "text_missing" | "key_form" | "kind" | "measures" | "national_code" | "hint_alone" }
  | { code: "long"; most: number; length: number }
  | { code: "options_few" | "options_many"; most: number; count: number }
  | { code: "option_long"; most: number; option: string }
  | { code: "option_twice"; option: string }
  | { code: "options_unequal"; count: number; expected: number };

/** A question with such a code would have no page of its own in the library. */
export const RESERVED_CODES = ["new"];

export interface OwnQuestionInput {
  question: Question;
  measures: Measure[];
  nationalCode: string;
  /** False where the code was made from the text. */
  isKeyTyped: boolean;
}

export type ReadOwnQuestion =
  | { ok: true; value: OwnQuestionInput }
  | { ok: false; problems: Record<string, OwnQuestionProblem> };

const line = (text: string) => withoutBrokenCharacters(text.replace(/[\p{Cc}\p{Zl}\p{Zp}\s]+/gu, " ")).trim();
const lengthOf = (text: string) => [...text].length;

/**
 * Reads the form of an own question. `known` is the question that it changes: its code stays, and an answer keeps its code
 * as long as its text or else its place in the list is the same. Answers are written one on a line.
 */
export function readOwnQuestion(form: FormData, known?: Question): ReadOwnQuestion {
  const problems: Record<string, OwnQuestionProblem> = {};
  const refuse = (field: string, problem: OwnQuestionProblem) => {
    problems[field] ??= problem;
  };
  const field = (name: string) => String(form.get(name) ?? "");

  const text = localText(field, "text", refuse);
  const hint = localText(field, "hint", refuse);
  if (text.nl === "") refuse("text_nl", { code: "text_missing" });
  if (hint.nl === "" && Object.keys(hint).length > 1) refuse("hint_nl", { code: "hint_alone" });

  const kind = OWN_KINDS.find((one) => one === field("kind"));
  if (kind === undefined) refuse("kind", { code: "kind" });
  const options =
    kind !== undefined && hasOptions({ kind }) ? readOptions(field, known?.options ?? [], refuse) : undefined;
  const look = LOOKS.find((one) => one === field("look"));

  const typedKey = known?.key ?? field("key").trim();
  const isKeyTyped = typedKey !== "";
  const key = isKeyTyped ? typedKey : codeFrom(text.nl, new Set());
  if (!CODE.test(key)) refuse("key", { code: "key_form" });
  const measures = form.getAll("measures").filter(isMeasure);
  if (measures.length === 0) refuse("measures", { code: "measures" });
  const nationalCode = field("nationalCode").trim().toLowerCase();
  if (nationalCode !== "" && !NATIONAL_CODE.test(nationalCode))
    refuse("nationalCode", { code: "national_code" });

  if (kind === undefined || Object.keys(problems).length > 0) return { ok: false, problems };
  const question: Question = {
    key,
    kind,
    wording: known?.wording ?? 1,
    text,
    required: known?.required ?? false,
    ...(hint.nl === "" ? {} : { hint }),
    ...(options === undefined ? {} : { options }),
    ...(kind === "agree5" && look !== undefined && look !== "words" ? { look } : {}),
  };
  return { ok: true, value: { question, measures, nationalCode, isKeyTyped } };
}

type Refuse = (field: string, problem: OwnQuestionProblem) => void;

/** A text with the languages that were filled in. */
function localText(field: (name: string) => string, name: string, refuse: Refuse): LocalText {
  const text: LocalText = { nl: "" };
  for (const language of LANGUAGES) {
    const typed = line(field(`${name}_${language}`));
    if (lengthOf(typed) > LONGEST_TEXT)
      refuse(`${name}_${language}`, { code: "long", most: LONGEST_TEXT, length: lengthOf(typed) });
    if (typed !== "" || language === "nl") text[language] = typed;
  }
  return text;
}

const linesOf = (text: string) =>
  text
    .split(/\r\n|\r|\n/)
    .map(line)
    .filter((one) => one !== "");

function readOptions(
  field: (name: string) => string,
  known: NonNullable<Question["options"]>,
  refuse: Refuse,
): NonNullable<Question["options"]> {
  const dutch = linesOf(field("options_nl"));
  const count = dutch.length;
  if (count < 2) refuse("options_nl", { code: "options_few", most: 2, count });
  if (count > MOST_OPTIONS) refuse("options_nl", { code: "options_many", most: MOST_OPTIONS, count });
  const lines = new Map<Language, string[]>();
  for (const language of LANGUAGES) {
    const name = `options_${language}`;
    const texts = language === "nl" ? dutch : linesOf(field(name));
    const long = texts.find((option) => lengthOf(option) > LONGEST_OPTION);
    if (long !== undefined) refuse(name, { code: "option_long", most: LONGEST_OPTION, option: long });
    const lower = texts.map((option) => option.toLowerCase());
    const twice = texts.find((_, place) => lower.indexOf(lower[place] as string) < place);
    if (twice !== undefined) refuse(name, { code: "option_twice", option: twice });
    if (texts.length > 0 && texts.length !== count)
      refuse(name, { code: "options_unequal", count: texts.length, expected: count });
    lines.set(language, texts);
  }
  const codes = codesFor(dutch, known);
  return codes.map((value, place) => ({
    value,
    text: Object.fromEntries(
      LANGUAGES.map((language) => [language, lines.get(language)?.[place]]).filter(
        ([, text]) => text !== undefined,
      ),
    ) as LocalText,
  }));
}

/** The code of each answer: that of the known answer with its text, else of the one in its place, else a new one. */
function codesFor(texts: readonly string[], known: NonNullable<Question["options"]>): string[] {
  const same = texts.map((text) => known.find((option) => option.text.nl === text)?.value);
  const taken = new Set<string>([DONT_KNOW, ...same.filter((code) => code !== undefined)]);
  return texts.map((text, place) => {
    const kept = same[place];
    if (kept !== undefined) return kept;
    const before = texts.length === known.length ? known[place]?.value : undefined;
    const code = before !== undefined && !taken.has(before) ? before : codeFrom(text, taken, "antwoord");
    taken.add(code);
    return code;
  });
}

/** Whether answers given to the one can be counted with those to the other: the same kind and the same answers. */
export function sameScale(one: Question, other: Question): boolean {
  const codes = ({ options = [] }: Question) =>
    options
      .map(({ value }) => value)
      .sort()
      .join();
  return one.kind === other.kind && codes(one) === codes(other);
}

/** What the form shows for a question that is there. */
export function ownQuestionValues(
  question: Question,
  measures: readonly string[],
  nationalCode: string,
): OwnQuestionValues {
  const texts = Object.fromEntries(
    LANGUAGES.flatMap((language) => [
      [`text_${language}`, question.text[language] ?? ""],
      [`hint_${language}`, question.hint?.[language] ?? ""],
      [
        `options_${language}`,
        (question.options ?? [])
          .map(({ text }) => text[language] ?? "")
          .join("\n")
          .trim(),
      ],
    ]),
  );
  const { key, kind, look = "words" } = question;
  return { fields: { ...texts, key, kind, look, nationalCode }, measures: [...measures] };
}

export interface OwnQuestionValues {
  fields: Record<string, string>;
  measures: string[];
}

/** What was typed, to be shown again beside what is wrong with it. */
export function typedValues(form: FormData): OwnQuestionValues {
  const fields: Record<string, string> = {};
  for (const [name, value] of form) if (typeof value === "string") fields[name] = value;
  return { fields, measures: form.getAll("measures").map(String) };
}
