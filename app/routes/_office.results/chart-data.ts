import type { BreakMark, Span, TargetStep, TimePoint } from "~/components/charts/time-layout";
import { addMonths, type Month, month, type Period } from "~/domain/period";
import type { Series, SeriesPoint } from "~/domain/results";
import { breaksIn, isParallel } from "~/domain/results-question";
import type { Rung } from "~/domain/target";
import { count, dayText, decimal, listText, monthText, periodText } from "~/messages/dutch";
import { resultsNl } from "~/messages/results.nl";
import { translator } from "~/messages/translate";

const t = translator("nl", resultsNl);

/** The first moment of a month, as charts count: in UTC. */
export const startOf = (of: Month): Date => new Date(`${of}-01T00:00:00Z`);

/** The middle of the months that a point covers. */
export const middleOf = ({ from, to }: Period): Date =>
  new Date((startOf(from).getTime() + startOf(addMonths(to, 1)).getTime()) / 2);

/** From the first month drawn to the last, and on to the last rung of the ladder if that is within three years. */
export function spanOf(chart: Period, ladder: readonly Rung[]): Span {
  const last = ladder.at(-1)?.from.slice(0, 7);
  const end =
    last !== undefined && last > chart.to && last <= addMonths(chart.to, 36)
      ? addMonths(month(last), 4)
      : addMonths(chart.to, 1);
  return { from: startOf(chart.from), to: startOf(end) };
}

/** The rungs as the steps of a stair: each holds from its day to the day of the next. */
export function stepsOf(
  ladder: readonly Rung[],
  span: Span,
  format: (bound: number) => string,
): TargetStep[] {
  return ladder.map(({ from, until, bound }) => ({
    from: new Date(`${from}T00:00:00Z`),
    to: until === null ? span.to : new Date(`${until}T00:00:00Z`),
    value: bound,
    label: t("chart.target", { bound: format(bound) }),
  }));
}

/** The ladder in words; empty without one. */
export function ladderText(ladder: readonly Rung[], format: (bound: number) => string): string {
  if (ladder.length === 0) return "";
  const targets = ladder.map(({ bound, from }) =>
    t("chart.descriptionTarget", { bound: format(bound), day: dayText(from) }),
  );
  return t("chart.descriptionTargets", { targets: targets.join(", ") });
}

/** A point with the question that it is about. */
export interface AskedPoint extends SeriesPoint {
  wording: number;
}

/**
 * One line through all questions where each came in place of the one before; else a line for each. Where both have a point
 * in the month of the change it is the newer one's.
 */
export function linesOf(series: readonly Series[], leading: number | null): AskedPoint[][] {
  const asked = series.map(({ wording, points }) => points.map((point) => ({ ...point, wording })));
  if (isParallel(series))
    return asked.sort((a, b) => Number(b[0]?.wording === leading) - Number(a[0]?.wording === leading));
  const byStart = asked.toSorted((a, b) => ((a[0]?.from ?? "") < (b[0]?.from ?? "") ? -1 : 1));
  const places = new Map<string, AskedPoint>();
  for (const point of byStart.flat())
    if (point.visibility !== "none" || !places.has(point.from)) places.set(point.from, point);
  return [[...places.values()].sort((a, b) => (a.from < b.from ? -1 : 1))];
}

export const breakMarks = (series: readonly Series[]): BreakMark[] =>
  breaksIn(series).map((from) => ({ at: startOf(from), label: t("chart.break") }));

/** Where a drawing breaks, for who can't see it; empty where it doesn't. */
export function breaksText(breaks: readonly BreakMark[]): string {
  if (breaks.length === 0) return "";
  const months = breaks.map(({ at }) => monthText(at.toISOString().slice(0, 7)));
  return t("chart.descriptionBreaks", { months: listText(months) });
}

export function timePoint(point: SeriesPoint): TimePoint {
  const { figure } = point;
  const at = middleOf(point);
  if (figure === null || figure.mean === null) return { at, value: null };
  const { mean, low, high, n } = figure;
  return {
    at,
    value: mean,
    low: low === null ? null : Math.max(1, low),
    high: high === null ? null : Math.min(10, high),
    indicative: point.visibility === "indicative",
    detail: t("chart.point", {
      period: periodText(point),
      mean: decimal(mean),
      low: decimal(Math.max(1, low ?? mean)),
      high: decimal(Math.min(10, high ?? mean)),
      n: count(n),
    }),
  };
}
