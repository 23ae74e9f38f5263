import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { answers, contactRequests, responses } from "#db/schema";
import { openBrowser } from "#tests/support/browser";
import { survey } from "#tests/support/make-survey";
import { serveResidents } from "#tests/support/resident-server";
import { settleTown } from "#tests/support/resident-states";
import { expectAccessible } from "#tests/support/resident-visit";

const title = (page: Page) => page.getByRole("heading", { level: 1 }).textContent();
const focused = (page: Page) => page.evaluate(() => document.activeElement?.id ?? "");

test("halfway a survey somebody finds their own language, loses nothing and finishes in it, without JavaScript", async () => {
  const town = await serveResidents();
  const { token } = await survey(town);
  const { page, context } = await openBrowser({ width: 320, height: 640, javaScriptEnabled: false });
  await page.goto(`${town.url}/s/${token}`);
  await page.locator("#grade-4").check({ force: true });
  await page.locator("#callback_promised-yes").check({ force: true });
  await page.locator("#callback_on_time-not_yet").check({ force: true });
  await page.locator("#comment").fill("Çok bekledim");
  await page.locator(".languages summary").click();
  await page.getByRole("button", { name: "Türkçe" }).click();
  expect(await page.locator("html").getAttribute("lang")).toBe("tr");
  expect(page.url()).toMatch(/\?lang=tr$/);
  expect(await page.locator("#errors").count()).toBe(0);
  for (const id of ["grade-4", "callback_promised-yes", "callback_on_time-not_yet"])
    expect(await page.locator(`#${id}`).isChecked()).toBe(true);
  expect(await page.locator("#comment").inputValue()).toBe("Çok bekledim");
  expect(await town.store.read.select().from(responses)).toEqual([]);
  town.pass(30);
  await page.locator(".send button").click();
  expect(await title(page)).toBe("Cevaplarınız için teşekkür ederiz");
  expect(await town.store.read.select().from(responses)).toMatchObject([{ language: "tr" }]);
  const given = await town.store.read.select().from(answers);
  expect(given.map(({ questionKey, value, comment }) => `${questionKey} ${value ?? comment}`).sort()).toEqual(
    ["callback_on_time not_yet", "callback_promised yes", "comment Çok bekledim", "grade 4"],
  );
  expect(await context.cookies()).toEqual([]);
});

test("the Enter key sends a survey, and doesn't change its language", async () => {
  const town = await serveResidents();
  const { token } = await survey(town);
  const { page } = await openBrowser({ width: 360 });
  await page.goto(`${town.url}/s/${token}?lang=en`);
  await page.locator("#grade-7").focus();
  await page.keyboard.press("Space");
  town.pass(30);
  await page.keyboard.press("Enter");
  await page.waitForURL(/thanks/);
  expect(await page.locator("html").getAttribute("lang")).toBe("en");
});

test("after the thanks somebody asks to be called back by keyboard alone, errors first", async () => {
  const town = await serveResidents();
  await settleTown(town);
  const { token } = await survey(town);
  const { page } = await openBrowser({ width: 360, height: 640 });
  await page.goto(`${town.url}/figures`);
  await page.goto(`${town.url}/s/${token}`);
  await page.locator("#grade-8").check({ force: true });
  town.pass(30);
  await page.locator(".send button").click();
  await page.waitForURL(/thanks/);
  await expectAccessible(page);
  expect(await page.textContent("main")).toContain("Inwoners geven het contact met ons gemiddeld een 7,");
  const receipt = (await page.locator(".receipt").textContent()) ?? "";
  const press = async (...keys: string[]) => {
    for (const key of keys) await page.keyboard.press(key);
  };
  const tabTo = async (there: () => Promise<boolean>) => {
    for (let step = 0; step < 30 && !(await there()); step++) await press("Tab");
    expect(await there()).toBe(true);
  };
  await tabTo(() =>
    page.evaluate(() => document.activeElement?.textContent === "Ja, neem contact met mij op"),
  );
  await press("Enter");
  await page.waitForURL(/contact/);
  await expectAccessible(page);
  await tabTo(async () => (await focused(page)) === "name");
  await page.keyboard.insertText("Fatima de Vries");
  town.pass(30);
  await press("Enter");
  await page.waitForFunction(() => document.activeElement?.id === "errors");
  await expectAccessible(page);
  expect(await page.title()).toMatch(/^Fout: /);
  expect(await page.locator("#name").inputValue()).toBe("Fatima de Vries");
  const reach = page.getByRole("group", { name: "Hoe bereiken wij u?" });
  await expect.poll(() => reach.ariaSnapshot()).toContain("Vul een telefoonnummer of een e-mailadres in");
  await press("Tab", "Enter");
  expect(await focused(page)).toBe("phone");
  await page.keyboard.insertText("06 1234 5678");
  town.pass(30);
  await press("Enter");
  await page.waitForURL(/sent/);
  await expectAccessible(page);
  expect(await title(page)).toBe("Wij nemen contact met u op");
  expect(await town.store.read.select().from(contactRequests)).toMatchObject([
    { name: "Fatima de Vries", phone: "+31612345678", email: "", state: "open" },
  ]);

  // The code from the page of thanks leads to the answers, and erases them; the request stays.
  await page.getByRole("link", { name: "Een code van ons invullen" }).click();
  await page.locator("#code").fill(receipt);
  await page.getByRole("button", { name: "Ga verder" }).click();
  expect(await page.textContent("main")).toContain("Welk rapportcijfer geeft u voor dit contact?");
  await expectAccessible(page);
  town.pass(30);
  await page.getByRole("button", { name: "Wis mijn antwoorden" }).click();
  expect(await title(page)).toBe("Uw antwoorden zijn gewist");
  await expectAccessible(page);
  expect(await town.store.read.select().from(responses)).toEqual([]);
  expect(await town.store.read.select().from(contactRequests)).toHaveLength(1);
  await page.getByRole("link", { name: "Onze cijfers bekijken" }).click();
  expect(await title(page)).toBe("Onze cijfers");
});

test("every page that only tells something leads on, in every state", async () => {
  const town = await serveResidents();
  await settleTown(town);
  const { page } = await openBrowser({ width: 320 });
  const expired = await survey(town, { expiresAt: new Date(town.now().getTime() - 1000) });
  const retired = await survey(town, { questionnaireVersionId: null });
  for (const path of [
    `/s/${expired.token}`,
    `/s/${retired.token}`,
    "/s/bcdfgh23456",
    "/unsubscribe/bcdfgh23456",
  ]) {
    await page.goto(`${town.url}${path}?lang=pl`);
    await expectAccessible(page);
    await page.locator(".ways a").first().click();
    expect(new URL(page.url()).pathname).toBe("/");
    expect(await page.locator("html").getAttribute("lang")).toBe("pl");
  }
});
