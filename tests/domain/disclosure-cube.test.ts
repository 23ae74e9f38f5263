import fc from "fast-check";
import { expect, test } from "vitest";
import { isZero, tracesOf } from "#tests/support/linear-span";
import type { CubeCell } from "~/domain/disclosure-cube";
import { type CountView, DisclosureYear, reckonYear } from "~/domain/disclosure-view";

const RUNS = Number(process.env.DISCLOSURE_RUNS ?? 40);

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
const cube = (directions: number, keys: number, most: number): fc.Arbitrary<CubeCell[]> =>
  fc.uniqueArray(cell(directions, keys), {
    minLength: 2,
    maxLength: most,
    selector: ({ month, at }) => `${month} ${at.join()}`,
  });
const bound = fc.integer({ min: 2, max: 12 });

function subsets<Item>(items: readonly Item[]): Item[][] {
  return Array.from({ length: 2 ** items.length - 1 }, (_, mask) =>
    items.filter((_, index) => ((mask + 1) >> index) & 1),
  );
}

/** Every view that can be asked for: any keys in each direction or all, any stretch of months. */
function everyView(cells: readonly CubeCell[]): CountView[] {
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

const isIn = ({ at, months }: CountView, of: CubeCell) =>
  months.has(of.month) && at.every((keys, index) => keys?.includes(of.at[index] ?? "") !== false);

const countIn = (view: CountView, cells: readonly CubeCell[]) =>
  cells.filter((each) => isIn(view, each)).reduce((sum, { n }) => sum + n, 0);

/** What is seen: of every view that may be shown its count. */
function seen(cells: readonly CubeCell[], limit: number, views: readonly CountView[]) {
  const year = new DisclosureYear(reckonYear(cells, limit));
  const shown = views.filter((view) => countIn(view, cells) >= limit && year.mayShow(view));
  return { year, rows: shown.map((view) => cells.map((each) => (isIn(view, each) ? 1 : 0))) };
}

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
function smallViewThatFollows(
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

test("no view with too few answers follows from all views together", () => {
  fc.assert(
    fc.property(fc.oneof(cube(2, 4, 14), cube(3, 3, 14), cube(1, 5, 14)), bound, (cells, limit) => {
      const views = everyView(cells);
      const { rows } = seen(cells, limit, views);
      expect(smallViewThatFollows(cells, limit, rows, views)).toBeUndefined();
    }),
    { numRuns: RUNS },
  );
}, 120_000);

test("no view with too few answers follows from all views together in a larger year", () => {
  fc.assert(
    fc.property(cube(3, 4, 45), bound, (cells, limit) => {
      const views = everyView(cells).filter(({ at }) => at.every((keys) => keys === null || keys.length < 3));
      const { rows } = seen(cells, limit, views);
      expect(smallViewThatFollows(cells, limit, rows, views)).toBeUndefined();
    }),
    { numRuns: RUNS / 8 },
  );
}, 120_000);

test("what may be shown with a fourth direction gives nothing away that is hidden without it", () => {
  fc.assert(
    fc.property(cube(3, 2, 11), bound, (cells, limit) => {
      const without = new Map<string, CubeCell>();
      for (const { month, at, n } of cells) {
        const key = `${month} ${at.slice(0, 2).join()}`;
        without.set(key, { month, at: at.slice(0, 2), n: n + (without.get(key)?.n ?? 0) });
      }
      const base = new DisclosureYear(reckonYear([...without.values()], limit));
      const more = new DisclosureYear(reckonYear(cells, limit, base.rule));
      const views = everyView(cells);
      const shown = views.filter((view) => {
        if (countIn(view, cells) < limit) return false;
        return view.at[2] === null ? base.mayShow({ ...view, at: view.at.slice(0, 2) }) : more.mayShow(view);
      });
      const rows = shown.map((view) => cells.map((each) => (isIn(view, each) ? 1 : 0)));
      expect(smallViewThatFollows(cells, limit, rows, views)).toBeUndefined();
    }),
    { numRuns: RUNS },
  );
}, 60_000);

test("a year without small counts hides nothing", () => {
  const cells = ["phone", "counter", "post"].flatMap((channel) =>
    ["afval", "paspoort"].flatMap((topic) =>
      Array.from({ length: 12 }, (_, month) => ({ month, at: [channel, topic], n: 10 })),
    ),
  );
  const year = new DisclosureYear(reckonYear(cells, 10));
  for (const view of everyView(cells)) expect(year.mayShow(view)).toBe(true);
});

test("a period that leaves a small month over isn't shown, and the whole half year is", () => {
  const cells = [20, 20, 20, 20, 20, 4].map((n, month) => ({ month, at: ["phone"], n }));
  const year = new DisclosureYear(reckonYear([...cells, { month: 6, at: ["phone"], n: 50 }], 10));
  const phone = (from: number, to: number) =>
    year.mayShow({
      at: [["phone"]],
      months: new Set(Array.from({ length: to - from + 1 }, (_, n) => from + n)),
    });
  expect(phone(0, 5)).toBe(true);
  expect(phone(0, 4)).toBe(false);
  expect(phone(0, 2)).toBe(true);
});
