/** One month's counts, side by side: where, of what, how many. */
export interface Block {
  version: string;
  /** By "margin\nkey", as they were before the counts were read. */
  marks: ReadonlyMap<string, string>;
  /** When all of it was read, when it was last compared with all marks, and until when it is held. */
  readAt: number;
  comparedAt: number;
  until: number;
  places: Uint32Array;
  whats: Uint16Array;
  n: Int32Array;
  /** Added up already, by the grouping's key: only where the groups are few. */
  sums: Map<string, { grouping: Grouping; width: number; sums: Int32Array }>;
}

/** To which group each place belongs; -1 to none. */
export interface Grouping {
  ofPlace: Int32Array;
  groups: string[];
}

type Counts = Pick<Block, "places" | "whats" | "n">;

const MOST_SUMS = 300;

/** A month's counts: what was kept of it, and what was read. */
export function blockOf(
  of: Pick<Block, "version" | "marks" | "readAt" | "comparedAt" | "until">,
  [places, whats, n]: readonly [places: number[], whats: number[], n: number[]],
  kept: Counts | null,
): Block {
  const first = kept?.n.length ?? 0;
  const size = first + n.length;
  const block: Block = {
    ...of,
    places: new Uint32Array(size),
    whats: new Uint16Array(size),
    n: new Int32Array(size),
    sums: new Map(),
  };
  if (kept) {
    block.places.set(kept.places);
    block.whats.set(kept.whats);
    block.n.set(kept.n);
  }
  block.places.set(places, first);
  block.whats.set(whats, first);
  block.n.set(n, first);
  return block;
}

/** A month's counts but for those of some places. */
export function without({ places, whats, n }: Block, isLeftOut: (place: number) => boolean): Counts {
  const rows = new Uint32Array(places.length);
  let size = 0;
  for (let row = 0; row < places.length; row += 1) {
    if (isLeftOut(places[row] as number)) continue;
    rows[size] = row;
    size += 1;
  }
  const kept = rows.subarray(0, size);
  return {
    places: Uint32Array.from(kept, (row) => places[row] as number),
    whats: Uint16Array.from(kept, (row) => whats[row] as number),
    n: Int32Array.from(kept, (row) => n[row] as number),
  };
}

/** Adds a month to `all`: per group and what, `all[group * width + what]`. */
export function addUp(all: Int32Array, block: Block, key: string, grouping: Grouping, width: number): void {
  // Where there are about as many groups as counts, a month's sums are no shorter than its counts.
  if (all.length * 4 > block.n.length) addTo(all, block, grouping, width);
  else {
    const own = sumsOf(block, key, grouping, width);
    for (let at = 0; at < all.length; at += 1) all[at] = (all[at] as number) + (own[at] as number);
  }
}

function sumsOf(block: Block, key: string, grouping: Grouping, width: number): Int32Array {
  const known = block.sums.get(key);
  if (known?.grouping === grouping && known.width === width) return known.sums;
  const sums = new Int32Array(grouping.groups.length * width);
  addTo(sums, block, grouping, width);
  if (block.sums.size >= MOST_SUMS) block.sums.clear();
  block.sums.set(key, { grouping, width, sums });
  return sums;
}

function addTo(sums: Int32Array, { places, whats, n }: Block, { ofPlace }: Grouping, width: number): void {
  for (let row = 0; row < n.length; row += 1) {
    const group = ofPlace[places[row] as number] as number;
    if (group < 0) continue;
    const at = group * width + (whats[row] as number);
    sums[at] = (sums[at] as number) + (n[row] as number);
  }
}
