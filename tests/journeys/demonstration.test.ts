import { spawn } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { expect, onTestFinished, test } from "vitest";
import type { RunningApp } from "#tests/support/app";
import { openBrowser, overflowsSideways } from "#tests/support/browser";
import { serveDemonstration, signInAs } from "#tests/support/demonstration";
import { takeTime } from "#tests/support/resident-visit";
import { type SmtpSink, smtpSink } from "#tests/support/smtp-sink";
import { temporaryFolder } from "#tests/support/store";
import { root } from "../../app/commands/prepare.mjs";

test("the demonstration is made, its link answered on a phone, and the answer seen by management", async () => {
  const databaseUrl = `file:${join(temporaryFolder(), "demo.db")}`;
  const app = await serveDemonstration(databaseUrl);
  const survey = linkIn(app.printed());

  const management = await openBrowser();
  await signInAs(management.page, app, "directie");
  await management.page.goto(`${app.url}/results`);
  expect(await management.page.getByText("verzonnen").first().isVisible()).toBe(true);
  const before = await answersByPhone(management.page);

  const staff = await openBrowser();
  await signInAs(staff.page, app, "kcc");
  expect(await linkInMailbox(staff.page, app)).toBe(survey);

  const { page: phone } = await openBrowser({ width: 360, height: 740, hasTouch: true, isMobile: true });
  await answer(phone, survey, "9");

  await management.page.goto(`${app.url}/results`);
  expect(await answersByPhone(management.page)).toBe(before + 1);

  // And the same again by SMTP: a second start takes the municipality as it was left.
  expect(await app.stop()).toBe(0);
  await overSmtp(databaseUrl);
}, 400_000);

async function overSmtp(databaseUrl: string): Promise<void> {
  const sink = await smtpSink();
  onTestFinished(() => sink.close());
  const started = Date.now();
  const app = await serveDemonstration(databaseUrl, { SMTP_URL: sink.url });
  expect(Date.now() - started).toBeLessThan(30_000);
  expect(await linkInMail(sink, "inwoner@voorbeeld.example")).toBe(linkIn(app.printed()));

  const { page: phone } = await openBrowser({ width: 360, height: 740, hasTouch: true, isMobile: true });
  await sendByApi(app, "een@voorbeeld.example");
  await answer(phone, await linkInMail(sink, "een@voorbeeld.example"), "8");
  await importFile(databaseUrl, "twee@voorbeeld.example");
  await answer(phone, await linkInMail(sink, "twee@voorbeeld.example"), "4");
  await addByForm(app, "drie@voorbeeld.example");
  await answer(phone, await linkInMail(sink, "drie@voorbeeld.example"), "10");
  await importOnPage(app, "vier@voorbeeld.example");
  await answer(phone, await linkInMail(sink, "vier@voorbeeld.example"), "6");
  expect(await app.stop()).toBe(0);
}

function linkIn(text: string): string {
  const link = /https?:\/\/\S+\/s\/[a-z0-9]{10,12}(?![a-z0-9])/.exec(text)?.[0];
  if (link === undefined) throw new Error(`no survey link in:\n${text}`);
  return link;
}

/** How many answers the table per channel gives for the telephone. */
async function answersByPhone(page: Page): Promise<number> {
  const row = page.getByRole("row").filter({ hasText: /^Telefoon/ });
  const cell = (await row.first().getByRole("cell").first().textContent()) ?? "";
  return Number(cell.replaceAll(".", "").trim());
}

async function linkInMailbox(page: Page, app: RunningApp): Promise<string> {
  await page.goto(`${app.url}/mailbox`);
  await page
    .getByRole("listitem")
    .filter({ hasText: "inwoner@voorbeeld.example" })
    .getByRole("link")
    .first()
    .click();
  await page.waitForURL(/\/mailbox\/[^/]+$/);
  await page.waitForLoadState("networkidle");
  return linkIn(await page.content());
}

/** Fills in the grade and what goes with it, as a resident with a thumb would. */
async function answer(page: Page, link: string, grade: string): Promise<void> {
  const opened = await page.goto(link);
  expect(opened?.status()).toBe(200);
  expect(await overflowsSideways(page)).toBe(false);
  await page.locator(`input[name=grade][value="${grade}"]`).check({ force: true });
  await page.fill("textarea[name=comment]", "Sneller opnemen graag.");
  await takeTime(page);
  await page.locator(".send button").click();
  await page.waitForURL(/\/thanks/);
  expect(await overflowsSideways(page)).toBe(false);
}

async function linkInMail(sink: SmtpSink, to: string): Promise<string> {
  const deadline = Date.now() + 20_000;
  for (;;) {
    const mail = sink.received.find((received) => received.to.includes(to));
    if (mail !== undefined) return linkIn((await mail.parsed()).text ?? "");
    if (Date.now() > deadline) throw new Error(`no mail to ${to} within 20 s`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

async function sendByApi(app: RunningApp, email: string): Promise<void> {
  const contact = {
    source: "kcc",
    id: "journey-1",
    channel: "counter",
    topic: "rijbewijs",
    occurredAt: new Date(Date.now() - 60_000).toISOString(),
    resident: { email },
  };
  const answered = await fetch(`${app.url}/api/v1/contacts`, {
    method: "POST",
    headers: { Authorization: "Bearer demo-key", "Content-Type": "application/json" },
    body: JSON.stringify(contact),
  });
  expect(answered.status).toBe(202);
  expect(await answered.json()).toEqual({ accepted: 1, duplicates: 0, updated: 0, rejected: [] });
}

/** One good row, and one with a channel that doesn't exist. */
function contactFile(id: string, email: string): string {
  const at = new Date(Date.now() - 60_000).toISOString();
  return `source;id;channel;topic;occurred_at;email\nkcc;${id};email;afval;${at};${email}\nkcc;${id}-fax;fax;afval;${at};${email}\n`;
}

/** With the command, while the server runs; the bad row is named on standard error. */
async function importFile(databaseUrl: string, email: string): Promise<void> {
  const file = join(temporaryFolder(), "contacts.csv");
  writeFileSync(file, contactFile("journey-2", email));
  const child = spawn(process.execPath, [join(root, "build/commands/contacts-import.js"), file], {
    cwd: root,
    stdio: ["ignore", "ignore", "pipe"],
    env: { PATH: process.env.PATH ?? "", NODE_ENV: "production", DATABASE_URL: databaseUrl },
  });
  let errors = "";
  child.stderr.on("data", (chunk) => {
    errors += String(chunk);
  });
  expect(await new Promise((resolve) => child.once("close", resolve))).toBe(1);
  expect(errors).toMatch(/^line 3: channel: /m);
}

/** The desk employee's form, without a mouse. */
async function addByForm(app: RunningApp, email: string): Promise<void> {
  const { page } = await openBrowser();
  await signInAs(page, app, "kcc");
  await page.goto(`${app.url}/contacts/new`, { waitUntil: "networkidle" });
  await page.keyboard.type("Balie");
  await page.keyboard.press("Tab");
  await page.keyboard.type("Rijbewijs");
  await page.keyboard.press("Tab");
  await page.keyboard.type(email);
  await page.keyboard.press("Enter");
  await page.waitForURL(/saved=/);
}

/** The same on the page: choose the file, look, start, read the report. */
async function importOnPage(app: RunningApp, email: string): Promise<void> {
  const { page } = await openBrowser();
  await signInAs(page, app, "kcc");
  await page.goto(`${app.url}/contacts/import`, { waitUntil: "networkidle" });
  await page.setInputFiles("input[type=file]", {
    name: "contacten.csv",
    mimeType: "text/csv",
    buffer: Buffer.from(contactFile("journey-4", email)),
  });
  await page.getByRole("button", { name: "Bekijk het bestand" }).click();
  await page.locator("button[name=intent][value=start]").click();
  const download = page.getByRole("link", { name: "Afgekeurde rijen downloaden" });
  await download.waitFor({ timeout: 30_000 });
  const rejected = await page.request.get(`${app.url}${await download.getAttribute("href")}`);
  expect(await rejected.text()).toContain("journey-4-fax");
}
