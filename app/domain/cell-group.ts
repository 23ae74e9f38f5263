import { ALL } from "./disclosure-worth";
import { keyAt } from "./shown-counts";

/**
 * Cells that are told together: those in any of these places, each with the keys that it has in each direction, or null for
 * all; what isn't named is all too.
 */
export type CellGroup = readonly (readonly (readonly string[] | null)[])[];

/** The same text for the same places, in whatever order they and their keys are named. */
export function groupKey(group: CellGroup): string {
  const places = group.map((at) => {
    const sorted = at.map((keys) => keys && [...new Set(keys)].sort());
    while (sorted.length > 0 && sorted.at(-1) === null) sorted.pop();
    return JSON.stringify(sorted);
  });
  return [...new Set(places)].sort().join(" ");
}

/** Whether it is one key or all in each direction: a cube has that anyway. */
export const isOrdinary = (group: CellGroup): boolean =>
  group.length === 1 && group.every((at) => at.every((keys) => keys === null || keys.length === 1));

export const isInGroup = (group: CellGroup, at: readonly string[]): boolean =>
  group.some((place) => place.every((keys, direction) => keys?.includes(at[direction] ?? "") !== false));

/** The narrowest ordinary scope around a group, and what that is made of in the directions that the group narrows. */
export interface GroupFrame {
  total: string;
  inside: number[];
  outside: number[];
}

/** `scopes`: every scope's number, by keyAt. */
export function frameOf(
  group: CellGroup,
  scopes: ReadonlyMap<string, number>,
  directions: number,
): GroupFrame {
  const fixed = Array.from({ length: directions }, (_, direction) => {
    const named = new Set(group.flatMap((place) => place[direction] ?? [ALL]));
    const [only = ALL] = named;
    return { isNarrowed: !named.has(ALL) || named.size > 1, only: named.size === 1 ? only : ALL };
  });
  const frame: GroupFrame = { total: keyAt(fixed.map(({ only }) => only)), inside: [], outside: [] };
  for (const [key, scope] of scopes) {
    const at = key.split("\n");
    const isPart = fixed.every(
      ({ isNarrowed, only }, direction) =>
        (at[direction] !== ALL) === isNarrowed && (only === ALL || only === at[direction]),
    );
    if (isPart) (isInGroup(group, at) ? frame.inside : frame.outside).push(scope);
  }
  return frame;
}
