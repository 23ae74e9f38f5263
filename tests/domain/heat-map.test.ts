import fc from "fast-check";
import { expect, test } from "vitest";
import { type HeatCell, heatMap } from "~/domain/heat-map";

const aim = { bound: 8, direction: "at_least", isTarget: true } as const;
const cell = (
  channel: string,
  topic: string,
  value: number | null,
  contacts: number | null,
  n = 50,
): HeatCell =>
  value === null
    ? { channel, topic, contacts, visibility: "hidden", n: null, figure: null }
    : { channel, topic, contacts, visibility: "shown", n, figure: { n, value, low: value, high: value } };

test("what pulls the total down most is volume times distance to the aim, not the lowest figure", () => {
  const map = heatMap(
    [cell("phone", "wmo", 7, 900), cell("counter", "paspoort", 5, 50), cell("email", "afval", 9, 50)],
    aim,
    "grade",
  );
  expect(map.topics.map(({ key }) => key)).toEqual(["wmo", "paspoort", "afval"]);
  expect(map.topics[0]?.pull).toBeCloseTo(0.9, 10);
  expect(map.topics[1]?.pull).toBeCloseTo(0.15, 10);
  expect(map.worst(5).map(({ topic }) => topic)).toEqual(["wmo", "paspoort"]);
  expect(map.cell("email", "afval")?.pull).toBeCloseTo(-0.05, 10);
});

test("at most is turned round: what is above the bound pulls", () => {
  const map = heatMap(
    [cell("phone", "wmo", 0.4, 10), cell("phone", "afval", 0.1, 10)],
    { bound: 0.15, direction: "at_most", isTarget: true },
    "share",
  );
  expect(map.cell("phone", "wmo")).toMatchObject({ heat: "far" });
  expect(map.cell("phone", "afval")).toMatchObject({ heat: "there" });
  expect(map.worst(5).map(({ topic }) => topic)).toEqual(["wmo"]);
});

test.each([
  [8, "there"],
  [7.51, "near"],
  [7.5, "below"],
  [7.01, "below"],
  [7, "far"],
] as const)("a mean of %f against 8 is %s", (value, heat) => {
  expect(heatMap([cell("phone", "wmo", value, 1)], aim, "grade").cell("phone", "wmo")?.heat).toBe(heat);
});

test("without contacts to count, answers are the volume", () => {
  const map = heatMap([cell("phone", "wmo", 7, null, 30), cell("phone", "afval", 7, null, 70)], aim, "grade");
  expect(map.weighs).toBe("answers");
  expect(map.topics.map(({ key, pull }) => [key, pull])).toEqual([
    ["afval", 0.7],
    ["wmo", 0.3],
  ]);
});

test("the order tells nothing of what is in a hidden cell, and the pulls of all shown cells are the total's", () => {
  const cells = fc.array(
    fc.record({
      channel: fc.constantFrom("phone", "counter", "email"),
      topic: fc.constantFrom("a", "b", "c", "d"),
      value: fc.option(fc.double({ min: 1, max: 10, noNaN: true }), { nil: null }),
      contacts: fc.integer({ min: 0, max: 1000 }),
    }),
    { minLength: 1, maxLength: 12 },
  );
  fc.assert(
    fc.property(cells, (made) => {
      const found = new Map(
        made.map((each) => [
          `${each.channel} ${each.topic}`,
          cell(each.channel, each.topic, each.value, each.contacts),
        ]),
      );
      const map = heatMap([...found.values()], aim, "grade");
      const total = [...found.values()].reduce((sum, { contacts }) => sum + (contacts ?? 0), 0);
      const pulled = [...found.values()].reduce(
        (sum, { figure, contacts }) =>
          sum + (figure?.value == null ? 0 : (8 - figure.value) * (contacts ?? 0)),
        0,
      );
      const expected = total === 0 ? 0 : pulled / total;
      expect(map.topics.reduce((sum, { pull }) => sum + pull, 0)).toBeCloseTo(expected, 8);
      expect(map.channels.reduce((sum, { pull }) => sum + pull, 0)).toBeCloseTo(expected, 8);
    }),
  );
});
