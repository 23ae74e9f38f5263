const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

/** Somebody who walks away from a desk is signed out after this long without a request. */
export const SESSION_IDLE = 2 * HOUR;
/** A working day: even somebody who never stops working signs in again after it. */
export const SESSION_ABSOLUTE = 12 * HOUR;
/** "Last seen" is written at most this often, so that looking at a page seldom costs a write. */
export const SESSION_TOUCH = MINUTE;
/** Ended sessions are kept this long, so that a form sent after the end is still known to be the same person's. */
export const SESSION_KEPT = 7 * 24 * HOUR;

/** How long a one-time link to choose a password works. */
export const PASSWORD_LINK_LIFE = 72 * HOUR;
/** How long the link for the first administrator works; a restart prints a new one. */
export const SETUP_LINK_LIFE = 24 * HOUR;

export interface SessionTimes {
  createdAt: Date;
  lastSeenAt: Date;
  revokedAt: Date | null;
}

export type SessionState = "live" | "revoked" | "idle" | "expired";

export function sessionState(session: SessionTimes, now: Date): SessionState {
  if (session.revokedAt !== null) return "revoked";
  if (now.getTime() - session.createdAt.getTime() >= SESSION_ABSOLUTE) return "expired";
  return now.getTime() - session.lastSeenAt.getTime() >= SESSION_IDLE ? "idle" : "live";
}

export const needsTouch = (session: SessionTimes, now: Date): boolean =>
  now.getTime() - session.lastSeenAt.getTime() >= SESSION_TOUCH;

/** The moment from which on a session with these times is over, if nothing more is asked. */
export const sessionEnds = (session: SessionTimes): Date =>
  new Date(
    Math.min(session.createdAt.getTime() + SESSION_ABSOLUTE, session.lastSeenAt.getTime() + SESSION_IDLE),
  );
