import { expect, test } from "vitest";
import { nearPeriods } from "~/domain/near-periods";
import { month } from "~/domain/period";

const near = (from: string, to: string) =>
  nearPeriods({ from: month(from), to: month(to) }).map((each) => `${each.from} ${each.to}`);

test("around a month its quarter, half year and year are tried, then quarters that had ended", () => {
  expect(near("2026-05", "2026-05")).toEqual([
    "2026-04 2026-06",
    "2026-01 2026-06",
    "2026-01 2026-12",
    "2026-01 2026-03",
  ]);
});

test("where a running half year can't be shown, its quarter that had ended comes before the half year before it", () => {
  expect(near("2026-07", "2026-12")).toEqual([
    "2026-01 2026-12",
    "2026-07 2026-09",
    "2026-01 2026-09",
    "2026-01 2026-06",
    "2026-01 2026-03",
  ]);
});

test("of several years only the last is shortened", () => {
  expect(near("2024-01", "2026-12")).toEqual(["2026-01 2026-09", "2026-01 2026-06", "2026-01 2026-03"]);
  expect(near("2026-01", "2026-03")).toEqual(["2026-01 2026-06", "2026-01 2026-12"]);
});
