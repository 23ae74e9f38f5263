import { HALVES, MONTHS, NODES, QUARTERS, TIME_PARTS, YEAR } from "./disclosure-time";

/** A part's sets are fewer and larger than those of the whole: 2,000 counts take longer than 10,000 in one system. */
const CELLS_OF_PART = 400;

/** Cells by all counts that each is a part of, its own first; to be reckoned with together. */
export type UnknownCells = readonly (readonly number[])[];

/**
 * The cells whose counts are unknown. In one system as long as that can be reckoned with; else each quarter with its months
 * by itself, and the quarters, halves and the year together.
 */
export function systemsOf(
  cells: UnknownCells,
  isHidden: (index: number) => boolean,
  mostCells: number,
): { isWhole: boolean; systems: UnknownCells[] } {
  const isUnknown = ([own = 0]: readonly number[]) => isHidden(own);
  const all = cells.filter(isUnknown);
  if (all.length <= mostCells) return { isWhole: true, systems: [all] };
  const within = (around: readonly number[], nodes: readonly number[]) =>
    around.filter((index) => nodes.includes(index % NODES));
  const quarters = QUARTERS.map((quarter) =>
    all
      .map((around) => within(around, [quarter, ...(TIME_PARTS[quarter] ?? [])]))
      .filter((around) => around.some((index) => index % NODES === quarter)),
  );
  const coarse = new Map(
    cells
      .map((around) => within(around, [...QUARTERS, ...HALVES, YEAR]))
      .map((around) => [around[0] ?? 0, around]),
  );
  const systems = [...quarters, [...coarse.values()].filter(isUnknown)];
  return { isWhole: false, systems: systems.filter(({ length }) => length <= CELLS_OF_PART) };
}

/** The small counts of any months in a row, of each scope, with the cells that they are of. */
export function smallStretches(
  scopes: number,
  countAt: (index: number) => number,
  cellsAt: (index: number) => readonly number[],
  bound: number,
): { cells: number[]; n: number }[] {
  const found: { cells: number[]; n: number }[] = [];
  for (let scope = 0; scope < scopes; scope += 1) {
    const months = MONTHS.map((node) => scope * NODES + node).filter((index) => countAt(index) > 0);
    for (let first = 0; first < months.length; first += 1) {
      let cells: number[] = [];
      let n = 0;
      for (let last = first; last < months.length; last += 1) {
        const index = months[last] ?? 0;
        n += countAt(index);
        if (n >= bound) break;
        cells = [...cells, ...cellsAt(index)];
        if (last > first) found.push({ cells, n });
      }
    }
  }
  return found;
}
