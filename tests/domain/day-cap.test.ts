import fc from "fast-check";
import { expect, test } from "vitest";
import { at } from "#tests/support/time";
import { allowedBy, expectedTurn, placesPerChannel } from "~/domain/day-cap";
import { isDecent } from "~/domain/moments";
import { anyMoment, defaultSettings } from "~/domain/settings";

const { moments, calendar } = defaultSettings;
const any = { email: anyMoment, sms: anyMoment };

test("a day's number comes free with the decent hours, not all at once and not all too late", () => {
  const by = (moment: string) => allowedBy(at(moment), 520, moments, calendar);
  expect(by("2026-01-05T07:59+01:00")).toBe(0);
  expect(by("2026-01-05T08:00+01:00")).toBe(10);
  expect(by("2026-01-05T08:59+01:00")).toBe(40);
  expect(by("2026-01-05T14:30+01:00")).toBe(270);
  expect(by("2026-01-05T20:45+01:00")).toBe(520);
  expect(by("2026-01-11T12:00+01:00")).toBe(0);
});

test("a small number comes free one by one", () => {
  const by = (moment: string) => allowedBy(at(moment), 2, moments, calendar);
  expect(by("2026-01-05T08:00+01:00")).toBe(1);
  expect(by("2026-01-05T14:00+01:00")).toBe(1);
  expect(by("2026-01-05T15:00+01:00")).toBe(2);
});

test("on days of 23 and 25 hours as many may be asked as on any other", () => {
  for (const [day, hours] of [
    ["2026-03-29T00:00+01:00", 23],
    ["2026-10-25T00:00+02:00", 25],
  ] as const) {
    const start = at(day).getTime();
    const seen = Array.from({ length: hours * 4 }, (_, quarter) =>
      allowedBy(new Date(start + quarter * 15 * 60_000), 1000, any, calendar),
    );
    expect(seen).toEqual([...seen].sort((a, b) => a - b));
    expect(seen.at(-1)).toBe(1000);
    expect(seen[0]).toBeLessThan(15);
  }
});

test("never more than the number, at no moment and under no settings", () => {
  fc.assert(
    fc.property(
      fc.date({ min: at("2026-01-01T00:00Z"), max: at("2026-12-31T00:00Z"), noInvalidDate: true }),
      fc.integer({ min: 1, max: 1_000_000 }),
      fc.boolean(),
      (now, cap, open) => {
        const allowed = allowedBy(now, cap, open ? any : moments, calendar);
        expect(allowed).toBeGreaterThanOrEqual(0);
        expect(allowed).toBeLessThanOrEqual(cap);
      },
    ),
  );
});

test("a channel with a hundred times as many gets ten times as many places, so the few get theirs", () => {
  const places = placesPerChannel(
    110,
    new Map([
      ["phone", 10_000],
      ["counter", 100],
    ]),
    new Map(),
  );
  expect(Object.fromEntries(places)).toEqual({ phone: 100, counter: 10 });
});

test("who was given many places this day comes after who was given none", () => {
  const places = placesPerChannel(
    3,
    new Map([
      ["phone", 50_000],
      ["counter", 3],
    ]),
    new Map([["phone", 400]]),
  );
  expect(Object.fromEntries(places)).toEqual({ counter: 3 });
});

test("places are given out as far as there are any and as there is anybody to take them", () => {
  const counts = fc.dictionary(fc.constantFrom("a", "b", "c", "d"), fc.integer({ min: 0, max: 60 }));
  fc.assert(
    fc.property(counts, counts, fc.integer({ min: 0, max: 120 }), (waiting, given, n) => {
      const places = placesPerChannel(n, new Map(Object.entries(waiting)), new Map(Object.entries(given)));
      const all = Object.values(waiting).reduce((sum, one) => sum + one, 0);
      expect([...places.values()].reduce((sum, one) => sum + one, 0)).toBe(Math.min(n, all));
      for (const [channel, one] of places) expect(one).toBeLessThanOrEqual(waiting[channel] ?? 0);
    }),
  );
});

test("the moment that is told to who waits is later, decent, and not past the moment of being too old", () => {
  fc.assert(
    fc.property(
      fc.date({ min: at("2026-01-01T00:00Z"), max: at("2026-12-31T00:00Z"), noInvalidDate: true }),
      fc.double({ min: 0, max: 0.999, noNaN: true }),
      fc.integer({ min: 1, max: 100_000 }),
      fc.integer({ min: 0, max: 30 * 24 * 60 }),
      (now, place, waiting, left) => {
        const freshUntil = new Date(now.getTime() + left * 60_000);
        const turn = expectedTurn(
          { medium: "email", place, freshUntil },
          { waiting, cap: 100, now },
          moments,
          calendar,
        );
        expect(turn > now).toBe(true);
        expect(turn.getTime()).toBeLessThanOrEqual(freshUntil.getTime() + 1);
        if (turn < freshUntil) expect(isDecent(turn, moments.email, calendar)).toBe(true);
      },
    ),
  );
});
