import type { ResultsQuery } from "~/domain/results-query";
import { monthText } from "./dutch";
import { resultsNl } from "./results.nl";
import { translator } from "./translate";

const t = translator("nl", resultsNl);

/** What the figures of a view are held against: "een jaar eerder"; '' where nothing is compared. */
export function whenText({ compare, since }: Pick<ResultsQuery, "compare" | "since">): string {
  if (compare === "none") return "";
  return t(`when.${compare}`, { month: since === undefined ? "" : monthText(since) });
}
