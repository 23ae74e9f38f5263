import { expect, test } from "vitest";
import { demoTargets } from "#db/demo/targets";
import { putOutsideFigure } from "#db/queries/outside-figures";
import { insertTarget } from "#db/queries/targets";
import type { Store } from "#db/store";
import { makeCallback, makeInvitationCounts, makeResponses, times } from "#tests/support/make-answers";
import { testStore } from "#tests/support/store";
import { at } from "#tests/support/time";
import { defaultBounds } from "~/domain/disclosure";
import { newId } from "~/domain/id";
import { addMonths, month } from "~/domain/period";
import type { TargetInput } from "~/domain/target";
import type { TargetReading } from "~/domain/target-reading";
import { readScoreboard, readTargets } from "~/flow/read-targets.server";
import { targetSentence, verdictSign } from "~/messages/target-words";

const now = at("2026-11-21T12:00+01:00");
const grade: TargetInput = {
  indicator: "grade",
  scope: {},
  direction: "at_least",
  bound: 7,
  by: "2025-12-31",
  baseline: null,
  baselineYear: null,
  owner: "",
  note: "",
};

async function readWith(store: Store, ...inputs: Partial<TargetInput>[]): Promise<TargetReading[]> {
  for (const input of inputs)
    await store.write((tx) => insertTarget(tx, newId(), { ...grade, ...input }, now));
  return readTargets(store.read, defaultBounds, now);
}

test("a target is judged over the last 12 months, not over what came before", async () => {
  const store = await testStore();
  await makeResponses(store, [
    ...times(300, { month: "2025-11", grade: 3 }),
    ...times(30, { month: "2025-12", grade: 8 }),
    ...times(30, { month: "2026-11", grade: 8 }),
  ]);
  const [reading] = await readWith(store, {});
  expect(reading).toMatchObject({
    period: { from: "2025-12", to: "2026-11" },
    reading: { n: 60, value: 8 },
    verdict: "met",
  });
});

test("a scope reads only what it is about", async () => {
  const store = await testStore();
  await makeResponses(store, [
    ...times(40, { month: "2026-05", grade: 9, channel: "counter", topic: "wmo", team: "sociaal" }),
    ...times(40, { month: "2026-05", grade: 6, channel: "phone", topic: "paspoort", team: "kcc" }),
  ]);
  const readings = await readWith(
    store,
    { scope: { channel: ["counter"] } },
    { scope: { topic: ["paspoort"] } },
    { scope: { team: ["kcc", "sociaal"] } },
  );
  expect(readings.map(({ reading, verdict }) => [reading.n, reading.value, verdict])).toEqual([
    [40, 9, "met"],
    [40, 6, "missed"],
    [80, 7.5, "met"],
  ]);
});

test("the most used topics of each team are those with most contacts in the period", async () => {
  const store = await testStore();
  const cell = (topic: string, n: number, of = "2026-05") =>
    ({ month: of, channel: "phone", topic, team: "kcc", state: "not_invited", n }) as const;
  await makeInvitationCounts(store, [cell("a", 10), cell("b", 30), cell("c", 20), cell("a", 900, "2024-05")]);
  await makeResponses(store, [
    ...times(50, { month: "2026-05", topic: "a", grade: 2 }),
    ...times(50, { month: "2026-05", topic: "b", grade: 8 }),
    ...times(50, { month: "2026-05", topic: "c", grade: 9 }),
  ]);
  const [reading] = await readWith(store, { scope: { topTopicsOfTeam: 2 } });
  expect(reading?.reading).toMatchObject({ n: 100, value: 8.5 });
  const none = await testStore();
  const [nothing] = await readWith(none, { scope: { topTopicsOfTeam: 2 } });
  expect(nothing).toMatchObject({ reading: { n: 0, value: null }, verdict: "too_few" });
});

test("a climbing line that reaches the bound in time is on course, a flat one is behind", async () => {
  const climbing = await testStore();
  const flat = await testStore();
  for (let index = 0; index < 24; index += 1) {
    const of = addMonths(month("2024-12"), index);
    const sevens = 60 - 2 * index;
    await makeResponses(climbing, [
      ...times(sevens, { month: of, grade: 7 }),
      ...times(60 - sevens, { month: of, grade: 8 }),
    ]);
    await makeResponses(flat, [...times(30, { month: of, grade: 7 }), ...times(30, { month: of, grade: 8 })]);
  }
  const target = { bound: 8, by: "2027-12-31" };
  const [up] = await readWith(climbing, target);
  const [level] = await readWith(flat, target);
  expect(up?.verdict).toBe("on_course");
  // 7 at the middle of December 2024, and 2 in 60 more each month: 36.5 months on it is 7 + 36.5 / 30.
  expect(up?.expectation).toMatchObject({
    from: "trend",
    projected: { value: expect.closeTo(7 + 36.5 / 30, 6) },
  });
  expect(level).toMatchObject({
    verdict: "behind",
    expectation: { projected: { value: expect.closeTo(7.5, 6) } },
  });
});

test("a trend goes through no month that may not be told", async () => {
  const store = await testStore();
  const grades = (odd: number) => [
    ...Array.from({ length: 9 }, (_, index) =>
      times(30 + index, { month: `2026-0${index + 1}`, grade: 6 + (index % 2) }),
    ).flat(),
    ...times(4, { month: "2026-10", grade: odd }),
    ...times(20, { month: "2026-11", grade: 7 }),
  ];
  await makeResponses(store, grades(10));
  const ahead = { by: "2027-12-31" };
  const [good] = await readWith(store, ahead);
  const other = await testStore();
  await makeResponses(other, grades(1));
  const [bad] = await readWith(other, ahead);
  expect(good?.expectation).toMatchObject({ from: "trend" });
  expect(bad?.expectation).toEqual(good?.expectation);
});

test("too little for a trend is held against the straight way from the baseline", async () => {
  const store = await testStore();
  await makeResponses(store, times(60, { month: "2026-11", grade: 7 }));
  const ahead = { bound: 8, by: "2027-12-31" };
  const [way, none] = await readWith(store, { ...ahead, baseline: 6.7, baselineYear: 2023 }, ahead);
  expect(way).toMatchObject({ verdict: "behind", expectation: { from: "baseline" } });
  expect(none).toMatchObject({ verdict: "behind", expectation: { from: "now" } });
});

test("callbacks are read from what residents say and from the log, each by itself", async () => {
  const store = await testStore();
  const said = (value: string) => ({ month: "2026-05", answers: { callback_on_time: value } });
  await makeResponses(store, [
    ...times(20, said("within_norm")),
    ...times(12, said("later")),
    ...times(8, said("not_yet")),
    ...times(30, said("dont_know")),
  ]);
  const requestedAt = "2026-05-04T10:00+02:00";
  const dueAt = "2026-05-06T23:59:59+02:00";
  for (let n = 0; n < 20; n += 1) {
    await makeCallback(store, { requestedAt, dueAt, calledBackAt: n < 18 ? requestedAt : null });
  }
  const late = { direction: "at_most", bound: 0.15 } as const;
  const readings = await readWith(
    store,
    { ...late, indicator: "callbacks_late" },
    { ...late, indicator: "callbacks_late_logged" },
    { indicator: "callbacks_in_time", bound: 0.85 },
  );
  expect(readings.map(({ reading, verdict }) => [reading.n, reading.value, verdict])).toEqual([
    [40, 0.5, "missed"],
    [20, 0.1, "met_within_margin"],
    [20, 0.9, "met_within_margin"],
  ]);
  const [, logged, inTime] = readings;
  expect(inTime?.reading.low).toBeCloseTo(1 - (logged?.reading.high ?? 0), 10);
});

test("what is not measured has no value, and a target for it no verdict", async () => {
  const store = await testStore();
  const readings = await readWith(store, ...demoTargets(2026));
  expect(readings).toHaveLength(demoTargets(2026).length);
  expect(new Set(readings.map(({ verdict }) => verdict))).toEqual(new Set(["too_few"]));
});

test("answers to an earlier wording don't count for a target", async () => {
  const store = await testStore();
  await makeResponses(store, [
    ...times(90, { month: "2026-05", grade: 9 }),
    ...times(30, { month: "2026-06", grade: 6, wording: 2 }),
  ]);
  const [reading] = await readWith(store, {});
  expect(reading).toMatchObject({ reading: { n: 30, value: 6 }, verdict: "missed" });
});

test("on too few answers a target says how many more it needs, without giving away how many there are", async () => {
  const store = await testStore();
  await makeResponses(store, times(3, { month: "2026-05", grade: 9 }));
  const [reading] = await readWith(store, {});
  expect(reading).toMatchObject({
    reading: { n: null, value: null, low: null, high: null },
    needed: 10,
    expectation: { from: "now" },
    verdict: "too_few",
  });
  expect(reading && targetSentence(reading)).toBe(
    "Nog geen oordeel: te weinig antwoorden. Nog hoogstens 10 nodig.",
  );
});

test("a figure from outside is read with its own period, and with an interval where its n is known", async () => {
  const store = await testStore();
  const figure = { indicator: "letters_b1", kind: "realised", source: "Taalmeter", note: "" } as const;
  const year = (of: string) => ({ from: month(`${of}-01`), to: month(`${of}-12`) });
  await store.write(async (tx) => {
    const by = { now, actor: "x" };
    await putOutsideFigure(tx, { ...figure, ...year("2023"), value: 0.6, n: 100 }, by);
    await putOutsideFigure(tx, { ...figure, ...year("2024"), value: 0.9, n: 200 }, by);
    // Not measured, which takes nothing away from the year before.
    await putOutsideFigure(tx, { ...figure, ...year("2025"), value: null, n: null }, by);
    await putOutsideFigure(
      tx,
      { ...figure, indicator: "answered_at_once", ...year("2025"), value: 0.7, n: null },
      by,
    );
  });
  const share = { bound: 0.8, by: "2024-12-31" };
  const [letters, calls] = await readWith(
    store,
    { ...share, indicator: "letters_b1" },
    { ...share, indicator: "answered_at_once" },
  );
  // 180 of 200: Wilson's interval is 0.8506 to 0.9343.
  expect(letters).toMatchObject({
    measured: true,
    period: year("2024"),
    reading: { n: 200, value: 0.9, low: expect.closeTo(0.8506, 4), high: expect.closeTo(0.9343, 4) },
    verdict: "met",
  });
  expect(calls).toMatchObject({ reading: { n: null, value: 0.7 }, verdict: "missed_within_margin" });
  expect(calls && verdictSign(calls).text).toBe("Niet gehaald");
  expect(letters && targetSentence(letters)).toBe("Gehaald: 90%, doel 80% in 2024.");
  expect(calls && targetSentence(calls)).toBe("Niet gehaald: in 2025 70%, het doel was 80% in 2024.");
});

test("the scoreboard has three years in quarters and the ladder that a target is a step of", async () => {
  const store = await testStore();
  await makeResponses(store, [
    ...times(40, { month: "2025-02", grade: 7 }),
    ...times(4, { month: "2025-05", grade: 2 }),
    ...times(12, { month: "2025-08", grade: 7 }),
    ...times(40, { month: "2026-11", grade: 8 }),
  ]);
  await readWith(store, {}, { bound: 8, by: "2027-12-31" }, { scope: { channel: ["phone"] }, bound: 9 });
  const board = await readScoreboard({ db: store.read, bounds: defaultBounds, now });
  const [first] = board;
  expect(first?.ladder.map(({ from, bound }) => [from, bound])).toEqual([
    ["2025-12-31", 7],
    ["2027-12-31", 8],
  ]);
  const points = first?.points.map(({ from, to, visibility, n }) => [from, to, visibility, n]) ?? [];
  expect(points[0]).toEqual(["2023-10", "2023-12", "none", 0]);
  // With the half year shown, the first quarter would tell the second.
  expect(points).toContainEqual(["2025-01", "2025-03", "withheld", null]);
  expect(points).toContainEqual(["2025-04", "2025-06", "hidden", null]);
  expect(points).toContainEqual(["2025-07", "2025-09", "indicative", 12]);
  expect(points.at(-1)).toEqual(["2026-10", "2026-11", "shown", 40]);
});
