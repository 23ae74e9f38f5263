import { tzOffset } from "@date-fns/tz";
import { isPublicHoliday } from "./holidays";

/** A day on the calendar, "2026-01-05". A Date is a moment; the two can't be mixed up. */
export type CalendarDate = string & { readonly __brand: "CalendarDate" };

export interface WorkCalendar {
  /** Closed on Good Friday? Not a public holiday; many town halls close. */
  goodFriday: boolean;
  /** Closed on 5 May: never, once in five years (2025, 2030 …), or every year. */
  liberationDay: "never" | "lustrum" | "always";
  /** The municipality's own closing days. */
  closingDays: readonly CalendarDate[];
}

export const timeZone = "Europe/Amsterdam";
const minute = 60_000;
const day = 24 * 60 * minute;

const monthNames = [
  "jan",
  "feb",
  "maart|mrt",
  "apr",
  "mei",
  "jun",
  "jul",
  "aug",
  "sep",
  "okt",
  "nov",
  "dec",
].map((stem) => new RegExp(`^(?:${stem})[a-z]*$`));

const clockTime = String.raw`(?:(?:t|,? (?:om )?)(?<hour>\d{1,2})[:.](?<minute>\d{2})(?:[:.](?<second>\d{2})(?:[.,](?<fraction>\d{1,9}))?)?(?: ?(?:uur|u)\b)? ?(?<offset>z|[+-]\d{2}(?::?\d{2})?)?)?`;
const spellings = [
  // 2026-11-20T10:15:00+01:00, 2026-11-20 10:15
  new RegExp(`^(?<year>\\d{4})[-/](?<month>\\d{1,2})[-/](?<day>\\d{1,2})${clockTime}$`),
  // 20-11-2026 10:15, 20/11/2026 10.15 uur, 20.11.2026
  new RegExp(`^(?<day>\\d{1,2})[-/.](?<month>\\d{1,2})[-/.](?<year>\\d{4})${clockTime}$`),
  // 20 november 2026 om 10.15 uur, 20-nov-2026 10:15
  new RegExp(`^(?<day>\\d{1,2})[\\s-](?<name>[a-z]{3,9})\\.?[\\s-](?<year>\\d{4})${clockTime}$`),
  // 20261120T101500Z and, as StUF messages write it, 20261120101500000
  /^(?<year>\d{4})(?<month>\d{2})(?<day>\d{2})(?:t?(?<hour>\d{2})(?<minute>\d{2})(?:(?<second>\d{2})[.,]?(?<fraction>\d{1,9})?)?(?<offset>z|[+-]\d{2}(?::?\d{2})?)?)?$/,
];
const weekday = /^(?:ma|di|wo|do|vr|za|zo)(?:[a-z]*dag)?[.,]?\s+/;

/** Offsets by the hour: they only change on the hour, and asking for one costs more than anything else here. */
const offsets = new Map<number, number>();
const hour = 60 * minute;
/** Long before, clocks in Amsterdam were off by odd minutes. */
const wholeHoursSince = Date.UTC(1980, 0, 1);
const MOST_OFFSETS = 50_000;

/** Minutes by which clocks in Amsterdam are ahead of UTC. */
function offsetAt(at: number): number {
  if (!(at >= wholeHoursSince)) return tzOffset(timeZone, new Date(at));
  const key = Math.floor(at / hour);
  const known = offsets.get(key);
  if (known !== undefined) return known;
  if (offsets.size >= MOST_OFFSETS) offsets.clear();
  const offset = tzOffset(timeZone, new Date(at));
  offsets.set(key, offset);
  return offset;
}

/** Reads "2026-01-05"; null for anything else, and for days that don't exist (2026-02-30). */
export function parseCalendarDate(text: string): CalendarDate | null {
  const parts = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (!parts) return null;
  const at = Date.UTC(Number(parts[1]), Number(parts[2]) - 1, Number(parts[3]));
  return asText(at) === text ? (text as CalendarDate) : null;
}

/** The same for text that the program itself wrote: throws where it isn't a day. */
export function calendarDate(text: string): CalendarDate {
  const date = parseCalendarDate(text);
  if (date === null) throw new RangeError(`Not a calendar date: ${text}`);
  return date;
}

export function dayInAmsterdam(at: Date): CalendarDate {
  return asText(at.getTime() + offsetAt(at.getTime()) * minute) as CalendarDate;
}

/** What clocks in Amsterdam show, in milliseconds since midnight. */
export function clockInAmsterdam(at: Date): number {
  const local = at.getTime() + offsetAt(at.getTime()) * minute;
  return ((local % day) + day) % day;
}

/**
 * The moments at which clocks in Amsterdam show a time of that day, in minutes since midnight: one; in October, in the
 * hour that comes twice, two; in March, in the hour that is skipped, none.
 */
export function momentsOf(date: CalendarDate, clockMinutes: number): number[] {
  const clock = utcOf(date) + clockMinutes * minute;
  return [120, 60]
    .filter((offset) => offsetAt(clock - offset * minute) === offset)
    .map((offset) => clock - offset * minute);
}

/** The first moment of a day in Amsterdam. */
export function startOfDay(date: CalendarDate): Date {
  return new Date(momentOf(utcOf(date)));
}

/** The last millisecond of a day in Amsterdam, 23 or 25 hours after its start on the days the clock changes. */
export function endOfDay(date: CalendarDate): Date {
  return new Date(momentOf(utcOf(addDays(date, 1))) - 1);
}

export function addDays(date: CalendarDate, days: number): CalendarDate {
  return asText(utcOf(date) + days * day) as CalendarDate;
}

/** Whole days from one date to another; negative where `to` is earlier. */
export function daysBetween(from: CalendarDate, to: CalendarDate): number {
  return (utcOf(to) - utcOf(from)) / day;
}

/** Monday to Friday, no public holiday, no closing day. */
export function isWorkingDay(date: CalendarDate, calendar: WorkCalendar): boolean {
  const weekday = new Date(utcOf(date)).getUTCDay();
  if (weekday === 0 || weekday === 6) return false;
  return !isPublicHoliday(date, calendar) && !calendar.closingDays.includes(date);
}

/** The nth working day after a date; n = 0 is the date itself, working day or not. */
export function addWorkingDays(date: CalendarDate, n: number, calendar: WorkCalendar): CalendarDate {
  let result = date;
  for (let left = n; left > 0; ) {
    result = addDays(result, 1);
    if (isWorkingDay(result, calendar)) left -= 1;
  }
  return result;
}

/** Asked on day D, due at the end of the nth working day after D. */
export function callbackDue(requestedAt: Date, workingDays: number, calendar: WorkCalendar): Date {
  return endOfDay(addWorkingDays(dayInAmsterdam(requestedAt), workingDays, calendar));
}

/**
 * The moment at which clocks in Amsterdam show a time, given as if it were UTC. In the hour that comes twice
 * (October) the first one; in the hour that is skipped (March) as much later, as a clock not yet put forward
 * would have it: 02:30 is 03:30.
 */
export function momentOf(clock: number): number {
  for (const offset of [120, 60]) {
    const at = clock - offset * minute;
    if (offsetAt(at) === offset) return at;
  }
  return clock - offsetAt(clock - day) * minute;
}

/**
 * A moment as systems and people in the Netherlands write it: ISO 8601, or dd-mm-yyyy hh:mm and its spellings.
 * Without an offset it is what clocks in Amsterdam showed; without a time it is the start of that day.
 * Null for what can't be read, for days and times that don't exist, and for years before 1900.
 */
export function parseDutchMoment(text: string): Date | null {
  const line = text.trim().toLowerCase().replace(/\s+/g, " ");
  if (line.length > 60) return null;
  const plain = line.replace(weekday, "");
  for (const spelling of spellings) {
    const parts = spelling.exec(plain)?.groups;
    if (parts) return momentFrom(parts);
  }
  return null;
}

function momentFrom(parts: Record<string, string | undefined>): Date | null {
  const year = Number(parts.year);
  const monthNumber = parts.name
    ? monthNames.findIndex((name) => name.test(parts.name ?? "")) + 1
    : Number(parts.month);
  const dayOfMonth = Number(parts.day);
  const [hour, minutes, seconds] = [
    Number(parts.hour ?? 0),
    Number(parts.minute ?? 0),
    Number(parts.second ?? 0),
  ];
  const midnight = new Date(Date.UTC(year, monthNumber - 1, dayOfMonth));
  const isDay =
    year >= 1900 && midnight.getUTCMonth() === monthNumber - 1 && midnight.getUTCDate() === dayOfMonth;
  // ISO 8601 knows 24:00 as the end of a day.
  const isTime =
    (hour < 24 && minutes < 60 && seconds < 60) || (hour === 24 && minutes === 0 && seconds === 0);
  if (!isDay || !isTime) return null;

  const milliseconds = Number((parts.fraction ?? "").slice(0, 3).padEnd(3, "0"));
  const clock = midnight.getTime() + ((hour * 60 + minutes) * 60 + seconds) * 1000 + milliseconds;
  if (parts.offset === undefined) return new Date(momentOf(clock));
  const offset = minutesOf(parts.offset);
  return offset === null ? null : new Date(clock - offset * minute);
}

/** "+01:00" as minutes east of Greenwich; no place on earth is more than 14 hours away. */
function minutesOf(offset: string): number | null {
  if (offset === "z") return 0;
  const hours = Number(offset.slice(1, 3));
  const minutes = Number(offset.slice(3).replace(":", "") || 0);
  if (hours > 14 || minutes > 59) return null;
  return (offset.startsWith("-") ? -1 : 1) * (hours * 60 + minutes);
}

function utcOf(date: CalendarDate): number {
  return Date.parse(`${date}T00:00:00Z`);
}

/** The day that was asked for last, as almost always the next one too. */
let lastDay = { number: Number.NaN, text: "" };

function asText(at: number): string {
  const number = Math.floor(at / day);
  if (number !== lastDay.number) lastDay = { number, text: textOf(at) };
  return lastDay.text;
}

function textOf(at: number): string {
  const iso = Number.isNaN(at) ? "" : new Date(at).toISOString();
  return iso.length === 24 ? iso.slice(0, 10) : "";
}
