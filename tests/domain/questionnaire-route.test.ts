import { expect, test } from "vitest";
import { type RouteRule, routeFinder } from "~/domain/questionnaire-route";

const rule = (
  channel: string,
  topic: string,
  questionnaireKey: string | null,
  validFrom = "",
): RouteRule => ({
  channel,
  topic,
  validFrom,
  questionnaireKey,
});

const rules = [
  rule("phone", "paspoort", "passports", "2026-03-01"),
  rule("", "", "short"),
  rule("phone", "", "phone"),
  rule("phone", "", "phone_new", "2026-06-01"),
  rule("phone", "paspoort", null, "2026-09-01"),
];

test.each([
  ["phone", "paspoort", "2026-02-28", "phone", "channel"],
  ["phone", "paspoort", "2026-03-01", "passports", "topic"],
  ["phone", "paspoort", "2026-08-31", "passports", "topic"],
  ["phone", "paspoort", "2026-09-01", "phone_new", "channel"],
  ["phone", "afval", "2026-05-31", "phone", "channel"],
  ["phone", "afval", "2026-06-01", "phone_new", "channel"],
  ["counter", "paspoort", "2026-06-01", "short", "everything"],
])("%s about %s on %s gets %s, by the rule for the %s", (channel, topic, day, questionnaireKey, level) => {
  expect(routeFinder(rules)(channel, topic, day)).toMatchObject({ questionnaireKey, level });
});

test("a rule whose questionnaire can't be asked is passed over", () => {
  const find = routeFinder(rules, (key) => key !== "passports" && key !== "short");
  expect(find("phone", "paspoort", "2026-03-01")?.questionnaireKey).toBe("phone");
  expect(find("counter", "paspoort", "2026-03-01")).toBeNull();
});
