import { expect, test } from "vitest";
import { insertTarget } from "#db/queries/targets";
import type { Store } from "#db/store";
import { makeCallback, makeInvitationCounts, makeResponses, times } from "#tests/support/make-answers";
import { testStore } from "#tests/support/store";
import { at } from "#tests/support/time";
import { demonstrationTargets } from "~/domain/demonstration-targets";
import { defaultBounds } from "~/domain/disclosure";
import { newId } from "~/domain/id";
import { addMonths, month } from "~/domain/period";
import type { TargetInput } from "~/domain/target";
import type { TargetReading } from "~/domain/target-reading";
import { readTargets } from "~/flow/read-targets.server";

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
  const readings = await readWith(store, ...demonstrationTargets);
  expect(readings).toHaveLength(demonstrationTargets.length);
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
