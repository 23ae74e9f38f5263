import { expect, test } from "vitest";
import { recordOptOuts } from "#db/queries/opt-outs";
import { contacts, invitations, mailbox, messages, quarantines } from "#db/schema";
import { smtpTransport } from "#emails/transport/smtp";
import type { Delivery } from "#emails/transport/transport";
import { freshContact, statesOf, takeIn, talliesTwice } from "#tests/support/make-invitation";
import { accepted, answering, days, minutes, monday, municipality } from "#tests/support/outbox";
import { smtpSink } from "#tests/support/smtp-sink";
import { hashToken, personHash } from "~/flow/secrets.server";
import { openTransports } from "~/flow/transports.server";

const from = "Gemeente <noreply@voorbeeld.example>";

test("a contact ends up as a mail with a link, and what is no longer needed is gone", async () => {
  const { store, env, secret, send, ready, now } = await municipality();
  await ready(["a"]);
  const pass = await send(openTransports(env, store, now), monday);
  expect(pass).toMatchObject({ sent: 1, failed: 0, unknown: 0, trouble: null });
  expect(await statesOf(store)).toEqual({ a: "sent" });
  const [mail] = await store.read.select().from(mailbox);
  expect(mail).toMatchObject({ recipient: "a@example.nl", medium: "email" });
  expect(mail?.sender).toBe("Gemeente Voorbeeld <noreply@localhost>");
  const token = /\/s\/([a-z0-9]+)/.exec(mail?.plain ?? "")?.[1] as string;
  const [message] = await store.read.select().from(messages);
  expect(message).toMatchObject({ state: "sent", payload: null, tokenHash: hashToken(secret, token) });
  const [contact] = await store.read.select().from(contacts);
  expect([contact?.email, contact?.phone, contact?.personHash]).toEqual([null, null, null]);
  const [invitation] = await store.read.select().from(invitations);
  expect(invitation?.sentAt).toEqual(monday);
  expect(invitation?.expiresAt).toEqual(days(28));
});

test("a text goes to a contact with only a mobile number", async () => {
  const { store, env, send, schedule, now, ...runtime } = await municipality();
  await takeIn({ store, now, ...runtime }, [
    freshContact({ sourceId: "a", email: null, phone: "+31612345678", occurredAt: monday }),
  ]);
  await schedule(monday);
  await send(openTransports(env, store, now), monday);
  const [text] = await store.read.select().from(mailbox);
  expect(text).toMatchObject({ medium: "sms", recipient: "+31612345678", html: "" });
  expect(text?.plain.length).toBeLessThanOrEqual(160);
});

test("through a real mail server: one is accepted, one refused, one put off until later", async () => {
  const refuse = (code: number) => Object.assign(new Error("no"), { responseCode: code });
  let grey = true;
  const sink = await smtpSink({
    onRcptTo({ address }, _session, callback) {
      if (address.startsWith("gone")) callback(refuse(550));
      else if (address.startsWith("grey") && grey) callback(refuse(450));
      else callback();
    },
  });
  const { store, send, ready } = await municipality();
  const smtp = smtpTransport({ url: sink.url, from });
  const transports = { email: smtp, sms: null };
  await ready(["fine", "gone", "grey"]);
  expect(await send(transports, monday)).toMatchObject({ sent: 1, failed: 1, postponed: 1, trouble: null });
  expect(await statesOf(store)).toEqual({ fine: "sent", gone: "failed", grey: "scheduled" });
  await send(transports, minutes(1));
  expect(sink.received).toHaveLength(1);
  grey = false;
  await send(transports, minutes(2));
  expect(await statesOf(store)).toEqual({ fine: "sent", gone: "failed", grey: "sent" });
  expect(sink.received.map((mail) => mail.to[0])).toEqual(["fine@example.nl", "grey@example.nl"]);
  await smtp.close();
  await sink.close();
});

test("a refused address gives its person free, and a waiting contact of theirs gets its turn", async () => {
  const { store, schedule, send, ...runtime } = await municipality();
  const email = "jan@example.nl";
  await takeIn({ store, ...runtime }, [
    freshContact({ sourceId: "a", email, occurredAt: monday }),
    freshContact({ sourceId: "b", email, occurredAt: monday }),
  ]);
  await schedule(monday);
  await send(answering(() => ({ outcome: "permanent", about: "message", detail: "550" })).transports, monday);
  expect(await statesOf(store)).toEqual({ a: "failed", b: "deferred quarantined" });
  expect(await store.read.select().from(quarantines)).toHaveLength(0);
  await schedule(minutes(1));
  expect(await statesOf(store)).toEqual({ a: "failed", b: "scheduled" });
});

test("a server in trouble ends the pass: the others keep waiting, with their tries", async () => {
  const { store, send, ready } = await municipality();
  await ready(Array.from({ length: 20 }, (_, n) => `p${n}`));
  const down = answering(() => ({ outcome: "temporary", about: "server", detail: "ECONNREFUSED" }), 2);
  expect((await send(down.transports, monday)).trouble).toBe("ECONNREFUSED");
  expect(down.asked.length).toBeLessThanOrEqual(2);
  const waiting = await store.read.select().from(messages);
  expect(new Set(waiting.map((row) => row.state))).toEqual(new Set(["queued"]));
  expect(waiting.filter((row) => row.attempts === 0).length).toBeGreaterThanOrEqual(18);
  const up = answering(() => accepted);
  expect((await send(up.transports, minutes(1))).sent).toBe(20);
  expect(new Set(up.asked).size).toBe(20);
});

test("a message is given up after three days of refusals, with growing pauses in between", async () => {
  const { store, send, ready } = await municipality();
  await ready(["a"]);
  const grey = answering(() => ({ outcome: "temporary", about: "recipient", detail: "450" }));
  const tries: number[] = [];
  let now = monday;
  for (let turn = 0; turn < 100; turn += 1) {
    const before = grey.asked.length;
    await send(grey.transports, now);
    if (grey.asked.length > before) tries.push(now.getTime() - monday.getTime());
    const [row] = await store.read.select().from(messages);
    if (row?.state !== "queued") break;
    now = row.nextAttemptAt;
  }
  const pauses = tries.slice(1).map((time, turn) => time - (tries[turn] as number));
  expect(pauses).toEqual([...pauses].sort((a, b) => a - b));
  expect(tries.length).toBeGreaterThan(8);
  expect(tries.at(-1)).toBeLessThanOrEqual(72 * 3_600_000);
  expect(await statesOf(store)).toEqual({ a: "failed" });
});

test("a message of unknown fate is shown as unknown, counts as sent and is not sent again", async () => {
  const { store, send, ready } = await municipality();
  await ready(["a"]);
  const lost = answering(() => ({ outcome: "unknown", detail: "ECONNECTION" }));
  expect((await send(lost.transports, monday)).unknown).toBe(1);
  expect(await statesOf(store)).toEqual({ a: "sent" });
  const [row] = await store.read.select().from(messages);
  expect(row).toMatchObject({ state: "unknown", payload: null, lastError: "ECONNECTION" });
  await send(lost.transports, days(1));
  expect(lost.asked).toHaveLength(1);
});

test("two processes share the work and send nothing twice", async () => {
  const { store, send, ready } = await municipality();
  const everyone = Array.from({ length: 300 }, (_, n) => `p${n}`);
  for (let start = 0; start < 300; start += 100) await ready(everyone.slice(start, start + 100));
  const slow = answering(async () => {
    await new Promise((resolve) => setTimeout(resolve, 1));
    return accepted;
  });
  const passes = await Promise.all([
    send(slow.transports, monday, "one"),
    send(slow.transports, monday, "two"),
    send(slow.transports, monday, "three"),
  ]);
  expect(slow.asked).toHaveLength(300);
  expect(new Set(slow.asked).size).toBe(300);
  expect(passes.reduce((sum, pass) => sum + pass.sent, 0)).toBe(300);
  const { kept, counted } = await talliesTwice(store);
  expect(kept).toEqual(counted);
}, 60_000);

test("told to stop, it finishes what is under way and gives back the rest", async () => {
  const { store, send, ready } = await municipality();
  await ready(Array.from({ length: 30 }, (_, n) => `p${n}`));
  const stop = new AbortController();
  const halting = answering(async () => {
    stop.abort();
    await new Promise((resolve) => setTimeout(resolve, 20));
    return accepted;
  }, 3);
  const pass = await send(halting.transports, monday, "test", stop.signal);
  const rows = await store.read.select().from(messages);
  expect(rows.filter((row) => row.state === "sent")).toHaveLength(pass.sent);
  expect(pass.sent).toBeLessThanOrEqual(3);
  expect(rows.filter((row) => row.state === "queued")).toHaveLength(30 - pass.sent);
  expect(rows.filter((row) => row.state === "queued").every((row) => row.claimedBy === null)).toBe(true);
});

test("a process that died leaves what it had handed over as unknown, and the rest to others", async () => {
  const { store, send, ready } = await municipality();
  await ready(Array.from({ length: 10 }, (_, n) => `p${n}`));
  const never = answering(() => new Promise<Delivery>(() => {}), 3);
  void send(never.transports, monday, "dead");
  while (never.asked.length < 3) await new Promise((resolve) => setTimeout(resolve, 5));
  const next = answering(() => accepted);
  expect((await send(next.transports, minutes(0.5), "next")).sent).toBe(0);
  const pass = await send(next.transports, minutes(1), "next");
  expect(pass).toMatchObject({ sent: 7, unknown: 3 });
  expect(next.asked.some((to) => never.asked.includes(to))).toBe(false);
  expect(new Set(Object.values(await statesOf(store)))).toEqual(new Set(["sent"]));
});

test("who opts out while a message waits gets none", async () => {
  const { store, secret, send, ready } = await municipality();
  await ready(["a", "b"]);
  await store.write((tx) => recordOptOuts(tx, [personHash(secret, "a@example.nl")], "link", monday));
  const all = answering(() => accepted);
  await send(all.transports, monday);
  expect(all.asked).toEqual(["b@example.nl"]);
  expect(await statesOf(store)).toEqual({ a: "not_invited opted_out", b: "sent" });
});

test("an answer that comes before the message is known to be sent stays an answer", async () => {
  const { store, send, ready } = await municipality();
  await ready(["a"]);
  const { markAnswered } = await import("#db/queries/invitations");
  const quick = answering(async () => {
    const [row] = await store.read.select().from(invitations);
    expect(await store.write((tx) => markAnswered(tx, [row?.id as string]))).toEqual([row?.id]);
    expect(await store.write((tx) => markAnswered(tx, [row?.id as string]))).toEqual([]);
    return accepted;
  });
  await send(quick.transports, monday);
  expect(await statesOf(store)).toEqual({ a: "answered" });
  const { kept, counted } = await talliesTwice(store);
  expect(kept).toEqual(counted);
});
