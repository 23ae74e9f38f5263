import Holidays from "date-holidays";
import type { CalendarDate, WorkCalendar } from "./calendar";

interface Year {
  /** Their names, by day. */
  public: Map<string, string>;
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

/** The name of the public holiday on a day, in Dutch; null if it is none. */
export function holidayName(date: CalendarDate, calendar: WorkCalendar): string | null {
  if (!isPublicHoliday(date, calendar)) return null;
  const name = holidaysOf(Number(date.slice(0, 4))).public.get(date);
  if (name !== undefined) return FULL_NAMES[name] ?? name;
  return date.endsWith("-05-05") ? "Bevrijdingsdag" : "Goede Vrijdag";
}

/** Where the list is shorter than people are: it has a name for the feast, and one for its second day. */
const FULL_NAMES: Record<string, string> = {
  Nieuwjaar: "Nieuwjaarsdag",
  Pasen: "Eerste paasdag",
  Pinksteren: "Eerste pinksterdag",
  Kerstmis: "Eerste kerstdag",
};

function holidaysOf(year: number): Year {
  const known = years.get(year);
  if (known) return known;
  const all = netherlands.getHolidays(year);
  const found: Year = {
    public: new Map(
      all
        .filter((holiday) => holiday.type === "public")
        .map((holiday) => [holiday.date.slice(0, 10), holiday.name]),
    ),
    goodFriday: all.find((holiday) => holiday.rule === "easter -2")?.date.slice(0, 10),
  };
  years.set(year, found);
  return found;
}
