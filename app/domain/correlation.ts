import type { PairSums } from "./aspects";

/** How strongly two questions go together: Pearson's r, -1 to 1, with its 95% interval; null where it can't be told. */
export interface Correlation {
  n: number;
  r: number | null;
  /** By Fisher's z, hence never beyond -1 and 1; null under four pairs. */
  low: number | null;
  high: number | null;
}

/** The 97.5th percentile of the standard normal distribution. */
const z = 1.959963984540054;

/**
 * Pearson's r = (nΣxy - ΣxΣy) / √((nΣx² - (Σx)²)(nΣy² - (Σy)²)), in whole numbers up to the last step. Null where either
 * question always got the same answer. Its interval: tanh(artanh r ± 1.96 / √(n - 3)); Fisher 1921, Metron 1(4):3-32.
 */
export function correlationOf(pairs: PairSums): Correlation {
  const n = BigInt(pairs.n);
  const [x, y] = [BigInt(pairs.sumAspect), BigInt(pairs.sumGrade)];
  const spreadX = Number(n * BigInt(pairs.sumAspectSquares) - x * x);
  const spreadY = Number(n * BigInt(pairs.sumGradeSquares) - y * y);
  if (pairs.n < 2 || spreadX <= 0 || spreadY <= 0) return { n: pairs.n, r: null, low: null, high: null };
  const shared = Number(n * BigInt(pairs.sumProducts) - x * y);
  const r = Math.max(-1, Math.min(1, shared / Math.sqrt(spreadX * spreadY)));
  if (pairs.n < 4) return { n: pairs.n, r, low: null, high: null };
  const margin = z / Math.sqrt(pairs.n - 3);
  const [low, high] = [Math.tanh(Math.atanh(r) - margin), Math.tanh(Math.atanh(r) + margin)];
  return { n: pairs.n, r, low: Number.isNaN(low) ? r : low, high: Number.isNaN(high) ? r : high };
}

/** The same the other way round, for a question whose lowest answer is the best one. */
export const turned = ({ n, r, low, high }: Correlation): Correlation => ({
  n,
  r: r === null ? null : -r,
  low: high === null ? null : -high,
  high: low === null ? null : -low,
});
