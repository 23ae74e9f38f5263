import type { Visibility } from "./disclosure";

/**
 * What a column holds, as the data have it: a `grade` is 1 to 10 or a difference of grades, a `percent` a share from 0
 * to 1 or a difference of shares, a `month` "2026-03".
 */
export type ExportKind = "text" | "count" | "grade" | "percent" | "month";

export interface ExportColumn {
  key: string;
  header: string;
  kind: ExportKind;
}

/** Null: nothing was measured, or it may not be shown; never 0. */
export type ExportValue = string | number | null;

/** What explains a table: the question, the wording, the denominator, the period, the time zone. */
export interface Definition {
  term: string;
  text: string;
}

/** A table of a page of results as it is given out: unrounded figures, and what they mean. */
export interface ExportTable {
  /** For the name of the file: "rapportcijfer per kanaal 2026". */
  name: string;
  title: string;
  columns: readonly ExportColumn[];
  rows: readonly Readonly<Record<string, ExportValue>>[];
  definitions: readonly Definition[];
}

export const TABLE_FORMATS = ["csv", "xlsx"] as const;
export type TableFormat = (typeof TABLE_FORMATS)[number];

export const CHART_FORMATS = ["svg", "png"] as const;
export type ChartFormat = (typeof CHART_FORMATS)[number];

/** "channels.csv" as the table and the format that it asks for; null for what is neither. */
export function parseFileName<Format extends string>(
  file: string | undefined,
  formats: readonly Format[],
): { name: string; format: Format } | null {
  const [, name, extension] = /^([a-z0-9-]{1,60})\.([a-z]{3,4})$/.exec(file ?? "") ?? [];
  const format = formats.find((each) => each === extension);
  return name === undefined || format === undefined ? null : { name, format };
}

/** A name that every system takes for a file: small letters, digits and hyphens, 80 characters at most. */
export function fileNameOf(name: string, extension: string): string {
  const plain = name
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .slice(0, 80)
    .replace(/^-+|-+$/g, "");
  return `${plain === "" ? "weerklank" : plain}.${extension}`;
}

/** Why a row has no figure, as a word of the catalogue; null where it has one. */
export function hiddenBecause(visibility: Visibility): "none" | "hidden" | "withheld" | "indicative" | null {
  return visibility === "shown" ? null : visibility;
}

/** Address of a table or a chart of a page, without its format; it keeps the filters of the page's address. */
export function exportAddress(kind: "tables" | "charts", name: string, pageAddress: string): string {
  const search = pageAddress.split("?")[1];
  return `/results/${kind}/${name}${search ? `?${search}` : ""}`;
}
