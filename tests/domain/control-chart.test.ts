import fc from "fast-check";
import { expect, test } from "vitest";
import {
  assuranceOf,
  type ControlStretch,
  controlChart,
  FEWEST_POINTS,
  type Signal,
  variationOf,
} from "~/domain/control-chart";

/** Steady: neighbours lie 0.2 apart, so that the limits lie 0.532 from the mean. */
const steady = (count: number, mean = 7) =>
  Array.from({ length: count }, (_, place) => mean + (place % 2 === 0 ? 0.1 : -0.1));

const only = (stretches: ControlStretch[]): ControlStretch => {
  expect(stretches).toHaveLength(1);
  return stretches[0] as ControlStretch;
};

const marked = (stretch: ControlStretch, wanted: Signal): number[] =>
  stretch.points
    .filter(({ signals }) => signals.some(({ signal }) => signal === wanted))
    .map(({ index }) => index);

test("limits lie 2.66 mean moving ranges from the mean", () => {
  // Worked out by hand: mean 5, moving ranges 2, 3, 1, 4, 2 (mean 2.4).
  const { mean, low, high } = only(controlChart([5, 7, 4, 5, 1, 3].map((value) => value + 5 - 25 / 6)));
  expect(mean).toBeCloseTo(5, 10);
  expect(high).toBeCloseTo(5 + 2.66 * 2.4, 10);
  expect(low).toBeCloseTo(5 - 2.66 * 2.4, 10);
});

test("a moving range above 3.267 times their mean is left out of it", () => {
  const values = [...steady(12), ...steady(12, 9)];
  const { high, mean } = only(controlChart(values));
  expect((high - mean) / 2.66).toBeCloseTo(0.2, 10);
});

test("a steady series has no signal", () => {
  const stretch = only(controlChart(steady(24)));
  expect(stretch.points.flatMap(({ signals }) => signals)).toEqual([]);
});

test("a point beyond a limit is marked", () => {
  const values = steady(24);
  values[20] = 8.5;
  const stretch = only(controlChart(values));
  expect(marked(stretch, "outside")).toEqual([20]);
  expect(stretch.points[20]?.signals[0]?.side).toBe("above");
});

test("seven in a row on one side of the mean are marked, six aren't", () => {
  const runOf = (count: number) => [
    ...steady(20),
    ...Array.from({ length: count }, (_, place) => 7.2 + (place % 2) * 0.1),
    6.9,
    7.1,
    6.9,
    6.5,
    6.5,
  ];
  expect(marked(only(controlChart(runOf(7))), "run")).toEqual([20, 21, 22, 23, 24, 25, 26]);
  expect(marked(only(controlChart(runOf(5))), "run")).toEqual([]);
});

test("seven that rise in a row are marked as a trend", () => {
  const values = [...steady(14), 6.7, 6.8, 6.9, 7, 7.1, 7.2, 7.3, 6.9, 7.1];
  expect(marked(only(controlChart(values)), "trend")).toEqual([14, 15, 16, 17, 18, 19, 20]);
});

test("two of three near the same limit are marked", () => {
  const values = steady(30);
  values[20] = 7.55;
  values[22] = 7.56;
  expect(marked(only(controlChart(values)), "near_limit")).toEqual([20, 22]);
  values[22] = 6.45;
  expect(marked(only(controlChart(values)), "near_limit")).toEqual([]);
});

test("limits start anew where a stretch does, and a gap ends none", () => {
  const values = [...steady(12), null, ...steady(12), ...steady(14, 8)];
  const stretches = controlChart(values, [25]);
  expect(stretches.map(({ from, to }) => [from, to])).toEqual([
    [0, 24],
    [25, 38],
  ]);
  expect(stretches.map(({ mean }) => Math.round(mean * 10) / 10)).toEqual([7, 8]);
});

test("with few points there are limits but no judgement", () => {
  const stretch = only(controlChart([...steady(FEWEST_POINTS - 2), 9.9]));
  expect(stretch.isSettled).toBe(false);
  expect(stretch.points.flatMap(({ signals }) => signals)).toEqual([]);
  expect(variationOf([stretch], "at_least")).toBeNull();
  expect(assuranceOf([stretch], "at_least", 7)).toBeNull();
});

test("the last point says whether it gets better or worse, by which way is good", () => {
  const rising = controlChart([...steady(20), 7.3, 7.35, 7.4, 7.45, 7.5, 7.55, 7.6]);
  expect(variationOf(rising, "at_least")).toBe("better");
  expect(variationOf(rising, "at_most")).toBe("worse");
  expect(variationOf(controlChart(steady(20)), "at_least")).toBe("steady");
});

test.each([
  ["at_least", 6.4, "will_meet"],
  ["at_least", 7, "hit_or_miss"],
  ["at_least", 7.6, "will_miss"],
  ["at_most", 7.6, "will_meet"],
  ["at_most", 7, "hit_or_miss"],
  ["at_most", 6.4, "will_miss"],
] as const)("%s %s: %s", (direction, bound, assurance) => {
  expect(assuranceOf(controlChart(steady(24)), direction, bound)).toBe(assurance);
});

test("limits stay where values can be", () => {
  const values = Array.from({ length: 14 }, (_, place) => (place % 2 === 0 ? 0.02 : 0.1));
  expect(only(controlChart(values, [], { least: 0, most: 1 })).low).toBe(0);
});

test("whatever the values, no figure is missing and the mean lies between the limits", () => {
  const value = fc.option(fc.double({ min: 1, max: 10, noNaN: true }), { nil: null });
  fc.assert(
    fc.property(
      fc.array(value, { maxLength: 60 }),
      fc.array(fc.nat(60), { maxLength: 3 }),
      (values, starts) => {
        const stretches = controlChart(values, starts, { least: 1, most: 10 });
        expect(stretches.flatMap(({ points }) => points)).toHaveLength(
          values.filter((each) => each !== null).length,
        );
        for (const { mean, low, high } of stretches) {
          expect(low).toBeLessThanOrEqual(mean + 1e-9);
          expect(high).toBeGreaterThanOrEqual(mean - 1e-9);
        }
      },
    ),
  );
});
