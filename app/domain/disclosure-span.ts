/** What is reckoned modulo: see CountSpan. */
export type Modulus = 2 | 3;

/**
 * Whether the count of a set of cells follows from the counts of other sets, by linear algebra: it does where the set, as a
 * vector of zeros and ones over the cells, is a combination of the others. Reckoned modulo 3 (a cell's number in two bits of
 * two words) or modulo 2, which is fast enough for thousands of cells. What follows in fractions without a 3 in their
 * denominators also follows modulo 3, and without a 2 modulo 2; so only what takes sixths is missed by both. A set that
 * follows modulo 2 or 3 only is taken for one that does.
 *
 * Every cell gets a random vector that comes to zero over each of the known sets (a combination of the null space). A
 * set's *trace* is the sum over its cells, and its count follows exactly if that is zero (but for a chance of 3^-64).
 */
export class CountSpan {
  /** Four words per cell: plus and minus of 32 trits, twice. */
  private readonly traces: Int32Array;

  /** `known`: each set by the numbers of its cells, 0 to `cells` - 1. */
  constructor(
    cells: number,
    known: readonly (readonly number[])[],
    private readonly modulus: Modulus,
  ) {
    const basis = echelon(cells, known, modulus);
    this.traces = new Int32Array(cells * 4);
    const random = randomWords();
    for (let cell = cells - 1; cell >= 0; cell -= 1) {
      const row = basis[cell];
      if (row) this.solve(cell, row);
      else {
        for (let word = 0; word < 4; word += 2) {
          const isSet = random() | random();
          const sign = modulus === 2 ? -1 : random();
          this.traces[4 * cell + word] = isSet & sign;
          this.traces[4 * cell + word + 1] = isSet & ~sign;
        }
      }
    }
  }

  /** The trace of a set: `follows` where its count does, and else two sets with opposite traces follow together. */
  traceOf(cells: readonly number[]): { follows: boolean; key: string; opposite: string } {
    const sum = new Int32Array(4);
    for (const cell of cells) this.add(sum, 0, cell, 1);
    const [a, b, c, d] = sum;
    return {
      follows: !(a || b || c || d),
      key: `${a} ${b} ${c} ${d}`,
      opposite: `${b} ${a} ${d} ${c}`,
    };
  }

  /** The trace of a pivot: so that the whole row comes to zero. */
  private solve(pivot: number, row: Int32Array): void {
    const words = row.length / 2;
    for (let word = pivot >> 5; word < words; word += 1) {
      for (let bits = (row[word] ?? 0) | (row[words + word] ?? 0); bits !== 0; bits &= bits - 1) {
        const bit = 31 - Math.clz32(bits & -bits);
        const cell = (word << 5) + bit;
        if (cell === pivot) continue;
        this.add(this.traces, 4 * pivot, cell, (row[word] ?? 0) & (1 << bit) ? -1 : 1);
      }
    }
  }

  private add(to: Int32Array, at: number, cell: number, sign: 1 | -1): void {
    for (let word = 0; word < 4; word += 2) {
      const [own, other] = sign === 1 ? [word, word + 1] : [word + 1, word];
      const plus = this.traces[4 * cell + own] ?? 0;
      const minus = this.traces[4 * cell + other] ?? 0;
      const [a, b] = [to[at + word] ?? 0, to[at + word + 1] ?? 0];
      if (this.modulus === 2) {
        to[at + word] = a ^ (this.traces[4 * cell + word] ?? 0);
        continue;
      }
      to[at + word] = (a & ~(plus | minus)) | (plus & ~(a | b)) | (b & minus);
      to[at + word + 1] = (b & ~(plus | minus)) | (minus & ~(a | b)) | (a & plus);
    }
  }
}

/** The sets that follow, by themselves or two that don't overlap together, and have fewer than `bound` in them. */
export function setsThatFollow(
  span: CountSpan,
  sets: readonly { cells: readonly number[]; n: number }[],
  bound: number,
): number[][] {
  const found: number[][] = [];
  const byTrace = new Map<string, (typeof sets)[number][]>();
  for (const set of sets) {
    const { follows, key, opposite } = span.traceOf(set.cells);
    if (follows) found.push([...set.cells]);
    else {
      for (const other of byTrace.get(opposite) ?? []) {
        const both = [...set.cells, ...other.cells];
        if (set.n + other.n < bound && new Set(both).size === both.length) found.push(both);
      }
      push(byTrace, key, set);
    }
  }
  return found;
}

/** Adds to the list under a key. */
export function push<Key, Item>(lists: Map<Key, Item[]>, key: Key, item: Item): void {
  const list = lists.get(key);
  if (list) list.push(item);
  else lists.set(key, [item]);
}

/**
 * Of which known sets a set is a combination: their numbers, for each of `asked`; null where it doesn't follow.
 */
export function combinationsOf(
  cells: number,
  known: readonly (readonly number[])[],
  asked: readonly (readonly number[])[],
  modulus: Modulus,
): (number[] | null)[] {
  const basis = echelon(cells, known, modulus, known.length);
  const words = Math.ceil(cells / 32);
  const width = words + Math.ceil(known.length / 32);
  return asked.map((set) => {
    const row = rowOf(set, width);
    if (reduce(row, words, basis, modulus) !== null) return null;
    return trackedIn(row, words, known.length);
  });
}

/** The numbers of the sets that a tracked row was made of: see echelon. */
export function trackedIn(row: Int32Array, words: number, sets: number): number[] {
  const found: number[] = [];
  for (let set = 0; set < sets; set += 1) {
    const word = words + (set >> 5);
    if (((row[word] ?? 0) | (row[row.length / 2 + word] ?? 0)) & (1 << (set & 31))) found.push(set);
  }
  return found;
}

function rowOf(set: readonly number[], width: number): Int32Array {
  const row = new Int32Array(2 * width);
  for (const cell of set) row[cell >> 5] = (row[cell >> 5] ?? 0) | (1 << (cell & 31));
  return row;
}

/**
 * Rows by their first cell, each with a plus there: first the plus bits of all cells, then the minus bits. With `tracked`
 * each row goes on with the numbers of the sets it was made of.
 */
function echelon(
  cells: number,
  known: readonly (readonly number[])[],
  modulus: Modulus,
  tracked = 0,
): (Int32Array | undefined)[] {
  const words = Math.ceil(cells / 32);
  const width = words + Math.ceil(tracked / 32);
  const basis: (Int32Array | undefined)[] = new Array(cells);
  // Small sets first: rows stay sparse for longer.
  for (const [index, set] of [...known.entries()].sort(([, a], [, b]) => a.length - b.length)) {
    const row = rowOf(set, width);
    if (tracked > 0) row[words + (index >> 5)] = 1 << (index & 31);
    const pivot = reduce(row, words, basis, modulus);
    if (pivot !== null) basis[pivot] = row;
  }
  return basis;
}

/** Takes the rows of the basis off a row, up to the first cell that none begins with; null where nothing is left. */
export function reduce(
  row: Int32Array,
  words: number,
  basis: readonly (Int32Array | undefined)[],
  modulus: Modulus,
): number | null {
  const width = row.length / 2;
  for (let word = 0; word < words; word += 1) {
    for (;;) {
      const bits = (row[word] as number) | (row[width + word] as number);
      if (bits === 0) break;
      const bit = 31 - Math.clz32(bits & -bits);
      const isPlus = ((row[word] as number) >>> bit) & 1;
      const pivot = basis[(word << 5) + bit];
      if (pivot === undefined) {
        if (!isPlus) negate(row);
        return (word << 5) + bit;
      }
      if (modulus === 2) {
        for (let at = word; at < width; at += 1) row[at] = (row[at] as number) ^ (pivot[at] as number);
        continue;
      }
      const [plus, minus] = isPlus ? [width, 0] : [0, width];
      for (let at = word; at < width; at += 1) {
        const p = pivot[plus + at] as number;
        const m = pivot[minus + at] as number;
        if ((p | m) === 0) continue;
        const a = row[at] as number;
        const b = row[width + at] as number;
        row[at] = (a & ~(p | m)) | (p & ~(a | b)) | (b & m);
        row[width + at] = (b & ~(p | m)) | (m & ~(a | b)) | (a & p);
      }
    }
  }
  return null;
}

function negate(row: Int32Array): void {
  const width = row.length / 2;
  for (let at = 0; at < width; at += 1) {
    const plus = row[at] as number;
    row[at] = row[width + at] as number;
    row[width + at] = plus;
  }
}

/** The same each time, so that what is hidden is too: xorshift. */
function randomWords(): () => number {
  let state = 0x2545f491;
  return () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return state;
  };
}
