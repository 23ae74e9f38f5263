import { expect, onTestFinished, test } from "vitest";
import { signatureOf } from "#emails/transport/json-gateway";
import { type RunningApp, startApp } from "#tests/support/app";
import { openBrowser } from "#tests/support/browser";
import { reportMail } from "#tests/support/fixtures";
import {
  CONTACTS,
  expected,
  fridayFile,
  idOf,
  mailed,
  mailOf,
  numberOf,
  texted,
} from "#tests/support/friday-contacts";
import { fakeGateway, SIGNING } from "#tests/support/gateways";
import { takeTime } from "#tests/support/resident-visit";
import { type ReceivedMail, smtpSink } from "#tests/support/smtp-sink";
import { EMAIL, funnelOn, importOnPage, listed, makeKey, setQuiet, setUp } from "#tests/support/staff-visit";

const SOURCE = "telefonie";
const BOUNCES = 25;
const DEAD_NUMBERS = 10;

test("five thousand contacts on a Friday evening: each is asked at a decent hour, or it is said why not", async () => {
  const sink = await smtpSink();
  onTestFinished(() => sink.close());
  const gateway = await fakeGateway("json");
  const app = await startApp({
    env: {
      LOG_LEVEL: "info",
      SMTP_URL: sink.url,
      SMS_URL: gateway.url,
      MAIL_FROM: "Gemeente Voorbeeld <noreply@voorbeeld.example>",
      BOUNCE_ADDRESS: "bounce@voorbeeld.example",
    },
  });
  const { page } = await openBrowser();
  await setUp(app, page);
  const key = await makeKey(app, page, ["contacts:write", "delivery:report"]);

  // It is evening: nothing leaves before the quiet hours end.
  await setQuiet(app, page, true);
  expect(await importOnPage(app, page, fridayFile(new Date()))).toMatchObject({ Nieuw: CONTACTS });
  const refused = { ...expected.notAsked, landline: expected.landlines, too_old: expected.tooOld };
  const notAsked = Object.values(refused).reduce((sum, n) => sum + n, 0);
  const quiet = { received: CONTACTS, notAsked, waiting: CONTACTS - notAsked, failed: 0, asked: 0 };
  expect(await funnelOn(app, page)).toMatchObject(quiet);
  expect(await listed(app, page, "reason=quiet_hours")).toBeGreaterThanOrEqual(
    expected.mails + expected.texts,
  );
  expect(await listed(app, page, "reason=too_old")).toBe(expected.tooOld);
  expect(await listed(app, page, "reason=no_address.landline")).toBe(expected.landlines);
  expect(await listed(app, page, "reason=awaiting_callback")).toBe(expected.waitingForCallback);
  await new Promise((resolve) => setTimeout(resolve, 4_000));
  expect([sink.received.length, gateway.asked]).toEqual([0, 0]);
  expect(await funnelOn(app, page)).toMatchObject(quiet);

  // The evening is over: everything that may leaves, to everybody once.
  await setQuiet(app, page, false);
  const toResidents = () => sink.received.filter(({ to }) => to[0] !== EMAIL);
  await expect
    .poll(() => [toResidents().length, gateway.taken.length], { timeout: 240_000, interval: 250 })
    .toEqual([expected.mails, expected.texts]);
  expect(new Set(toResidents().map(({ to }) => to.join())).size).toBe(expected.mails);
  expect(new Set(gateway.taken.map(({ to }) => to)).size).toBe(expected.texts);
  const waiting = expected.waitingForCallback + expected.waitingForQuarantine;
  const sent = { received: CONTACTS, notAsked, waiting, failed: 0, asked: expected.mails + expected.texts };
  await expect.poll(() => funnelOn(app, page), { timeout: 10_000 }).toMatchObject(sent);
  expect(await listed(app, page, "reason=quarantined")).toBe(expected.waitingForQuarantine);

  // The links work, in a mail and in a text.
  const mailTo = (n: number) => sink.received.find(({ to }) => to.includes(mailOf(n))) as ReceivedMail;
  const [first = 0, second = 0, third = 0] = mailed;
  const textTo = (n: number) => gateway.taken.find(({ to }) => to === numberOf(n))?.text ?? "";
  await answer(app, linkIn(app, (await mailTo(first).parsed()).text ?? ""), "8");
  await answer(app, linkIn(app, textTo(texted[0] ?? 0)), "6");
  expect(await funnelOn(app, page)).toMatchObject({ ...sent, answered: 2 });

  // Receipts of the gateway, twice as they come: most arrived, some numbers are dead.
  const dead = texted.slice(-DEAD_NUMBERS).map(numberOf);
  const receipts = gateway.taken.map(({ reference, to }) => ({
    id: reference,
    status: dead.includes(to) ? "failed" : "delivered",
    at: new Date().toISOString(),
  }));
  expect(await sendReceipts(app, receipts)).toMatchObject({ unknown_message: 0, repeated: 0 });
  expect(await sendReceipts(app, receipts)).toMatchObject({ unknown_message: 0, recorded: 0 });
  expect(await funnelOn(app, page)).toMatchObject(sent);
  expect(await listed(app, page, "state=delivered&medium=sms")).toBe(expected.texts - DEAD_NUMBERS - 1);
  expect(await listed(app, page, "state=bounced&medium=sms")).toBe(DEAD_NUMBERS);

  // What the mail server sends back.
  for (const n of mailed.slice(-BOUNCES)) {
    const taken = await fetch(`${app.url}/api/v1/bounces`, {
      method: "POST",
      headers: { Authorization: `Bearer ${key}`, "Content-Type": "message/rfc822" },
      body: bounceOf(mailTo(n)),
    });
    expect(taken.status).toBe(202);
  }
  expect(await listed(app, page, "state=bounced&medium=email")).toBe(BOUNCES);
  expect(await funnelOn(app, page)).toMatchObject({ ...sent, answered: 2 });

  // One opts out with the button of a mail client (RFC 8058), and is never asked again.
  const unsubscribe = oneClickOf(mailTo(second));
  expect((await fetch(unsubscribe)).status, "a scanner that opens the address").toBe(200);
  const out = await fetch(unsubscribe, {
    method: "POST",
    body: new URLSearchParams({ "List-Unsubscribe": "One-Click" }),
  });
  expect(out.status).toBe(200);
  expect(await later(app, key, "later-1", mailOf(second))).toMatchObject({
    state: "not_invited",
    reason: "opted_out",
  });
  // Who was only asked is left alone for a while, and an address that bounced is not written to again.
  expect(await later(app, key, "later-2", mailOf(third))).toMatchObject({ reason: "quarantined" });
  expect(await later(app, key, "later-3", mailOf(mailed.at(-1) ?? 0))).toMatchObject({
    state: "not_invited",
    reason: "no_address",
  });
  const end = { ...sent, received: CONTACTS + 3, notAsked: notAsked + 2, waiting: waiting + 1, answered: 2 };
  expect(await funnelOn(app, page)).toMatchObject(end);

  // The same file again adds nothing and sends nothing.
  const messages = [toResidents().length, gateway.taken.length];
  expect(await importOnPage(app, page, fridayFile(new Date()))).toMatchObject({ "Al bekend": CONTACTS });
  expect(await funnelOn(app, page)).toMatchObject(end);
  expect([toResidents().length, gateway.taken.length]).toEqual(messages);

  // One bounced invitation's page tells its story, without the address.
  await page.goto(`${app.url}/invitations?q=${idOf(mailed.at(-1) ?? 0)}`);
  await page
    .locator("main table")
    .last()
    .getByRole("link", { name: idOf(mailed.at(-1) ?? 0) })
    .click();
  await page.getByText("Onbestelbaar").first().waitFor();
  expect(await page.content()).not.toContain(mailOf(mailed.at(-1) ?? 0));
  expect(app.printed()).not.toMatch(/inwoner-\d+@|\+?316\d{8}|\/s\/[a-z0-9]{10,12}\b/);
  expect(await app.stop()).toBe(0);
}, 420_000);

function linkIn(app: RunningApp, text: string): string {
  const link = text.split(/\s+/).find((word) => word.startsWith(`${app.url}/s/`));
  if (link === undefined) throw new Error(`no survey link in:\n${text}`);
  return link;
}

/** Gives a grade on a phone. */
async function answer(app: RunningApp, link: string, grade: string): Promise<void> {
  const { page } = await openBrowser({ width: 360, height: 740, hasTouch: true, isMobile: true });
  expect((await page.goto(link))?.status(), app.url).toBe(200);
  await page.locator(`input[name=grade][value="${grade}"]`).check({ force: true });
  await takeTime(page);
  await page.locator(".send button").click();
  await page.waitForURL(/\/thanks/);
}

async function sendReceipts(app: RunningApp, receipts: readonly object[]): Promise<unknown> {
  const body = JSON.stringify(receipts);
  const response = await fetch(`${app.url}/api/v1/receipts/json`, {
    method: "POST",
    headers: {
      "Content-Type": "application/json",
      "X-Weerklank-Signature": signatureOf(SIGNING, body, Date.now()),
    },
    body,
  });
  expect(response.status).toBe(200);
  return response.json();
}

/** The report of a mail server about a mail that it could not deliver, sent to the mail's own return path. */
function bounceOf({ from, raw }: ReceivedMail): Buffer<ArrayBuffer> {
  const reference = /\+([a-z2-7]{42})@/.exec(from)?.[1] ?? "";
  const messageId = /^message-id: <([^@>]+)@/im.exec(raw)?.[1] ?? "";
  return reportMail("postfix-unknown-user.eml", { reference, messageId });
}

function oneClickOf({ raw }: ReceivedMail): string {
  const headers = (raw.split("\r\n\r\n")[0] ?? "").replace(/\r\n[ \t]+/g, " ");
  expect(headers).toMatch(/^List-Unsubscribe-Post: List-Unsubscribe=One-Click$/im);
  return /^List-Unsubscribe: .*<(https?:[^>]+)>/im.exec(headers)?.[1] ?? "";
}

/** A new contact by the API, and what is decided about it. */
async function later(app: RunningApp, key: string, id: string, email: string): Promise<unknown> {
  const headers = { Authorization: `Bearer ${key}`, "Content-Type": "application/json" };
  const occurredAt = new Date(Date.now() - 90 * 60_000).toISOString();
  const contact = {
    source: SOURCE,
    id,
    channel: "counter",
    topic: "paspoort",
    occurredAt,
    resident: { email },
  };
  const sent = await fetch(`${app.url}/api/v1/contacts`, {
    method: "POST",
    headers,
    body: JSON.stringify(contact),
  });
  expect(sent.status).toBe(202);
  const found = await fetch(`${app.url}/api/v1/contacts/${SOURCE}/${id}`, { headers });
  return ((await found.json()) as { invitation: unknown }).invitation;
}
