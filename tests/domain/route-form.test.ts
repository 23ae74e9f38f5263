import { expect, test } from "vitest";
import { calendarDate } from "~/domain/calendar";
import { placeIn, readException, readValidFrom, seenAs } from "~/domain/route-form";

const today = calendarDate("2026-11-22");

function typed(fields: Record<string, string | string[]>): FormData {
  const form = new FormData();
  for (const [name, values] of Object.entries(fields))
    for (const value of [values].flat()) form.append(name, value);
  return form;
}

test("an exception is read with its channels in their order and its topic as contacts spell it", () => {
  const form = typed({
    channel: ["counter", "phone", "pigeon"],
    topic: "  Rijbewijs ",
    validFrom: "2026-12-01",
    questionnaire: "licence",
  });
  expect(readException(form, today)).toEqual({
    ok: true,
    value: {
      channels: ["phone", "counter"],
      topic: "rijbewijs",
      validFrom: "2026-12-01",
      questionnaireKey: "licence",
    },
  });
});

test("each field that is missing or wrong is named", () => {
  expect(readException(typed({ validFrom: "31-13-2026" }), today)).toEqual({
    ok: false,
    problems: {
      channel: "channel_missing",
      topic: "topic_missing",
      validFrom: "day_unreadable",
      questionnaire: "questionnaire_missing",
    },
  });
  const long = typed({ channel: "phone", topic: "x".repeat(101), questionnaire: "a" });
  expect(readException(long, today)).toEqual({ ok: false, problems: { topic: "topic_long" } });
});

test.each([
  ["", true],
  ["2026-11-22", true],
  ["2000-01-01", true],
  ["1999-12-31", false],
  ["2062-01-01", false],
  ["2026-02-29", false],
  ["morgen", false],
])("from '%s' can be saved: %s", (text, ok) => {
  expect(readValidFrom(text, today).ok).toBe(ok);
});

test("an address names a place, or none", () => {
  const at = (query: string) => placeIn(new URLSearchParams(query));
  expect(at("")).toEqual({ channel: "", topic: "" });
  expect(at("channel=phone")).toEqual({ channel: "phone", topic: "" });
  expect(at("channel=phone&topic=Paspoort")).toEqual({ channel: "phone", topic: "paspoort" });
  expect(at("channel=pigeon")).toBeNull();
  expect(at("topic=paspoort")).toBeNull();
  expect(at(`channel=phone&topic=${"x".repeat(101)}`)).toBeNull();
});

test("what was seen is another text once any rule changed", () => {
  const one = { channel: "phone", topic: "", validFrom: "", questionnaireKey: "phone", changedAt: null };
  const seen = seenAs([one]);
  expect(seenAs([{ ...one }])).toBe(seen);
  expect(seenAs([])).not.toBe(seen);
  expect(seenAs([{ ...one, questionnaireKey: null }])).not.toBe(seen);
  expect(seenAs([{ ...one, changedAt: new Date(1) }])).not.toBe(seen);
  expect(seenAs([one, { ...one, validFrom: "2027-01-01" }])).not.toBe(seen);
});
