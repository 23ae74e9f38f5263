/**
 * Counts of one kind per cell and month, as held-counts keeps them.
 *
 * A month is held with its *version*: the sum of its counts and of their squares, read from the margins, which costs little.
 * Every look compares it first, unless nothing was written since; what another process wrote is seen within
 * FRESH_MILLISECONDS. Where it differs, the *marks* of the month (all that is counted of each channel) tell which channels
 * are read again. Counts only grow, but for an answer that is erased, so that two versions of a month are equal only if erasing
 * one answer and giving another fall between two looks; for that, each month is compared by its marks of all channels,
 * topics and teams every COMPARED_EACH, and read anew after HELD_FOR.
 */
import { setImmediate } from "node:timers/promises";
import type { Period } from "~/domain/period";
import { commits } from "../commits";
import type { Db } from "../store";
import { addUp, type Block, blockOf, type Grouping, without } from "./count-blocks";

/** Where something was counted. */
export interface Place {
  channel: string;
  topic: string;
  team: string;
  /** Key in `strata`; undefined where that is not counted apart. */
  stratum?: string;
}

/** All that is counted in one place. */
export interface CountedPlace extends Omit<Place, "stratum"> {
  /**
   * For each count three lines: how many, of what, and in which stratum ('' where that isn't counted apart). One text, as
   * it is put together by the database: that takes a fraction of what a row for each count takes.
   */
  counted: string;
}

/** One thing that is counted of a channel, topic or team in a month, and how often. */
export interface Mark {
  month: string;
  margin: string;
  key: string;
  mark: string;
}

/** A kind of counts: from where they come, and `What` is counted apart in each place. */
export interface CountKind<What> {
  key: string;
  /** Of every month in which something was counted. */
  versions(db: Db): PromiseLike<readonly { month: string; version: string }[]>;
  /** All that is counted of each channel, topic and team in some months, always in the same order. */
  marks(db: Db, months: readonly string[]): PromiseLike<readonly Mark[]>;
  /** Whether answers are told apart by stratum. */
  isByStratum: boolean;
  /** Of a month: all, or those of some channels. */
  counts(db: Db, month: string, channels: readonly string[] | null): PromiseLike<readonly CountedPlace[]>;
  /** What a text of `counts` stands for; they are given in the order of their texts. */
  whatOf(text: string): What;
}

const FRESH_MILLISECONDS = 250;
/** After so long a month is compared by all its marks, or read anew where only a part of it was read since. */
const COMPARED_EACH = 600_000;
/** After so long it is read anew. */
const HELD_FOR = 24 * 3_600_000;
const MOST_GROUPINGS = 300;

interface Checked {
  at: number;
  commits: number;
  versions: Promise<ReadonlyMap<string, string>>;
}

/** Counts of one kind in one database. */
export class CountTable<What> {
  readonly places: Place[] = [];
  readonly whats: What[] = [];
  private readonly placeNumbers = new Map<string, number>();
  private readonly whatNumbers = new Map<string, number>();
  private readonly months = new Map<string, Block>();
  private readonly groupings = new Map<string, Grouping>();
  private checked: Checked | undefined;
  private comparing: Promise<void> | undefined;
  private readonly loading = new Map<string, Promise<Block>>();
  private order: readonly number[] = [];
  size = 0;

  constructor(private readonly kind: CountKind<What>) {}

  /** The months of a period in which something was counted, as they are now. */
  async read(db: Db, { from, to }: Period): Promise<[string, Block][]> {
    const versions = await this.versions(db);
    // All of it was erased.
    for (const month of this.months.keys()) if (!versions.has(month)) this.forget(month);
    const wanted = [...versions].filter(([month]) => month >= from && month <= to);
    await this.comparing;
    const old = wanted.flatMap(([month, version]) => {
      const known = this.months.get(month);
      return known?.version === version && isOlder(known.comparedAt, COMPARED_EACH) ? [month] : [];
    });
    if (old.length > 0) {
      this.comparing ??= this.compare(db, old).finally(() => {
        this.comparing = undefined;
      });
      await this.comparing;
    }
    const found: [string, Block][] = [];
    for (const [month, version] of wanted) {
      const known = this.months.get(month);
      const isHeld = known?.version === version && performance.now() < known.until;
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
        new Map(rows.toSorted((a, b) => (a.month < b.month ? -1 : 1)).map((row) => [row.month, row.version])),
    );
    const checked = { at, commits: commits.count, versions };
    this.checked = checked;
    versions.catch(() => {
      if (this.checked === checked) this.checked = undefined;
    });
    return versions;
  }

  /** Lets go of those months that are no longer what is held of them. */
  private async compare(db: Db, months: readonly string[]): Promise<void> {
    const comparedAt = performance.now();
    const marks = marksByMonth(await this.kind.marks(db, months));
    for (const month of months) {
      const block = this.months.get(month);
      if (block === undefined) continue;
      if (differing(block.marks, marks.get(month) ?? new Map()).length === 0) block.comparedAt = comparedAt;
      else this.forget(month);
    }
  }

  private forget(month: string): void {
    this.size -= this.months.get(month)?.n.length ?? 0;
    this.months.delete(month);
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

  /** Of a month that was held already only the channels in which something changed. */
  private async loadAnew(db: Db, month: string, version: string): Promise<Block> {
    const at = performance.now();
    const known = this.months.get(month);
    const marks = marksByMonth(await this.kind.marks(db, [month])).get(month) ?? new Map<string, string>();
    const channels =
      known && !isOlder(known.readAt, COMPARED_EACH)
        ? differing(known.marks, marks).flatMap((key) =>
            key.startsWith(CHANNEL) ? [key.slice(CHANNEL.length)] : [],
          )
        : [];
    const isPart = known !== undefined && channels.length > 0;
    const kept = isPart
      ? without(known, (place) => channels.includes(this.places[place]?.channel ?? ""))
      : null;
    const rows = await this.kind.counts(db, month, isPart ? channels : null);
    // SQLite answers at once, and years are read month by month: others have their turn between two.
    await setImmediate();
    const found = this.listed(rows);
    const block = blockOf(
      {
        version,
        marks,
        comparedAt: at,
        ...(isPart
          ? { readAt: known.readAt, until: known.readAt + COMPARED_EACH }
          : { readAt: at, until: at + HELD_FOR }),
      },
      found,
      kept,
    );
    this.size += block.n.length - (this.months.get(month)?.n.length ?? 0);
    this.months.set(month, block);
    return block;
  }

  /** Side by side the numbers of places, of whats, and how many. */
  private listed(rows: readonly CountedPlace[]): [number[], number[], number[]] {
    const [places, whats, counts]: [number[], number[], number[]] = [[], [], []];
    for (const { channel, topic, team, counted } of rows) {
      const lines = counted.split("\n");
      for (let at = 0; at < lines.length; at += 3) {
        counts.push(Number(lines[at]));
        whats.push(this.whatNumber(lines[at + 1] as string));
        places.push(this.placeNumber(channel, topic, team, lines[at + 2] as string));
      }
    }
    return [places, whats, counts];
  }

  private placeNumber(channel: string, topic: string, team: string, stratum: string): number {
    const key = `${channel}\n${topic}\n${team}\n${stratum}`;
    const known = this.placeNumbers.get(key);
    if (known !== undefined) return known;
    this.placeNumbers.set(key, this.places.length);
    return this.places.push({ channel, topic, team, ...(this.kind.isByStratum ? { stratum } : {}) }) - 1;
  }

  private whatNumber(text: string): number {
    const known = this.whatNumbers.get(text);
    if (known !== undefined) return known;
    this.whatNumbers.set(text, this.whats.length);
    return this.whats.push(this.kind.whatOf(text)) - 1;
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
    for (const block of blocks) addUp(all, block, key, grouping, width);
    return all;
  }

  /** The numbers of all whats, in the order of their texts. */
  get inOrder(): readonly number[] {
    if (this.order.length !== this.whats.length)
      this.order = [...this.whatNumbers].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, number]) => number);
    return this.order;
  }
}

const CHANNEL = "channel\n";

const isOlder = (at: number, milliseconds: number): boolean => performance.now() - at >= milliseconds;

function marksByMonth(marks: readonly Mark[]): Map<string, Map<string, string>> {
  const byMonth = new Map<string, Map<string, string[]>>();
  for (const { month, margin, key, mark } of marks) {
    const own = byMonth.get(month) ?? new Map<string, string[]>();
    byMonth.set(month, own);
    const at = `${margin}\n${key}`;
    const known = own.get(at);
    if (known) known.push(mark);
    else own.set(at, [mark]);
  }
  return new Map(
    [...byMonth].map(([month, own]) => [month, new Map([...own].map(([at, all]) => [at, all.join("\n")]))]),
  );
}

/** The keys whose marks are not the same in both. */
const differing = (a: ReadonlyMap<string, string>, b: ReadonlyMap<string, string>): string[] => [
  ...[...a].flatMap(([key, mark]) => (b.get(key) === mark ? [] : [key])),
  ...[...b.keys()].filter((key) => !a.has(key)),
];
