import { expect, test } from "vitest";
import { startApp } from "#tests/support/app";
import { openBrowser } from "#tests/support/browser";

test("the app starts on an empty database, shows its front page and stops in order", async () => {
  const app = await startApp();
  const { page } = await openBrowser({ width: 360 });
  const answer = await page.goto(app.url, { waitUntil: "networkidle" });
  expect(answer?.status()).toBe(200);
  expect(await app.stop()).toBe(0);
});
