import { expect, test } from "vitest";
import { at } from "#tests/support/time";
import { type NormSource, normFate, type Served } from "~/domain/service-norm";
import { defaultSettings } from "~/domain/settings";

const wait: NormSource = {
  kind: "norm",
  measure: "wait",
  within: 30,
  unit: "seconds",
  channels: ["phone"],
  openCounts: false,
};
const handled: NormSource = {
  kind: "norm",
  measure: "handled",
  within: 5,
  unit: "working_days",
  channels: ["report"],
  openCounts: true,
};
const served: Served = {
  channel: "phone",
  // The Monday before Christmas.
  day: "2026-12-21",
  occurredAt: at("2026-12-21T10:00+01:00"),
  waitSeconds: null,
  handledAt: null,
};
const fateOf = (source: NormSource, contact: Partial<Served>) =>
  normFate(source, { ...served, ...contact }, defaultSettings.calendar);

test("exactly the norm is in time, a second more is late", () => {
  expect(fateOf(wait, { waitSeconds: 30 })).toEqual({ fate: "in_time", due: "" });
  expect(fateOf(wait, { waitSeconds: 31 })).toEqual({ fate: "late", due: "" });
  expect(fateOf({ ...wait, within: 1, unit: "minutes" }, { waitSeconds: 60 })?.fate).toBe("in_time");
});

test("a contact of another channel, or of which it isn't known, has no part in a norm", () => {
  expect(fateOf(wait, { waitSeconds: 10, channel: "counter" })).toBeNull();
  expect(fateOf(wait, { waitSeconds: null })).toBeNull();
  expect(fateOf({ ...handled, openCounts: false }, { channel: "report" })).toBeNull();
});

test("five working days skip Christmas and the weekend", () => {
  // Tuesday 22, Wednesday 23, Thursday 24, Monday 28 and Tuesday 29: 25 and 26 are holidays.
  const report = { channel: "report" };
  expect(fateOf(handled, report)).toEqual({ fate: "open", due: "2026-12-29" });
  expect(fateOf(handled, { ...report, handledAt: at("2026-12-29T23:59+01:00") })?.fate).toBe("in_time");
  expect(fateOf(handled, { ...report, handledAt: at("2026-12-30T00:00+01:00") })?.fate).toBe("late");
});

test("a norm in hours counts hours, also at night", () => {
  const sixHours: NormSource = { ...handled, within: 6, unit: "hours", channels: ["social_media"] };
  const message = { channel: "social_media", occurredAt: at("2026-12-21T22:00+01:00") };
  expect(fateOf(sixHours, { ...message, handledAt: at("2026-12-22T04:00+01:00") })?.fate).toBe("in_time");
  expect(fateOf(sixHours, { ...message, handledAt: at("2026-12-22T04:01+01:00") })?.fate).toBe("late");
  expect(fateOf(sixHours, message)).toEqual({ fate: "open", due: "2026-12-22" });
});
