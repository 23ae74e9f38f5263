import { expect, test } from "vitest";
import { openStore } from "#db/store";
import { startApp } from "#tests/support/app";
import { openBrowser } from "#tests/support/browser";
import { door } from "#tests/support/make-door";
import { readQr } from "#tests/support/read-qr";
import { setUp } from "#tests/support/staff-visit";

test("the QR codes of a poster, of cards, of both files and of a trial are read back, and lead where they say", async () => {
  const app = await startApp({ env: { OUTBOX: "off" } });
  const store = await openStore(app.databaseUrl);
  const { id, code } = await door({ store, now: () => new Date() }, { kiosk: true });
  const link = `${app.url}/d/${code}`;
  const { page } = await openBrowser({ width: 1280, height: 1400 });
  await setUp(app, page);

  for (const [size, count] of [
    ["", 1],
    ["?size=a6", 4],
  ] as const) {
    await page.goto(`${app.url}/settings/doors/${id}/poster${size}`, { waitUntil: "networkidle" });
    // As it comes on paper: nothing of the office around it.
    await page.emulateMedia({ media: "print" });
    const drawn = page.locator(".poster .qr");
    expect(await drawn.count()).toBe(count);
    for (const each of await drawn.all()) expect(readQr(await each.screenshot())).toBe(link);
    // Also from a photo of the whole sheet.
    if (count === 1) expect(readQr(await page.screenshot())).toBe(link);
    const spelt = `${code.slice(0, 4)}-${code.slice(4)}`.toUpperCase();
    expect(await page.locator(".poster__code").first().textContent()).toBe(spelt);
    await page.emulateMedia({ media: "screen" });
  }

  const file = async (format: string) =>
    (await page.request.get(`${app.url}/settings/doors/${id}/qr.${format}`)).body();
  expect(readQr(await file("png"))).toBe(link);
  const { page: viewer } = await openBrowser({ width: 400, height: 400 });
  await viewer.setContent((await file("svg")).toString());
  expect(readQr(await viewer.screenshot())).toBe(link);

  await page.goto(`${app.url}/questionnaires/counter/try`, { waitUntil: "networkidle" });
  const tried = readQr(await page.locator(".trial .qr").screenshot());
  expect(tried).toBe(await page.locator("#link").inputValue());

  // A phone that follows them meets the questions.
  for (const address of [link, tried ?? ""]) {
    await viewer.goto(address);
    expect(await viewer.locator("#grade-10").count(), address).toBe(1);
  }
  await store.close();
}, 180_000);
