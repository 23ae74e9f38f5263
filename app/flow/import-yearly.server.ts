import { parse } from "csv-parse/sync";
import { recordAudit } from "#db/queries/audit";
import { indicatorKeys, insertIndicator, ownIndicators } from "#db/queries/indicators";
import { figuresFromOutside, putOutsideFigure } from "#db/queries/outside-figures";
import type { Store } from "#db/store";
import type { Editor } from "~/domain/access";
import { type Indicator, STANDARD_INDICATORS } from "~/domain/indicator";
import type { OutsideFigure } from "~/domain/outside-figure";
import { calendarYear } from "~/domain/period";
import {
  keyFrom,
  NEEDED_COLUMNS,
  nameFrom,
  readYearly,
  type YearlyColumn,
  type YearlyProblem,
  type YearlyRecord,
  type YearlyRow,
  yearlyColumn,
} from "~/domain/yearly-import";
import { yearlyName } from "~/messages/yearly-names";
import { isOldWorkbook, isZip, textOf } from "./file-text.server";

export const LARGEST_YEARLY_FILE = 1_000_000;
const MOST_ROWS = 5_000;
const MOST_PROBLEMS = 20;

export type YearlyImport =
  | { ok: true; figures: number; empty: number; added: string[] }
  | { ok: false; problem: "no_rows" | "too_many_rows" | "not_csv" | "spreadsheet" | "empty" }
  | { ok: false; problem: "columns_missing"; columns: string[] }
  | { ok: false; problem: "rows"; rows: YearlyProblem[]; more: number };

/**
 * Takes in a yearly table: what was realised and planned, per indicator and year. All or nothing. A code that isn't known
 * becomes an indicator of its own; one that is counted here from answers gets another key, as it is another figure.
 */
export async function importYearly(
  editor: Editor,
  store: Store,
  bytes: Buffer,
  now: Date,
): Promise<YearlyImport> {
  const found = recordsOf(bytes);
  if (!Array.isArray(found)) return found;
  const read = readYearly(found);
  if (!read.ok) {
    const rows = read.problems.slice(0, MOST_PROBLEMS);
    return { ok: false, problem: "rows", rows, more: read.problems.length - rows.length };
  }
  return store.write(async (tx) => {
    const by = { now, actor: editor.userId };
    const known = [...STANDARD_INDICATORS, ...(await ownIndicators(tx))];
    const taken = new Set([...known.map(({ key }) => key), ...(await indicatorKeys(tx))]);
    const keys = new Map<string, string>();
    const added: string[] = [];
    for (const { code, unit } of read.rows) {
      if (keys.has(code)) continue;
      const existing = outsideIndicator(known, code);
      if (existing && existing.unit !== unit) return unitDiffers(found, code, existing.unit);
      const key = existing?.key ?? freeKey(taken, code);
      keys.set(code, key);
      if (existing) continue;
      taken.add(key);
      added.push(key);
      await insertIndicator(
        tx,
        { key, name: nameOf(code, read.rows), unit, direction: "at_least", source: { kind: "outside" } },
        by,
      );
    }
    const before = await figuresFromOutside(tx, [...keys.values()]);
    for (const row of read.rows) {
      const figure = figureOf(row, keys.get(row.code) ?? "");
      const known = before.find(
        (other) =>
          other.indicator === figure.indicator &&
          other.from === figure.from &&
          other.to === figure.to &&
          other.kind === figure.kind,
      );
      await putOutsideFigure(tx, known ? withKnown(figure, known) : figure, by);
    }
    await recordAudit(tx, {
      at: now,
      actor: editor,
      action: "outside_figure.imported",
      subject: String(read.rows.length),
      detail: { after: { figures: read.rows.length, added } },
    });
    return {
      ok: true,
      figures: read.rows.filter(({ value }) => value !== null).length,
      empty: read.rows.filter(({ value }) => value === null).length,
      added,
    };
  });
}

/** As the file calls it, or as municipalities do, or else its code until staff give it a name. */
const nameOf = (code: string, rows: readonly YearlyRow[]): string =>
  rows.find((row) => row.code === code && row.name !== "")?.name ??
  yearlyName(keyFrom(code)) ??
  nameFrom(code);

const figureOf = ({ year, kind, value, n, source }: YearlyRow, indicator: string): OutsideFigure => ({
  indicator,
  ...calendarYear(year),
  kind,
  value,
  n,
  source,
  note: "",
});

/** What a file doesn't say of the same figure stays as it was. */
function withKnown(figure: OutsideFigure, known: OutsideFigure): OutsideFigure {
  if (figure.value !== known.value) return figure;
  return {
    ...figure,
    n: figure.n ?? known.n,
    source: figure.source || known.source,
    note: known.note,
  };
}

function outsideIndicator(known: readonly Indicator[], code: string): Indicator | undefined {
  const key = keyFrom(code);
  return [key, `yearly_${key}`]
    .map((each) => known.find((indicator) => indicator.key === each && indicator.source.kind === "outside"))
    .find(Boolean);
}

function freeKey(taken: ReadonlySet<string>, code: string): string {
  const key = keyFrom(code) || "indicator";
  if (!taken.has(key)) return key;
  for (let number = 1; ; number += 1) {
    const other = number === 1 ? `yearly_${key}` : `yearly_${key}_${number}`;
    if (!taken.has(other)) return other;
  }
}

function unitDiffers(records: readonly YearlyRecord[], code: string, unit: Indicator["unit"]): YearlyImport {
  const line = records.find(({ cells }) => (cells.indicator ?? "").trim() === code)?.line ?? 2;
  const value = unit === "grade" ? "grade" : "percent";
  return {
    ok: false,
    problem: "rows",
    rows: [{ line, column: "unit", code: "unit_differs", value }],
    more: 0,
  };
}

function recordsOf(bytes: Buffer): YearlyRecord[] | Exclude<YearlyImport, { ok: true }> {
  if (isZip(bytes) || isOldWorkbook(bytes)) return { ok: false, problem: "spreadsheet" };
  const { text } = textOf(bytes);
  if (text.trim() === "") return { ok: false, problem: "empty" };
  const heading = text.slice(0, text.indexOf("\n") + 1 || text.length);
  const delimiter = [";", "\t", ","].find((each) => heading.includes(each)) ?? ",";
  let lines: { record: string[]; info: { lines: number } }[];
  try {
    lines = parse(text.replaceAll("\0", ""), {
      delimiter,
      bom: true,
      info: true,
      relax_column_count: true,
      skip_empty_lines: true,
      to: MOST_ROWS + 2,
    }) as never;
  } catch (error) {
    if (!(error instanceof Error && error.constructor.name === "CsvError")) throw error;
    return { ok: false, problem: "not_csv" };
  }
  const [first, ...rest] = lines;
  const columns = (first?.record ?? []).map(yearlyColumn);
  const missing = NEEDED_COLUMNS.filter((column) => !columns.includes(column));
  if (missing.length > 0) return { ok: false, problem: "columns_missing", columns: missing };
  if (rest.length === 0) return { ok: false, problem: "no_rows" };
  if (rest.length > MOST_ROWS) return { ok: false, problem: "too_many_rows" };
  return rest.map(({ record, info }) => ({
    line: info.lines,
    cells: Object.fromEntries(
      columns.flatMap((column: YearlyColumn | null, at) => (column ? [[column, record[at] ?? ""]] : [])),
    ),
  }));
}
