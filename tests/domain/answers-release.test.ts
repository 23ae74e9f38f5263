import fc from "fast-check";
import { expect, test } from "vitest";
import { isWithin, type Label, type Place, planRelease } from "~/domain/answers-release";
import { releaseTree } from "~/domain/release-tree";

const bounds = { hiddenBelow: 10, indicativeBelow: 30 };
const place = (month: string, channel: string, topic: string, n: number) => ({
  month,
  channel,
  topic,
  team: "kcc",
  n,
});

test("a place with answers enough keeps its month, channel, topic and team", () => {
  const labelOf = releaseTree(
    [place("2026-01", "phone", "paspoort", 12), place("2026-01", "phone", "afval", 15)],
    bounds,
  );
  expect(labelOf(place("2026-01", "phone", "paspoort", 12))).toEqual({
    month: "2026-01",
    channel: "phone",
    topic: "paspoort",
    team: "kcc",
  });
});

test("a small topic keeps its channel, together with what protects it", () => {
  const counted = [
    place("2026-01", "phone", "paspoort", 3),
    place("2026-01", "phone", "afval", 11),
    place("2026-01", "phone", "wmo", 30),
  ];
  const labelOf = releaseTree(counted, bounds);
  const ofChannel = { month: "2026-01", channel: "phone", topic: null, team: null };
  expect(counted.map(labelOf)).toEqual([
    ofChannel,
    ofChannel,
    { month: "2026-01", channel: "phone", topic: "wmo", team: "kcc" },
  ]);
});

test("fewer answers than the bound in all tell nothing", () => {
  const counted = [place("2026-01", "phone", "paspoort", 9)];
  expect(counted.map(releaseTree(counted, bounds))).toEqual([null]);
});

const places = fc
  .uniqueArray(
    fc.record({
      month: fc.constantFrom("2026-01", "2026-02", "2026-03"),
      channel: fc.constantFrom("phone", "counter", "email"),
      topic: fc.constantFrom("paspoort", "afval", "wmo"),
      team: fc.constantFrom("kcc", ""),
      n: fc.oneof(fc.integer({ min: 0, max: 12 }), fc.integer({ min: 0, max: 60 })),
    }),
    { selector: ({ n: _, ...each }) => JSON.stringify(each), maxLength: 40 },
  )
  .map((each) => each);

const groupsOf = (counted: readonly (Place & { n: number })[], labelOf: (of: Place) => Label | null) => {
  const groups = new Map<string, number>();
  for (const each of counted) {
    const label = labelOf(each);
    if (label !== null && each.n > 0)
      groups.set(JSON.stringify(label), (groups.get(JSON.stringify(label)) ?? 0) + each.n);
  }
  return groups;
};

test("no group of one label is smaller than the bound, and no label says what is not so", () => {
  fc.assert(
    fc.property(places, (counted) => {
      const labelOf = releaseTree(counted, bounds);
      for (const n of groupsOf(counted, labelOf).values()) expect(n).toBeGreaterThanOrEqual(10);
      // A label never says what isn't so.
      for (const each of counted) {
        const label = labelOf(each);
        for (const part of ["month", "channel", "topic", "team"] as const)
          if (label?.[part] != null) expect(label[part]).toBe(each[part]);
      }
    }),
  );
});

test("of every question the file tells whole groups that may be told, and no others", () => {
  fc.assert(
    fc.property(
      places,
      fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 40, maxLength: 40 }),
      (counted, shares) => {
        const second = counted.map((each, index) => ({
          ...each,
          n: Math.floor(each.n * (shares[index] ?? 0)),
        }));
        const questions = [counted, second].map((own, index) => ({
          question: `q${index}`,
          wording: 1,
          places: own,
          labelOf: releaseTree(own, bounds),
        }));
        const plan = planRelease(questions);
        for (const { question, wording, places: own, labelOf } of questions) {
          const told = own.filter((each) => plan.isTold(question, wording, each) && each.n > 0);
          const whole = groupsOf(own, labelOf);
          const shown = groupsOf(told, plan.labelOf);
          for (const [label, n] of shown) expect(n).toBe(whole.get(label));
        }
      },
    ),
  );
});

test("a filter chooses rows whose label lies within it, and none that leave the filtered part open", () => {
  const label = { month: "2026-01", channel: "phone", topic: null, team: null };
  expect(isWithin(label, {})).toBe(true);
  expect(isWithin(label, { months: new Set(["2026-01"]), channel: ["phone"] })).toBe(true);
  expect(isWithin(label, { months: new Set(["2026-02"]) })).toBe(false);
  expect(isWithin(label, { topic: ["paspoort"] })).toBe(false);
});
