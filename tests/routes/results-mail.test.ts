import { expect, test } from "vitest";
import { auditPage } from "#db/queries/audit";
import { subscriptionsOf } from "#db/queries/subscriptions";
import { call } from "#tests/support/call-route";
import { makeResponses, times } from "#tests/support/make-answers";
import { subscriber } from "#tests/support/office-mail";
import { testRuntime } from "#tests/support/runtime";
import { as, makeAccount, requestWith } from "#tests/support/sign-in";
import { at } from "#tests/support/time";
import { stopPath } from "~/flow/office-mail-link.server";
import { queueMailsOfMonth } from "~/flow/queue-office-mails.server";
import * as page from "~/routes/_office.results_.mail/route";
import * as preview from "~/routes/results_.mail_.preview";
import * as stop from "~/routes/unsubscribe.office.$token";

const now = at("2026-01-05T09:00+01:00");
const loaded = async (request: Request) => page.loader({ request, params: {}, context: {} } as never);
const choice = (...kinds: string[]) => ({
  method: "POST",
  body: new URLSearchParams(kinds.map((kind): [string, string] => ["kind", kind])),
});

/** The summary as it would be sent, in plain text. */
async function plainPreview(who: Parameters<typeof as>[0]): Promise<string> {
  const request = await as(who, "/results/mail/preview?as=text");
  const answer = await preview.loader({ request, params: {}, context: {} } as never);
  return (await answer.text()).replace(/\s+/g, " ");
}

test("anybody who may see results chooses for themselves what they are mailed, and it is in the audit trail", async () => {
  const { store } = await testRuntime({ now });
  const [account, other] = [await makeAccount("viewer"), await makeAccount("viewer")];
  const answer = await call(page.action, await as(account, "/results/mail", choice("summary", "alert")));
  expect(answer.status).toBe(302);
  expect(answer.headers.get("location")).toBe("/results/mail?saved=1");
  expect((await loaded(await as(account, "/results/mail"))).kinds).toEqual(["alert", "summary"]);
  await call(page.action, await as(account, "/results/mail", choice("alert")));
  await call(page.action, await as(account, "/results/mail", choice("alert")));
  expect(await subscriptionsOf(store.read, account.id)).toEqual(["alert"]);
  expect(await subscriptionsOf(store.read, other.id)).toEqual([]);
  const trail = await auditPage(store.read, { kind: "subscription" }, 10);
  expect(trail.map(({ action, subject }) => `${action} ${subject}`).sort()).toEqual([
    "subscription.started Bericht als een cijfer uit de koers loopt",
    "subscription.started Maandelijkse samenvatting",
    "subscription.stopped Maandelijkse samenvatting",
  ]);
});

test("what the page doesn't offer can't be asked for, and a form of an ended session is kept", async () => {
  await testRuntime({ now });
  const account = await makeAccount("viewer");
  expect((await call(page.action, await as(account, "/results/mail", choice("everything")))).status).toBe(
    400,
  );
  expect((await call(page.action, requestWith(null, "/results/mail", choice("summary")))).status).toBe(401);
  expect((await call(page.loader, requestWith(null, "/results/mail"))).status).toBe(302);
  expect((await call(preview.loader, requestWith(null, "/results/mail/preview"))).status).toBe(302);
});

test("the page shows the summary as it would be sent, also where nothing has been measured, and what was sent", async () => {
  const { store } = await testRuntime({ now });
  const account = await subscriber(store, ["summary"]);
  const empty = await loaded(await as(account, "/results/mail"));
  const nothing = await plainPreview(account);
  expect(nothing).toContain("Er zijn nog geen doelstellingen");
  expect(nothing).toContain("Te weinig antwoorden");
  expect(`${nothing}${JSON.stringify(empty)}`).not.toMatch(/NaN|undefined|Infinity/);
  expect(empty.mails).toEqual([]);
  await makeResponses(store, times(40, { month: "2025-12", grade: 8 }));
  await queueMailsOfMonth(store, now, { alerts: true });
  const filled = await loaded(await as(account, "/results/mail"));
  expect(await plainPreview(account)).toContain("gemiddeld een 8,0 (n = 40)");
  expect(filled.nextDay).toBe("3 februari 2026");
  expect(filled.mails).toMatchObject([{ what: "Samenvatting van december 2025", state: "queued" }]);
  const framed = await call(preview.loader, await as(account, "/results/mail/preview"));
  expect(framed.headers.get("content-security-policy")).toContain("default-src 'none'");
});

test("few answers are not told in a summary either", async () => {
  const { store } = await testRuntime({ now });
  await makeResponses(store, times(9, { month: "2025-12", grade: 3 }));
  const plain = await plainPreview("viewer");
  expect(plain).toContain("Te weinig antwoorden om een gemiddelde te tonen");
  expect(plain).not.toMatch(/3,0|n = 9/);
});

test("the link in a mail stops that kind of mail without signing in, but not by being opened", async () => {
  const { store, secret } = await testRuntime({ now });
  const account = await subscriber(store, ["summary", "alert"]);
  await queueMailsOfMonth(store, now, { alerts: false });
  const path = stopPath(secret, { userId: account.id, kind: "summary" });
  const token = path.split("/").at(-1) ?? "";
  const opened = await call(stop.loader, requestWith(null, path), { token });
  expect(opened.status).toBe(200);
  expect(await subscriptionsOf(store.read, account.id)).toEqual(["alert", "summary"]);
  // A mail program's own button (RFC 8058).
  const oneClick = { method: "POST", body: new URLSearchParams({ "List-Unsubscribe": "One-Click" }) };
  for (let time = 0; time < 2; time += 1)
    expect((await call(stop.action, requestWith(null, path, oneClick), { token })).status).toBe(200);
  expect(await subscriptionsOf(store.read, account.id)).toEqual(["alert"]);
  expect((await loaded(await as(account, "/results/mail"))).mails).toEqual([]);
});

test("a link that the program didn't make stops nothing", async () => {
  const { store, secret } = await testRuntime({ now });
  const account = await subscriber(store, ["summary", "alert"]);
  const token = stopPath(secret, { userId: account.id, kind: "summary" }).split("/").at(-1) ?? "";
  const others = [
    token.replace("summary.", "alert."),
    token.slice(0, -1),
    `${token}.x`,
    "summary",
    "",
    stopPath("another secret", { userId: account.id, kind: "summary" }).split("/").at(-1) ?? "",
  ];
  for (const other of others) {
    const path = `/unsubscribe/office/${encodeURIComponent(other)}`;
    expect((await call(stop.loader, requestWith(null, path), { token: other })).status).toBe(404);
    const posted = requestWith(null, path, { method: "POST", body: new URLSearchParams({}) });
    expect((await call(stop.action, posted, { token: other })).status).toBe(404);
  }
  expect(await subscriptionsOf(store.read, account.id)).toEqual(["alert", "summary"]);
});
