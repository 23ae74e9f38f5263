import type { BrowserContext } from "playwright-core";
import { expect, onTestFinished, test } from "vitest";
import { answers, invitations, mailbox, messages, optOuts, responses, suspects } from "#db/schema";
import { openBrowser } from "#tests/support/browser";
import { atOnce, freshContact, giveSettings, takeIn } from "#tests/support/make-invitation";
import { startTown, type Town, takeTime } from "#tests/support/resident-visit";
import { sendOutbox } from "#tests/support/send-outbox";
import { smtpSink } from "#tests/support/smtp-sink";
import { parseEnv } from "~/env.server";
import { scheduleInvitations } from "~/flow/schedule-invitations.server";
import { openTransports } from "~/flow/transports.server";

const DAY = 86_400_000;

/** Every link in the messages to three residents: by a mail server, in the built-in mailbox, as a text; and reminders. */
async function everyMessage(town: Town): Promise<{ links: string[]; mail: string; text: string }> {
  const { store, secret } = town;
  const sink = await smtpSink();
  onTestFinished(() => sink.close());
  const start = new Date();
  await giveSettings(store, { ...atOnce, policy: { reminderDays: 3 } }, start);
  const env = parseEnv({ NODE_ENV: "test", BASE_URL: town.url });
  const kept = openTransports(env, store, town.now);
  const posted = openTransports({ ...env, SMTP_URL: sink.url }, store, town.now);
  onTestFinished(async () => {
    for (const { email, sms } of [kept, posted]) await Promise.all([email.close(), sms?.close()]);
  });
  const occurredAt = new Date(start.getTime() - 60_000);
  const send = async (transports: typeof kept, now: Date) => {
    await scheduleInvitations(store, { secret, now });
    await sendOutbox(store, transports, { now: () => now, baseUrl: town.url, by: "test", claimFor: 60_000 });
  };
  await takeIn(town, [freshContact({ occurredAt, email: "een@example.nl" })]);
  // After it was taken in: what is sent as of an earlier moment finds nothing to send yet.
  await send(posted, new Date());
  await takeIn(town, [
    freshContact({ occurredAt, email: "twee@example.nl" }),
    freshContact({ occurredAt, email: null, phone: "+31612345678" }),
  ]);
  await send(kept, new Date());
  await send(posted, new Date(start.getTime() + 4 * DAY));

  const texts: string[] = [];
  for (const received of sink.received) {
    const { html, text, headers } = await received.parsed();
    texts.push(html || "", text ?? "", JSON.stringify(headers.get("list")));
  }
  const inMailbox = await store.read.select().from(mailbox);
  for (const { html, plain } of inMailbox) texts.push(html, plain);
  expect(sink.received.length, "an invitation and two reminders by mail").toBe(3);
  expect(inMailbox.map(({ medium }) => medium).sort()).toEqual(["email", "sms", "sms"]);
  const sent = (await store.read.select().from(messages)).map(({ kind, state }) => `${kind} ${state}`);
  expect(sent.sort()).toEqual([...Array(3).fill("invitation sent"), ...Array(3).fill("reminder sent")]);
  const links = [
    ...new Set(
      texts
        .join("\n")
        .replaceAll("&amp;", "&")
        .match(/http:\/\/127[^\s"'<>)]+/g),
    ),
  ];
  const surveyLinks = links.filter((link) => /\/s\/\w+$/.test(link));
  const text = inMailbox.find(({ medium }) => medium === "sms")?.plain ?? "";
  return {
    links,
    mail: surveyLinks[0] as string,
    text: /http:\S+\/s\/\w+/.exec(text)?.[0] as string,
  };
}

const nothingHappened = async ({ store }: Town, before: unknown) => {
  expect(await store.read.select().from(responses)).toEqual([]);
  expect(await store.read.select().from(optOuts)).toEqual([]);
  expect(await store.read.select().from(invitations)).toEqual(before);
};

/** Presses every button of every page at once, as soon as it is there, three pages deep; chooses and fills in nothing. */
async function pressEverything(context: BrowserContext): Promise<void> {
  await context.addInitScript(() => {
    addEventListener("DOMContentLoaded", () => {
      const depth = Number(sessionStorage.getItem("depth") ?? 0);
      if (depth >= 3) return;
      sessionStorage.setItem("depth", String(depth + 1));
      for (const button of document.querySelectorAll<HTMLElement>("main button")) button.click();
    });
  });
}

test("scanners that follow every link of every message, run scripts and press buttons change nothing", async () => {
  const town = await startTown();
  const { links, mail, text } = await everyMessage(town);
  expect(links.some((link) => link.includes("/unsubscribe/"))).toBe(true);
  expect(links.some((link) => link.includes("grade="))).toBe(true);
  const before = await town.store.read.select().from(invitations);

  for (const link of links)
    for (const headers of [
      {},
      { Purpose: "prefetch", "Sec-Purpose": "prefetch;prerender", "X-Moz": "prefetch" },
    ])
      for (const method of ["GET", "HEAD", "OPTIONS"]) {
        const { status } = await fetch(link, { method, headers, redirect: "manual" });
        expect(status, `${method} ${link}`).toBe(method === "OPTIONS" ? 405 : 200);
      }
  await nothingHappened(town, before);

  const reading = await openBrowser();
  for (const link of links) await reading.page.goto(link, { waitUntil: "load" });
  await nothingHappened(town, before);
  expect(await town.store.read.select().from(suspects)).toEqual([]);

  const pressing = await openBrowser();
  await pressEverything(pressing.context);
  for (const link of links.filter((each) => /\/(s|unsubscribe)\//.test(each))) {
    const page = await pressing.context.newPage();
    await page.goto(link).catch(() => {});
    await page.waitForFunction(() => sessionStorage.getItem("depth") === "3");
    await page.waitForLoadState("networkidle");
    await page.close();
  }
  await nothingHappened(town, before);
  const apart = await town.store.read.select().from(suspects);
  expect(apart.length).toBeGreaterThan(0);
  expect(new Set(apart.map(({ sign }) => sign))).toEqual(new Set(["too_fast"]));

  const resident = await openBrowser({ width: 360 });
  for (const [link, grade] of [
    [`${mail}?grade=8`, "8"],
    [text, "3"],
  ] as const) {
    await resident.page.goto(link);
    if (link === text) await resident.page.locator(`#grade-${grade}`).check({ force: true });
    await takeTime(resident.page);
    await resident.page.locator(".send button").click();
    await resident.page.waitForURL(/\/thanks/);
  }
  const given = await town.store.read.select().from(answers);
  expect(given.map(({ value }) => value).sort()).toEqual(["3", "8"]);

  const late = await pressing.context.newPage();
  await late.goto(mail).catch(() => {});
  await late.waitForFunction(() => sessionStorage.getItem("depth") === "3");
  await late.waitForLoadState("networkidle");
  expect(await late.getByRole("heading", { name: "Weet u het zeker?" }).count()).toBe(1);
  expect(await town.store.read.select().from(responses)).toHaveLength(2);
  await takeTime(late);
  await late.getByRole("button", { name: "Wis mijn antwoorden" }).click();
  expect(await late.getByRole("heading", { level: 1 }).textContent()).toBe("Uw antwoorden zijn gewist");

  const optOut = links.find((link) => link.includes("/unsubscribe/")) as string;
  const oneClick = await fetch(optOut, {
    method: "POST",
    body: new URLSearchParams({ "List-Unsubscribe": "One-Click" }),
  });
  expect(oneClick.status).toBe(200);
  expect(await town.store.read.select().from(optOuts)).toMatchObject([{ via: "one_click" }]);
});
