import { isLanguage, type Language } from "./languages";
import type { LocalText } from "./questionnaire";
import type { ImportNote } from "./questionnaire-import";

/** A survey as LimeSurvey exports it: tables of its database, with rows of fields. */
export interface LimeSurveyDocument {
  /** "Survey"; of a part of one "Group" or "Question". */
  type: string;
  /** Of its database. 143 is LimeSurvey 1.90, the first that exports this way; 600 and on is version 6. */
  version: string;
  languages: string[];
  tables: Map<string, Record<string, string>[]>;
}

/** A piece of HTML as plain text, and what it had besides text. */
export interface PlainText {
  text: string;
  lost: ("media" | "links" | "scripts")[];
}
export type ToPlainText = (html: string) => PlainText;

/** From this version of its database on, an export is of this form. */
export const OLDEST_VERSION = 143;
/** The newest whose files this was held against (version 7); a newer one is read all the same. */
export const NEWEST_VERSION = 799;

/** A text in the languages that are spoken here, and what was lost of it. */
export interface LimeText {
  text: LocalText;
  notes: ImportNote[];
}

/** A row of a table of questions, a box to tick, or an answer. */
export interface LimePart {
  /** Of a row or a box: its number, by which version 7 names its field. */
  id?: string;
  code: string;
  label: LimeText;
  scale: number;
}

export interface LimeQuestion {
  id: string;
  group: string;
  type: string;
  code: string;
  text: LimeText;
  hint: LimeText;
  mandatory: string;
  /** Whether 'Anders, namelijk' is among the answers. */
  hasOther: boolean;
  relevance: string;
  attributes: Map<string, string>;
  parts: LimePart[];
  answers: LimePart[];
}

export interface LimeGroup {
  id: string;
  relevance: string;
  isRandom: boolean;
  hasText: boolean;
}

export interface LimeSurvey {
  title: LimeText;
  languages: Language[];
  questions: LimeQuestion[];
  groups: Map<string, LimeGroup>;
  /** Rows of the table of conditions, by the question that they are of. */
  conditions: Map<string, Record<string, string>[]>;
  notes: ImportNote[];
}

/** Which of its languages each of ours is read from; what else there is stays behind. */
function chooseLanguages(codes: readonly string[]): {
  from: Map<string, Language>;
  notes: ImportNote[];
} {
  const from = new Map<string, Language>();
  const notes: ImportNote[] = [];
  const taken = () => [...from.values()];
  const base = (code: string) => code.toLowerCase().split(/[-_]/)[0] ?? "";
  for (const code of codes) if (isLanguage(code) && !taken().includes(code)) from.set(code, code);
  for (const code of codes) {
    const language = base(code);
    if (!from.has(code) && isLanguage(language) && !taken().includes(language)) from.set(code, language);
  }
  const [first] = codes;
  if (from.size === 0 && first !== undefined) {
    from.set(first, "nl");
    notes.push({ code: "language_as_dutch", values: { language: first } });
  }
  for (const code of codes) {
    if (!from.has(code)) notes.push({ code: "language_unknown", values: { language: code } });
  }
  return { from, notes };
}

const inOrder = (field: string) => (one: Record<string, string>, other: Record<string, string>) =>
  (Number(one[field]) || 0) - (Number(other[field]) || 0);

/**
 * Brings the tables together. Up to version 3 each row is there once per language, from version 4 on the texts are in
 * tables of their own (`question_l10ns`, `answer_l10ns`, `group_l10ns`).
 */
export function surveyOf(document: LimeSurveyDocument, plain: ToPlainText): LimeSurvey {
  const rows = (table: string) => document.tables.get(table) ?? [];
  const [survey = {}] = rows("surveys");
  const settings = rows("surveys_languagesettings");
  const base = survey.language || document.languages[0] || settings[0]?.surveyls_language || "nl";
  const all = [
    base,
    ...(survey.additional_languages ?? "").split(/[\s,]+/),
    ...document.languages,
    ...settings.map((row) => row.surveyls_language ?? ""),
  ];
  const codes = [...new Set(all.map((code) => code.trim()).filter((code) => code !== ""))];
  const { from, notes } = chooseLanguages(codes);

  const textOf = (found: readonly Record<string, string>[], field: string, languageField = "language") =>
    limeText(
      found.map((row) => [from.get(row[languageField] || base), row[field] ?? ""] as const),
      plain,
    );
  const by = (table: string, field: string) => grouped(rows(table), field);
  const questionTexts = by("question_l10ns", "qid");
  const answerTexts = by("answer_l10ns", "aid");
  const attributes = by("question_attributes", "qid");
  const subquestions = grouped([...rows("subquestions"), ...rows("questions").filter(isPart)], "parent_qid");
  const answers = by("answers", "qid");

  const partsOf = (id: string): LimePart[] =>
    [...grouped([...(subquestions.get(id) ?? [])].sort(inOrder("question_order")), "qid")].map(
      ([qid, same]) => ({
        id: qid,
        code: same[0]?.title ?? "",
        label: textOf([...same, ...(questionTexts.get(qid) ?? [])], "question"),
        scale: Number(same[0]?.scale_id) || 0,
      }),
    );
  const answersOf = (id: string): LimePart[] => {
    const found = [...(answers.get(id) ?? [])].sort(inOrder("sortorder"));
    const scaleAndCode = (row: Record<string, string>) => `${Number(row.scale_id) || 0} ${row.code ?? ""}`;
    return [...groupedBy(found, scaleAndCode).values()].map((same) => ({
      code: same[0]?.code ?? "",
      label: textOf([...same, ...same.flatMap(({ aid }) => (aid && answerTexts.get(aid)) || [])], "answer"),
      scale: Number(same[0]?.scale_id) || 0,
    }));
  };

  const groups = new Map<string, LimeGroup>();
  const groupTexts = by("group_l10ns", "gid");
  for (const [id, same] of grouped([...rows("groups")].sort(inOrder("group_order")), "gid")) {
    const described = [...same, ...(groupTexts.get(id) ?? [])];
    groups.set(id, {
      id,
      relevance: anyOf(same, "grelevance"),
      isRandom: (same[0]?.randomization_group ?? "").trim() !== "",
      hasText: described.some((row) => plain(row.description ?? "").text !== ""),
    });
  }
  const place = [...groups.keys()];
  const placeOf = (row: Record<string, string>) => {
    const found = place.indexOf(row.gid ?? "");
    return found === -1 ? place.length : found;
  };
  const asked = rows("questions")
    .filter((row) => !isPart(row))
    .sort((one, other) => placeOf(one) - placeOf(other) || inOrder("question_order")(one, other));

  const questions = [...grouped(asked, "qid")].map(([id, same]): LimeQuestion => {
    const row = same[0] ?? {};
    const texts = [...same, ...(questionTexts.get(id) ?? [])];
    return {
      id,
      group: row.gid ?? "",
      type: row.type ?? "",
      code: row.title ?? "",
      text: withScripts(textOf(texts, "question"), texts),
      hint: textOf(texts, "help"),
      mandatory: row.mandatory ?? "N",
      hasOther: row.other === "Y",
      relevance: anyOf(same, "relevance"),
      attributes: new Map(
        (attributes.get(id) ?? [])
          .filter(({ value = "" }) => value.trim() !== "")
          .map(({ attribute = "", value = "" }) => [attribute, value.trim()]),
      ),
      parts: partsOf(id),
      answers: answersOf(id),
    };
  });
  return {
    title: textOf(settings, "surveyls_title", "surveyls_language"),
    languages: ["nl", ...[...from.values()].filter((language) => language !== "nl")],
    questions,
    groups,
    conditions: by("conditions", "qid"),
    notes: [...notes, ...leftBehind(rows, settings, groups, Number(document.version))],
  };
}

/** Of rows that say the same once per language: not each of them says it. */
const anyOf = (rows: readonly Record<string, string>[], field: string): string =>
  rows.map((row) => row[field] ?? "").find((value) => value.trim() !== "") ?? "";

/** From version 5 on a question has a field of its own for what runs beside it. */
const withScripts = (text: LimeText, rows: readonly Record<string, string>[]): LimeText =>
  anyOf(rows, "script") === "" || text.notes.some(({ code }) => code === "scripts_gone")
    ? text
    : { ...text, notes: [...text.notes, { code: "scripts_gone" }] };

/** Version 1.90 kept the parts of a question among the questions. */
const isPart = (row: Record<string, string>) => (row.parent_qid ?? "0") !== "0" && row.parent_qid !== "";

/** What of a survey has no place here. */
function leftBehind(
  rows: (table: string) => readonly Record<string, string>[],
  settings: readonly Record<string, string>[],
  groups: ReadonlyMap<string, LimeGroup>,
  version: number,
): ImportNote[] {
  const filled = (field: string) => settings.some((row) => (row[field] ?? "").trim() !== "");
  const all = [...groups.values()];
  const notes: [ImportNote["code"], boolean][] = [
    ["newer_format", version > NEWEST_VERSION],
    [
      "welcome_gone",
      filled("surveyls_welcometext") || filled("surveyls_endtext") || filled("surveyls_description"),
    ],
    ["group_texts_gone", all.some(({ hasText }) => hasText)],
    ["random_order_gone", all.some(({ isRandom }) => isRandom)],
    ["quotas_gone", rows("quota").length > 0],
    ["assessments_gone", rows("assessments").length > 0],
  ];
  return notes.filter(([, holds]) => holds).map(([code]) => ({ code }));
}

/** Rows by a key, in the order in which each key comes first. */
export function groupedBy<Row>(rows: readonly Row[], key: (row: Row) => string): Map<string, Row[]> {
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    const found = groups.get(key(row));
    if (found) found.push(row);
    else groups.set(key(row), [row]);
  }
  return groups;
}

const grouped = (rows: readonly Record<string, string>[], field: string) =>
  groupedBy(rows, (row) => row[field] ?? "");

const LOST = { media: "media_gone", links: "links_gone", scripts: "scripts_gone" } as const;
/** `{TOKEN:FIRSTNAME}`, `{INSERTANS:1X2X3}`, `{Q1.shown}`, `{if(...)}`: what LimeSurvey fills in while it asks. */
const PICTURE = /^\S*\/\S+\.(png|jpe?g|gif|svg|webp)$/i;
const PLACEHOLDER = /\{[^\s{}][^{}\n]*\}/g;

const withoutPlaceholders = (words: string): string =>
  words
    .replace(PLACEHOLDER, "")
    .replace(/ {2,}/g, " ")
    .replace(/ +([,.?!:;])/g, "$1")
    .replace(/,(?=[.?!:;])/g, "");

function limeText(texts: readonly (readonly [Language | undefined, string])[], plain: ToPlainText): LimeText {
  const text: LocalText = { nl: "" };
  const notes = new Map<string, ImportNote>();
  const placeholders = new Set<string>();
  for (const [language, html] of texts) {
    if (language === undefined || html === "") continue;
    const { text: read, lost } = plain(html);
    // Answers to choose by their picture have its address for a text.
    const isPicture = PICTURE.test(read);
    if (isPicture) notes.set("media", { code: LOST.media });
    const words = isPicture ? "" : read;
    for (const one of lost) notes.set(one, { code: LOST[one] });
    const found = words.match(PLACEHOLDER) ?? [];
    for (const one of found) placeholders.add(one);
    const bare = (found.length > 0 ? withoutPlaceholders(words) : words).trim();
    if (bare !== "") text[language] = bare;
  }
  if (placeholders.size > 0) {
    const shown = [...placeholders].join(" ").slice(0, 200);
    notes.set("placeholders", { code: "placeholders_gone", values: { placeholders: shown } });
  }
  return { text, notes: [...notes.values()] };
}
