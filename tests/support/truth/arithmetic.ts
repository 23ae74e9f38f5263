// Arithmetic of its own: nothing here comes from the program, so that both can't be wrong in the same way.

const ERROR = 1e-15;

/** ln Γ(x) by Lanczos's approximation (g = 7, n = 9). */
function logGamma(x: number): number {
  const c = [
    0.99999999999980993, 676.5203681218851, -1259.1392167224028, 771.32342877765313, -176.61502916214059,
    12.507343278686905, -0.13857109526572012, 9.9843695780195716e-6, 1.5056327351493116e-7,
  ];
  const t = x + 6.5;
  const sum = c.slice(1).reduce((total, each, index) => total + each / (x + index), c[0] as number);
  return 0.5 * Math.log(2 * Math.PI) + (x - 0.5) * Math.log(t) - t + Math.log(sum);
}

/** The regularised incomplete beta function, by its continued fraction (Abramowitz & Stegun 26.5.8). */
function incompleteBeta(x: number, a: number, b: number): number {
  if (x <= 0) return 0;
  if (x >= 1) return 1;
  if (x > (a + 1) / (a + b + 2)) return 1 - incompleteBeta(1 - x, b, a);
  const front = Math.exp(logGamma(a + b) - logGamma(a) - logGamma(b) + a * Math.log(x) + b * Math.log(1 - x));
  let [c, d] = [1, 1 / (1 - ((a + b) * x) / (a + 1))];
  let fraction = d;
  for (let m = 1; m < 500; m += 1) {
    const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m));
    d = 1 / (1 + even * d);
    c = 1 + even / c;
    fraction *= c * d;
    const odd = (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1));
    d = 1 / (1 + odd * d);
    c = 1 + odd / c;
    fraction *= c * d;
    if (Math.abs(c * d - 1) < ERROR) break;
  }
  return (front * fraction) / a;
}

/** Where a rising function passes a value. */
function solve(f: (x: number) => number, wanted: number, low: number, high: number): number {
  let [from, to] = [low, high];
  for (let round = 0; round < 200 && to - from > ERROR * Math.max(1, to); round += 1) {
    const middle = (from + to) / 2;
    if (f(middle) < wanted) from = middle;
    else to = middle;
  }
  return (from + to) / 2;
}

const known = new Map<number, number>();

/** The 97.5th percentile of Student's t. P(T <= t) = 1 - I(v / (v + t²); v/2, 1/2) / 2. */
export function t975(df: number): number {
  const found = known.get(df);
  if (found !== undefined) return found;
  const t = solve((x) => 1 - incompleteBeta(df / (df + x * x), df / 2, 0.5) / 2, 0.975, 0, 1000);
  known.set(df, t);
  return t;
}

/** The 97.5th percentile of the normal distribution; Φ by its series (Abramowitz & Stegun 26.2.10). */
export const z975 = solve(
  (x) => {
    let [term, sum] = [x, x];
    for (let n = 1; Math.abs(term) > 1e-18; n += 1) {
      term *= (-x * x) / (2 * n);
      sum += term / (2 * n + 1);
    }
    return 0.5 + sum / Math.sqrt(2 * Math.PI);
  },
  0.975,
  0,
  5,
);

export interface Truth {
  n: number;
  value: number | null;
  low: number | null;
  high: number | null;
}

export const sum = (values: readonly number[]): number => values.reduce((total, each) => total + each, 0);
const meanOf = (values: readonly number[]): number => sum(values) / values.length;

/** Sum of squared distances to the mean, less one in the denominator. */
export function varianceOf(values: readonly number[]): number {
  const mean = meanOf(values);
  return sum(values.map((each) => (each - mean) ** 2)) / (values.length - 1);
}

/** The mean of values, each written out, with its 95% t-interval. */
export function meanWithInterval(values: readonly number[]): Truth {
  const n = values.length;
  if (n === 0) return { n, value: null, low: null, high: null };
  const value = meanOf(values);
  if (n === 1) return { n, value, low: null, high: null };
  const half = t975(n - 1) * Math.sqrt(varianceOf(values) / n);
  return { n, value, low: value - half, high: value + half };
}

/** k of n with Wilson's interval: the two p for which |k/n - p| = z √(p(1-p)/n), as roots of that quadratic. */
export function shareWithInterval(k: number, n: number): Truth {
  if (n === 0) return { n, value: null, low: null, high: null };
  const [a, b, c] = [n + z975 ** 2, -(2 * k + z975 ** 2), k ** 2 / n];
  const root = Math.sqrt(Math.max(0, b * b - 4 * a * c));
  return {
    n,
    value: k / n,
    low: Math.max(0, (-b - root) / (2 * a)),
    high: Math.min(1, (-b + root) / (2 * a)),
  };
}

export interface TrueChange {
  value: number;
  low: number;
  high: number;
}

/** Difference of two means, by Welch. */
export function changeOfMeans(now: readonly number[], before: readonly number[]): TrueChange | null {
  if (now.length < 2 || before.length < 2) return null;
  const [a, b] = [varianceOf(now) / now.length, varianceOf(before) / before.length];
  const value = meanOf(now) - meanOf(before);
  if (a + b === 0) return { value, low: value, high: value };
  const df = (a + b) ** 2 / (a ** 2 / (now.length - 1) + b ** 2 / (before.length - 1));
  const half = t975(df) * Math.sqrt(a + b);
  return { value, low: value - half, high: value + half };
}

/** Difference of two shares, by Newcombe's tenth method. */
export function changeOfShares(now: Truth, before: Truth): TrueChange | null {
  if (now.value === null || before.value === null) return null;
  const at = (share: Truth) => ({
    p: share.value as number,
    l: share.low as number,
    u: share.high as number,
  });
  const [one, two] = [at(now), at(before)];
  const value = one.p - two.p;
  return {
    value,
    low: value - Math.sqrt((one.p - one.l) ** 2 + (two.u - two.p) ** 2),
    high: value + Math.sqrt((one.u - one.p) ** 2 + (two.p - two.l) ** 2),
  };
}

/** Pearson's r from distances to the means, with Fisher's interval. */
export function correlation(pairs: readonly (readonly [number, number])[]): Truth {
  const n = pairs.length;
  const [xs, ys] = [pairs.map(([x]) => x), pairs.map(([, y]) => y)];
  const [mx, my] = [meanOf(xs), meanOf(ys)];
  const sxy = sum(pairs.map(([x, y]) => (x - mx) * (y - my)));
  const spread = Math.sqrt(sum(xs.map((x) => (x - mx) ** 2)) * sum(ys.map((y) => (y - my) ** 2)));
  if (n < 2 || spread === 0) return { n, value: null, low: null, high: null };
  const value = sxy / spread;
  const fisher = 0.5 * Math.log((1 + value) / (1 - value));
  const back = (f: number) => (Math.exp(2 * f) - 1) / (Math.exp(2 * f) + 1);
  const half = z975 / Math.sqrt(n - 3);
  return { n, value, low: back(fisher - half), high: back(fisher + half) };
}

/** A mean in which each group weighs as much as is said, with Satterthwaite's degrees of freedom. */
export function weighted(groups: readonly { values: readonly number[]; weight: number }[]): TrueChange {
  const all = sum(groups.map(({ weight }) => weight));
  const parts = groups.map(({ values, weight }) => ({
    mean: (weight / all) * meanOf(values),
    variance: ((weight / all) ** 2 * varianceOf(values)) / values.length,
    n: values.length,
  }));
  const value = sum(parts.map(({ mean }) => mean));
  const variance = sum(parts.map((part) => part.variance));
  const df = variance ** 2 / sum(parts.map((part) => part.variance ** 2 / (part.n - 1)));
  const half = t975(df) * Math.sqrt(variance);
  return { value, low: value - half, high: value + half };
}

/** Where a straight line through weighted points is at x, with the line's 95% interval; by solving the normal equations. */
export function lineAt(points: readonly { x: number; y: number; w: number }[], x: number): TrueChange {
  const s = (of: (p: { x: number; y: number; w: number }) => number) => sum(points.map((p) => p.w * of(p)));
  const [w, wx, wxx, wy, wxy] = [
    s(() => 1),
    s((p) => p.x),
    s((p) => p.x ** 2),
    s((p) => p.y),
    s((p) => p.x * p.y),
  ];
  const determinant = w * wxx - wx * wx;
  const slope = (w * wxy - wx * wy) / determinant;
  const start = (wxx * wy - wx * wxy) / determinant;
  const value = start + slope * x;
  const residual = s((p) => (p.y - start - slope * p.x) ** 2) / (points.length - 2);
  const half = t975(points.length - 2) * Math.sqrt((residual * (wxx - 2 * wx * x + w * x * x)) / determinant);
  return { value, low: value - half, high: value + half };
}

/** Centre and natural limits of individual values: mean ± 2.66 times the mean moving range, without ranges over 3.267 times it. */
export function naturalLimits(values: readonly number[]): { mean: number; low: number; high: number } {
  const mean = meanOf(values);
  const ranges = values.flatMap((value, index) =>
    index === 0 ? [] : [Math.abs(value - (values[index - 1] as number))],
  );
  if (ranges.length === 0) return { mean, low: mean, high: mean };
  const all = meanOf(ranges);
  const used = meanOf(ranges.filter((range) => range <= 3.267 * all));
  return { mean, low: mean - 2.66 * used, high: mean + 2.66 * used };
}
