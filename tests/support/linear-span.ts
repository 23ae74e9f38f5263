/** Rational elimination stands in for by a large prime: sums of zeros and ones of this size don't vanish by it. */
const PRIME = 67_108_859;

const modulo = (x: number) => ((x % PRIME) + PRIME) % PRIME;

function inverse(of: number): number {
  let [result, base, power] = [1, of, PRIME - 2];
  while (power > 0) {
    if (power % 2 === 1) result = (result * base) % PRIME;
    base = (base * base) % PRIME;
    power = Math.floor(power / 2);
  }
  return result;
}

/** Vectors that come to zero over every row; together they are all there are. */
export function nullSpace(rows: readonly (readonly number[])[], width: number): number[][] {
  const found: { pivot: number; row: number[] }[] = [];
  for (const given of rows) {
    let row = given.map(modulo);
    for (const { pivot, row: other } of found) {
      const factor = row[pivot] ?? 0;
      if (factor !== 0) row = row.map((x, at) => modulo(x - factor * (other[at] ?? 0)));
    }
    const pivot = row.findIndex((x) => x !== 0);
    if (pivot < 0) continue;
    const factor = inverse(row[pivot] ?? 1);
    row = row.map((x) => (x * factor) % PRIME);
    for (const other of found) {
      const times = other.row[pivot] ?? 0;
      if (times !== 0) other.row = other.row.map((x, at) => modulo(x - times * (row[at] ?? 0)));
    }
    found.push({ pivot, row });
  }
  const pivots = new Map(found.map(({ pivot, row }) => [pivot, row]));
  const free = Array.from({ length: width }, (_, at) => at).filter((at) => !pivots.has(at));
  return free.map((own) =>
    Array.from({ length: width }, (_, at) => (at === own ? 1 : modulo(-(pivots.get(at)?.[own] ?? 0)))),
  );
}

/**
 * Two numbers per cell: a set's count is a combination of the rows where both come to zero over it, modulo the prime (for
 * another set that is so with a chance of one in 10^15).
 */
export function tracesOf(rows: readonly (readonly number[])[], width: number, random: () => number) {
  const free = nullSpace(rows, width);
  return [0, 1].map(() => {
    const weights = free.map(() => Math.floor(random() * PRIME));
    return Array.from({ length: width }, (_, at) =>
      free.reduce((sum, vector, index) => (sum + (vector[at] ?? 0) * (weights[index] ?? 0)) % PRIME, 0),
    );
  });
}

export const isZero = (sum: number): boolean => modulo(sum) === 0;
