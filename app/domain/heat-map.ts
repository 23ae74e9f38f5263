import type { FigureCell } from "./indicator";
import type { Direction } from "./target";

/** A cell of the map: an indicator for one channel and topic. */
export interface HeatCell extends FigureCell {
  channel: string;
  topic: string;
  /** Null where contacts can't be counted, as under a filter by language. */
  contacts: number | null;
}

/** What cells are held against: a bound, or where there is none the total itself. */
export interface Aim {
  bound: number;
  direction: Direction;
  /** False where it is no target but the total. */
  isTarget: boolean;
}

/** Where a cell is: at the aim or better, less than half a step short of it, less than two, or further. */
export type Heat = "there" | "near" | "below" | "far";

export interface MappedCell extends HeatCell {
  /** Null where the figure may not be shown. */
  heat: Heat | null;
  /**
   * How far it pulls the total from the aim, in the indicator's own unit: distance to the aim times its part of the
   * volume. Below 0 where it lifts the total. Null where the figure may not be shown.
   */
  pull: number | null;
}

export interface HeatMap {
  /** The topics and channels in the order of what they pull: the most first. */
  topics: { key: string; pull: number }[];
  channels: { key: string; pull: number }[];
  cell(channel: string, topic: string): MappedCell | null;
  /** The cells that pull most, at most so many; none that lifts. */
  worst(most: number): MappedCell[];
  /** Whether contacts are the volume, or for want of those the answers. */
  weighs: "contacts" | "answers";
}

/** A step of a grade is half a point; of a share five percentage points. */
const STEP = { grade: 0.5, share: 0.05 };

/**
 * Where it is good or bad. Each cell weighs as its contacts do, whoever answered: volume times distance to the aim, over
 * the volume of all cells. A cell whose figure may not be shown pulls nothing: an order can't tell what is in it.
 */
export function heatMap(cells: readonly HeatCell[], aim: Aim, unit: "grade" | "share"): HeatMap {
  const weighs = cells.some(({ contacts }) => contacts === null) ? "answers" : "contacts";
  const volumeOf = ({ contacts, n }: HeatCell) => (weighs === "contacts" ? (contacts ?? 0) : (n ?? 0));
  const all = cells.reduce((sum, cell) => sum + volumeOf(cell), 0);
  const mapped = cells.map((cell): MappedCell => {
    const value = cell.figure?.value ?? null;
    if (value === null) return { ...cell, heat: null, pull: null };
    const short = aim.direction === "at_least" ? aim.bound - value : value - aim.bound;
    return {
      ...cell,
      heat: heatOf(short, STEP[unit]),
      pull: all === 0 ? 0 : (short * volumeOf(cell)) / all,
    };
  });
  const byKey = new Map(mapped.map((cell) => [keyOf(cell.channel, cell.topic), cell]));
  return {
    topics: ranked(mapped, ({ topic }) => topic, volumeOf),
    channels: ranked(mapped, ({ channel }) => channel, volumeOf),
    cell: (channel, topic) => byKey.get(keyOf(channel, topic)) ?? null,
    worst: (most) =>
      mapped
        .filter(({ pull }) => pull !== null && pull > 0)
        .sort((a, b) => (b.pull ?? 0) - (a.pull ?? 0))
        .slice(0, most),
    weighs,
  };
}

function heatOf(short: number, step: number): Heat {
  if (short <= 0) return "there";
  if (short < step) return "near";
  return short < 2 * step ? "below" : "far";
}

const keyOf = (channel: string, topic: string) => JSON.stringify([channel, topic]);

/** What pulls most first; of what pulls alike the largest, and then by name. */
function ranked(
  cells: readonly MappedCell[],
  keyOf: (cell: MappedCell) => string,
  volumeOf: (cell: HeatCell) => number,
): { key: string; pull: number }[] {
  const sums = new Map<string, { key: string; pull: number; volume: number; isShown: boolean }>();
  for (const cell of cells) {
    const key = keyOf(cell);
    const sum = sums.get(key) ?? { key, pull: 0, volume: 0, isShown: false };
    sum.pull += cell.pull ?? 0;
    sum.volume += volumeOf(cell);
    sum.isShown ||= cell.pull !== null;
    sums.set(key, sum);
  }
  return [...sums.values()]
    .sort(
      (a, b) =>
        Number(b.isShown) - Number(a.isShown) ||
        b.pull - a.pull ||
        b.volume - a.volume ||
        (a.key < b.key ? -1 : 1),
    )
    .map(({ key, pull }) => ({ key, pull }));
}
