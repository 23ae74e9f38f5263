import { LIBRARY_ADDITIONS } from "./library-additions";
import type { Question } from "./questionnaire";
import { STARTER_QUESTIONS } from "./starter-library";

/** What a question of the library measures: what the library is searched by. */
export const MEASURES = [
  "overall",
  "result",
  "ease",
  "speed",
  "information",
  "language",
  "attitude",
  "expertise",
  "heard",
  "beyond",
  "callback",
  "digital",
  "improvement",
  "follow_up",
  "other",
] as const;
export type Measure = (typeof MEASURES)[number];

/** The code of an item of the national Burgerpeiling: two letters and two digits. */
export const NATIONAL_CODE = /^[a-z]{2}\d{2}$/;

export interface LibraryQuestion {
  /** With the key that it keeps wherever it is used. */
  question: Question;
  measures: readonly Measure[];
  /** The item of the national Burgerpeiling that it follows in spirit; "" where there is none. */
  nationalCode: string;
  /** Made by the municipality; false for a standard question, which can't be changed. */
  own: boolean;
}

const starter = STARTER_QUESTIONS;

/** The standard questions. Their keys and what they ask are fixed: a trend over years and organisations hangs on them. */
export const LIBRARY: readonly LibraryQuestion[] = [
  standard(starter.grade, ["overall"]),
  standard(starter.resolved, ["result"]),
  standard(starter.ease, ["ease"], "dv05"),
  standard(starter.speed, ["speed"], "dv07"),
  standard(LIBRARY_ADDITIONS.waiting, ["speed"]),
  standard(starter.informed, ["information"], "dv07"),
  standard(starter.clear_language, ["language"], "dv09"),
  standard(starter.friendly, ["attitude"]),
  standard(starter.expert, ["expertise"], "mm01"),
  standard(starter.heard, ["heard", "attitude"], "mm01"),
  standard(LIBRARY_ADDITIONS.understood, ["heard"]),
  standard(starter.surprised, ["beyond"], "mm02"),
  standard(starter.callback_promised, ["callback"]),
  standard(starter.callback_on_time, ["callback", "speed"]),
  standard(LIBRARY_ADDITIONS.found_online, ["digital", "ease"]),
  standard(LIBRARY_ADDITIONS.form_easy, ["digital", "ease"]),
  standard(LIBRARY_ADDITIONS.done_online, ["digital", "result"]),
  standard(starter.comment, ["improvement"]),
  standard({ ...starter.contact_me, kind: "contact_me" }, ["follow_up"]),
];

export const BLOCK_KEYS = ["callback_pair", "being_heard", "digital_service"] as const;
export type BlockKey = (typeof BLOCK_KEYS)[number];

/** Questions that are put into a questionnaire together, in this order and with their conditions. */
export interface LibraryBlock {
  key: BlockKey;
  questions: readonly Question[];
}

export const BLOCKS: readonly LibraryBlock[] = [
  block("callback_pair", ["callback_promised", "callback_on_time"]),
  block("being_heard", ["heard", "understood"]),
  block("digital_service", ["found_online", "form_easy", "done_online"]),
];

/** The standard question with this key. */
export function standardQuestion(key: string): LibraryQuestion | undefined {
  return LIBRARY.find(({ question }) => question.key === key);
}

export const isMeasure = (value: unknown): value is Measure =>
  (MEASURES as readonly unknown[]).includes(value);

/** Whether a question has every word of what is searched: in its text in any language, its code or its national code. */
export function hasWords({ question, nationalCode }: LibraryQuestion, searched: string): boolean {
  const texts = [question.text, ...(question.options ?? []).map(({ text }) => text)];
  const all = [question.key, nationalCode, ...texts.flatMap((text) => Object.values(text))]
    .join("\n")
    .toLowerCase();
  return searched
    .toLowerCase()
    .split(/\s+/)
    .every((word) => all.includes(word));
}

function standard(question: Question, measures: readonly Measure[], nationalCode = ""): LibraryQuestion {
  return { question, measures, nationalCode, own: false };
}

function block(key: BlockKey, questions: readonly string[]): LibraryBlock {
  return { key, questions: questions.map((one) => (standardQuestion(one) as LibraryQuestion).question) };
}
