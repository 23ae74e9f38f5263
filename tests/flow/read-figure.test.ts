import { expect, test } from "vitest";
import { makeCallback, makeInvitationCounts, makeResponses, times } from "#tests/support/make-answers";
import { testStore } from "#tests/support/store";
import { at } from "#tests/support/time";
import { defaultBounds } from "~/domain/disclosure";
import { type Indicator, standardIndicator } from "~/domain/indicator";
import { month } from "~/domain/period";
import {
  readFigureCells,
  readFigureSeries,
  readFigureTable,
  readFigureTotal,
} from "~/flow/read-figure.server";

const now = at("2026-05-20T12:00+02:00");
const period = { from: month("2026-01"), to: month("2026-05") };
const indicator = (key: string) => standardIndicator(key) as Indicator;

async function needs(...made: Parameters<typeof makeResponses>[1][]) {
  const store = await testStore();
  await makeResponses(store, made.flat());
  return { store, db: store.read, bounds: defaultBounds, now };
}

test("a mean per channel adds up to its total, each with its n and interval", async () => {
  const it = await needs(
    times(40, { channel: "phone", grade: 6 }),
    times(20, { channel: "counter", grade: 9 }),
    times(3, { channel: "counter", grade: "dont_know" }),
  );
  const table = await readFigureTable(it, indicator("grade"), "channel", { period, scope: {} });
  expect(table.wording).toBe(1);
  expect(table.total).toMatchObject({ visibility: "shown", n: 60, figure: { n: 60, value: 7 } });
  expect(table.total.figure?.low).toBeLessThan(7);
  expect(table.rows.map(({ key, n, figure }) => [key, n, figure?.value]).sort()).toEqual([
    ["counter", 20, 9],
    ["phone", 40, 6],
  ]);
});

test("a share leaves out who didn't know, and says of how many it is", async () => {
  const it = await needs(
    times(30, { answers: { callback_on_time: "within_norm" } }),
    times(10, { answers: { callback_on_time: "not_yet" } }),
    times(25, { answers: { callback_on_time: "dont_know" } }),
  );
  const { total } = await readFigureTable(it, indicator("callbacks_late"), "team", { period, scope: {} });
  expect(total).toMatchObject({ n: 40, figure: { value: 0.25 } });
});

test("a row with few answers is hidden, and one more with it", async () => {
  const it = await needs(
    times(4, { channel: "post" }),
    times(50, { channel: "phone" }),
    times(30, { channel: "email" }),
  );
  const { rows } = await readFigureTable(it, indicator("grade"), "channel", { period, scope: {} });
  const seen = Object.fromEntries(rows.map(({ key, visibility, n }) => [key, [visibility, n]]));
  expect(seen).toEqual({ post: ["hidden", null], email: ["withheld", null], phone: ["shown", 50] });
});

test("a filter on the row that was withheld for another shows no total either", async () => {
  const it = await needs(
    times(4, { channel: "post" }),
    times(50, { channel: "phone" }),
    times(30, { channel: "email" }),
  );
  const table = await readFigureTable(it, indicator("grade"), "topic", {
    period,
    scope: { channel: ["email"] },
  });
  expect(table.total).toEqual({ visibility: "withheld", n: null, figure: null });
  expect(table.rows.every(({ figure }) => figure === null)).toBe(true);
  expect(
    await readFigureTotal(it, indicator("grade"), { period, scope: { channel: ["email"] } }),
  ).toMatchObject({ visibility: "withheld", n: null, figure: null });
  expect(
    await readFigureTotal(it, indicator("grade"), { period, scope: { channel: ["phone"] } }),
  ).toMatchObject({ visibility: "shown", n: 50, figure: { value: 8 }, wording: 1 });
});

test("each cell of channel and topic has its own figure and its contacts", async () => {
  const it = await needs(
    times(40, { channel: "phone", topic: "afval", grade: 6 }),
    times(30, { channel: "phone", topic: "paspoort", grade: 9 }),
    times(50, { channel: "email", topic: "afval", grade: 7 }),
  );
  const cell = { month: "2026-02", channel: "phone", topic: "afval", team: "kcc" } as const;
  await makeInvitationCounts(it.store, [{ ...cell, state: "answered", n: 70 }]);
  const { cells } = await readFigureCells(it, indicator("grade"), { period, scope: {} });
  expect(
    cells
      .map(({ channel, topic, n, figure, contacts }) => [channel, topic, n, figure?.value, contacts])
      .sort(),
  ).toEqual([
    ["email", "afval", 50, 7, 0],
    ["phone", "afval", 40, 6, 70],
    ["phone", "paspoort", 30, 9, 0],
  ]);
});

test("answers to another question under the same key are in no figure, and break the line", async () => {
  const it = await needs(
    times(40, { month: "2026-01", grade: 6 }),
    times(40, { month: "2026-02", grade: 6 }),
    times(50, { month: "2026-03", grade: 9, wording: 2 }),
    times(50, { month: "2026-04", grade: 9, wording: 2 }),
  );
  const table = await readFigureTable(it, indicator("grade"), "channel", { period, scope: {} });
  expect(table).toMatchObject({ wording: 2, total: { n: 100, figure: { value: 9 } } });
  const older = await readFigureTable(it, indicator("grade"), "channel", { period, scope: {}, series: 1 });
  expect(older).toMatchObject({ wording: 1, total: { n: 80, figure: { value: 6 } } });
  const series = await readFigureSeries(it, indicator("grade"), { span: period, scope: {}, grain: 1 });
  expect(series.breaks).toEqual(["2026-03"]);
  expect(series.lines.map(({ wording, points }) => [wording, points.map(({ from }) => from)])).toEqual([
    [1, ["2026-01", "2026-02"]],
    [2, ["2026-03", "2026-04"]],
  ]);
});

test("quarters are whole, and the last one goes as far as this month", async () => {
  const it = await needs(
    times(30, { month: "2026-01" }),
    times(30, { month: "2026-02" }),
    times(30, { month: "2026-05" }),
  );
  const span = { from: month("2026-02"), to: month("2026-05") };
  const { lines } = await readFigureSeries(it, indicator("grade"), { span, scope: {}, grain: 3 });
  expect(lines[0]?.points.map(({ from, to, n }) => [from, to, n])).toEqual([
    ["2026-01", "2026-03", 60],
    ["2026-04", "2026-05", 30],
  ]);
});

test("without a grain it is the finest in which most points can be shown", async () => {
  const it = await needs(
    ...["2026-01", "2026-02", "2026-03", "2026-04", "2026-05"].map((of) => times(12, { month: of })),
  );
  const { grain } = await readFigureSeries(it, indicator("grade"), { span: period, scope: {}, grain: null });
  expect(grain).toBe(6);
});

test("callbacks by the log have no question, and what is open past its day is late", async () => {
  const it = await needs();
  for (let each = 0; each < 12; each++)
    await makeCallback(it.store, {
      requestedAt: "2026-02-02T09:00+01:00",
      dueAt: "2026-02-04T23:59+01:00",
      calledBackAt: each < 9 ? "2026-02-03T09:00+01:00" : null,
    });
  const logged = await readFigureTable(it, indicator("callbacks_late_logged"), "topic", {
    period,
    scope: {},
  });
  expect(logged.total).toMatchObject({ visibility: "indicative", n: 12, figure: { value: 0.25 } });
  const { lines, breaks } = await readFigureSeries(it, indicator("callbacks_in_time"), {
    span: period,
    scope: {},
    grain: 1,
  });
  expect(breaks).toEqual([]);
  expect(lines[0]?.points[0]?.figure?.value).toBe(0.75);
});

test("a response rate doesn't tell that four people answered", async () => {
  const it = await needs();
  const cell = { month: "2026-02", channel: "phone", topic: "paspoort", team: "kcc" } as const;
  await makeInvitationCounts(it.store, [
    { ...cell, state: "answered", n: 4 },
    { ...cell, state: "delivered", n: 96 },
  ]);
  const few = await readFigureTable(it, indicator("response_rate"), "channel", { period, scope: {} });
  expect(few.total).toEqual({ visibility: "hidden", n: null, figure: null });
  expect(few.rows).toMatchObject([{ key: "phone", contacts: 100, figure: null }]);
});

test("a contact has no language: with such a filter contacts aren't counted", async () => {
  const it = await needs(times(20, {}));
  const table = await readFigureTable(it, indicator("grade"), "channel", {
    period,
    scope: { language: ["nl"] },
  });
  expect(table.rows.map(({ contacts }) => contacts)).toEqual(table.rows.map(() => null));
});
