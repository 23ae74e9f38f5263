import fc from "fast-check";
import { expect, test } from "vitest";
import { freePlaces, pauseAfter, takePlaces } from "~/domain/sending-pace";

const now = new Date("2026-01-05T08:00:00Z");
const later = (milliseconds: number) => new Date(now.getTime() + milliseconds);

test("pauses grow to some minutes, and a gateway that asks for more patience gets it", () => {
  const pauses = [1, 2, 3, 4, 5, 6, 7, 8, 100].map((troubles) => pauseAfter(troubles, null) / 1000);
  expect(pauses).toEqual([5, 15, 30, 60, 120, 180, 300, 300, 300]);
  expect(pauseAfter(1, 90)).toBe(90_000);
  expect(pauseAfter(7, 1)).toBe(300_000);
  // A day's patience would be a day without messages.
  expect(pauseAfter(1, 86_400)).toBe(15 * 60_000);
});

test("without a rate there is always room, and everything leaves now", () => {
  const pace = { nextFreeAt: null, perMinute: null };
  expect(freePlaces(pace, now)).toBe(Number.POSITIVE_INFINITY);
  expect(takePlaces(pace, 2, now)).toEqual({ leaveAt: [now, now], nextFreeAt: null });
});

test("at 120 a minute they leave half a second apart, and idle time is not made up for", () => {
  const pace = { nextFreeAt: later(-60_000), perMinute: 120 };
  expect(freePlaces(pace, now)).toBe(2);
  expect(takePlaces(pace, 2, now)).toEqual({ leaveAt: [now, later(500)], nextFreeAt: later(1000) });
  expect(freePlaces({ nextFreeAt: later(1000), perMinute: 120 }, now)).toBe(0);
});

test("a rate that is set higher counts at once", () => {
  const slow = takePlaces({ nextFreeAt: null, perMinute: 1 }, 1, now);
  expect(slow.nextFreeAt).toEqual(later(60_000));
  expect(takePlaces({ nextFreeAt: slow.nextFreeAt, perMinute: 600 }, 1, now).leaveAt).toEqual([later(1100)]);
});

test("whoever takes places and whenever, no minute holds more than the rate and the second ahead", () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 3000 }),
      fc.array(fc.integer({ min: 0, max: 3000 }), { minLength: 1, maxLength: 80 }),
      (perMinute, waits) => {
        let clock = now;
        let nextFreeAt: Date | null = null;
        const left: number[] = [];
        for (const wait of waits) {
          clock = new Date(clock.getTime() + wait);
          const pace = { nextFreeAt, perMinute };
          const taken = takePlaces(pace, Math.min(50, freePlaces(pace, clock)), clock);
          nextFreeAt = taken.nextFreeAt;
          for (const at of taken.leaveAt) {
            expect(at.getTime()).toBeGreaterThanOrEqual(clock.getTime());
            expect(at.getTime()).toBeLessThan(clock.getTime() + 1000 + 1);
            left.push(at.getTime());
          }
        }
        expect(left).toEqual([...left].sort((a, b) => a - b));
        for (const [n, at] of left.entries()) {
          const within = left.slice(n).filter((other) => other < at + 60_000).length;
          expect(within).toBeLessThanOrEqual(perMinute + 1);
        }
      },
    ),
    { numRuns: 200 },
  );
});
