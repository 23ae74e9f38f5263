import fc from "fast-check";
import { expect, test } from "vitest";
import { GIVE_UP_AFTER, nextAttempt } from "~/domain/retry";

const queuedAt = new Date("2026-01-05T08:00:00Z");
const after = (milliseconds: number) => new Date(queuedAt.getTime() + milliseconds);
const minute = 60_000;

test("a greylisted address is tried again after minutes, a server in trouble after seconds", () => {
  expect(nextAttempt(queuedAt, 1, "recipient", queuedAt)).toEqual(after(2 * minute));
  expect(nextAttempt(queuedAt, 1, "server", queuedAt)).toEqual(after(10_000));
});

test("pauses grow with every attempt and never pass three days in all", () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 200 }),
      fc.constantFrom("recipient" as const, "server" as const),
      fc.integer({ min: 0, max: 2 * GIVE_UP_AFTER }),
      (attempts, about, passed) => {
        const now = after(passed);
        const next = nextAttempt(queuedAt, attempts, about, now);
        if (next === null) {
          expect(passed).toBeGreaterThan(GIVE_UP_AFTER - 8 * 60 * minute);
          return;
        }
        expect(next > now).toBe(true);
        expect(next.getTime() - queuedAt.getTime()).toBeLessThanOrEqual(GIVE_UP_AFTER);
        const later = nextAttempt(queuedAt, attempts + 1, about, now);
        if (later !== null) expect(later >= next).toBe(true);
      },
    ),
  );
});
