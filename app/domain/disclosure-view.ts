import { type CellGroup, groupKey, isOrdinary } from "./cell-group";
import { type CubeCell, DisclosureCube } from "./disclosure-cube";
import { NODE_MONTHS, TIME_PARTS, YEAR } from "./disclosure-time";
import { ALL } from "./disclosure-worth";
import { type CubeCounts, ShownCounts } from "./shown-counts";

/** A view of a year's counts: in each direction the keys that are looked at, or null for all; and the months, 0 to 11. */
export interface CountView {
  at: readonly (readonly string[] | null)[];
  months: ReadonlySet<number>;
}

/** What may be shown of one calendar year, as plain data: reckoned in one thread, looked at in another. */
export interface YearRule {
  found: CubeCounts;
  /** Whether it shows all that the year without its last direction shows; else nothing of that direction may be shown. */
  agrees: boolean;
  /** What is counted under in each direction. */
  keys: readonly (readonly string[])[];
}

/**
 * So many unknown counts are reckoned with together while somebody waits: that takes less than a second, and mostly less
 * than looking at the quarters one by one.
 */
export const QUICK_CELLS = 4_000;

/** Finds out what may be shown of one calendar year. */
export function reckonYear(
  cells: readonly CubeCell[],
  bound: number,
  /** The same year without the last direction, with which this one has to agree. */
  without: YearRule | null = null,
  mostCells = QUICK_CELLS,
  /** What is told of cells together that are neither one key nor all in each direction. */
  groups: readonly CellGroup[] = [],
): YearRule {
  const given = without && new ShownCounts(without.found);
  const known = new Map(
    groups.filter((group) => !isOrdinary(group)).map((group) => [groupKey(group), group]),
  );
  const found = new DisclosureCube(cells, bound, given, mostCells, [...known.values()]).found();
  const directions = cells[0]?.at.length ?? 0;
  return {
    found,
    agrees: given === null || agree(new ShownCounts(found), given),
    keys: Array.from({ length: directions }, (_, direction) => [
      ...new Set(cells.map(({ at }) => at[direction] ?? "")),
    ]),
  };
}

/**
 * What may be shown of one calendar year. Whoever looks may choose more keys and any months: that may be shown as far as
 * it is a group that may be shown, the sum of counts that may be shown, or a total less such counts. So no view tells more
 * than the cube itself does.
 */
export class DisclosureYear {
  private readonly cube: ShownCounts;
  private readonly agrees: boolean;
  private readonly keys: readonly (readonly string[])[];
  private readonly known: readonly ReadonlySet<string>[];

  constructor(readonly rule: YearRule) {
    this.cube = new ShownCounts(rule.found);
    this.agrees = rule.agrees;
    this.keys = rule.keys;
    this.known = this.keys.map((keys) => new Set(keys));
  }

  /** Whether a view follows from what may be shown; true where nothing is counted. */
  mayShow(view: CountView): boolean {
    if (!this.agrees) return false;
    if (!this.isOneScope(view)) return this.lookOver([view.at], view.months).isTold;
    const scope = this.scopeOf(view);
    return scope === null || this.isToldInTime(scope, YEAR, view.months);
  }

  /** Both at once: how much is counted in a view, and whether it follows from what may be shown. */
  look(view: CountView): { n: number; isTold: boolean } {
    if (!this.isOneScope(view)) return this.lookOver([view.at], view.months);
    return this.lookAt(this.scopeOf(view), view.months);
  }

  /** The same of several places together, which have no cell in common. */
  lookOver(places: readonly CountView["at"][], months: ReadonlySet<number>): { n: number; isTold: boolean } {
    const [at] = places;
    if (places.length === 1 && at && this.isOneScope({ at, months })) return this.look({ at, months });
    if (this.cube.hasGroups) {
      const group = this.cube.groupOf(groupKey(places));
      const looked = group === null ? null : this.lookAt(group, months);
      if (looked?.isTold) return looked;
    }
    let n = 0;
    let isTold = this.agrees;
    for (const each of places) {
      n += this.count({ at: each, months });
      isTold &&= this.isTold(each, [], months);
    }
    return { n, isTold };
  }

  private lookAt(scope: number | null, months: ReadonlySet<number>): { n: number; isTold: boolean } {
    if (scope === null) return { n: 0, isTold: this.agrees };
    let n = 0;
    for (const node of nodesOf(months)) n += this.cube.countIn(scope, node);
    return { n, isTold: this.agrees && this.isToldInTime(scope, YEAR, months) };
  }

  private isOneScope({ at }: CountView): boolean {
    return at.length === this.keys.length && at.every((keys) => keys === null || keys.length === 1);
  }

  private scopeOf({ at }: CountView): number | null {
    return this.cube.scopeOf(at.map((keys) => keys?.[0] ?? ALL));
  }

  /** What is counted in each cell in each month, 0 to 11, where anything is; whether or not it may be shown. */
  cells(): Iterable<{ at: readonly string[]; month: number; n: number }> {
    return this.cube.cells();
  }

  /** Every key that something is counted under in a direction. */
  keysOf(direction: number): readonly string[] {
    return this.keys[direction] ?? [];
  }

  /** Counted in a view: added up from the cube's totals, so that no cell has to be looked at. */
  count({ at, months }: CountView): number {
    // What isn't told apart in a direction can't be counted by it.
    if (at.slice(this.keys.length).some((chosen) => chosen !== null)) return 0;
    const scopes = this.known.reduce<string[][]>(
      (fixed, known, direction) => {
        const chosen = at[direction] ?? null;
        const keys = chosen === null ? [ALL] : within(chosen, known);
        return fixed.flatMap((scope) => keys.map((key) => [...scope, key]));
      },
      this.keys.length === 0 ? [] : [[]],
    );
    const nodes = nodesOf(months);
    let n = 0;
    for (const at of scopes) {
      const scope = this.cube.scopeOf(at);
      if (scope !== null) for (const node of nodes) n += this.cube.countIn(scope, node);
    }
    return n;
  }

  /** The first directions are each one key or all; what comes after still has to be taken apart. */
  private isTold(
    rest: readonly (readonly string[] | null)[],
    fixed: readonly string[],
    months: ReadonlySet<number>,
  ): boolean {
    if (fixed.length === this.keys.length) {
      const scope = this.cube.scopeOf(fixed);
      return scope === null || this.isToldInTime(scope, YEAR, months);
    }
    const [chosen, ...others] = rest;
    const told = (key: string) => this.isTold(others, [...fixed, key], months);
    if (chosen === null || chosen === undefined) return told(ALL);
    const known = this.keys[fixed.length] ?? [];
    if (within(chosen, this.known[fixed.length] ?? new Set()).every(told)) return true;
    return told(ALL) && known.every((key) => chosen.includes(key) || told(key));
  }

  private isToldInTime(scope: number, node: number, months: ReadonlySet<number>): boolean {
    const own = NODE_MONTHS[node] ?? [];
    if (node === YEAR && nodesOf(months).every((each) => this.cube.isShownIn(scope, each))) return true;
    const inside = own.reduce((sum, each) => sum + Number(months.has(each)), 0);
    if (inside === 0 || this.cube.countIn(scope, node) === 0) return true;
    const isShown = this.cube.isShownIn(scope, node);
    if (inside === own.length && isShown) return true;
    const parts = TIME_PARTS[node] ?? [];
    if (parts.length === 0) return false;
    if (parts.every((part) => this.isToldInTime(scope, part, months))) return true;
    if (!isShown || inside === own.length) return false;
    const outside = new Set(own.filter((each) => !months.has(each)));
    return parts.every((part) => this.isToldInTime(scope, part, outside));
  }
}

/** Those of the keys that are known, each once. */
function within(chosen: readonly string[], known: ReadonlySet<string>): string[] {
  const [only] = chosen;
  if (chosen.length === 1 && only !== undefined) return known.has(only) ? [only] : [];
  return [...known].filter((key) => chosen.includes(key));
}

/** The fewest nodes of time that are just these months together. */
function nodesOf(months: ReadonlySet<number>): readonly number[] {
  const known = nodesKnown.get(months);
  if (known) return known;
  const nodes = nodesWithin(months, YEAR);
  nodesKnown.set(months, nodes);
  return nodes;
}

const nodesKnown = new WeakMap<ReadonlySet<number>, readonly number[]>();

function nodesWithin(months: ReadonlySet<number>, node: number): number[] {
  const own = NODE_MONTHS[node] ?? [];
  if (own.every((each) => months.has(each))) return [node];
  if (!own.some((each) => months.has(each))) return [];
  return (TIME_PARTS[node] ?? []).flatMap((part) => nodesWithin(months, part));
}

/** Whether a cube shows all that one without its last direction shows. */
function agree(cube: ShownCounts, without: ShownCounts): boolean {
  const isAsShown = (scope: number | null, there: number | null) =>
    TIME_PARTS.every(
      (_, node) =>
        scope === null || !without.isShownIn(scope, node) || there === null || cube.isShownIn(there, node),
    );
  return (
    without.keys().every((at) => isAsShown(without.scopeOf(at), cube.scopeOf([...at, ALL]))) &&
    [...without.groupKeys()].every((key) => isAsShown(without.groupOf(key), cube.groupOf(key)))
  );
}
