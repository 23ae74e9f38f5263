const minute = 60_000;
const hour = 60 * minute;

/** Pauses after a refusal of this one address: greylisting wants minutes, a full mailbox hours. */
const RECIPIENT_PAUSES = [2 * minute, 10 * minute, 30 * minute, hour, 2 * hour, 4 * hour, 8 * hour];

/** Pauses after a trouble of the server: it may be back any moment. */
const SERVER_PAUSES = [10_000, 30_000, minute, 2 * minute, 5 * minute];

/** A question about a contact that arrives later than this after it was due is no longer worth asking. */
export const GIVE_UP_AFTER = 72 * hour;

/**
 * When a message is tried again after its nth attempt; null when it is given up. Pauses grow, and the last one repeats
 * until three days after the message was ready.
 */
export function nextAttempt(
  queuedAt: Date,
  attempts: number,
  about: "recipient" | "server",
  now: Date,
): Date | null {
  const pauses = about === "server" ? SERVER_PAUSES : RECIPIENT_PAUSES;
  const pause = pauses[Math.min(Math.max(attempts, 1), pauses.length) - 1] as number;
  const next = new Date(now.getTime() + pause);
  return next.getTime() - queuedAt.getTime() > GIVE_UP_AFTER ? null : next;
}
