import { expect, test } from "vitest";
import {
  type MadeResponse,
  makeCallback,
  makeInvitationCounts,
  makeResponses,
  response,
  times,
} from "#tests/support/make-answers";
import { testStore } from "#tests/support/store";
import { at } from "#tests/support/time";
import type { Channel } from "~/domain/contact";
import { defaultBounds, isVisible } from "~/domain/disclosure";
import { month } from "~/domain/period";
import type { ResultsQuery } from "~/domain/results-query";
import { readResults } from "~/flow/read-results.server";

const now = at("2026-11-21T12:00+01:00");
const firstHalf = { from: month("2026-01"), to: month("2026-06") };
const query = (change: Partial<ResultsQuery> = {}): ResultsQuery => ({
  period: firstHalf,
  scope: {},
  compare: "previous-year",
  ...change,
});

/** Pseudo-random in 0..1, the same each time. */
function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1664525 + 1013904223) % 4294967296;
    return state / 4294967296;
  };
}

function someResponses(n: number): MadeResponse[] {
  const next = random(7);
  const pick = <T>(list: readonly T[]) => list[Math.floor(next() * list.length)] as T;
  return Array.from({ length: n }, () => {
    const channel = pick<Channel>(["phone", "phone", "counter", "e_service", "report"]);
    const month = `${pick([2025, 2026])}-${String(1 + Math.floor(next() * 9)).padStart(2, "0")}`;
    const grade = next() < 0.04 ? "dont_know" : String(Math.max(1, Math.min(10, Math.round(5 + 5 * next()))));
    const late = pick(["within_norm", "later", "not_yet", "dont_know"]);
    return response({
      month,
      channel,
      topic: pick(["paspoort", "afval", "wmo"]),
      team: pick(["kcc", "leefomgeving"]),
      answers: { grade, ...(channel === "phone" ? { callback_on_time: late } : {}) },
    });
  });
}

/** Student's t at 97.5% by adding up the density: slow, simple and written for this test only. */
function tQuantile(df: number): number {
  const density = (x: number) => (1 + (x * x) / df) ** (-(df + 1) / 2);
  const step = 0.0005;
  let whole = 0;
  for (let x = step / 2; x < 60; x += step) whole += density(x) * step;
  let part = 0;
  for (let x = step / 2; ; x += step) {
    part += density(x) * step;
    if (part >= 0.95 * whole) return x + step / 2;
  }
}

test("every figure agrees with a calculation from the raw answers that shares no code", async () => {
  const store = await testStore();
  const raw = someResponses(1500);
  await makeResponses(store, raw);
  const results = await readResults(store.read, query(), defaultBounds, now);

  const gradesOf = (keep: (each: MadeResponse) => boolean, year: string) =>
    raw
      .filter((each) => each.month >= `${year}-01` && each.month <= `${year}-06` && keep(each))
      .map((each) => Number(each.answers.grade))
      .filter((grade) => !Number.isNaN(grade));
  const mean = (values: number[]) => values.reduce((a, b) => a + b, 0) / values.length;

  const all = gradesOf(() => true, "2026");
  const deviation = Math.sqrt(
    all.map((g) => (g - mean(all)) ** 2).reduce((a, b) => a + b, 0) / (all.length - 1),
  );
  const margin = (tQuantile(all.length - 1) * deviation) / Math.sqrt(all.length);
  expect(results.total.n).toBe(all.length);
  expect(results.total.figure?.mean).toBeCloseTo(mean(all), 10);
  expect(results.total.figure?.low).toBeCloseTo(mean(all) - margin, 3);
  expect(results.total.figure?.high).toBeCloseTo(mean(all) + margin, 3);
  expect(results.total.figure?.share8).toBeCloseTo(all.filter((g) => g >= 8).length / all.length, 10);
  expect(results.total.figure?.shareInsufficient).toBeCloseTo(
    all.filter((g) => g <= 5).length / all.length,
    10,
  );
  expect(results.total.change?.value).toBeCloseTo(mean(all) - mean(gradesOf(() => true, "2025")), 10);

  for (const [rows, key] of [
    [results.channels, "channel"],
    [results.topics, "topic"],
    [results.teams, "team"],
  ] as const) {
    expect(rows.reduce((sum, row) => sum + (row.n ?? 0), 0)).toBe(all.length);
    for (const row of rows) {
      const own = gradesOf((each) => each[key] === row.key, "2026");
      expect(row.n).toBe(own.length);
      expect(row.figure?.mean).toBeCloseTo(mean(own), 10);
      const before = gradesOf((each) => each[key] === row.key, "2025");
      expect(row.change?.value).toBeCloseTo(mean(own) - mean(before), 10);
    }
  }
  const late = raw
    .filter((each) => each.month >= "2026-01" && each.month <= "2026-06")
    .map((each) => each.answers.callback_on_time)
    .filter((value) => value !== undefined && value !== "dont_know");
  expect(results.callbacks.experienced.n).toBe(late.length);
  expect(results.callbacks.experienced.figure?.share).toBeCloseTo(
    late.filter((value) => value !== "within_norm").length / late.length,
    10,
  );
  for (const { points } of results.chart.series) {
    for (const point of points) {
      const own = raw
        .filter((each) => each.month >= point.from && each.month <= point.to)
        .map((each) => Number(each.answers.grade))
        .filter((grade) => !Number.isNaN(grade));
      expect(point.n).toBe(own.length);
      expect(point.figure?.mean ?? 0).toBeCloseTo(own.length === 0 ? 0 : mean(own), 10);
    }
  }
});

test("filters narrow every figure", async () => {
  const store = await testStore();
  const raw = someResponses(1200);
  await makeResponses(store, raw);
  const scope = { channel: ["phone" as const], topic: ["paspoort", "wmo"], team: ["kcc"] };
  const results = await readResults(store.read, query({ scope }), defaultBounds, now);
  const own = raw.filter(
    ({ channel, topic, team, month: of, answers }) =>
      channel === "phone" &&
      topic !== "afval" &&
      team === "kcc" &&
      of >= "2026-01" &&
      of <= "2026-06" &&
      answers.grade !== "dont_know",
  );
  expect(results.total.n).toBe(own.length);
  expect(results.channels.map(({ key }) => key)).toEqual(["phone"]);
});

test("choosing a row that was withheld doesn't undo what it protects", async () => {
  const store = await testStore();
  await makeResponses(store, [
    ...times(60, { month: "2026-02", channel: "phone", grade: 7 }),
    ...times(12, { month: "2026-03", channel: "report", topic: "weg", team: "beheer", grade: 6 }),
    ...times(4, { month: "2026-03", channel: "post", grade: 2 }),
  ]);
  const read = (channel: Channel[]) =>
    readResults(store.read, query({ scope: { channel } }), defaultBounds, now);
  const whole = await readResults(store.read, query(), defaultBounds, now);
  expect(whole.total.n).toBe(76);
  for (const channel of [["report"], ["report", "phone"], ["post", "phone"]] as Channel[][]) {
    const results = await read(channel);
    expect(results.total, channel.join()).toMatchObject({ visibility: "withheld", n: null, figure: null });
    // Of the rows only what is the phone's alone, which everybody sees without a filter.
    const rows = [results.channels, results.topics, results.teams, results.months].flat();
    const points = results.chart.series.flatMap((series) => series.points);
    const isPhoneChosen = channel.includes("phone");
    for (const { visibility, n, figure } of [...rows, ...points])
      if (visibility !== "none")
        expect([n, figure?.n ?? null]).toEqual(n === 60 && isPhoneChosen ? [60, 60] : [null, null]);
    for (const { key, visibility, n, reach } of results.channels)
      if (key !== "phone") expect([isVisible(visibility), n, reach]).toEqual([false, null, null]);
    expect(results.weighted).toBeNull();
  }
  expect((await read(["phone"])).total.n).toBe(60);
  expect((await read(["post", "report"])).total.n).toBe(16);
});

test("nothing answered is nothing shown, nowhere a zero or NaN", async () => {
  const store = await testStore();
  const results = await readResults(store.read, query(), defaultBounds, now);
  expect(results).toMatchObject({
    answered: null,
    total: { visibility: "none", n: 0, figure: null, change: null },
    weighted: null,
    channels: [],
    topics: [],
    chart: { series: [] },
    callbacks: { experienced: { figure: null }, logged: { figure: null }, open: 0 },
  });
  expect(JSON.stringify(results)).not.toContain("NaN");
});

test("the response rate is of the invitations that arrived", async () => {
  const store = await testStore();
  const cell = { month: "2026-02", channel: "phone", topic: "paspoort", team: "kcc" } as const;
  await makeResponses(store, times(30, { month: "2026-02" }));
  await makeInvitationCounts(store, [
    { ...cell, state: "answered", n: 30 },
    { ...cell, state: "sent", n: 20 },
    { ...cell, state: "delivered", n: 25 },
    { ...cell, state: "expired", n: 25 },
    { ...cell, state: "bounced", n: 7 },
    { ...cell, state: "failed", n: 5 },
    { ...cell, state: "not_invited", n: 88 },
    { ...cell, month: "2026-07", state: "answered", n: 500 },
  ]);
  const results = await readResults(store.read, query(), defaultBounds, now);
  expect(results.total.reach).toEqual({ contacts: 200, invited: 100, answered: 30 });
});

test("answers to an earlier wording are another line and no part of the figure", async () => {
  const store = await testStore();
  await makeResponses(store, [
    ...times(40, { month: "2025-03", grade: 9 }),
    ...times(40, { month: "2026-01", grade: 9 }),
    ...times(50, { month: "2026-02", grade: 6, wording: 2 }),
  ]);
  const results = await readResults(store.read, query(), defaultBounds, now);
  expect(results.total).toMatchObject({ n: 50, figure: { mean: 6 }, change: null });
  expect(results.otherWording).toBe(40);
  expect(results.chart.series.map(({ wording }) => wording)).toEqual([1, 2]);
});

test("the callback log counts late what was late or is past its time, and leaves open what isn't yet", async () => {
  const store = await testStore();
  const requestedAt = "2026-02-02T10:00+01:00";
  const dueAt = "2026-02-04T23:59:59.999+01:00";
  for (let n = 0; n < 6; n += 1) await makeCallback(store, { requestedAt, dueAt, calledBackAt: dueAt });
  for (let n = 0; n < 3; n += 1) {
    await makeCallback(store, { requestedAt, dueAt, calledBackAt: "2026-02-05T00:00+01:00" });
  }
  await makeCallback(store, { requestedAt, dueAt, calledBackAt: null });
  await makeCallback(store, { requestedAt, dueAt: "2026-11-23T23:59:59+01:00", calledBackAt: null });
  // As many again as may be shown: else July would follow from the year.
  for (let n = 0; n < 10; n += 1)
    await makeCallback(store, { month: "2026-07", requestedAt, dueAt, calledBackAt: null });
  const { callbacks } = await readResults(store.read, query(), defaultBounds, now);
  expect(callbacks.logged).toMatchObject({ n: 10, figure: { share: 0.4 } });
  expect(callbacks.open).toBe(1);
});

test("a period whose end would give away a month with few answers is not shown, and neither are its rows", async () => {
  const store = await testStore();
  const months = ["2026-01", "2026-02", "2026-03", "2026-04", "2026-05"];
  await makeResponses(store, [
    ...months.flatMap((of) => times(30, { month: of, grade: 7 })),
    ...times(4, { month: "2026-06", grade: 2 }),
  ]);
  const read = (to: string) =>
    readResults(
      store.read,
      { ...query(), period: { from: month("2026-01"), to: month(to) } },
      defaultBounds,
      now,
    );
  expect((await read("2026-06")).total.n).toBe(154);
  expect((await read("2026-03")).total.n).toBe(90);
  const short = await read("2026-05");
  expect(short.total).toMatchObject({ visibility: "withheld", n: null, figure: null });
  expect([...short.channels, ...short.topics].every(({ n }) => n === null)).toBe(true);
  expect(short.weighted).toBeNull();
});
