import { expect, test } from "vitest";
import { freest } from "~/components/charts/label-place";
import {
  chartSizes,
  layOut,
  monthTicks,
  segmentsOf,
  spread,
  type TimePoint,
  type ValueAxis,
  valueRange,
} from "~/components/charts/time-layout";

const month = (index: number) => new Date(Date.UTC(2024, index, 1));
const point = (index: number, value: number | null): TimePoint => ({ at: month(index), value });
const grade: ValueAxis = { origin: 1, limit: 10, leastSpan: 2, step: 0.5, format: String };
const series = (...values: (number | null)[]) => [
  { key: "a", label: "a", points: values.map((value, index) => point(index, value)) },
];

test("a line stops where a month has no data, and does not drop to 0", () => {
  const segments = segmentsOf([point(0, 7), point(1, null), point(2, 7.2), point(3, 7.3)], []);
  expect(segments.map((segment) => segment.map(({ value }) => value))).toEqual([[7], [7.2, 7.3]]);
});

test("no line crosses the moment at which the question changed", () => {
  const points = [point(0, 7.7), point(1, 7.6), point(2, 6.7), point(3, 6.8)];
  const segments = segmentsOf(points, [{ at: month(2), label: "vraag gewijzigd" }]);
  expect(segments.map((segment) => segment.map(({ value }) => value))).toEqual([
    [7.7, 7.6],
    [6.7, 6.8],
  ]);
});

test("a break between two months separates them as well", () => {
  const middle = new Date(Date.UTC(2024, 1, 15));
  expect(segmentsOf([point(1, 7), point(2, 6)], [{ at: middle, label: "" }])).toHaveLength(2);
});

test("the axis holds lines, bands and targets, in whole steps, and never a stretch too short to be honest", () => {
  expect(valueRange(grade, series(7.1, 7.2), [])).toEqual([6.5, 8.5]);
  const target = { from: month(0), to: month(5), value: 8, label: "" };
  expect(valueRange(grade, series(5.2, 7.2), [target])).toEqual([5, 8]);
  expect(valueRange(grade, [], [])).toEqual([1, 10]);
  expect(valueRange(grade, series(9.9, 10), [])).toEqual([8, 10]);
  expect(valueRange(grade, series(1, 1.2), [])).toEqual([1, 3]);
});

test("an axis that does not start where its scale does is marked as cut", () => {
  const span = { from: month(0), to: month(12) };
  const [wide] = chartSizes;
  if (wide === undefined) throw new Error("no sizes");
  expect(layOut(wide, span, grade, series(7.1, 7.2), []).isCut).toBe(true);
  const share: ValueAxis = { origin: 0, limit: 1, leastSpan: 0.5, step: 0.1, format: String };
  expect(layOut(wide, span, share, series(0.02, 0.3), []).isCut).toBe(false);
});

test("months under the axis are evenly apart, include January, and never crowd", () => {
  const ticks = monthTicks({ from: month(0), to: month(47) }, 5);
  expect(ticks.map((tick) => tick.toISOString().slice(0, 7))).toEqual([
    "2024-01",
    "2025-01",
    "2026-01",
    "2027-01",
  ]);
  expect(monthTicks({ from: month(0), to: month(5) }, 13)).toHaveLength(6);
});

test("labels at the ends of lines that lie close are moved apart and stay in the drawing", () => {
  const places = spread(
    [
      { key: "a", y: 200 },
      { key: "b", y: 198 },
      { key: "c", y: 205 },
    ],
    20,
    210,
  );
  expect([...places.entries()]).toEqual([
    ["b", 170],
    ["a", 190],
    ["c", 210],
  ]);
});

test("a word goes where no line passes, and never outside the drawing", () => {
  const above = { x: 10, y: 50, anchor: "start" as const };
  const below = { x: 10, y: 80, anchor: "start" as const };
  expect(freest([above, below], "doel 7,0", [{ x: 20, y: 45 }], 400)).toBe(below);
  expect(freest([{ ...above, x: 390 }], "doel 7,0", [], 400)).toBeUndefined();
});
