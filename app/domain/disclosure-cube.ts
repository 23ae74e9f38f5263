/**
 * Which counts of one question may be shown, so that no small one follows from others.
 *
 * All counts of a calendar year lie in one cube: channel x topic x team (and where answers are told apart by it, one
 * thing more) x month, with totals in each direction; in time those are the quarter, half year and year. A *line* is one
 * total and the parts that make it up, in one direction. What is hidden is the least that makes this true of every line:
 * - a part with fewer answers than the bound is hidden;
 * - of a shown total either no part is hidden, or at least two that together have `hiddenBelow` answers;
 * - of a hidden total at least one part is hidden.
 * A total that is all one part is that part: they are shown or hidden together. A count of 0 is no secret.
 * A *group* is some cells that are told together though they are no such total, as what a target is about: it has a count of
 * its own, and lines with what it is made of and with what is left of the total around it.
 * Then linear algebra looks over all lines at once whether a small count, or the sum of two, still follows from what is
 * shown, and hides more until none does: see CountSpan.
 *
 * A cube that tells answers apart by one thing more than another tells nothing of all those together that the other doesn't
 * tell too: see toldOfWholes. So it can stand beside a third cube that tells them apart by something else, as long as nobody
 * is told how many there are of both. Say that numbers of the second and of the third come to a number of the second
 * together. Then what the third adds is the same for whatever the second tells apart, and so for all that it tells apart
 * itself: a number of all together, which the first tells. So it follows from the second alone, where it is looked at.
 */

import type { CellGroup } from "./cell-group";
import { CubeScopes } from "./cube-scopes";
import { CountSpan, combinationsOf, type Modulus, push, setsThatFollow } from "./disclosure-span";
import { smallStretches, systemsOf, type UnknownCells } from "./disclosure-systems";
import { NODES, NODES_OF_MONTH, TIME_PARTS } from "./disclosure-time";
import { ALL, worthOf, worthOfGroup } from "./disclosure-worth";
import { exactCombinations } from "./exact-span";
import { SameCounts } from "./same-counts";
import type { CubeCounts, ShownCounts } from "./shown-counts";
import { toldOfWholes } from "./told-of-wholes";

/** Counted in one cell in one month: `month` 0 to 11, `at` its key in each direction but time. */
export interface CubeCell {
  month: number;
  at: readonly string[];
  n: number;
}

/** Among so many unknown counts it is also looked at what takes sixths, which CountSpan doesn't see. */
const CELLS_EXACTLY = 60;

export class DisclosureCube {
  private readonly scopes: CubeScopes;
  private readonly counts: Int32Array;
  private readonly same: SameCounts;
  private readonly hidden: Uint8Array;
  /** How much is missed where a count is hidden. */
  private readonly worth: Uint8Array;
  /** Total first, then its parts. */
  private readonly lines: Int32Array[] = [];
  /** For each cell and month all counts that it is part of, its own first. */
  private readonly base: number[][] = [];
  /** 1 where a count is of all keys in the last direction; null where no cube without that direction is given. */
  private readonly ofWholes: Uint8Array | null;
  /** Whether all unknown counts were reckoned with in one system. */
  private isWhole = true;

  constructor(
    cells: readonly CubeCell[],
    private readonly bound: number,
    /** The same cells without their last direction: what it hides is hidden here too, and what it shows is missed most. */
    given: ShownCounts | null,
    /**
     * So many unknown counts are reckoned with in one system. Where there are more, each quarter is looked at by itself, and
     * where that has more than CELLS_OF_PART only what holds along lines.
     */
    private readonly mostCells: number,
    groups: readonly CellGroup[],
  ) {
    this.scopes = new CubeScopes(cells, groups);
    const size = this.scopes.size * NODES;
    this.counts = new Int32Array(size);
    cells.forEach(({ month, n }, cell) => {
      const around: number[] = [];
      for (const node of NODES_OF_MONTH[month] ?? []) {
        for (const scope of this.scopes.ofCells[cell] ?? []) {
          const index = scope * NODES + node;
          this.counts[index] = this.countAt(index) + n;
          around.push(index);
        }
      }
      this.base.push(around);
    });
    this.same = new SameCounts(size);
    this.hidden = new Uint8Array(size);
    this.drawLines();
    this.worth = new Uint8Array(size);
    for (const [key, scope] of this.scopes.numbers) {
      const at = key.split("\n");
      this.weigh(scope, (node) => worthOf(at, node, given !== null));
    }
    for (const [group, number] of this.scopes.numberedGroups()) {
      const isFirst = given !== null && this.scopes.hasAllInLast(group);
      this.weigh(number, (node) => worthOfGroup(node, isFirst));
    }
    this.ofWholes = given && this.countsOfWholes();
    if (given) this.hideAlso(given);
    this.hide();
  }

  /** What came out: plain data, that can go from one thread to another. */
  found(): CubeCounts {
    return {
      scopes: [...this.scopes.numbers.keys()],
      groups: this.scopes.groupKeys(),
      counts: this.counts,
      hidden: this.hidden.map((_, index) => this.hidden[this.find(index)] ?? 0),
      isWhole: this.isWhole,
    };
  }

  private weigh(scope: number, worthIn: (node: number) => number): void {
    for (let node = 0; node < NODES; node += 1) {
      const index = this.find(scope * NODES + node);
      this.worth[index] = Math.max(this.worth[index] ?? 0, worthIn(node));
    }
  }

  private drawLines(): void {
    for (const line of this.scopes.lines()) {
      for (let node = 0; node < NODES; node += 1) this.draw(line.map((scope) => scope * NODES + node));
    }
    for (let scope = 0; scope < this.scopes.size; scope += 1) {
      TIME_PARTS.forEach((parts, node) => {
        if (parts.length > 0) this.draw([node, ...parts].map((each) => scope * NODES + each));
      });
    }
  }

  private draw([total = 0, ...parts]: number[]): void {
    const own = parts.filter((part) => (this.counts[part] ?? 0) > 0);
    const [only] = own;
    if (only === undefined) return;
    if (own.length === 1) this.same.put(only, total);
    else this.lines.push(Int32Array.of(total, ...own));
  }

  private countsOfWholes(): Uint8Array {
    const found = new Uint8Array(this.counts.length);
    for (const scope of this.scopes.ofWholes())
      for (let node = 0; node < NODES; node += 1) found[this.find(scope * NODES + node)] = 1;
    return found;
  }

  /** Whether another cube tells a count: then it stays as long as hiding anything else will do. */
  private isOfWholes(index: number): boolean {
    return this.ofWholes?.[index] === 1;
  }

  private find(index: number): number {
    return this.same.find(index);
  }

  private hideAlso(given: ShownCounts): void {
    const hide = (scope: number, there: number | null) => {
      for (let node = 0; there !== null && node < NODES; node += 1) {
        if (!given.isShownIn(there, node)) this.hidden[this.find(scope * NODES + node)] = 1;
      }
    };
    for (const [key, scope] of this.scopes.numbers) {
      const at = key.split("\n");
      if (at.at(-1) === ALL) hide(scope, given.scopeOf(at.slice(0, -1)));
    }
    const keys = this.scopes.groupKeys();
    this.scopes.numberedGroups().forEach(([, number], index) => {
      hide(number, given.groupOf(keys[index] ?? ""));
    });
  }

  private hide(): void {
    this.counts.forEach((n, index) => {
      if (n > 0 && n < this.bound) this.hidden[this.find(index)] = 1;
    });
    const lines = this.lines.map((line) => line.map((index) => this.find(index)));
    for (let each = 1; ; ) {
      for (let changed = true; changed; ) {
        changed = false;
        for (const line of lines) if (this.mend(line)) changed = true;
      }
      if (!this.coverGivenAway(each)) return;
      each *= 2;
    }
  }

  /**
   * Looks for small counts that follow from all that is shown, by themselves or two of them together, and hides `count` of
   * those that each follows from. Whether there were any.
   */
  private coverGivenAway(count: number): boolean {
    const { isWhole, systems } = systemsOf(
      this.base,
      (index) => this.hidden[this.find(index)] === 1,
      this.mostCells,
    );
    this.isWhole = isWhole;
    return systems.map((unknown) => this.coverIn(unknown, count)).includes(true);
  }

  private coverIn(unknown: UnknownCells, count: number): boolean {
    if (unknown.length === 0) return false;
    const cellsOf = new Map<number, number[]>();
    unknown.forEach((around, cell) => {
      for (const index of new Set(around.map((each) => this.find(each)))) push(cellsOf, index, cell);
    });
    const shown = [...cellsOf].filter(([index]) => this.hidden[index] === 0);
    const known = shown.map(([, cells]) => cells);
    const small = [...cellsOf]
      .filter(([index]) => this.hidden[index] === 1 && this.countAt(index) < this.bound)
      .map(([index, cells]) => ({ cells, n: this.countAt(index) }));
    if (unknown.length <= this.mostCells) {
      const cellsAt = (index: number) => cellsOf.get(this.find(index)) ?? [];
      small.push(...smallStretches(this.scopes.size, (index) => this.countAt(index), cellsAt, this.bound));
    }
    const cover = (combinations: readonly (number[] | null)[]): boolean => {
      let isAny = false;
      for (const combination of combinations) {
        const all = (combination ?? []).map((each) => shown[each]?.[0] ?? 0);
        const apart = all.filter((each) => !this.isOfWholes(each));
        const from = apart.length > 0 ? apart : all;
        from.sort((a, b) => (this.isMissedLess(a, b) ? -1 : 1));
        for (const least of from.slice(0, count)) this.hidden[least] = 1;
        isAny ||= from.length > 0;
      }
      return isAny;
    };
    let isAnyGiven = false;
    for (const modulus of [3, 2] as const) {
      const given = setsThatFollow(new CountSpan(unknown.length, known, modulus), small, this.bound);
      if (cover(combinationsOf(unknown.length, known, given, modulus))) isAnyGiven = true;
      if (cover(this.toldAnew(unknown, shown, modulus))) isAnyGiven = true;
    }
    if (isAnyGiven || unknown.length > CELLS_EXACTLY) return isAnyGiven;
    const sets = small.map(({ cells }) => cells);
    return cover(exactCombinations(unknown.length, known, sets));
  }

  /** Of which shown counts what is told of all keys in the last direction together follows, where it isn't told by itself. */
  private toldAnew(
    unknown: UnknownCells,
    shown: readonly (readonly [number, readonly number[]])[],
    modulus: Modulus,
  ): number[][] {
    if (this.ofWholes === null) return [];
    const own = unknown.map(([index = 0]) => ({ ...this.scopes.lastOf(Math.floor(index / NODES)), index }));
    return toldOfWholes(
      {
        wholes: own.map(({ whole, index }) => whole * NODES + (index % NODES)),
        parts: own.map(({ part }) => part),
        known: shown.map(([index, cells]) => ({ cells, isOfWholes: this.isOfWholes(index) })),
      },
      modulus,
    );
  }

  private countAt(index: number): number {
    return this.counts[index] ?? 0;
  }

  /** Hides what is missed least until the line is safe. Whether anything had to be hidden. */
  private mend(line: Int32Array): boolean {
    const total = line[0] ?? 0;
    let changed = false;
    for (;;) {
      let parts = 0;
      let n = 0;
      let least = -1;
      for (let index = 1; index < line.length; index += 1) {
        const part = line[index] ?? 0;
        if (this.hidden[part] === 1) {
          parts += 1;
          n += this.countAt(part);
        } else if (!this.isOfWholes(part) && (least < 0 || this.isMissedLess(part, least))) least = part;
      }
      const isTotalHidden = this.hidden[total] === 1;
      const isSafe = isTotalHidden ? parts > 0 : parts === 0 || (parts > 1 && n >= this.bound);
      if (isSafe || least < 0) return changed;
      const isFree = !isTotalHidden && !this.isOfWholes(total);
      if (isFree && parts > 0 && this.isMissedLess(total, least)) least = total;
      this.hidden[least] = 1;
      changed = true;
    }
  }

  /**
   * Whether of two counts rather the first is hidden: the finer one, and of two as fine the one of the smaller year, so that
   * the same channel or topic gives way all year.
   */
  private isMissedLess(a: number, b: number): boolean {
    const [left, right] = [this.worth[a] ?? 0, this.worth[b] ?? 0];
    if (left !== right) return left < right;
    const [yearOfA, yearOfB] = [this.countAt(a - (a % NODES)), this.countAt(b - (b % NODES))];
    if (yearOfA !== yearOfB) return yearOfA < yearOfB;
    return this.countAt(a) < this.countAt(b) || (this.countAt(a) === this.countAt(b) && a < b);
  }
}
