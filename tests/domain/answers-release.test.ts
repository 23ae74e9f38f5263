import fc from "fast-check";
import { expect, test } from "vitest";
import { isWithin, type Label, Numbered, planRelease } from "~/domain/answers-release";
import { releaseTree } from "~/domain/release-tree";

const bounds = { hiddenBelow: 10, indicativeBelow: 30 };
const place = (month: string, channel: string, topic: string, n: number) => ({
  month,
  channel,
  topic,
  team: "kcc",
  n,
});

const labelsOf = (counted: readonly ReturnType<typeof place>[]) =>
  releaseTree(
    counted,
    counted.map(({ n }) => n),
    bounds,
  );

test("a place with answers enough keeps its month, channel, topic and team", () => {
  const [first] = labelsOf([
    place("2026-01", "phone", "paspoort", 12),
    place("2026-01", "phone", "afval", 15),
  ]);
  expect(first).toEqual({
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
  const ofChannel = { month: "2026-01", channel: "phone", topic: null, team: null };
  expect(labelsOf(counted)).toEqual([
    ofChannel,
    ofChannel,
    { month: "2026-01", channel: "phone", topic: "wmo", team: "kcc" },
  ]);
});

test("fewer answers than the bound in all tell nothing", () => {
  const counted = [place("2026-01", "phone", "paspoort", 9)];
  expect(labelsOf(counted)).toEqual([null]);
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

const groupsOf = (n: readonly number[], labels: readonly (string | null)[]) => {
  const groups = new Map<string, number>();
  labels.forEach((label, index) => {
    const own = n[index] ?? 0;
    if (label !== null && own > 0) groups.set(label, (groups.get(label) ?? 0) + own);
  });
  return groups;
};

test("no group of one label is smaller than the bound, and no label says what is not so", () => {
  fc.assert(
    fc.property(places, (counted) => {
      const labels = labelsOf(counted);
      const groups = groupsOf(
        counted.map(({ n }) => n),
        labels.map((label) => label && JSON.stringify(label)),
      );
      for (const n of groups.values()) expect(n).toBeGreaterThanOrEqual(10);
      counted.forEach((each, index) => {
        for (const part of ["month", "channel", "topic", "team"] as const)
          if (labels[index]?.[part] != null) expect(labels[index]?.[part]).toBe(each[part]);
      });
    }),
  );
});

test("of every question the file tells whole groups that may be told, and no others", () => {
  const shares = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 40, maxLength: 40 });
  fc.assert(
    fc.property(places, shares, (counted, share) => {
      const known = new Numbered<Label>();
      const both = [
        counted.map(({ n }) => n),
        counted.map(({ n }, index) => Math.floor(n * (share[index] ?? 0))),
      ].map((n) => ({
        n,
        labels: releaseTree(counted, n, bounds).map((label) => (label ? known.numberOf(label) : -1)),
      }));
      const { labels, told } = planRelease(both, counted.length);
      both.forEach(({ n, labels: own }, question) => {
        const written = (given: ArrayLike<number>) =>
          Array.from(given, (label) => (label < 0 ? null : String(label)));
        const whole = groupsOf(n, written(own));
        const shown = groupsOf(
          n.map((each, index) => (told[question]?.[index] ? each : 0)),
          written(labels),
        );
        for (const [label, sum] of shown) expect(sum).toBe(whole.get(label));
      });
    }),
  );
});

test("a filter chooses rows whose label lies within it, and none that leave the filtered part open", () => {
  const label = { month: "2026-01", channel: "phone", topic: null, team: null };
  expect(isWithin(label, {})).toBe(true);
  expect(isWithin(label, { months: new Set(["2026-01"]), channel: ["phone"] })).toBe(true);
  expect(isWithin(label, { months: new Set(["2026-02"]) })).toBe(false);
  expect(isWithin(label, { topic: ["paspoort"] })).toBe(false);
});
