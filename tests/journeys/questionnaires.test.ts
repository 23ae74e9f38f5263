import type { Page } from "playwright-core";
import { expect, onTestFinished, test } from "vitest";
import { responses } from "#db/schema";
import { openStore } from "#db/store";
import { startApp } from "#tests/support/app";
import { openBrowser } from "#tests/support/browser";
import { type HandsName, handsOf } from "#tests/support/hands";
import { makeResponses, times } from "#tests/support/make-answers";
import {
  arrive,
  button,
  CORRECTED,
  expectClean,
  GRADE,
  link,
  make,
  NAME,
  ON_TIME,
  OTHER_GRADE,
  OWN,
  saved,
  TRANSLATIONS,
  translate,
  type Visit,
} from "#tests/support/questionnaire-visit";
import { expectAccessible, takeTime } from "#tests/support/resident-visit";
import { smtpSink } from "#tests/support/smtp-sink";
import { makeKey, setQuiet, setUp } from "#tests/support/staff-visit";

test.each(["keyboard", "mouse"] as const)(
  "a functional manager makes, tries, publishes and routes a questionnaire by %s, and its trends stay true",
  async (name) => {
    const visit = await begin(name);
    const key = await make(visit);
    await translate(visit);
    await tryOnOneself(visit);
    await publishFirst(visit, key);
    await route(visit);
    const [first, second] = [await linkFor(visit, "een", "ar"), await linkFor(visit, "twee", "nl")];
    await answerInArabic(visit, first);
    await change(visit, key);
    await publishChanged(visit);
    await asksWhatItWasSentWith(visit, second, await linkFor(visit, "drie", "en"));
    await oneSeriesBreaks(visit);
  },
  300_000,
);

/** An empty municipality whose messages leave at once, and its first administrator at a desk. */
async function begin(name: HandsName): Promise<Visit> {
  const sink = await smtpSink();
  onTestFinished(() => sink.close());
  const app = await startApp({
    env: { SMTP_URL: sink.url, MAIL_FROM: "Gemeente Voorbeeld <noreply@voorbeeld.example>" },
  });
  const store = await openStore(app.databaseUrl);
  onTestFinished(() => store.close());
  const { page } = await openBrowser({ reducedMotion: "reduce" });
  await setUp(app, page);
  const apiKey = await makeKey(app, page, ["contacts:write"]);
  await setQuiet(app, page, false);
  await page.goto(`${app.url}/settings/channels`, { waitUntil: "networkidle" });
  await page.fill("[name='counter.delayMinutes']", "0");
  await page.getByRole("button", { name: "Opslaan" }).click();
  await page.getByRole("status").first().waitFor();
  return { app, store, sink, page, hands: handsOf(name, page), name, apiKey };
}

/** On a phone, with the link that stores nothing. */
async function tryOnOneself({ page, hands, store }: Visit): Promise<void> {
  await hands.press(link(page, "Zelf uitproberen"));
  await arrive(page, /\/try$/);
  const trial = await page.locator("#link").inputValue();
  const { page: phone } = await openBrowser({ width: 360, javaScriptEnabled: false });
  await phone.goto(`${trial}?lang=ar`);
  expect(await phone.locator("html").getAttribute("dir")).toBe("rtl");
  await expectSurvey(phone, TRANSLATIONS[OWN]?.ar ?? "");
  await phone.locator("#grade-8").check({ force: true });
  await takeTime(phone);
  await phone.locator(".send button").click();
  expect(await store.read.select().from(responses)).toEqual([]);
  await page.goBack();
  await arrive(page, /\/edit$/);
}

const expectSurvey = async (phone: Page, text: string) =>
  expect(await phone.locator("main").textContent()).toContain(text);

async function publishFirst({ page, hands }: Visit, key: string): Promise<void> {
  await hands.press(link(page, "Nakijken en publiceren"));
  await arrive(page, /\/publish$/);
  await hands.press(button(page, "Publiceer versie 1"));
  await arrive(page, new RegExp(`/questionnaires/${key}\\?published=1$`));
}

/** An exception for one topic at the counter; a made-up contact says that it works. */
async function route({ app, page, hands }: Visit): Promise<void> {
  await page.goto(`${app.url}/questionnaires`);
  await hands.press(link(page, "Wie krijgt welke"));
  await arrive(page, /\/questionnaires\/routes$/);
  await hands.press(link(page, "Uitzondering toevoegen"));
  await arrive(page, /\/routes\/new$/);
  await hands.write(page.getByLabel("Onderwerp"), "Rijbewijs");
  await hands.tick(page.getByLabel("Balie"));
  await hands.choose(page.getByLabel("Vragenlijst"), NAME);
  await hands.press(button(page, "Bewaren"));
  await arrive(page, /\/routes\/place\?channel=counter&topic=rijbewijs$/);
  expect(await page.locator("main").textContent()).toContain(NAME);
  await hands.press(link(page, "Wie krijgt welke vragenlijst"));
  await arrive(page, /\/questionnaires\/routes$/);
  await hands.press(link(page, "Probeer met een contact"));
  await arrive(page, /\/routes\/sample$/);
  await hands.choose(page.getByLabel("Kanaal"), "Balie");
  await hands.write(page.getByLabel("Onderwerp"), "rijbewijs");
  await hands.choose(page.getByLabel("Taal van de inwoner"), "Arabisch");
  await hands.press(button(page, "Zoek de vragenlijst"));
  await arrive(page, /\/routes\/sample\?/);
  await page.getByRole("heading", { name: `Dit contact krijgt ${NAME}, versie 1` }).waitFor();
}

/** A contact at the counter of a minute ago, and the link that its resident gets by mail. */
async function linkFor({ app, apiKey, sink }: Visit, who: string, language: string): Promise<string> {
  const email = `${who}@voorbeeld.example`;
  const contact = {
    source: "kcc",
    id: who,
    channel: "counter",
    topic: "rijbewijs",
    occurredAt: new Date().toISOString(),
    resident: { email, language },
  };
  const answered = await fetch(`${app.url}/api/v1/contacts`, {
    method: "POST",
    headers: { Authorization: `Bearer ${apiKey}`, "Content-Type": "application/json" },
    body: JSON.stringify(contact),
  });
  expect(await answered.json()).toMatchObject({ accepted: 1 });
  const mailTo = () => sink.received.find(({ to }) => to.includes(email));
  await expect.poll(mailTo, { timeout: 20_000, interval: 100 }).toBeDefined();
  const text = (await mailTo()?.parsed())?.text ?? "";
  return /https?:\/\/\S+\/s\/[a-z0-9]{10,12}/.exec(text)?.[0] ?? text;
}

/** All of it in Arabic, from right to left; what hangs on an answer is there once that is given. */
async function answerInArabic({ name }: Visit, survey: string): Promise<void> {
  const { page: phone } = await openBrowser({ width: 360 });
  const hands = handsOf(name, phone);
  await phone.goto(survey);
  expect(await phone.locator("html").getAttribute("lang")).toBe("ar");
  expect(await phone.locator("html").getAttribute("dir")).toBe("rtl");
  await expectAccessible(phone);
  await expectSurvey(phone, TRANSLATIONS[OWN]?.ar ?? "");
  await hands.tick(phone.locator("#grade-8"));
  await hands.tick(phone.locator("#callback_promised-yes"));
  await hands.tick(phone.locator("#callback_on_time-later"));
  await takeTime(phone);
  await hands.press(phone.locator(".send button"));
  await phone.waitForURL(/\/thanks/);
  expect(await phone.locator("html").getAttribute("dir")).toBe("rtl");
  await expectAccessible(phone);
}

/** A draft beside the live version: one word corrected, and one question asked differently. */
async function change({ app, page, hands }: Visit, key: string): Promise<void> {
  await page.goto(`${app.url}/questionnaires/${key}`);
  await arrive(page, new RegExp(`/questionnaires/${key}$`));
  await hands.press(button(page, "Wijzigen"));
  await arrive(page, /\/edit$/);
  for (const [from, to] of [
    [GRADE, OTHER_GRADE],
    [ON_TIME, CORRECTED],
  ] as const) {
    const card = page.getByRole("article").filter({ hasText: from });
    await hands.press(card.getByRole("heading").getByRole("button"));
    await hands.write(page.locator("textarea[id$='.text.nl']").and(page.locator(":visible")).last(), to);
    await page.keyboard.press("Tab");
  }
  await saved(page);
}

async function publishChanged({ page, hands }: Visit): Promise<void> {
  await hands.press(link(page, "Nakijken en publiceren"));
  await arrive(page, /\/publish$/);
  await hands.press(button(page, "Publiceer versie 2"));
  await page.getByRole("alert").waitFor();
  await expectClean(page);
  const decide = (question: string, decision: string) =>
    hands.tick(page.locator(`[name="decision.${question}"][value=${decision}]`));
  await decide("grade", "different");
  await decide("callback_on_time", "correction");
  await hands.press(button(page, "Publiceer versie 2"));
  await arrive(page, /published=2$/);
}

/** A link opens the version that it was sent with, also after the next one was published. */
async function asksWhatItWasSentWith(_: Visit, before: string, after: string): Promise<void> {
  const { page: phone } = await openBrowser({ width: 360 });
  await phone.goto(`${before}?lang=nl`);
  await expectSurvey(phone, GRADE);
  await phone.goto(`${after}?lang=nl`);
  await expectSurvey(phone, OTHER_GRADE);
  await expectSurvey(phone, CORRECTED);
}

/** With last month's answers to the first version, and this month's to the second. */
async function oneSeriesBreaks({ app, page, store }: Visit): Promise<void> {
  const today = new Date();
  const month = (back: number) =>
    new Date(Date.UTC(today.getFullYear(), today.getMonth() - back, 15)).toISOString().slice(0, 7);
  const cell = { channel: "counter", topic: "rijbewijs", team: "kcc" } as const;
  const given = (back: number, question: string, value: string, wording: number) =>
    times(40, { ...cell, month: month(back), answers: { [question]: value }, wording });
  await makeResponses(store, [
    ...given(1, "grade", "7", 1),
    ...given(0, "grade", "8", 2),
    ...given(1, "callback_on_time", "later", 1),
    ...given(0, "callback_on_time", "within_norm", 1),
  ]);
  await page.goto(`${app.url}/results?from=${month(1)}&to=${month(0)}&topic=rijbewijs`);
  await arrive(page, /\/results\?/);
  const text = async () => (await page.locator("main").innerText()).replace(/\s+/g, " ");
  const results = await text();
  // Of the 81 answers to the changed question only those to the new one count; the corrected one has all of its own.
  expect(results).toContain(`Deze cijfers gaan over de vraag ‘${OTHER_GRADE}’`);
  expect(results).toMatch(/Welk rapportcijfer geeft u voor dit contact\? \([^)]*; 41 cijfers\)/);
  expect(results).toContain("Bij de onderbreking is de vraag veranderd");
  expect(results).toMatch(/Het cijfer .*? n = 40 /);
  expect(results).toMatch(/Te laat volgens inwoners 51% .*? n = 81 /);

  await page.goto(`${app.url}/questionnaires/plan`);
  await arrive(page, /\/questionnaires\/plan/);
  const plan = await text();
  expect(plan).toContain(`breuk: reeks 2 begint ‘${OTHER_GRADE}’`);
  expect(plan).toContain(`correctie: reeks 1 gaat door ‘${CORRECTED}’`);
}
