import fc from "fast-check";
import { expect, test } from "vitest";
import {
  countIn,
  cube,
  everyGroup,
  everyView,
  groupsOf,
  isIn,
  smallViewThatFollows,
} from "#tests/support/count-views";
import type { CubeCell } from "~/domain/disclosure-cube";
import { type CountView, DisclosureYear, reckonYear } from "~/domain/disclosure-view";

const RUNS = Number(process.env.DISCLOSURE_RUNS ?? 40);

const bound = fc.integer({ min: 2, max: 12 });

/** What is seen: of every view that may be shown its count. */
function seen(cells: readonly CubeCell[], limit: number, views: readonly CountView[]) {
  const year = new DisclosureYear(reckonYear(cells, limit));
  const shown = views.filter((view) => countIn(view, cells) >= limit && year.mayShow(view));
  return { year, rows: shown.map((view) => cells.map((each) => (isIn(view, each) ? 1 : 0))) };
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

test("no view with too few answers follows from all views and all groups together", () => {
  const year = fc.oneof(
    fc.tuple(cube(2, 4, 14), groupsOf(2, 4)),
    fc.tuple(cube(3, 3, 14), groupsOf(3, 3)),
    fc.tuple(cube(1, 5, 14), groupsOf(1, 5)),
  );
  let told = 0;
  fc.assert(
    fc.property(year, bound, ([cells, groups], limit) => {
      const year = new DisclosureYear(reckonYear(cells, limit, null, undefined, groups));
      const views = everyView(cells);
      const shown = views.filter((view) => countIn(view, cells) >= limit && year.mayShow(view));
      const ofGroups = everyGroup(cells, groups).filter(({ group, months, n }) => {
        const looked = year.lookOver(group, months);
        expect(looked.n).toBe(n);
        return n >= limit && looked.isTold;
      });
      told += ofGroups.length;
      const rows = shown.map((view) => cells.map((each) => (isIn(view, each) ? 1 : 0)));
      const all = [...rows, ...ofGroups.map(({ row }) => row)];
      expect(smallViewThatFollows(cells, limit, all, views)).toBeUndefined();
    }),
    { numRuns: RUNS },
  );
  expect(told).toBeGreaterThan(RUNS);
}, 120_000);

test("no view with too few answers follows from all views together in a larger year", () => {
  fc.assert(
    fc.property(cube(3, 4, 45), bound, (cells, limit) => {
      const views = everyView(cells).filter(({ at }) => at.every((keys) => keys === null || keys.length < 3));
      const { rows } = seen(cells, limit, views);
      expect(smallViewThatFollows(cells, limit, rows, views)).toBeUndefined();
    }),
    { numRuns: Math.ceil(RUNS / 8) },
  );
}, 120_000);

test("what may be shown with a fourth direction gives nothing away that is hidden without it", () => {
  const counted = fc.tuple(cube(3, 2, 11), fc.oneof(fc.constant([]), groupsOf(2, 2)), groupsOf(3, 2));
  fc.assert(
    fc.property(counted, bound, ([cells, groups, more], limit) => {
      const without = new Map<string, CubeCell>();
      for (const { month, at, n } of cells) {
        const key = `${month} ${at.slice(0, 2).join()}`;
        without.set(key, { month, at: at.slice(0, 2), n: n + (without.get(key)?.n ?? 0) });
      }
      const base = new DisclosureYear(reckonYear([...without.values()], limit, null, undefined, groups));
      const all = [...groups, ...more];
      const apart = new DisclosureYear(reckonYear(cells, limit, base.rule, undefined, all));
      const views = everyView(cells);
      const shown = views.filter((view) => {
        if (countIn(view, cells) < limit) return false;
        return view.at[2] === null ? base.mayShow({ ...view, at: view.at.slice(0, 2) }) : apart.mayShow(view);
      });
      const ofGroups = everyGroup(cells, all).filter(({ group, months, n }) => {
        const isOfBase = group.every((at) => !at[2]);
        return n >= limit && (isOfBase ? base : apart).lookOver(group, months).isTold;
      });
      const rows = shown.map((view) => cells.map((each) => (isIn(view, each) ? 1 : 0)));
      const seenRows = [...rows, ...ofGroups.map(({ row }) => row)];
      expect(smallViewThatFollows(cells, limit, seenRows, views)).toBeUndefined();
    }),
    { numRuns: RUNS },
  );
}, 60_000);

/** The same counts with other keys, added up. */
function regrouped(cells: readonly CubeCell[], keysOf: (at: readonly string[]) => string[]): CubeCell[] {
  const found = new Map<string, CubeCell>();
  for (const { month, at, n } of cells) {
    const own = keysOf(at);
    const key = `${month} ${own.join()}`;
    found.set(key, { month, at: own, n: n + (found.get(key)?.n ?? 0) });
  }
  return [...found.values()];
}

/** All that there might be of each thing by which answers are told apart: how many there are of two of them is never told. */
function possible(cells: readonly CubeCell[], place: number): CubeCell[] {
  return regrouped(
    cells.flatMap((one) => {
      const beside = cells.filter(
        ({ month, at }) => month === one.month && at.slice(0, place).join() === one.at.slice(0, place).join(),
      );
      let ats: string[][] = [one.at.slice(0, place)];
      for (let direction = place; direction < one.at.length; direction += 1) {
        const keys = [...new Set(beside.map(({ at }) => at[direction] ?? ""))];
        ats = ats.flatMap((at) => keys.map((key) => [...at, key]));
      }
      return ats.map((at) => ({ month: one.month, at, n: at.join() === one.at.join() ? one.n : 0 }));
    }),
    (at) => [...at],
  );
}

test("what is told by language, by medium and by questionnaire gives nothing away together", () => {
  let told = 0;
  fc.assert(
    fc.property(
      fc.oneof(cube(3, 2, 10), cube(3, 3, 14), cube(4, 2, 12), cube(4, 3, 14)),
      bound,
      (cells, limit) => {
        const directions = cells[0]?.at.length ?? 0;
        const place = 1;
        const base = new DisclosureYear(
          reckonYear(
            regrouped(cells, (at) => at.slice(0, place)),
            limit,
          ),
        );
        const atoms = possible(cells, place);
        const views = everyView(atoms).filter(
          ({ at }) => at.slice(place).filter((keys) => keys !== null).length < 2,
        );
        const apart = Array.from({ length: directions - place }, (_, index) => {
          const keysOf = (at: readonly string[]) => [...at.slice(0, place), at[place + index] ?? ""];
          return new DisclosureYear(reckonYear(regrouped(cells, keysOf), limit, base.rule));
        });
        const mayShow = ({ at, months }: CountView): boolean => {
          const by = at.findIndex((keys, direction) => direction >= place && keys !== null);
          const own = at.slice(0, place);
          return by < 0
            ? base.mayShow({ at: own, months })
            : (apart[by - place]?.mayShow({ at: [...own, at[by] ?? null], months }) ?? false);
        };
        const shown = views.filter((view) => countIn(view, cells) >= limit && mayShow(view));
        told += shown.filter(({ at }) => at.slice(place).some((keys) => keys !== null)).length;
        const rows = shown.map((view) => atoms.map((each) => (isIn(view, each) ? 1 : 0)));
        expect(smallViewThatFollows(atoms, limit, rows, views)).toBeUndefined();
      },
    ),
    { numRuns: RUNS },
  );
  expect(told).toBeGreaterThan(RUNS);
}, 120_000);

test("a small count that takes sixths of others to find doesn't follow either", () => {
  const cells = (
    [
      [0, "a1 b3 c2", 13],
      [0, "a2 b2 c1", 7],
      [1, "a1 b2 c3", 7],
      [1, "a2 b1 c1", 13],
      [2, "a1 b2 c3", 19],
      [2, "a1 b3 c1", 7],
      [2, "a1 b3 c2", 1],
      [2, "a3 b1 c3", 3],
      [5, "a2 b1 c3", 5],
      [5, "a3 b2 c1", 7],
      [6, "a2 b2 c2", 7],
      [6, "a3 b1 c2", 1],
    ] as const
  ).map(([month, at, n]) => ({ month, at: at.split(" "), n }));
  const views = everyView(cells);
  const { rows } = seen(cells, 2, views);
  expect(smallViewThatFollows(cells, 2, rows, views)).toBeUndefined();
});

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
