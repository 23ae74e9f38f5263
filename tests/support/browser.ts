import { type BrowserContext, type BrowserContextOptions, chromium, type Page } from "playwright-core";
import { expect, onTestFinished } from "vitest";
import { findChromium } from "./chromium.mjs";

export interface Visitor {
  page: Page;
  context: BrowserContext;
}

export interface VisitorOptions extends BrowserContextOptions {
  /** Width of the window in CSS pixels; 360 is an old phone. */
  width?: number;
  height?: number;
  /** What a page may log as an error, where the test itself takes its network or its server away. */
  mayReport?: RegExp;
}

/**
 * A person with a browser of their own, closed when the test ends. The test fails when a page logs an error, throws, or
 * wants something that the content security policy forbids.
 */
export async function openBrowser({
  width = 1280,
  height = 800,
  mayReport,
  ...options
}: VisitorOptions = {}): Promise<Visitor> {
  const executablePath = findChromium();
  if (executablePath === null) throw new Error("There is no Chromium; npm test installs one.");
  const browser = await chromium.launch({
    executablePath,
    args: ["--no-sandbox", "--disable-gpu", "--disable-background-networking"],
  });
  const context = await browser.newContext({ viewport: { width, height }, locale: "nl-NL", ...options });
  const page = await context.newPage();
  const problems: string[] = [];
  context.on("page", (opened) => watch(opened, problems));
  watch(page, problems);
  onTestFinished(async () => {
    await browser.close();
    const unexpected = problems.filter((problem) => !mayReport?.test(problem));
    expect(unexpected, "the browser reported problems").toEqual([]);
  });
  return { page, context };
}

function watch(page: Page, problems: string[]): void {
  page.on("pageerror", (error) => problems.push(String(error)));
  page.on("console", (message) => {
    // A page with an error status is logged as an error too; those the tests check themselves.
    if (message.type() === "error" && !/the server responded with a status of/.test(message.text())) {
      problems.push(message.text());
    }
  });
}

/** Whether the page is wider than its window: then a phone has to scroll sideways. */
export async function overflowsSideways(page: Page): Promise<boolean> {
  return page.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth);
}
