import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { answers } from "#db/schema";
import { openBrowser } from "#tests/support/browser";
import { publishEveryKind } from "#tests/support/every-kind";
import { contentOf, makeQuestionnaire } from "#tests/support/make-draft";
import { survey } from "#tests/support/make-survey";
import { expectAccessible, startTown, type Town, takeTime } from "#tests/support/resident-visit";
import { trialTicket } from "~/flow/trial-ticket.server";

/** Opens a questionnaire with every kind of question on a phone without JavaScript. */
async function openEveryKind(town: Town, page: Page): Promise<void> {
  const questionnaireVersionId = await publishEveryKind(town.store, town.now());
  const { token } = await survey(town, { questionnaireVersionId });
  await page.goto(`${town.url}/s/${token}`);
}

test("what hangs on an answer opens and closes with it, two deep, without JavaScript", async () => {
  const town = await startTown();
  const { page } = await openBrowser({ width: 320, height: 568, javaScriptEnabled: false });
  await openEveryKind(town, page);
  const isShown = (id: string) => page.locator(`#${id}`).isVisible();
  expect(await isShown("low")).toBe(false);
  await page.check("#grade-4", { force: true });
  expect(await isShown("low")).toBe(true);
  await page.check("#grade-9", { force: true });
  expect(await isShown("low")).toBe(false);

  await page.check("#means-desk");
  expect(await isShown("hours-evening")).toBe(false);
  await page.check("#means-phone");
  expect(await isShown("hours-evening")).toBe(true);

  expect(await isShown("how_late-days")).toBe(false);
  await page.check("#callback_promised-yes");
  expect(await isShown("callback_on_time-later")).toBe(true);
  expect(await isShown("how_late-days")).toBe(false);
  await page.check("#callback_on_time-later");
  expect(await isShown("how_late-days")).toBe(true);
  await page.check("#how_late-weeks");
  await page.check("#callback_promised-no");
  expect(await isShown("how_late-weeks")).toBe(false);

  await takeTime(page);
  await page.getByRole("button", { name: "Verstuur mijn antwoorden" }).click();
  const given = await town.store.read.select().from(answers);
  expect(Object.fromEntries(given.map(({ questionKey, value }) => [questionKey, value]))).toEqual({
    grade: "9",
    means: "+desk+phone",
    callback_promised: "no",
  });
});

test("every kind of question is accessible, closed, open and with errors, light and dark", async () => {
  const town = await startTown();
  const questionnaireVersionId = await publishEveryKind(town.store, town.now());
  const { token } = await survey(town, { questionnaireVersionId });
  for (const options of [
    { width: 320, height: 568 },
    { width: 1280, colorScheme: "dark" },
    { width: 360, forcedColors: "active" },
  ] as const) {
    const { page } = await openBrowser(options);
    await page.goto(`${town.url}/s/${token}`);
    await expectAccessible(page);
    await page.check("#grade-4", { force: true });
    await page.check("#callback_promised-yes");
    await page.check("#callback_on_time-later");
    await page.check("#means-phone");
    await page.check("#friendly-2", { force: true });
    await page.check("#heard-2", { force: true });
    await expectAccessible(page);
    await page.check("#means-dont_know");
    await takeTime(page);
    await page.getByRole("button", { name: "Verstuur mijn antwoorden" }).click();
    await page.getByText("Kies ‘weet niet’ of een ander antwoord, niet allebei").first().waitFor();
    expect(await page.isChecked("#how_late-days")).toBe(false);
    expect(await page.isVisible("#how_late-days")).toBe(true);
    await expectAccessible(page);
  }
});

test("smileys and stars have words for whoever doesn't see them", async () => {
  const town = await startTown();
  const { page } = await openBrowser({ width: 360 });
  await openEveryKind(town, page);
  const names = async (question: string) =>
    page
      .getByRole("group", { name: question })
      .getByRole("radio")
      .evaluateAll((all) =>
        all.map((one) => (one as HTMLInputElement).labels?.[0]?.innerText.replace(/\s+/g, " ").trim()),
      );
  expect(await names("De medewerker was vriendelijk.")).toEqual([
    "Helemaal mee oneens",
    "Mee oneens",
    "Niet eens, niet oneens",
    "Mee eens",
    "Helemaal mee eens",
    "Weet niet",
  ]);
  const stars = page.getByRole("group", { name: "Ik voelde mij serieus genomen." });
  await stars.getByRole("radio", { name: "4 sterren van 5: Mee eens" }).focus();
  await page.keyboard.press("Space");
  await page.keyboard.press("ArrowRight");
  expect(await page.isChecked("#heard-1")).toBe(true);
});

test("a trial is done on a phone by its link, and keeps nothing", async () => {
  const town = await startTown();
  const editor = {
    userId: "u",
    name: "Erik",
    email: "erik@voorbeeld.example",
    role: "editor",
    sessionId: "s",
  };
  const key = await makeQuestionnaire(town.store, { ...editor, proven: "editor" } as never, town.now(), {
    content: contentOf(),
  });
  const ticket = trialTicket(town.secret, key, 1, town.now());
  const { page, context } = await openBrowser({ width: 360, javaScriptEnabled: false });
  await page.goto(`${town.url}/try/${ticket}`);
  expect(await page.textContent("main")).toContain("Dit is een proef.");
  await page.getByRole("button", { name: "Verstuur mijn antwoorden" }).click();
  await page.getByText("Fout: Kies een cijfer").waitFor();
  await page.check("#grade-8", { force: true });
  await page.getByRole("button", { name: "Verstuur mijn antwoorden" }).click();
  expect(await page.textContent("h1")).toBe("Zo ging de proef");
  expect(await page.textContent("main")).toContain("Welk rapportcijfer");
  expect(await town.store.read.select().from(answers)).toEqual([]);
  expect(await context.cookies()).toEqual([]);
  await page.getByRole("link", { name: "Nog een keer proberen" }).click();
  expect(await page.isVisible("#grade-8")).toBe(true);
});
