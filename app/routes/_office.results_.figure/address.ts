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
