import { MONTHS, NODES } from "./disclosure-time";
import { ALL } from "./disclosure-worth";

/** What a DisclosureCube found of a calendar year, as plain data. */
export interface CubeCounts {
  /** Each scope by its keys: see keyAt. */
  scopes: readonly string[];
  /** Each group by its groupKey; they are numbered on after the scopes. */
  groups: readonly string[];
  /** By scope or group and node of time. */
  counts: Int32Array;
  /** 1 where the count may not be shown. */
  hidden: Uint8Array;
  /** Whether every count was looked at together with all others; else only within quarters, or along lines. */
  isWhole: boolean;
}

/** The keys of a scope in one text, ALL for all. */
export const keyAt = (at: readonly string[]): string => at.join("\n");

/** The counts of a calendar year, and which of them may be shown. */
export class ShownCounts {
  private readonly scopes: ReadonlyMap<string, number>;

  private readonly groups: ReadonlyMap<string, number>;

  constructor(private readonly found: CubeCounts) {
    this.scopes = new Map(found.scopes.map((key, scope) => [key, scope]));
    this.groups = new Map(found.groups.map((key, group) => [key, found.scopes.length + group]));
  }

  get hasGroups(): boolean {
    return this.groups.size > 0;
  }

  /** The number of a group by its groupKey, as of a scope; null where it is none. */
  groupOf(key: string): number | null {
    return this.groups.get(key) ?? null;
  }

  /** Every group, by its groupKey. */
  groupKeys(): Iterable<string> {
    return this.groups.keys();
  }

  /** The number of a scope; null where nothing was counted in it. */
  scopeOf(at: readonly string[]): number | null {
    return this.scopes.get(keyAt(at)) ?? null;
  }

  /** Counted in a scope over a node of time. */
  countIn(scope: number, node: number): number {
    return this.found.counts[scope * NODES + node] ?? 0;
  }

  /** Whether that may be shown; true where nothing was counted. */
  isShownIn(scope: number, node: number): boolean {
    const index = scope * NODES + node;
    return this.found.counts[index] === 0 || this.found.hidden[index] === 0;
  }

  /** Whether that may be shown; true where nothing was counted. */
  isShown(at: readonly string[], node: number): boolean {
    const scope = this.scopeOf(at);
    return scope === null || this.isShownIn(scope, node);
  }

  /** What is counted in each cell in each month, 0 to 11, where anything is. */
  *cells(): Generator<{ at: readonly string[]; month: number; n: number }> {
    for (const [key, scope] of this.scopes) {
      const at = key.split("\n");
      if (at.includes(ALL)) continue;
      for (const [month, node] of MONTHS.entries()) {
        const n = this.countIn(scope, node);
        if (n > 0) yield { at, month, n };
      }
    }
  }

  /** Every scope, in keys. */
  keys(): string[][] {
    return [...this.scopes.keys()].map((key) => key.split("\n"));
  }
}
