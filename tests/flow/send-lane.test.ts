import { setTimeout as sleep } from "node:timers/promises";
import { expect, onTestFinished, test } from "vitest";
import { markAnswered } from "#db/queries/invitations";
import { writeSettings } from "#db/queries/settings";
import { suppress, suppressed } from "#db/queries/suppressions";
import { invitations, lanes, messages } from "#db/schema";
import type { Store } from "#db/store";
import { smtpTransport } from "#emails/transport/smtp";
import type { Delivery, Transport } from "#emails/transport/transport";
import { freshContact, statesOf, takeIn } from "#tests/support/make-invitation";
import { accepted, answering, minutes, monday, municipality } from "#tests/support/outbox";
import { smtpSink } from "#tests/support/smtp-sink";
import { deliverySchema } from "~/domain/settings";
import { personHash } from "~/flow/secrets.server";
import { sendLane } from "~/flow/send-lane.server";

const from = "Gemeente <noreply@voorbeeld.example>";
const baseUrl = "http://weerklank.test";
const serverTrouble: Delivery = { outcome: "temporary", about: "server", detail: "421 closed" };

async function setRate(store: Store, emailPerMinute: number): Promise<void> {
  const delivery = deliverySchema.parse({ emailPerMinute });
  await store.write((tx) => writeSettings(tx, "delivery", delivery, monday));
}

test("a mail server that was away for an hour: then everything goes out, in order and at the set rate", async () => {
  const { store, ready } = await municipality();
  await setRate(store, 60);
  const names = Array.from({ length: 90 }, (_, n) => `p${String(n).padStart(3, "0")}`);
  for (let start = 0; start < 90; start += 30) {
    await ready(names.slice(start, start + 30));
    await sleep(2);
  }
  const queued = await store.read.select().from(messages).orderBy(messages.queuedAt, messages.id);
  const away = await smtpSink();
  await away.close();

  let clock = monday.getTime();
  const now = () => new Date(clock);
  // Waiting takes no time here: the clock moves on instead. One connection, so that the server sees the order.
  const pause = async (milliseconds: number) => {
    clock += milliseconds;
  };
  const smtp = smtpTransport({ url: away.url, from, connections: 1 });
  const transport: Transport = { ...smtp, concurrency: 1 };
  const send = async () => {
    const pass = await sendLane(store, transport, "email", { now, baseUrl, by: "test", pause });
    clock = Math.max(clock + 1000, pass.again?.getTime() ?? 0);
    return pass;
  };
  let tries = 0;
  while (clock < minutes(60).getTime()) {
    const pass = await send();
    expect(pass.sent).toBe(0);
    if (pass.trouble !== null) tries += 1;
  }
  // At first after seconds, then every five minutes, with one message each time.
  expect(tries).toBeGreaterThan(10);
  expect(tries).toBeLessThan(25);
  for (const row of await store.read.select().from(messages))
    expect([row.state, row.attempts, row.nextAttemptAt]).toEqual(["queued", 0, row.queuedAt]);

  const arrivals: { to: string; at: number }[] = [];
  const back = await smtpSink(
    {
      onRcptTo({ address }, _session, callback) {
        arrivals.push({ to: address, at: clock });
        callback();
      },
    },
    away.port,
  );
  const began = clock;
  for (let sent = 0; sent < 90; ) sent += (await send()).sent;
  const rows = await store.read.select().from(messages);
  const order = queued.map(({ id }) => back.received.findIndex(({ raw }) => raw.includes(`<${id}@`)));
  expect(order).toEqual([...order].sort((a, b) => a - b));
  expect(order[0]).toBe(0);
  expect(new Set(arrivals.map(({ to }) => to)).size).toBe(90);
  expect(arrivals).toHaveLength(90);
  expect(rows.every(({ state, attempts }) => state === "sent" && attempts === 1)).toBe(true);
  for (const [n, { at }] of arrivals.slice(1).entries())
    expect(at - (arrivals[n]?.at ?? 0)).toBeGreaterThanOrEqual(1000);
  const seconds = ((arrivals.at(-1)?.at ?? 0) - began) / 1000;
  expect(seconds).toBeGreaterThan(88);
  expect(seconds).toBeLessThan(100);
  await smtp.close();
  await back.close();
}, 60_000);

test("the rate holds over all processes, and messages leave evenly", async () => {
  const { store, ready } = await municipality();
  await setRate(store, 1200);
  await ready(Array.from({ length: 60 }, (_, n) => `p${n}`));
  const left: number[] = [];
  const { transports } = answering(async () => {
    left.push(performance.now());
    return accepted;
  });
  const began = Date.now();
  const now = () => new Date(monday.getTime() + (Date.now() - began));
  const one = async (by: string) => {
    for (let done = false; !done; ) {
      const pass = await sendLane(store, transports.email, "email", { now, baseUrl, by });
      done = pass.again === null && pass.sent === 0;
    }
  };
  await Promise.all([one("one"), one("two"), one("three")]);
  expect(left).toHaveLength(60);
  left.sort((a, b) => a - b);
  // 20 a second: 60 take three seconds, and no half second has many more than ten of them.
  expect((left.at(-1) as number) - (left[0] as number)).toBeGreaterThan(2800);
  for (const [n, at] of left.entries())
    expect(left.slice(n).filter((other) => other < at + 500).length).toBeLessThan(20);
});

test("a gateway that asks for patience gets it, and one message finds out whether it is back", async () => {
  const { store, send, ready } = await municipality();
  await ready(["a", "b", "c"]);
  const busy = answering(() => ({ ...serverTrouble, detail: "429", retryAfter: 120 }), 1);
  expect(await send(busy.transports, monday)).toMatchObject({ trouble: "429", again: minutes(2) });
  expect(busy.asked).toHaveLength(1);
  const well = answering(() => accepted);
  expect(await send(well.transports, minutes(1.9))).toMatchObject({ sent: 0, again: minutes(2) });
  const still = answering(() => serverTrouble);
  await send(still.transports, minutes(2));
  expect(still.asked).toHaveLength(1);
  expect(await store.read.select().from(lanes)).toMatchObject([{ troubles: 2, trouble: "421 closed" }]);
  expect((await send(well.transports, minutes(3))).sent).toBe(3);
  expect(await store.read.select().from(lanes)).toMatchObject([
    { troubles: 0, trouble: null, pausedUntil: null, troubleSince: null },
  ]);
});

test("of several processes one probes a gateway that was in trouble", async () => {
  const { send, ready } = await municipality();
  await ready(Array.from({ length: 10 }, (_, n) => `p${n}`));
  await send(answering(() => serverTrouble, 1).transports, monday);
  const still = answering(async () => {
    await sleep(100);
    return serverTrouble;
  });
  await Promise.all(["one", "two", "three"].map((by) => send(still.transports, minutes(1), by)));
  expect(still.asked).toHaveLength(1);
});

test("many messages of unknown fate don't follow one: the lane waits", async () => {
  const { send, ready } = await municipality();
  await ready(Array.from({ length: 20 }, (_, n) => `p${n}`));
  const silent = answering(() => ({ outcome: "unknown", detail: "no answer" }), 2);
  const pass = await send(silent.transports, monday);
  expect(pass.unknown).toBeLessThanOrEqual(2);
  expect(pass.trouble).toBe("no answer");
});

test("the gateway's name for a message is kept, and what it can't reach is suppressed", async () => {
  const { store, secret, send, schedule, ...runtime } = await municipality();
  await takeIn({ store, secret, ...runtime }, [
    freshContact({ sourceId: "a", email: null, phone: "+31612345678", occurredAt: monday }),
    freshContact({ sourceId: "b", email: null, phone: "+31687654321", occurredAt: monday }),
  ]);
  await schedule(monday);
  const gateway = answering((to) =>
    to === "+31612345678"
      ? { outcome: "accepted", detail: "ok", providerId: "sms-1" }
      : { outcome: "permanent", about: "address", detail: "5.1.1 no such number" },
  );
  await send(gateway.transports, monday);
  const rows = await store.read.select().from(messages);
  expect(rows.map(({ state, providerId }) => [state, providerId]).sort()).toEqual([
    ["failed", null],
    ["sent", "sms-1"],
  ]);
  const hash = personHash(secret, "+31687654321");
  expect((await suppressed(store.read, [hash])).get(hash)).toMatchObject({
    cause: "refused",
    status: "5.1.1",
    medium: "sms",
  });
});

test("what was overtaken while it waited is not sent: an answer, an address that is no good", async () => {
  const { store, secret, send, ready } = await municipality();
  await ready(["a", "b", "c"]);
  const [first] = await store.read.select().from(invitations).limit(1);
  await store.write((tx) => markAnswered(tx, [first?.id as string]));
  const contact = (await statesOf(store)) as Record<string, string>;
  const answered = Object.keys(contact).find((name) => contact[name] === "answered") as string;
  const [dead, well] = ["a", "b", "c"].filter((name) => name !== answered) as [string, string];
  await store.write((tx) =>
    suppress(
      tx,
      {
        personHash: personHash(secret, `${dead}@example.nl`),
        medium: "email",
        cause: "office",
        status: null,
        invitationId: null,
        actor: "Bea",
      },
      monday,
    ),
  );
  const all = answering(() => accepted);
  await send(all.transports, monday);
  expect(all.asked).toEqual([`${well}@example.nl`]);
  expect(await statesOf(store)).toEqual({
    [answered]: "answered",
    [dead]: "not_invited no_address",
    [well]: "sent",
  });
  const states = (await store.read.select().from(messages)).map(({ state, payload }) => [state, payload]);
  expect(states.sort()).toEqual([
    ["cancelled", null],
    ["cancelled", null],
    ["sent", null],
  ]);
});

test("a process that is slow, but alive, keeps what it has in hand", async () => {
  const { store, ready } = await municipality();
  await ready(["a"]);
  let answer: (delivery: Delivery) => void = () => {};
  const slow = answering(
    () =>
      new Promise<Delivery>((resolve) => {
        answer = resolve;
      }),
    1,
  );
  const began = Date.now();
  const now = () => new Date(monday.getTime() + (Date.now() - began));
  const options = { now, baseUrl, claimFor: 300 };
  const sending = sendLane(store, slow.transports.email, "email", { ...options, by: "slow" });
  onTestFinished(() => void sending);
  while (slow.asked.length === 0) await sleep(5);
  const other = answering(() => accepted);
  for (let look = 0; look < 10; look += 1) {
    await sleep(100);
    const pass = await sendLane(store, other.transports.email, "email", { ...options, by: "other" });
    expect(pass).toMatchObject({ sent: 0, unknown: 0 });
  }
  answer(accepted);
  expect((await sending).sent).toBe(1);
  expect((await store.read.select().from(messages))[0]?.state).toBe("sent");
});
