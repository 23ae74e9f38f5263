import fc from "fast-check";
import { expect, test } from "vitest";
import { policyContact as contact, policyFacts as facts } from "#tests/support/policy";
import { at as moment } from "#tests/support/time";
import { CHANNELS } from "~/domain/contact";
import {
  decide,
  INVITATION_REASONS,
  isSampled,
  placeInSample,
  WAITING_REASONS,
} from "~/domain/invitation-policy";
import { isDecent } from "~/domain/moments";
import { settingsSchema } from "~/domain/settings";

const instants = fc.date({
  min: moment("2024-01-01T00:00:00Z"),
  max: moment("2027-12-31T00:00:00Z"),
  noInvalidDate: true,
});
const later = (from: Date, minutes: number) => new Date(from.getTime() + minutes * 60_000);
const cases = fc
  .record({
    source: fc.string({ maxLength: 12 }),
    id: fc.string({ maxLength: 20 }),
    channel: fc.constantFrom(...CHANNELS),
    occurredAt: instants,
    requested: fc.option(fc.integer({ min: 0, max: 5000 })),
    calledBack: fc.option(fc.integer({ min: 0, max: 20000 })),
    hasEmail: fc.boolean(),
    hasMobile: fc.boolean(),
    noSurvey: fc.boolean(),
    optedOut: fc.boolean(),
    quarantined: fc.option(fc.integer({ min: -5000, max: 150_000 })),
    published: fc.boolean(),
    canText: fc.boolean(),
    passed: fc.integer({ min: 0, max: 100_000 }),
    survey: fc.boolean(),
    share: fc.integer({ min: 0, max: 100 }),
    delayMinutes: fc.integer({ min: 0, max: 20_000 }),
    medium: fc.constantFrom("email", "email_or_sms", "sms_or_email", "sms"),
    sundays: fc.boolean(),
    quiet: fc.option(fc.constantFrom({ from: "21:00", to: "08:00" }, { from: "12:00", to: "13:30" })),
  })
  .map((draw) => {
    const channel = {
      survey: draw.survey,
      share: draw.share,
      delayMinutes: draw.delayMinutes,
      medium: draw.medium,
    };
    const now = later(draw.occurredAt, draw.passed);
    return {
      contact: contact({
        ...draw,
        callbackRequestedAt: draw.requested === null ? null : later(draw.occurredAt, draw.requested),
        calledBackAt: draw.calledBack === null ? null : later(draw.occurredAt, draw.calledBack),
      }),
      facts: facts({
        optedOut: draw.optedOut,
        canText: draw.canText,
        questionnaireVersionId: draw.published ? "v1" : null,
        quarantinedUntil: draw.quarantined === null ? null : later(now, draw.quarantined),
      }),
      settings: settingsSchema.parse({
        channels: { [draw.channel]: channel },
        moments: {
          email: { quietHours: draw.quiet, sundays: draw.sundays },
          sms: { quietHours: draw.quiet, sundays: draw.sundays },
        },
      }),
      now,
    };
  });

test("whatever comes in, there is one state with a reason that fits it", () => {
  fc.assert(
    fc.property(cases, ({ contact, facts, settings, now }) => {
      const decision = decide(contact, facts, settings, now);
      expect(decision).toEqual(decide(contact, facts, settings, now));
      if (decision.state === "scheduled") {
        expect(decision.reason).toBeNull();
        expect(decision.sendAfter >= now).toBe(true);
        const { moments, calendar } = settings;
        expect(isDecent(decision.sendAfter, moments[decision.medium], calendar)).toBe(true);
      } else if (decision.state === "deferred") {
        expect(WAITING_REASONS).toContain(decision.reason);
        expect(decision.reviewAt > now).toBe(true);
      } else {
        expect(decision.state).toBe("not_invited");
        expect(INVITATION_REASONS).toContain(decision.reason);
        expect([decision.medium, decision.sendAfter, decision.reviewAt]).toEqual([null, null, null]);
      }
    }),
    { numRuns: 500 },
  );
});

test("nobody is asked against their will, without an address or before there is something to judge", () => {
  fc.assert(
    fc.property(cases, ({ contact, facts, settings, now }) => {
      const decision = decide(contact, facts, settings, now);
      if (decision.state === "not_invited") return;
      expect(contact.noSurvey || facts.optedOut).toBe(false);
      expect(decision.medium === "email" ? contact.hasEmail : contact.hasMobile && facts.canText).toBe(true);
      if (decision.state === "scheduled" && contact.calledBackAt) {
        expect(decision.sendAfter >= contact.calledBackAt || !contact.callbackRequestedAt).toBe(true);
      }
    }),
    { numRuns: 500 },
  );
});

test("looking again at the moment of review always gets further: within a few looks a contact is decided", () => {
  fc.assert(
    fc.property(cases, ({ contact, facts, settings, now }) => {
      let at = now;
      let decision = decide(contact, facts, settings, at);
      for (let looks = 0; decision.state === "deferred"; looks += 1) {
        expect(looks).toBeLessThan(8);
        at = decision.reviewAt;
        decision = decide(contact, facts, settings, at);
      }
      if (decision.state === "scheduled") {
        const due = decide(contact, facts, settings, decision.sendAfter);
        expect(["scheduled", "not_invited", "deferred"]).toContain(due.state);
        if (due.state === "scheduled") expect(due.sendAfter).toEqual(decision.sendAfter);
      }
    }),
    { numRuns: 500 },
  );
});

test("the place in the sample hangs on source and id alone, and shares come out evenly", () => {
  expect(placeInSample("kcc", "1")).toBe(placeInSample("kcc", "1"));
  expect(placeInSample("a", "bc")).not.toBe(placeInSample("ab", "c"));
  const places = Array.from({ length: 20_000 }, (_, n) => placeInSample("kcc", `2026-${n}`));
  for (let tenth = 0; tenth < 10; tenth += 1) {
    const inside = places.filter((place) => place >= tenth / 10 && place < (tenth + 1) / 10).length;
    expect(inside).toBeGreaterThan(1_850);
    expect(inside).toBeLessThan(2_150);
  }
});

test("who is asked at a small share is asked at every larger one", () => {
  fc.assert(
    fc.property(
      fc.string(),
      fc.string(),
      fc.integer({ min: 0, max: 100 }),
      fc.integer({ min: 0, max: 100 }),
      (source, id, a, b) => {
        const [small, large] = a < b ? [a, b] : [b, a];
        expect(!isSampled(source, id, small) || isSampled(source, id, large)).toBe(true);
        expect(isSampled(source, id, 100)).toBe(true);
        expect(isSampled(source, id, 0)).toBe(false);
      },
    ),
  );
});
