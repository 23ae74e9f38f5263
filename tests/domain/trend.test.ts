import fc from "fast-check";
import { expect, test } from "vitest";
import { trendOf } from "~/domain/trend";

const points = fc.array(
  fc.record({
    x: fc.integer({ min: 0, max: 60 }),
    y: fc.double({ min: 1, max: 10, noNaN: true }),
    weight: fc.integer({ min: 1, max: 500 }),
  }),
  { minLength: 6, maxLength: 40 },
);

test("a straight line is found and carried on", () => {
  const line = trendOf([0, 1, 2, 3, 4, 5, 6].map((x) => ({ x, y: 6.7 + 0.02 * x, weight: 10 + x })));
  expect(line?.slope.value).toBeCloseTo(0.02, 10);
  expect(line?.at(48).value).toBeCloseTo(6.7 + 0.96, 10);
});

test("with equal weights it is ordinary least squares as published for Anscombe's first set", () => {
  // Anscombe 1973, The American Statistician 27:17-21: slope 0.500, intercept 3.00, standard error of the slope 0.118.
  const x = [10, 8, 13, 9, 11, 14, 6, 4, 12, 7, 5];
  const y = [8.04, 6.95, 7.58, 8.81, 8.33, 9.96, 7.24, 4.26, 10.84, 4.82, 5.68];
  const line = trendOf(x.map((each, index) => ({ x: each, y: y[index] ?? 0, weight: 1 })));
  expect(line?.slope.value).toBeCloseTo(0.5001, 4);
  expect(line?.at(0).value).toBeCloseTo(3.0001, 4);
  const error = ((line?.slope.high ?? 0) - (line?.slope.value ?? 0)) / 2.262;
  expect(error).toBeCloseTo(0.1179, 3);
});

test("under six moments, or at one moment only, there is no line", () => {
  expect(trendOf([1, 2, 3, 4, 5].map((x) => ({ x, y: 7, weight: 9 })))).toBeNull();
  expect(trendOf([1, 1, 1, 1, 1, 1].map((x) => ({ x, y: 7, weight: 9 })))).toBeNull();
  expect(trendOf([1, 2, 3, 4, 5, 6].map((x) => ({ x, y: 7, weight: 0 })))).toBeNull();
});

test("the range holds the line everywhere and widens away from the data", () => {
  fc.assert(
    fc.property(points, (given) => {
      const line = trendOf(given);
      if (!line) return;
      const width = (x: number) => line.at(x).high - line.at(x).low;
      expect(line.at(100).low).toBeLessThanOrEqual(line.at(100).value);
      expect(width(200)).toBeGreaterThanOrEqual(width(100) - 1e-9);
    }),
  );
});
