import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { suppress } from "#db/queries/suppressions";
import { contacts, invitations, messages, optOuts, responses } from "#db/schema";
import type { OutgoingMessage, Transports } from "#emails/transport/transport";
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
import { anyMoment } from "~/domain/settings";
import { STARTER_LIBRARY } from "~/domain/starter-library";
import { placeOfLink } from "~/flow/answer-place.server";
import { expireInvitations, forgetAddresses } from "~/flow/expire-invitations.server";
import { optOut } from "~/flow/opt-out.server";
import { recordDeliveryReport } from "~/flow/record-delivery-report.server";
import { recordAnswers } from "~/flow/record-response.server";
import { personHash } from "~/flow/secrets.server";

const filledIn = () => {
  const form = new FormData();
  form.set("grade", "8");
  return form;
};
const weekly = { policy: { reminderDays: 7 } };

/** A municipality that reminds after a week, and what was sent by it. */
async function reminding(settings: object = weekly) {
  const town = await municipality(settings, STARTER_LIBRARY[0]?.content);
  const { store } = town;
  const answer = async (token: string, when: Date) =>
    recordAnswers(town, await placeOfLink(town, token, when), filledIn(), null);
  const sent: OutgoingMessage[] = [];
  const transport = {
    name: "keeping",
    concurrency: 5,
    async send(message: OutgoingMessage) {
      sent.push(message);
      return accepted;
    },
    async close() {},
  };
  const round = async (now: Date) => {
    await town.schedule(now);
    await town.send({ email: transport, sms: transport } as Transports, now);
  };
  const addresses = async () => {
    const found = await store.read.select().from(contacts);
    const kept = found.filter((row) => row.email ?? row.phone ?? row.personHash).map((row) => row.sourceId);
    const waiting = (await store.read.select().from(messages)).filter((row) => row.payload !== null);
    return [...kept.sort(), ...waiting.map((row) => `${row.kind} waits`)];
  };
  const invited = async (...sourceIds: string[]) => {
    await town.ready(sourceIds);
    await round(monday);
  };
  return { ...town, sent, answer, round, addresses, invited };
}
const tokenIn = (message: OutgoingMessage | undefined) =>
  /\/s\/([a-z0-9]+)/.exec(message?.text ?? "")?.[1] ?? "";

test("who doesn't answer is reminded once, with a link of its own, and then forgotten", async () => {
  const { store, sent, round, addresses, invited } = await reminding();
  await invited("a", "b");
  expect(await addresses()).toEqual(["a", "b"]);
  await round(days(6.9));
  expect(sent).toHaveLength(2);
  await round(days(7));
  expect(sent.map(({ to }) => to).sort()).toEqual([
    "a@example.nl",
    "a@example.nl",
    "b@example.nl",
    "b@example.nl",
  ]);
  expect(new Set(sent.map(tokenIn)).size).toBe(4);
  expect(await addresses()).toEqual([]);
  for (const later of [7.1, 14, 21, 27]) await round(days(later));
  expect(sent).toHaveLength(4);
  expect(await statesOf(store)).toEqual({ a: "sent", b: "sent" });
  const rows = await store.read.select().from(messages).where(eq(messages.kind, "reminder"));
  expect(rows.map((row) => [row.state, row.round, row.payload])).toEqual([
    ["sent", 1, null],
    ["sent", 1, null],
  ]);
});

test("with no reminder set the address goes with the message", async () => {
  const { addresses, invited, round, sent } = await reminding({});
  await invited("a");
  expect(await addresses()).toEqual([]);
  await round(days(10));
  expect(sent).toHaveLength(1);
});

test("both links open the same survey, and of two answers the first one counts", async () => {
  const { store, sent, answer, invited, round } = await reminding();
  await invited("a");
  await round(days(7));
  const [first, second] = [tokenIn(sent[0]), tokenIn(sent[1])];
  expect(first).not.toBe(second);
  expect((await answer(second, days(8))).outcome).toBe("recorded");
  expect((await answer(first, days(8))).outcome).toBe("answered");
  expect(await store.read.select().from(responses)).toHaveLength(1);
  expect(await statesOf(store)).toEqual({ a: "answered" });
});

test("an answer erases the address in the same write, and leaves no trace of when it came", async () => {
  const { store, sent, answer, addresses, invited, round } = await reminding();
  await invited("a", "b");
  await answer(tokenIn(sent[0]), days(3));
  expect(await addresses()).toHaveLength(1);
  const [answered] = await store.read.select().from(invitations).where(eq(invitations.state, "answered"));
  expect(answered?.remindAt).toBeNull();
  const moments = Object.values(answered ?? {}).filter((value) => value instanceof Date);
  expect(moments.some((moment) => moment.getTime() === days(3).getTime())).toBe(false);
  await round(days(7));
  expect(sent).toHaveLength(3);
});

test("a reminder that lies in the outbox goes with the answer, as if it had never been there", async () => {
  const { store, sent, answer, addresses, invited, schedule, round } = await reminding();
  await invited("a");
  await schedule(days(7));
  expect(await addresses()).toEqual(["reminder waits"]);
  await answer(tokenIn(sent[0]), days(7.1));
  expect(await addresses()).toEqual([]);
  expect((await store.read.select().from(messages)).map(({ kind }) => kind)).toEqual(["invitation"]);
  await round(days(8));
  expect(sent).toHaveLength(1);
});

test("an opt-out, by whichever of the person's links, ends the reminders of all of them", async () => {
  const often = { ...atOnce, policy: { ...weekly.policy, quarantineDays: 0 } };
  const { store, secret, sent, addresses, round, ...town } = await reminding(often);
  const [email, phone] = ["jan@example.nl", "+31612345678"];
  const fresh = [
    freshContact({ sourceId: "a", email, phone, occurredAt: monday }),
    freshContact({ sourceId: "b", email: null, phone, occurredAt: monday }),
    freshContact({ sourceId: "c", occurredAt: monday }),
  ];
  await takeIn({ store, secret, ...town }, fresh, often);
  await round(monday);
  expect(await addresses()).toEqual(["a", "b", "c"]);
  const token = tokenIn(sent.find(({ to }) => to === email));
  expect(await optOut({ store, secret }, token, "link", days(1))).toBe(true);
  expect(await store.read.select().from(optOuts)).toHaveLength(2);
  expect(await addresses()).toEqual(["c"]);
  await round(days(7));
  expect(sent).toHaveLength(4);
});

test("a bounce ends the reminder and erases the address", async () => {
  const { store, secret, addresses, invited, round, sent } = await reminding();
  await invited("a");
  const [message] = await store.read.select().from(messages);
  const id = message?.id as string;
  const report = { message: { id }, at: days(1), status: "5.1.1", reportKey: "x", outcome: "hard" } as const;
  expect(await recordDeliveryReport(store, secret, report, days(1))).toBe("recorded");
  expect(await addresses()).toEqual([]);
  await round(days(7));
  expect(sent).toHaveLength(1);
});

test("an address that was suppressed since is not reminded", async () => {
  const { store, secret, addresses, invited, round, sent } = await reminding();
  await invited("a");
  const person = personHash(secret, "a@example.nl");
  await store.write((tx) =>
    suppress(
      tx,
      { personHash: person, medium: "email", cause: "office", status: null, invitationId: null, actor: "x" },
      days(1),
    ),
  );
  await round(days(7));
  expect(sent).toHaveLength(1);
  expect(await addresses()).toEqual([]);
});

test("a message of which nobody knows whether it arrived is not followed by a reminder, nor is one that failed", async () => {
  const { store, send, ready, schedule, addresses } = await reminding();
  await ready(["lost", "refused"]);
  const { transports } = answering((to) =>
    to.startsWith("lost")
      ? { outcome: "unknown", detail: "no answer" }
      : { outcome: "permanent", about: "address", detail: "550" },
  );
  for (const later of [0, 5, 10]) await send(transports, minutes(later));
  expect(await statesOf(store)).toEqual({ lost: "sent", refused: "failed" });
  expect(await addresses()).toEqual([]);
  await schedule(days(8));
  expect((await store.read.select().from(messages)).every(({ kind }) => kind === "invitation")).toBe(true);
});

test("no reminder with less than two days of the link left", async () => {
  const short = await reminding({ policy: { reminderDays: 7, linkDays: 8 } });
  await short.invited("a");
  expect(await short.addresses()).toEqual([]);
  const late = await reminding({ policy: { reminderDays: 7, linkDays: 10 } });
  await late.invited("a");
  expect(await late.addresses()).toEqual(["a"]);
  // The server was away for a while: by now it isn't worth it any more.
  await late.round(days(8.5));
  expect(late.sent).toHaveLength(1);
  expect(await late.addresses()).toEqual([]);
});

test("a reminder keeps to the quiet hours, Sundays and holidays of its medium", async () => {
  const { store, sent, invited, round } = await reminding({ policy: { reminderDays: 6 } });
  await invited("a");
  await giveSettings(store, { ...weekly, moments: { sms: anyMoment } }, monday);
  await round(at("2026-01-11T12:00+01:00"));
  await round(at("2026-01-12T07:59+01:00"));
  expect(sent).toHaveLength(1);
  await round(at("2026-01-12T08:00+01:00"));
  expect(sent).toHaveLength(2);
});

test("reminders switched off: who waits for one is forgotten at the next pass", async () => {
  const { store, sent, addresses, invited, round } = await reminding();
  await invited("a", "b");
  await giveSettings(store, { moments: { email: anyMoment, sms: anyMoment } }, days(1));
  await round(days(1));
  expect(await addresses()).toEqual([]);
  await round(days(7));
  expect(sent).toHaveLength(2);
});

test("a link that runs out takes the address with it, and the tidying up leaves who is still to be reminded", async () => {
  const { store, addresses, invited } = await reminding();
  await invited("a");
  await forgetAddresses(store, days(2));
  expect(await addresses()).toEqual(["a"]);
  expect(await expireInvitations(store, days(28))).toBe(1);
  expect(await addresses()).toEqual([]);
});

test("a reminder that is refused changes nothing but the address that was kept for it", async () => {
  const { store, invited, schedule, send, addresses } = await reminding();
  await invited("a");
  await schedule(days(7));
  await send(
    answering(() => ({ outcome: "permanent", about: "message", detail: "550" })).transports,
    days(7),
  );
  expect(await statesOf(store)).toEqual({ a: "sent" });
  expect(await addresses()).toEqual([]);
  const { kept, counted } = await talliesTwice(store);
  expect(kept).toEqual(counted);
});
