import fc from "fast-check";
import { expect, test } from "vitest";
import {
  addDays,
  addWorkingDays,
  type CalendarDate,
  calendarDate,
  callbackDue,
  dayInAmsterdam,
  daysBetween,
  endOfDay,
  isWorkingDay,
  parseCalendarDate,
  parseDutchMoment,
  startOfDay,
  type WorkCalendar,
} from "~/domain/calendar";

const calendar: WorkCalendar = { goodFriday: false, liberationDay: "lustrum", closingDays: [] };
const anyDay = fc.integer({ min: 0, max: 20_000 }).map((days) => addDays(calendarDate("2000-01-01"), days));
const anyCalendar: fc.Arbitrary<WorkCalendar> = fc.record({
  goodFriday: fc.boolean(),
  liberationDay: fc.constantFrom("never", "lustrum", "always"),
  closingDays: fc.array(anyDay, { maxLength: 5 }),
});

test("a calendar date is a day that exists", () => {
  expect(parseCalendarDate("2024-02-29")).toBe("2024-02-29");
  for (const text of ["2026-02-29", "2026-13-01", "2026-1-1", "20260101", "", "gisteren", "0000-00-00"]) {
    expect(parseCalendarDate(text), text).toBeNull();
  }
  expect(() => calendarDate("2026-02-30")).toThrow(RangeError);
});

test("a moment falls on the day that clocks in Amsterdam show", () => {
  expect(dayInAmsterdam(new Date("2026-01-05T22:59:59Z"))).toBe("2026-01-05");
  expect(dayInAmsterdam(new Date("2026-01-05T23:00:00Z"))).toBe("2026-01-06");
  expect(dayInAmsterdam(new Date("2026-07-05T22:00:00Z"))).toBe("2026-07-06");
});

test("the day the clock goes forward has 23 hours and the day it goes back has 25", () => {
  const hours = (day: string) =>
    (endOfDay(calendarDate(day)).getTime() + 1 - startOfDay(calendarDate(day)).getTime()) / 3_600_000;
  expect(hours("2026-03-28")).toBe(24);
  expect(hours("2026-03-29")).toBe(23);
  expect(hours("2026-10-25")).toBe(25);
  expect(startOfDay(calendarDate("2026-03-29"))).toEqual(new Date("2026-03-28T23:00:00Z"));
  expect(endOfDay(calendarDate("2026-03-29"))).toEqual(new Date("2026-03-29T21:59:59.999Z"));
  expect(startOfDay(calendarDate("2026-10-25"))).toEqual(new Date("2026-10-24T22:00:00Z"));
  expect(endOfDay(calendarDate("2026-10-25"))).toEqual(new Date("2026-10-25T22:59:59.999Z"));
});

test("every day begins and ends on itself", () => {
  fc.assert(
    fc.property(anyDay, (day) => {
      expect(dayInAmsterdam(startOfDay(day))).toBe(day);
      expect(dayInAmsterdam(endOfDay(day))).toBe(day);
      expect(endOfDay(day).getTime() + 1).toBe(startOfDay(addDays(day, 1)).getTime());
    }),
  );
});

test("the public holidays of 2026 are no working days", () => {
  const closed = ["2026-01-01", "2026-04-06", "2026-04-27", "2026-05-14", "2026-05-25", "2026-12-25"];
  for (const day of closed) expect(isWorkingDay(calendarDate(day), calendar), day).toBe(false);
  const open = ["2026-04-03", "2026-05-04", "2026-05-05", "2026-12-31", "2026-12-24", "2026-11-11"];
  for (const day of open) expect(isWorkingDay(calendarDate(day), calendar), day).toBe(true);
});

test("King's day moves to Saturday when the 27th is a Sunday", () => {
  expect(isWorkingDay(calendarDate("2025-04-28"), calendar)).toBe(true);
  expect(isWorkingDay(calendarDate("2027-04-27"), calendar)).toBe(false);
});

test("Good Friday and 5 May are the municipality's choice", () => {
  expect(isWorkingDay(calendarDate("2026-04-03"), { ...calendar, goodFriday: true })).toBe(false);
  const on = (liberationDay: WorkCalendar["liberationDay"], day: string) =>
    isWorkingDay(calendarDate(day), { ...calendar, liberationDay });
  expect([on("never", "2025-05-05"), on("lustrum", "2025-05-05"), on("always", "2025-05-05")]).toEqual([
    true,
    false,
    false,
  ]);
  expect([on("never", "2026-05-05"), on("lustrum", "2026-05-05"), on("always", "2026-05-05")]).toEqual([
    true,
    true,
    false,
  ]);
});

test("the municipality's own closing days are no working days", () => {
  const closing = { ...calendar, closingDays: [calendarDate("2026-05-15")] };
  expect(isWorkingDay(calendarDate("2026-05-15"), closing)).toBe(false);
});

test.each([
  ["a Monday", "2026-01-05T10:00:00+01:00", 2, "2026-01-07"],
  ["a Thursday, over the weekend", "2026-01-08T10:00:00+01:00", 2, "2026-01-12"],
  ["a Saturday", "2026-01-10T10:00:00+01:00", 2, "2026-01-13"],
  ["before Easter Monday", "2026-04-02T16:00:00+02:00", 2, "2026-04-07"],
  ["over both Christmas days and New Year", "2025-12-24T09:00:00+01:00", 4, "2026-01-02"],
  ["just before midnight", "2026-01-05T23:59:59+01:00", 1, "2026-01-06"],
  ["the Friday before the clock goes forward", "2026-03-27T10:00:00+01:00", 2, "2026-03-31"],
  ["the Friday before the clock goes back", "2026-10-23T10:00:00+02:00", 2, "2026-10-27"],
])("a callback asked for on %s is due at the end of the right working day", (_, asked, days, due) => {
  expect(callbackDue(new Date(asked), days, calendar)).toEqual(endOfDay(calendarDate(due)));
});

test("a later request is never due earlier, and more working days are never sooner", () => {
  fc.assert(
    fc.property(anyDay, fc.nat(40), fc.nat(12), anyCalendar, (day, later, n, days) => {
      const due = addWorkingDays(day, n, days);
      expect(addWorkingDays(addDays(day, later), n, days) >= due).toBe(true);
      expect(addWorkingDays(day, n + 1, days) > due).toBe(true);
      if (n > 0) expect(isWorkingDay(due, days)).toBe(true);
    }),
  );
});

test("between a day and the nth working day after it lie n working days", () => {
  fc.assert(
    fc.property(anyDay, fc.nat(15), anyCalendar, (day, n, days) => {
      const due = addWorkingDays(day, n, days);
      const passed = Array.from({ length: daysBetween(day, due) }, (_, index) => addDays(day, index + 1));
      expect(passed.filter((each) => isWorkingDay(each, days))).toHaveLength(n);
    }),
  );
});

test.each([
  ["2026-11-20T10:15:00+01:00", "2026-11-20T09:15:00.000Z"],
  ["2026-11-20T09:15:00Z", "2026-11-20T09:15:00.000Z"],
  ["2026-11-20T09:15:00.123456Z", "2026-11-20T09:15:00.123Z"],
  ["2026-11-20T10:15+0100", "2026-11-20T09:15:00.000Z"],
  ["2026-11-20T10:15+01", "2026-11-20T09:15:00.000Z"],
  ["2026-11-20t05:45:00-03:30", "2026-11-20T09:15:00.000Z"],
  ["2026-11-20 10:15", "2026-11-20T09:15:00.000Z"],
  ["2026-11-20T10:15", "2026-11-20T09:15:00.000Z"],
  ["2026-11-20", "2026-11-19T23:00:00.000Z"],
  ["2026-11-20T24:00", "2026-11-20T23:00:00.000Z"],
  ["20261120T101500", "2026-11-20T09:15:00.000Z"],
  ["20261120T091500Z", "2026-11-20T09:15:00.000Z"],
  ["20261120101500000", "2026-11-20T09:15:00.000Z"],
  ["20261120", "2026-11-19T23:00:00.000Z"],
  ["20-11-2026 10:15", "2026-11-20T09:15:00.000Z"],
  ["20-11-2026 10:15:30", "2026-11-20T09:15:30.000Z"],
  ["  20-11-2026   10.15 uur ", "2026-11-20T09:15:00.000Z"],
  ["20-11-2026, 10:15", "2026-11-20T09:15:00.000Z"],
  ["20-11-2026 om 10.15u", "2026-11-20T09:15:00.000Z"],
  ["5-7-2026 9:05", "2026-07-05T07:05:00.000Z"],
  ["20/11/2026 10:15", "2026-11-20T09:15:00.000Z"],
  ["20.11.2026 10.15", "2026-11-20T09:15:00.000Z"],
  ["20 november 2026 10:15", "2026-11-20T09:15:00.000Z"],
  ["vrijdag 20 november 2026 om 10.15 uur", "2026-11-20T09:15:00.000Z"],
  ["Vr 20 nov. 2026 10:15", "2026-11-20T09:15:00.000Z"],
  ["20-mrt-2026 10:15", "2026-03-20T09:15:00.000Z"],
  ["1 augustus 2026", "2026-07-31T22:00:00.000Z"],
])("%s is read as %s", (text, moment) => {
  expect(parseDutchMoment(text)?.toISOString()).toBe(moment);
});

test.each([
  "",
  " ",
  "gisteren",
  "11/20/2026 10:15",
  "30-02-2026 10:15",
  "20-11-26 10:15",
  "20-13-2026 10:15",
  "20-11-2026 25:00",
  "20-11-2026 10:60",
  "20-11-2026 24:01",
  "2026-11-20T10:15+25:00",
  "20-11-2026 10:15 en nog wat",
  "20 brumaire 2026",
  "20-11-1026 10:15",
  "46346,4270833",
])("%s is no moment", (text) => {
  expect(parseDutchMoment(text)).toBeNull();
});

test("a very long text is refused without being searched", () => {
  expect(parseDutchMoment("9".repeat(1_000_000))).toBeNull();
  expect(parseDutchMoment(`20-11-2026 ${" ".repeat(1_000_000)}`)).not.toBeNull();
});

test("the hour that is skipped is read as if the clock was not yet put forward, the hour that comes twice as the first", () => {
  expect(parseDutchMoment("29-03-2026 01:59")?.toISOString()).toBe("2026-03-29T00:59:00.000Z");
  expect(parseDutchMoment("29-03-2026 02:30")?.toISOString()).toBe("2026-03-29T01:30:00.000Z");
  expect(parseDutchMoment("29-03-2026 03:00")?.toISOString()).toBe("2026-03-29T01:00:00.000Z");
  expect(parseDutchMoment("25-10-2026 01:59")?.toISOString()).toBe("2026-10-24T23:59:00.000Z");
  expect(parseDutchMoment("25-10-2026 02:30")?.toISOString()).toBe("2026-10-25T00:30:00.000Z");
  expect(parseDutchMoment("25-10-2026 03:00")?.toISOString()).toBe("2026-10-25T02:00:00.000Z");
});

test("a moment with its offset comes back unchanged, and without it on the same day", () => {
  fc.assert(
    fc.property(
      fc.date({ min: new Date("1950-01-01"), max: new Date("2090-01-01"), noInvalidDate: true }),
      (at) => {
        expect(parseDutchMoment(at.toISOString())).toEqual(at);
        const day = dayInAmsterdam(at);
        const read = parseDutchMoment(`${day.slice(8)}-${day.slice(5, 7)}-${day.slice(0, 4)} 12:00`);
        expect(read && dayInAmsterdam(read)).toBe<CalendarDate>(day);
      },
    ),
  );
});
