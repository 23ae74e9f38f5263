import { type ScaleLinear, type ScaleTime, scaleLinear, scaleUtc } from "d3-scale";

/** One moment of a series. Null is no data: the line stops there, it never drops to 0. */
export interface TimePoint {
  at: Date;
  value: number | null;
  low?: number | null | undefined;
  high?: number | null | undefined;
  /** On few answers: drawn as an open dot. */
  indicative?: boolean | undefined;
  /** Shown on hovering: "maart 2026: 7,3 (7,1 tot 7,5), n = 234". */
  detail?: string | undefined;
}

export interface TimeSeries {
  key: string;
  /** Written at the end of the line. */
  label: string;
  points: readonly TimePoint[];
  /** `main` (default), `second` (dashed), or `muted` for what is only there to compare with. */
  look?: "main" | "second" | "muted" | undefined;
}

/** A target that holds from one moment to another; consecutive steps make a ladder. */
export interface TargetStep {
  from: Date;
  to: Date;
  value: number;
  label: string;
}

/** Where a series begins anew: no line crosses it. */
export interface BreakMark {
  at: Date;
  label: string;
}

export interface ValueAxis {
  /** Where the scale really starts: 0 for a share, 1 for a grade. An axis that starts higher is marked as cut. */
  origin: number;
  /** Where it really ends: 1 for a share, 10 for a grade. */
  limit: number;
  /** The shortest stretch worth drawing, so that small differences don't look large. */
  leastSpan: number;
  /** Distance between gridlines. */
  step: number;
  format: (value: number) => string;
}

export interface ChartSize {
  name: "wide" | "medium" | "narrow";
  width: number;
  height: number;
  left: number;
  right: number;
  mostTicks: number;
}

// One drawing per room there is; the style sheet shows the one that fits, so that text keeps its size without scripts.
export const chartSizes: readonly ChartSize[] = [
  { name: "wide", width: 1000, height: 360, left: 44, right: 132, mostTicks: 13 },
  { name: "medium", width: 580, height: 320, left: 42, right: 108, mostTicks: 7 },
  { name: "narrow", width: 340, height: 290, left: 36, right: 44, mostTicks: 5 },
];

/** A chart that comes second is two thirds as high. */
export const lowChartSizes: readonly ChartSize[] = chartSizes.map((size) => ({
  ...size,
  height: Math.round(size.height * 0.68),
}));

export const top = 30;
export const bottom = 34;

export interface Layout {
  size: ChartSize;
  x: ScaleTime<number, number>;
  y: ScaleLinear<number, number>;
  valueTicks: number[];
  timeTicks: Date[];
  /** The value axis does not start where the scale does. */
  isCut: boolean;
}

export interface Span {
  from: Date;
  to: Date;
}

export function layOut(
  size: ChartSize,
  span: Span,
  axis: ValueAxis,
  series: readonly TimeSeries[],
  targets: readonly TargetStep[],
): Layout {
  const [low, high] = valueRange(axis, series, targets);
  const y = scaleLinear()
    .domain([low, high])
    .range([size.height - bottom, top]);
  const right = endsWellBefore(span, series) ? insideMargin : size.right;
  const x = scaleUtc()
    .domain([span.from, span.to])
    .range([size.left + 8, size.width - right]);
  const steps = Math.round((high - low) / axis.step);
  const every = [1, 2, 4, 10].find((each) => steps / each <= 6) ?? 20;
  const valueTicks = Array.from({ length: Math.floor(steps / every) + 1 }, (_, index) =>
    rounded(low + index * every * axis.step),
  );
  return {
    size: { ...size, right },
    x,
    y,
    valueTicks,
    timeTicks: monthTicks(span, size.mostTicks),
    isCut: low > axis.origin,
  };
}

const insideMargin = 20;

/** The lines end well inside the drawing: their labels can stand beside them. */
export const hasRoomInside = ({ size }: Layout) => size.right === insideMargin;

/** With room left after the last figure its label needs no margin of its own. */
function endsWellBefore(span: Span, series: readonly TimeSeries[]): boolean {
  const last = Math.max(
    ...series.flatMap(({ points }) => points.filter(({ value }) => value !== null).map(({ at }) => +at)),
  );
  return last < +span.from + 0.7 * (+span.to - +span.from);
}

/** The stretch of values that holds every line, band and target, in whole steps and at least `leastSpan` long. */
export function valueRange(
  axis: ValueAxis,
  series: readonly TimeSeries[],
  targets: readonly TargetStep[],
): [number, number] {
  const values = [
    ...series.flatMap(({ points }) => points.flatMap((point) => [point.value, point.low, point.high])),
    ...targets.map((target) => target.value),
  ].filter((value): value is number => typeof value === "number" && Number.isFinite(value));
  if (values.length === 0) return [axis.origin, axis.limit];
  const down = (value: number) => Math.floor(value / axis.step + 1e-9) * axis.step;
  const up = (value: number) => Math.ceil(value / axis.step - 1e-9) * axis.step;
  let low = Math.max(axis.origin, down(Math.min(...values)));
  let high = Math.min(axis.limit, up(Math.max(...values)));
  while (high - low < axis.leastSpan - 1e-9 && (low > axis.origin || high < axis.limit)) {
    if (high < axis.limit) high = Math.min(axis.limit, high + axis.step);
    if (high - low < axis.leastSpan - 1e-9 && low > axis.origin) low = Math.max(axis.origin, low - axis.step);
  }
  return [rounded(low), rounded(high)];
}

/** First days of months, evenly apart and starting from January, at most so many. */
export function monthTicks({ from, to }: Span, most: number): Date[] {
  const first = from.getUTCFullYear() * 12 + from.getUTCMonth();
  const last = to.getUTCFullYear() * 12 + to.getUTCMonth();
  const every = [1, 2, 3, 6, 12, 24, 60, 120].find((step) => (last - first + 1) / step <= most) ?? 240;
  const ticks: Date[] = [];
  for (let month = Math.ceil(first / every) * every; month <= last; month += every) {
    const tick = new Date(Date.UTC(Math.floor(month / 12), month % 12, 1));
    if (tick >= from) ticks.push(tick);
  }
  return ticks;
}

export type DrawnPoint = TimePoint & { value: number };

/** The unbroken stretches of a series: it stops where data are missing and where a break is marked. */
export function segmentsOf(points: readonly TimePoint[], breaks: readonly BreakMark[]): DrawnPoint[][] {
  const segments: DrawnPoint[][] = [];
  let open: DrawnPoint[] = [];
  let previous: TimePoint | undefined;
  for (const point of points) {
    const isBroken = breaks.some(({ at }) => previous !== undefined && previous.at < at && at <= point.at);
    if ((isBroken || point.value === null) && open.length > 0) {
      segments.push(open);
      open = [];
    }
    if (point.value !== null) open.push({ ...point, value: point.value });
    previous = point;
  }
  if (open.length > 0) segments.push(open);
  return segments;
}

export interface EndLabel {
  key: string;
  y: number;
}

/** Moves labels that would overlap apart, keeping their order and staying above `lowest`. */
export function spread(labels: readonly EndLabel[], apart: number, lowest: number): Map<string, number> {
  const sorted = labels.toSorted((a, b) => a.y - b.y);
  const placed: number[] = [];
  for (const label of sorted)
    placed.push(Math.max(label.y, (placed.at(-1) ?? Number.NEGATIVE_INFINITY) + apart));
  let limit = lowest;
  for (let index = placed.length - 1; index >= 0; index -= 1) {
    placed[index] = Math.min(placed[index] as number, limit);
    limit = (placed[index] as number) - apart;
  }
  return new Map(sorted.map((label, index) => [label.key, placed[index] as number]));
}

/** Coordinates need no more. */
export const twoDecimals = (value: number) => Math.round(value * 100) / 100;

/** Steps such as 0.1 add up to 7.300000000000001 otherwise. */
const rounded = (value: number) => Math.round(value * 1e9) / 1e9;
