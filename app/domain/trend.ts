import { type Interval, tValue } from "./statistics";

/** One moment of a series: x in any unit of time, y the figure there, weight its n. */
export interface TrendPoint {
  x: number;
  y: number;
  weight: number;
}

export interface Trend {
  /** Change of y per unit of x, with its 95% interval. */
  slope: Interval;
  /** Where the line will be at x, with the 95% interval of the line (not of one new month). */
  at(x: number): Interval;
}

/** Under so many moments a line says nothing about what comes. */
export const fewestTrendPoints = 6;

/**
 * A straight line through a series by weighted least squares, each point weighing as its n (its variance is σ²/n).
 * Null under six points or where all are at one x. Draper & Smith 1998, Applied Regression Analysis, ch. 9.
 */
export function trendOf(points: readonly TrendPoint[]): Trend | null {
  const used = points.filter((point) => point.weight > 0);
  const total = used.reduce((sum, point) => sum + point.weight, 0);
  if (used.length < fewestTrendPoints) return null;
  const mean = (of: (point: TrendPoint) => number) =>
    used.reduce((sum, point) => sum + point.weight * of(point), 0) / total;
  const meanX = mean((point) => point.x);
  const meanY = mean((point) => point.y);
  const spreadX = total * mean((point) => (point.x - meanX) ** 2);
  if (spreadX === 0) return null;
  const slope = (total * mean((point) => (point.x - meanX) * (point.y - meanY))) / spreadX;
  const line = (x: number) => meanY + slope * (x - meanX);
  const degreesOfFreedom = used.length - 2;
  const residual = (total * mean((point) => (point.y - line(point.x)) ** 2)) / degreesOfFreedom;
  const t = tValue(degreesOfFreedom);
  const slopeMargin = t * Math.sqrt(residual / spreadX);
  return {
    slope: { value: slope, low: slope - slopeMargin, high: slope + slopeMargin },
    at(x) {
      const margin = t * Math.sqrt(residual * (1 / total + (x - meanX) ** 2 / spreadX));
      return { value: line(x), low: line(x) - margin, high: line(x) + margin };
    },
  };
}
