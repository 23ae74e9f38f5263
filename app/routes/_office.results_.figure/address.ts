import { exportAddress } from "~/domain/export-table";
import { type ResultsQuery, resultsAddress } from "~/domain/results-query";

/** What else is in the address of this page. */
export interface FigureAddress {
  indicator: string;
  grain?: string | null | undefined;
  by?: string | undefined;
}

/** Address of the page of a figure: the filters, and what it is about. */
export function figureAddress(query: ResultsQuery, { indicator, grain, by }: FigureAddress): string {
  const [path, search] = resultsAddress(query, "/results/figure").split("?");
  const parameters = new URLSearchParams(search);
  parameters.set("indicator", indicator);
  if (grain) parameters.set("grain", grain);
  if (by && by !== "channel") parameters.set("by", by);
  return `${path}?${parameters}`;
}

type FigureTableName =
  | "figure-groups"
  | "figure-answers"
  | "figure-course"
  | "figure-trend"
  | "figure-rows"
  | "figure-outside"
  | "figure-wordings";

/** Where a table of this page is given out, with what the page's own address asks for. */
export const tableAddress = (
  name: FigureTableName,
  {
    query,
    indicator,
    grain,
    by,
  }: { query: ResultsQuery; indicator: { key: string } } & Omit<FigureAddress, "indicator">,
): string => exportAddress("tables", name, figureAddress(query, { indicator: indicator.key, grain, by }));
