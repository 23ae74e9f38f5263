import {
  addDays,
  addWorkingDays,
  calendarDate,
  dayInAmsterdam,
  momentOf,
  type WorkCalendar,
} from "./calendar";
import { addMonths, lastDayOf, type Month, monthOf } from "./period";

/** What people in the office can ask to be mailed. */
export const MAIL_KINDS = ["summary", "alert"] as const;
export type MailKind = (typeof MAIL_KINDS)[number];
/** Every kind of mail to the office: those, and what goes to a mailbox that is chosen on a page of settings. */
export type OfficeMailKind = MailKind | "contact_request";
/** Stands where an account would, for a mail to that mailbox. */
export const MAILBOX = "mailbox";
export const isMailKind = (text: string): text is MailKind =>
  (MAIL_KINDS as readonly string[]).includes(text);

/** A month is looked back on from so many days into the next one: until then too many of its answers are still out. */
const DAYS_TO_WAIT = 2;
/** The hour, on clocks in Amsterdam, at which the mails leave. */
const HOUR = 8;

/** When a month is looked back on: at eight in the morning of the first working day from the third of the next month. */
export function lookedBackOn(month: Month, calendar: WorkCalendar): Date {
  const day = addWorkingDays(addDays(calendarDate(lastDayOf(month)), DAYS_TO_WAIT), 1, calendar);
  return new Date(momentOf(Date.parse(`${day}T${String(HOUR).padStart(2, "0")}:00:00Z`)));
}

/** The last month that is looked back on by now. */
export function lastClosedMonth(now: Date, calendar: WorkCalendar): Month {
  const before = addMonths(monthOf(dayInAmsterdam(now)), -1);
  return now >= lookedBackOn(before, calendar) ? before : addMonths(before, -1);
}

/** When the next look back is. */
export function nextLookBack(now: Date, calendar: WorkCalendar): Date {
  return lookedBackOn(addMonths(lastClosedMonth(now, calendar), 1), calendar);
}

const MINUTE = 60_000;
const PAUSES = [5, 15, 60, 4 * 60, 12 * 60].map((minutes) => minutes * MINUTE);

/** When a mail is tried again after its nth attempt (1 and up) failed for now; null when it is given up, after a day. */
export function nextTry(attempts: number, now: Date): Date | null {
  const pause = PAUSES[attempts - 1];
  return pause === undefined ? null : new Date(now.getTime() + pause);
}
