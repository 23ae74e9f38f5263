import { expect, test } from "vitest";
import {
  afterQuietHours,
  type Decision,
  decide,
  type PolicyContact,
  type PolicyFacts,
} from "~/domain/invitation-policy";
import { defaultSettings, type PolicySettings, settingsSchema } from "~/domain/settings";

const moment = (text: string) => new Date(text);
const monday = moment("2026-01-05T10:00:00+01:00");
const hours = (n: number) => new Date(monday.getTime() + n * 3_600_000);
const days = (n: number) => hours(24 * n);

const contact = (changes: Partial<PolicyContact> = {}): PolicyContact => ({
  source: "kcc",
  id: "1",
  channel: "phone",
  occurredAt: monday,
  callbackRequestedAt: null,
  calledBackAt: null,
  hasEmail: true,
  hasMobile: false,
  noSurvey: false,
  ...changes,
});
const facts = (changes: Partial<PolicyFacts> = {}): PolicyFacts => ({
  optedOut: false,
  quarantinedUntil: null,
  questionnaireVersionId: "v1",
  canText: true,
  ...changes,
});
const settings = (changes: {
  policy?: Partial<PolicySettings["policy"]>;
  phone?: Partial<PolicySettings["channels"]["phone"]>;
}): PolicySettings =>
  settingsSchema.parse({ policy: changes.policy ?? {}, channels: { phone: changes.phone ?? {} } });
const summary = (decision: Decision) =>
  [decision.state, decision.reason, decision.medium, (decision.sendAfter ?? decision.reviewAt)?.toISOString()]
    .filter((part) => part !== null && part !== undefined)
    .join(" ");

const table: [string, string, Parameters<typeof decide>][] = [
  [
    "an ordinary contact is asked about an hour later",
    "scheduled email 2026-01-05T10:00:00.000Z",
    [contact(), facts(), defaultSettings, monday],
  ],
  [
    "a contact of last week is asked about at once",
    "scheduled email 2026-01-12T09:00:00.000Z",
    [contact(), facts(), defaultSettings, days(7)],
  ],
  [
    "a source that says no survey is obeyed",
    "not_invited no_survey",
    [contact({ noSurvey: true }), facts(), defaultSettings, monday],
  ],
  [
    "a channel that is switched off is not asked",
    "not_invited channel_off",
    [contact(), facts(), settings({ phone: { survey: false } }), monday],
  ],
  [
    "no published questionnaire, no question",
    "not_invited no_questionnaire",
    [contact(), facts({ questionnaireVersionId: null }), defaultSettings, monday],
  ],
  [
    "no address, no question",
    "not_invited no_address",
    [contact({ hasEmail: false }), facts(), defaultSettings, monday],
  ],
  [
    "only a mobile number gets a text",
    "scheduled sms 2026-01-05T10:00:00.000Z",
    [contact({ hasEmail: false, hasMobile: true }), facts(), defaultSettings, monday],
  ],
  [
    "a mobile number without a way to text is no address",
    "not_invited no_address",
    [contact({ hasEmail: false, hasMobile: true }), facts({ canText: false }), defaultSettings, monday],
  ],
  [
    "a channel asked by e-mail only leaves a mobile number alone",
    "not_invited no_address",
    [
      contact({ hasEmail: false, hasMobile: true }),
      facts(),
      settings({ phone: { medium: "email" } }),
      monday,
    ],
  ],
  [
    "text first where the channel says so",
    "scheduled sms 2026-01-05T10:00:00.000Z",
    [contact({ hasMobile: true }), facts(), settings({ phone: { medium: "sms_or_email" } }), monday],
  ],
  [
    "who opted out is never asked",
    "not_invited opted_out",
    [contact(), facts({ optedOut: true }), defaultSettings, monday],
  ],
  [
    "a share of nothing asks nobody",
    "not_invited sampled_out",
    [contact(), facts(), settings({ phone: { share: 0 } }), monday],
  ],
  [
    "thirty days is not too old",
    "scheduled email 2026-02-04T09:00:00.000Z",
    [contact(), facts(), defaultSettings, days(30)],
  ],
  [
    "a moment over thirty days is too old",
    "not_invited too_old",
    [contact(), facts(), defaultSettings, new Date(days(30).getTime() + 1)],
  ],
  [
    "asked before: waits until the seventh day",
    "deferred quarantined email 2026-01-12T09:00:00.001Z",
    [contact(), facts({ quarantinedUntil: days(60) }), defaultSettings, monday],
  ],
  [
    "asked before, the quarantine ends sooner: waits until then",
    "deferred quarantined email 2026-01-08T09:00:00.000Z",
    [contact(), facts({ quarantinedUntil: days(3) }), defaultSettings, monday],
  ],
  [
    "asked before and exactly seven days old: still waits",
    "deferred quarantined email 2026-01-12T09:00:00.001Z",
    [contact(), facts({ quarantinedUntil: days(60) }), defaultSettings, days(7)],
  ],
  [
    "asked before and over seven days old: not asked",
    "not_invited quarantined",
    [contact(), facts({ quarantinedUntil: days(60) }), defaultSettings, new Date(days(7).getTime() + 1)],
  ],
  [
    "the quarantine is over at its last moment",
    "scheduled email 2026-01-08T09:00:00.000Z",
    [contact(), facts({ quarantinedUntil: days(3) }), defaultSettings, days(3)],
  ],
  [
    "a callback promised on Monday is due on Wednesday and asked about at the end of Thursday",
    "deferred awaiting_callback email 2026-01-08T22:59:59.999Z",
    [contact({ callbackRequestedAt: monday }), facts(), defaultSettings, monday],
  ],
  [
    "a callback that never came is asked about one working day after it was due",
    "scheduled email 2026-01-09T00:00:00.000Z",
    [
      contact({ callbackRequestedAt: monday }),
      facts(),
      settings({ phone: { delayMinutes: 0 } }),
      moment("2026-01-09T01:00:00+01:00"),
    ],
  ],
  [
    "a callback that was made is asked about an hour after it",
    "scheduled email 2026-01-06T10:00:00.000Z",
    [contact({ callbackRequestedAt: monday, calledBackAt: days(1) }), facts(), defaultSettings, days(1)],
  ],
  [
    "over the weekend and Easter a callback has its working days",
    "deferred awaiting_callback email 2026-04-08T21:59:59.999Z",
    [
      contact({
        occurredAt: moment("2026-04-02T10:00:00+02:00"),
        callbackRequestedAt: moment("2026-04-02T10:00:00+02:00"),
      }),
      facts(),
      defaultSettings,
      moment("2026-04-02T10:00:00+02:00"),
    ],
  ],
  [
    "in quiet hours the message waits for the morning",
    "deferred quiet_hours email 2026-01-06T07:00:00.000Z",
    [contact(), facts(), settings({ policy: { quietHours: { from: "21:00", to: "08:00" } } }), hours(14)],
  ],
  [
    "at the end of the quiet hours it leaves",
    "scheduled email 2026-01-06T07:00:00.000Z",
    [
      contact(),
      facts(),
      settings({ policy: { quietHours: { from: "21:00", to: "08:00" } } }),
      moment("2026-01-06T08:00:00+01:00"),
    ],
  ],
];

test.each(table)("%s", (_sentence, expected, [about, known, rules, now]) => {
  expect(summary(decide(about, known, rules, now))).toBe(expected);
});

test("quiet hours keep to the clock on the nights it changes", () => {
  const quiet = { from: "22:00", to: "07:00" };
  expect(afterQuietHours(moment("2026-03-28T23:30:00+01:00"), quiet)).toEqual(
    moment("2026-03-29T07:00:00+02:00"),
  );
  expect(afterQuietHours(moment("2026-10-24T23:30:00+02:00"), quiet)).toEqual(
    moment("2026-10-25T07:00:00+01:00"),
  );
  expect(afterQuietHours(moment("2026-01-05T12:30:00+01:00"), { from: "12:00", to: "13:00" })).toEqual(
    moment("2026-01-05T13:00:00+01:00"),
  );
  expect(afterQuietHours(monday, { from: "08:00", to: "08:00" })).toEqual(monday);
});
