import { addDays, type CalendarDate, dayInAmsterdam, momentsOf, type WorkCalendar } from "~/domain/calendar";
import { holidayName } from "~/domain/holidays";
import { type NextMoment, nextMoment, quietDay } from "~/domain/moments";
import { MEDIA, type MomentsForm } from "~/domain/moments-form";

/** When a message leaves that is ready at some moment, by each medium; null where it never does. */
export interface MomentExample {
  ready: Date;
  email: NextMoment | null;
  sms: NextMoment | null;
}

/** A day on which the municipality is closed or the country has a holiday. */
export interface FreeDay {
  day: CalendarDate;
  /** Null for a closing day of the municipality's own. */
  name: string | null;
  isSunday: boolean;
  email: boolean;
  sms: boolean;
}

const FRIDAY = 5;

/** What settings mean, by the same rules that send: a Friday evening, a Saturday night, a Sunday, the next free day. */
export function momentExamples({ moments, calendar }: MomentsForm, now: Date): MomentExample[] {
  const today = dayInAmsterdam(now);
  const friday = addDays(today, (FRIDAY - new Date(`${today}T00:00:00Z`).getUTCDay() + 7) % 7);
  const free = freeDays({ moments, calendar }, now)[0]?.day;
  const clock = (day: CalendarDate, hour: number, minute: number) =>
    new Date(momentsOf(day, hour * 60 + minute)[0] as number);
  const ready = [
    clock(addDays(today, 1), 12, 0),
    clock(friday, 21, 30),
    clock(addDays(friday, 1), 22, 30),
    clock(addDays(friday, 2), 11, 0),
    ...(free === undefined ? [] : [clock(free, 10, 0)]),
  ].sort((a, b) => a.getTime() - b.getTime());
  return ready.map((moment) => ({
    ready: moment,
    email: nextMoment(moment, moments.email, calendar),
    sms: nextMoment(moment, moments.sms, calendar),
  }));
}

/** The holidays and closing days of the coming year, and whether anything leaves on them. */
export function freeDays({ moments, calendar }: MomentsForm, now: Date): FreeDay[] {
  const today = dayInAmsterdam(now);
  const year = Array.from({ length: 366 }, (_, n) => addDays(today, n));
  return year.flatMap((day) => {
    const name = nameOf(day, calendar);
    if (name === undefined) return [];
    const [email, sms] = MEDIA.map((medium) => quietDay(day, moments[medium], calendar) === null);
    const isSunday = new Date(`${day}T00:00:00Z`).getUTCDay() === 0;
    return [{ day, name, isSunday, email: email === true, sms: sms === true }];
  });
}

function nameOf(day: CalendarDate, calendar: WorkCalendar): string | null | undefined {
  const name = holidayName(day, calendar);
  if (name !== null) return name;
  return calendar.closingDays.includes(day) ? null : undefined;
}
