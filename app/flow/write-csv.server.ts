import { setImmediate } from "node:timers/promises";
import { type Options, stringify } from "csv-stringify/sync";
import type { ExportColumn, ExportTable, ExportValue } from "~/domain/export-table";

type Cell = string | number | null | undefined;

/** Decimals of a figure in a file; more than anybody reads, few enough to stay legible. */
const DECIMALS = 4;

const asWritten: Options = {
  delimiter: ";",
  record_delimiter: "\r\n",
  // A text that a spreadsheet would run gets an apostrophe; a number below zero stays a number.
  escape_formulas: true,
  cast: { number: (value) => (Number.isFinite(value) ? String(value).replace(".", ",") : "") },
};

const encoder = new TextEncoder();

/** Rows of a CSV as we give it out: semicolons, decimal commas, and no cell that runs as a formula. */
export const csvLines = (rows: readonly (readonly Cell[])[]): Uint8Array =>
  encoder.encode(stringify(rows as Cell[][], asWritten));

/** Different values that are kept ready. */
const MOST_KEPT = 20_000;

/** Like csvLines, for millions of rows of more than one column whose values come back often: each is made ready once. */
export function csvWriter(): (rows: readonly (readonly Cell[])[]) => Uint8Array {
  const kept = new Map<Cell, string>();
  const textOf = (value: Cell): string => {
    const known = kept.get(value);
    if (known !== undefined) return known;
    // A second cell, since a line of one empty cell is written otherwise.
    const text = stringify([[value, "x"]], asWritten).slice(0, -";x\r\n".length);
    if (kept.size < MOST_KEPT) kept.set(value, text);
    return text;
  };
  return (rows) => {
    let text = "";
    for (const row of rows) {
      for (let index = 0; index < row.length; index += 1)
        text += (index === 0 ? "" : ";") + textOf(row[index]);
      text += "\r\n";
    }
    return encoder.encode(text);
  };
}

/**
 * A CSV in UTF-8 with its BOM: the header, then page after page until `nextRows` says that there are no more (null). Only
 * the page that is being written is held, and others have their turn between two pages.
 */
export function csvStream(
  header: readonly string[],
  nextRows: () => Promise<readonly (readonly Cell[])[] | null>,
  stop?: () => unknown,
  write: typeof csvLines = csvLines,
): ReadableStream<Uint8Array> {
  return new ReadableStream({
    start(controller) {
      controller.enqueue(encoder.encode("\ufeff"));
      controller.enqueue(csvLines([header]));
    },
    async pull(controller) {
      // Without a line nobody would ask for the next page.
      for (;;) {
        await setImmediate();
        const rows = await nextRows();
        if (rows === null) return controller.close();
        if (rows.length > 0) return controller.enqueue(write(rows));
      }
    },
    // Who goes away leaves nothing running.
    async cancel() {
      await stop?.();
    },
  });
}

/** A column's name in a CSV, with the unit that a bare number doesn't tell. */
export const csvHeader = ({ header, kind }: ExportColumn): string =>
  kind === "percent" ? `${header} (%)` : header;

/** A value as a CSV has it: a share of 0.584 as 58,4. */
export function csvValue({ kind }: ExportColumn, value: ExportValue | undefined): Cell {
  if (typeof value !== "number") return value;
  return Number((kind === "percent" ? value * 100 : value).toFixed(DECIMALS));
}

/** A table as a CSV. What it means is in the workbook: a second table would break the first. */
export function tableCsv({ columns, rows }: ExportTable): ReadableStream<Uint8Array> {
  const pages = [rows.map((row) => columns.map((column) => csvValue(column, row[column.key])))];
  return csvStream(columns.map(csvHeader), async () => pages.shift() ?? null);
}
