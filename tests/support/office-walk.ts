import type { RunOptions } from "axe-core";
import type { Page } from "playwright-core";
import { expect } from "vitest";
import type { RunningApp } from "./app";
import { accessibilityProblems } from "./axe";
import { openBrowser, overflowsSideways } from "./browser";
import { signInAs, startDemonstration } from "./demonstration";

const WIDTHS = [1280, 360];
const MUST_BE_SEEN = [
  "/results",
  "/results/figure",
  "/results/comments",
  "/results/comments/tags",
  "/results/callbacks",
  "/results/respondents",
  "/results/years",
  "/results/years/figure",
  "/results/years/import",
  "/results/actions",
  "/results/actions/…",
  "/results/actions/new/edit",
  "/results/views",
  "/results/mail",
  "/results/answers",
  "/targets",
  "/contacts",
  "/contacts/requests",
  "/contacts/requests/…/erase",
  "/invitations",
  "/questionnaires",
  "/questionnaires/new",
  "/questionnaires/import",
  "/questionnaires/library",
  "/questionnaires/plan",
  "/questionnaires/routes",
  "/questionnaires/routes/new",
  "/questionnaires/routes/place",
  "/questionnaires/routes/sample",
  "/questionnaires/…",
  "/questionnaires/…/edit",
  "/questionnaires/…/publish",
  "/questionnaires/…/try",
  "/mailbox",
  "/settings",
  "/settings/requests",
  "/account",
];

const WITH_TARGETS = { rules: { "target-size": { enabled: true } } };

/** Of an address: whether what is there is about the results. */
export const isAboutResults = (path: string): boolean => /^\/(results|targets)(?=[/?#]|$)/.test(path);

/**
 * Walks through the whole office of a demonstration, as somebody who may see everything, and looks closely at the pages
 * that are asked for. Gives the office as it was left, with that person signed in.
 */
export async function walkThroughOffice(
  isLookedAt: (path: string) => boolean,
): Promise<{ app: RunningApp; page: Page }> {
  const app = await startDemonstration();
  // Colours are measured as they end up, not on their way there.
  const { page } = await openBrowser({ reducedMotion: "reduce" });
  const problems: string[] = [];
  const look = async (path: string) => {
    if (isLookedAt(path)) problems.push(...(await problemsOf(page, path)));
  };
  await page.goto(`${app.url}/login`);
  await look("/login");
  await signInAs(page, app, "beheer");

  await beginDraft(page, app);
  const seen = await walk(page, app, look);
  expect(problems).toEqual([]);
  expect([...seen].filter((path) => MUST_BE_SEEN.includes(path)).sort()).toEqual([...MUST_BE_SEEN].sort());
  return { app, page };
}

/** So that there is something to edit and to publish. */
async function beginDraft(page: Page, app: RunningApp): Promise<void> {
  await page.goto(`${app.url}/questionnaires/counter`, { waitUntil: "networkidle" });
  await page.getByRole("button", { name: "Wijzigen" }).click();
  await page.waitForURL(/\/edit$/);
}

/** Follows the links from page to page; of pages that differ only in an id or a filter, the first. */
async function walk(
  page: Page,
  app: RunningApp,
  visit: (path: string) => Promise<void>,
): Promise<Set<string>> {
  const seen = new Set<string>();
  const waiting = ["/results"];
  for (let path = waiting.shift(); path !== undefined; path = waiting.shift()) {
    const kind = kindOf(path);
    if (seen.has(kind)) continue;
    seen.add(kind);
    const answer = await page.goto(`${app.url}${path}`);
    const type = answer?.headers()["content-type"] ?? "";
    if (!type.startsWith("text/html") || (await page.locator(".shell__main").count()) === 0) continue;
    expect(answer?.status(), path).toBe(200);
    await visit(path);
    const links = await page
      .locator("a[href]")
      .evaluateAll((found) => found.map((one) => one.getAttribute("href")));
    waiting.push(...links.filter((href) => href !== null).filter((href) => isOwnPage(href)));
  }
  return seen;
}

const isOwnPage = (href: string) =>
  href.startsWith("/") &&
  !/^\/(assets|api|s|figures|privacy|accessibility)(\/|$)|\.(csv|xlsx|json|svg|png|pdf)|\/$/.test(href);

const kindOf = (path: string) =>
  (path.split(/[?#]/)[0] ?? path)
    .replace(/\/[^/]*\d[^/]*(?=\/|$)/g, "/…")
    .replace(/(questionnaires)\/(?!(?:new|import|library|plan|routes)(?:\/|$))[^/]+/, "$1/…");

/** What axe finds at each width and in the dark, and what it can't: sideways scrolling, headings, titles. */
export async function problemsOf(page: Page, path: string): Promise<string[]> {
  const axe = async (where: string, options: RunOptions) =>
    (await accessibilityProblems(page, options)).map((problem) => `${where}: ${problem}`);
  const problems: string[] = [];
  for (const width of WIDTHS) {
    await page.setViewportSize({ width, height: 800 });
    problems.push(...(await axe(`${path} at ${width}`, WITH_TARGETS)));
    if (await overflowsSideways(page)) problems.push(`${path} at ${width}: scrolls sideways`);
  }
  await page.setViewportSize({ width: 1280, height: 800 });
  await page.emulateMedia({ colorScheme: "dark" });
  problems.push(...(await axe(`${path} in the dark`, { runOnly: ["color-contrast"] })));
  await page.emulateMedia({ colorScheme: "light" });

  const headings = await page.getByRole("heading", { level: 1 }).count();
  if (headings !== 1) problems.push(`${path}: ${headings} main headings`);
  const title = await page.title();
  if (!/ · Weerklank$/.test(title)) problems.push(`${path}: is titled '${title}'`);
  return problems;
}
