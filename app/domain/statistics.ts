import jStat from "jstat";

/** How many answers gave each grade. */
export type GradeCounts = ReadonlyMap<number, number>;

/** A mean of grades 1-10 that can't lose its n. Null throughout means: no answers. */
export interface GradeFigure {
  n: number;
  mean: number | null;
  /** 95% t-interval of the mean, not cut off at 1 and 10; null under two answers, where there is no spread. */
  low: number | null;
  high: number | null;
  /** Standard deviation, n - 1 in the denominator. */
  deviation: number | null;
  /** Share of all grades that are 8, 9 or 10; 0 to 1. */
  share8: number | null;
  /** Share of all grades that are 5 or lower; 0 to 1. */
  shareInsufficient: number | null;
}

/** A share of n, 0 to 1, with its 95% Wilson interval; null where n is 0. */
export interface ShareFigure {
  n: number;
  share: number | null;
  low: number | null;
  high: number | null;
}

export interface Interval {
  value: number;
  low: number;
  high: number;
}

/** How much a figure moved, with the 95% interval of the movement; 'uncertain' where that interval holds 0. */
export interface Change extends Interval {
  verdict: "up" | "down" | "uncertain";
}

/** The 97.5th percentile of the standard normal distribution. */
const z = 1.959963984540054;
const tCache = new Map<number, number>();

/** The 97.5th percentile of Student's t distribution. */
export function tValue(degreesOfFreedom: number): number {
  const known = tCache.get(degreesOfFreedom);
  if (known !== undefined) return known;
  const value = jStat.studentt.inv(0.975, degreesOfFreedom);
  if (tCache.size < 5000) tCache.set(degreesOfFreedom, value);
  return value;
}

/** Mean grade with its 95% t-interval: mean ± t(n - 1) · s / √n. */
export function gradeFigure(counts: GradeCounts): GradeFigure {
  let n = 0;
  let sum = 0;
  let high8 = 0;
  let insufficient = 0;
  // Not by entries: a page has some thousand of these, and each entry would be an array.
  counts.forEach((count, grade) => {
    n += count;
    sum += grade * count;
    if (grade >= 8) high8 += count;
    if (grade <= 5) insufficient += count;
  });
  if (n === 0)
    return { n, mean: null, low: null, high: null, deviation: null, share8: null, shareInsufficient: null };
  const mean = sum / n;
  const shares = { share8: high8 / n, shareInsufficient: insufficient / n };
  if (n === 1) return { n, mean, low: null, high: null, deviation: null, ...shares };
  let squares = 0;
  counts.forEach((count, grade) => {
    squares += count * (grade - mean) ** 2;
  });
  const deviation = Math.sqrt(squares / (n - 1));
  const margin = (tValue(n - 1) * deviation) / Math.sqrt(n);
  return { n, mean, low: mean - margin, high: mean + margin, deviation, ...shares };
}

/** Share k of n with its score interval without continuity correction. Wilson 1927, JASA 22:209-212. */
export function shareFigure(k: number, n: number): ShareFigure {
  if (n === 0) return { n, share: null, low: null, high: null };
  const share = k / n;
  const scale = 1 + z ** 2 / n;
  const centre = (share + z ** 2 / (2 * n)) / scale;
  const margin = (z * Math.sqrt((share * (1 - share)) / n + z ** 2 / (4 * n ** 2))) / scale;
  // At 0 and n the bound is exactly 0 and 1; rounding must not put the share outside its own interval.
  return { n, share, low: k === 0 ? 0 : centre - margin, high: k === n ? 1 : centre + margin };
}

/** Change of a mean, `now` less `before`, by Welch's method: variances may differ. Welch 1947, Biometrika 34:28-35. */
export function changeOfMean(now: GradeFigure, before: GradeFigure): Change | null {
  if (now.mean === null || before.mean === null || now.deviation === null || before.deviation === null)
    return null;
  const parts = [now.deviation ** 2 / now.n, before.deviation ** 2 / before.n] as const;
  return changeFrom(
    now.mean - before.mean,
    welch([
      { variance: parts[0], n: now.n },
      { variance: parts[1], n: before.n },
    ]),
  );
}

/** Change of a share by Newcombe's hybrid score interval (his method 10). Newcombe 1998, Statistics in Medicine 17:873-890. */
export function changeOfShare(now: ShareFigure, before: ShareFigure): Change | null {
  if (now.share === null || now.low === null || now.high === null) return null;
  if (before.share === null || before.low === null || before.high === null) return null;
  const value = now.share - before.share;
  const down = Math.hypot(now.share - now.low, before.high - before.share);
  const up = Math.hypot(now.high - now.share, before.share - before.low);
  return { value, low: value - down, high: value + up, verdict: verdictOf(value - down, value + up) };
}

/**
 * Mean over strata (channels), each weighing as much as its contacts did, whoever answered:
 * Σ W·mean with variance Σ W²·s²/n and Satterthwaite's degrees of freedom. Cochran 1977, Sampling Techniques, ch. 5.
 * Strata with fewer than two answers have no variance and must be left out by the caller; null when none are left.
 */
export function weightedMean(strata: readonly { figure: GradeFigure; weight: number }[]): Interval | null {
  const total = strata.reduce((sum, stratum) => sum + stratum.weight, 0);
  if (total <= 0) return null;
  let value = 0;
  const parts: { variance: number; n: number }[] = [];
  for (const { figure, weight } of strata) {
    if (weight === 0) continue;
    if (figure.mean === null || figure.deviation === null) return null;
    value += (weight / total) * figure.mean;
    parts.push({ variance: ((weight / total) * figure.deviation) ** 2 / figure.n, n: figure.n });
  }
  const margin = welch(parts);
  return { value, low: value - margin, high: value + margin };
}

/** Half the width of the 95% interval of a sum of independent means, by the Welch-Satterthwaite equation. */
function welch(parts: readonly { variance: number; n: number }[]): number {
  const variance = parts.reduce((sum, part) => sum + part.variance, 0);
  if (variance === 0) return 0;
  const spread = parts.reduce((sum, part) => sum + part.variance ** 2 / (part.n - 1), 0);
  return tValue(variance ** 2 / spread) * Math.sqrt(variance);
}

function changeFrom(value: number, margin: number): Change {
  return {
    value,
    low: value - margin,
    high: value + margin,
    verdict: verdictOf(value - margin, value + margin),
  };
}

function verdictOf(low: number, high: number): Change["verdict"] {
  if (low > 0) return "up";
  return high < 0 ? "down" : "uncertain";
}
