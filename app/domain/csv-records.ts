import type { FieldError } from "./contact";

/** One row of a file as text, possibly over several lines, with the line it begins at. */
export interface RawRecord {
  line: number;
  text: string;
  error: FieldError | null;
}

const MAX_RECORD = 100_000;
const MAX_LINES = 50;

/**
 * Cuts a stream of text into records, and finds its way back after a quotation mark that never closes: a CSV
 * parser alone would take the rest of the file for one field, and lose every good row in it.
 * An open quotation mark ends where a line by itself is a complete row, or after 50 lines.
 */
export class RecordSplitter {
  private partial = "";
  private overflown = false;
  private line = 0;
  private open: string[] = [];
  private inQuotes = false;

  constructor(
    private readonly delimiter: string,
    /** How many fields a row has. */
    private readonly columns: number,
    startAtLine = 1,
  ) {
    this.line = startAtLine - 1;
  }

  /** Takes text with "\n" as its only line end. */
  push(text: string): RawRecord[] {
    const records: RawRecord[] = [];
    let start = 0;
    for (let end = text.indexOf("\n"); end !== -1; end = text.indexOf("\n", start)) {
      this.takeLine(this.partial + text.slice(start, end), records);
      this.partial = "";
      start = end + 1;
    }
    this.partial += text.slice(start);
    if (this.partial.length > MAX_RECORD) {
      this.partial = this.partial.slice(0, 200);
      this.overflown = true;
    }
    return records;
  }

  end(): RawRecord[] {
    const records: RawRecord[] = [];
    if (this.partial !== "") this.takeLine(this.partial, records);
    this.partial = "";
    while (this.open.length > 0) this.giveUpOnQuote(records);
    return records;
  }

  private takeLine(text: string, records: RawRecord[]) {
    this.line += 1;
    if (this.overflown || text.length > MAX_RECORD) {
      this.overflown = false;
      while (this.open.length > 0) this.giveUpOnQuote(records, this.line - 1);
      const error: FieldError = { path: "", code: "line_too_long", values: { max: MAX_RECORD } };
      records.push({ line: this.line, text: text.slice(0, 200), error });
      return;
    }
    this.place(text, this.line, records);
  }

  private place(text: string, line: number, records: RawRecord[]) {
    if (this.inQuotes && isWholeRow(text, this.delimiter, this.columns)) {
      while (this.open.length > 0) this.giveUpOnQuote(records, line - 1);
    }
    if (!this.inQuotes && text.trim() === "") return;
    this.inQuotes = endsInQuotes(text, this.delimiter, this.inQuotes);
    this.open.push(text);
    if (!this.inQuotes) {
      records.push({ line: line - this.open.length + 1, text: this.open.join("\n"), error: null });
      this.open = [];
    } else if (
      this.open.length > MAX_LINES ||
      this.open.reduce((sum, { length }) => sum + length, 0) > MAX_RECORD
    ) {
      this.giveUpOnQuote(records, line);
    }
  }

  /** The line that opened the quotation mark is the bad one; those after it get a new chance. */
  private giveUpOnQuote(records: RawRecord[], lastLine = this.line) {
    const [bad = "", ...rest] = this.open;
    const first = lastLine - this.open.length + 1;
    records.push({ line: first, text: bad, error: { path: "", code: "quote_not_closed" } });
    this.open = [];
    this.inQuotes = false;
    for (const [index, text] of rest.entries()) this.place(text, first + 1 + index, records);
  }
}

/** Walks one line field by field: how many there are, and whether the last is still within quotation marks. */
function walk(
  line: string,
  delimiter: string,
  startsInQuotes: boolean,
): { fields: number; inQuotes: boolean } {
  let inQuotes = startsInQuotes;
  let fields = 1;
  let position = 0;
  while (true) {
    if (!inQuotes) {
      while (line[position] === " ") position += 1;
      if (line[position] === '"') {
        inQuotes = true;
        position += 1;
      }
    }
    if (inQuotes) {
      const quote = line.indexOf('"', position);
      if (quote === -1) return { fields, inQuotes: true };
      position = quote + 1;
      if (line[position] === '"') {
        position += 1; // a doubled one is part of the text
        continue;
      }
      inQuotes = false;
    }
    const next = line.indexOf(delimiter, position);
    if (next === -1) return { fields, inQuotes: false };
    fields += 1;
    position = next + delimiter.length;
  }
}

function endsInQuotes(line: string, delimiter: string, startsInQuotes: boolean): boolean {
  if (!line.includes('"')) return startsInQuotes;
  return walk(line, delimiter, startsInQuotes).inQuotes;
}

function isWholeRow(line: string, delimiter: string, columns: number): boolean {
  if (columns < 3) return false; // a sentence with one comma is no row
  const { fields, inQuotes } = walk(line, delimiter, false);
  return !inQuotes && fields === columns;
}
