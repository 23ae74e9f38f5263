import { expect, test } from "vitest";
import { moveInvitations } from "#db/queries/invitations";
import { contacts, invitations, mailbox, optOuts } from "#db/schema";
import { atOnce, freshContact, giveSettings, statesOf, takeIn } from "#tests/support/make-invitation";
import { accepted, answering, days, monday, municipality } from "#tests/support/outbox";
import { expireInvitations, forgetAddresses } from "~/flow/expire-invitations.server";
import { optOut } from "~/flow/opt-out.server";
import { openTransports } from "~/flow/transports.server";

test("links run out, and people are forgotten once their quarantine and their link are over", async () => {
  const { store, send, ready } = await municipality();
  await ready(["a", "b"]);
  await send(answering(() => accepted).transports, monday);
  expect(await expireInvitations(store, days(27))).toBe(0);
  expect(await expireInvitations(store, days(28))).toBe(2);
  expect(await statesOf(store)).toEqual({ a: "expired", b: "expired" });
  // Two people behind links that have run out; then the same two whose quarantine is over.
  expect((await forgetAddresses(store, days(89))).people).toBe(2);
  expect((await forgetAddresses(store, days(90))).people).toBe(2);
});

test("an address that stayed behind is found and erased", async () => {
  const { store, ready } = await municipality();
  await ready(["a", "b"]);
  const [row] = await store.read.select().from(invitations);
  await store.write((tx) =>
    moveInvitations(tx, [{ ids: [row?.id as string], from: "scheduled", to: "failed" }]),
  );
  expect((await forgetAddresses(store, monday)).addresses).toBe(1);
  const kept = await store.read.select().from(contacts);
  expect(kept.filter((contact) => contact.email !== null)).toHaveLength(1);
});

test("the built-in mailbox keeps a message for thirty days", async () => {
  const { store, env, now, send, ready } = await municipality();
  await ready(["a"]);
  await send(openTransports(env, store, now), monday);
  expect((await forgetAddresses(store, days(30))).letters).toBe(0);
  expect((await forgetAddresses(store, days(30.1))).letters).toBe(1);
  expect(await store.read.select().from(mailbox)).toEqual([]);
});

test("after the mail was sent its link still opts out every address that the resident gave", async () => {
  const { store, env, secret, schedule, send, ...runtime } = await municipality();
  const [email, phone] = ["jan@example.nl", "+31612345678"];
  const take = (contact: object) =>
    takeIn({ store, secret, ...runtime }, [freshContact({ occurredAt: monday, ...contact })]);
  await take({ sourceId: "a", email, phone });
  await schedule(monday);
  await send(openTransports(env, store, runtime.now), monday);
  const [mail] = await store.read.select().from(mailbox);
  const token = /\/unsubscribe\/([a-z0-9]+)/.exec(mail?.plain ?? "")?.[1] as string;
  expect(await optOut({ store, secret }, token, "link", monday)).toBe(true);
  expect(await optOut({ store, secret }, token, "link", monday)).toBe(true);
  expect(await store.read.select().from(optOuts)).toHaveLength(2);
  await take({ sourceId: "b", email });
  await take({ sourceId: "c", email: null, phone });
  expect(await statesOf(store)).toEqual({
    a: "sent",
    b: "not_invited opted_out",
    c: "not_invited opted_out",
  });
});

test("an older link still opts out after the same person was asked again", async () => {
  const { store, env, secret, schedule, send, ...runtime } = await municipality();
  const settings = { ...atOnce, policy: { quarantineDays: 0 } };
  await giveSettings(store, settings, monday);
  const take = (sourceId: string, occurredAt: Date) =>
    takeIn(
      { store, secret, ...runtime, now: () => occurredAt },
      [freshContact({ sourceId, email: "jan@example.nl", occurredAt })],
      settings,
    );
  for (const [sourceId, moment] of [["a", monday] as const, ["b", days(1)] as const]) {
    await take(sourceId, moment);
    await schedule(moment);
    await send(
      openTransports(env, store, () => moment),
      moment,
    );
  }
  expect(await statesOf(store)).toEqual({ a: "sent", b: "sent" });
  const mails = await store.read.select().from(mailbox).orderBy(mailbox.at, mailbox.id);
  const token = /\/unsubscribe\/([a-z0-9]+)/.exec(mails[0]?.plain ?? "")?.[1] as string;
  expect(await optOut({ store, secret }, token, "link", days(2))).toBe(true);
  await take("c", days(2));
  expect(await statesOf(store)).toMatchObject({ c: "not_invited opted_out" });
});
