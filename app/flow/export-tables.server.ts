import type { Db } from "#db/store";
import { type ExportTable, fileNameOf, type TableFormat } from "~/domain/export-table";
import { actionsTable } from "./actions-table.server";
import { commentTopicsTable } from "./comment-topics-table.server";
import {
  courseTable,
  figureRowsTable,
  outsideTable,
  spreadTable,
  trendTable,
  wordingsTable,
} from "./figure-tables.server";
import { mapTable, movementsTable } from "./overview-tables.server";
import { callbackQuartersTable, rateInTimeTable, whyTable } from "./people-more-tables.server";
import { callbacksTable, respondentsTable } from "./people-tables.server";
import { chartTable, monthsTable, resultsTable } from "./results-tables.server";
import { targetsTable } from "./targets-table.server";
import { watchedTable } from "./watched-table.server";
import { tableCsv } from "./write-csv.server";
import { tableXlsx } from "./write-xlsx.server";
import { yearsTable } from "./years-table.server";

export interface TableNeeds {
  db: Db;
  /** The filters, as in the address of the page that the table is on. */
  search: URLSearchParams;
  now: Date;
  /** Where the links in a file lead. */
  baseUrl: string;
}

/** Reads a table as its page shows it; null where the address isn't right. Hidden figures are hidden here too. */
export type ReadTable = (needs: TableNeeds) => Promise<ExportTable | null>;

/** Every table that can be downloaded, by its name in the address: /results/tables/channels.csv. */
export const EXPORT_TABLES: ReadonlyMap<string, ReadTable> = new Map<string, ReadTable>([
  ["channels", resultsTable("channel")],
  ["topics", resultsTable("topic")],
  ["teams", resultsTable("team")],
  ["months", monthsTable],
  ["chart", chartTable],
  ["callbacks-channel", callbacksTable("channel")],
  ["callbacks-topic", callbacksTable("topic")],
  ["callbacks-team", callbacksTable("team")],
  ["callbacks-quarters", callbackQuartersTable],
  ["respondents-channel", respondentsTable("channel")],
  ["respondents-topic", respondentsTable("topic")],
  ["respondents-team", respondentsTable("team")],
  ["respondents-time", rateInTimeTable],
  ["why", whyTable],
  ["map", mapTable],
  ["movements", movementsTable],
  ["comment-topics", commentTopicsTable],
  ["figure-groups", spreadTable(true)],
  ["figure-answers", spreadTable(false)],
  ["figure-course", courseTable],
  ["figure-trend", trendTable],
  ["figure-rows", figureRowsTable],
  ["figure-outside", outsideTable],
  ["figure-wordings", wordingsTable],
  ["actions", actionsTable],
  ["years", yearsTable],
  ["targets", targetsTable],
  ["watched", watchedTable],
]);

const CONTENT_TYPES = {
  csv: "text/csv; charset=utf-8",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  svg: "image/svg+xml; charset=utf-8",
  png: "image/png",
} as const;

/** A file to keep: never shown in the page, never kept by a cache. */
export function fileResponse(
  body: ReadableStream<Uint8Array> | Uint8Array<ArrayBuffer> | string,
  name: string,
  format: keyof typeof CONTENT_TYPES,
): Response {
  return new Response(body, {
    headers: {
      "Content-Type": CONTENT_TYPES[format],
      "Content-Disposition": `attachment; filename="${fileNameOf(name, format)}"`,
      "Cache-Control": "no-store",
    },
  });
}

/** One of the tables as a file; null where the address isn't right, undefined where there is no such table. */
export async function tableFile(
  needs: TableNeeds,
  name: string,
  format: TableFormat,
): Promise<Response | null | undefined> {
  const table = await EXPORT_TABLES.get(name)?.(needs);
  if (!table) return table;
  return fileResponse(format === "csv" ? tableCsv(table) : tableXlsx(table, needs.now), table.name, format);
}
