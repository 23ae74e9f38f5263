import { expect, test } from "vitest";
import { contacts, suppressions } from "#db/schema";
import { answerOf } from "#tests/support/answer";
import { fillInvitations } from "#tests/support/fill-invitations";
import { atOnce, freshContact, giveSettings, publishForAll, takeIn } from "#tests/support/make-invitation";
import { testRuntime } from "#tests/support/runtime";
import { as } from "#tests/support/sign-in";
import { at } from "#tests/support/time";
import * as list from "~/routes/_office.invitations._index/route";
import * as csv from "~/routes/_office.invitations.list[.]csv";
import * as page from "~/routes/_office.settings.suppressions._index/route";
import * as lift from "~/routes/_office.settings.suppressions.$hash.lift";

const now = at("2026-11-20T10:00+01:00");
const load = async (query: string) =>
  (await list.loader({
    request: await as("editor", `/invitations${query}`),
    params: {},
    context: {},
  } as never)) as Awaited<ReturnType<typeof list.loader>>;

test("the funnel adds up: received is not asked, waiting, failed and asked, in each channel, day and month", async () => {
  const { store } = await testRuntime({ now });
  await fillInvitations(store, 3_000, now);
  for (const query of [
    "",
    "?by=day",
    "?by=day&from=2026-10-01&to=2026-10-31",
    "?topic=topic-7",
    "?team=team-7&by=day",
  ]) {
    const { funnel, funnels, sum } = await load(query);
    expect(funnel.received).toBe(sum);
    for (const one of [funnel, ...funnels.map((row) => row.funnel)]) {
      expect(one.notAsked + one.waiting + one.failed + one.asked).toBe(one.received);
      expect(one.delivered + one.bounced + one.unreported).toBe(one.asked);
    }
    expect(funnels.reduce((all, row) => all + row.funnel.received, 0)).toBe(funnel.received);
  }
  expect((await load("")).sum).toBe(3_000);
  expect((await load("?by=day&from=2026-10-01&to=2026-10-31")).funnels).toHaveLength(31);
});

test("a day that is none, and one before the first, are told at their field", async () => {
  await testRuntime({ now });
  expect((await load("?from=2026-13-44")).problems).toEqual({ from: "not_a_day" });
  expect((await load("?from=2026-05-02&to=2026-05-01")).problems).toEqual({ to: "ends_before_it_begins" });
});

test("an id that was typed in full comes first, alone or behind its source", async () => {
  const runtime = await testRuntime({ now });
  await publishForAll(runtime.store, now);
  await giveSettings(runtime.store, atOnce, now);
  const ids = ["2026-10", "2026-1", "2026-100", "2026_1", "a_b_c"];
  await takeIn(
    runtime,
    ids.map((sourceId) => freshContact({ sourceId, occurredAt: now })),
  );
  expect((await load("?q=2026-1")).rows.map(({ name }) => name)).toEqual(["2026-1", "2026-10", "2026-100"]);
  expect((await load("?q=kcc+2026-1")).rows[0]?.name).toBe("2026-1");
  expect((await load("?q=kcc")).rows).toHaveLength(5);
  expect((await load("?q=%25")).rows).toEqual([]);
});

test("the file of the list holds what is filtered, and no address, link or formula", async () => {
  const runtime = await testRuntime({ now });
  await publishForAll(runtime.store, now);
  await giveSettings(runtime.store, atOnce, now);
  await takeIn(runtime, [
    freshContact({ sourceId: "=1+1", occurredAt: now, email: "geheim@example.nl" }),
    freshContact({ sourceId: '@cmd; "x"', occurredAt: now, noSurvey: true }),
  ]);
  const file = async (query: string) => {
    const request = await as("editor", `/invitations/list.csv${query}`);
    return Buffer.from(
      await (await csv.loader({ request, params: {}, context: {} } as never)).arrayBuffer(),
    ).toString();
  };
  const text = await file("");
  expect(text.startsWith("\ufeffbron;kenmerk;kanaal;")).toBe(true);
  expect(text.trim().split("\r\n")).toHaveLength(3);
  expect(text).toContain("'=1+1");
  expect(text).not.toMatch(/(^|;)"?[=@]/m);
  expect(text).not.toContain("geheim");
  expect((await file("?state=not_invited")).trim().split("\r\n")).toHaveLength(2);
  await expect(async () =>
    csv.loader({ request: await as("viewer", "/x"), params: {}, context: {} } as never),
  ).rejects.toMatchObject({ status: 403 });
});

const post = async (action: (args: never) => Promise<unknown>, fields: Record<string, string>, params = {}) =>
  answerOf(async () =>
    action({
      request: await as("editor", "/settings/suppressions", {
        method: "POST",
        body: new URLSearchParams(fields),
      }),
      params,
      context: {},
    } as never),
  ) as Promise<{
    status: number;
    headers: Headers;
    data: { error: string; found: { suppression: object | null } };
  }>;

test("an address is looked up, suppressed and lifted, and is kept nowhere", async () => {
  const { store, ...runtime } = await testRuntime({ now });
  const typed = { address: "06 12345678" };
  expect((await post(page.action, { address: "jan@" })).data.error).toContain("geen e-mailadres");
  expect((await post(page.action, { ...typed, intent: "lookup" })).data.found.suppression).toBeNull();
  const done = await post(page.action, { ...typed, intent: "suppress" });
  expect(done.headers.get("Location")).toBe("/settings/suppressions?done=suppressed");
  const [row] = await store.read.select().from(suppressions);
  expect(row).toMatchObject({ medium: "sms", cause: "office" });
  expect(JSON.stringify(row)).not.toContain("12345678");
  expect(
    (await post(page.action, { address: "+31612345678", intent: "lookup" })).data.found.suppression,
  ).not.toBeNull();
  const params = { hash: row?.personHash };
  const lifts = await Promise.all([post(lift.action, {}, params), post(lift.action, {}, params)]);
  expect(lifts.map(({ headers }) => headers.get("Location")).sort()).toEqual([
    "/settings/suppressions?done=lifted",
    "/settings/suppressions?done=notThere",
  ]);
  expect(await store.read.select().from(suppressions)).toEqual([]);
  expect(runtime.logged()).not.toContain("12345678");
  expect(await store.read.select().from(contacts)).toEqual([]);
});
