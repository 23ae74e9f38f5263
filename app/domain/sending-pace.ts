const second = 1_000;
const minute = 60 * second;

/** Pauses after a trouble of the gateway: it may be back any moment, and is asked with one message each time. */
const PAUSES = [5 * second, 15 * second, 30 * second, minute, 2 * minute, 3 * minute, 5 * minute];

/** A gateway that asks for more patience than this is asked again all the same. */
const LONGEST_PAUSE = 15 * minute;

/**
 * How long, in milliseconds, nothing is tried after the nth trouble in a row (1 and up). `retryAfter`: the seconds that
 * the gateway itself asked for (RFC 9110, 10.2.3); never shorter than that, up to a quarter of an hour.
 */
export function pauseAfter(troubles: number, retryAfter: number | null): number {
  const own = PAUSES[Math.min(Math.max(troubles, 1), PAUSES.length) - 1] as number;
  return Math.min(Math.max(own, (retryAfter ?? 0) * second), Math.max(own, LONGEST_PAUSE));
}

/** What a process may take at once of a lane that has a rate: the places of the next second. */
const AHEAD = second;

export interface Pace {
  /** From when the next message may leave; null where none ever left. */
  nextFreeAt: Date | null;
  /** Messages a minute; null: as fast as the gateway takes them. */
  perMinute: number | null;
}

/** How many places a lane has within the next second, at its rate; Infinity without one. */
export function freePlaces(pace: Pace, now: Date): number {
  if (pace.perMinute === null) return Number.POSITIVE_INFINITY;
  const wait = firstPlace(pace, now) - now.getTime();
  return wait >= AHEAD ? 0 : Math.ceil((AHEAD - wait) / gap(pace.perMinute));
}

/**
 * The places of `count` messages, evenly apart and none in the past, and the first one after them (the generic cell rate
 * algorithm of ITU-T I.371 without a burst: time that went by unused is not made up for).
 */
export function takePlaces(
  pace: Pace,
  count: number,
  now: Date,
): { leaveAt: Date[]; nextFreeAt: Date | null } {
  const { perMinute } = pace;
  if (perMinute === null) return { leaveAt: Array.from({ length: count }, () => now), nextFreeAt: null };
  const first = firstPlace(pace, now);
  const place = (n: number) => new Date(Math.ceil(first + n * gap(perMinute)));
  return { leaveAt: Array.from({ length: count }, (_, n) => place(n)), nextFreeAt: place(count) };
}

const gap = (perMinute: number) => minute / perMinute;

/** A place that was taken at a slower rate than the one that is set now holds nobody up. */
function firstPlace({ nextFreeAt, perMinute }: Pace, now: Date): number {
  const latest = now.getTime() + AHEAD + gap(perMinute as number);
  return Math.min(Math.max(nextFreeAt?.getTime() ?? 0, now.getTime()), latest);
}
