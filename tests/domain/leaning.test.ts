import fc from "fast-check";
import { expect, test } from "vitest";
import { addDays, calendarDate } from "~/domain/calendar";
import { defaultBounds } from "~/domain/disclosure";
import { type AskedGroup, doubtsAbout, largestBias, partsOf } from "~/domain/leaning";
import { weekNumber, weekOf } from "~/domain/week";

const group = (contacts: number, invited: number, answered: number): AskedGroup => ({
  key: "phone",
  contacts,
  invited,
  answered,
});
const all = { contacts: 1000, answered: 300 };

test.each([
  ["enough answers, and as heavy as its contacts", group(300, 300, 90), []],
  ["29 answers", group(100, 100, 29), ["few"]],
  ["30 answers", group(100, 100, 30), []],
  ["one in eleven", group(150, 440, 40), ["low"]],
  ["one in ten", group(150, 400, 40), []],
  ["twice as heavy, and five points or more", group(100, 100, 60), ["heavy"]],
  ["twice as heavy, and less than five points", group(100, 100, 44), []],
  ["half as heavy", group(200, 200, 30), ["light"]],
  ["contacts, and nobody asked", group(200, 0, 0), ["unasked"]],
  ["a handful of contacts, and nobody asked", group(20, 0, 0), []],
])("of a group with %s", (_, given, doubts) => {
  expect(doubtsAbout(given, all, defaultBounds)).toEqual(doubts);
});

test("parts are of all contacts and of all answers, and unknown without either", () => {
  expect(partsOf(group(250, 200, 60), all)).toEqual({ ofContacts: 0.25, ofAnswers: 0.2 });
  expect(partsOf(group(0, 0, 0), { contacts: 0, answered: 0 })).toBeNull();
});

test("the largest bias is the spread of the response beside its mean, times that of the answers", () => {
  // Two halves that answer 10% and 30%: mean 20%, standard deviation 10 points, so half of the answers' own.
  const groups = [
    { contacts: 500, answered: 50 },
    { contacts: 500, answered: 150 },
  ];
  expect(largestBias(groups, 2)).toBeCloseTo(1, 12);
  expect(
    largestBias(
      [
        { contacts: 40, answered: 10 },
        { contacts: 80, answered: 20 },
      ],
      2,
    ),
  ).toBeCloseTo(0, 12);
  expect(largestBias([], 2)).toBeNull();
  expect(largestBias([{ contacts: 10, answered: 0 }], 2)).toBeNull();
});

test("no mean over the contacts is further from that over the answers than the largest bias", () => {
  const part = fc.record({
    contacts: fc.integer({ min: 10, max: 500 }),
    share: fc.double({ min: 0.05, max: 0.9, noNaN: true }),
    mean: fc.double({ min: 1, max: 10, noNaN: true }),
  });
  fc.assert(
    fc.property(fc.array(part, { minLength: 2, maxLength: 6 }), (parts) => {
      const groups = parts.map((each) => ({ ...each, answered: each.contacts * each.share }));
      const mean = (weight: (each: (typeof groups)[number]) => number) =>
        groups.reduce((sum, each) => sum + weight(each) * each.mean, 0) /
        groups.reduce((sum, each) => sum + weight(each), 0);
      const true_ = mean(({ contacts }) => contacts);
      // Within a group everybody gives its mean, so that all there is of spread lies between groups.
      const deviation = Math.sqrt(
        groups.reduce((sum, each) => sum + each.contacts * (each.mean - true_) ** 2, 0) /
          groups.reduce((sum, each) => sum + each.contacts, 0),
      );
      const bias = largestBias(groups, deviation) ?? 0;
      expect(Math.abs(mean(({ answered }) => answered) - true_)).toBeLessThanOrEqual(bias + 1e-9);
    }),
  );
});

test.each([
  ["2026-01-01", "2025-12-29", 2026, 1],
  ["2025-12-28", "2025-12-22", 2025, 52],
  ["2026-12-31", "2026-12-28", 2026, 53],
  ["2027-01-03", "2026-12-28", 2026, 53],
  ["2026-03-29", "2026-03-23", 2026, 13],
])("%s is in the week of %s, week %i-%i as ISO 8601 counts", (day, monday, year, week) => {
  const found = weekOf(calendarDate(day));
  expect(found).toBe(monday);
  expect(weekNumber(found)).toEqual({ year, week });
});

test("every week has seven days and the next number", () => {
  let monday = weekOf(calendarDate("2020-01-01"));
  for (let count = 0; count < 600; count++) {
    const next = addDays(monday, 7);
    expect(weekOf(addDays(monday, 6))).toBe(monday);
    const [one, other] = [weekNumber(monday), weekNumber(next)];
    expect(other.week === one.week + 1 || (other.week === 1 && one.week >= 52)).toBe(true);
    monday = next;
  }
});
