import type { DisclosureBounds } from "./disclosure";
import type { Scope } from "./scope";
import type { Interval } from "./statistics";

export const DIRECTIONS = ["at_least", "at_most"] as const;

export type Direction = (typeof DIRECTIONS)[number];
export type Verdict =
  | "met"
  | "met_within_margin"
  | "missed_within_margin"
  | "missed"
  | "on_course"
  | "behind"
  | "too_few";

/** A target in the terms of the data: grades 1 to 10, shares 0 to 1. */
export interface Target {
  id: string;
  /** Key of an indicator: see domain/indicator.ts. */
  indicator: string;
  scope: Scope;
  direction: Direction;
  bound: number;
  /** The last day on which it may still be reached, YYYY-MM-DD. */
  by: string;
  baseline: number | null;
  baselineYear: number | null;
  owner: string;
  note: string;
}

/**
 * How an indicator stands. `n` is null where it may not be told, and where a figure from outside came without one; the
 * rest is null where there is nothing to tell, `low` and `high` also where the spread isn't known.
 */
export interface Reading {
  n: number | null;
  value: number | null;
  low: number | null;
  high: number | null;
}

/** Where the indicator is expected to be on the target's day, and what that is based on. */
export type Expectation =
  | { from: "trend"; projected: Interval }
  /** Too little to draw a trend: the straight way from the baseline to the bound asks for `required` today. */
  | { from: "baseline"; required: number }
  | { from: "now" };

/**
 * How a target stands, on unrounded values: a mean of 6.95 is below 7, however it prints.
 * Once its day has come it is met or missed, 'within margin' where the 95% interval holds the bound.
 * While its day is ahead it is on course or behind, by what is expected.
 */
export function verdictOf(
  target: Pick<Target, "direction" | "bound" | "by">,
  reading: Reading,
  expectation: Expectation,
  today: string,
  bounds: DisclosureBounds,
): Verdict {
  if (reading.value === null || (reading.n !== null && reading.n < bounds.hiddenBelow)) return "too_few";
  if (today <= target.by) return isOnCourse(target, reading.value, expectation) ? "on_course" : "behind";
  const { direction, bound } = target;
  const met = reaches(direction, reading.value, bound);
  if (reading.low === null || reading.high === null)
    return met ? "met_within_margin" : "missed_within_margin";
  const worst = direction === "at_least" ? reading.low : reading.high;
  const best = direction === "at_least" ? reading.high : reading.low;
  if (met) return reaches(direction, worst, bound) ? "met" : "met_within_margin";
  return reaches(direction, best, bound) ? "missed_within_margin" : "missed";
}

/**
 * How many more answers a verdict needs, in steps of five: the number that there is may not follow from it. Exact where
 * there is none at all, which is no secret. Null where there are enough.
 */
export function neededFor(n: number, { hiddenBelow }: Pick<DisclosureBounds, "hiddenBelow">): number | null {
  if (n >= hiddenBelow) return null;
  return n === 0 ? hiddenBelow : Math.ceil((hiddenBelow - n) / 5) * 5;
}

/** At least, or at most. */
export function reaches(direction: Direction, value: number, bound: number): boolean {
  return direction === "at_least" ? value >= bound : value <= bound;
}

function isOnCourse(
  target: Pick<Target, "direction" | "bound">,
  value: number,
  expectation: Expectation,
): boolean {
  switch (expectation.from) {
    case "trend":
      return reaches(target.direction, expectation.projected.value, target.bound);
    case "baseline":
      return reaches(target.direction, value, expectation.required);
    case "now":
      return reaches(target.direction, value, target.bound);
  }
}

/** What the straight way from the baseline (the end of its year) to the bound asks for on a day between. */
export function requiredOn(
  day: string,
  target: Pick<Target, "bound" | "by" | "baseline" | "baselineYear">,
): number | null {
  if (target.baseline === null || target.baselineYear === null) return null;
  const start = Date.parse(`${target.baselineYear}-12-31`);
  const end = Date.parse(target.by);
  const at = Date.parse(day);
  if (!(start < end) || at <= start) return null;
  return (
    target.baseline + ((target.bound - target.baseline) * Math.min(at - start, end - start)) / (end - start)
  );
}

/** A rung of the ladder: from this day on the bound holds, until the next rung's day. */
export interface Rung {
  from: string;
  /** Null for the last. */
  until: string | null;
  bound: number;
}

/** The targets of one indicator as steps in time; of those with the same day, the strictest. */
export function ladderOf(targets: readonly Pick<Target, "bound" | "by" | "direction">[]): Rung[] {
  const byDay = new Map<string, number>();
  for (const { by, bound, direction } of targets) {
    const known = byDay.get(by);
    byDay.set(
      by,
      known === undefined ? bound : (direction === "at_least" ? Math.max : Math.min)(known, bound),
    );
  }
  const days = [...byDay.keys()].sort();
  return days.map((from, index) => ({ from, until: days[index + 1] ?? null, bound: byDay.get(from) ?? 0 }));
}

export type TargetInput = Omit<Target, "id">;

/**
 * The target that a figure is held against: the first whose day is still to come, or else the last that came; of those
 * with the same day, the strictest.
 */
export function targetInSight<T extends Pick<Target, "bound" | "by" | "direction">>(
  targets: readonly T[],
  today: string,
): T | null {
  const strictness = ({ bound, direction }: T) => (direction === "at_least" ? bound : -bound);
  const sorted = [...targets].sort((a, b) =>
    a.by < b.by ? -1 : a.by > b.by ? 1 : strictness(b) - strictness(a),
  );
  const ahead = sorted.find(({ by }) => by >= today);
  const last = sorted.at(-1);
  return ahead ?? sorted.find(({ by }) => by === last?.by) ?? null;
}
