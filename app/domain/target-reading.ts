import type { CalendarDate } from "./calendar";
import { type DisclosureBounds, isVisible, type Visibility, visibilityOf } from "./disclosure";
import { type FigureCell, figureCell, figureOf, type Indicator, rangeOf } from "./indicator";
import { type OutsideFigure, outsideReading } from "./outside-figure";
import {
  addMonths,
  lastDayOf,
  lastMonths,
  type Month,
  month,
  monthsBetween,
  monthsOf,
  type Period,
} from "./period";
import { bucketOf, type Counted, groupBy, inPeriod } from "./results";
import { leadingWording } from "./results-question";
import type { Interval } from "./statistics";
import {
  type Expectation,
  neededFor,
  type Reading,
  requiredOn,
  type Target,
  type Verdict,
  verdictOf,
} from "./target";
import { type TrendPoint, trendOf } from "./trend";

/** What a target is read from: counts per month, or figures that came from outside. */
export interface Evidence {
  counted: readonly (Counted & { month: string })[];
  outside: readonly OutsideFigure[];
}

export interface TargetReading {
  target: Target;
  indicator: Indicator;
  /** False: nothing that reaches this system says how it stands. */
  measured: boolean;
  /** The months that the value is about. */
  period: Period;
  /** The months that its trend is drawn through, oldest first: those that may be told. None of figures from outside. */
  through: readonly Month[];
  /** Nulls where there are too few answers to tell. */
  reading: Reading;
  /** How many more answers a verdict needs, at most; null where there are enough. */
  needed: number | null;
  expectation: Expectation;
  verdict: Verdict;
}

/** A point of the small trend beside a target. */
export type TargetPoint = FigureCell & Period;

/** A target is read over the last 12 months, so that seasons don't decide; its trend over the last 24. */
export const readOver = (thisMonth: Month): Period => lastMonths(12, thisMonth);
export const trendOver = (thisMonth: Month): Period => lastMonths(24, thisMonth);
/** What the small trend beside a target shows: three years, in whole quarters. */
export const drawnOver = (thisMonth: Month): Period => ({
  from: bucketOf(addMonths(thisMonth, -35), 3),
  to: thisMonth,
});

const nothing: Reading = { n: null, value: null, low: null, high: null };

/**
 * How a target stands. Its trend is drawn through the months that may be told (`seen` says so of the months of trendOver):
 * where it will be, with its range, would else tell what a month or two that are hidden had.
 */
export function readTarget(
  target: Target,
  indicator: Indicator,
  evidence: Evidence,
  today: CalendarDate,
  bounds: DisclosureBounds,
  seen: ReadonlyMap<Month, Visibility>,
): TargetReading {
  const thisMonth = month(today.slice(0, 7));
  const about = { target, indicator };
  const last = evidence.outside.filter(({ kind, value }) => kind === "realised" && value !== null).at(-1);
  if (indicator.source.kind === "outside") {
    const period = last ? { from: last.from, to: last.to } : readOver(thisMonth);
    const reading = last ? outsideReading(last, indicator.unit) : { ...nothing, n: 0 };
    const points = outsidePoints(evidence.outside, thisMonth);
    const measured = last !== undefined;
    return judged({ ...about, measured, period, through: [], reading }, points, today, bounds);
  }
  const period = readOver(thisMonth);
  // Only answers to one question: those to an earlier one, or to another beside it, say nothing about this target.
  const recent = inPeriod(evidence.counted, trendOver(thisMonth));
  const wording = leadingWording(recent);
  const reading = figureOf(indicator, inPeriod(recent, period), wording);
  const counted = [...groupBy(recent, (each) => each.month)].flatMap(([key, inMonth]) => {
    const { n, value } = figureOf(indicator, inMonth, wording);
    const of = month(key);
    return value === null || !isVisible(seen.get(of) ?? "none") ? [] : [{ of, y: value, weight: n }];
  });
  const points = counted.map(({ of, ...point }) => ({ x: monthsBetween(thisMonth, of) + 0.5, ...point }));
  const through = counted.map(({ of }) => of).sort();
  return judged({ ...about, measured: true, period, through, reading }, points, today, bounds);
}

function judged(
  read: Pick<TargetReading, "target" | "indicator" | "measured" | "period" | "through" | "reading">,
  points: readonly TrendPoint[],
  today: CalendarDate,
  bounds: DisclosureBounds,
): TargetReading {
  const { target, indicator, reading } = read;
  const expectation = expectationOf(target, indicator, points, today);
  const verdict = verdictOf(target, reading, expectation, today, bounds);
  if (verdict !== "too_few") return { ...read, needed: null, expectation, verdict };
  // What is too little to show doesn't leave by another door.
  const n = reading.n ?? 0;
  const secret = !isVisible(visibilityOf(n, bounds)) && n > 0;
  return {
    ...read,
    reading: secret ? nothing : { ...nothing, n },
    needed: neededFor(n, bounds),
    expectation: { from: "now" },
    verdict,
  };
}

/** The same where enough answered, but the figure would give away what is hidden elsewhere. */
export const withoutFigure = (read: TargetReading): TargetReading =>
  read.verdict === "too_few"
    ? read
    : { ...read, reading: nothing, needed: null, expectation: { from: "now" }, verdict: "too_few" };

/** The question that a target is about: the one that leads in the months of its trend. */
export const wordingOfTarget = ({ counted }: Evidence, thisMonth: Month): number | null =>
  leadingWording(inPeriod(counted, trendOver(thisMonth)));

/** The quarters of the small trend, as far as each may be shown: `seen` says so by their first month. None where nothing is counted here. */
export function pointsOf(
  indicator: Indicator,
  { counted, outside }: Evidence,
  thisMonth: Month,
  seen: ReadonlyMap<Month, Visibility>,
): TargetPoint[] {
  if (indicator.source.kind === "outside") {
    return outside.flatMap((each) => {
      if (each.kind !== "realised" || each.value === null) return [];
      const { n, ...reading } = outsideReading(each, indicator.unit);
      return [
        { from: each.from, to: each.to, visibility: "shown" as const, n, figure: { n: n ?? 0, ...reading } },
      ];
    });
  }
  const period = drawnOver(thisMonth);
  const wording = wordingOfTarget({ counted, outside }, thisMonth);
  const quarters = groupBy(inPeriod(counted, period), (each) => bucketOf(month(each.month), 3));
  return monthsOf(period)
    .filter((each) => bucketOf(each, 3) === each)
    .map((from) => ({
      from,
      to: addMonths(from, 2) < thisMonth ? addMonths(from, 2) : thisMonth,
      ...figureCell(figureOf(indicator, quarters.get(from) ?? [], wording), seen.get(from) ?? "none"),
    }));
}

/** In the middle of what each is about. Without an n all weigh the same. */
function outsidePoints(figures: readonly OutsideFigure[], thisMonth: Month): TrendPoint[] {
  const known = figures.every(({ n }) => n !== null);
  return figures.flatMap(({ kind, from, to, value, n }) =>
    kind === "realised" && value !== null
      ? [
          {
            x: (monthsBetween(thisMonth, from) + monthsBetween(thisMonth, to) + 1) / 2,
            y: value,
            weight: known ? (n ?? 1) : 1,
          },
        ]
      : [],
  );
}

function expectationOf(
  target: Target,
  indicator: Indicator,
  points: readonly TrendPoint[],
  today: CalendarDate,
): Expectation {
  const thisMonth = month(today.slice(0, 7));
  const trend = trendOf(points);
  if (trend)
    return { from: "trend", projected: onScale(indicator, trend.at(monthsUntil(thisMonth, target.by))) };
  const required = requiredOn(today, target);
  return required === null ? { from: "now" } : { from: "baseline", required };
}

/** No trend leaves the scale. */
function onScale(indicator: Indicator, interval: Interval): Interval {
  const { least, most } = rangeOf(indicator);
  const clamp = (value: number) => Math.min(most, Math.max(least, value));
  return { value: clamp(interval.value), low: clamp(interval.low), high: clamp(interval.high) };
}

/** From the start of this month to the end of a day, in months and parts of one. */
function monthsUntil(thisMonth: Month, day: string): number {
  const of = month(day.slice(0, 7));
  return monthsBetween(thisMonth, of) + Number(day.slice(8)) / Number(lastDayOf(of).slice(8));
}
