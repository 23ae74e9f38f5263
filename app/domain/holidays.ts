import Holidays from "date-holidays";
import type { CalendarDate, WorkCalendar } from "./calendar";

interface Year {
  public: Set<string>;
  goodFriday: string | undefined;
}

const netherlands = new Holidays("NL", { languages: ["nl"] });
const years = new Map<number, Year>();

/** The public holidays of the Netherlands, with Good Friday and 5 May as the municipality has it. */
export function isPublicHoliday(date: CalendarDate, calendar: WorkCalendar): boolean {
  const year = Number(date.slice(0, 4));
  const holidays = holidaysOf(year);
  if (holidays.public.has(date)) return true;
  if (calendar.goodFriday && holidays.goodFriday === date) return true;
  if (!date.endsWith("-05-05")) return false;
  return calendar.liberationDay === "always" || (calendar.liberationDay === "lustrum" && year % 5 === 0);
}

function holidaysOf(year: number): Year {
  const known = years.get(year);
  if (known) return known;
  const all = netherlands.getHolidays(year);
  const found: Year = {
    public: new Set(
      all.filter((holiday) => holiday.type === "public").map((holiday) => holiday.date.slice(0, 10)),
    ),
    goodFriday: all.find((holiday) => holiday.rule === "easter -2")?.date.slice(0, 10),
  };
  years.set(year, found);
  return found;
}
