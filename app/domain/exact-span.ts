/** A prime: sums and products of what is less than it are exact in a double. */
const PRIME = 67_108_859;

type Row = Float64Array;

/**
 * Of which known sets each asked set is a combination, as their numbers; null where it is none. Reckoned modulo a large
 * prime, which misses nothing that follows in fractions of small numbers, but only fast enough for a few cells: see CountSpan,
 * which is for many.
 */
export function exactCombinations(
  cells: number,
  known: readonly (readonly number[])[],
  asked: readonly (readonly number[])[],
): (number[] | null)[] {
  const width = cells + known.length;
  const basis: (Row | undefined)[] = new Array(cells);
  known.forEach((set, index) => {
    const row = rowOf(set, width);
    row[cells + index] = 1;
    const pivot = reduce(row, cells, basis);
    if (pivot === null) return;
    const factor = inverse(row[pivot] as number);
    for (let at = pivot; at < width; at += 1) row[at] = ((row[at] as number) * factor) % PRIME;
    basis[pivot] = row;
  });
  return asked.map((set) => {
    const row = rowOf(set, width);
    if (reduce(row, cells, basis) !== null) return null;
    return known.flatMap((_, index) => (row[cells + index] === 0 ? [] : [index]));
  });
}

function rowOf(set: readonly number[], width: number): Row {
  const row = new Float64Array(width);
  for (const cell of set) row[cell] = 1;
  return row;
}

/** Takes the rows of the basis off a row, up to the first cell that none begins with; null where nothing is left. */
function reduce(row: Row, cells: number, basis: readonly (Row | undefined)[]): number | null {
  for (let cell = 0; cell < cells; cell += 1) {
    const factor = row[cell] as number;
    if (factor === 0) continue;
    const pivot = basis[cell];
    if (pivot === undefined) return cell;
    for (let at = cell; at < row.length; at += 1) {
      const own = pivot[at] as number;
      if (own !== 0) row[at] = ((row[at] as number) + (PRIME - factor) * own) % PRIME;
    }
  }
  return null;
}

/** By Fermat's little theorem. */
function inverse(of: number): number {
  let [result, base] = [1, of];
  for (let power = PRIME - 2; power > 0; power = Math.floor(power / 2)) {
    if (power % 2 === 1) result = (result * base) % PRIME;
    base = (base * base) % PRIME;
  }
  return result;
}
