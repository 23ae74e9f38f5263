import fc from "fast-check";
import { isZero, tracesOf } from "#tests/support/linear-span";
import type { CubeCell } from "~/domain/disclosure-cube";
import type { CountView } from "~/domain/disclosure-view";

const small = fc.integer({ min: 1, max: 6 });
const cell = (directions: number, keys: number) =>
  fc.record({
    month: fc.constantFrom(0, 1, 2, 5, 6, 7, 11),
    at: fc.tuple(
      ...Array.from({ length: directions }, (_, direction) =>
        fc.integer({ min: 1, max: keys }).map((key) => `${"abcd"[direction]}${key}`),
      ),
    ),
    n: fc.oneof(small, small, fc.integer({ min: 7, max: 12 }), fc.integer({ min: 13, max: 60 })),
  });
/** Made-up years: so many directions beside time, with so many keys each, and so many cells at most. */
export const cube = (directions: number, keys: number, most: number): fc.Arbitrary<CubeCell[]> =>
  fc.uniqueArray(cell(directions, keys), {
    minLength: 2,
    maxLength: most,
    selector: ({ month, at }) => `${month} ${at.join()}`,
  });
function subsets<Item>(items: readonly Item[]): Item[][] {
  return Array.from({ length: 2 ** items.length - 1 }, (_, mask) =>
    items.filter((_, index) => ((mask + 1) >> index) & 1),
  );
}

/** Every view that can be asked for: any keys in each direction or all, any stretch of months. */
export function everyView(cells: readonly CubeCell[]): CountView[] {
  const months = [...new Set(cells.map(({ month }) => month))].sort((a, b) => a - b);
  const stretches = months.flatMap((from, index) =>
    months.slice(index).map((to) => new Set(Array.from({ length: to - from + 1 }, (_, each) => from + each))),
  );
  const keys = (cells[0]?.at ?? []).map((_, direction) => [
    null,
    ...subsets([...new Set(cells.map(({ at }) => at[direction] ?? ""))]),
  ]);
  let scopes: (readonly string[] | null)[][] = [[]];
  for (const options of keys) scopes = scopes.flatMap((scope) => options.map((each) => [...scope, each]));
  return scopes.flatMap((at) => stretches.map((stretch) => ({ at, months: stretch })));
}

export const isIn = ({ at, months }: CountView, of: CubeCell) =>
  months.has(of.month) && at.every((keys, index) => keys?.includes(of.at[index] ?? "") !== false);

export const countIn = (view: CountView, cells: readonly CubeCell[]) =>
  cells.filter((each) => isIn(view, each)).reduce((sum, { n }) => sum + n, 0);

function random(): () => number {
  let state = 7;
  return () => {
    state = (state * 1664525 + 1013904223) % 4294967296;
    return state / 4294967296;
  };
}

/**
 * A view with too few answers whose count is a combination of the counts that are seen: any months in a row of one key
 * or all in each direction.
 */
export function smallViewThatFollows(
  cells: readonly CubeCell[],
  limit: number,
  rows: readonly number[][],
  views: readonly CountView[],
): unknown {
  const distinct = [...new Map(rows.map((row) => [row.join(""), row])).values()];
  const traces = tracesOf(distinct, cells.length, random());
  const found = views.find((view) => {
    const n = countIn(view, cells);
    if (n === 0 || n >= limit || view.at.some((keys) => keys !== null && keys.length > 1)) return false;
    return traces.every((trace) =>
      isZero(cells.reduce((sum, each, at) => sum + (isIn(view, each) ? (trace[at] ?? 0) : 0), 0)),
    );
  });
  return found && [...found.at, [...found.months]];
}
