import { parse } from "csv-parse/sync";
import iconv from "iconv-lite";
import type { FieldError } from "~/domain/contact";
import { type FileProblem, guessDelimiter, looksLikeData } from "~/domain/contact-csv";
import { type RawRecord, RecordSplitter } from "~/domain/csv-records";
import { utf16Of } from "./file-text.server";

export interface CsvRow {
  line: number;
  fields: string[];
  error: FieldError | null;
}

export type ContactFile =
  | { ok: false; problem: FileProblem }
  | { ok: true; header: string[]; delimiter: string; rows: AsyncGenerator<CsvRow[]> };

/** Reads a CSV file as a stream: header and delimiter at once, the rows in groups as they come. */
export async function readContactFile(
  bytes: AsyncIterable<Uint8Array>,
  { group = GROUP } = {},
): Promise<ContactFile> {
  const texts = decode(bytes)[Symbol.asyncIterator]();
  let start = "";
  // The header stands in the first line that isn't empty, after Excel's own "sep=;".
  while (!/^\s*(sep=.\n\s*)?(?!sep=.\n)\S[^\n]*\n/i.test(start) && start.length < MAX_HEADER) {
    const next = await texts.next();
    if (next.done) break;
    if (next.value === SPREADSHEET) return { ok: false, problem: "spreadsheet" };
    start += next.value;
  }
  const skipped = /^\s*(sep=.\n\s*)?/i.exec(start)?.[0] ?? "";
  const rest = start.slice(skipped.length);
  const end = rest.indexOf("\n");
  const headerLine = end === -1 ? rest : rest.slice(0, end);
  if (headerLine.trim() === "") return { ok: false, problem: "empty" };
  if (headerLine.length >= MAX_HEADER) return { ok: false, problem: "header_too_long" };

  const delimiter = guessDelimiter(headerLine);
  const headerRow = fieldsOf([{ line: 1, text: headerLine, error: null }], delimiter)[0];
  const header = headerRow?.fields ?? [];
  if (headerRow?.error) return { ok: false, problem: "header_not_closed" };
  if (header.length < 2) return { ok: false, problem: "no_columns" };
  if (looksLikeData(header)) return { ok: false, problem: "no_header" };

  const firstLine = skipped.split("\n").length + 1;
  const splitter = new RecordSplitter(delimiter, header.length, firstLine);
  const remainder = end === -1 ? "" : rest.slice(end + 1);
  return {
    ok: true,
    header,
    delimiter,
    rows: rowsOf(remainder, texts, splitter, { delimiter, columns: header.length, group }),
  };
}

const MAX_HEADER = 100_000;
const GROUP = 1000;

async function* rowsOf(
  remainder: string,
  texts: AsyncIterator<string>,
  splitter: RecordSplitter,
  { delimiter, columns, group }: { delimiter: string; columns: number; group: number },
): AsyncGenerator<CsvRow[]> {
  let waiting = splitter.push(remainder);
  for (let next = await texts.next(); !next.done; next = await texts.next()) {
    for (const record of splitter.push(next.value)) waiting.push(record);
    let from = 0;
    for (; waiting.length - from >= group; from += group) {
      yield checked(fieldsOf(waiting.slice(from, from + group), delimiter), columns);
    }
    waiting = waiting.slice(from);
  }
  waiting.push(...splitter.end());
  for (let from = 0; from < waiting.length; from += group) {
    yield checked(fieldsOf(waiting.slice(from, from + group), delimiter), columns);
  }
}

/** A row with more filled fields than the header has a shifted one: which is which can't be known. */
function checked(rows: CsvRow[], columns: number): CsvRow[] {
  for (const row of rows) {
    if (row.error || row.fields.length <= columns || row.fields.slice(columns).every((field) => field === ""))
      continue;
    row.error = {
      path: "",
      code: "too_many_columns",
      values: { found: row.fields.length, expected: columns },
    };
  }
  return rows;
}

function fieldsOf(records: RawRecord[], delimiter: string): CsvRow[] {
  const whole = records.filter(({ error }) => error === null);
  const parsed = parseCsv(whole.map(({ text }) => text).join("\n"), delimiter);
  // One by one if together they are not what they are apart.
  const fields = parsed?.length === whole.length ? parsed : whole.map(({ text }) => onlyRow(text, delimiter));
  let index = 0;
  return records.map(({ line, text, error }) => {
    const found = error ? [text] : fields[index++];
    return found
      ? { line, fields: found, error }
      : { line, fields: [text], error: { path: "", code: "quote_not_closed" } };
  });
}

function onlyRow(text: string, delimiter: string): string[] | null {
  const rows = parseCsv(text, delimiter);
  return rows?.length === 1 ? (rows[0] ?? null) : null;
}

function parseCsv(text: string, delimiter: string): string[][] | null {
  try {
    return parse(text, {
      delimiter,
      record_delimiter: "\n",
      trim: true,
      relax_quotes: true,
      relax_column_count: true,
    });
  } catch (error) {
    if (error instanceof Error && "code" in error && String(error.code).startsWith("CSV_")) return null;
    throw error;
  }
}

const SPREADSHEET = "\u0000spreadsheet";
const MAX_UNBROKEN = 1 << 20;

/**
 * Bytes as text with "\n" line ends. UTF-16 as utf16Of knows it; else each line is UTF-8 where it is
 * valid UTF-8, and Windows-1252 where not: exports pasted together from two systems have both.
 */
async function* decode(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  let decoder: { write(chunk: Buffer): string; end(): string | undefined } | null = null;
  let held = Buffer.alloc(0);
  let begun = false;
  const lines = lineEnds();
  for await (const chunk of bytes) {
    if (decoder) {
      yield lines(decoder.write(Buffer.from(chunk)));
      continue;
    }
    held = held.length === 0 ? Buffer.from(chunk) : Buffer.concat([held, chunk]);
    if (!begun) {
      if (held.length < 4) continue;
      begun = true;
      if (SPREADSHEETS.some((magic) => held.subarray(0, 4).equals(magic))) {
        yield SPREADSHEET;
        return;
      }
      const utf16 = utf16Of(held);
      if (utf16) {
        decoder = iconv.getDecoder(utf16);
        yield lines(decoder.write(held));
        held = Buffer.alloc(0);
        continue;
      }
      held = withoutMark(held);
    }
    let end = Math.max(held.lastIndexOf(0x0a), held.lastIndexOf(0x0d)) + 1;
    if (end === 0 && held.length > MAX_UNBROKEN) end = held.length;
    if (end === 0) continue;
    yield lines(decodeLines(held.subarray(0, end)));
    held = held.subarray(end);
  }
  yield lines(decoder ? (decoder.end() ?? "") : decodeLines(begun ? held : withoutMark(held)));
}

const SPREADSHEETS = [Buffer.from("504b0304", "hex"), Buffer.from("d0cf11e0", "hex")]; // xlsx and ods, xls
const utf8 = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });

function withoutMark(bytes: Buffer<ArrayBuffer>): Buffer<ArrayBuffer> {
  return bytes.subarray(0, 3).toString("hex") === "efbbbf" ? bytes.subarray(3) : bytes;
}

function decodeLines(bytes: Buffer): string {
  const text = asUtf8(bytes);
  if (text !== null) return text;
  let decoded = "";
  for (let start = 0; start < bytes.length; ) {
    const newline = bytes.indexOf(0x0a, start);
    const end = newline === -1 ? bytes.length : newline + 1;
    const line = bytes.subarray(start, end);
    decoded += asUtf8(line) ?? iconv.decode(line, "win1252");
    start = end;
  }
  return decoded;
}

function asUtf8(bytes: Buffer): string | null {
  try {
    return utf8.decode(bytes);
  } catch (error) {
    if (error instanceof TypeError) return null;
    throw error;
  }
}

/** CR LF and a lone CR become LF, also where two chunks meet in the middle of one. */
function lineEnds(): (text: string) => string {
  let endedInReturn = false;
  return (text) => {
    const begin = endedInReturn && text.startsWith("\n") ? text.slice(1) : text;
    if (text !== "") endedInReturn = text.endsWith("\r");
    return begin.includes("\r") ? begin.replace(/\r\n?/g, "\n") : begin;
  };
}
