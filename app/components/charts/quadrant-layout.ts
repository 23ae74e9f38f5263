import { type ScaleLinear, scaleLinear } from "d3-scale";

/** Something with a place on two axes; without an interval where low and high are null. */
export interface QuadrantPoint {
  key: string;
  /** Stands in the mark: the same number as in the table. */
  number: number;
  label: string;
  x: number;
  xLow: number | null;
  xHigh: number | null;
  y: number;
  yLow: number | null;
  yHigh: number | null;
  /** An open mark: it isn't sure on which side of the lines it lies. */
  open?: boolean | undefined;
  /** All its figures, shown where a mouse rests on it. */
  detail: string;
}

export interface QuadrantAxis {
  label: string;
  /** Where the scale itself starts and ends. */
  origin: number;
  limit: number;
  step: number;
  format: (value: number) => string;
}

export interface QuadrantSize {
  name: "wide" | "medium" | "narrow";
  width: number;
  height: number;
  left: number;
  right: number;
  /** Names beside the marks, or numbers alone. */
  hasNames: boolean;
  /** Of a mark. */
  radius: number;
}

export const quadrantSizes: readonly QuadrantSize[] = [
  { name: "wide", width: 1000, height: 470, left: 52, right: 24, hasNames: true, radius: 11 },
  { name: "medium", width: 580, height: 430, left: 48, right: 18, hasNames: true, radius: 11 },
  { name: "narrow", width: 340, height: 360, left: 40, right: 12, hasNames: false, radius: 9 },
];

export const quadrantTop = 34;
export const quadrantBottom = 54;

export interface QuadrantLayout {
  size: QuadrantSize;
  x: ScaleLinear<number, number>;
  y: ScaleLinear<number, number>;
  xTicks: number[];
  yTicks: number[];
  /** The horizontal axis doesn't start where its scale does. */
  isCutX: boolean;
}

/** As little of each scale as holds all marks and their intervals, in whole steps. */
export function layOutQuadrants(
  size: QuadrantSize,
  points: readonly QuadrantPoint[],
  xAxis: QuadrantAxis,
  yAxis: QuadrantAxis,
): QuadrantLayout {
  const xRange = rangeOf(
    points.flatMap(({ x, xLow, xHigh }) => [x, xLow ?? x, xHigh ?? x]),
    xAxis,
  );
  // The correlation is read from none at all upwards.
  const yRange = rangeOf([...points.flatMap(({ y, yLow, yHigh }) => [y, yLow ?? y, yHigh ?? y]), 0], yAxis);
  return {
    size,
    x: scaleLinear()
      .domain(xRange)
      .range([size.left, size.width - size.right]),
    y: scaleLinear()
      .domain(yRange)
      .range([size.height - quadrantBottom, quadrantTop]),
    xTicks: ticksOf(xRange, xAxis.step, size.name === "narrow" ? 5 : 10),
    yTicks: ticksOf(yRange, yAxis.step, 8),
    isCutX: xRange[0] > xAxis.origin,
  };
}

function rangeOf(values: readonly number[], { origin, limit, step }: QuadrantAxis): [number, number] {
  const low = Math.max(origin, Math.floor(Math.min(...values) / step) * step);
  const high = Math.min(limit, Math.ceil(Math.max(...values) / step) * step);
  return [rounded(low), rounded(high > low ? high : low + step)];
}

/** At whole multiples, so that nought is one of them where the axis has it. */
function ticksOf([low, high]: [number, number], step: number, most: number): number[] {
  const every = step * ([1, 2, 5, 10].find((each) => (high - low) / (each * step) < most) ?? 20);
  const first = Math.ceil(rounded(low / every));
  const last = Math.floor(rounded(high / every));
  return Array.from({ length: last - first + 1 }, (_, index) => rounded((first + index) * every));
}

const rounded = (value: number) => Math.round(value * 1e6) / 1e6;

export interface PlacedLabel {
  key: string;
  text: string;
  x: number;
  y: number;
  anchor: "start" | "middle" | "end";
}

interface Box {
  left: number;
  right: number;
  top: number;
  bottom: number;
}

const characterWidth = 7.2;
const lineHeight = 16;

/** A place for each name beside its mark, where it covers no mark and no other name if there is such a place. */
export function placeNames(
  { size, x, y }: QuadrantLayout,
  points: readonly QuadrantPoint[],
  corners: readonly Box[],
): PlacedLabel[] {
  const taken: Box[] = [
    ...corners,
    ...points.map((point) => around(x(point.x), y(point.y), size.radius + 2)),
  ];
  return points.map(({ key, label, number, ...point }) => {
    const [cx, cy] = [x(point.x), y(point.y)];
    const gap = size.radius + 5;
    const places: PlacedLabel[] = [
      { x: cx + gap, y: cy + 5, anchor: "start" as const },
      { x: cx - gap, y: cy + 5, anchor: "end" as const },
      { x: cx, y: cy - gap - 2, anchor: "middle" as const },
      { x: cx, y: cy + gap + 12, anchor: "middle" as const },
      { x: cx + gap, y: cy - gap, anchor: "start" as const },
      { x: cx + gap, y: cy + gap + 10, anchor: "start" as const },
      { x: cx - gap, y: cy - gap, anchor: "end" as const },
      { x: cx - gap, y: cy + gap + 10, anchor: "end" as const },
      // A name that isn't right beside its mark may seem another mark's.
    ].map((place, index) => ({ ...place, key, text: index < 2 ? label : `${number} ${label}` }));
    const costs = places.map((place) => costOf(boxOf(place), taken, size));
    const best = places[costs.indexOf(Math.min(...costs))] as PlacedLabel;
    taken.push(boxOf(best));
    return best;
  });
}

export function boxOf({ text, x, y, anchor }: Omit<PlacedLabel, "key">): Box {
  const width = text.length * characterWidth;
  const left = anchor === "start" ? x : anchor === "end" ? x - width : x - width / 2;
  return { left, right: left + width, top: y - lineHeight + 3, bottom: y + 4 };
}

const around = (x: number, y: number, by: number): Box => ({
  left: x - by,
  right: x + by,
  top: y - by,
  bottom: y + by,
});

/** How much of a box is covered, and how far it sticks out of the drawing, which is worse. */
function costOf(box: Box, taken: readonly Box[], { width, height, left }: QuadrantSize): number {
  const out =
    Math.max(0, left - box.left) +
    Math.max(0, box.right - width) +
    Math.max(0, quadrantTop - 14 - box.top) +
    Math.max(0, box.bottom - (height - quadrantBottom));
  const covered = taken.reduce((sum, other) => {
    const w = Math.min(box.right, other.right) - Math.max(box.left, other.left);
    const h = Math.min(box.bottom, other.bottom) - Math.max(box.top, other.top);
    return w > 0 && h > 0 ? sum + w * h : sum;
  }, 0);
  return out * 100 + covered;
}
