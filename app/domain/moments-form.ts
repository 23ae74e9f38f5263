import { type CalendarDate, parseCalendarDate } from "./calendar";
import { FormReader, type Parsed } from "./form-values";
import type { MomentsOfMedium, Settings } from "./settings";

export const MEDIA = ["email", "sms"] as const;
export const LIBERATION_DAYS = ["never", "lustrum", "always"] as const;

/** More closing days than there are in a few years are a slip. */
const MOST_CLOSING_DAYS = 200;

export type MomentsForm = Pick<Settings, "moments" | "calendar">;

/** The form of the page on moments: fields are named `email.quietFrom` and so on. */
export function parseMomentsForm(form: FormData): Parsed<MomentsForm> {
  const read = new FormReader(form);
  const moments = { email: momentsOf(read, "email"), sms: momentsOf(read, "sms") };
  const liberationDay = read.choice("liberationDay", LIBERATION_DAYS);
  const calendar = {
    goodFriday: read.isTicked("goodFriday"),
    liberationDay,
    closingDays: closingDays(read, "closingDays"),
  };
  return read.result({ moments, calendar });
}

function momentsOf(read: FormReader, medium: (typeof MEDIA)[number]): MomentsOfMedium {
  const is = (name: string) => read.isTicked(`${medium}.${name}`);
  const days = { sundays: is("sundays"), holidays: is("holidays"), closingDays: is("closingDays") };
  if (!is("quiet")) return { quietHours: null, ...days };
  const from = read.clock(`${medium}.quietFrom`);
  const to = read.clock(`${medium}.quietTo`);
  if (from !== "" && from === to) read.refuse(`${medium}.quietTo`, { code: "sameTimes" });
  return { quietHours: { from, to }, ...days };
}

function closingDays(read: FormReader, field: string): CalendarDate[] {
  const days = new Set<CalendarDate>();
  for (const line of read
    .text(field)
    .split(/[\n,;]+/)
    .map((one) => one.trim())) {
    if (line === "") continue;
    const parts = /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})$/.exec(line);
    const iso = parts ? `${parts[3]}-${parts[2]?.padStart(2, "0")}-${parts[1]?.padStart(2, "0")}` : line;
    const day = parseCalendarDate(iso);
    if (day === null)
      read.refuse(field, { code: "date", text: line.length > 40 ? `${line.slice(0, 39)}…` : line });
    else days.add(day);
  }
  if (days.size > MOST_CLOSING_DAYS) read.refuse(field, { code: "days" });
  return [...days].sort();
}

/** "24-12-2026" for a day; what the form shows and takes. */
export const closingDayText = (day: CalendarDate): string => day.split("-").reverse().join("-");
