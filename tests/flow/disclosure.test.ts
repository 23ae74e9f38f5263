import { setTimeout as wait } from "node:timers/promises";
import { expect, test, vi } from "vitest";
import { archiveTarget, insertTarget } from "#db/queries/targets";
import { makeResponses, times } from "#tests/support/make-answers";
import { testStore } from "#tests/support/store";
import { at } from "#tests/support/time";
import { defaultBounds, isVisible } from "~/domain/disclosure";
import { STANDARD_INDICATORS } from "~/domain/indicator";
import { month } from "~/domain/period";
import type { TargetInput } from "~/domain/target";
import { cellKey, disclosureFor } from "~/flow/disclosure.server";
import { type ReckonYear, reckonSoon } from "~/flow/reckon-year.server";

const now = at("2026-11-21T12:00+01:00");
const aTarget: TargetInput = {
  indicator: "grade",
  scope: {},
  direction: "at_least",
  bound: 7,
  by: "2027-12-31",
  baseline: null,
  baselineYear: null,
  owner: "",
  note: "",
};
const firstHalf = { from: month("2026-01"), to: month("2026-06") };

test("the rows of a view protect each other, and choosing one of them doesn't undo it", async () => {
  const store = await testStore();
  await makeResponses(store, [
    ...times(60, { month: "2026-02", channel: "phone" }),
    ...times(12, { month: "2026-03", channel: "report" }),
    ...times(4, { month: "2026-03", channel: "post" }),
  ]);
  const [grade] = STANDARD_INDICATORS;
  if (!grade) throw new Error("No indicator");
  const needs = { db: store.read, bounds: defaultBounds, now };
  const all = await disclosureFor(needs, grade, 1, firstHalf, {});
  expect(all).toMatchObject({ fits: true, total: "shown" });
  expect([...all.rows("channel")].sort()).toEqual([
    ["phone", "shown"],
    ["post", "hidden"],
    ["report", "withheld"],
  ]);
  expect(all.cells.get(cellKey("phone", "paspoort"))).toBe("shown");
  const report = await disclosureFor(needs, grade, 1, firstHalf, { channel: ["report"] });
  expect(report).toMatchObject({ fits: false, total: "withheld" });
});

test("what a target tells of several channels together counts in what may be shown of each", async () => {
  const store = await testStore();
  await makeResponses(store, [
    ...times(60, { month: "2026-02", channel: "phone" }),
    ...times(90, { month: "2026-02", channel: "counter" }),
    ...times(80, { month: "2026-02", channel: "email" }),
    ...times(40, { month: "2026-02", channel: "report" }),
    ...times(4, { month: "2026-02", channel: "post" }),
  ]);
  const [grade] = STANDARD_INDICATORS;
  if (!grade) throw new Error("No indicator");
  const needs = { db: store.read, bounds: defaultBounds, now };
  const told = async () => {
    const of = (channel: ("phone" | "post" | "counter")[]) =>
      disclosureFor(needs, grade, 1, firstHalf, { channel });
    const rows = (await disclosureFor(needs, grade, 1, firstHalf, {})).rows("channel");
    return {
      both: (await of(["post", "phone"])).total,
      others: (await of(["counter", "post"])).total,
      secret: [...rows]
        .filter(([, each]) => !isVisible(each))
        .map(([channel]) => channel)
        .sort(),
    };
  };
  expect(await told()).toEqual({ both: "withheld", others: "withheld", secret: ["post", "report"] });
  const target = { ...aTarget, scope: { channel: ["phone" as const, "post" as const] } };
  await store.write((tx) => insertTarget(tx, "both", target, now));
  const withTarget = { both: "shown", others: "withheld", secret: ["phone", "post"] };
  expect(await told()).toEqual(withTarget);
  // Whoever saw it while it was there still knows.
  await store.write((tx) => archiveTarget(tx, "both", now));
  expect(await told()).toEqual(withTarget);
});

test("where a year takes long to reckon nobody waits for the next time: what was told stays until that is there", async () => {
  const store = await testStore();
  await makeResponses(store, times(60, { month: "2026-02", channel: "phone" }));
  const [grade] = STANDARD_INDICATORS;
  if (!grade) throw new Error("No indicator");
  let underWay = 0;
  let slowness = 110;
  const reckon: ReckonYear = async (year) => {
    underWay += 1;
    await wait(slowness);
    underWay -= 1;
    return reckonSoon(year);
  };
  const needs = { db: store.read, bounds: defaultBounds, now, reckon };
  const told = async () => [...(await disclosureFor(needs, grade, 1, firstHalf, {})).rows("channel")].sort();
  const before = [["phone", "shown"]];
  expect(await told()).toEqual(before);
  await makeResponses(store, times(30, { month: "2026-03", channel: "counter" }));
  slowness = 500;
  // It rests for some seconds first.
  await vi.waitFor(
    async () => {
      expect(await told()).toEqual(before);
      expect(underWay).toBe(1);
    },
    { timeout: 15_000, interval: 20 },
  );
  await vi.waitFor(async () => expect(await told()).toEqual([["counter", "shown"], ...before]), 5_000);
});
