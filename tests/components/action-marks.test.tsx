import { expect, test } from "vitest";
import { actionMarks } from "~/components/charts/action-marks";

const span = { from: new Date("2025-01-01T00:00:00Z"), to: new Date("2026-01-01T00:00:00Z") };
const actionOf = (index: number) => ({
  id: `a${index}`,
  name: `Actie ${index}`,
  day: `2025-${String(1 + Math.floor(index / 3)).padStart(2, "0")}-1${index % 3}`,
});

test("of more actions than a chart can show the latest are marked, and the list says how many there were before", () => {
  const marks = actionMarks(
    Array.from({ length: 30 }, (_, index) => actionOf(index)),
    span,
  );
  expect(marks.map(({ key, number }) => [key, number])).toEqual([
    ...Array.from({ length: 12 }, (_, index) => [`a${18 + index}`, index + 1]),
    ["earlier", null],
  ]);
  expect(marks.at(-1)?.at).toBeNull();
});

test("a few actions are all marked, those outside of the chart left out", () => {
  const marks = actionMarks([actionOf(0), { id: "b", name: "Later", day: "2026-01-01" }], span);
  expect(marks.map(({ key, number }) => [key, number])).toEqual([["a0", 1]]);
});
