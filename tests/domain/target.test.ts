import { expect, test } from "vitest";
import { defaultBounds } from "~/domain/disclosure";
import {
  type Expectation,
  ladderOf,
  type Reading,
  requiredOn,
  targetInSight,
  type Verdict,
  verdictOf,
} from "~/domain/target";

const today = "2026-11-21";
const past = { direction: "at_least", bound: 7, by: "2025-12-31" } as const;
const ahead = { direction: "at_least", bound: 8, by: "2027-12-31" } as const;
const now: Expectation = { from: "now" };
const reading = (value: number, low: number, high: number, n = 400): Reading => ({ n, value, low, high });
const trend = (value: number): Expectation => ({
  from: "trend",
  projected: { value, low: value - 0.2, high: value + 0.2 },
});

test.each<[string, Reading, Verdict]>([
  ["well above", reading(7.4, 7.2, 7.6), "met"],
  ["above with the bound in the interval", reading(7.1, 6.9, 7.3), "met_within_margin"],
  ["exactly on the bound", reading(7, 6.8, 7.2), "met_within_margin"],
  ["with the bound as the lowest of the interval", reading(7.2, 7, 7.4), "met"],
  ["below with the bound in the interval", reading(6.9, 6.7, 7.1), "missed_within_margin"],
  ["well below", reading(6.5, 6.3, 6.7), "missed"],
  ["6.95, which prints as 7,0", reading(6.95, 6.94, 6.96), "missed"],
  ["6.9999", reading(6.9999, 6.8, 7.2), "missed_within_margin"],
])("at least 7 with a mean %s", (_, value, verdict) => {
  expect(verdictOf(past, value, now, today, defaultBounds)).toBe(verdict);
});

test.each<[string, Reading, Verdict]>([
  ["well below", reading(0.2, 0.17, 0.24), "met"],
  ["below with the bound in the interval", reading(0.28, 0.24, 0.33), "met_within_margin"],
  ["above with the bound in the interval", reading(0.32, 0.28, 0.37), "missed_within_margin"],
  ["well above", reading(0.58, 0.53, 0.63), "missed"],
])("at most 30% with a share %s", (_, value, verdict) => {
  const target = { direction: "at_most", bound: 0.3, by: "2024-12-31" } as const;
  expect(verdictOf(target, value, now, today, defaultBounds)).toBe(verdict);
});

test("while its day is ahead a target is on course or behind, by the trend", () => {
  expect(verdictOf(ahead, reading(7.2, 7.1, 7.3), trend(8.01), today, defaultBounds)).toBe("on_course");
  expect(verdictOf(ahead, reading(7.2, 7.1, 7.3), trend(7.99), today, defaultBounds)).toBe("behind");
  expect(verdictOf(ahead, reading(8.1, 8, 8.2), trend(7.5), today, defaultBounds)).toBe("behind");
});

test("without a trend the straight way from the baseline decides, and without a baseline where it stands now", () => {
  const way: Expectation = { from: "baseline", required: 7.6 };
  expect(verdictOf(ahead, reading(7.7, 7.6, 7.8), way, today, defaultBounds)).toBe("on_course");
  expect(verdictOf(ahead, reading(7.5, 7.4, 7.6), way, today, defaultBounds)).toBe("behind");
  expect(verdictOf(ahead, reading(8, 7.9, 8.1), now, today, defaultBounds)).toBe("on_course");
  expect(verdictOf(ahead, reading(7.9, 7.8, 8.1), now, today, defaultBounds)).toBe("behind");
});

test("a target's own day is still ahead, the day after is not", () => {
  const value = reading(7.4, 7.2, 7.6);
  expect(verdictOf({ ...past, by: today }, value, now, today, defaultBounds)).toBe("on_course");
  expect(verdictOf({ ...past, by: "2026-11-20" }, value, now, today, defaultBounds)).toBe("met");
});

test("on too few answers, or none, there is no verdict", () => {
  expect(verdictOf(past, reading(9, 8.5, 9.5, 9), now, today, defaultBounds)).toBe("too_few");
  expect(verdictOf(past, reading(9, 8.5, 9.5, 10), now, today, defaultBounds)).toBe("met");
  const none: Reading = { n: 0, value: null, low: null, high: null };
  expect(verdictOf(past, none, now, today, defaultBounds)).toBe("too_few");
  expect(verdictOf(ahead, none, trend(9), today, defaultBounds)).toBe("too_few");
});

test("the straight way starts at the end of the baseline's year and ends at the bound", () => {
  const target = { bound: 8, by: "2027-12-31", baseline: 6.7, baselineYear: 2023 };
  expect(requiredOn("2027-12-31", target)).toBeCloseTo(8, 10);
  expect(requiredOn("2028-06-01", target)).toBeCloseTo(8, 10);
  expect(requiredOn("2025-12-31", target)).toBeCloseTo(6.7 + (1.3 * 731) / 1461, 10);
  expect(requiredOn("2023-06-01", target)).toBeNull();
  expect(requiredOn(today, { ...target, baseline: null })).toBeNull();
  expect(requiredOn(today, { ...target, baselineYear: 2027 })).toBeNull();
});

test("a ladder is a stair in time, with the strictest of two targets for one day", () => {
  const rung = (by: string, bound: number) => ({ by, bound, direction: "at_least" as const });
  expect(
    ladderOf([
      rung("2027-12-31", 8),
      rung("2023-12-31", 7),
      rung("2024-12-31", 7.3),
      rung("2024-12-31", 7.1),
    ]),
  ).toEqual([
    { from: "2023-12-31", until: "2024-12-31", bound: 7 },
    { from: "2024-12-31", until: "2027-12-31", bound: 7.3 },
    { from: "2027-12-31", until: null, bound: 8 },
  ]);
  const most = (by: string, bound: number) => ({ by, bound, direction: "at_most" as const });
  expect(ladderOf([most("2024-12-31", 0.3), most("2024-12-31", 0.2)])).toEqual([
    { from: "2024-12-31", until: null, bound: 0.2 },
  ]);
  expect(ladderOf([])).toEqual([]);
});

test("the target in sight is the next to come, or else the last that came", () => {
  const rung = (by: string, bound: number) => ({ by, bound, direction: "at_least" as const });
  const all = [rung("2027-12-31", 8), rung("2023-12-31", 7), rung("2024-12-31", 7.3)];
  expect(targetInSight(all, today)?.bound).toBe(8);
  expect(targetInSight(all, "2024-12-31")?.bound).toBe(7.3);
  expect(targetInSight(all, "2028-01-01")?.bound).toBe(8);
  expect(targetInSight([], today)).toBeNull();
});
