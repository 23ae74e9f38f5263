import { expect, test } from "vitest";
import { type IncidentKind, type LaneFacts, lateness, standingStill } from "~/domain/standing-still";

const now = new Date("2026-01-05T12:00:00Z");
const ago = (minutes: number) => new Date(now.getTime() - minutes * 60_000);
const well: LaneFacts = {
  medium: "email",
  troubles: 0,
  troubleSince: null,
  trouble: null,
  waiting: 5,
  dueSince: ago(1),
  invitationDueSince: ago(1),
  perMinute: null,
  mayLeave: true,
  ended: 100,
  failed: 5,
};
const found = (facts: Partial<LaneFacts>, ...open: IncidentKind[]) => [
  ...standingStill({ ...well, ...facts }, new Set(open), now).keys(),
];

test("a lane that goes on is no incident, nor is one in which nothing ever happened", () => {
  expect(found({})).toEqual([]);
  expect(found({ waiting: 0, dueSince: null, invitationDueSince: null, ended: 0, failed: 0 })).toEqual([]);
});

test("a gateway is down after two minutes, as long as something waits for it", () => {
  const down = { troubles: 3, trouble: "ECONNREFUSED" };
  expect(found({ ...down, troubleSince: ago(1) })).toEqual([]);
  expect(found({ ...down, troubleSince: ago(2) })).toEqual(["gateway_down"]);
  expect(found({ ...down, troubleSince: ago(2), waiting: 0 })).toEqual([]);
  expect(found({ troubleSince: null }, "gateway_down")).toEqual([]);
});

test("one in three refused is an incident, from twenty on, and it is over at half of that", () => {
  expect(found({ ended: 19, failed: 19 })).toEqual([]);
  expect(found({ ended: 20, failed: 6 })).toEqual(["many_failures"]);
  expect(found({ ended: 100, failed: 29 })).toEqual([]);
  expect(found({ ended: 100, failed: 29 }, "many_failures")).toEqual(["many_failures"]);
  expect(found({ ended: 100, failed: 14 }, "many_failures")).toEqual([]);
});

test("messages are late after a quarter of an hour, or as long as a full outbox takes at the rate that is set", () => {
  expect(found({ dueSince: ago(15) })).toEqual([]);
  expect(found({ dueSince: ago(16) })).toEqual(["queue_growing"]);
  expect(lateness(100) / 60_000).toBe(35);
  expect(found({ dueSince: ago(34), perMinute: 100 })).toEqual([]);
  expect(found({ dueSince: ago(36), perMinute: 100 })).toEqual(["queue_growing"]);
  expect(found({ invitationDueSince: ago(241), perMinute: 100 })).toEqual(["queue_growing"]);
});

test("what waits for the end of the night is not late, and what was late stays so", () => {
  expect(found({ dueSince: ago(600), mayLeave: false })).toEqual([]);
  expect(found({ dueSince: ago(600), mayLeave: false }, "queue_growing")).toEqual(["queue_growing"]);
});

test("a gateway that is down explains the queue that grows", () => {
  const down = { troubles: 9, trouble: "421", troubleSince: ago(60), dueSince: ago(60) };
  expect(found(down)).toEqual(["gateway_down"]);
});
