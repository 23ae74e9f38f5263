import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { recordOptOuts } from "#db/queries/opt-outs";
import { askedOn } from "#db/queries/sending-days";
import { contacts, invitations, messages, sendingDays } from "#db/schema";
import type { Store } from "#db/store";
import {
  atOnce,
  freshContact,
  giveSettings,
  statesOf,
  takeIn,
  talliesTwice,
} from "#tests/support/make-invitation";
import { accepted, answering, days, minutes, monday, municipality } from "#tests/support/outbox";
import { at } from "#tests/support/time";
import { calendarDate, dayInAmsterdam } from "~/domain/calendar";
import type { Channel } from "~/domain/contact";
import { personHash } from "~/flow/secrets.server";

const capped = (dayCap: number, policy: object = {}) => ({ ...atOnce, policy: { dayCap, ...policy } });

async function cappedTown(dayCap: number, policy: object = {}) {
  const settings = capped(dayCap, policy);
  const town = await municipality(settings);
  const take = (n: number, channel: Channel = "phone", change: object = {}) =>
    takeIn(
      town,
      Array.from({ length: n }, (_, i) =>
        freshContact({ sourceId: `${channel}-${i}`, channel, occurredAt: monday, ...change }),
      ),
      settings,
    );
  /** As the loop does: until there is nothing more to do at this moment. */
  const scheduleAll = async (now: Date) => {
    for (let more = true; more; ) ({ more } = await town.schedule(now));
  };
  const until = async (now: Date) => {
    await scheduleAll(now);
    await town.send(answering(() => accepted).transports, now);
  };
  return { ...town, take, until, scheduleAll };
}

/** How many were asked per day in Amsterdam, counted from the outbox itself. */
async function askedPerDay(store: Store): Promise<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const { queuedAt } of await store.read.select().from(messages)) {
    const day = dayInAmsterdam(queuedAt);
    counts[day] = (counts[day] ?? 0) + 1;
  }
  return counts;
}
async function askedPerChannel(store: Store): Promise<Record<string, number>> {
  const counts: Record<string, number> = {};
  const found = await store.read
    .select({ channel: invitations.channel })
    .from(messages)
    .innerJoin(invitations, eq(invitations.id, messages.invitationId));
  for (const { channel } of found) counts[channel] = (counts[channel] ?? 0) + 1;
  return counts;
}

test("who doesn't fit in the day's number waits, is told about when, and goes on another day", async () => {
  const { store, take, until } = await cappedTown(10);
  await take(25);
  await until(at("2026-01-05T23:50+01:00"));
  expect(await askedPerDay(store)).toEqual({ "2026-01-05": 10 });
  const waiting = await store.read.select().from(invitations).where(eq(invitations.detail, "day_cap"));
  expect(waiting).toHaveLength(15);
  for (const { state, reason, sendAfter } of waiting) {
    expect([state, reason]).toEqual(["scheduled", null]);
    expect(sendAfter && sendAfter > at("2026-01-05T23:50+01:00")).toBe(true);
  }
  for (const day of ["06", "07"]) await until(at(`2026-01-${day}T23:50+01:00`));
  expect(await askedPerDay(store)).toEqual({ "2026-01-05": 10, "2026-01-06": 10, "2026-01-07": 5 });
  expect((await askedOn(store.read, calendarDate("2026-01-07"))).total).toBe(5);
  const { kept, counted } = await talliesTwice(store);
  expect(kept).toEqual(counted);
});

test("the day's number is spread over the day", async () => {
  const { store, take, until } = await cappedTown(96);
  await take(300);
  await until(at("2026-01-05T09:00+01:00"));
  const asked = async () => (await store.read.select().from(messages)).length;
  expect(await asked()).toBe(37);
  await until(at("2026-01-05T12:00+01:00"));
  expect(await asked()).toBe(49);
  await until(at("2026-01-05T18:00+01:00"));
  expect(await asked()).toBe(73);
});

test("a flood in one channel leaves the others their share, and within a channel the order is not that of arrival", async () => {
  const { store, take, until } = await cappedTown(60);
  await take(800, "phone");
  await take(8, "counter");
  for (let hour = 9; hour < 24; hour += 1)
    await until(at(`2026-01-05T${String(hour).padStart(2, "0")}:50+01:00`));
  const asked = await askedPerChannel(store);
  expect((asked.phone ?? 0) + (asked.counter ?? 0)).toBe(60);
  expect(asked.counter).toBeGreaterThanOrEqual(5);
  const found = await store.read
    .select({ sourceId: contacts.sourceId })
    .from(messages)
    .innerJoin(invitations, eq(invitations.id, messages.invitationId))
    .innerJoin(contacts, eq(contacts.id, invitations.contactId))
    .where(eq(invitations.channel, "phone"));
  const places = found.map(({ sourceId }) => Number(sourceId.split("-")[1]));
  expect(Math.max(...places)).toBeGreaterThan(500);
});

test("several processes together keep to the day's number", async () => {
  const { store, take, schedule } = await cappedTown(30);
  await take(120);
  const late = at("2026-01-05T23:50+01:00");
  for (let round = 0; round < 4; round += 1) {
    await Promise.all(Array.from({ length: 4 }, () => schedule(late)));
  }
  expect(await askedPerDay(store)).toEqual({ "2026-01-05": 30 });
  const rows = await store.read.select().from(sendingDays).orderBy(sendingDays.channel);
  expect(rows.map(({ channel, n }) => [channel, n])).toEqual([
    ["", 30],
    ["phone", 30],
  ]);
});

test.each([
  ["2026-03-28T12:00+01:00", ["2026-03-28", "2026-03-29", "2026-03-30"]],
  ["2026-10-24T12:00+02:00", ["2026-10-24", "2026-10-25", "2026-10-26"]],
])("a day is a day in Amsterdam, of 23 and of 25 hours too (from %s)", async (from, wanted) => {
  const { store, take, until } = await cappedTown(20);
  const start = at(from).getTime();
  await take(70, "phone", { occurredAt: at(from) });
  for (let hour = 0; hour < 61; hour += 1) await until(new Date(start + hour * 60 * 60_000));
  const asked = await askedPerDay(store);
  for (const day of wanted) expect(asked[day]).toBeLessThanOrEqual(20);
  expect(asked[wanted[1] as string]).toBe(20);
});

test("what the evening before left in the outbox counts on the day it leaves", async () => {
  const { store, take, scheduleAll } = await cappedTown(10);
  await take(40);
  await scheduleAll(at("2026-01-05T23:50+01:00"));
  await scheduleAll(at("2026-01-06T23:50+01:00"));
  // Nothing was sent: the ten of Monday still lie there.
  expect(await askedPerDay(store)).toEqual({ "2026-01-05": 10 });
});

test("who became too old in the line was not asked because of the day's number", async () => {
  const { store, take, until } = await cappedTown(2, { maxAgeDays: 1 });
  await take(10);
  await until(at("2026-01-05T23:50+01:00"));
  await until(days(1.1));
  await until(days(2));
  const found = await store.read.select().from(invitations).where(eq(invitations.state, "not_invited"));
  expect(found.length).toBeGreaterThanOrEqual(6);
  expect(new Set(found.map(({ reason, detail }) => `${reason} ${detail}`))).toEqual(
    new Set(["sampled_out day_cap"]),
  );
  const kept = await store.read.select().from(contacts);
  expect(kept.filter((row) => row.email !== null)).toEqual([]);
});

test("a place that somebody leaves in the line goes to the next", async () => {
  const { store, secret, take, until } = await cappedTown(10);
  await take(20);
  await until(at("2026-01-05T00:10+01:00"));
  const people = Array.from({ length: 15 }, (_, i) => i);
  const rows = await store.read.select().from(contacts);
  const gone = people.flatMap((i) => rows[i]?.email ?? []).map((email) => personHash(secret, email));
  await store.write((tx) => recordOptOuts(tx, gone, "office", monday));
  await until(at("2026-01-05T23:50+01:00"));
  const states = Object.values(await statesOf(store));
  const asked = (await store.read.select().from(messages)).length;
  expect(asked).toBe(Math.min(10, 20 - states.filter((state) => state === "not_invited opted_out").length));
});

test("without a number any more, who waited goes at once", async () => {
  const { store, take, until } = await cappedTown(5);
  await take(20);
  await until(minutes(1));
  await giveSettings(store, atOnce, minutes(10));
  await until(minutes(11));
  expect(await store.read.select().from(messages)).toHaveLength(20);
  const waiting = await store.read.select().from(invitations).where(eq(invitations.detail, "day_cap"));
  expect(waiting).toEqual([]);
});
