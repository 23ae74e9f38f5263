import fc from "fast-check";
import { expect, test } from "vitest";
import { at } from "#tests/support/time";
import { ASKED_AGAIN_FOR, openingWhenAskedAgain, suspectSign, TOO_FAST } from "~/domain/suspect-form";

const now = at("2026-03-29T03:00+02:00");
const ago = (milliseconds: number) => new Date(now.getTime() - milliseconds);

test.each([
  ["at the same moment", 0, "too_fast"],
  ["after a second", 1000, "too_fast"],
  ["after exactly two seconds", 2000, "too_fast"],
  ["a millisecond later", 2001, null],
  ["after an hour, over the change to summer time", 3_600_000, null],
  ["after a month", 30 * 86_400_000, null],
  ["from a page of the future, by a clock that is ahead", -500, "too_fast"],
])("a form sent %s is judged so", (_, milliseconds, sign) => {
  expect(suspectSign(ago(milliseconds), "", now)).toBe(sign);
});

test("a filled hidden field weighs more than the time, and spaces are nothing", () => {
  expect(suspectSign(ago(60_000), "x", now)).toBe("hidden_field");
  expect(suspectSign(ago(10), "x", now)).toBe("hidden_field");
  expect(suspectSign(ago(60_000), " \t", now)).toBeNull();
});

test("a form that doesn't say when is a person's, and one that says it falsely isn't", () => {
  expect(suspectSign("missing", "", now)).toBeNull();
  expect(suspectSign("missing", "x", now)).toBe("hidden_field");
  expect(suspectSign("false", "", now)).toBe("false_time");
});

test("whoever is asked once more counts after two seconds in all, at least one of which is still to come", () => {
  fc.assert(
    fc.property(fc.option(fc.integer({ min: -10_000_000, max: 10_000_000 })), (elapsed) => {
      const first = elapsed === null ? "false" : ago(elapsed);
      const again = openingWhenAskedAgain(first, now);
      const after = (milliseconds: number) => suspectSign(again, "", new Date(now.getTime() + milliseconds));
      expect(after(ASKED_AGAIN_FOR)).toBe("too_fast");
      expect(after(TOO_FAST + 1)).toBeNull();
    }),
  );
});

test("the first opening time is kept where enough of the two seconds is left", () => {
  expect(openingWhenAskedAgain(ago(300), now)).toEqual(ago(300));
  expect(openingWhenAskedAgain(ago(1800), now)).toEqual(ago(1000));
  expect(openingWhenAskedAgain(ago(3_600_000), now)).toEqual(ago(1000));
  expect(openingWhenAskedAgain("false", now)).toEqual(ago(1000));
});
