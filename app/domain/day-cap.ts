import { addDays, dayInAmsterdam, startOfDay, type WorkCalendar } from "./calendar";
import { decentPart, nextMoment } from "./moments";
import type { MomentsOfMedium } from "./settings";

const minute = 60_000;
const day = 24 * 60 * minute;

/** The day's number is let through in steps of this many milliseconds. */
const STEP = 15 * minute;

type Moments = Readonly<Record<"email" | "sms", MomentsOfMedium>>;

/**
 * How many residents may have been asked by this moment, of the number for the whole day: in step with the decent hours
 * that have passed, so that who comes in the evening has as good a chance as who came in the night.
 */
export function allowedBy(now: Date, cap: number, moments: Moments, calendar: WorkCalendar): number {
  const part = decentPartOfAny(now, moments, calendar);
  if (part === null || now < part.from) return 0;
  const steps = Math.max(1, Math.ceil((part.to.getTime() - part.from.getTime()) / STEP));
  const passed = Math.floor((now.getTime() - part.from.getTime()) / STEP) + 1;
  return Math.min(cap, Math.ceil((cap * passed) / steps));
}

/**
 * How many of each channel go first, out of what waits: each place to the channel that has had the fewest that day for
 * the root of what it brings (Sainte-Laguë's method over the square roots, as in Bankier's power allocation, 1988).
 * A channel with a hundred times as many gets ten times as many: the many do not push out the few.
 */
export function placesPerChannel(
  places: number,
  waiting: ReadonlyMap<string, number>,
  given: ReadonlyMap<string, number>,
): Map<string, number> {
  const result = new Map<string, number>();
  const channels = [...waiting.keys()].sort();
  const claim = (channel: string) => {
    const already = (given.get(channel) ?? 0) + (result.get(channel) ?? 0);
    return Math.sqrt((given.get(channel) ?? 0) + (waiting.get(channel) ?? 0)) / (2 * already + 1);
  };
  for (let place = 0; place < places; place += 1) {
    const open = channels.filter((channel) => (result.get(channel) ?? 0) < (waiting.get(channel) ?? 0));
    const [first, ...others] = open;
    if (first === undefined) break;
    const next = others.reduce((best, channel) => (claim(channel) > claim(best) ? channel : best), first);
    result.set(next, (result.get(next) ?? 0) + 1);
  }
  return result;
}

/** One that waits for its turn: its medium, its place (0 to 1) among those that wait, and until when it is fresh. */
export interface Waiting {
  medium: "email" | "sms";
  place: number;
  freshUntil: Date;
}

/**
 * About when it is the turn of one that waits, out of so many, with so many asked a day. Never later than the moment
 * after which it is too old, when it is looked at for the last time.
 */
export function expectedTurn(
  { medium, place, freshUntil }: Waiting,
  { waiting, cap, now }: { waiting: number; cap: number; now: Date },
  moments: Moments,
  calendar: WorkCalendar,
): Date {
  // In whole steps, so that many are written at once.
  const steps = Math.max(1, Math.ceil((place * (waiting / cap) * day) / STEP));
  const after = new Date((Math.floor(now.getTime() / STEP) + steps) * STEP);
  const last = new Date(Math.max(freshUntil.getTime() + 1, now.getTime() + 1));
  if (after >= last) return last;
  const turn = nextMoment(after, moments[medium], calendar)?.at ?? last;
  return turn < last ? turn : last;
}

/** From the first to the last decent moment of the day, of any medium; null on a day that is quiet as a whole. */
function decentPartOfAny(
  at: Date,
  moments: Moments,
  calendar: WorkCalendar,
): { from: Date; to: Date } | null {
  const today = dayInAmsterdam(at);
  const parts = [moments.email, moments.sms]
    .map((medium) => decentPart(today, medium, calendar))
    .filter((part) => part !== null);
  if (parts.length === 0) return null;
  const from = Math.min(...parts.map((part) => part.from.getTime()));
  const to = Math.max(...parts.map((part) => part.to.getTime()));
  const midnight = startOfDay(addDays(today, 1)).getTime();
  return { from: new Date(from), to: new Date(Math.min(to, midnight)) };
}
