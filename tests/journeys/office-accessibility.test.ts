import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import type { RunningApp } from "#tests/support/app";
import { openBrowser } from "#tests/support/browser";
import { signInAs } from "#tests/support/demonstration";
import { isAboutResults, problemsOf, walkThroughOffice } from "#tests/support/office-walk";

// The pages with the results take as long as all others together: those have a file of their own.
test("every page of the office but the results can be used by everybody, at a desk and on a phone", async () => {
  const { app, page } = await walkThroughOffice((path) => !isAboutResults(path));
  await keyboardFirstReachesTheContent(page, app);
  await signsOutWithoutScripts(app);
  await tellsWhatWentWrongInTheFrame(page, app);
}, 600_000);

async function keyboardFirstReachesTheContent(page: Page, app: RunningApp): Promise<void> {
  await page.goto(`${app.url}/results`, { waitUntil: "networkidle" });
  await page.keyboard.press("Tab");
  const skip = page.locator(":focus");
  expect(await skip.textContent()).toBe("Direct naar de inhoud");
  expect(await skip.isVisible()).toBe(true);
  await page.keyboard.press("Enter");
  await page.keyboard.press("Tab");
  expect(await page.locator("main :focus").count()).toBe(1);
}

async function signsOutWithoutScripts(app: RunningApp): Promise<void> {
  const { page } = await openBrowser({ width: 360, javaScriptEnabled: false });
  await signInAs(page, app, "kcc");
  await page.goto(`${app.url}/results`);
  const menu = page.getByRole("navigation").getByRole("link", { name: "Doelen" });
  expect(await menu.isVisible()).toBe(false);
  await page.locator(".shell__menu > summary").click();
  expect(await menu.isVisible()).toBe(true);
  expect(await page.getByRole("link", { name: "Accounts" }).count()).toBe(0);
  await page.locator(".shell__account > summary").click();
  await page.getByRole("button", { name: "Afmelden" }).click();
  await page.waitForURL(/\/login/);
  await page.goto(`${app.url}/results`);
  expect(new URL(page.url()).pathname).toBe("/login");
}

async function tellsWhatWentWrongInTheFrame(page: Page, app: RunningApp): Promise<void> {
  await page.context().clearCookies();
  await signInAs(page, app, "directie");
  const refused = await page.goto(`${app.url}/settings/accounts`);
  expect(refused?.status()).toBe(403);
  expect(await page.getByRole("heading", { level: 1 }).textContent()).toBe("Deze pagina is niet voor u");
  expect(
    await page.getByRole("navigation").getByRole("link", { name: "Resultaten" }).first().isVisible(),
  ).toBe(true);
  expect(await problemsOf(page, "403")).toEqual([]);

  const missing = await page.goto(`${app.url}/bestaat-niet`);
  expect(missing?.status()).toBe(404);
  expect(await problemsOf(page, "404")).toEqual([]);
}
