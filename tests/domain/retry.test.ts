import fc from "fast-check";
import { expect, test } from "vitest";
import { GIVE_UP_AFTER, nextAttempt } from "~/domain/retry";

const now = new Date("2026-01-05T08:00:00Z");
const minute = 60_000;
const pauseOf = (attempts: number): number | null => {
  const next = nextAttempt(attempts, now);
  return next === null ? null : next.getTime() - now.getTime();
};

test("a greylisted address is tried again after minutes", () => {
  expect(pauseOf(1)).toBe(2 * minute);
});

test("pauses grow with every attempt and never pass three days in all", () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 200 }), (attempts) => {
      const pauses = Array.from({ length: attempts }, (_, n) => pauseOf(n + 1));
      const given = pauses.filter((pause) => pause !== null);
      expect(given).toEqual([...given].sort((a, b) => a - b));
      const total = given.reduce((sum, pause) => sum + pause, 0);
      expect(total).toBeLessThanOrEqual(GIVE_UP_AFTER);
      // Given up for good, and not before the next pause would be too much.
      expect(pauses.slice(given.length).every((pause) => pause === null)).toBe(true);
      if (given.length < attempts) expect(total).toBeGreaterThan(GIVE_UP_AFTER - 8 * 60 * minute);
    }),
  );
});
