import fc from "fast-check";
import { isZero, tracesOf } from "#tests/support/linear-span";
import { type CellGroup, isInGroup } from "~/domain/cell-group";
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

/** Made-up groups of such years: some keys in one or two directions, or some pairs of keys. */
export const groupsOf = (directions: number, keys: number): fc.Arbitrary<CellGroup[]> => {
  const direction = fc.integer({ min: 0, max: directions - 1 });
  const key = fc.integer({ min: 1, max: keys });
  const some = fc.uniqueArray(key, { minLength: 1, maxLength: keys });
  const narrowed = fc.tuple(direction, some, fc.option(fc.tuple(direction, some))).map(
    ([at, chosen, other]): CellGroup => [
      Array.from({ length: directions }, (_, each) => {
        const own = each === at ? chosen : each === other?.[0] ? other[1] : null;
        return own ? own.map((number) => `${"abcd"[each]}${number}`) : null;
      }),
    ],
  );
  const pairs = fc
    .uniqueArray(fc.tuple(key, key), { minLength: 1, maxLength: 4, selector: String })
    .map(
      (chosen): CellGroup =>
        chosen.map(([a, b]) =>
          Array.from({ length: directions }, (_, each) =>
            each === directions - 2
              ? [`${"abcd"[each]}${a}`]
              : each === directions - 1
                ? [`${"abcd"[each]}${b}`]
                : null,
          ),
        ),
    );
  return fc.array(directions > 1 ? fc.oneof(narrowed, narrowed, pairs) : narrowed, {
    minLength: 1,
    maxLength: 3,
  });
};

/** Every group over every stretch of months. */
export const everyGroup = (cells: readonly CubeCell[], groups: readonly CellGroup[]) =>
  stretchesOf(cells).flatMap((months) =>
    groups.map((group) => {
      const own = cells.map((each) => Number(months.has(each.month) && isInGroup(group, each.at)));
      return { group, months, row: own, n: cells.reduce((sum, { n }, at) => sum + n * (own[at] ?? 0), 0) };
    }),
  );

function stretchesOf(cells: readonly CubeCell[]): Set<number>[] {
  const months = [...new Set(cells.map(({ month }) => month))].sort((a, b) => a - b);
  return months.flatMap((from, index) =>
    months.slice(index).map((to) => new Set(Array.from({ length: to - from + 1 }, (_, each) => from + each))),
  );
}

function subsets<Item>(items: readonly Item[]): Item[][] {
  return Array.from({ length: 2 ** items.length - 1 }, (_, mask) =>
    items.filter((_, index) => ((mask + 1) >> index) & 1),
  );
}

/** Every view that can be asked for: any keys in each direction or all, any stretch of months. */
export function everyView(cells: readonly CubeCell[]): CountView[] {
  const stretches = stretchesOf(cells);
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
