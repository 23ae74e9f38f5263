import {
  type Definition,
  type ExportColumn,
  type ExportTable,
  type ExportValue,
  hiddenBecause,
} from "~/domain/export-table";
import type { FigureCell } from "~/domain/indicator";
import { type ResultsQuery, resultsAddress } from "~/domain/results-query";
import { exportNl } from "~/messages/export.nl";
import { scopeText } from "~/messages/scope-words";
import { translator } from "~/messages/translate";
import { definitionsOf } from "./export-definitions.server";
import type { TableNeeds } from "./export-tables.server";
import type { ResultsFrame } from "./results-frame.server";

const t = translator("nl", exportNl);

export type ExportRow = Record<string, ExportValue>;

/** A share with its n and interval in columns of its own, and why it is empty where it is. */
export const shareColumns = (of: string, name: string): ExportColumn[] => [
  { key: of, header: name, kind: "percent" },
  { key: `${of}Low`, header: `${name}, ${t("column.low")}`, kind: "percent" },
  { key: `${of}High`, header: `${name}, ${t("column.high")}`, kind: "percent" },
  { key: `${of}N`, header: `${name}, n`, kind: "count" },
  { key: `${of}Remark`, header: `${name}, ${t("column.remark").toLowerCase()}`, kind: "text" },
];

export function shareValues(of: string, cell: FigureCell | null): ExportRow {
  const why = cell === null ? null : hiddenBecause(cell.visibility);
  return {
    [of]: cell?.figure?.value ?? null,
    [`${of}Low`]: cell?.figure?.low ?? null,
    [`${of}High`]: cell?.figure?.high ?? null,
    [`${of}N`]: cell?.n ?? null,
    [`${of}Remark`]: why === null ? "" : t(`remark.${why}`),
  };
}

/** What a table has of its own. */
interface Parts extends Pick<ExportTable, "columns" | "rows"> {
  table: string;
  question: string | null;
  series: number | null;
  more: readonly Definition[];
}

/** A table of a page, with what it says of itself. */
export function tableOf(
  { now, baseUrl }: TableNeeds,
  frame: ResultsFrame,
  query: ResultsQuery,
  path: string,
  { table, columns, rows, question, series, more }: Parts,
): ExportTable {
  const selection = scopeText(query.scope, frame);
  const title = `${table}: ${selection}`;
  const definitions = definitionsOf(
    {
      title,
      selection,
      period: query.period,
      question,
      series,
      bounds: frame.bounds,
      address: new URL(resultsAddress(query, path), baseUrl).href,
      madeAt: now,
    },
    more,
  );
  return { name: table, title, columns, rows, definitions };
}
