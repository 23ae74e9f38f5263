import fc from "fast-check";
import { expect, test } from "vitest";
import {
  changeOfMean,
  changeOfShare,
  gradeFigure,
  shareFigure,
  tValue,
  weightedMean,
} from "~/domain/statistics";

const counts = fc
  .array(fc.tuple(fc.integer({ min: 1, max: 10 }), fc.integer({ min: 1, max: 300 })), { maxLength: 10 })
  .map((pairs) => new Map(pairs));
const share = fc
  .integer({ min: 1, max: 5000 })
  .chain((n) => fc.tuple(fc.integer({ min: 0, max: n }), fc.constant(n)));

const countsOf = (values: readonly number[]) => {
  const result = new Map<number, number>();
  for (const value of values) result.set(value, (result.get(value) ?? 0) + 1);
  return result;
};

// Table III of Fisher & Yates, Statistical Tables for Biological, Agricultural and Medical Research: P = 0.05.
test.each([
  [1, 12.706],
  [2, 4.303],
  [3, 3.182],
  [4, 2.776],
  [5, 2.571],
  [9, 2.262],
  [10, 2.228],
  [15, 2.131],
  [20, 2.086],
  [29, 2.045],
  [30, 2.042],
  [60, 2.0],
  [120, 1.98],
  [1_000_000, 1.96],
])("Student's t for %i degrees of freedom is %d", (degreesOfFreedom, t) => {
  expect(tValue(degreesOfFreedom)).toBeCloseTo(t, 3);
});

// Newcombe 1998, Statistics in Medicine 17:857-872, table I, method 3 (score, no continuity correction).
test.each([
  [81, 263, 0.2553, 0.3662],
  [15, 148, 0.0624, 0.1605],
  [0, 20, 0, 0.1611],
  [1, 29, 0.0061, 0.1718],
])("the Wilson interval of %i in %i is %d to %d", (k, n, low, high) => {
  const figure = shareFigure(k, n);
  expect(figure.low).toBeCloseTo(low, 4);
  expect(figure.high).toBeCloseTo(high, 4);
});

// Newcombe 1998, Statistics in Medicine 17:873-890, table II, method 10.
test.each([
  [56, 70, 48, 80, 0.0524, 0.3339],
  [9, 10, 3, 10, 0.1705, 0.809],
  [5, 56, 0, 29, -0.0381, 0.1926],
  [10, 10, 0, 10, 0.6075, 1],
])("the interval of %i/%i less %i/%i is %d to %d", (a, m, b, n, low, high) => {
  const change = changeOfShare(shareFigure(a, m), shareFigure(b, n));
  expect(change?.low).toBeCloseTo(low, 4);
  expect(change?.high).toBeCloseTo(high, 4);
});

// Student 1908 on the sleep of ten patients, as R's t.test(extra ~ group, data = sleep) prints it.
test("Welch's interval agrees with the published one for Student's sleep data", () => {
  const first = gradeFigure(countsOf([0.7, -1.6, -0.2, -1.2, -0.1, 3.4, 3.7, 0.8, 0.0, 2.0]));
  const second = gradeFigure(countsOf([1.9, 0.8, 1.1, 0.1, -0.1, 4.4, 5.5, 1.6, 4.6, 3.4]));
  const change = changeOfMean(first, second);
  expect(first.mean).toBeCloseTo(0.75, 10);
  expect(second.mean).toBeCloseTo(2.33, 10);
  expect(change?.low).toBeCloseTo(-3.365483, 5);
  expect(change?.high).toBeCloseTo(0.205483, 5);
  expect(change?.verdict).toBe("uncertain");
});

// The same ten patients, one sample: R's t.test(sleep$extra[11:20]) prints 0.8976775 to 3.7623225.
test("the t-interval of a mean agrees with the published one for Student's sleep data", () => {
  const figure = gradeFigure(countsOf([1.9, 0.8, 1.1, 0.1, -0.1, 4.4, 5.5, 1.6, 4.6, 3.4]));
  expect(figure.low).toBeCloseTo(0.8976775, 6);
  expect(figure.high).toBeCloseTo(3.7623225, 6);
});

test("no answers make no figure, never a zero", () => {
  expect(gradeFigure(new Map())).toEqual({
    n: 0,
    mean: null,
    low: null,
    high: null,
    deviation: null,
    share8: null,
    shareInsufficient: null,
  });
  expect(shareFigure(0, 0)).toEqual({ n: 0, share: null, low: null, high: null });
  expect(changeOfMean(gradeFigure(new Map()), gradeFigure(new Map([[8, 3]])))).toBeNull();
  expect(changeOfShare(shareFigure(1, 2), shareFigure(0, 0))).toBeNull();
});

test("one answer has a mean and no interval", () => {
  expect(gradeFigure(new Map([[7, 1]]))).toMatchObject({ n: 1, mean: 7, low: null, high: null });
});

test("8 or higher and insufficient are shares of all who gave a grade", () => {
  const figure = gradeFigure(
    new Map([
      [5, 1],
      [6, 1],
      [7, 1],
      [8, 1],
      [9, 1],
      [10, 1],
    ]),
  );
  expect(figure).toMatchObject({ n: 6, share8: 3 / 6, shareInsufficient: 1 / 6 });
});

test("the interval of a mean holds the mean, and the mean lies between the lowest and highest grade", () => {
  fc.assert(
    fc.property(counts, (given) => {
      const { n, mean, low, high } = gradeFigure(given);
      if (n < 2 || mean === null || low === null || high === null) return;
      expect(low).toBeLessThanOrEqual(mean);
      expect(high).toBeGreaterThanOrEqual(mean);
      expect(mean).toBeGreaterThanOrEqual(Math.min(...given.keys()) - 1e-9);
      expect(mean).toBeLessThanOrEqual(Math.max(...given.keys()) + 1e-9);
    }),
  );
});

test("the order in which grades were counted makes no difference", () => {
  fc.assert(
    fc.property(counts, (given) => {
      const turned = gradeFigure(new Map([...given].reverse()));
      const straight = gradeFigure(given);
      for (const key of ["n", "mean", "low", "high", "share8", "shareInsufficient"] as const) {
        expect(turned[key] ?? -1).toBeCloseTo(straight[key] ?? -1, 9);
      }
    }),
  );
});

test("a share and its Wilson interval stay within 0 and 1, and the interval holds the share", () => {
  fc.assert(
    fc.property(share, ([k, n]) => {
      const figure = shareFigure(k, n);
      expect(figure.low).toBeGreaterThanOrEqual(0);
      expect(figure.high).toBeLessThanOrEqual(1);
      expect(figure.low ?? 2).toBeLessThanOrEqual(figure.share ?? -1);
      expect(figure.high ?? -1).toBeGreaterThanOrEqual(figure.share ?? 2);
    }),
  );
});

test("a change turned round is the same change the other way", () => {
  fc.assert(
    fc.property(counts, counts, (a, b) => {
      const there = changeOfMean(gradeFigure(a), gradeFigure(b));
      const back = changeOfMean(gradeFigure(b), gradeFigure(a));
      expect(there === null).toBe(back === null);
      if (there && back) {
        expect(there.value).toBeCloseTo(-back.value, 9);
        expect(there.low).toBeCloseTo(-back.high, 9);
      }
    }),
  );
});

test("a channel that was asked more does not weigh more than its contacts", () => {
  const counter = gradeFigure(
    new Map([
      [8, 50],
      [9, 50],
    ]),
  );
  const phone = gradeFigure(
    new Map([
      [5, 10],
      [6, 10],
    ]),
  );
  const weighted = weightedMean([
    { figure: counter, weight: 1000 },
    { figure: phone, weight: 3000 },
  ]);
  expect(weighted?.value).toBeCloseTo(0.25 * 8.5 + 0.75 * 5.5, 10);
  expect(weightedMean([])).toBeNull();
});

test("weighing one channel only is that channel's own mean and interval", () => {
  fc.assert(
    fc.property(counts, fc.integer({ min: 1, max: 1000 }), (given, weight) => {
      const figure = gradeFigure(given);
      if (figure.n < 2) return;
      const weighted = weightedMean([{ figure, weight }]);
      expect(weighted?.value).toBeCloseTo(figure.mean ?? Number.NaN, 9);
      expect(weighted?.low).toBeCloseTo(figure.low ?? Number.NaN, 6);
    }),
  );
});
