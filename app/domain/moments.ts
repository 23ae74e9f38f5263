import {
  addDays,
  type CalendarDate,
  clockInAmsterdam,
  dayInAmsterdam,
  momentsOf,
  startOfDay,
  type WorkCalendar,
} from "./calendar";
import { isPublicHoliday } from "./holidays";
import type { MomentsOfMedium, QuietHours } from "./settings";

/** What keeps a message from leaving: the hour, or only the day. */
export type Quiet = "quiet_hours" | "sunday" | "holiday";

export interface NextMoment {
  at: Date;
  /**
   * Null where nothing keeps it. The day (Sunday, or a public holiday or closing day) only where it would have left
   * sooner if it weren't for that day.
   */
  because: Quiet | null;
}

const minute = 60_000;

/** How many days ahead a moment is looked for: longer than any contact stays fresh. */
const HORIZON = 400;

/**
 * The first moment, at or after this one, at which a medium may disturb somebody. What is quiet is read off the clock
 * in Amsterdam, so an hour that comes twice is quiet twice. Null where the settings leave no moment within 400 days.
 */
export function nextMoment(at: Date, moments: MomentsOfMedium, calendar: WorkCalendar): NextMoment | null {
  const first = quietAt(at, moments, calendar);
  if (first === null) return { at, because: null };
  let because: Quiet = first;
  let day = dayInAmsterdam(at);
  for (let looked = 0; looked <= HORIZON; looked += 1, day = addDays(day, 1)) {
    for (const candidate of startsOn(day, moments.quietHours)) {
      if (candidate < at.getTime()) continue;
      const moment = new Date(candidate);
      const quiet = quietAt(moment, moments, calendar);
      if (quiet === null) return { at: moment, because };
      if (because === "quiet_hours") because = quiet;
    }
  }
  return null;
}

/** Whether a medium may disturb somebody at this moment. */
export function isDecent(at: Date, moments: MomentsOfMedium, calendar: WorkCalendar): boolean {
  return quietAt(at, moments, calendar) === null;
}

/** The first and the last moment (not included) of a day at which a medium may disturb somebody; null if none. */
export function decentPart(
  day: CalendarDate,
  moments: MomentsOfMedium,
  calendar: WorkCalendar,
): { from: Date; to: Date } | null {
  const end = startOfDay(addDays(day, 1));
  const first = nextMoment(startOfDay(day), moments, calendar);
  if (first === null || first.at >= end) return null;
  const { quietHours } = moments;
  if (quietHours === null || isDecent(new Date(end.getTime() - 1), moments, calendar))
    return { from: first.at, to: end };
  const last = momentsOf(day, minutesOf(quietHours.from)).filter((moment) => moment > first.at.getTime());
  return { from: first.at, to: new Date(Math.max(first.at.getTime() + minute, ...last)) };
}

/** Days that are quiet of themselves; null where the day is like any other. */
export function quietDay(
  day: CalendarDate,
  moments: MomentsOfMedium,
  calendar: WorkCalendar,
): Exclude<Quiet, "quiet_hours"> | null {
  if (!moments.sundays && new Date(`${day}T00:00:00Z`).getUTCDay() === 0) return "sunday";
  if (!moments.holidays && isPublicHoliday(day, calendar)) return "holiday";
  if (!moments.closingDays && calendar.closingDays.includes(day)) return "holiday";
  return null;
}

/** The hour speaks before the day: what would wait for the morning anyhow doesn't wait because it is Sunday. */
function quietAt(at: Date, moments: MomentsOfMedium, calendar: WorkCalendar): Quiet | null {
  if (isQuietHour(at, moments.quietHours)) return "quiet_hours";
  if (moments.sundays && moments.holidays && moments.closingDays) return null;
  return quietDay(dayInAmsterdam(at), moments, calendar);
}

function isQuietHour(at: Date, quiet: QuietHours | null): boolean {
  if (quiet === null || quiet.from === quiet.to) return false;
  const clock = clockInAmsterdam(at);
  const [from, to] = [minutesOf(quiet.from) * minute, minutesOf(quiet.to) * minute];
  return from < to ? from <= clock && clock < to : from <= clock || clock < to;
}

/** Where something can begin on a day: at midnight, where the quiet hours end, and where the clock jumps. */
function startsOn(day: CalendarDate, quiet: QuietHours | null): number[] {
  const midnight = startOfDay(day).getTime();
  if (quiet === null) return [midnight];
  // Clocks change at 01:00 UTC, all over Europe.
  const jump = Date.parse(`${day}T01:00:00Z`);
  return [midnight, jump, ...momentsOf(day, minutesOf(quiet.to))].sort((a, b) => a - b);
}

function minutesOf(clock: string): number {
  return Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3));
}
