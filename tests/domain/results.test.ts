import fc from "fast-check";
import { expect, test } from "vitest";
import { lateExperienced, lateLogged, shareCell } from "~/domain/callbacks";
import { defaultBounds } from "~/domain/disclosure";
import { gradesOf, resultRows, seriesOf, weightedByContacts, wordingOf } from "~/domain/results";
import { shareFigure } from "~/domain/statistics";

const grades = (counts: Record<string, number>, wording = 1) =>
  Object.entries(counts).map(([value, n]) => ({ wording, value, n }));
const rows = (
  now: Record<string, Record<string, number>>,
  before: Record<string, Record<string, number>> = {},
) => {
  const counted = (of: Record<string, Record<string, number>>) =>
    new Map(Object.entries(of).map(([key, counts]) => [key, grades(counts)]));
  return resultRows(counted(now), counted(before), new Map(), 1, defaultBounds);
};

test("'weet niet' is no grade, and answers to another wording are not added in", () => {
  const counted = [...grades({ "7": 3, dont_know: 5 }, 1), ...grades({ "8": 2 }, 2)];
  expect(gradesOf(counted, 1)).toEqual(new Map([[7, 3]]));
  expect(wordingOf(counted)).toBe(2);
  expect(wordingOf([])).toBeNull();
  expect(wordingOf(grades({ "7": 0 }, 3))).toBeNull();
});

test("a row with too few answers has no figures at all; those beside it are for the rule of the year to judge", () => {
  const [phone, post, report] = rows({ phone: { "7": 60, "8": 50 }, post: { "3": 4 }, report: { "6": 12 } });
  expect(phone).toMatchObject({ visibility: "shown", n: 110 });
  expect(post).toMatchObject({ visibility: "hidden", n: null, figure: null, reach: null, change: null });
  expect(report).toMatchObject({ visibility: "indicative", n: 12 });
});

test("a change is shown only where both years have enough answers", () => {
  const [phone, counter] = rows(
    { phone: { "7": 60, "8": 50 }, counter: { "8": 40, "9": 20 } },
    { phone: { "6": 60, "7": 50 }, counter: { "8": 4, "9": 2 } },
  );
  expect(counter?.change).toBeNull();
  expect(phone?.change).toMatchObject({ verdict: "up" });
});

test("no row, whatever the counts, tells anything of too few answers", () => {
  const counts = fc.dictionary(
    fc.constantFrom("phone", "counter", "email", "report", "post", "website"),
    fc.dictionary(fc.constantFrom("5", "6", "7", "8", "9"), fc.oneof(fc.nat(4), fc.nat(90)), { minKeys: 1 }),
    { minKeys: 1 },
  );
  fc.assert(
    fc.property(counts, counts, (given, earlier) => {
      const sum = (of: Record<string, number> = {}) => Object.values(of).reduce((all, n) => all + n, 0);
      const isFew = (n: number) => n < defaultBounds.hiddenBelow;
      for (const { key, n, figure, reach, change, visibility } of rows(given, earlier)) {
        const own = sum(given[key]);
        expect(figure !== null).toBe(!isFew(own));
        if (isFew(own)) expect([n, change]).toEqual([own === 0 ? 0 : null, null]);
        if (isFew(own) && own > 0) expect([visibility, reach]).toEqual(["hidden", null]);
        if (isFew(sum(earlier[key]))) expect(change).toBeNull();
      }
    }),
  );
});

test("weighing by contacts leaves out what may not be shown, and says how much it covers", () => {
  const now = new Map([
    ["counter", grades({ "8": 50, "9": 50 })],
    ["phone", grades({ "6": 20, "7": 20 })],
    ["post", grades({ "1": 3 })],
    ["email", grades({ "7": 12 })],
  ]);
  const contacts = (n: number) => [{ state: "expired", n }];
  const invitations = new Map([
    ["counter", contacts(100)],
    ["phone", contacts(700)],
    ["post", contacts(100)],
    ["email", contacts(100)],
  ]);
  const weighted = weightedByContacts(resultRows(now, new Map(), invitations, 1, defaultBounds));
  expect(weighted?.value).toBeCloseTo((8.5 * 100 + 6.5 * 700 + 7 * 100) / 900, 10);
  expect(weighted).toMatchObject({ coverage: 0.9, n: 152 });
  expect(weightedByContacts([])).toBeNull();
});

test("a line stops where months have no answers or too few, and never falls to 0", () => {
  const counted = ["2026-01", "2026-02", "2026-05", "2026-06"].flatMap((month) =>
    grades({ "7": 40, "8": 40 }).map((each) => ({ ...each, month })),
  );
  const { grain, series } = seriesOf(counted, defaultBounds);
  expect(grain).toBe(1);
  expect(series[0]?.points.map(({ from, figure }) => [from, figure?.mean ?? null])).toEqual([
    ["2026-01", 7.5],
    ["2026-02", 7.5],
    ["2026-03", null],
    ["2026-04", null],
    ["2026-05", 7.5],
    ["2026-06", 7.5],
  ]);
});

test("months with few answers are drawn as quarters, then as half years, then as years", () => {
  const monthly = (n: number) =>
    Array.from({ length: 24 }, (_, index) => ({
      month: `${2024 + Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, "0")}`,
      wording: 1,
      value: "7",
      n,
    }));
  const grainOf = (n: number) => seriesOf(monthly(n), defaultBounds).grain;
  expect([grainOf(30), grainOf(10), grainOf(5), grainOf(3)]).toEqual([1, 3, 6, 12]);
  const [line] = seriesOf(monthly(10), defaultBounds).series;
  expect(line?.points[0]).toMatchObject({ from: "2024-01", to: "2024-03", n: 30 });
});

test("another wording is another line", () => {
  const counted = [
    ...["2026-01", "2026-02"].map((month) => ({ month, wording: 1, value: "8", n: 50 })),
    ...["2026-03", "2026-04"].map((month) => ({ month, wording: 2, value: "6", n: 50 })),
  ];
  const { series } = seriesOf(counted, defaultBounds);
  expect(series.map(({ wording, points }) => [wording, points.map(({ from }) => from)])).toEqual([
    [1, ["2026-01", "2026-02"]],
    [2, ["2026-03", "2026-04"]],
  ]);
  expect(seriesOf([], defaultBounds).series).toEqual([]);
});

test("late as residents experienced it leaves out who didn't know", () => {
  const counted = grades({ within_norm: 60, later: 25, not_yet: 15, dont_know: 40 });
  expect(lateExperienced(counted)).toMatchObject({ n: 100, share: 0.4 });
  expect(lateExperienced([])).toMatchObject({ n: 0, share: null });
});

test("late by the log leaves out what is still within its time", () => {
  expect(
    lateLogged([
      { inTime: 30, late: 10, open: 500 },
      { inTime: 30, late: 30, open: 0 },
    ]),
  ).toMatchObject({
    n: 100,
    share: 0.4,
  });
  expect(lateLogged([{ inTime: 0, late: 0, open: 3 }])).toMatchObject({ n: 0, share: null });
});

test("a share on few answers is hidden, and so is its change", () => {
  expect(shareCell(shareFigure(2, 9), shareFigure(20, 90), defaultBounds)).toEqual({
    visibility: "hidden",
    n: null,
    figure: null,
    change: null,
  });
  expect(shareCell(shareFigure(20, 90), shareFigure(2, 9), defaultBounds)).toMatchObject({
    n: 90,
    change: null,
  });
});
