/** Year, halves, quarters, months, in this order; each with the nodes that make it up. */
export const TIME_PARTS: readonly (readonly number[])[] = [
  [1, 2],
  [3, 4],
  [5, 6],
  ...[0, 1, 2, 3].map((quarter) => [7 + 3 * quarter, 8 + 3 * quarter, 9 + 3 * quarter]),
  ...Array.from({ length: 12 }, () => []),
];

/** How many nodes a year has. */
export const NODES = TIME_PARTS.length;
export const YEAR = 0;
export const HALVES: readonly number[] = [1, 2];
export const QUARTERS: readonly number[] = [3, 4, 5, 6];
const FIRST_MONTH = 7;
export const MONTHS: readonly number[] = Array.from({ length: 12 }, (_, index) => FIRST_MONTH + index);

const monthsOfNode = (node: number): number[] =>
  node >= FIRST_MONTH ? [node - FIRST_MONTH] : (TIME_PARTS[node] ?? []).flatMap(monthsOfNode);

/** The months, 0 to 11, of each node. */
export const NODE_MONTHS: readonly (readonly number[])[] = TIME_PARTS.map((_, node) => monthsOfNode(node));

/** The nodes that each month is in, itself first. */
export const NODES_OF_MONTH: readonly (readonly number[])[] = Array.from({ length: 12 }, (_, of) =>
  [...TIME_PARTS.keys()].reverse().filter((node) => NODE_MONTHS[node]?.includes(of)),
);

/** A year 3, a half year 2, a quarter 1, a month 0. */
export const coarseness = (node: number): number =>
  node === YEAR ? 3 : HALVES.includes(node) ? 2 : QUARTERS.includes(node) ? 1 : 0;
