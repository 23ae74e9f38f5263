import fc from "fast-check";
import { expect, test } from "vitest";
import { at } from "#tests/support/time";
import {
  addDays,
  type CalendarDate,
  calendarDate,
  clockInAmsterdam,
  dayInAmsterdam,
  startOfDay,
  type WorkCalendar,
} from "~/domain/calendar";
import { isPublicHoliday } from "~/domain/holidays";
import { decentPart, isDecent, nextMoment } from "~/domain/moments";
import { anyMoment, defaultSettings, type MomentsOfMedium } from "~/domain/settings";

const { calendar } = defaultSettings;
const evening: MomentsOfMedium = defaultSettings.moments.email;
const minute = 60_000;

const next = (moment: string, moments: MomentsOfMedium = evening, days: WorkCalendar = calendar) => {
  const found = nextMoment(at(moment), moments, days);
  return found === null ? null : [found.at.toISOString(), found.because];
};

test.each([
  ["a weekday morning is fine as it is", "2026-01-05T08:00+01:00", "2026-01-05T07:00:00.000Z", null],
  [
    "at nine in the evening it waits for eight",
    "2026-01-05T21:00+01:00",
    "2026-01-06T07:00:00.000Z",
    "quiet_hours",
  ],
  [
    "a millisecond before nine it still goes",
    "2026-01-05T20:59:59.999+01:00",
    "2026-01-05T19:59:59.999Z",
    null,
  ],
  ["a Sunday waits for Monday", "2026-01-11T12:00+01:00", "2026-01-12T07:00:00.000Z", "sunday"],
  [
    "a Saturday night waits because of the Sunday",
    "2026-01-10T23:00+01:00",
    "2026-01-12T07:00:00.000Z",
    "sunday",
  ],
  [
    "a Sunday night waits because of the hour",
    "2026-01-11T23:00+01:00",
    "2026-01-12T07:00:00.000Z",
    "quiet_hours",
  ],
  [
    "Christmas 2026 lasts from Friday to Sunday",
    "2026-12-24T22:00+01:00",
    "2026-12-28T07:00:00.000Z",
    "holiday",
  ],
  [
    "a holiday after a Sunday after the quiet hours",
    "2026-04-04T21:30+02:00",
    "2026-04-07T06:00:00.000Z",
    "sunday",
  ],
  ["in the night the clock goes forward", "2026-03-28T23:30+01:00", "2026-03-30T06:00:00.000Z", "sunday"],
])("%s", (_sentence, from, expected, because) => {
  expect(next(from)).toEqual([expected, because]);
});

test("on the nights the clock changes the morning is where the clock says", () => {
  const daily = { ...evening, sundays: true };
  expect(next("2026-03-28T23:30+01:00", daily)).toEqual(["2026-03-29T06:00:00.000Z", "quiet_hours"]);
  expect(next("2026-10-24T23:30+02:00", daily)).toEqual(["2026-10-25T07:00:00.000Z", "quiet_hours"]);
});

test("quiet hours that end within the hour that is skipped end where the clock jumps over their end", () => {
  const odd = { ...anyMoment, quietHours: { from: "22:00", to: "02:30" } };
  expect(next("2026-03-29T01:00+01:00", odd)).toEqual(["2026-03-29T01:00:00.000Z", "quiet_hours"]);
});

test("what the clock shows twice is quiet twice", () => {
  const odd = { ...anyMoment, quietHours: { from: "22:00", to: "02:30" } };
  expect(next("2026-10-25T02:40+02:00", odd)).toEqual(["2026-10-25T00:40:00.000Z", null]);
  expect(next("2026-10-25T02:10+01:00", odd)).toEqual(["2026-10-25T01:30:00.000Z", "quiet_hours"]);
});

test("closing days count where they are set to", () => {
  const closed = { ...calendar, closingDays: [calendarDate("2026-01-06")] };
  const texts = defaultSettings.moments.sms;
  expect(next("2026-01-06T12:00+01:00", texts, closed)).toEqual(["2026-01-07T08:00:00.000Z", "holiday"]);
  expect(next("2026-01-06T12:00+01:00", evening, closed)).toEqual(["2026-01-06T11:00:00.000Z", null]);
});

test("settings that leave no moment are told in time, and not waited for for ever", () => {
  const first = calendarDate("2026-01-01");
  const closingDays = Array.from({ length: 600 }, (_, n) => addDays(first, n));
  const never = { ...evening, closingDays: false };
  expect(next("2026-01-05T12:00+01:00", never, { ...calendar, closingDays })).toBeNull();
  // One open hour, which doesn't exist on the day the clock goes forward.
  const hour = { ...anyMoment, quietHours: { from: "03:00", to: "02:00" } };
  expect(next("2026-03-28T12:00+01:00", hour)).toEqual(["2026-03-30T00:00:00.000Z", "quiet_hours"]);
});

/** Read off the clock, minute by minute, without any of the code under test but the clock itself. */
function isQuiet(moment: Date, moments: MomentsOfMedium, days: WorkCalendar): boolean {
  const day = dayInAmsterdam(moment);
  if (!moments.sundays && new Date(`${day}T12:00:00Z`).getUTCDay() === 0) return true;
  if (!moments.holidays && isPublicHoliday(day, days)) return true;
  if (!moments.closingDays && days.closingDays.includes(day)) return true;
  if (moments.quietHours === null) return false;
  const clock = new Intl.DateTimeFormat("nl", {
    timeZone: "Europe/Amsterdam",
    hour: "2-digit",
    minute: "2-digit",
  }).format(moment);
  const { from, to } = moments.quietHours;
  if (from === to) return false;
  return from < to ? from <= clock && clock < to : from <= clock || clock < to;
}

const clock = fc
  .tuple(fc.integer({ min: 0, max: 23 }), fc.constantFrom(0, 15, 30, 59))
  .map(([hour, min]) => `${String(hour).padStart(2, "0")}:${String(min).padStart(2, "0")}`);
const momentsOfMedium: fc.Arbitrary<MomentsOfMedium> = fc.record({
  quietHours: fc.option(fc.record({ from: clock, to: clock })),
  sundays: fc.boolean(),
  holidays: fc.boolean(),
  closingDays: fc.boolean(),
});
/** Around the changes of the clock, Easter, Christmas, and any other time. */
const instants = fc.oneof(
  fc.date({ min: at("2026-03-26T00:00Z"), max: at("2026-04-08T00:00Z"), noInvalidDate: true }),
  fc.date({ min: at("2026-10-23T00:00Z"), max: at("2026-10-27T00:00Z"), noInvalidDate: true }),
  fc.date({ min: at("2026-12-23T00:00Z"), max: at("2027-01-03T00:00Z"), noInvalidDate: true }),
  fc.date({ min: at("2024-01-01T00:00Z"), max: at("2028-12-31T00:00Z"), noInvalidDate: true }),
);
const calendars = fc.array(fc.integer({ min: 0, max: 400 }), { maxLength: 5 }).map((offsets) => ({
  ...calendar,
  closingDays: offsets.map((n) => addDays(calendarDate("2026-01-01"), n)) as CalendarDate[],
}));

test("the next moment is never quiet, stays itself when asked again, and is the first there is", () => {
  fc.assert(
    fc.property(instants, momentsOfMedium, calendars, (moment, moments, days) => {
      const found = nextMoment(moment, moments, days);
      if (found === null) throw new Error("a few days never forbid everything");
      expect(found.at >= moment).toBe(true);
      expect(isQuiet(found.at, moments, days)).toBe(false);
      expect(isDecent(found.at, moments, days)).toBe(true);
      expect(nextMoment(found.at, moments, days)).toEqual({ at: found.at, because: null });
      expect(found.because === null).toBe(found.at.getTime() === moment.getTime());
      // Every minute before it is quiet: looked at for two days back, else the test takes for ever.
      const from = Math.max(moment.getTime(), found.at.getTime() - 2 * 24 * 60 * minute);
      for (let before = from; before < found.at.getTime(); before += 7 * minute) {
        expect(isQuiet(new Date(before), moments, days)).toBe(true);
      }
    }),
    { numRuns: 300 },
  );
});

test("the decent part of a day begins and ends where the quiet does", () => {
  fc.assert(
    fc.property(instants, momentsOfMedium, (moment, moments) => {
      const day = dayInAmsterdam(moment);
      const part = decentPart(day, moments, calendar);
      if (part === null) {
        for (let hour = 0; hour < 23; hour += 1) {
          const at = new Date(startOfDay(day).getTime() + hour * 60 * minute);
          expect(isDecent(at, moments, calendar)).toBe(false);
        }
        return;
      }
      expect(dayInAmsterdam(part.from)).toBe(day);
      expect(isDecent(part.from, moments, calendar)).toBe(true);
      expect(part.to > part.from).toBe(true);
      expect(part.to.getTime() - startOfDay(day).getTime()).toBeLessThanOrEqual(25 * 60 * minute);
      expect(clockInAmsterdam(part.from)).toBeGreaterThanOrEqual(0);
    }),
    { numRuns: 200 },
  );
});
