import fc from "fast-check";
import { expect, test } from "vitest";
import { countIn, cube, everyView, isIn, smallViewThatFollows } from "#tests/support/count-views";
import { type Label, monthsOfSpan, type Place } from "~/domain/answers-release";
import type { CubeCell } from "~/domain/disclosure-cube";
import { DisclosureYear, reckonYear } from "~/domain/disclosure-view";
import { type CountedQuestion, planRelease } from "~/domain/release-plan";

const RUNS = Number(process.env.DISCLOSURE_RUNS ?? 60);

const bounds = (hiddenBelow: number) => ({ hiddenBelow, indicativeBelow: 30 });

/** Of a cell by channel and topic. */
const placeOf = ({ month, at: [channel = "", topic = ""] }: CubeCell): Place => ({
  month: `2026-${String(month + 1).padStart(2, "0")}`,
  channel,
  topic,
  team: "team",
});

const inYear = ({ month, at, n }: CubeCell): CubeCell => ({ month, at: [...at, "team"], n });

/** A question as pages tell it; `n` in the order of the places. */
function questionOf(
  cells: readonly CubeCell[],
  n: readonly number[],
  bound: number,
): CountedQuestion & { year: DisclosureYear } {
  const counted = cells.flatMap((each, index) => (n[index] ? [inYear({ ...each, n: n[index] ?? 0 })] : []));
  const year = new DisclosureYear(reckonYear(counted, bound));
  const tells = ({ span, channel, topic, team }: Label) =>
    year.mayShow({
      at: [channel, topic, team].map((key) => (key === null ? null : [key])),
      months: new Set(monthsOfSpan(span).map((month) => Number(month.slice(5)) - 1)),
    });
  return { n, tells, year };
}

/** For each group of rows that a file tells a question's answers in: a 1 for each cell whose answers are there. */
function groupsOf(plan: ReturnType<typeof planRelease>, question: number): number[][] {
  return plan.labels.map((_, label) =>
    [...plan.rows].map((row, place) => (row === label && plan.told[question]?.[place] ? 1 : 0)),
  );
}

const bound = fc.constantFrom(5, 10);

test("nothing that pages hide follows from the pages and the file of all answers together", () => {
  fc.assert(
    fc.property(fc.oneof(cube(2, 3, 14), cube(2, 4, 18)), bound, (cells, limit) => {
      const n = cells.map((each) => each.n);
      const question = questionOf(cells, n, limit);
      const plan = planRelease(cells.map(placeOf), [question], bounds(limit));
      const groups = groupsOf(plan, 0).filter((group) => group.includes(1));
      for (const group of groups)
        expect(group.reduce((sum, is, cell) => sum + is * (n[cell] ?? 0), 0)).toBeGreaterThanOrEqual(limit);
      const views = everyView(cells);
      const told = views.filter(
        (view) =>
          countIn(view, cells) >= limit &&
          question.year.mayShow({ at: [...view.at, null], months: view.months }),
      );
      const pages = told.map((view) => cells.map((each) => (isIn(view, each) ? 1 : 0)));
      expect(smallViewThatFollows(cells, limit, [...pages, ...groups], views)).toBeUndefined();
    }),
    { numRuns: RUNS },
  );
}, 60_000);

test("of every question the file tells whole groups whose number follows from pages, and labels that are so", () => {
  const shares = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 18, maxLength: 18 });
  fc.assert(
    fc.property(cube(2, 4, 18), bound, shares, (cells, limit, share) => {
      const counts = [
        cells.map(({ n }) => n),
        cells.map(({ n }, index) => Math.floor(n * (share[index] ?? 0))),
      ];
      const questions = counts.map((n) => questionOf(cells, n, limit));
      const places = cells.map(placeOf);
      const plan = planRelease(places, questions, bounds(limit));
      plan.rows.forEach((row, at) => {
        const [label, place] = [plan.labels[row], places[at]];
        if (label === undefined || place === undefined) return;
        expect(monthsOfSpan(label.span)).toContain(place.month);
        for (const part of ["channel", "topic", "team"] as const)
          if (label[part] !== null) expect(label[part]).toBe(place[part]);
      });
      counts.forEach((n, number) => {
        plan.labels.forEach((_, label) => {
          const own = places.flatMap((_, at) => (plan.rows[at] === label && n[at] ? [at] : []));
          const told = own.filter((at) => plan.told[number]?.[at]);
          expect([0, own.length]).toContain(told.length);
          const sum = told.reduce((all, at) => all + (n[at] ?? 0), 0);
          if (sum > 0) expect(sum).toBeGreaterThanOrEqual(limit);
        });
      });
    }),
    { numRuns: RUNS },
  );
}, 60_000);

test("a question that only some channels ask stands in no row that others have too", () => {
  fc.assert(
    fc.property(cube(2, 4, 18), bound, fc.constantFrom(1, 2, 3), (cells, limit, asking) => {
      const asks = ({ at: [channel = ""] }: CubeCell) => Number(channel.slice(1)) <= asking;
      const counts = [cells.map(({ n }) => n), cells.map((each) => (asks(each) ? each.n : 0))];
      const questions = counts.map((n) => questionOf(cells, n, limit));
      const plan = planRelease(cells.map(placeOf), questions, bounds(limit));
      plan.labels.forEach((_, label) => {
        const own = cells.flatMap((_, at) => (plan.rows[at] === label ? [at] : []));
        const hasSecond = own.some((at) => plan.told[1]?.[at]);
        const hasFirst = own.some((at) => plan.told[0]?.[at]);
        if (hasFirst && hasSecond) for (const at of own) expect(plan.told[1]?.[at]).toBe(1);
      });
    }),
    { numRuns: RUNS },
  );
}, 60_000);

const cell = (month: number, channel: string, topic: string, n: number): CubeCell => ({
  month,
  at: [channel, topic],
  n,
});

/** Each place with its label in words. */
function labelsOf(cells: readonly CubeCell[]): (string | null)[] {
  const question = questionOf(
    cells,
    cells.map(({ n }) => n),
    10,
  );
  const plan = planRelease(cells.map(placeOf), [question], bounds(10));
  return [...plan.rows].map((row) => {
    const label = plan.labels[row];
    return label ? [label.span, label.channel, label.topic].filter((part) => part !== null).join(" ") : null;
  });
}

test("a place with answers enough keeps its month, channel and topic", () => {
  expect(labelsOf([cell(0, "phone", "paspoort", 12), cell(0, "phone", "afval", 15)])).toEqual([
    "2026-01 phone paspoort",
    "2026-01 phone afval",
  ]);
});

test("a small topic keeps its channel, together with what protects it on pages", () => {
  const cells = [
    cell(0, "phone", "paspoort", 3),
    cell(0, "phone", "afval", 11),
    cell(0, "phone", "wmo", 30),
    cell(0, "counter", "paspoort", 40),
    cell(0, "counter", "afval", 50),
  ];
  // Of the counter a page may not show the topics either: those of both channels together are shown.
  expect(labelsOf(cells)).toEqual([
    "2026-01 phone",
    "2026-01 phone",
    "2026-01 phone wmo",
    "2026-01 counter",
    "2026-01 counter",
  ]);
});

test("what is too small for a month keeps its quarter, and for a quarter its year", () => {
  const cells = [
    cell(0, "phone", "wmo", 6),
    cell(1, "phone", "wmo", 7),
    cell(3, "phone", "wmo", 40),
    cell(6, "phone", "wmo", 5),
    cell(9, "phone", "wmo", 8),
  ];
  expect(labelsOf(cells)).toEqual([
    "2026-Q1 phone wmo",
    "2026-Q1 phone wmo",
    "2026-04 phone wmo",
    "2026",
    "2026",
  ]);
});

test("a year with fewer answers than the bound stays out", () => {
  expect(labelsOf([cell(0, "phone", "paspoort", 9)])).toEqual([null]);
});
