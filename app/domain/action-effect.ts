import type { CalendarDate } from "./calendar";
import type { AnswerCounts } from "./figure-change";
import { changeBetween } from "./figure-change";
import type { FigureCell, Indicator } from "./indicator";
import { addMonths, type Month, monthOf, monthsBetween, type Period } from "./period";
import type { Change } from "./statistics";
import { trendOf } from "./trend";

/** So many months at most on either side, so that seasons don't decide. */
export const EFFECT_MONTHS = 12;

/**
 * The months before an action and those after it, without the running month. A month in which it began halfway is in
 * neither. `after` is null as long as no month after it is over.
 */
export function beforeAndAfter(
  day: CalendarDate,
  thisMonth: Month,
): { before: Period; after: Period | null; leftOut: Month | null } {
  const began = monthOf(day);
  const isWhole = day.endsWith("-01");
  const from = isWhole ? began : addMonths(began, 1);
  const lastClosed = addMonths(thisMonth, -1);
  const end = addMonths(from, EFFECT_MONTHS - 1);
  const to = end < lastClosed ? end : lastClosed;
  return {
    before: { from: addMonths(began, -EFFECT_MONTHS), to: addMonths(began, -1) },
    after: from > to ? null : { from, to },
    leftOut: isWhole ? null : began,
  };
}

/** Fewer months than these say too little beside a year. */
const FEWEST_MONTHS = 3;

/**
 * The months before or after an action, and then ever fewer of them, those nearest to it: for where a figure over all of
 * them may not be shown, though there are answers enough.
 */
export function nearerMonths({ from, to }: Period, side: "before" | "after"): Period[] {
  const left = Math.max(0, monthsBetween(from, to) + 1 - FEWEST_MONTHS);
  return Array.from({ length: left + 1 }, (_, less) =>
    side === "before" ? { from: addMonths(from, less), to } : { from, to: addMonths(to, -less) },
  );
}

export type EffectVerdict =
  /** It got better, by more than chance, and the months before don't say that it would have. */
  | "better"
  /** It got better, but as it was already doing. */
  | "was_going"
  | "worse"
  | "uncertain"
  | "too_few"
  /** There are enough answers, but a figure would give hidden ones away. */
  | "withheld"
  | "too_early"
  | "other_question";

export interface Side {
  period: Period;
  cell: FigureCell;
  wording: number | null;
  answers: AnswerCounts;
}

export interface Effect {
  verdict: EffectVerdict;
  change: Change | null;
  /** What the line through the months before led to expect of the months after; null with too few months. */
  expected: { value: number; low: number; high: number } | null;
}

/**
 * What may be said of an action. Better or worse is more than chance (the 95% interval of the change leaves out 0). Better
 * is only set down to more than the trend before where the new figure lies outside what the line through the months before
 * led to expect: that line is a weighted least squares line, see trendOf.
 */
export function effectOf(
  indicator: Indicator,
  before: Side,
  after: Side | null,
  months: readonly (FigureCell & Period)[],
): Effect {
  const nothing = { change: null, expected: null };
  if (after === null) return { verdict: "too_early", ...nothing };
  if (before.cell.figure === null || after.cell.figure === null) {
    const untold = [before, after].filter(({ cell }) => cell.figure === null);
    const isEnough = untold.every(({ cell }) => cell.visibility === "withheld");
    return { verdict: isEnough ? "withheld" : "too_few", ...nothing };
  }
  if (before.wording !== after.wording) return { verdict: "other_question", ...nothing };
  const change = changeBetween(indicator, after.answers, before.answers);
  if (change === null) return { verdict: "too_few", ...nothing };
  const expected = expectedOver(before.period, after.period, months);
  if (change.verdict === "uncertain") return { verdict: "uncertain", change, expected };
  const isBetter = (change.verdict === "up") === (indicator.direction === "at_least");
  if (!isBetter) return { verdict: "worse", change, expected };
  const { value, low, high } = after.cell.figure;
  const isBeyond =
    expected === null ||
    value === null ||
    (indicator.direction === "at_least"
      ? (low ?? value) > expected.value && value > expected.high
      : (high ?? value) < expected.value && value < expected.low);
  return { verdict: isBeyond ? "better" : "was_going", change, expected };
}

/** Where the line through the months of one period is in the middle of another; null where it isn't clearly going anywhere. */
function expectedOver(
  before: Period,
  after: Period,
  months: readonly (FigureCell & Period)[],
): Effect["expected"] {
  const points = months.flatMap(({ from, figure }) =>
    figure?.value == null || from < before.from || from > before.to
      ? []
      : [{ x: monthsBetween(before.from, from) + 0.5, y: figure.value, weight: figure.n }],
  );
  const trend = trendOf(points);
  // A line that may as well be level says nothing of what comes.
  if (trend === null || (trend.slope.low <= 0 && trend.slope.high >= 0)) return null;
  const middle = (monthsBetween(before.from, after.from) + monthsBetween(before.from, after.to) + 1) / 2;
  return trend.at(middle);
}
