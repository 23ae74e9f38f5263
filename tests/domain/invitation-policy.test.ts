import { expect, test } from "vitest";
import {
  policyContact as contact,
  policyFacts as facts,
  monday,
  policySettings as settings,
} from "#tests/support/policy";
import { at } from "#tests/support/time";
import { type Decision, decide } from "~/domain/invitation-policy";
import { anyMoment, defaultSettings } from "~/domain/settings";

const moment = at;
const hours = (n: number) => new Date(monday.getTime() + n * 3_600_000);
const days = (n: number) => hours(24 * n);

const summary = (decision: Decision) =>
  [
    decision.state,
    decision.reason,
    decision.detail,
    decision.medium,
    (decision.sendAfter ?? decision.reviewAt)?.toISOString(),
  ]
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
      settings({ phone: { delayMinutes: 0 }, moments: { email: anyMoment } }),
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
    "a callback that never came is asked about at a decent hour of the next day",
    "deferred quiet_hours email 2026-01-09T07:00:00.000Z",
    [
      contact({ callbackRequestedAt: monday }),
      facts(),
      defaultSettings,
      moment("2026-01-08T23:59:59.999+01:00"),
    ],
  ],
  [
    "in quiet hours the message waits for the morning",
    "deferred quiet_hours email 2026-01-06T07:00:00.000Z",
    [contact(), facts(), defaultSettings, hours(14)],
  ],
  [
    "texts have quiet hours of their own",
    "deferred quiet_hours sms 2026-01-06T08:00:00.000Z",
    [contact({ hasEmail: false, hasMobile: true }), facts(), defaultSettings, hours(10)],
  ],
  [
    "at the end of the quiet hours it leaves",
    "scheduled email 2026-01-06T07:00:00.000Z",
    [contact(), facts(), defaultSettings, moment("2026-01-06T08:00:00+01:00")],
  ],
  [
    "after a Saturday evening it leaves on Monday, because of the Sunday",
    "deferred quiet_hours sunday email 2026-01-12T07:00:00.000Z",
    [contact(), facts(), defaultSettings, moment("2026-01-10T22:00:00+01:00")],
  ],
  [
    "over Easter it waits for Tuesday",
    "deferred quiet_hours sunday email 2026-04-07T06:00:00.000Z",
    [
      contact({ occurredAt: moment("2026-04-04T20:30:00+02:00") }),
      facts(),
      defaultSettings,
      moment("2026-04-04T21:00:00+02:00"),
    ],
  ],
  [
    "what would be too old by the time it may leave is not asked about",
    "not_invited too_old",
    [
      contact({ occurredAt: moment("2026-01-04T22:45:00+01:00") }),
      facts(),
      settings({ policy: { maxAgeDays: 1 } }),
      moment("2026-01-05T22:30:00+01:00"),
    ],
  ],
  [
    "what waited for the number of a day until it was too old says so",
    "not_invited sampled_out day_cap",
    [contact(), facts({ waitsForCap: true }), settings({ policy: { dayCap: 10 } }), days(31)],
  ],
  [
    "a topic has a share of its own",
    "not_invited sampled_out",
    [contact(), facts(), settings({ phone: { topicShares: [{ topic: "paspoort", share: 0 }] } }), monday],
  ],
  [
    "the share of another topic doesn't count",
    "scheduled email 2026-01-05T10:00:00.000Z",
    [contact(), facts(), settings({ phone: { topicShares: [{ topic: "afval", share: 0 }] } }), monday],
  ],
  [
    "a suppressed address is no address, and that is told",
    "not_invited no_address suppressed",
    [
      contact({ hasEmail: false }),
      facts({ addressTrouble: "suppressed" }),
      settings({ moments: { email: anyMoment } }),
      monday,
    ],
  ],
];

test.each(table)("%s", (_sentence, expected, [about, known, rules, now]) => {
  expect(summary(decide(about, known, rules, now))).toBe(expected);
});
