import { expect, test } from "vitest";
import { incidents, lanes, mailbox, messages } from "#db/schema";
import { smtpTransport } from "#emails/transport/smtp";
import { freshContact, takeIn } from "#tests/support/make-invitation";
import { accepted, answering, minutes, monday, municipality } from "#tests/support/outbox";
import { makeAccount } from "#tests/support/sign-in";
import { smtpSink } from "#tests/support/smtp-sink";
import { mailIncidents } from "~/flow/mail-incidents.server";
import { openTransports } from "~/flow/transports.server";
import { watchSending } from "~/flow/watch-sending.server";

const baseUrl = "http://weerklank.test";
const down = answering(() => ({ outcome: "temporary", about: "server", detail: "421 closed" }));

test("a gateway that is down is an incident, once however many look, and over when messages go out again", async () => {
  const { store, send, ready } = await municipality();
  await ready(["a", "b"]);
  await send(down.transports, monday);
  expect((await watchSending(store, monday)).begun).toEqual([]);
  await Promise.all([1, 2, 3].map(() => watchSending(store, minutes(3))));
  const [incident, ...others] = await store.read.select().from(incidents);
  expect(others).toEqual([]);
  expect(incident).toMatchObject({
    kind: "gateway_down",
    medium: "email",
    beganAt: minutes(3),
    endedAt: null,
    detail: "421 closed",
  });
  await send(answering(() => accepted).transports, minutes(4));
  await watchSending(store, minutes(5));
  expect((await store.read.select().from(incidents))[0]?.endedAt).toEqual(minutes(5));
  // So soon again that it was never over.
  await ready(["c"]);
  await send(down.transports, minutes(6));
  await watchSending(store, minutes(9));
  expect(await store.read.select().from(incidents)).toMatchObject([{ id: incident?.id, endedAt: null }]);
});

test("texts that can't leave are no trouble of the mail", async () => {
  const { store, send, schedule, ...runtime } = await municipality();
  await takeIn({ store, ...runtime }, [
    freshContact({ sourceId: "a", email: null, phone: "+31612345678", occurredAt: monday }),
    freshContact({ sourceId: "b", email: "b@example.nl", occurredAt: monday }),
  ]);
  await schedule(monday);
  const mail = answering(() => accepted);
  await send({ email: mail.transports.email, sms: down.transports.sms }, monday);
  expect(mail.asked).toEqual(["b@example.nl"]);
  await watchSending(store, minutes(3));
  expect(await store.read.select().from(incidents)).toMatchObject([{ kind: "gateway_down", medium: "sms" }]);
});

test("many refusals and messages that lie too long are incidents too", async () => {
  const { store, send, ready } = await municipality();
  await ready(Array.from({ length: 30 }, (_, n) => `p${n}`));
  const half = answering((to) =>
    Number(/\d+/.exec(to)?.[0]) % 2 ? accepted : { outcome: "permanent", about: "message", detail: "550 no" },
  );
  await send(half.transports, monday);
  await watchSending(store, minutes(1));
  await ready(["late"]);
  await watchSending(store, minutes(16));
  expect(await store.read.select().from(incidents)).toMatchObject([
    { kind: "many_failures", detail: "15/30" },
    { kind: "queue_growing", detail: "1" },
  ]);
});

test("each administrator gets one mail about an incident, whoever sends it", async () => {
  const { store, send, ready, env, now } = await municipality();
  for (const role of ["administrator", "administrator", "editor"] as const) await makeAccount(role);
  await makeAccount("administrator", { disabledAt: monday });
  await ready(["a"]);
  await send(down.transports, monday);
  await watchSending(store, minutes(3));
  await store.write((tx) => tx.update(lanes).set({ pausedUntil: null }));
  const transport = openTransports(env, store, now).email;
  const at = { baseUrl, now: () => minutes(3) };
  const told = await Promise.all([1, 2, 3].map(() => mailIncidents(store, transport, at)));
  expect(told.reduce((sum, n) => sum + n, 0)).toBe(1);
  const mails = await store.read.select().from(mailbox);
  expect(mails).toHaveLength(2);
  expect(new Set(mails.map(({ recipient }) => recipient)).size).toBe(2);
  expect(mails[0]?.subject).toBe("Weerklank: E-mails gaan nu niet uit");
  expect(mails[0]?.plain).toContain("http://weerklank.test/settings/sending#storingen");
  expect(mails[0]?.headers).not.toContain("List-Unsubscribe");
  expect(await mailIncidents(store, transport, at)).toBe(0);
});

test("while the mail server itself is down the mail waits, and then says how long it lasted", async () => {
  const sink = await smtpSink();
  await sink.close();
  const { store, send, ready } = await municipality();
  await makeAccount("administrator");
  await ready(["a"]);
  const smtp = smtpTransport({ url: sink.url, from: "Gemeente <noreply@voorbeeld.example>" });
  await send({ email: smtp, sms: null }, monday);
  await watchSending(store, minutes(3));
  expect(await mailIncidents(store, smtp, { baseUrl, now: () => minutes(3) })).toBe(0);
  // The try was a probe: until the next one nobody asks.
  const [lane] = await store.read.select().from(lanes);
  expect(lane?.troubles).toBe(2);
  expect(await mailIncidents(store, smtp, { baseUrl, now: () => minutes(3.1) })).toBe(0);
  expect((await store.read.select().from(lanes))[0]?.troubles).toBe(2);

  const back = await smtpSink({}, sink.port);
  await send({ email: smtp, sms: null }, minutes(10));
  await watchSending(store, minutes(10));
  expect(await mailIncidents(store, smtp, { baseUrl, now: () => minutes(10) })).toBe(1);
  const mail = back.received.find(({ raw }) => raw.includes("Weerklank: E-mails gaan nu niet uit"));
  const { text } = (await mail?.parsed()) ?? {};
  expect(text).toContain("Dit is intussen voorbij: het duurde tot 5 januari 2026, 09:10.");
  expect((await store.read.select().from(messages))[0]?.state).toBe("sent");
  await smtp.close();
  await back.close();
});
