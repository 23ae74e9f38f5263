import type { Visibility } from "./disclosure";
import { isVisible } from "./disclosure";
import {
  addMonths,
  type Month,
  monthsBetween,
  monthsOf,
  type Period,
  previousPeriod,
  previousYear,
} from "./period";
import { type Cell, type Counted, gradesOf } from "./results";
import { periodBefore, type ResultsQuery } from "./results-query";
import { type Change, changeOfMean, gradeFigure } from "./statistics";

export const MOVEMENTS = ["previous-period", "previous-year", "since"] as const;
export type MovementKind = (typeof MOVEMENTS)[number];

/** An earlier time that a view is held against. */
export interface Earlier {
  kind: MovementKind;
  period: Period;
}

/** How it was then, and whether what changed is more than chance. */
export interface Movement extends Earlier {
  before: Cell;
  change: Change | null;
  /** Why there is no change to tell: nothing was measured then, another question was asked, or too few answered. */
  because: "none" | "other_question" | "few" | null;
}

/**
 * The period just before, the same a year earlier, and as many months before `since`; without one, the first months that
 * were measured. An earlier time that is already in the list isn't in it twice.
 */
export function earlierTimes(
  { period, since }: Pick<ResultsQuery, "period" | "since">,
  first: Month | null,
): Earlier[] {
  const length = monthsBetween(period.from, period.to) + 1;
  const start = since ?? (first === null ? null : addMonths(first, length));
  const times: Earlier[] = [
    { kind: "previous-period", period: previousPeriod(period) },
    { kind: "previous-year", period: previousYear(period) },
  ];
  if (start !== null && start <= period.from)
    times.push({ kind: "since", period: periodBefore(start, period) });
  return times.filter(
    ({ period: { from } }, index) => times.findIndex((other) => other.period.from === from) === index,
  );
}

/** Whether two periods are about the same months of the year, or are whole years: else a season may tell in what changed. */
export function areSameMonths(one: Period, other: Period): boolean {
  const ofYear = (period: Period) => new Set(monthsOf(period).map((each) => each.slice(5)));
  const [these, those] = [ofYear(one), ofYear(other)];
  return these.size === those.size && [...these].every((each) => those.has(each));
}

/** A view beside an earlier time, both about the same question; the two may have months in common. */
export function movementOf(
  earlier: Earlier,
  now: { answers: readonly Counted[]; wording: number | null; visibility: Visibility },
  then: readonly Counted[],
  before: Visibility,
): Movement {
  const figure = gradeFigure(gradesOf(then, now.wording));
  const cell: Cell = isVisible(before)
    ? { visibility: before, n: figure.n, figure }
    : { visibility: before, n: before === "none" ? 0 : null, figure: null };
  if (before === "none") {
    const isOther = then.some(({ n, wording }) => n > 0 && wording !== now.wording);
    return { ...earlier, before: cell, change: null, because: isOther ? "other_question" : "none" };
  }
  const change =
    cell.figure && isVisible(now.visibility)
      ? changeOfMean(gradeFigure(gradesOf(now.answers, now.wording)), cell.figure)
      : null;
  return { ...earlier, before: cell, change, because: change === null ? "few" : null };
}
