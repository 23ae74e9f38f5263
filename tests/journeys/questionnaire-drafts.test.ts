import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { startApp } from "#tests/support/app";
import { accessibilityProblems } from "#tests/support/axe";
import { openBrowser, overflowsSideways } from "#tests/support/browser";
import { freePort } from "#tests/support/free-port.mjs";
import { EMAIL, PASSWORD, setUp } from "#tests/support/staff-visit";

const KEY = "balie_rijbewijs";
const WITHIN = { timeout: 30_000, interval: 20 };

test("what is typed in a questionnaire outlives another editor, a lost network, a session that ended and a server that fell over", async () => {
  const PORT = String(await freePort());
  let app = await startApp({ env: { PORT } });
  const databaseUrl = app.databaseUrl;
  const { page, context } = await openBrowser({
    reducedMotion: "reduce",
    mayReport: /net::ERR_|is sandboxed/,
  });
  await setUp(app, page);

  await page.goto(`${app.url}/questionnaires/new`, { waitUntil: "networkidle" });
  await page.fill("#name", "Balie rijbewijs");
  await page.getByRole("button", { name: "Maken en bewerken" }).click();
  await page.waitForURL(`**/questionnaires/${KEY}/edit`, { waitUntil: "networkidle" });
  await type(page, "Na uw bezoek");
  await isSaved(page);

  // A second window hears of the first, and what it saves is no surprise to the first.
  const other = await context.newPage();
  await other.goto(page.url(), { waitUntil: "networkidle" });
  await expect.poll(() => other.getByText("ook in een ander venster open").count(), WITHIN).toBe(1);
  await type(other, "Van het andere venster");
  await isSaved(other);
  await type(page, "Van het eerste venster");
  await expect.poll(() => stateOf(page), WITHIN).toBe("conflict");
  await isAccessible(page);
  await page.getByRole("button", { name: "Die van mij opslaan" }).click();
  await isSaved(page);
  await other.reload({ waitUntil: "networkidle" });
  expect(await titleField(other).inputValue()).toBe("Van het eerste venster");
  await other.close();

  // Without a network the page is left only after asking, and it saves by itself once there is one.
  await context.setOffline(true);
  await type(page, "Zonder netwerk");
  await expect.poll(() => stateOf(page), WITHIN).toBe("offline");
  const asked: string[] = [];
  page.once("dialog", (dialog) => {
    asked.push(dialog.type());
    void dialog.dismiss();
  });
  await page.locator(`a[href="/questionnaires"]`).first().click();
  await expect.poll(() => asked, WITHIN).toEqual(["beforeunload"]);
  await context.setOffline(false);
  await isSaved(page);

  // A session that ended: what was typed is there after signing in again.
  await context.clearCookies();
  await type(page, "Na afloop van de sessie");
  await expect.poll(() => stateOf(page), WITHIN).toBe("signed_out");
  await isAccessible(page);
  page.once("dialog", (dialog) => void dialog.accept());
  await page.goto(`${app.url}/login?to=/questionnaires/${KEY}/edit`, { waitUntil: "networkidle" });
  await page.fill("input[name=email]", EMAIL);
  await page.fill("input[name=password]", PASSWORD);
  await page.getByRole("button", { name: "Aanmelden" }).click();
  await page.waitForURL(`**/questionnaires/${KEY}/edit`, { waitUntil: "networkidle" });
  await expect.poll(() => page.getByText("Uw werk van daarnet is teruggezet").count(), WITHIN).toBe(1);
  expect(await titleField(page).inputValue()).toBe("Na afloop van de sessie");
  await isSaved(page);

  // A server that falls over while somebody types.
  await type(page, "Tijdens de storing");
  await app.kill();
  await type(page, "Tijdens de storing getypt");
  await expect.poll(() => stateOf(page), WITHIN).toBe("offline");
  app = await startApp({ env: { PORT, DATABASE_URL: databaseUrl } });
  await isSaved(page);
  await page.reload({ waitUntil: "networkidle" });
  expect(await titleField(page).inputValue()).toBe("Tijdens de storing getypt");

  for (const path of ["", "/new", `/${KEY}`, `/${KEY}/discard`, "/phone", "/phone/retire"]) {
    for (const width of [1280, 360]) {
      await page.setViewportSize({ width, height: 800 });
      await page.goto(`${app.url}/questionnaires${path}`, { waitUntil: "networkidle" });
      await isAccessible(page);
      expect(await overflowsSideways(page), `${path} ${width}`).toBe(false);
    }
  }
}, 300_000);

const titleField = (page: Page) => page.locator('[id="title.nl"]');

async function type(page: Page, title: string): Promise<void> {
  await titleField(page).fill(title);
  await expect.poll(() => stateOf(page), WITHIN).not.toBe("saved");
}

const stateOf = (page: Page) => page.locator("[data-state]").first().getAttribute("data-state");

const isSaved = (page: Page) => expect.poll(() => stateOf(page), WITHIN).toBe("saved");

async function isAccessible(page: Page): Promise<void> {
  expect(await accessibilityProblems(page), page.url()).toEqual([]);
}
