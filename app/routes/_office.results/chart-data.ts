import type { BreakMark, Span, TargetStep, TimePoint } from "~/components/charts/time-layout";
import { addMonths, type Month, month, type Period } from "~/domain/period";
import type { Series, SeriesPoint } from "~/domain/results";
import type { Rung } from "~/domain/target";
import { count, dayText, decimal, periodText } from "~/messages/dutch";
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

/** One line through all wordings, and where one wording gave way to the next. */
export function lineOf(series: readonly Series[]): { points: SeriesPoint[]; breaks: BreakMark[] } {
  const starts = series.map(({ points }) => points[0]?.from).filter((from) => from !== undefined);
  const points = series.flatMap(({ points: ofOne }, index) => {
    const next = starts[index + 1];
    return ofOne.filter((point) => next === undefined || point.from < next);
  });
  const breaks = starts.slice(1).map((from) => ({ at: startOf(from), label: t("chart.break") }));
  return { points, breaks };
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
