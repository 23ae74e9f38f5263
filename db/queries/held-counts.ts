/**
 * Counts per cell and month, held in memory for as long as the database has the same: a page of results asks for them many
 * times over, each time added up in another way.
 *
 * A month is held with its *version*: the sum of its counts and of their squares, read from the margins, which costs little.
 * Every look compares it first, unless nothing was written since; what another process wrote is seen within
 * FRESH_MILLISECONDS. Counts only grow, but for an answer that is erased, so that two versions of a month are equal only
 * if erasing one answer and giving another fall between two looks; for that, no month is held for longer than HELD_FOR.
 */
import { setImmediate } from "node:timers/promises";
import type { Month, Period } from "~/domain/period";
import { commits } from "../commits";
import type { Db } from "../store";

/** Where something was counted. */
export interface Place {
  channel: string;
  topic: string;
  team: string;
  /** Key in `strata`; undefined where that is not counted apart. */
  stratum?: string;
}

/** A kind of counts: from where they come, and `What` is counted apart in each place. */
export interface CountKind<What> {
  key: string;
  /** Of every month in which something was counted. */
  versions(db: Db): PromiseLike<{ month: string; version: string }[]>;
  counts(db: Db, month: string): PromiseLike<(Place & { what: What; n: number })[]>;
  /** One text per `What`, in whose order they are given. */
  nameOf(what: What): string;
}

const FRESH_MILLISECONDS = 250;
const HELD_FOR = 600_000;
/** Ten bytes each. Of ten million responses over five years there are some three and a half million. */
const MOST_COUNTS = 8_000_000;
const MOST_GROUPINGS = 300;

/** One month's counts, side by side: where, of what, how many. */
interface Block {
  version: string;
  readAt: number;
  places: Uint32Array;
  whats: Uint16Array;
  n: Int32Array;
  /** Added up already, by the grouping's key: only where the groups are few. */
  sums: Map<string, { grouping: Grouping; width: number; sums: Int32Array }>;
}

/** To which group each place belongs; -1 to none. */
interface Grouping {
  ofPlace: Int32Array;
  groups: string[];
}

interface Checked {
  at: number;
  commits: number;
  versions: Promise<ReadonlyMap<string, string>>;
}

/** Counts of one kind in one database. */
class CountTable<What> {
  readonly places: Place[] = [];
  readonly whats: What[] = [];
  private readonly placeNumbers = new Map<string, number>();
  private readonly whatNumbers = new Map<string, number>();
  private readonly months = new Map<string, Block>();
  private readonly groupings = new Map<string, Grouping>();
  private checked: Checked | undefined;
  private readonly loading = new Map<string, Promise<Block>>();
  private order: readonly number[] = [];
  size = 0;

  constructor(private readonly kind: CountKind<What>) {}

  /** The months of a period in which something was counted, as they are now. */
  async read(db: Db, { from, to }: Period): Promise<[string, Block][]> {
    const found: [string, Block][] = [];
    for (const [month, version] of await this.versions(db)) {
      if (month < from || month > to) continue;
      const known = this.months.get(month);
      const isHeld = known?.version === version && performance.now() - known.readAt < HELD_FOR;
      found.push([month, isHeld ? known : await this.load(db, month, version)]);
    }
    return found;
  }

  /** By month, in order. */
  versions(db: Db): Promise<ReadonlyMap<string, string>> {
    const known = this.checked;
    const at = performance.now();
    if (known && known.commits === commits.count && at - known.at < FRESH_MILLISECONDS) return known.versions;
    const versions = Promise.resolve(this.kind.versions(db)).then(
      (rows) =>
        new Map(rows.sort((a, b) => (a.month < b.month ? -1 : 1)).map((row) => [row.month, row.version])),
    );
    const checked = { at, commits: commits.count, versions };
    this.checked = checked;
    versions.catch(() => {
      if (this.checked === checked) this.checked = undefined;
    });
    return versions;
  }

  /** Who asks for a month that is being read waits for it. */
  private load(db: Db, month: string, version: string): Promise<Block> {
    const key = `${month} ${version}`;
    const known = this.loading.get(key);
    if (known) return known;
    const loading = this.loadAnew(db, month, version).finally(() => this.loading.delete(key));
    this.loading.set(key, loading);
    return loading;
  }

  private async loadAnew(db: Db, month: string, version: string): Promise<Block> {
    const readAt = performance.now();
    const rows = await this.kind.counts(db, month);
    // SQLite answers at once, and years are read month by month: others have their turn between two.
    await setImmediate();
    const block: Block = {
      version,
      readAt,
      places: Uint32Array.from(rows, (row) => this.placeOf(row)),
      whats: Uint16Array.from(rows, ({ what }) => this.whatOf(what)),
      n: Int32Array.from(rows, ({ n }) => n),
      sums: new Map(),
    };
    this.size += rows.length - (this.months.get(month)?.n.length ?? 0);
    this.months.set(month, block);
    return block;
  }

  private placeOf({ channel, topic, team, stratum }: Place): number {
    const key = `${channel}\n${topic}\n${team}\n${stratum}`;
    const known = this.placeNumbers.get(key);
    if (known !== undefined) return known;
    this.placeNumbers.set(key, this.places.length);
    return this.places.push({ channel, topic, team, ...(stratum === undefined ? {} : { stratum }) }) - 1;
  }

  private whatOf(what: What): number {
    const key = this.kind.nameOf(what);
    const known = this.whatNumbers.get(key);
    if (known !== undefined) return known;
    this.whatNumbers.set(key, this.whats.length);
    return this.whats.push(what) - 1;
  }

  /** `key` tells this way of grouping from all others; `groupOf` gives null for a place that is left out. */
  grouping(key: string, groupOf: (place: Place) => string | null): Grouping {
    const known = this.groupings.get(key);
    if (known && known.ofPlace.length === this.places.length) return known;
    const names = this.places.map(groupOf);
    const groups = [...new Set(names.filter((name) => name !== null))].sort();
    const numbers = new Map(groups.map((name, index) => [name, index]));
    const ofPlace = Int32Array.from(names, (name) => (name === null ? -1 : (numbers.get(name) ?? -1)));
    const made = { ofPlace, groups };
    if (this.groupings.size >= MOST_GROUPINGS) this.groupings.clear();
    this.groupings.set(key, made);
    return made;
  }

  /** Counted over some months, per group and what: `sums[group * whats.length + what]`. */
  sums(blocks: readonly Block[], key: string, grouping: Grouping): Int32Array {
    const width = this.whats.length;
    const all = new Int32Array(grouping.groups.length * width);
    for (const block of blocks) {
      // Where there are about as many groups as counts, a month's sums are no shorter than its counts.
      if (all.length * 4 > block.n.length) addTo(all, block, grouping, width);
      else {
        const own = sumsOf(block, key, grouping, width);
        for (let at = 0; at < all.length; at += 1) all[at] = (all[at] as number) + (own[at] as number);
      }
    }
    return all;
  }

  /** The numbers of all whats, in the order of their names. */
  get inOrder(): readonly number[] {
    if (this.order.length !== this.whats.length)
      this.order = [...this.whatNumbers].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, number]) => number);
    return this.order;
  }
}

function sumsOf(block: Block, key: string, grouping: Grouping, width: number): Int32Array {
  const known = block.sums.get(key);
  if (known?.grouping === grouping && known.width === width) return known.sums;
  const sums = new Int32Array(grouping.groups.length * width);
  addTo(sums, block, grouping, width);
  if (block.sums.size >= MOST_GROUPINGS) block.sums.clear();
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

const held = new WeakMap<Db, Map<string, CountTable<unknown>>>();

function tableOf<What>(db: Db, kind: CountKind<What>): CountTable<What> {
  const tables = held.get(db) ?? new Map<string, CountTable<unknown>>();
  held.set(db, tables);
  const table = (tables.get(kind.key) ?? new CountTable(kind as CountKind<unknown>)) as CountTable<What>;
  // Last used, last to go.
  tables.delete(kind.key);
  let size = table.size;
  for (const other of tables.values()) size += other.size;
  for (const [key, { size: own }] of tables) {
    if (size <= MOST_COUNTS) break;
    tables.delete(key);
    size -= own;
  }
  tables.set(kind.key, table as CountTable<unknown>);
  return table;
}

/** How places are put together: `key` tells it from every other way; null leaves a place out. */
export interface GroupedBy {
  key: string;
  groupOf: (place: Place) => string | null;
}

/** Counted per group and what over a whole period, without what was counted 0 times; groups and whats in order. */
export async function heldSums<What>(
  db: Db,
  kind: CountKind<What>,
  period: Period,
  by: GroupedBy,
): Promise<{ group: string; what: What; n: number }[]> {
  const table = tableOf(db, kind);
  const blocks = (await table.read(db, period)).map(([, block]) => block);
  const grouping = table.grouping(by.key, by.groupOf);
  return listed(table, grouping, table.sums(blocks, by.key, grouping));
}

/** The same per month. */
export async function heldSumsByMonth<What>(
  db: Db,
  kind: CountKind<What>,
  period: Period,
  by: GroupedBy,
): Promise<{ month: Month; group: string; what: What; n: number }[]> {
  const table = tableOf(db, kind);
  const months = await table.read(db, period);
  const grouping = table.grouping(by.key, by.groupOf);
  return months.flatMap(([month, block]) =>
    listed(table, grouping, table.sums([block], by.key, grouping)).map((row) => ({
      month: month as Month,
      ...row,
    })),
  );
}

/**
 * The months of a period in which something was counted, each with what is held of it: the same object as long as its
 * counts are the same, to keep with it what follows from them.
 */
export function heldBlocks<What>(
  db: Db,
  kind: CountKind<What>,
  period: Period,
): Promise<readonly (readonly [month: string, held: object])[]> {
  return tableOf(db, kind).read(db, period);
}

/** The first and the last month in which something was counted; null where nothing was. */
export async function heldMonths<What>(
  db: Db,
  kind: CountKind<What>,
): Promise<{ first: string; last: string } | null> {
  const months = [...(await tableOf(db, kind).versions(db)).keys()];
  const [first] = months;
  const last = months.at(-1);
  return first === undefined || last === undefined ? null : { first, last };
}

function listed<What>(table: CountTable<What>, { groups }: Grouping, sums: Int32Array) {
  const width = table.whats.length;
  const rows: { group: string; what: What; n: number }[] = [];
  groups.forEach((group, index) => {
    for (const number of table.inOrder) {
      const n = sums[index * width + number] ?? 0;
      if (n !== 0) rows.push({ group, what: table.whats[number] as What, n });
    }
  });
  return rows;
}
