import fc from "fast-check";
import { expect, test } from "vitest";
import { addPairs, noPairs, pairSums, pairsOf } from "~/domain/aspects";
import { correlationOf, turned } from "~/domain/correlation";
import { aspectMeasure, inQuadrants, mostToWin } from "~/domain/why";

const sumsOf = (pairs: readonly (readonly [number, number])[]) =>
  pairs.reduce((sums, [grade, aspect]) => addPairs(sums, pairSums(grade, aspect, 1)), noPairs);

test("Anscombe's first set correlates 0.816, as published", () => {
  // Anscombe 1973, Graphs in Statistical Analysis, The American Statistician 27:17-21; in hundredths, so whole numbers.
  const x = [10, 8, 13, 9, 11, 14, 6, 4, 12, 7, 5];
  const y = [804, 695, 758, 881, 833, 996, 724, 426, 1084, 482, 568];
  const { n, r } = correlationOf(sumsOf(y.map((one, index) => [one, x[index] as number])));
  expect(n).toBe(11);
  expect(r).toBeCloseTo(0.81642, 5);
});

test("the interval is Fisher's: r = 0.5 of 28 pairs goes from 0.156 to 0.736", () => {
  // By hand: artanh(0.5) = 0.54931, 1.95996 / √25 = 0.39199; tanh(0.15731) = 0.15603, tanh(0.94130) = 0.73582.
  const pairs = {
    n: 28,
    sumGrade: 0,
    sumAspect: 0,
    sumGradeSquares: 28,
    sumAspectSquares: 28,
    sumProducts: 14,
  };
  const { r, low, high } = correlationOf(pairs);
  expect(r).toBeCloseTo(0.5, 12);
  expect(low).toBeCloseTo(0.15603, 4);
  expect(high).toBeCloseTo(0.73582, 4);
});

test("equal answers, one pair and no pair have no correlation", () => {
  expect(correlationOf(noPairs)).toEqual({ n: 0, r: null, low: null, high: null });
  expect(correlationOf(sumsOf([[8, 1]])).r).toBeNull();
  expect(correlationOf(pairSums(8, 3, 40))).toEqual({ n: 40, r: null, low: null, high: null });
});

test("a perfect correlation is 1 with no room around it, and under four pairs there is no interval", () => {
  const five = [1, 2, 3, 4, 5].map((one) => [one, one] as const);
  expect(correlationOf(sumsOf(five))).toEqual({ n: 5, r: 1, low: 1, high: 1 });
  expect(correlationOf(sumsOf(five.slice(0, 3)))).toEqual({ n: 3, r: 1, low: null, high: null });
});

test("the sums give the correlation of the pairs themselves, between -1 and 1 and within its interval", () => {
  const pair = fc.tuple(fc.integer({ min: 1, max: 10 }), fc.integer({ min: 1, max: 5 }));
  fc.assert(
    fc.property(fc.array(pair, { minLength: 4, maxLength: 200 }), (pairs) => {
      const { r, low, high } = correlationOf(sumsOf(pairs));
      const mean = (at: 0 | 1) => pairs.reduce((sum, each) => sum + each[at], 0) / pairs.length;
      const [x, y] = [mean(0), mean(1)];
      const part = (of: (each: (typeof pairs)[number]) => number) =>
        pairs.reduce((sum, each) => sum + of(each), 0);
      const spread = Math.sqrt(part(([a]) => (a - x) ** 2) * part(([, b]) => (b - y) ** 2));
      if (r === null || low === null || high === null) expect(spread).toBeCloseTo(0, 8);
      else {
        expect(r).toBeCloseTo(part(([a, b]) => (a - x) * (b - y)) / spread, 9);
        expect(low).toBeLessThanOrEqual(r);
        expect(high).toBeGreaterThanOrEqual(r);
        expect(Math.max(-low, high)).toBeLessThanOrEqual(1);
      }
    }),
  );
});

test("turned round, a correlation and its interval change sign and place", () => {
  expect(turned({ n: 9, r: -0.4, low: -0.6, high: 0.1 })).toEqual({ n: 9, r: 0.4, low: -0.1, high: 0.6 });
});

test("'weet niet', open text, and a response without a grade make no pair", () => {
  const grade = { questionKey: "grade", wording: 2, value: "8" };
  const others = [
    { questionKey: "friendly", wording: 1, value: "2" },
    { questionKey: "resolved", wording: 1, value: "dont_know" },
    { questionKey: "comment", wording: 1, value: null },
    { questionKey: "means", wording: 1, value: "+phone" },
  ];
  expect(pairsOf([grade, ...others], 1)).toEqual([
    { aspect: "friendly", wording: 1, gradeWording: 2, ...pairSums(8, 2, 1) },
  ]);
  expect(pairsOf(others, 1)).toEqual([]);
  expect(pairsOf([{ ...grade, value: "dont_know" }, ...others], 1)).toEqual([]);
});

test("a statement is turned, a grade isn't, and a yes or no is no aspect", () => {
  expect(aspectMeasure("friendly", "agree5")?.turned).toBe(true);
  expect(aspectMeasure("own_grade", "grade")?.turned).toBe(false);
  expect(aspectMeasure("resolved", "choice")?.turned).toBe(false);
  expect(aspectMeasure("grade", "grade")).toBeNull();
  expect(aspectMeasure("own", "yes_no")).toBeNull();
});

const aspect = (key: string, r: number, value: number, margin: number) => ({
  key,
  wording: 1,
  visibility: "shown" as const,
  correlation: { n: 100, r, low: r - margin, high: r + margin },
  figure: { n: 100, value, low: value - margin, high: value + margin },
});

test("aspects are divided at their means, and are sure where both intervals lie on one side", () => {
  const { aspects, cut } = inQuadrants([
    aspect("low", 0.1, 0.3, 0.01),
    aspect("act", 0.7, 0.4, 0.01),
    aspect("keep", 0.6, 0.9, 0.01),
    aspect("fine", 0.2, 0.8, 0.5),
  ]);
  expect(cut?.importance).toBeCloseTo(0.4, 10);
  expect(cut?.share).toBeCloseTo(0.6, 10);
  expect(aspects.map(({ quadrant, isSure }) => `${quadrant} ${isSure}`)).toEqual([
    "act true",
    "keep true",
    "fine false",
    "later true",
  ]);
});

test("most is to be won where it is sure that a question goes with the grade; else that is said", () => {
  const found = (...made: ReturnType<typeof aspect>[]) => {
    const { kind, aspects } = mostToWin(inQuadrants(made).aspects);
    return [kind, aspects.map(({ key }) => key)];
  };
  const [keep, low] = [aspect("keep", 0.6, 0.9, 0.01), aspect("low", 0.1, 0.8, 0.01)];
  expect(found(aspect("act", 0.7, 0.4, 0.01), keep, low)).toEqual(["act", ["act"]]);
  expect(found(aspect("act", 0.6, 0.6, 0.3), keep, low)).toEqual(["unsure", ["act"]]);
  expect(found(aspect("act", 0.4, 0.4, 0.45), keep, low)).toEqual(["none", []]);
  const nothing = [aspect("a", 0, 0.5, 0.4), aspect("b", 0, 0.6, 0.4), aspect("c", -0.03, 0.7, 0.4)];
  expect(found(...nothing)).toEqual(["unproven", []]);
});

test("two aspects are not held against each other, and a hidden one comes last", () => {
  const hidden = {
    ...aspect("hidden", 0, 0, 0),
    visibility: "hidden" as const,
    correlation: null,
    figure: null,
  };
  const { aspects, cut } = inQuadrants([hidden, aspect("a", 0.1, 0.3, 0.1), aspect("b", 0.5, 0.3, 0.1)]);
  expect(cut).toBeNull();
  expect(aspects.map(({ key, quadrant }) => [key, quadrant])).toEqual([
    ["b", null],
    ["a", null],
    ["hidden", null],
  ]);
});
