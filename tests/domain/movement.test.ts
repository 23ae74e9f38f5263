import { expect, test } from "vitest";
import { areSameMonths, earlierTimes, movementOf } from "~/domain/movement";
import { month } from "~/domain/period";

const period = { from: month("2026-07"), to: month("2026-10") };

test("a view is held against the time before, a year earlier, and the first months that were measured", () => {
  expect(earlierTimes({ period }, month("2023-11"))).toEqual([
    { kind: "previous-period", period: { from: "2026-03", to: "2026-06" } },
    { kind: "previous-year", period: { from: "2025-07", to: "2025-10" } },
    { kind: "since", period: { from: "2023-11", to: "2024-02" } },
  ]);
});

test("a month chosen by hand takes the place of the first months", () => {
  expect(earlierTimes({ period, since: month("2025-03") }, month("2023-11")).at(-1)).toEqual({
    kind: "since",
    period: { from: "2024-11", to: "2025-02" },
  });
});

test("the same earlier time is told once", () => {
  const year = { from: month("2026-01"), to: month("2026-12") };
  expect(earlierTimes({ period: year }, month("2025-01")).map(({ kind }) => kind)).toEqual([
    "previous-period",
  ]);
});

test("only whole years and the same months of a year can be compared without thinking of seasons", () => {
  const of = (from: string, to: string) => ({ from: month(from), to: month(to) });
  expect(areSameMonths(of("2026-01", "2026-06"), of("2025-01", "2025-06"))).toBe(true);
  expect(areSameMonths(of("2025-07", "2026-06"), of("2024-01", "2024-12"))).toBe(true);
  expect(areSameMonths(of("2026-11", "2027-02"), of("2024-11", "2025-02"))).toBe(true);
  expect(areSameMonths(of("2026-01", "2026-06"), of("2025-07", "2025-12"))).toBe(false);
  expect(areSameMonths(of("2026-01", "2026-06"), of("2025-03", "2025-06"))).toBe(false);
});

const earlier = { kind: "previous-year", period: { from: month("2025-07"), to: month("2025-10") } } as const;
const grades = (wording: number, value: string, n: number) => ({ wording, value, n });
const now = { answers: [grades(2, "8", 100)], wording: 2, visibility: "shown" } as const;

test("a change is told with its interval, and more than chance only where that leaves out 0", () => {
  const answers = ["7", "8", "9"].map((value) => grades(2, value, 40));
  const then = ["6", "7", "8"].map((value) => grades(2, value, 40));
  const { change, before } = movementOf(earlier, { ...now, answers }, then, "shown");
  expect(before.n).toBe(120);
  expect(change).toMatchObject({ verdict: "up" });
  expect(change?.value).toBeCloseTo(1, 10);
});

test("answers to another question are no earlier time", () => {
  expect(movementOf(earlier, now, [grades(1, "6", 100)], "none")).toMatchObject({
    change: null,
    because: "other_question",
  });
  expect(movementOf(earlier, now, [], "none")).toMatchObject({ change: null, because: "none" });
});

test("of an earlier time that may not be shown there is no figure and no number", () => {
  expect(movementOf(earlier, now, [grades(2, "6", 4)], "hidden")).toMatchObject({
    before: { n: null, figure: null },
    change: null,
    because: "few",
  });
});
