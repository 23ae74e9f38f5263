import { expect, test } from "vitest";
import { isWithin, monthsOfSpan } from "~/domain/answers-release";

test("a span is a year, a quarter or a month", () => {
  expect(monthsOfSpan("2026")).toHaveLength(12);
  expect(monthsOfSpan("2026-Q2")).toEqual(["2026-04", "2026-05", "2026-06"]);
  expect(monthsOfSpan("2026-11")).toEqual(["2026-11"]);
});

test("a filter chooses rows whose label lies within it, and none that leave the filtered part open", () => {
  const label = { span: "2026-01", channel: "phone", topic: null, team: null };
  expect(isWithin(label, {})).toBe(true);
  expect(isWithin(label, { months: new Set(["2026-01"]), channel: ["phone"] })).toBe(true);
  expect(isWithin(label, { months: new Set(["2026-02"]) })).toBe(false);
  expect(isWithin(label, { topic: ["paspoort"] })).toBe(false);
  const quarter = { ...label, span: "2026-Q1" };
  expect(isWithin(quarter, { months: new Set(["2026-01", "2026-02"]) })).toBe(false);
  expect(isWithin(quarter, { months: new Set(["2026-01", "2026-02", "2026-03"]) })).toBe(true);
});
