import type { ExportColumn, ExportKind, ExportValue } from "~/domain/export-table";
import { columnLetters, LOOKS, safeText, serialDay } from "./xlsx-cells.server";
import type { SharedTexts } from "./xlsx-texts.server";

/** Values that come back are made ready once; so many per column at most. */
const MOST_KEPT = 20_000;
/** Bytes that a page of rows begins with. */
const FIRST_SIZE = 64 * 1024;
/** The most digits that a line has, and then some. */
const LINE_DIGITS = 8;

const encoder = new TextEncoder();
const ROW = encoder.encode('<row r="');
const CELLS = encoder.encode('">');
const END = encoder.encode("</row>");

type Row = readonly (ExportValue | undefined)[];

interface Column {
  /** A cell up to its line. */
  start: Uint8Array;
  kind: ExportKind;
  /** Of each value the rest of its cell, from after its line on; null for no cell. */
  kept: Map<ExportValue, Uint8Array | null>;
}

/**
 * The rows of a sheet below its header, as bytes: for millions of rows of values that come back, each made ready once, so
 * that a row is no more than copies of what is ready. (Putting texts together takes three times as long.)
 */
export class XlsxRows {
  /** The line that was written last; 1 is the header. */
  lastLine = 1;
  private readonly columns: readonly Column[];
  /** Of the row under way, for each column. */
  private readonly rests: (Uint8Array | null)[];
  private bytes = new Uint8Array(FIRST_SIZE);
  private size = 0;
  private readonly digits = new Uint8Array(LINE_DIGITS);

  constructor(
    columns: readonly ExportColumn[],
    private readonly texts: SharedTexts,
  ) {
    this.columns = columns.map(({ kind }, index) => ({
      start: encoder.encode(`<c r="${columnLetters(index)}`),
      kind,
      kept: new Map(),
    }));
    this.rests = new Array(columns.length).fill(null);
  }

  bytesOf(rows: readonly Row[]): Uint8Array {
    // The one before is still on its way; the next is about as large.
    this.bytes = new Uint8Array(this.bytes.length);
    this.size = 0;
    for (const row of rows) this.add(row);
    return this.bytes.subarray(0, this.size);
  }

  private add(row: Row): void {
    const { columns, rests } = this;
    let needed = ROW.length + LINE_DIGITS + CELLS.length + END.length;
    for (let index = 0; index < columns.length; index += 1) {
      const column = columns[index] as Column;
      const rest = this.restOf(column, row[index] ?? null);
      rests[index] = rest;
      if (rest !== null) needed += column.start.length + LINE_DIGITS + rest.length;
    }
    if (this.size + needed > this.bytes.length) this.grow(this.size + needed);
    this.lastLine += 1;
    const line = this.lineDigits();
    const to = this.bytes;
    let at = copy(CELLS, to, copy(line, to, copy(ROW, to, this.size)));
    for (let index = 0; index < columns.length; index += 1) {
      const rest = rests[index];
      if (rest) at = copy(rest, to, copy(line, to, copy((columns[index] as Column).start, to, at)));
    }
    this.size = copy(END, to, at);
  }

  private grow(needed: number): void {
    const larger = new Uint8Array(Math.max(needed, this.bytes.length * 2));
    larger.set(this.bytes.subarray(0, this.size));
    this.bytes = larger;
  }

  private lineDigits(): Uint8Array {
    let at = LINE_DIGITS;
    for (let left = this.lastLine; left > 0; left = Math.floor(left / 10)) {
      at -= 1;
      this.digits[at] = 48 + (left % 10);
    }
    return this.digits.subarray(at);
  }

  private restOf({ kept, kind }: Column, value: ExportValue): Uint8Array | null {
    const known = kept.get(value);
    if (known !== undefined) return known;
    const text = this.cell(kind, value);
    const rest = text === "" ? null : encoder.encode(text);
    if (kept.size < MOST_KEPT) kept.set(value, rest);
    return rest;
  }

  /** The rest of a cell, from after its line on; '' for no cell. */
  private cell(kind: ExportKind, value: ExportValue): string {
    if (value === null || value === "") return "";
    if (typeof value === "number")
      return Number.isFinite(value) ? `" s="${LOOKS[kind]}"><v>${value}</v></c>` : "";
    if (kind === "month" && /^\d{4}-\d\d$/.test(value))
      return `" s="${LOOKS[kind]}"><v>${serialDay(Date.parse(`${value}-01T00:00:00Z`))}</v></c>`;
    const number = this.texts.numberOf(value);
    return number === null
      ? `" t="inlineStr"><is><t xml:space="preserve">${safeText(value)}</t></is></c>`
      : `" t="s"><v>${number}</v></c>`;
  }
}

/** Gives where it ends. A loop, as these are short: a call to copy them takes longer. */
function copy(from: Uint8Array, to: Uint8Array, start: number): number {
  const { length } = from;
  for (let at = 0; at < length; at += 1) to[start + at] = from[at] as number;
  return start + length;
}
