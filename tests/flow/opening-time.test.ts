import { expect, test } from "vitest";
import { at } from "#tests/support/time";
import { OPENING_LENGTH, openedAt, openingTime } from "~/flow/opening-time.server";
import { OPENING_SLOT } from "~/resident/form-fields";

const secret = "a secret that only the tests know, long enough";
const token = "bcdfgh23456";
const moment = at("2026-01-05T09:00+01:00");
const given = openingTime(secret, "survey", token, moment);

test("an opening time gives its moment back, to the millisecond", () => {
  for (const when of [moment, new Date(moment.getTime() + 1), new Date("2050-12-31T23:59:59.999Z")])
    expect(openedAt(secret, "survey", token, openingTime(secret, "survey", token, when))).toEqual(when);
});

test("it is always as long as the place that a page keeps for it", () => {
  expect(OPENING_SLOT).toHaveLength(OPENING_LENGTH);
  for (const when of [new Date(1), moment, new Date("2058-01-01T00:00Z")])
    expect(openingTime(secret, "survey", token, when)).toHaveLength(OPENING_LENGTH);
});

test("it fits a form field and an address as it is, and says nothing of the link", () => {
  expect(given).toMatch(/^[0-9a-z]{8}[\w-]{11}$/);
  expect(given).not.toContain(token.slice(0, 4));
});

test("one that was changed in any place doesn't hold", () => {
  for (let place = 0; place < given.length; place++) {
    const other = given[place] === "0" ? "1" : "0";
    const changed = given.slice(0, place) + other + given.slice(place + 1);
    expect(openedAt(secret, "survey", token, changed), changed).toBe("false");
  }
});

test("it holds for one link, one form and one secret", () => {
  expect(openedAt(secret, "survey", "bcdfgh23457", given)).toBe("false");
  expect(openedAt(secret, "opt_out", token, given)).toBe("false");
  expect(openedAt(`${secret}!`, "survey", token, given)).toBe("false");
});

test("a form without one is known as such", () => {
  expect(openedAt(secret, "survey", token, null)).toBe("missing");
});

test.each([
  "",
  "x",
  OPENING_SLOT,
  given.toUpperCase(),
  `${given}0`,
  ` ${given}`,
  "é".repeat(19),
  "0".repeat(10_000),
])("what is no opening time, %j, is false", (value) => {
  expect(openedAt(secret, "survey", token, value)).toBe("false");
});
