import { type CellGroup, frameOf, groupKey, isInGroup } from "./cell-group";
import { ALL } from "./disclosure-worth";
import { keyAt } from "./shown-counts";

/** Every scope of a cube that something is counted in (in each direction one key or all), and its groups, by number. */
export class CubeScopes {
  /** Number of each scope, by keyAt. */
  readonly numbers = new Map<string, number>();
  /** For each cell the scopes and groups that it is in, found once for all its months. */
  readonly ofCells: readonly (readonly number[])[];
  private readonly directions: number;
  private last: { part: number; whole: number }[] | null = null;

  constructor(
    cells: readonly { at: readonly string[] }[],
    readonly groups: readonly CellGroup[],
  ) {
    this.directions = cells[0]?.at.length ?? 0;
    const known = new Map<string, number[]>();
    this.ofCells = cells.map(({ at }) => {
      const key = keyAt(at);
      const scopes = known.get(key) ?? this.scopesAround(at);
      known.set(key, scopes);
      return scopes;
    });
    for (const [key, scopes] of known) {
      const at = key.split("\n");
      for (const [group, number] of this.numberedGroups()) if (isInGroup(group, at)) scopes.push(number);
    }
  }

  /** How many scopes and groups there are. */
  get size(): number {
    return this.numbers.size + this.groups.length;
  }

  /** Its key in the last direction and the scope of all keys there, both as a number. */
  lastOf(scope: number): { part: number; whole: number } {
    this.last ??= this.findLast();
    return this.last[scope] ?? { part: 0, whole: scope };
  }

  /** Groups are numbered after all scopes. */
  numberedGroups(): [CellGroup, number][] {
    return this.groups.map((group, index) => [group, this.numbers.size + index]);
  }

  groupKeys(): string[] {
    return this.groups.map(groupKey);
  }

  /** The scopes and groups that have all in the last direction. */
  ofWholes(): number[] {
    const scopes = [...this.numbers].filter(([key]) => key.split("\n").at(-1) === ALL);
    const groups = this.numberedGroups().filter(([group]) => this.hasAllInLast(group));
    return [...scopes, ...groups].map(([, number]) => number);
  }

  /** Whether a group has all in the last direction. */
  hasAllInLast(group: CellGroup): boolean {
    return group.every((at) => !at[this.directions - 1]);
  }

  /**
   * Every total, followed by the parts that make it up; those of groups first: what is hidden for their sake mostly does for
   * the others too.
   */
  lines(): number[][] {
    const partsOf = new Map<string, number[]>();
    for (const [key, scope] of this.numbers) {
      const at = key.split("\n");
      for (let direction = 0; direction < this.directions; direction += 1) {
        if (at[direction] === ALL) continue;
        const line = `${direction}\n${keyAt(at.with(direction, ALL))}`;
        const parts = partsOf.get(line);
        if (parts) parts.push(scope);
        else partsOf.set(line, [scope]);
      }
    }
    const ordinary = [...partsOf].map(([line, parts]) => [
      this.numbers.get(line.slice(line.indexOf("\n") + 1)) ?? 0,
      ...parts,
    ]);
    const ofGroups = this.numberedGroups().flatMap(([group, number]) => {
      const { total, inside, outside } = frameOf(group, this.numbers, this.directions);
      const around = this.numbers.get(total);
      return [[number, ...inside], ...(around === undefined ? [] : [[around, number, ...outside]])];
    });
    return [...ofGroups, ...ordinary];
  }

  private findLast(): { part: number; whole: number }[] {
    const parts = new Map<string, number>();
    return [...this.numbers.keys()].map((key) => {
      const at = key.split("\n");
      const own = at.at(-1) ?? ALL;
      const part = parts.get(own) ?? parts.size;
      parts.set(own, part);
      return { part, whole: this.numbers.get(keyAt(at.with(-1, ALL))) ?? 0 };
    });
  }

  private scopesAround(at: readonly string[]): number[] {
    const found: number[] = [];
    for (let mask = 0; mask < 1 << this.directions; mask += 1) {
      const key = keyAt(at.map((part, index) => (mask & (1 << index) ? ALL : part)));
      let scope = this.numbers.get(key);
      if (scope === undefined) {
        scope = this.numbers.size;
        this.numbers.set(key, scope);
      }
      found.push(scope);
    }
    return found;
  }
}
