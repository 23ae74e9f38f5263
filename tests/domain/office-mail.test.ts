import { expect, test } from "vitest";
import { at } from "#tests/support/time";
import { alertAbout, readAlertAbout } from "~/domain/alert-about";
import { controlChart } from "~/domain/control-chart";
import { newsAt } from "~/domain/course-alert";
import { lastClosedMonth, lookedBackOn, nextLookBack, nextTry } from "~/domain/office-mail";
import { month } from "~/domain/period";
import { defaultSettings } from "~/domain/settings";

const { calendar } = defaultSettings;

test("a month is looked back on at eight on the first working day from the third", () => {
  for (const [of, on] of [
    ["2026-01", "2026-02-03T08:00+01:00"],
    ["2026-04", "2026-05-04T08:00+02:00"],
    ["2025-12", "2026-01-05T08:00+01:00"],
    // Good Friday is a working day unless the municipality says otherwise.
    ["2026-03", "2026-04-03T08:00+02:00"],
    ["2025-04", "2025-05-06T08:00+02:00"],
  ] as const)
    expect(lookedBackOn(month(of), calendar)).toEqual(at(on));
});

test("until then the month before it is the last", () => {
  expect(lastClosedMonth(at("2026-02-03T07:59+01:00"), calendar)).toBe("2025-12");
  expect(lastClosedMonth(at("2026-02-03T08:00+01:00"), calendar)).toBe("2026-01");
  expect(nextLookBack(at("2026-02-03T08:00+01:00"), calendar)).toEqual(at("2026-03-03T08:00+01:00"));
});

test("a mail is tried again later and later, and given up after five times", () => {
  const now = at("2026-01-05T08:00+01:00");
  const waits = [1, 2, 3, 4, 5].map((attempt) => (nextTry(attempt, now)?.getTime() ?? 0) - now.getTime());
  expect(waits.map((wait) => wait / 60_000)).toEqual([5, 15, 60, 240, 720]);
  expect(nextTry(6, now)).toBeNull();
});

const grades = { least: 1, most: 10 };
const steady = [7, 7.1, 7, 7.1, 7, 7.1, 7, 7.1, 7, 7.1, 7, 7.1];
const newsOf = (values: readonly (number | null)[]) =>
  values.map((_, index) => newsAt(controlChart(values, [], grades), index, grades)?.signals ?? []);

test("a month outside the limits is news, and the next one on that side isn't", () => {
  const news = newsOf([...steady, 7.9, 8]);
  expect(news[12]).toContain("outside");
  expect(news[13]).not.toContain("outside");
  expect(news.slice(0, 12).flat()).toEqual([]);
});

test("a run is news when it becomes one, not as long as it goes on", () => {
  const values = [...steady, ...Array.from({ length: 9 }, () => 7.12)];
  const runs = newsOf(values).map((signals) => signals.includes("run"));
  expect(runs.filter(Boolean)).toHaveLength(1);
});

test("under twelve months nothing is news, and a month without a value isn't either", () => {
  expect(newsOf([7, 7, 7, 9]).flat()).toEqual([]);
  expect(newsOf([...steady, null]).flat()).toEqual([]);
});

test("what an alert is about has one spelling, and reads back", () => {
  const about = { indicator: "grade", month: month("2026-01"), side: "below" as const };
  const one = alertAbout({ ...about, scope: { topic: ["b", "a"], channel: ["phone"] } });
  const other = alertAbout({ ...about, scope: { channel: ["phone"], topic: ["a", "b"] } });
  expect(one).toBe(other);
  expect(readAlertAbout(one)).toEqual({ ...about, scope: { channel: ["phone"], topic: ["a", "b"] } });
  for (const wrong of ["", "{}", '["grade","2026-13","below",{}]', '["grade","2026-01","aside",{}]'])
    expect(readAlertAbout(wrong)).toBeNull();
});
