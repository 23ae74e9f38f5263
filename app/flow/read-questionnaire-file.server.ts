import type { z } from "zod";
import { nl } from "zod/locales";
import { OLDEST_VERSION } from "~/domain/limesurvey";
import { fromLimeSurvey } from "~/domain/limesurvey-import";
import { MOST_QUESTIONS } from "~/domain/questionnaire";
import { fromQuestionRows, type QuestionRow, questionColumns } from "~/domain/questionnaire-csv";
import { FILE_FORMAT, FILE_VERSION, questionnaireFile } from "~/domain/questionnaire-file";
import {
  assembleImport,
  freeKey,
  type ImportedQuestionnaire,
  type ImportNote,
  type MadeQuestion,
} from "~/domain/questionnaire-import";
import { readContactFile } from "./contact-file.server";
import { isOldWorkbook, isZip, textOf } from "./file-text.server";
import { readLimeSurveyXml } from "./limesurvey-xml.server";
import { plainText } from "./plain-text.server";

/** Why nothing can be made of a file. */
export type QuestionFileProblem =
  | "empty"
  | "spreadsheet"
  | "zip"
  | "lsa"
  | "binary"
  | "too_old"
  | "tab_export"
  | "part_of_survey"
  | "not_limesurvey"
  | "xml_entities"
  | "xml_broken"
  | "json_broken"
  | "json_other"
  | "json_newer"
  | "json_wrong"
  | "csv_no_columns"
  | "csv_no_question"
  | "csv_header"
  | "no_questions";

export type FileKind = "json" | "limesurvey" | "csv";

export type QuestionFileReading =
  | { ok: true; kind: FileKind; imported: ImportedQuestionnaire }
  | { ok: false; problem: QuestionFileProblem; values?: Record<string, string | number> };

type Refusal = Extract<QuestionFileReading, { ok: false }>;

const no = (problem: QuestionFileProblem, values?: Refusal["values"]): Refusal =>
  values ? { ok: false, problem, values } : { ok: false, problem };

/** Reads a file for what it is, whatever it is called; nothing is kept of it. */
export async function readQuestionnaireFile(bytes: Buffer, fileName: string): Promise<QuestionFileReading> {
  if (bytes.length === 0) return no("empty");
  if (isZip(bytes)) return no(zipProblem(fileName));
  if (isOldWorkbook(bytes)) return no("spreadsheet");
  const { text, isGuess } = textOf(bytes);
  const start = text.slice(0, 2000).trimStart();
  if (start === "") return no("empty");
  if (start.includes("\0") || start.startsWith("%PDF")) return no("binary");
  if (/^# ?(LimeSurvey|PHPSurveyor|Surveyor)/i.test(start)) return no("too_old", { version: "1.8" });
  if (/^"?(id"?\t"?related_id|class"?\t"?type\/scale)/.test(start)) return no("tab_export");
  const reading =
    start.startsWith("{") || start.startsWith("[")
      ? fromJson(text)
      : start.startsWith("<")
        ? fromXml(text, nameFrom(fileName))
        : await fromCsv(bytes, nameFrom(fileName));
  if (!reading.ok) return reading;
  if (!reading.imported.content.questions.length) return no("no_questions");
  if (!isGuess || reading.kind === "csv") return reading;
  const { imported } = reading;
  return { ...reading, imported: { ...imported, notes: [...imported.notes, { code: "encoding_guessed" }] } };
}

function zipProblem(fileName: string): QuestionFileProblem {
  if (/\.(xlsx|xlsm|ods)$/i.test(fileName)) return "spreadsheet";
  return /\.lsa$/i.test(fileName) ? "lsa" : "zip";
}

/** "Balie rijbewijs" for balie_rijbewijs.csv. */
const nameFrom = (fileName: string): string =>
  fileName
    .replace(/\.[^.]{1,5}$/, "")
    .replace(/[_\s]+/g, " ")
    .trim()
    .slice(0, 120) || "Vragenlijst";

function fromXml(text: string, name: string): QuestionFileReading {
  const read = readLimeSurveyXml(text);
  if (!read.ok) return no(read.problem, "line" in read ? { line: read.line } : undefined);
  const { type, version, tables } = read.document;
  if (type === "Group" || type === "Question") return no("part_of_survey");
  if (type !== "Survey") return no("not_limesurvey");
  if (version !== "" && Number(version) < OLDEST_VERSION) return no("too_old", { version });
  if ((tables.get("questions") ?? []).length === 0) return no("no_questions");
  return { ok: true, kind: "limesurvey", imported: fromLimeSurvey(read.document, plainText, name) };
}

function fromJson(text: string): QuestionFileReading {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (error) {
    // SyntaxError: no JSON. RangeError: nested deeper than can be read.
    if (!(error instanceof SyntaxError || error instanceof RangeError)) throw error;
    return no("json_broken");
  }
  const file = json as { format?: unknown; formatVersion?: unknown } | null;
  if (typeof file !== "object" || file === null || file.format !== FILE_FORMAT) return no("json_other");
  if (typeof file.formatVersion === "number" && file.formatVersion > FILE_VERSION) return no("json_newer");
  const { first, beyond } = withinLimit(file);
  const parsed = questionnaireFile.safeParse(first, { error: dutch });
  if (!parsed.success) return no("json_wrong", wrongPlace(parsed.error));
  const { name, content } = parsed.data;
  const taken = new Set<string>();
  const made = content.questions.map((question): MadeQuestion => {
    const key = freeKey(question.key, taken);
    const notes: ImportNote[] =
      key === question.key ? [] : [{ code: "key_twice", values: { key: question.key, made: key } }];
    return { source: question.key, text: question.text.nl, question: { ...question, key }, notes };
  });
  const left: ImportNote = { code: "left_too_many", values: { most: MOST_QUESTIONS } };
  const rest = beyond.map((text): MadeQuestion => ({ source: "", text, question: null, notes: [left] }));
  const { title, languages } = content;
  const whole = { name, title, languages };
  return { ok: true, kind: "json", imported: assembleImport(whole, [...made, ...rest]) };
}

const dutch = nl().localeError;

/** More questions than a draft can hold are told one by one, not as a mistake in the file. */
function withinLimit(json: object): { first: unknown; beyond: string[] } {
  const { content } = json as { content?: { questions?: unknown } };
  const questions = content?.questions;
  if (!Array.isArray(questions) || questions.length <= MOST_QUESTIONS) return { first: json, beyond: [] };
  const first = { ...json, content: { ...content, questions: questions.slice(0, MOST_QUESTIONS) } };
  const textOf = (question: { text?: { nl?: unknown } } | null) =>
    String(question?.text?.nl ?? "").slice(0, 300);
  return { first, beyond: questions.slice(MOST_QUESTIONS).map(textOf) };
}

/** The first of what is wrong, as a path: content.questions[2].options[0].value. */
function wrongPlace({ issues }: z.ZodError): Record<string, string> {
  const [first] = issues;
  const place = (first?.path ?? [])
    .map((part) => (typeof part === "number" ? `[${part}]` : `.${String(part)}`))
    .join("")
    .replace(/^\./, "");
  return { place: place.slice(0, 200), message: (first?.message ?? "").slice(0, 200) };
}

const MOST_ROWS = 2000;

async function fromCsv(bytes: Buffer, name: string): Promise<QuestionFileReading> {
  const file = await readContactFile(inOne(bytes));
  if (!file.ok) {
    if (file.problem === "empty" || file.problem === "spreadsheet") return no(file.problem);
    if (file.problem === "no_header") return no("csv_no_question");
    return no(file.problem === "no_columns" ? "csv_no_columns" : "csv_header");
  }
  const columns = questionColumns(file.header);
  if (columns === null) return no("csv_no_question", { columns: file.header.join(", ").slice(0, 200) });
  const rows: QuestionRow[] = [];
  for await (const group of file.rows) {
    for (const { line, fields, error } of group) {
      if (rows.length < MOST_ROWS) rows.push({ line, fields, isBroken: error !== null });
    }
  }
  return { ok: true, kind: "csv", imported: fromQuestionRows(rows, columns, name) };
}

async function* inOne(bytes: Buffer): AsyncGenerator<Uint8Array> {
  yield bytes;
}
