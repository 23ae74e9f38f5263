import { expect, test } from "vitest";
import { responses } from "#db/schema";
import { openBrowser } from "#tests/support/browser";
import { door } from "#tests/support/make-door";
import { serveResidents } from "#tests/support/resident-server";
import { expectAccessible } from "#tests/support/resident-visit";

test("a tablet at a counter goes back to its start by itself, and keeps nothing of who was there", async () => {
  const town = await serveResidents();
  const { code } = await door(town, { kiosk: true });
  const start = `${town.url}/d/${code}?kiosk=1`;
  const { page } = await openBrowser({ width: 800 });
  await page.clock.install();
  await page.goto(start);
  await expectAccessible(page);
  expect(await page.locator("a[href]:not(.skip)").count()).toBe(0);

  await page.locator("#comment").fill("Dit is alleen van mij");
  await page.locator("#grade-9").check({ force: true });
  await page.clock.fastForward(41_000);
  expect(await page.locator("#still").isVisible()).toBe(true);
  await expectAccessible(page);
  await page.keyboard.press("Shift");
  expect(await page.locator("#still").isVisible()).toBe(false);
  expect(await page.locator("#comment").inputValue()).toBe("Dit is alleen van mij");

  const emptied = page.waitForEvent("load");
  await page.clock.fastForward(61_000);
  await emptied;
  expect(page.url()).toBe(start);
  expect(await page.locator("#comment").inputValue()).toBe("");
  expect(await page.locator("input:checked").count()).toBe(0);

  await page.locator("#grade-8").check({ force: true });
  await page.locator("#comment").fill("Fijn geholpen");
  town.pass(30);
  await page.locator("#survey button[type=submit]").last().click();
  await page.waitForURL("**/thanks?*");
  await expectAccessible(page);
  expect(await page.content()).not.toContain("Fijn geholpen");
  const back = page.waitForURL(start);
  await page.clock.fastForward(13_000);
  await back;
  expect(await page.locator("input:checked").count()).toBe(0);

  await page.goBack();
  expect(await page.content()).not.toContain("Fijn geholpen");
  expect(await page.locator("#comment").inputValue()).toBe("");
  expect(await page.locator("input:checked").count()).toBe(0);
  const [kept, ...others] = await town.store.read.select().from(responses);
  expect(kept).toMatchObject({ medium: "kiosk", channel: "counter", topic: "paspoort" });
  expect(others).toEqual([]);
}, 60_000);

test("a code from a poster is typed on the home page and answered without script, by keyboard alone", async () => {
  const town = await serveResidents();
  const { code } = await door(town);
  const { page } = await openBrowser({ width: 320, javaScriptEnabled: false });
  await page.goto(town.url);
  await page.locator("#code").focus();
  await page.keyboard.type(`${code.slice(0, 4)}-${code.slice(4)}`.toUpperCase());
  await page.keyboard.press("Enter");
  await page.waitForURL(`**/d/${code}*`);
  await page.locator("#grade-1").focus();
  await page.keyboard.press("Space");
  for (let step = 1; step < 8; step++) await page.keyboard.press("ArrowRight");
  town.pass(30);
  await page.keyboard.press("Enter");
  await page.waitForURL("**/thanks?*");
  expect(await page.locator(".receipt").textContent()).toMatch(/^[a-z0-9]{4}-[a-z0-9]{4}-[a-z0-9]{4}$/);
  const [kept] = await town.store.read.select().from(responses);
  expect(kept).toMatchObject({ medium: "code", channel: "counter" });
}, 60_000);

test("a tablet without script says when it begins again", async () => {
  const town = await serveResidents();
  const { code } = await door(town, { kiosk: true });
  const { page } = await openBrowser({ width: 800, javaScriptEnabled: false });
  await page.goto(`${town.url}/d/${code}?kiosk=1`);
  expect(await page.locator("body").innerText()).toContain("Dit scherm begint na 3 minuten opnieuw");
  expect(await page.locator("body").innerText()).not.toContain("Doet u een minuut niets");
}, 60_000);
