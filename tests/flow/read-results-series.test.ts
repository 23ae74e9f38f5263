import { expect, test } from "vitest";
import { makeInvitationCounts, makeResponses, times } from "#tests/support/make-answers";
import { testStore } from "#tests/support/store";
import { at } from "#tests/support/time";
import { defaultBounds } from "~/domain/disclosure";
import { month } from "~/domain/period";
import type { ResultsQuery } from "~/domain/results-query";
import { readResults } from "~/flow/read-results.server";

const now = at("2026-05-20T12:00+02:00");
const query = (change: Partial<ResultsQuery> = {}): ResultsQuery => ({
  period: { from: month("2026-01"), to: month("2026-05") },
  scope: {},
  compare: "previous-year",
  ...change,
});

/** Phone changed its question in April; the counter still asks the older one, of more people. */
async function halfChanged() {
  const store = await testStore();
  await makeResponses(store, [
    ...times(30, { month: "2025-02", channel: "phone", grade: 6 }),
    ...times(50, { month: "2026-01", channel: "phone", grade: 6 }),
    ...times(60, { month: "2026-01", channel: "counter", grade: 8 }),
    ...times(50, { month: "2026-04", channel: "phone", grade: 9, wording: 2 }),
    ...times(40, { month: "2026-05", channel: "phone", grade: 9, wording: 2 }),
    ...times(60, { month: "2026-04", channel: "counter", grade: 8 }),
    ...times(60, { month: "2026-05", channel: "counter", grade: 8 }),
  ]);
  return store;
}

test("where one questionnaire changed and another asks the older question still, every figure is about one of them", async () => {
  const store = await halfChanged();
  const older = await readResults(store.read, query(), defaultBounds, now);
  expect(older).toMatchObject({
    wording: 1,
    others: [{ wording: 2, n: 90, from: "2026-04", to: "2026-05" }],
    total: { n: 230 },
  });
  expect(older.total.figure?.mean).toBeCloseTo((50 * 6 + 180 * 8) / 230);
  const rows = (of: typeof older) =>
    of.channels.map(({ key, n, otherWordings }) => [key, n, [...otherWordings]]).sort();
  expect(rows(older)).toEqual([
    ["counter", 180, []],
    ["phone", 50, [2]],
  ]);

  const newer = await readResults(store.read, query({ series: 2 }), defaultBounds, now);
  expect(newer).toMatchObject({ wording: 2, total: { n: 90, figure: { mean: 9 }, change: null } });
  expect(rows(newer)).toEqual([
    ["counter", 0, [1]],
    ["phone", 90, [1]],
  ]);
  expect(newer.channels.reduce((sum, { n }) => sum + (n ?? 0), 0)).toBe(newer.total.n);
  expect(older.channels.reduce((sum, { n }) => sum + (n ?? 0), 0)).toBe(older.total.n);
  expect(newer.months.map(({ key, n }) => [key, n]).sort()).toEqual([
    ["2026-01", 0],
    ["2026-04", 50],
    ["2026-05", 40],
  ]);
});

test("a channel that changed is about its newer question when it is chosen, and the chart has both", async () => {
  const store = await halfChanged();
  const phone = await readResults(store.read, query({ scope: { channel: ["phone"] } }), defaultBounds, now);
  expect(phone).toMatchObject({
    wording: 2,
    total: { n: 90 },
    others: [{ wording: 1, n: 50 }],
    otherWording: 50,
  });
  expect(phone.total.change).toBeNull();
  expect(phone.chart.series.map(({ wording }) => wording)).toEqual([1, 2]);
});

test("a series that nobody answered has no figures, and is no error", async () => {
  const store = await halfChanged();
  const none = await readResults(store.read, query({ series: 7 }), defaultBounds, now);
  expect(none.total).toMatchObject({ visibility: "none", n: 0, figure: null });
  expect(none.others.map(({ wording }) => wording)).toEqual([1, 2]);
});

test("few answers to another question are not told, not even by the response", async () => {
  const store = await testStore();
  await makeResponses(store, [
    ...times(40, { month: "2026-04", channel: "phone", grade: 7 }),
    ...times(4, { month: "2026-04", channel: "phone", grade: 2, wording: 2 }),
    ...times(40, { month: "2026-04", channel: "counter", grade: 7 }),
  ]);
  const cell = { month: "2026-04", topic: "paspoort", team: "kcc", state: "answered" } as const;
  await makeInvitationCounts(store, [
    { ...cell, channel: "phone", n: 44 },
    { ...cell, channel: "counter", n: 40 },
  ]);
  const results = await readResults(store.read, query(), defaultBounds, now);
  expect(results).toMatchObject({ wording: 1, otherWording: null, others: [{ wording: 2, n: null }] });
  expect(results.total.reach).toBeNull();
  expect(results.channels.map(({ key, reach }) => [key, reach?.answered ?? null]).sort()).toEqual([
    ["counter", 40],
    ["phone", null],
  ]);
  const other = await readResults(store.read, query({ series: 2 }), defaultBounds, now);
  expect(other.total).toMatchObject({ visibility: "hidden", n: null, figure: null });
  expect(JSON.stringify(other.channels)).not.toContain('"n":4,');
});

test("choosing a question can't be used to take one hidden row off another", async () => {
  const store = await testStore();
  await makeResponses(store, [
    ...times(3, { month: "2026-04", channel: "counter", grade: 7 }),
    ...times(12, { month: "2026-04", channel: "post", grade: 7 }),
    ...times(50, { month: "2026-04", channel: "email", grade: 7 }),
    ...times(200, { month: "2026-04", channel: "phone", grade: 9, wording: 2 }),
  ]);
  const whole = await readResults(store.read, query({ series: 1 }), defaultBounds, now);
  expect(whole.channels.map(({ key, visibility }) => [key, visibility]).sort()).toEqual([
    ["counter", "hidden"],
    ["email", "shown"],
    ["phone", "none"],
    ["post", "withheld"],
  ]);
  for (const scope of [
    { channel: ["post"] },
    { channel: ["post", "phone"] },
    { channel: ["post", "email"] },
  ] as const) {
    const results = await readResults(
      store.read,
      query({ series: 1, scope: { channel: [...scope.channel] } }),
      defaultBounds,
      now,
    );
    expect(results.total).toMatchObject({ visibility: "withheld", n: null, figure: null });
    const points = results.chart.series
      .filter(({ wording }) => wording === 1)
      .flatMap((series) => series.points);
    expect(points.length).toBeGreaterThan(0);
    expect(points.every(({ n, figure }) => n === null && figure === null)).toBe(true);
  }
  const both = await readResults(
    store.read,
    query({ scope: { channel: ["post", "phone"] } }),
    defaultBounds,
    now,
  );
  expect(both).toMatchObject({ wording: 2, total: { n: 200 }, others: [{ wording: 1, n: null }] });
  expect(both.chart.series.map(({ wording, points }) => [wording, points.map(({ n }) => n)])).toEqual([
    [1, [null]],
    [2, [200]],
  ]);
});
