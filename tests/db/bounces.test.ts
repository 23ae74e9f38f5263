import { expect, test } from "vitest";
import { forgetBouncePeople, recordBounce, softBouncesOf } from "#db/queries/bounces";
import { bounces, messages } from "#db/schema";
import { accepted, answering, days, minutes, monday, municipality } from "#tests/support/outbox";
import { isWornOut, SOFT_BOUNCE_DAYS, SOFT_BOUNCES, softBouncesSince } from "~/domain/bounce-rule";

async function sentMessages(n: number) {
  const town = await municipality();
  await town.ready(Array.from({ length: n }, (_, i) => `r${i}`));
  await town.send(answering(() => accepted).transports, minutes(1));
  const ids = (await town.store.read.select({ id: messages.id }).from(messages)).map(({ id }) => id);
  return { store: town.store, ids };
}

const soft = (messageId: string, reportHash: string) => ({
  reportHash,
  messageId,
  personHash: "p",
  kind: "soft" as const,
  status: "4.2.2",
  at: monday,
});

test("a report counts once, and so do two reports of one message", async () => {
  const { store, ids } = await sentMessages(2);
  const record = (messageId: string, hash: string) =>
    store.write((tx) => recordBounce(tx, soft(messageId, hash)));
  expect(await record(ids[0] ?? "", "a")).toBe(true);
  expect(await record(ids[0] ?? "", "a")).toBe(false);
  expect(await record(ids[0] ?? "", "b")).toBe(true);
  expect(await record(ids[1] ?? "", "c")).toBe(true);
  expect(await softBouncesOf(store.read, "p", days(-1))).toBe(2);
  expect(await softBouncesOf(store.read, "q", days(-1))).toBe(0);
  expect(await softBouncesOf(store.read, "p", monday)).toBe(0);
});

test("whose bounces they were is forgotten once they no longer count", async () => {
  const { store, ids } = await sentMessages(1);
  await store.write((tx) => recordBounce(tx, soft(ids[0] ?? "", "a")));
  const forget = (now: Date) => store.write((tx) => forgetBouncePeople(tx, softBouncesSince(now)));
  expect(await forget(days(SOFT_BOUNCE_DAYS - 1))).toBe(0);
  expect(await forget(days(SOFT_BOUNCE_DAYS))).toBe(1);
  expect(await store.read.select().from(bounces)).toMatchObject([{ personHash: null, status: "4.2.2" }]);
});

test("an address is worn out at the third message that came back, not before", () => {
  expect([0, SOFT_BOUNCES - 1, SOFT_BOUNCES, 10].map(isWornOut)).toEqual([false, false, true, true]);
});
