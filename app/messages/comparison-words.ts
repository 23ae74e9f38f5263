import type { Earlier } from "~/domain/movement";
import { addMonths, type Month } from "~/domain/period";
import type { ResultsQuery } from "~/domain/results-query";
import { decimal, monthText } from "./dutch";
import { overviewNl } from "./overview.nl";
import { resultsNl } from "./results.nl";
import { translator } from "./translate";

const t = translator("nl", resultsNl);
const say = translator("nl", overviewNl);

/** What the figures of a view are held against: "een jaar eerder"; '' where nothing is compared. */
export function whenText({ compare, since }: Pick<ResultsQuery, "compare" | "since">): string {
  if (compare === "none") return "";
  return t(`when.${compare}`, { month: since === undefined ? "" : monthText(since) });
}

/** The month that a comparison is since; null where it is with the first months that were measured, or not since a month. */
export const sinceText = ({ kind, period }: Earlier, since: Month | undefined): string | null =>
  kind === "since" && since !== undefined ? monthText(addMonths(period.to, 1)) : null;

/** What a view is compared with, as the name of a row: "Dezelfde periode een jaar eerder". */
export function againstText(earlier: Earlier, since: Month | undefined): string {
  const month = sinceText(earlier, since);
  return earlier.kind === "since" && month === null
    ? say("moving.first")
    : say(`moving.${earlier.kind}`, { month: month ?? "" });
}

/** Whether a difference as it is printed isn't that of the two figures as they are printed: 7,2 and 7,4, and yet +0,1. */
export const isRoundedApart = (now: number, before: number, difference: number): boolean =>
  tenths(now) - tenths(before) !== tenths(difference);

const tenths = (value: number) => Math.round(Number(decimal(value).replace(",", ".")) * 10);
