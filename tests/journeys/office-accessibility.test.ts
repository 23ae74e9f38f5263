import { join } from "node:path";
import { AxeBuilder } from "@axe-core/playwright";
import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { type RunningApp, startApp } from "#tests/support/app";
import { openBrowser, overflowsSideways } from "#tests/support/browser";
import { temporaryFolder } from "#tests/support/store";

const DEMO = { file: "commands/demo.js", ready: /Ctrl\+C stops it/, withinMs: 240_000 };
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

/** A message in the mailbox stands in a frame that runs no scripts: axe would wait for it in vain. */
const OWN_PAGE_ONLY = { iframes: false };
const WITH_TARGETS = { rules: { "target-size": { enabled: true } } };

test("every page of the office can be used by everybody, at a desk and on a phone", async () => {
  const databaseUrl = `file:${join(temporaryFolder(), "office.db")}`;
  const app = await startApp({ ...DEMO, env: { DATABASE_URL: databaseUrl, LOG_LEVEL: "warn" } });

  // Colours are measured as they end up, not on their way there.
  const { page } = await openBrowser({ reducedMotion: "reduce" });
  const problems: string[] = [];
  await page.goto(`${app.url}/login`);
  problems.push(...(await problemsOf(page, "/login")));
  await signIn(page, app, "beheer@voorbeeld.example");

  await beginDraft(page, app);
  const seen = await walk(page, app, async (path) => {
    problems.push(...(await problemsOf(page, path)));
  });
  expect(problems).toEqual([]);
  expect([...seen].filter((path) => MUST_BE_SEEN.includes(path)).sort()).toEqual([...MUST_BE_SEEN].sort());

  await keyboardFirstReachesTheContent(page, app);
  await signsOutWithoutScripts(app);
  await tellsWhatWentWrongInTheFrame(page, app);
}, 600_000);

async function signIn(page: Page, app: RunningApp, email: string): Promise<void> {
  await page.goto(`${app.url}/login`);
  await page.fill("input[name=email]", email);
  await page.fill("input[name=password]", "weerklank-demo");
  await page.getByRole("button", { name: "Aanmelden" }).click();
  await page.waitForURL((url) => !url.pathname.startsWith("/login"), { waitUntil: "networkidle" });
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
async function problemsOf(page: Page, path: string): Promise<string[]> {
  const problems: string[] = [];
  for (const width of WIDTHS) {
    await page.setViewportSize({ width, height: 800 });
    const found = await new AxeBuilder({ page })
      .setLegacyMode()
      .options({ ...OWN_PAGE_ONLY, ...WITH_TARGETS })
      .analyze();
    problems.push(...wordsFor(found.violations, `${path} at ${width}`));
    if (await overflowsSideways(page)) problems.push(`${path} at ${width}: scrolls sideways`);
  }
  await page.setViewportSize({ width: 1280, height: 800 });
  await page.emulateMedia({ colorScheme: "dark" });
  const dark = await new AxeBuilder({ page })
    .setLegacyMode()
    .options({ ...OWN_PAGE_ONLY, runOnly: ["color-contrast"] })
    .analyze();
  problems.push(...wordsFor(dark.violations, `${path} in the dark`));
  await page.emulateMedia({ colorScheme: "light" });

  const headings = await page.getByRole("heading", { level: 1 }).count();
  if (headings !== 1) problems.push(`${path}: ${headings} main headings`);
  const title = await page.title();
  if (!/ · Weerklank$/.test(title)) problems.push(`${path}: is titled '${title}'`);
  return problems;
}

interface Violation {
  id: string;
  nodes: { html: string }[];
}

const wordsFor = (violations: readonly Violation[], where: string) =>
  violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${where}: ${id}: ${html.slice(0, 160)}`));

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
  await signIn(page, app, "kcc@voorbeeld.example");
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
  await signIn(page, app, "directie@voorbeeld.example");
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
