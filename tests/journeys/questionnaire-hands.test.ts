import type { CDPSession, Page } from "playwright-core";
import { expect, onTestFinished, test } from "vitest";
import { addUnknownTopics } from "#db/queries/topics";
import { openStore } from "#db/store";
import { startApp } from "#tests/support/app";
import { openBrowser } from "#tests/support/browser";
import { arrive, saved } from "#tests/support/questionnaire-visit";
import { setUp } from "#tests/support/staff-visit";
import type { Editor } from "~/domain/access";
import { STARTER_QUESTIONS } from "~/domain/starter-library";
import { createQuestionnaire } from "~/flow/questionnaire-drafts.server";

/** A municipality with a draft of five questions, the fourth on the answer of the third, and its administrator's browser. */
async function begin(width: number, hasTouch: boolean) {
  const app = await startApp({});
  const store = await openStore(app.databaseUrl);
  onTestFinished(() => store.close());
  const { page, context } = await openBrowser({ width, height: 800, hasTouch, reducedMotion: "reduce" });
  await setUp(app, page);
  const { grade, friendly, callback_promised, callback_on_time, comment } = STARTER_QUESTIONS;
  const questions = [grade, friendly, callback_promised, callback_on_time, comment];
  const content = { title: { nl: "Bellen" }, languages: ["nl" as const], questions };
  const actor = { userId: "anna", name: "Anna", email: "" } as unknown as Editor;
  const key = await createQuestionnaire(store, actor, { name: "Bellen", content }, new Date());
  return { app, store, page, cdp: await context.newCDPSession(page), key };
}

const order = (page: Page) =>
  page.locator(".builder-card__text").evaluateAll((all) => all.map((one) => one.lastChild?.textContent));

/** A finger on the grip of one card, and lifted over the upper half of another. */
async function dragByFinger(page: Page, cdp: CDPSession, from: number, to: number): Promise<void> {
  const grip = page.locator(".builder-card__grip").nth(from);
  await grip.scrollIntoViewIfNeeded();
  const [start, end] = [await grip.boundingBox(), await page.getByRole("article").nth(to).boundingBox()];
  if (start === null || end === null) throw new Error("There is nothing to drag.");
  const x = start.x + start.width / 2;
  const [top, bottom] = [start.y + start.height / 2, end.y + 6];
  const touch = (type: "touchStart" | "touchMove" | "touchEnd", y?: number) =>
    cdp.send("Input.dispatchTouchEvent", { type, touchPoints: y === undefined ? [] : [{ x, y }] });
  await touch("touchStart", top);
  for (let step = 1; step <= 8; step++) {
    await touch("touchMove", top + ((bottom - top) * step) / 8);
    await page.waitForTimeout(30);
  }
  await touch("touchEnd");
}

test("a finger drags a question where it should come, on a phone; the page stays where it is", async () => {
  const { app, page, cdp, key } = await begin(360, true);
  await page.goto(`${app.url}/questionnaires/${key}/edit`, { waitUntil: "networkidle" });
  await page.locator(".builder-card__grip").nth(1).scrollIntoViewIfNeeded();
  const before = await order(page);
  const scrolled = await page.evaluate(() => window.scrollY);
  await dragByFinger(page, cdp, 1, 0);
  await expect.poll(() => order(page)).toEqual([before[1], before[0], ...before.slice(2)]);
  expect(await page.evaluate(() => window.scrollY)).toBe(scrolled);
  await saved(page);
  await page.reload({ waitUntil: "networkidle" });
  expect((await order(page))[0]).toBe(before[1]);
  // A tap on the grip moves nothing.
  await page.locator(".builder-card__grip").nth(0).tap();
  expect((await order(page))[0]).toBe(before[1]);
}, 300_000);

test("the grid of rules is one stop of the Tab key, and the arrows go from cell to cell", async () => {
  const { app, store, page } = await begin(1280, false);
  const named = (key: string, name: string) => ({
    key,
    name,
    team: null,
    named: true,
    firstSeenAt: new Date(),
  });
  await store.write((tx) =>
    addUnknownTopics(tx, [named("paspoort", "Paspoort"), named("rijbewijs", "Rijbewijs")]),
  );
  await page.goto(`${app.url}/questionnaires/routes?q=p`, { waitUntil: "networkidle" });
  await arrive(page, /\/routes\?q=p$/);
  const stops = await page
    .locator(".route-grid__cell a")
    .evaluateAll((links) => links.filter((link) => (link as HTMLElement).tabIndex === 0).length);
  expect(stops).toBe(1);
  const focused = () => page.evaluate(() => document.activeElement?.textContent?.split(":")[0] ?? "");
  await page.locator(".route-grid__cell a").first().focus();
  expect(await focused()).toBe("Alle andere onderwerpen, Telefoon");
  const press = async (...keys: string[]) => {
    for (const key of keys) await page.keyboard.press(key);
    return focused();
  };
  expect(await press("ArrowDown")).toBe("Paspoort, Telefoon");
  expect(await press("ArrowRight")).toBe("Paspoort, Balie");
  expect(await press("End")).toBe("Paspoort, Huisbezoek");
  expect(await press("ArrowRight")).toBe("Paspoort, Huisbezoek");
  expect(await press("Home", "ArrowUp", "ArrowUp")).toBe("Alle andere onderwerpen, Telefoon");
  expect(await press("ArrowDown", "ArrowRight")).toBe("Paspoort, Balie");
  await page.keyboard.press("Enter");
  await arrive(page, /\/routes\/place\?channel=counter&topic=paspoort&back=q%3Dp$/);
  await page.getByRole("link", { name: "Wie krijgt welke vragenlijst" }).click();
  await arrive(page, /\/routes\?q=p#grid$/);
}, 300_000);
