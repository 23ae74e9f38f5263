import { HALVES, NODES, QUARTERS, TIME_PARTS, YEAR } from "./disclosure-time";

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
