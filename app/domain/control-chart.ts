/**
 * Control charts for individual values and moving ranges (XmR), which tell a change from chance: W. A. Shewhart's charts
 * in the form of D. J. Wheeler, "Understanding Variation" (1993), read by the rules and signs of NHS England,
 * "Making data count" (2019).
 */

/** Limits lie this many mean moving ranges from the mean: 3 / d2 with d2 = 1.128 for ranges of two. */
const LIMIT = 2.66;
/** A moving range above so many times their mean (D4 for ranges of two) is no everyday variation, and left out of it. */
const RANGE_LIMIT = 3.267;
/** So many points in a row are more than chance. */
export const RUN = 7;
/** With fewer, limits say too little to judge by. */
export const FEWEST_POINTS = 12;

/** Why a point is more than chance. */
export type Signal = "outside" | "run" | "trend" | "near_limit";
export type Side = "above" | "below";

export interface ControlPoint {
  /** Place in the values that were given. */
  index: number;
  value: number;
  signals: { signal: Signal; side: Side }[];
}

/** A stretch in which the points are of one process: from a break or a marked change to the next. */
export interface ControlStretch {
  /** Indexes of its first and last value. */
  from: number;
  to: number;
  mean: number;
  low: number;
  high: number;
  /** Whether there are enough points to judge by; below it no point carries a signal. */
  isSettled: boolean;
  points: ControlPoint[];
}

/** How far values can go: a grade from 1 to 10, a share from 0 to 1. Limits don't go beyond. */
export interface Bounds {
  least: number;
  most: number;
}

/**
 * The stretches of a series. `values` in the order of time, null where nothing was measured; `starts` the indexes at
 * which the limits start anew. A gap ends no stretch: the range is taken between what was measured.
 */
export function controlChart(
  values: readonly (number | null)[],
  starts: readonly number[] = [],
  bounds: Bounds = { least: -Infinity, most: Infinity },
): ControlStretch[] {
  const edges = [...new Set([0, ...starts, values.length])]
    .filter((edge) => edge >= 0 && edge <= values.length)
    .sort((a, b) => a - b);
  return edges.slice(0, -1).flatMap((from, place) => {
    const until = edges[place + 1] as number;
    const points = values
      .slice(from, until)
      .flatMap((value, offset) => (value === null ? [] : [{ index: from + offset, value }]));
    return points.length === 0 ? [] : [stretchOf(points, bounds)];
  });
}

function stretchOf(points: { index: number; value: number }[], { least, most }: Bounds): ControlStretch {
  const values = points.map(({ value }) => value);
  const mean = meanOf(values);
  const reach = LIMIT * meanRange(values);
  const isSettled = points.length >= FEWEST_POINTS;
  const limits = { mean, low: Math.max(least, mean - reach), high: Math.min(most, mean + reach) };
  const signals = isSettled ? signalsOf(values, mean, reach) : values.map(() => []);
  return {
    from: points[0]?.index as number,
    to: points.at(-1)?.index as number,
    ...limits,
    isSettled,
    points: points.map((point, place) => ({ ...point, signals: signals[place] ?? [] })),
  };
}

const meanOf = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length;

/** The mean distance between neighbours, without the distances that are themselves more than chance. */
function meanRange(values: readonly number[]): number {
  const ranges = values.slice(1).map((value, place) => Math.abs(value - (values[place] as number)));
  if (ranges.length === 0) return 0;
  const limit = RANGE_LIMIT * meanOf(ranges);
  return meanOf(ranges.filter((range) => range <= limit));
}

type Found = ControlPoint["signals"];

function signalsOf(values: readonly number[], mean: number, reach: number): Found[] {
  const found: Found[] = values.map(() => []);
  const mark = (from: number, to: number, signal: Signal, side: Side) => {
    for (let place = from; place < to; place++)
      if (!found[place]?.some((one) => one.signal === signal)) found[place]?.push({ signal, side });
  };
  const sideOf = (value: number): Side | null => (value > mean ? "above" : value < mean ? "below" : null);
  for (const [place, value] of values.entries()) {
    const side = sideOf(value);
    if (side !== null && Math.abs(value - mean) > reach) mark(place, place + 1, "outside", side);
  }
  for (const { from, to, of } of runsOf(values.map(sideOf)))
    if (of !== null && to - from >= RUN) mark(from, to, "run", of);
  const steps = values.slice(1).map((value, place) => {
    const before = values[place] as number;
    return value > before ? "above" : value < before ? "below" : null;
  });
  // Six steps up join seven points.
  for (const { from, to, of } of runsOf(steps))
    if (of !== null && to - from >= RUN - 1) mark(from, to + 1, "trend", of);
  const isNear = (value: number | undefined, side: Side) =>
    value !== undefined && sideOf(value) === side && Math.abs(value - mean) > (reach * 2) / 3;
  for (let place = 0; place + 3 <= values.length; place++) {
    for (const side of ["above", "below"] as const) {
      const near = [place, place + 1, place + 2].filter((each) => isNear(values[each], side));
      if (reach > 0 && near.length >= 2) for (const each of near) mark(each, each + 1, "near_limit", side);
    }
  }
  return found;
}

/** Stretches of the same thing: [a, a, b] is a from 0 to 2 and b from 2 to 3. */
function runsOf<Item>(items: readonly Item[]): { from: number; to: number; of: Item }[] {
  const runs: { from: number; to: number; of: Item }[] = [];
  for (const [place, of] of items.entries()) {
    const last = runs.at(-1);
    if (last !== undefined && last.of === of) last.to = place + 1;
    else runs.push({ from: place, to: place + 1, of });
  }
  return runs;
}

export type Direction = "at_least" | "at_most";

/** What the last point says of how it is going; null where there are too few points. */
export type Variation = "steady" | "better" | "worse" | null;

export function variationOf(stretches: readonly ControlStretch[], direction: Direction): Variation {
  const last = stretches.at(-1);
  if (last === undefined || !last.isSettled) return null;
  const sides = new Set(last.points.at(-1)?.signals.map(({ side }) => side));
  // Both at once, as a falling series that is still high: nothing that can be called one way.
  if (sides.size !== 1) return "steady";
  return sides.has("above") === (direction === "at_least") ? "better" : "worse";
}

/** What may be expected of an indicator that goes on as it does; null where there are too few points or no bound. */
export type Assurance = "will_meet" | "hit_or_miss" | "will_miss" | null;

export function assuranceOf(
  stretches: readonly ControlStretch[],
  direction: Direction,
  bound: number | null,
): Assurance {
  const last = stretches.at(-1);
  if (last === undefined || !last.isSettled || bound === null) return null;
  const { low, high } = last;
  if (direction === "at_least")
    return low >= bound ? "will_meet" : high < bound ? "will_miss" : "hit_or_miss";
  return high <= bound ? "will_meet" : low > bound ? "will_miss" : "hit_or_miss";
}
