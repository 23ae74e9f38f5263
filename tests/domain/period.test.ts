import fc from "fast-check";
import { expect, test } from "vitest";
import { calendarDate } from "~/domain/calendar";
import {
  addMonths,
  calendarYear,
  halfYearOf,
  lastDayOf,
  lastMonths,
  lastQuarters,
  month,
  monthOf,
  monthsBetween,
  monthsOf,
  parseMonth,
  parsePeriod,
  previousPeriod,
  previousYear,
} from "~/domain/period";

const anyMonth = fc.integer({ min: 0, max: 1000 }).map((months) => addMonths(month("2010-01"), months));

test("a month is read only in the one way it is written", () => {
  expect(parseMonth("2026-01")).toBe("2026-01");
  for (const text of [
    "2026-13",
    "2026-00",
    "2026-1",
    "26-01",
    "2026-01-01",
    "",
    "januari",
    "0001-01",
    "9999-12",
  ]) {
    expect(parseMonth(text), text).toBeNull();
  }
});

test("a period that ends before it begins, has a month 13 or lasts for centuries is named as such", () => {
  expect(parsePeriod("2026-06", "2026-01")).toEqual({
    ok: false,
    problem: "ends_before_it_begins",
    field: "to",
  });
  expect(parsePeriod("2026-13", "2026-01")).toEqual({ ok: false, problem: "not_a_month", field: "from" });
  expect(parsePeriod("2026-01", "")).toEqual({ ok: false, problem: "not_a_month", field: "to" });
  expect(parsePeriod("2001-01", "2026-01")).toEqual({ ok: false, problem: "too_long", field: "from" });
  expect(parsePeriod("2026-01", "2026-01")).toEqual({ ok: true, period: { from: "2026-01", to: "2026-01" } });
});

test("months are counted over the turn of the year", () => {
  const period = { from: month("2025-11"), to: month("2026-02") };
  expect(monthsOf(period)).toEqual(["2025-11", "2025-12", "2026-01", "2026-02"]);
  expect(previousYear(period)).toEqual({ from: "2024-11", to: "2025-02" });
  expect(previousPeriod(period)).toEqual({ from: "2025-07", to: "2025-10" });
  expect(monthOf(calendarDate("2026-02-28"))).toBe("2026-02");
});

test("half years, calendar years and the last twelve months", () => {
  expect(halfYearOf(month("2026-06"))).toEqual({ from: "2026-01", to: "2026-06" });
  expect(halfYearOf(month("2026-11"))).toEqual({ from: "2026-07", to: "2026-12" });
  expect(calendarYear(2025)).toEqual({ from: "2025-01", to: "2025-12" });
  expect(lastMonths(12, month("2026-11"))).toEqual({ from: "2025-12", to: "2026-11" });
});

test("the last whole quarters end with this month or before it", () => {
  expect(lastQuarters(4, month("2026-12"))).toEqual({ from: "2026-01", to: "2026-12" });
  expect(lastQuarters(4, month("2026-10"))).toEqual({ from: "2025-10", to: "2026-09" });
  expect(lastQuarters(1, month("2026-02"))).toEqual({ from: "2025-10", to: "2025-12" });
});

test("the last day of a month knows leap years", () => {
  expect(lastDayOf(month("2024-02"))).toBe("2024-02-29");
  expect(lastDayOf(month("2026-02"))).toBe("2026-02-28");
  expect(lastDayOf(month("2026-12"))).toBe("2026-12-31");
});

test("adding months and counting them are each other's reverse", () => {
  fc.assert(
    fc.property(anyMonth, fc.integer({ min: -100, max: 100 }), (from, n) => {
      expect(monthsBetween(from, addMonths(from, n))).toBe(n);
      if (n >= 0) expect(monthsOf({ from, to: addMonths(from, n) })).toHaveLength(n + 1);
    }),
  );
});
