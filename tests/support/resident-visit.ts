import type { Page } from "playwright-core";
import { expect, onTestFinished } from "vitest";
import { openStore, type Store } from "#db/store";
import { startApp } from "./app";
import { accessibilityProblems } from "./axe";
import { overflowsSideways } from "./browser";

const secret = "a secret that only the journeys know, long enough";

export interface Town {
  url: string;
  store: Store;
  secret: string;
  now(): Date;
}

/** The built app, with its database open beside it to make links and to see what was stored. */
export async function startTown(): Promise<Town> {
  const app = await startApp({ env: { SECRET: secret, OUTBOX: "off" } });
  const store = await openStore(app.databaseUrl);
  onTestFinished(() => store.close());
  return { url: app.url, store, secret, now: () => new Date() };
}

const RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

/** Nothing that axe finds, and nothing wider than the window. */
export async function expectAccessible(page: Page): Promise<void> {
  const found = await accessibilityProblems(page, { runOnly: { type: "tag", values: RULES } });
  expect(found, page.url()).toEqual([]);
  expect(await overflowsSideways(page), `${page.url()} is wider than its window`).toBe(false);
}

/** Waits as long as a person is on a page at least: whoever sends its form within two seconds is asked once more. */
export async function takeTime(page: Page): Promise<void> {
  const open = await page.evaluate(() => {
    const [arrived] = performance.getEntriesByType("navigation") as PerformanceNavigationTiming[];
    return performance.now() - (arrived?.responseEnd ?? 0);
  });
  await page.waitForTimeout(Math.max(0, 2_200 - open));
}
