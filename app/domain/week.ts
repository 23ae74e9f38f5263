import { addDays, type CalendarDate } from "./calendar";

/** The Monday of the week that a day is in. */
export function weekOf(day: CalendarDate): CalendarDate {
  const weekday = (new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7;
  return addDays(day, -weekday);
}

/** Number of a week as ISO 8601 counts them, by its Monday: week 1 is the one with the first Thursday of a year. */
export function weekNumber(monday: CalendarDate): { year: number; week: number } {
  const thursday = addDays(monday, 3);
  const year = Number(thursday.slice(0, 4));
  const first = Date.parse(`${year}-01-01T00:00:00Z`);
  const days = (Date.parse(`${thursday}T00:00:00Z`) - first) / 86_400_000;
  return { year, week: Math.floor(days / 7) + 1 };
}
