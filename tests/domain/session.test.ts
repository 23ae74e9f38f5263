import { expect, test } from "vitest";
import { needsTouch, SESSION_ABSOLUTE, SESSION_IDLE, sessionEnds, sessionState } from "~/domain/session";

const nine = new Date("2026-01-05T09:00:00Z");
const after = (from: Date, ms: number) => new Date(from.getTime() + ms);
const session = { createdAt: nine, lastSeenAt: nine, revokedAt: null };

test("a session ends when nobody uses it", () => {
  expect(sessionState(session, after(nine, SESSION_IDLE - 1))).toBe("live");
  expect(sessionState(session, after(nine, SESSION_IDLE))).toBe("idle");
});

test("a session ends after a working day, however busy", () => {
  const busy = { ...session, lastSeenAt: after(nine, SESSION_ABSOLUTE - 1) };
  expect(sessionState(busy, after(nine, SESSION_ABSOLUTE - 1))).toBe("live");
  expect(sessionState(busy, after(nine, SESSION_ABSOLUTE))).toBe("expired");
  expect(sessionEnds(busy)).toEqual(after(nine, SESSION_ABSOLUTE));
});

test("a revoked session is over at once", () => {
  expect(sessionState({ ...session, revokedAt: nine }, nine)).toBe("revoked");
});

test("last seen is written once a minute at most", () => {
  expect(needsTouch(session, after(nine, 59_999))).toBe(false);
  expect(needsTouch(session, after(nine, 60_000))).toBe(true);
});
