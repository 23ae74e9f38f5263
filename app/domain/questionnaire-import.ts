import type { Language } from "./languages";
import {
  LONGEST_DRAFT_TEXT,
  type LocalText,
  MOST_QUESTIONS,
  type Question,
  type QuestionKind,
  type QuestionnaireContent,
} from "./questionnaire";

/** What is worth telling about something that came from a file; the words are in messages/questionnaire-import.nl.ts. */
export interface ImportNote {
  code: ImportNoteCode;
  values?: Record<string, string | number>;
}

/** Why something in the file is no question here. */
export const LEFT_OUT = [
  "left_array_numbers",
  "left_array_texts",
  "left_dual_scale",
  "left_equation",
  "left_hidden",
  "left_kind_missing",
  "left_kind_unknown",
  "left_language_switch",
  "left_no_text",
  "left_numbers",
  "left_ranking",
  "left_row_broken",
  "left_too_many",
  "left_upload",
] as const;

/** What about a question became different from what the file has. */
export const CHANGED = [
  "became_agree5",
  "became_grade",
  "became_yes_no",
  "buttons_five",
  "comments_gone",
  "condition_gone",
  "condition_of_group",
  "condition_on_left_out",
  "date_as_text",
  "dont_know_built_in",
  "gender_choice",
  "hint_from_array",
  "key_from_text",
  "key_kind_taken",
  "key_made",
  "key_twice",
  "links_gone",
  "look_unknown",
  "media_gone",
  "number_as_text",
  "options_too_many",
  "options_unused",
  "other_without_text",
  "part_of_array",
  "part_of_fields",
  "placeholders_gone",
  "scripts_gone",
  "settings_gone",
  "soft_required",
  "text_cut",
  "uncertain_is_dont_know",
] as const;

/** What stays as it is in the file, but should be known. */
export const TOLD = ["key_continues", "key_other_text"] as const;

/** About the file as a whole. */
export const WHOLE = [
  "assessments_gone",
  "dutch_missing",
  "encoding_guessed",
  "group_texts_gone",
  "language_as_dutch",
  "language_incomplete",
  "language_unknown",
  "newer_format",
  "quotas_gone",
  "random_order_gone",
  "unknown_columns",
  "welcome_gone",
] as const;

export type ImportNoteCode =
  | (typeof LEFT_OUT)[number]
  | (typeof CHANGED)[number]
  | (typeof TOLD)[number]
  | (typeof WHOLE)[number];

/** One question of the file, or one row of a table of questions: what became of it. */
export interface ImportedLine {
  /** Its code in the file, or its line; '' where there is none. */
  source: string;
  text: string;
  outcome: "same" | "changed" | "left_out";
  /** Of the question that it became. */
  key: string | null;
  kind: QuestionKind | null;
  notes: ImportNote[];
}

export interface ImportedQuestionnaire {
  name: string;
  content: QuestionnaireContent;
  lines: ImportedLine[];
  /** About the whole. */
  notes: ImportNote[];
}

/** A question as a reader of files made it. */
export interface MadeQuestion {
  source: string;
  text: string;
  /** With a key that no other one has. Null: left out, and the notes say why. */
  question: Question | null;
  notes: ImportNote[];
}

/** Whether a question is other than in the file because of it. */
export const isChange = ({ code }: ImportNote): boolean => (CHANGED as readonly string[]).includes(code);

/** The same key, or with the first number behind it that makes it free; it is taken from then on. */
export function freeKey(key: string, taken: Set<string>): string {
  for (let number = 1; ; number += 1) {
    const tried = number === 1 ? key : `${key.slice(0, 36)}_${number}`;
    if (taken.has(tried)) continue;
    taken.add(tried);
    return tried;
  }
}

/** A code of a question or an answer from what a file calls it; null where no letter or digit is left of it. */
export function codeFrom(text: string): string | null {
  const plain = text
    .normalize("NFKD")
    .toLowerCase()
    .replace(/\p{M}/gu, "")
    .replace(/[^a-z0-9]+/g, "_")
    .replace(/^_+|_+$/g, "");
  if (plain === "") return null;
  return (/^[a-z]/.test(plain) ? plain : `q_${plain}`).slice(0, 40).replace(/_+$/, "");
}

/** Puts made questions together: keeps to what a draft may hold, and reports what became of each. */
export function assembleImport(
  { name, title, languages }: { name: string; title: LocalText; languages: readonly Language[] },
  made: readonly MadeQuestion[],
  notes: readonly ImportNote[] = [],
): ImportedQuestionnaire {
  const lines: ImportedLine[] = [];
  const questions: Question[] = [];
  for (const { source, text, question, notes: told } of made) {
    if (question === null || questions.length === MOST_QUESTIONS) {
      const why: ImportNote = { code: "left_too_many", values: { most: MOST_QUESTIONS } };
      lines.push({
        source,
        text,
        outcome: "left_out",
        key: null,
        kind: null,
        notes: question ? [why] : told,
      });
      continue;
    }
    const more = [...told];
    const asked = new Set(questions.map(({ key }) => key));
    const { showIf, ...rest } = withShortTexts(question, more);
    const isPossible = showIf === undefined || asked.has(showIf.key);
    if (!isPossible) more.push({ code: "condition_on_left_out", values: { question: showIf.key } });
    questions.push(isPossible && showIf ? { ...rest, showIf } : rest);
    lines.push({
      source,
      text,
      outcome: more.some(isChange) ? "changed" : "same",
      key: question.key,
      kind: question.kind,
      notes: more,
    });
  }
  const content = { title: shortened(title).text, languages: [...languages], questions };
  return { name, content, lines, notes: [...notes, ...missingTexts(content)] };
}

/** Without texts in languages that it isn't in. */
export function inLanguages(content: QuestionnaireContent): QuestionnaireContent {
  const known = (text: LocalText): LocalText => ({
    ...(Object.fromEntries(content.languages.map((language) => [language, text[language]])) as LocalText),
    nl: text.nl,
  });
  return {
    ...content,
    title: known(content.title),
    questions: content.questions.map(({ hint, options, ...question }) => ({
      ...question,
      text: known(question.text),
      ...(hint ? { hint: known(hint) } : {}),
      ...(options ? { options: options.map(({ value, text }) => ({ value, text: known(text) })) } : {}),
    })),
  };
}

function shortened(text: LocalText): { text: LocalText; length: number } {
  let longest = 0;
  const short = Object.entries(text).map(([language, words = ""]) => {
    if (words.length <= LONGEST_DRAFT_TEXT) return [language, words];
    longest = Math.max(longest, words.length);
    // Not within an emoji, which has two halves.
    return [language, words.slice(0, LONGEST_DRAFT_TEXT).replace(/[\ud800-\udbff]$/, "")];
  });
  return { text: Object.fromEntries(short) as LocalText, length: longest };
}

function withShortTexts(question: Question, notes: ImportNote[]): Question {
  const cut: number[] = [];
  const short = (text: LocalText): LocalText => {
    const made = shortened(text);
    if (made.length > 0) cut.push(made.length);
    return made.text;
  };
  const { hint, options, ...rest } = question;
  const made: Question = {
    ...rest,
    text: short(question.text),
    ...(hint ? { hint: short(hint) } : {}),
    ...(options ? { options: options.map(({ value, text }) => ({ value, text: short(text) })) } : {}),
  };
  if (cut.length > 0) {
    notes.push({ code: "text_cut", values: { length: Math.max(...cut), most: LONGEST_DRAFT_TEXT } });
  }
  return made;
}

/** Of each language: how many texts it lacks. */
function missingTexts({ title, languages, questions }: QuestionnaireContent): ImportNote[] {
  const texts = [
    title,
    ...questions.flatMap(({ text, hint, options = [] }) => [
      text,
      ...(hint ? [hint] : []),
      ...options.map((option) => option.text),
    ]),
  ];
  return languages.flatMap((language): ImportNote[] => {
    const missing = texts.filter((text) => !text[language]?.trim()).length;
    if (missing === 0) return [];
    if (language === "nl") return [{ code: "dutch_missing", values: { missing } }];
    return [{ code: "language_incomplete", values: { language, missing } }];
  });
}
