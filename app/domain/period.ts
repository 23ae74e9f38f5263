import type { CalendarDate } from "./calendar";

/** A calendar month, "2026-01". Answers are counted per month of the contact; every period is made of months. */
export type Month = string & { readonly __brand: "Month" };

/** From the first day of one month to the last day of another, both included. */
export interface Period {
  from: Month;
  to: Month;
}

/** `month_too_far`: a month, but not of the years 2000 to 2099. */
export type MonthProblem = "not_a_month" | "month_too_far";

export type PeriodProblem = MonthProblem | "ends_before_it_begins" | "too_long";

/** Ten years: no trend that people read needs more, and a mistyped year doesn't ask for centuries. */
export const longestPeriod = 120;

export function parseMonth(text: string): Month | null {
  const parts = /^(\d{4})-(\d{2})$/.exec(text);
  if (!parts) return null;
  const [year, month] = [Number(parts[1]), Number(parts[2])];
  return year >= 2000 && year < 2100 && month >= 1 && month <= 12 ? (text as Month) : null;
}

/** Why a text is no month that parseMonth takes. */
export const monthProblem = (text: string): MonthProblem =>
  /^\d{4}-(0[1-9]|1[0-2])$/.test(text) ? "month_too_far" : "not_a_month";

/** The same for text that the program itself wrote: throws where it isn't a month. */
export function month(text: string): Month {
  if (monthsRead.has(text)) return text as Month;
  const found = parseMonth(text);
  if (found === null) throw new RangeError(`Not a month: ${text}`);
  monthsRead.add(text);
  return found;
}

/** At most 1,200: what parseMonth takes. */
const monthsRead = new Set<string>();

export function monthOf(day: CalendarDate): Month {
  return day.slice(0, 7) as Month;
}

export function addMonths(from: Month, months: number): Month {
  return monthAt(indexOf(from) + months);
}

/** Whole months from one to another; 0 for the same month. */
export function monthsBetween(from: Month, to: Month): number {
  return indexOf(to) - indexOf(from);
}

export function monthsOf(period: Period): Month[] {
  return Array.from({ length: monthsBetween(period.from, period.to) + 1 }, (_, index) =>
    addMonths(period.from, index),
  );
}

/** The same months a year earlier. */
export function previousYear(period: Period): Period {
  return { from: addMonths(period.from, -12), to: addMonths(period.to, -12) };
}

/** The period of the same length just before. */
export function previousPeriod(period: Period): Period {
  const length = monthsBetween(period.from, period.to) + 1;
  return { from: addMonths(period.from, -length), to: addMonths(period.to, -length) };
}

export function calendarYear(year: number): Period {
  return { from: month(`${year}-01`), to: month(`${year}-12`) };
}

/** January to June, or July to December: the half year that a month is in. */
export function halfYearOf(of: Month): Period {
  const year = of.slice(0, 4);
  return Number(of.slice(5)) <= 6
    ? { from: month(`${year}-01`), to: month(`${year}-06`) }
    : { from: month(`${year}-07`), to: month(`${year}-12`) };
}

/** The last so many months up to and including one. */
export function lastMonths(count: number, to: Month): Period {
  return { from: addMonths(to, 1 - count), to };
}

/** Whole quarters, the last of them ended with this month or before it. */
export function lastQuarters(count: number, to: Month): Period {
  const end = addMonths(to, -(Number(to.slice(5)) % 3));
  return lastMonths(count * 3, end);
}

export function isInPeriod(of: Month, period: Period): boolean {
  return period.from <= of && of <= period.to;
}

export function lastDayOf(of: Month): CalendarDate {
  const [year, number] = [Number(of.slice(0, 4)), Number(of.slice(5))];
  return `${of}-${new Date(Date.UTC(year, number, 0)).getUTCDate()}` as CalendarDate;
}

export function parsePeriod(
  from: string,
  to: string,
): { ok: true; period: Period } | { ok: false; problem: PeriodProblem; field: "from" | "to" } {
  const first = parseMonth(from);
  const last = parseMonth(to);
  if (first === null) return { ok: false, problem: monthProblem(from), field: "from" };
  if (last === null) return { ok: false, problem: monthProblem(to), field: "to" };
  if (last < first) return { ok: false, problem: "ends_before_it_begins", field: "to" };
  if (monthsBetween(first, last) >= longestPeriod) return { ok: false, problem: "too_long", field: "from" };
  return { ok: true, period: { from: first, to: last } };
}

function indexOf(of: Month): number {
  return Number(of.slice(0, 4)) * 12 + Number(of.slice(5)) - 1;
}

function monthAt(index: number): Month {
  const year = String(Math.floor(index / 12)).padStart(4, "0");
  return `${year}-${String((index % 12) + 1).padStart(2, "0")}` as Month;
}
