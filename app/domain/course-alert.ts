import { type Bounds, type ControlStretch, controlChart, type Side, type Signal } from "./control-chart";

/** An indicator that left its course by more than chance. */
export interface CourseAlert {
  /** Place of the month in the series. */
  index: number;
  value: number;
  side: Side;
  /** Why it is more than chance; the strongest reason first. */
  signals: Signal[];
  /** Of the stretch that the point is in. */
  mean: number;
  low: number;
  high: number;
}

const STRENGTH: readonly Signal[] = ["outside", "run", "trend", "near_limit"];

/**
 * What a point says that the one before it didn't say when it was the last: a run that goes on, or a second month
 * outside the limits on the same side, is no news. Null where it says nothing new, or nothing was measured at `index`.
 */
export function newsAt(
  stretches: readonly ControlStretch[],
  index: number,
  bounds: Bounds,
): CourseAlert | null {
  const stretch = stretches.find(({ points }) => points.some((point) => point.index === index));
  if (stretch === undefined) return null;
  const before = stretch.points.filter((point) => point.index < index).map(({ value }) => value);
  const point = stretch.points.find((each) => each.index === index);
  if (point === undefined) return null;
  const now = lastSignals([...before, point.value], bounds);
  const known = lastSignals(before);
  const news = now.signals.filter(
    ({ signal, side }) => !known.signals.some((each) => each.signal === signal && each.side === side),
  );
  const [side] = news.map((each) => each.side);
  // To both sides at once, as a falling series that is still high: nothing that can be called one way.
  if (side === undefined || now.signals.some((each) => each.side !== side)) return null;
  const signals = STRENGTH.filter((signal) => news.some((each) => each.signal === signal));
  return { index, value: point.value, side, signals, mean: now.mean, low: now.low, high: now.high };
}

/** What the last of these values says, in a stretch that ends with it. */
function lastSignals(values: readonly number[], bounds?: Bounds) {
  const last = controlChart(values, [], bounds).at(-1);
  return {
    signals: last?.points.at(-1)?.signals ?? [],
    mean: last?.mean ?? 0,
    low: last?.low ?? 0,
    high: last?.high ?? 0,
  };
}
