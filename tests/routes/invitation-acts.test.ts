import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { recordOptOuts } from "#db/queries/opt-outs";
import {
  auditTrail,
  contacts,
  invitations,
  linkPeople,
  messages,
  optOuts,
  quarantines,
  suppressions,
} from "#db/schema";
import { answerOf } from "#tests/support/answer";
import {
  atOnce,
  freshContact,
  giveSettings,
  publishForAll,
  takeIn,
  talliesTwice,
} from "#tests/support/make-invitation";
import { testRuntime } from "#tests/support/runtime";
import { as } from "#tests/support/sign-in";
import { at } from "#tests/support/time";
import { scheduleInvitations } from "~/flow/schedule-invitations.server";
import { personHash } from "~/flow/secrets.server";
import { settleFailed } from "~/flow/settle-invitations.server";
import * as invitationPage from "~/routes/_office.invitations.$id";
import * as again from "~/routes/_office.invitations.$id_.again";
import * as cancel from "~/routes/_office.invitations.$id_.cancel";
import * as suppress from "~/routes/_office.invitations.$id_.suppress";

const monday = at("2026-01-05T09:00+01:00");

async function invited(changes: object = {}) {
  const runtime = await testRuntime({ now: monday });
  await publishForAll(runtime.store, monday);
  await giveSettings(runtime.store, atOnce, monday);
  await takeIn(runtime, [freshContact({ occurredAt: monday, email: "fout@example.nl", ...changes })]);
  const [row] = await runtime.store.read.select().from(invitations);
  return { runtime, store: runtime.store, id: row?.id as string };
}

const post = async (
  action: (args: never) => Promise<unknown>,
  id: string,
  fields: Record<string, string> = {},
  who: "editor" | "viewer" = "editor",
) =>
  answerOf(async () =>
    action({
      request: await as(who, `/invitations/${id}`, { method: "POST", body: new URLSearchParams(fields) }),
      params: { id },
      context: {},
    } as never),
  ) as Promise<{ status: number; data: { error: string | null; problem: string | null; typed: string } }>;

async function queue({ store, secret }: Awaited<ReturnType<typeof testRuntime>>) {
  await scheduleInvitations(store, { secret, now: monday });
}

async function fail(runtime: Awaited<ReturnType<typeof testRuntime>>, id: string) {
  await queue(runtime);
  await runtime.store.write(async (tx) => {
    await tx
      .update(messages)
      .set({ state: "failed", payload: null, settledAt: monday, lastError: "550 no such user" });
    await settleFailed(tx, [id], monday);
  });
}

const stateOf = async (store: Awaited<ReturnType<typeof testRuntime>>["store"], id: string) =>
  (await store.read.select().from(invitations).where(eq(invitations.id, id)))[0];

const trailOf = async (store: Awaited<ReturnType<typeof testRuntime>>["store"]) =>
  (await store.read.select().from(auditTrail)).map(
    ({ action, actor }) => `${action} ${actor.split(" (")[0]}`,
  );

test("an invitation that waits is taken back: nothing is sent, the address goes, and it says who did it", async () => {
  const { runtime, store, id } = await invited();
  await queue(runtime);
  expect((await post(cancel.action, id)).status).toBe(302);
  expect(await stateOf(store, id)).toMatchObject({
    state: "not_invited",
    reason: "no_survey",
    detail: "cancelled",
  });
  expect(await store.read.select().from(messages)).toMatchObject([{ state: "cancelled", payload: null }]);
  expect(await store.read.select().from(quarantines)).toEqual([]);
  expect(await store.read.select().from(contacts)).toMatchObject([{ email: null, personHash: null }]);
  expect(await trailOf(store)).toEqual(["invitation.cancelled Erik Bewerker"]);
  const page = (await invitationPage.loader({
    request: await as("editor", `/invitations/${id}`),
    params: { id },
    context: {},
  } as never)) as Awaited<ReturnType<typeof invitationPage.loader>>;
  expect(page.timeline.map(({ event }) => event)).toContain("invitation.cancelled");
  expect(page.acts).toMatchObject({ cancel: false, again: true });
  const { kept, counted } = await talliesTwice(store);
  expect(kept).toEqual(counted);
});

test("who comes second hears that it is too late, and nothing is half done", async () => {
  const { runtime, store, id } = await invited();
  await queue(runtime);
  const answers = await Promise.all([
    post(cancel.action, id),
    post(cancel.action, id),
    post(cancel.action, id),
  ]);
  expect(answers.map(({ status }) => status).sort()).toEqual([302, 409, 409]);
  expect(await trailOf(store)).toHaveLength(1);
});

test("what is being handed over right now can't be taken back", async () => {
  const { runtime, store, id } = await invited();
  await queue(runtime);
  await store.write(async (tx) => {
    await tx.update(messages).set({ state: "sending", claimedBy: "outbox", claimedUntil: monday });
  });
  const answer = await post(cancel.action, id);
  expect(answer.status).toBe(409);
  expect(answer.data.problem).toContain("wordt op dit moment overgedragen");
  expect(await stateOf(store, id)).toMatchObject({ state: "scheduled" });
  expect(await trailOf(store)).toEqual([]);
});

test("a message that failed is sent again to the corrected address, with a link of its own", async () => {
  const { runtime, store, id } = await invited();
  await fail(runtime, id);
  expect((await post(again.action, id, { address: " Goed@Example.nl " })).status).toBe(302);
  expect(await stateOf(store, id)).toMatchObject({ state: "scheduled", medium: "email", sentAt: null });
  const sent = await store.read.select().from(messages).orderBy(messages.round);
  expect(sent.map(({ round, state }) => [round, state])).toEqual([
    [1, "failed"],
    [2, "queued"],
  ]);
  expect(sent[0]?.tokenHash).not.toBe(sent[1]?.tokenHash);
  expect(JSON.parse(sent[1]?.payload ?? "{}")).toMatchObject({ to: "goed@example.nl", kind: "invitation" });
  const hash = personHash(runtime.secret, "goed@example.nl");
  expect((await store.read.select().from(quarantines)).map((row) => row.personHash)).toEqual([hash]);
  expect((await store.read.select().from(linkPeople)).map((row) => row.personHash)).toContain(hash);
  expect(JSON.stringify(await store.read.select().from(auditTrail))).not.toContain("example.nl");
  const { kept, counted } = await talliesTwice(store);
  expect(kept).toEqual(counted);
});

test("an address that can't be gets its message at the field, and nothing typed is lost", async () => {
  const { runtime, id } = await invited();
  await fail(runtime, id);
  for (const [typed, words] of [
    ["", "Vul een e-mailadres of een mobiel nummer in."],
    ["jan@", "Dit is geen e-mailadres"],
    ["06 123", "Dit is geen telefoonnummer"],
    ["020 624 1111", "kan geen sms ontvangen"],
    ["x".repeat(5000), "Dit is geen e-mailadres"],
  ] as const) {
    const answer = await post(again.action, id, { address: typed });
    expect([400, 409]).toContain(answer.status);
    expect(answer.data.error).toContain(words);
    expect(answer.data.typed).toBe(typed.slice(0, 500));
  }
});

test("sending again keeps to the rules: not after an opt-out, not to a suppressed address, not about what is too old, not after an answer", async () => {
  const { runtime, store, id } = await invited();
  await fail(runtime, id);
  const hash = personHash(runtime.secret, "goed@example.nl");
  const tried = async () => (await post(again.action, id, { address: "goed@example.nl" })).data;
  await store.write((tx) => recordOptOuts(tx, [hash], "link", monday));
  expect((await tried()).problem).toContain("afgemeld");
  await store.write(async (tx) => {
    await tx.delete(optOuts);
    await tx
      .insert(suppressions)
      .values({ personHash: hash, medium: "email", at: monday, cause: "hard_bounce" });
  });
  expect((await tried()).error).toContain("Hef de blokkade eerst op");
  await store.write(async (tx) => {
    await tx.delete(suppressions);
  });
  runtime.setNow(at("2026-03-05T09:00+01:00"));
  expect((await tried()).problem).toContain("te lang geleden");
  runtime.setNow(monday);
  await store.write(async (tx) => {
    await tx.update(invitations).set({ state: "answered" });
  });
  expect((await tried()).problem).toContain("al geantwoord");
  expect(await store.read.select().from(messages)).toHaveLength(1);
  expect(await trailOf(store)).toEqual([]);
});

test("suppressing an address takes back what waits for it at once, in every invitation of theirs", async () => {
  const { runtime, store, id } = await invited();
  await queue(runtime);
  await takeIn(runtime, [freshContact({ occurredAt: monday, email: "fout@example.nl" })]);
  const hash = personHash(runtime.secret, "fout@example.nl");
  expect((await post(suppress.action, id, { address: hash })).status).toBe(302);
  const states = await store.read.select().from(invitations);
  expect(states.map(({ state, reason, detail }) => [state, reason, detail])).toEqual([
    ["not_invited", "no_address", "suppressed"],
    ["not_invited", "no_address", "suppressed"],
  ]);
  expect(await store.read.select().from(messages)).toMatchObject([{ state: "cancelled", payload: null }]);
  expect(await store.read.select().from(suppressions)).toMatchObject([{ personHash: hash, cause: "office" }]);
  expect((await post(suppress.action, id, { address: hash })).status).toBe(409);
  const { kept, counted } = await talliesTwice(store);
  expect(kept).toEqual(counted);
});

test("viewers can do none of it", async () => {
  const { store, id } = await invited();
  for (const action of [cancel.action, again.action, suppress.action]) {
    expect((await post(action, id, { address: "a@example.nl" }, "viewer")).status).toBe(403);
  }
  expect(await stateOf(store, id)).toMatchObject({ state: "scheduled" });
});
