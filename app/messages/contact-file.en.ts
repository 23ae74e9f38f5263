import type { FileProblem } from "~/domain/contact-csv";

export const contactFileEn = {
  empty: "the file is empty",
  spreadsheet: "this is a spreadsheet file; save it as CSV and import that",
  no_columns: "no columns found; separate them with a comma, a semicolon or a tab",
  no_header: "the first line is a contact and should name the columns: source,id,channel,topic,occurred_at,…",
  header_not_closed: "a quotation mark is opened and never closed",
  header_too_long: "the first line is too long; this is no CSV file of contacts",
  missing_column: "the column is missing",
  summary:
    "{accepted, number} accepted, {duplicates, number} duplicates, {updated, number} updated, {rejected, number} rejected",
} satisfies Record<FileProblem | "missing_column" | "summary", string>;
