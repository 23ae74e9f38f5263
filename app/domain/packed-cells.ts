import type { CubeCell } from "./disclosure-cube";
import { keyAt } from "./shown-counts";

/** Cells side by side, so that thousands go from one thread to another quickly. */
export interface PackedCells {
  /** Every place, by its key in each direction but time. */
  places: readonly (readonly string[])[];
  /** Of each cell the number of its place, its month, 0 to 11, and how much is counted. */
  place: Uint32Array;
  month: Uint8Array;
  n: Int32Array;
}

/** In an order of their own: who packs the same cells, in whatever order, gets the same. */
export function packCells(cells: readonly CubeCell[]): PackedCells {
  const known = new Map<string, readonly string[]>();
  const keys = cells.map(({ at }) => {
    const key = keyAt(at);
    if (!known.has(key)) known.set(key, at);
    return key;
  });
  const sorted = [...known].sort(([a], [b]) => (a < b ? -1 : 1));
  const numbers = new Map(sorted.map(([key], number) => [key, number]));
  // A place and a month in one number.
  const ordered = cells
    .map(({ month, n }, cell) => ({ order: (numbers.get(keys[cell] ?? "") ?? 0) * 12 + month, n }))
    .sort((a, b) => a.order - b.order);
  return {
    places: sorted.map(([, at]) => at),
    place: Uint32Array.from(ordered, ({ order }) => Math.floor(order / 12)),
    month: Uint8Array.from(ordered, ({ order }) => order % 12),
    n: Int32Array.from(ordered, ({ n }) => n),
  };
}

export const unpackCells = ({ places, place, month, n }: PackedCells): CubeCell[] =>
  Array.from(n, (counted, cell) => ({
    at: places[place[cell] ?? 0] ?? [],
    month: month[cell] ?? 0,
    n: counted,
  }));

/** Counted in all cells together. */
export const sumOfCells = ({ n }: PackedCells): number => n.reduce((sum, each) => sum + each, 0);
