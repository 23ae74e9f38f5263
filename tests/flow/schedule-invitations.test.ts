import { readdirSync, readFileSync } from "node:fs";
import { eq, type SQL, sql } from "drizzle-orm";
import { expect, test } from "vitest";
import { recordOptOuts } from "#db/queries/opt-outs";
import { readSettings } from "#db/queries/settings";
import { suppress } from "#db/queries/suppressions";
import { contacts, invitations, messages, quarantines, settings } from "#db/schema";
import type { Tx } from "#db/store";
import { contentOf } from "#tests/support/make-draft";
import {
  atOnce,
  freshContact,
  giveSettings,
  publishForAll,
  statesOf,
  takeIn,
  talliesTwice,
} from "#tests/support/make-invitation";
import { testRuntime } from "#tests/support/runtime";
import { at } from "#tests/support/time";
import type { Question } from "~/domain/questionnaire";
import { estimatedMinutes } from "~/domain/questionnaire-length";
import { defaultSettings } from "~/domain/settings";
import { reviewInvitations, scheduleInvitations } from "~/flow/schedule-invitations.server";
import { personHash } from "~/flow/secrets.server";

const monday = at("2026-01-05T09:00+01:00");
const plus = (days: number) => new Date(monday.getTime() + days * 24 * 3_600_000);

async function municipality(given: object = atOnce) {
  const runtime = await testRuntime({ now: monday });
  await publishForAll(runtime.store, monday);
  await giveSettings(runtime.store, given, monday);
  const pass = (now: Date) => scheduleInvitations(runtime.store, { secret: runtime.secret, now });
  return { ...runtime, pass };
}

test("a contact that is due gets one message, however often and by however many it is looked at", async () => {
  const { store, pass, ...runtime } = await municipality();
  await takeIn({ store, ...runtime }, [freshContact({ sourceId: "a", occurredAt: monday })]);
  await Promise.all([pass(monday), pass(monday), pass(monday)]);
  await pass(plus(1));
  const queued = await store.read.select().from(messages);
  expect(queued).toHaveLength(1);
  expect(queued[0]).toMatchObject({ state: "queued", medium: "email", kind: "invitation" });
  const payload = JSON.parse(queued[0]?.payload ?? "{}");
  expect(payload.token).toMatch(/^[a-z0-9]{10,12}$/);
  expect(queued[0]?.tokenHash).not.toContain(payload.token);
  expect(await statesOf(store)).toEqual({ a: "scheduled" });
});

test("a message carries how long its own questionnaire takes", async () => {
  const { store, secret, ...runtime } = await testRuntime({ now: monday });
  const open = (place: number): Question => ({
    key: `open_${place}`,
    kind: "open",
    wording: 1,
    text: { nl: "Wat kunnen wij beter doen?" },
    required: true,
  });
  const content = contentOf("Lang", [0, 1, 2, 3, 4].map(open));
  await publishForAll(store, monday, content);
  await giveSettings(store, atOnce, monday);
  await takeIn({ store, secret, ...runtime }, [freshContact({ sourceId: "a", occurredAt: monday })]);
  await scheduleInvitations(store, { secret, now: monday });
  const [queued] = await store.read.select().from(messages);
  const { minutes } = JSON.parse(queued?.payload ?? "{}");
  expect(minutes).toBe(estimatedMinutes(content));
  expect(minutes).toBe(3);
});

test("two contacts of one person in one delivery: one is asked, the other waits", async () => {
  const { store, ...runtime } = await municipality();
  const email = "jan@example.nl";
  await takeIn({ store, ...runtime }, [
    freshContact({ sourceId: "a", email, occurredAt: monday }),
    freshContact({ sourceId: "b", email, occurredAt: monday }),
    freshContact({ sourceId: "c", email: null, phone: "+31612345678", occurredAt: monday }),
    freshContact({ sourceId: "d", email: "piet@example.nl", phone: "+31612345678", occurredAt: monday }),
  ]);
  expect(await statesOf(store)).toEqual({
    a: "scheduled",
    b: "deferred quarantined",
    c: "scheduled",
    d: "deferred quarantined",
  });
  expect(await store.read.select().from(quarantines)).toHaveLength(2);
});

test("many deliveries at once never ask one person twice", async () => {
  const { store, ...runtime } = await municipality();
  const people = ["a@example.nl", "b@example.nl", "c@example.nl"];
  await Promise.all(
    Array.from({ length: 12 }, () =>
      takeIn(
        { store, ...runtime },
        people.map((email) => freshContact({ email, occurredAt: monday })),
      ),
    ),
  );
  const scheduled = Object.values(await statesOf(store)).filter((state) => state === "scheduled");
  expect(scheduled).toHaveLength(3);
  const { kept, counted } = await talliesTwice(store);
  expect(kept).toEqual(counted);
});

test("who waited for the quarantine is not asked once the contact is over seven days old", async () => {
  const { store, pass, ...runtime } = await municipality();
  const email = "jan@example.nl";
  await takeIn({ store, ...runtime }, [
    freshContact({ sourceId: "a", email, occurredAt: monday }),
    freshContact({ sourceId: "b", email, occurredAt: monday }),
  ]);
  await pass(plus(6));
  expect((await statesOf(store)).b).toBe("deferred quarantined");
  await pass(plus(7.001));
  expect((await statesOf(store)).b).toBe("not_invited quarantined");
  const [erased] = await store.read.select().from(contacts).where(eq(contacts.sourceId, "b"));
  expect([erased?.email, erased?.personHash]).toEqual([null, null]);
});

test("at the due moment an opt-out, a channel switched off and a vanished address are seen", async () => {
  const { store, pass, secret, ...runtime } = await municipality(defaultSettings);
  const fresh = ["opted", "off", "gone", "fine"].map((sourceId) =>
    freshContact({
      sourceId,
      email: `${sourceId}@example.nl`,
      occurredAt: monday,
      channel: sourceId === "off" ? "counter" : "phone",
    }),
  );
  await takeIn({ store, secret, ...runtime }, fresh, defaultSettings);
  expect(new Set(Object.values(await statesOf(store)))).toEqual(new Set(["scheduled"]));
  await store.write(async (tx) => {
    await recordOptOuts(tx, [personHash(secret, "opted@example.nl")], "link", monday);
    await tx.update(contacts).set({ email: null }).where(eq(contacts.sourceId, "gone"));
  });
  await giveSettings(store, { channels: { counter: { survey: false } } }, monday);
  await pass(monday);
  expect(await store.read.select().from(messages)).toHaveLength(0);
  await pass(plus(0.1));
  expect(await statesOf(store)).toEqual({
    opted: "not_invited opted_out",
    off: "not_invited channel_off",
    gone: "not_invited no_address",
    fine: "scheduled",
  });
  expect(await store.read.select().from(messages)).toHaveLength(1);
  expect(await store.read.select().from(quarantines)).toHaveLength(1);
});

test("a contact with a callback promised waits, and goes out once the callback is reported", async () => {
  const { store, pass, secret, ...runtime } = await municipality();
  const contact = freshContact({ sourceId: "a", occurredAt: monday, callbackRequestedAt: monday });
  await takeIn({ store, secret, ...runtime }, [contact]);
  expect(await statesOf(store)).toEqual({ a: "deferred awaiting_callback" });
  await store.write(async (tx) => {
    await tx
      .update(contacts)
      .set({ calledBackAt: plus(0.5) })
      .where(eq(contacts.sourceId, "a"));
    const { settingsSchema } = await import("~/domain/settings");
    await reviewInvitations(tx, [contact.id], {
      settings: settingsSchema.parse(atOnce),
      secret,
      now: plus(0.6),
    });
  });
  expect(await statesOf(store)).toEqual({ a: "scheduled" });
  await pass(plus(0.6));
  expect(await store.read.select().from(messages)).toHaveLength(1);
});

test("a callback that never comes is asked about one working day after it was due", async () => {
  const { store, pass, ...runtime } = await municipality();
  await takeIn({ store, ...runtime }, [
    freshContact({ sourceId: "a", occurredAt: monday, callbackRequestedAt: monday }),
  ]);
  await pass(at("2026-01-08T23:00+01:00"));
  expect(await statesOf(store)).toEqual({ a: "deferred awaiting_callback" });
  await pass(at("2026-01-09T00:00+01:00"));
  expect(await statesOf(store)).toEqual({ a: "scheduled" });
});

test("not being invited leaves no address behind", async () => {
  const { store, ...runtime } = await municipality();
  await takeIn({ store, ...runtime }, [
    freshContact({ sourceId: "a", occurredAt: plus(-40) }),
    freshContact({ sourceId: "b", occurredAt: monday, noSurvey: true, phone: "+31612345678" }),
    freshContact({ sourceId: "c", occurredAt: monday }),
  ]);
  const kept = await store.read.select().from(contacts);
  expect(kept.filter((row) => row.email ?? row.phone ?? row.personHash).map((row) => row.sourceId)).toEqual([
    "c",
  ]);
});

test("without a published questionnaire nobody is asked", async () => {
  const runtime = await testRuntime({ now: monday });
  await takeIn(runtime, [freshContact({ sourceId: "a", occurredAt: monday })]);
  expect(await statesOf(runtime.store)).toEqual({ a: "not_invited no_questionnaire" });
  const [row] = await runtime.store.read.select().from(invitations);
  expect(row?.medium).toBeNull();
});

test("a suppressed address counts as not there, and a landline takes no text: the list says which it was", async () => {
  const { store, secret, ...runtime } = await municipality();
  const refuse = (address: string, medium: "email" | "sms") =>
    store.write((tx) =>
      suppress(
        tx,
        {
          personHash: personHash(secret, address),
          medium,
          cause: "office",
          status: null,
          invitationId: null,
          actor: "Karim",
        },
        monday,
      ),
    );
  await refuse("weg@example.nl", "email");
  await refuse("+31612345679", "sms");
  await takeIn({ store, secret, ...runtime }, [
    freshContact({ sourceId: "mail", email: "weg@example.nl", occurredAt: monday }),
    freshContact({ sourceId: "other", email: "weg@example.nl", phone: "+31612345678", occurredAt: monday }),
    freshContact({ sourceId: "text", email: null, phone: "+31612345679", occurredAt: monday }),
    freshContact({ sourceId: "line", email: null, phone: "+31201234567", occurredAt: monday }),
    freshContact({ sourceId: "none", email: null, occurredAt: monday }),
  ]);
  const found = await store.read
    .select({
      id: contacts.sourceId,
      state: invitations.state,
      detail: invitations.detail,
      medium: invitations.medium,
    })
    .from(invitations)
    .innerJoin(contacts, eq(contacts.id, invitations.contactId));
  expect(
    Object.fromEntries(found.map(({ id, state, detail, medium }) => [id, [state, detail, medium]])),
  ).toEqual({
    mail: ["not_invited", "suppressed", null],
    other: ["scheduled", null, "sms"],
    text: ["not_invited", "suppressed", null],
    line: ["not_invited", "landline", null],
    none: ["not_invited", null, null],
  });
});

test("quiet hours that were set for all messages are taken over for mail and for texts", async () => {
  const { store } = await testRuntime({ now: monday });
  const folder = `db/migrations/${store.dialect}`;
  const file = readdirSync(folder).find((name) => name.endsWith("_quiet_hours.sql")) as string;
  const migration = sql.raw(readFileSync(`${folder}/${file}`, "utf8"));
  const run = (tx: Tx) =>
    store.dialect === "sqlite"
      ? (tx as unknown as { run(statement: SQL): void }).run(migration)
      : tx.execute(migration);
  const quietHours = { from: "22:00", to: "07:30" };
  const old = { quarantineDays: 30, quietHours };
  await store.write((tx) => tx.insert(settings).values({ key: "policy", value: old, changedAt: monday }));
  await store.write(async (tx) => void (await run(tx)));
  const { moments, policy } = await readSettings(store.read);
  expect(policy.quarantineDays).toBe(30);
  expect(moments.email).toEqual({ quietHours, sundays: false, holidays: false, closingDays: true });
  expect(moments.sms).toEqual({ quietHours, sundays: false, holidays: false, closingDays: false });
});
