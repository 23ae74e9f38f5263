import fc from "fast-check";
import { expect, test } from "vitest";
import { readContact } from "~/domain/contact-input";

const now = new Date("2026-11-20T12:00:00Z");
const minimal = {
  source: "kcc",
  id: "2026-000123",
  channel: "phone",
  topic: "paspoort",
  occurredAt: "2026-11-20T10:15:00+01:00",
};
const read = (change: object) => readContact({ ...minimal, ...change }, now);
const errorsOf = (json: unknown) => {
  const result = readContact(json, now);
  return result.ok ? [] : result.errors.map(({ path, code }) => `${path}: ${code}`);
};

test("a contact with only what is required gets the defaults", () => {
  expect(readContact(minimal, now)).toEqual({
    ok: true,
    contact: {
      source: "kcc",
      id: "2026-000123",
      channel: "phone",
      topic: "paspoort",
      team: null,
      occurredAt: new Date("2026-11-20T09:15:00Z"),
      email: null,
      phone: null,
      language: null,
      callbackRequestedAt: null,
      calledBackAt: null,
      waitSeconds: null,
      handledAt: null,
      noSurvey: false,
    },
  });
});

test("a full contact is normalised", () => {
  const result = read({
    source: " kcc ",
    topic: " Paspoort   Aanvragen",
    team: "KCC",
    resident: { email: " Jan.de.Vries@Example.NL ", phone: "06-12345678", language: "en-GB" },
    callback: { requestedAt: "2026-11-20T10:15:00+01:00", calledBackAt: "2026-11-20T11:00:00Z" },
    service: { waitSeconds: 25, handledAt: "2026-11-20T12:00:00+01:00" },
    noSurvey: true,
  });
  expect(result.ok && result.contact).toMatchObject({
    source: "kcc",
    topic: "paspoort aanvragen",
    team: "kcc",
    email: "jan.de.vries@example.nl",
    phone: "+31612345678",
    language: "en",
    callbackRequestedAt: new Date("2026-11-20T09:15:00Z"),
    calledBackAt: new Date("2026-11-20T11:00:00Z"),
    waitSeconds: 25,
    handledAt: new Date("2026-11-20T11:00:00Z"),
    noSurvey: true,
  });
});

test("null and empty text mean the same as absent", () => {
  const empty = {
    team: "",
    resident: { email: "", phone: " ", language: null },
    callback: { requestedAt: "", calledBackAt: null },
    service: null,
    noSurvey: null,
  };
  expect(read(empty)).toEqual(readContact(minimal, now));
});

test("fields that are not ours are dropped", () => {
  const result = read({ bsn: "123456782", resident: { name: "Jan", email: "a@example.nl" } });
  expect(JSON.stringify(result)).not.toMatch(/123456782|Jan/);
});

test.each([
  [undefined, [": not_object"]],
  [null, [": not_object"]],
  ["text", [": not_object"]],
  [[], [": not_object"]],
  [{}, ["source: required", "id: required", "channel: required", "topic: required", "occurredAt: required"]],
  [{ ...minimal, source: "  " }, ["source: required"]],
  [{ ...minimal, id: 123 }, ["id: not_text"]],
  [{ ...minimal, id: "x".repeat(201) }, ["id: too_long"]],
  [{ ...minimal, id: "a\u0000b" }, ["id: bad_characters"]],
  [{ ...minimal, id: "a\ud800b" }, ["id: bad_characters"]],
  [{ ...minimal, topic: "omgevings\ufffdvergunning" }, ["topic: bad_characters"]],
  [{ ...minimal, channel: "fax" }, ["channel: unknown_channel"]],
  [{ ...minimal, channel: { toString: "phone" } }, ["channel: unknown_channel"]],
  [{ ...minimal, occurredAt: "gisteren" }, ["occurredAt: bad_moment"]],
  [{ ...minimal, occurredAt: "11/20/2026 10:15" }, ["occurredAt: bad_moment"]],
  [{ ...minimal, occurredAt: "2026-02-30T10:15:00Z" }, ["occurredAt: bad_moment"]],
  [{ ...minimal, occurredAt: 1_795_000_000 }, ["occurredAt: not_text"]],
  [{ ...minimal, occurredAt: "2026-11-20T12:05:01Z" }, ["occurredAt: in_future"]],
  [{ ...minimal, occurredAt: "2025-11-20T11:59:59Z" }, ["occurredAt: too_old"]],
  [{ ...minimal, resident: "a@example.nl" }, ["resident: not_object"]],
  [{ ...minimal, resident: { email: "a@b" } }, ["resident.email: bad_email"]],
  [{ ...minimal, resident: { email: "a b@example.nl" } }, ["resident.email: bad_email"]],
  [
    { ...minimal, resident: { email: "a@example.nl\r\nBcc: b@example.nl" } },
    ["resident.email: bad_characters"],
  ],
  [{ ...minimal, resident: { phone: "12" } }, ["resident.phone: bad_phone"]],
  [{ ...minimal, resident: { language: "Nederlands" } }, ["resident.language: bad_language"]],
  [{ ...minimal, service: { waitSeconds: -1 } }, ["service.waitSeconds: out_of_range"]],
  [{ ...minimal, service: { waitSeconds: 1.5 } }, ["service.waitSeconds: not_whole_number"]],
  [{ ...minimal, service: { waitSeconds: 1e12 } }, ["service.waitSeconds: out_of_range"]],
  [{ ...minimal, service: { handledAt: "2026-11-20T09:00:00Z" } }, ["service.handledAt: before_occurred"]],
  [{ ...minimal, noSurvey: "nee" }, ["noSurvey: not_yes_or_no"]],
  [
    {
      ...minimal,
      callback: { requestedAt: "2026-11-20T10:15:00+01:00", calledBackAt: "2026-11-20T10:14:59+01:00" },
    },
    ["callback.calledBackAt: before_requested"],
  ],
  [
    { ...minimal, callback: { calledBackAt: "2026-11-20T10:20:00+01:00" } },
    ["callback.requestedAt: required"],
  ],
])("%j is refused with the right words", (json, expected) => {
  expect(errorsOf(json)).toEqual(expected);
});

test("a clock that runs five minutes ahead is still right", () => {
  expect(read({ occurredAt: "2026-11-20T12:05:00Z" }).ok).toBe(true);
});

test("the same instant is read whatever its offset", () => {
  for (const occurredAt of [
    "2026-11-20T09:15:00Z",
    "2026-11-20T10:15:00+01:00",
    "2026-11-20T04:15:00-05:00",
    "2026-11-20T10:15",
    "20-11-2026 10:15",
  ]) {
    const result = read({ occurredAt });
    expect(result.ok && result.contact.occurredAt.toISOString()).toBe("2026-11-20T09:15:00.000Z");
  }
});

test("whatever JSON comes in, the answer is a contact or errors with known codes", () => {
  fc.assert(
    fc.property(
      fc.record(
        {
          source: fc.oneof(fc.string({ unit: "binary" }), fc.jsonValue()),
          id: fc.oneof(fc.string(), fc.jsonValue()),
          channel: fc.oneof(fc.constant("phone"), fc.jsonValue()),
          topic: fc.oneof(fc.string(), fc.jsonValue()),
          occurredAt: fc.oneof(fc.date({ noInvalidDate: true }).map(String), fc.jsonValue()),
          resident: fc.jsonValue(),
          callback: fc.jsonValue(),
        },
        { requiredKeys: [] },
      ),
      (json) => {
        const result = readContact(json, now);
        if (!result.ok) expect(result.errors.length).toBeGreaterThan(0);
      },
    ),
  );
});
