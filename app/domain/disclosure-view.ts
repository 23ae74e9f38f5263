import { type CubeCell, DisclosureCube } from "./disclosure-cube";
import { MONTHS, NODE_MONTHS, TIME_PARTS } from "./disclosure-time";
import { ALL } from "./disclosure-worth";

/** A view of a year's counts: in each direction the keys that are looked at, or null for all; and the months, 0 to 11. */
export interface CountView {
  at: readonly (readonly string[] | null)[];
  months: ReadonlySet<number>;
}

/**
 * What may be shown of one calendar year. Whoever looks may choose more keys and any months: that may be shown as far as
 * it is the sum of counts that may be shown, or a total less such counts. So no view tells more than the cube itself does.
 */
export class DisclosureYear {
  private readonly cube: DisclosureCube;
  /** Whether it shows all that the year without its last direction shows; else nothing of that direction may be shown. */
  private readonly agrees: boolean;
  private readonly keys: readonly (readonly string[])[];

  constructor(
    cells: readonly CubeCell[],
    bound: number,
    /** The same year without the last direction, with which this one has to agree. */
    without?: DisclosureYear,
  ) {
    this.cube = new DisclosureCube(cells, bound, without?.cube);
    this.agrees = without === undefined || agree(this.cube, without.cube);
    const directions = cells[0]?.at.length ?? 0;
    this.keys = Array.from({ length: directions }, (_, direction) => [
      ...new Set(cells.map(({ at }) => at[direction] ?? "")),
    ]);
  }

  /** Whether a view follows from what may be shown; true where nothing is counted. */
  mayShow(view: CountView): boolean {
    return this.agrees && this.isTold(view.at, [], view.months);
  }

  /** Every key that something is counted under in a direction. */
  keysOf(direction: number): readonly string[] {
    return this.keys[direction] ?? [];
  }

  /** Counted in a view: added up from the cube's totals, so that no cell has to be looked at. */
  count({ at, months }: CountView): number {
    // What isn't told apart in a direction can't be counted by it.
    if (at.slice(this.keys.length).some((chosen) => chosen !== null)) return 0;
    const scopes = this.keys.reduce<string[][]>(
      (fixed, known, direction) => {
        const chosen = at[direction] ?? null;
        const keys = chosen === null ? [ALL] : known.filter((key) => chosen.includes(key));
        return fixed.flatMap((scope) => keys.map((key) => [...scope, key]));
      },
      this.keys.length === 0 ? [] : [[]],
    );
    let n = 0;
    for (const scope of scopes) for (const month of months) n += this.cube.count(scope, MONTHS[month] ?? 0);
    return n;
  }

  /** The first directions are each one key or all; what comes after still has to be taken apart. */
  private isTold(
    rest: readonly (readonly string[] | null)[],
    fixed: readonly string[],
    months: ReadonlySet<number>,
  ): boolean {
    if (fixed.length === this.keys.length) return this.isToldInTime(fixed, 0, months);
    const [chosen, ...others] = rest;
    const told = (key: string) => this.isTold(others, [...fixed, key], months);
    if (chosen === null || chosen === undefined) return told(ALL);
    const known = this.keys[fixed.length] ?? [];
    const within = known.filter((key) => chosen.includes(key));
    if (within.every(told)) return true;
    return told(ALL) && known.every((key) => chosen.includes(key) || told(key));
  }

  private isToldInTime(at: readonly string[], node: number, months: ReadonlySet<number>): boolean {
    const own = NODE_MONTHS[node] ?? [];
    const inside = own.filter((each) => months.has(each));
    if (inside.length === 0 || this.cube.count(at, node) === 0) return true;
    const isShown = this.cube.isShown(at, node);
    if (inside.length === own.length && isShown) return true;
    const parts = TIME_PARTS[node] ?? [];
    if (parts.length === 0) return false;
    if (parts.every((part) => this.isToldInTime(at, part, months))) return true;
    if (!isShown || inside.length === own.length) return false;
    const outside = new Set(own.filter((each) => !months.has(each)));
    return parts.every((part) => this.isToldInTime(at, part, outside));
  }
}

/** Whether a cube shows all that one without its last direction shows. */
function agree(cube: DisclosureCube, without: DisclosureCube): boolean {
  return without
    .keys()
    .every((at) =>
      TIME_PARTS.every((_, node) => !without.isShown(at, node) || cube.isShown([...at, ALL], node)),
    );
}
