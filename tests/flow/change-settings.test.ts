import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { contacts, invitations } from "#db/schema";
import { freshContact, giveSettings, statesOf, takeIn, talliesTwice } from "#tests/support/make-invitation";
import { minutes, monday, municipality } from "#tests/support/outbox";
import { anyMoment, defaultSettings } from "~/domain/settings";

const tomorrow = { channels: { phone: { delayMinutes: 24 * 60 } } };
const waitingTown = async () => {
  const town = await municipality({ channels: tomorrow.channels });
  await takeIn(
    town,
    ["a", "b"].map((sourceId) => freshContact({ sourceId, occurredAt: monday })),
    tomorrow,
  );
  return town;
};

test("a channel switched off: who waits is not asked any more, at once and not when it was due", async () => {
  const { store, schedule } = await waitingTown();
  expect(await statesOf(store)).toEqual({ a: "scheduled", b: "scheduled" });
  await giveSettings(store, { channels: { phone: { survey: false } } }, minutes(10));
  await schedule(minutes(11));
  expect(await statesOf(store)).toEqual({ a: "not_invited channel_off", b: "not_invited channel_off" });
  expect((await store.read.select().from(contacts)).filter((row) => row.email !== null)).toEqual([]);
  const { kept, counted } = await talliesTwice(store);
  expect(kept).toEqual(counted);
});

test("a topic's share of nothing: only who asked about that topic drops out", async () => {
  const { store, schedule, ...town } = await waitingTown();
  await takeIn(
    { store, ...town },
    [freshContact({ sourceId: "c", topic: "afval", occurredAt: monday })],
    tomorrow,
  );
  const phone = { ...tomorrow.channels.phone, topicShares: [{ topic: "afval", share: 0 }] };
  await giveSettings(store, { channels: { phone } }, minutes(10));
  await schedule(minutes(11));
  expect(await statesOf(store)).toEqual({ a: "scheduled", b: "scheduled", c: "not_invited sampled_out" });
});

test("longer quiet hours: what waits moves to a moment that is still decent", async () => {
  const { store, schedule } = await waitingTown();
  const quietHours = { from: "08:00", to: "18:00" };
  const moments = { email: { ...anyMoment, quietHours }, sms: anyMoment };
  await giveSettings(store, { ...tomorrow, moments }, minutes(10));
  await schedule(minutes(11));
  expect(await statesOf(store)).toEqual({ a: "deferred quiet_hours", b: "deferred quiet_hours" });
  const [one] = await store.read.select().from(invitations);
  expect(one?.sendAfter?.toISOString()).toBe("2026-01-06T17:00:00.000Z");
});

test("settings that change nothing for who waits leave them as they were, and are looked at once", async () => {
  const { store, schedule } = await waitingTown();
  const before = await store.read.select().from(invitations).orderBy(invitations.id);
  const policy = { ...defaultSettings.policy, linkDays: 20 };
  await giveSettings(store, { ...tomorrow, policy }, minutes(10));
  expect((await schedule(minutes(11))).reviewed).toBe(2);
  expect((await schedule(minutes(12))).reviewed).toBe(0);
  const after = await store.read.select().from(invitations).orderBy(invitations.id);
  expect(after.map(({ state, sendAfter }) => [state, sendAfter])).toEqual(
    before.map(({ state, sendAfter }) => [state, sendAfter]),
  );
});

test("what already lies in the outbox when a channel is switched off is left as it is", async () => {
  const { store, schedule, ready } = await municipality();
  await ready(["a"]);
  await giveSettings(store, { channels: { phone: { survey: false } } }, minutes(10));
  await schedule(minutes(11));
  const [row] = await store.read.select().from(invitations).where(eq(invitations.state, "scheduled"));
  expect(row?.expiresAt).not.toBeNull();
});
