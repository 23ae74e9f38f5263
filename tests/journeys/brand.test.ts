import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { type RunningApp, startApp } from "#tests/support/app";
import { accessibilityProblems } from "#tests/support/axe";
import { openBrowser, overflowsSideways } from "#tests/support/browser";
import { setUp } from "#tests/support/staff-visit";

const LOGO =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 20"><script>alert(1)</script><path fill="#20439a" d="M0 0h40v20z"/></svg>';
/** Too light to be read on white. */
const YELLOW = "#ffe600";

const open = (app: RunningApp, page: Page) =>
  page.goto(`${app.url}/settings/brand`, { waitUntil: "networkidle" });

/** What axe finds on the page itself, and whether it is wider than its window; the previews have rounds of their own. */
async function problemsAt(page: Page, width: number): Promise<string[]> {
  await page.setViewportSize({ width, height: 800 });
  const problems = await accessibilityProblems(page, { rules: { "target-size": { enabled: true } } });
  const found = problems.map((problem) => `${width}: ${problem}`);
  return (await overflowsSideways(page)) ? [...found, `${width}: scrolls sideways`] : found;
}

const everywhere = async (page: Page) => [
  ...(await problemsAt(page, 1280)),
  ...(await problemsAt(page, 360)),
];

/** Which colour the preview on a light screen has for its buttons. */
const previewed = (page: Page) =>
  page
    .frameLocator(".phone__frame >> nth=0")
    .locator(".send button")
    .evaluate((button) => getComputedStyle(button).backgroundColor);

test("by keyboard alone an administrator is told of a colour that can't be read, takes the nearest that can, and saves it", async () => {
  const app = await startApp({ env: { OUTBOX: "off" } });
  const { page } = await openBrowser({ reducedMotion: "reduce" });
  await setUp(app, page);
  await open(app, page);
  expect(await everywhere(page)).toEqual([]);

  await page.setViewportSize({ width: 1280, height: 800 });
  await page.locator("#primary").focus();
  await page.keyboard.type(YELLOW);
  const told = page.locator("#primary-error");
  await told.waitFor();
  const nearest = /kan, is (#[0-9a-f]{6})/.exec((await told.textContent()) ?? "")?.[1] ?? "";
  expect(nearest).toMatch(/^#/);
  expect(await page.locator("#primary").getAttribute("aria-invalid")).toBe("true");
  expect(await page.locator("#primary").getAttribute("aria-describedby")).toContain("primary-error");
  expect(await everywhere(page)).toEqual([]);

  await page.setViewportSize({ width: 1280, height: 800 });
  await page.locator("#primary").focus();
  await page.keyboard.press("Tab");
  expect(await page.evaluate(() => document.activeElement?.textContent)).toBe(`Neem ${nearest}`);
  await page.keyboard.press("Enter");
  expect(await page.locator("#primary").inputValue()).toBe(nearest);
  expect(await told.count()).toBe(0);
  const [red, green, blue] = [1, 3, 5].map((at) => Number.parseInt(nearest.slice(at, at + 2), 16));
  await expect.poll(() => previewed(page), { timeout: 10_000 }).toBe(`rgb(${red}, ${green}, ${blue})`);

  // Enter in a field saves, whichever button stands first.
  await page.locator("#primary").press("Enter");
  await page.getByText("De huisstijl is opgeslagen.").waitFor();
  expect(await everywhere(page)).toEqual([]);
  await page.goto(app.url);
  const shown = await page
    .locator("main form button[type=submit]")
    .last()
    .evaluate((button) => getComputedStyle(button).backgroundColor);
  expect(shown).toBe(`rgb(${red}, ${green}, ${blue})`);
}, 240_000);

test("a logo is taken from a file, cleaned and shown to residents; what is none is refused, and nothing typed is lost", async () => {
  const app = await startApp({ env: { OUTBOX: "off" } });
  const { page } = await openBrowser({ reducedMotion: "reduce" });
  await setUp(app, page);
  await open(app, page);
  const upload = async (name: string, content: string) => {
    await page.setInputFiles("#logo", { name, mimeType: "image/svg+xml", buffer: Buffer.from(content) });
    await page.getByRole("button", { name: "Opslaan" }).click();
  };
  await page.fill("#bar", "#1b3478");
  await upload("logo.svg", "dit is geen tekening");
  await page.locator("#logo-error").waitFor();
  expect(await page.locator("#bar").inputValue()).toBe("#1b3478");
  expect(await everywhere(page)).toEqual([]);

  await page.setViewportSize({ width: 1280, height: 800 });
  await upload("logo.svg", LOGO);
  await page.getByText("De huisstijl is opgeslagen.").waitFor();
  const small = page.locator(".brand-page__logo img");
  await small.waitFor();
  expect(await small.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBeGreaterThan(0);
  const source = (await small.getAttribute("src")) ?? "";
  expect(await (await page.request.get(`${app.url}${source}`)).text()).not.toContain("script");

  await page.goto(app.url);
  const logo = page.locator("header img.logo");
  expect(await logo.count()).toBe(1);
  expect(await logo.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBeGreaterThan(0);
  expect(await page.locator("header .brand").textContent()).toContain("Gemeente");
}, 240_000);

test("without JavaScript the nearest colour is a button too, and the preview follows the colours that were asked for", async () => {
  const app = await startApp({ env: { OUTBOX: "off" } });
  const { page } = await openBrowser();
  await setUp(app, page);
  const cookies = await page.context().cookies();
  const { page: plain, context } = await openBrowser({ javaScriptEnabled: false, width: 360 });
  await context.addCookies(cookies);
  await plain.goto(`${app.url}/settings/brand`);
  await plain.fill("#primary", YELLOW);
  await plain.locator("button[value=save]").last().click();
  await plain.locator("#primary-error").waitFor();
  const take = plain.getByRole("button", { name: /^Neem #/ });
  const nearest = ((await take.textContent()) ?? "").replace("Neem ", "");
  await take.click();
  await plain.waitForLoadState();
  expect(await plain.locator("#primary").inputValue()).toBe(nearest);
  expect(await plain.locator("iframe").first().getAttribute("src")).toContain(encodeURIComponent(nearest));
}, 240_000);
