import { expect, test } from "vitest";
import { readSettings } from "#db/queries/settings";
import { auditTrail, mailbox } from "#db/schema";
import { atOnce, freshContact, giveSettings, publishForAll, takeIn } from "#tests/support/make-invitation";
import { respond } from "#tests/support/respond";
import { testRuntime } from "#tests/support/runtime";
import { sendOutbox } from "#tests/support/send-outbox";
import { as } from "#tests/support/sign-in";
import { at } from "#tests/support/time";
import { CHANNELS } from "~/domain/contact";
import { scheduleInvitations } from "~/flow/schedule-invitations.server";
import { openTransports } from "~/flow/transports.server";
import * as invitationsPage from "~/routes/_office.invitations._index/route";
import * as invitationPage from "~/routes/_office.invitations.$id";
import * as mailboxPage from "~/routes/_office.mailbox._index";
import * as mailPage from "~/routes/_office.mailbox.$id";
import * as policyPage from "~/routes/_office.settings._index";
import * as channelsPage from "~/routes/_office.settings.channels/route";
import * as mailHtml from "~/routes/mailbox_.$id.html";

const monday = at("2026-01-05T09:00+01:00");
const context = {};

async function municipality() {
  const runtime = await testRuntime({ now: monday });
  await publishForAll(runtime.store, monday);
  await giveSettings(runtime.store, atOnce, monday);
  return runtime;
}

async function sentTo(runtime: Awaited<ReturnType<typeof municipality>>, count: number) {
  const { store, secret, env, now } = runtime;
  await takeIn(
    runtime,
    Array.from({ length: count }, (_, n) =>
      freshContact({
        sourceId: `c${String(n).padStart(3, "0")}`,
        occurredAt: new Date(monday.getTime() - n * 60_000),
        noSurvey: n % 5 === 4,
      }),
    ),
  );
  await scheduleInvitations(store, { secret, now: monday });
  await sendOutbox(store, openTransports(env, store, now), { now, baseUrl: env.BASE_URL, by: "test" });
}

/** What a loader gives to its page. */
const load = async <Data>(
  loader: (args: never) => Promise<Data>,
  path: string,
  params = {},
): Promise<Exclude<Data, Response>> =>
  (await loader({ request: await as("editor", path), params, context } as never)) as Exclude<Data, Response>;

test("counts per state add up to the contacts that came in, and every one of them is on one page of the list", async () => {
  const runtime = await municipality();
  await sentTo(runtime, 60);
  const first = await load(invitationsPage.loader, "/invitations");
  expect(first.sum).toBe(60);
  expect(first.totals).toEqual({ sent: 48, not_invited: 12, scheduled: 0 });
  const seen: string[] = [];
  let next: string | null = "/invitations";
  while (next !== null) {
    const page: Awaited<ReturnType<typeof load<typeof first>>> = await load(invitationsPage.loader, next);
    seen.push(...page.rows.map((row) => row.name));
    next = page.next;
  }
  expect(seen).toHaveLength(60);
  expect(new Set(seen).size).toBe(60);
  expect([...seen].sort()).toEqual(seen);
});

test("going on and back again shows the same page", async () => {
  const runtime = await municipality();
  await sentTo(runtime, 60);
  const first = await load(invitationsPage.loader, "/invitations");
  const second = await load(invitationsPage.loader, first.next as string);
  const back = await load(invitationsPage.loader, second.previous as string);
  expect(back.rows).toEqual(first.rows);
  expect(back.previous).toBeNull();
});

test("filters stand in the address, and nonsense in it shows everything", async () => {
  const runtime = await municipality();
  await sentTo(runtime, 20);
  const refused = await load(invitationsPage.loader, "/invitations?state=not_invited&reason=no_survey");
  expect(refused.rows).toHaveLength(4);
  expect(new Set(refused.rows.map((row) => row.why))).toEqual(new Set(["De bron gaf aan: niet vragen"]));
  expect((await load(invitationsPage.loader, "/invitations?q=c00")).rows).toHaveLength(10);
  expect((await load(invitationsPage.loader, "/invitations?q=%25")).rows).toHaveLength(0);
  expect((await load(invitationsPage.loader, "/invitations?channel=post")).rows).toHaveLength(0);
  expect((await load(invitationsPage.loader, "/invitations?state=x&after=y_z&channel=z")).rows).toHaveLength(
    20,
  );
});

test("one invitation tells what happened, and no longer to whom", async () => {
  const runtime = await municipality();
  await sentTo(runtime, 1);
  const { rows } = await load(invitationsPage.loader, "/invitations");
  const id = rows[0]?.id;
  const one = await load(invitationPage.loader, `/invitations/${id}`, { id });
  expect(one.timeline.map((entry) => entry.event)).toEqual([
    "received",
    "decided.scheduled",
    "queued",
    "sent",
    "expires",
  ]);
  expect(JSON.stringify(one)).not.toContain("@example.nl");
  expect(one.facts.at(-1)?.value).toBe("Gewist: niet meer nodig om te versturen");
});

test("an invitation or message that isn't there is a 404", async () => {
  await municipality();
  for (const loader of [invitationPage.loader, mailPage.loader, mailHtml.loader]) {
    const request = await as("editor", "/x");
    const answer = await respond(loader({ request, params: { id: "x" }, context } as never));
    expect(answer.status).toBe(404);
  }
});

test("the mailbox shows messages, and their html may load and run nothing", async () => {
  const runtime = await municipality();
  await sentTo(runtime, 30);
  const list = await load(mailboxPage.loader, "/mailbox");
  expect(list.rows).toHaveLength(24);
  const id = list.rows[0]?.id;
  const one = await load(mailPage.loader, `/mailbox/${id}`, { id });
  expect(one.plain).toContain("http://weerklank.test/s/");
  const answer = await respond(
    mailHtml.loader({ request: await as("editor", `/mailbox/${id}/html`), params: { id }, context } as never),
  );
  const policy = answer.headers.get("Content-Security-Policy") ?? "";
  expect(policy).toContain("default-src 'none'");
  expect(policy).toContain("sandbox");
  expect(policy).not.toMatch(/unsafe-inline|script-src/);
  expect(await answer.text()).toContain("Geef uw mening");
});

test("viewers see neither invitations nor messages", async () => {
  await municipality();
  for (const loader of [
    invitationsPage.loader,
    mailboxPage.loader,
    mailHtml.loader,
    policyPage.loader,
    channelsPage.loader,
  ]) {
    const answer = await respond(
      loader({ request: await as("viewer", "/x"), params: { id: "x" }, context } as never),
    );
    expect(answer.status).toBe(403);
  }
});

const policyForm = {
  organisationName: "Gemeente Voorbeeld",
  organisationContact: "",
  quarantineDays: "60",
  deferDays: "7",
  maxAgeDays: "30",
  linkDays: "28",
  callbackWorkingDays: "2",
  dayCap: "",
  reminderDays: "",
};
const post = async (action: (args: never) => Promise<unknown>, fields: Record<string, string>) =>
  (await action({
    request: await as("editor", "/settings", { method: "POST", body: new URLSearchParams(fields) }),
    params: {},
    context,
  } as never)) as {
    data: { errors: Record<string, string>; changed: boolean | null; typed: unknown };
    init: ResponseInit | null;
  };

test("the policy is changed on its page, with a line in the audit trail", async () => {
  const { store } = await municipality();
  const done = await post(policyPage.action, policyForm);
  expect(done.data).toMatchObject({ changed: true, errors: {} });
  const { policy, organisation } = await readSettings(store.read);
  expect(policy).toMatchObject({ quarantineDays: 60, maxAgeDays: 30 });
  expect(organisation.name).toBe("Gemeente Voorbeeld");
  const trail = await store.read.select().from(auditTrail);
  expect(
    trail
      .filter((row) => row.action === "settings.changed")
      .map((row) => row.subject)
      .sort(),
  ).toEqual(["organisation", "policy"]);
  expect((await post(policyPage.action, policyForm)).data.changed).toBe(false);
});

test("a policy that can't be is refused with every reason, and nothing typed is lost", async () => {
  const { store } = await municipality();
  const wrong = { ...policyForm, quarantineDays: "veel", linkDays: "0", dayCap: "-3", organisationName: " " };
  const answer = await post(policyPage.action, wrong);
  expect(answer.init?.status).toBe(400);
  expect(answer.data.errors).toEqual({
    organisationName: "Vul dit in.",
    quarantineDays: "Vul een heel getal in van 0 tot en met 730.",
    linkDays: "Vul een heel getal in van 1 tot en met 365.",
    dayCap: "Vul een heel getal in van 1 tot en met 1.000.000.",
  });
  expect(answer.data.typed).toMatchObject(wrong);
  expect((await readSettings(store.read)).policy.quarantineDays).toBe(90);
});

test("channels are set one by one, and a share of 101% is refused with the channel's name", async () => {
  const { store } = await municipality();
  const fields = Object.fromEntries(
    CHANNELS.flatMap((channel) => [
      [`${channel}.share`, "50"],
      [`${channel}.delayMinutes`, "15"],
      [`${channel}.medium`, "email"],
    ]),
  );
  await post(channelsPage.action, { ...fields, "phone.survey": "on" });
  const { channels } = await readSettings(store.read);
  expect(channels.phone).toEqual({
    survey: true,
    share: 50,
    delayMinutes: 15,
    medium: "email",
    topicShares: [],
  });
  expect(channels.counter.survey).toBe(false);
  const answer = await post(channelsPage.action, { ...fields, "counter.share": "101" });
  expect(answer.data.errors).toEqual({
    "counter.share": "Vul een heel getal in van 0 tot en met 100.",
  });
});

test("what a mail says about a contact holds no more than it should", async () => {
  const runtime = await municipality();
  await sentTo(runtime, 1);
  const [mail] = await runtime.store.read.select().from(mailbox);
  expect(mail?.headers).toContain("List-Unsubscribe: <http://weerklank.test/unsubscribe/");
  expect(mail?.headers).toContain("Auto-Submitted: auto-generated");
  expect(runtime.logged()).not.toContain("@example.nl");
});
