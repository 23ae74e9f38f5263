const minute = 60_000;
const hour = 60 * minute;

/** Pauses after a refusal of this one address: greylisting wants minutes, a full mailbox hours. */
const PAUSES = [2 * minute, 10 * minute, 30 * minute, hour, 2 * hour, 4 * hour, 8 * hour];

/** A question about a contact that arrives later than this after it was first tried is no longer worth asking. */
export const GIVE_UP_AFTER = 72 * hour;

/**
 * When a message is tried again after its nth attempt (1 and up); null when it is given up. Pauses grow, and the last
 * one repeats as long as all of them together stay within three days. Only refusals count: a message that waited for a
 * gateway that was down has as many tries as any other.
 */
export function nextAttempt(attempts: number, now: Date): Date | null {
  const pause = pauseAfter(attempts);
  let waited = 0;
  for (let attempt = 1; attempt <= attempts && waited <= GIVE_UP_AFTER; attempt += 1)
    waited += pauseAfter(attempt);
  return waited > GIVE_UP_AFTER ? null : new Date(now.getTime() + pause);
}

const pauseAfter = (attempt: number): number =>
  PAUSES[Math.min(Math.max(attempt, 1), PAUSES.length) - 1] as number;
