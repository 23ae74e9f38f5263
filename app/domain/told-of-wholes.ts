import { type Modulus, reduce, trackedIn } from "./disclosure-span";

/** Counts that are known, over cells each of which is a part of a whole. */
export interface KnownParts {
  /** For each cell the whole that it is a part of, as any number. */
  wholes: readonly number[];
  /** For each cell which part of its whole it is, as any number: the same of all wholes. */
  parts: readonly number[];
  /** Each by the numbers of its cells, 0 and up; and whether it has each whole entirely or not at all, and is told as such. */
  known: readonly { cells: readonly number[]; isOfWholes: boolean }[];
}

/**
 * What the counts of parts tell of wholes that those of wholes don't tell by themselves, as the numbers of the known sets
 * that each such thing is a combination of; empty where they tell nothing more.
 *
 * Every set is written over other columns, which changes nothing in what follows from what: for each whole the number of
 * its cells all together, and of all cells but one their own. What has nothing left in the latter is about wholes alone.
 * Those come first in the elimination, so that whatever sets tell of wholes alone comes out as rows of its own.
 */
export function toldOfWholes({ wholes, parts, known }: KnownParts, modulus: Modulus): number[][] {
  const columns = columnsOf(wholes, parts);
  const order = [...known.keys()].sort((a, b) => {
    const [one, other] = [known[a], known[b]];
    return (
      Number(other?.isOfWholes) - Number(one?.isOfWholes) ||
      (one?.cells.length ?? 0) - (other?.cells.length ?? 0)
    );
  });
  const sorted = order.map((index) => known[index] as KnownParts["known"][number]);
  // Mostly there is nothing, and then it isn't asked what that came from, which takes as long again.
  if (eliminate(columns, sorted, modulus, false).length === 0) return [];
  return eliminate(columns, sorted, modulus, true).map((combination) =>
    combination.map((index) => order[index] ?? 0),
  );
}

interface Columns {
  /** How many columns come before those of wholes. */
  parts: number;
  size: number;
  /** By cell the column of its own; -1 for the one that a whole does without. */
  own: Int32Array;
  /** By cell the column of its whole. */
  whole: Int32Array;
  /** By cell that a whole does without the columns of the others. */
  others: ReadonlyMap<number, readonly number[]>;
}

/** A whole does without its cell of the part that most wholes have: of that most counts are known, mostly of many cells. */
function columnsOf(wholes: readonly number[], parts: readonly number[]): Columns {
  const often = new Map<number, number>();
  for (const part of parts) often.set(part, (often.get(part) ?? 0) + 1);
  const cellsOf = new Map<number, number[]>();
  wholes.forEach((whole, cell) => {
    const cells = cellsOf.get(whole);
    if (cells) cells.push(cell);
    else cellsOf.set(whole, [cell]);
  });
  const own = new Int32Array(wholes.length).fill(-1);
  const whole = new Int32Array(wholes.length);
  const others = new Map<number, number[]>();
  let column = 0;
  const frequency = (cell: number) => often.get(parts[cell] ?? 0) ?? 0;
  for (const cells of cellsOf.values()) {
    const [without = 0, ...rest] = cells.sort((a, b) => frequency(b) - frequency(a));
    others.set(
      without,
      rest.map((cell) => {
        own[cell] = column;
        column += 1;
        return own[cell] ?? 0;
      }),
    );
  }
  const first = column;
  for (const cells of cellsOf.values()) {
    for (const cell of cells) whole[cell] = column;
    column += 1;
  }
  return { parts: first, size: column, own, whole, others };
}

function eliminate(
  columns: Columns,
  known: KnownParts["known"],
  modulus: Modulus,
  isTracked: boolean,
): number[][] {
  const words = Math.ceil(columns.size / 32);
  const width = words + (isTracked ? Math.ceil(known.length / 32) : 0);
  const basis: (Int32Array | undefined)[] = new Array(columns.size);
  const found: number[][] = [];
  for (const [index, { cells, isOfWholes }] of known.entries()) {
    const row = rowOver(columns, cells, width, modulus);
    if (isTracked) row[words + (index >> 5)] = 1 << (index & 31);
    const pivot = reduce(row, words, basis, modulus);
    if (pivot === null) continue;
    basis[pivot] = row;
    if (isOfWholes || pivot < columns.parts) continue;
    found.push(isTracked ? trackedIn(row, words, known.length) : [index]);
    if (!isTracked) return found;
  }
  return found;
}

/** In each cell's own column a plus where it is in the set, less one where the cell that its whole does without is. */
function rowOver(
  { size, own, whole, others }: Columns,
  cells: readonly number[],
  width: number,
  modulus: Modulus,
): Int32Array {
  const row = new Int32Array(2 * width);
  const value = new Map<number, number>();
  const add = (column: number, by: 1 | -1) => value.set(column, (value.get(column) ?? 0) + by);
  for (const cell of cells) {
    const column = own[cell] ?? -1;
    if (column >= 0) add(column, 1);
    else {
      add(whole[cell] ?? size, 1);
      for (const other of others.get(cell) ?? []) add(other, -1);
    }
  }
  for (const [column, by] of value) {
    if (by === 0) continue;
    const at = (by === -1 && modulus === 3 ? width : 0) + (column >> 5);
    row[at] = (row[at] ?? 0) | (1 << (column & 31));
  }
  return row;
}
