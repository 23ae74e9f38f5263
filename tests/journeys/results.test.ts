import { readFile } from "node:fs/promises";
import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import type { RunningApp } from "#tests/support/app";
import { accessibilityProblems } from "#tests/support/axe";
import { openBrowser, overflowsSideways } from "#tests/support/browser";
import { type DemoPerson, signInAs, startDemonstration } from "#tests/support/demonstration";

const VERDICT =
  /^(Gehaald|Niet gehaald|Op koers|Achter op koers|Te weinig antwoorden|Niet te tonen|Niet gemeten):/;

test("a councillor, a team leader and an editor find in the results what they come for", async () => {
  const app = await startDemonstration();
  await councillorSeesWhetherTargetsAreMet(app);
  await councilPageIsOneSheet(app);
  await teamLeaderAsksWhyThePhoneIsLow(app);
  await backAndForwardKeepTheFilters(app);
  await filtersAreSetByKeyboardAlone(app);
  await viewIsKeptAndFoundOnEveryPage(app);
  await editorReadsTagsAndHidesComments(app);
  await statesThatAreNoChartAreAccessibleToo(app);
  await statisticianTakesAllAnswers(app);
}, 600_000);

/** In ten seconds: what is on the first screen, without scrolling, says which targets are met and how sure that is. */
async function councillorSeesWhetherTargetsAreMet(app: RunningApp): Promise<void> {
  const { page } = await openBrowser({ width: 1280, height: 800, reducedMotion: "reduce" });
  await signInAs(page, app, "directie");
  await page.goto(`${app.url}/results`);
  const rows = page.locator(".board__row");
  const verdicts = (await rows.locator(".board__verdict").allTextContents()).map((text) => text.trim());
  expect(verdicts.length).toBeGreaterThan(5);
  for (const verdict of verdicts) expect(verdict).toMatch(VERDICT);
  for (const sure of await rows.locator(".board__sure").allTextContents())
    expect(sure).toMatch(/zeker|marge niet bekend|n = |^$/);

  // The sentence on top counts the rows below it.
  const sum = (await page.locator(".board-sum").textContent()) ?? "";
  const count = (standing: string) => verdicts.filter((verdict) => verdict.startsWith(`${standing}:`)).length;
  for (const standing of ["Gehaald", "Niet gehaald", "Achter op koers"])
    expect(sum).toContain(`${count(standing)} ${standing.toLowerCase()}`);

  expect(await seenAtOnce(page, ".board-sum")).toBe(1);
  expect(await seenAtOnce(page, ".board__verdict")).toBeGreaterThanOrEqual(7);
  await page.setViewportSize({ width: 360, height: 740 });
  await page.reload();
  expect(await seenAtOnce(page, ".board-sum")).toBe(1);
  expect(await seenAtOnce(page, ".board__verdict")).toBeGreaterThanOrEqual(3);
  expect(await overflowsSideways(page)).toBe(false);
}

/** In a council paper: one sheet of A4, with what a council asks and nothing else. */
async function councilPageIsOneSheet(app: RunningApp): Promise<void> {
  const { page } = await openBrowser({ reducedMotion: "reduce" });
  await signInAs(page, app, "directie");
  await page.goto(`${app.url}/results`, { waitUntil: "networkidle" });
  const paper = (await page.pdf({ preferCSSPageSize: true })).toString("latin1");
  expect(paper.match(/\/Type\s*\/Page\b/g)).toHaveLength(1);
  await page.emulateMedia({ media: "print" });
  const shown = (selector: string) =>
    page.locator(selector).evaluateAll((found) => found.some((each) => each.checkVisibility()));
  for (const selector of [".board__verdict", ".heat-map", ".why__answer", ".chart-figure", ".board-note"])
    expect(await shown(selector), selector).toBe(true);
  for (const selector of [".results-export", ".since-form", ".not-for-council", ".tabs"])
    expect(await shown(selector), selector).toBe(false);
}

/** Why is it low, is it the callbacks, and did what was done last spring help? */
async function teamLeaderAsksWhyThePhoneIsLow(app: RunningApp): Promise<void> {
  const { page } = await openBrowser({ reducedMotion: "reduce" });
  await signInAs(page, app, "kcc");
  await page.goto(`${app.url}/results?from=2025-07&to=2026-06&channel=phone`);
  expect(await heading(page)).toBe("Rapportcijfers over telefoon, juli 2025 tot en met juni 2026");
  const why = page.locator("#waarom");
  expect(await why.locator(".why__answer").textContent()).not.toBe("");
  expect(await why.locator("tbody tr").count()).toBeGreaterThan(2);

  await page
    .getByRole("navigation", { name: "Resultaten" })
    .getByRole("link", { name: "Terugbellen" })
    .click();
  await page.waitForURL("**/results/callbacks?*");
  expect(new URL(page.url()).searchParams.get("channel")).toBe("phone");
  expect(await page.locator(".why__answer").textContent()).toMatch(/\d+%/);
  const mark = page.getByRole("link", { name: /Aandacht voor terugbellen via intranet/ });
  expect(await page.locator(".chart__mark-number").first().textContent()).toBe("1");
  await mark.click();
  await page.waitForURL(/\/results\/actions\/[^/]+$/);
  expect(await page.locator(".target-state__sentence").textContent()).toMatch(/\S/);
  const sides = await page.locator(".stat__value").allTextContents();
  expect(sides).toHaveLength(2);
  for (const side of sides) expect(side).toMatch(/^\d+%$/);
  expect(await accessibilityProblems(page)).toEqual([]);
}

async function backAndForwardKeepTheFilters(app: RunningApp): Promise<void> {
  const { page } = await openBrowser({ reducedMotion: "reduce" });
  await signInAs(page, app, "directie");
  await page.goto(`${app.url}/results?from=2026-01&to=2026-06`);
  const first = await heading(page);
  // A channel by its column, a topic by its row: each leads to just that.
  await page.locator(".heat-map thead").getByRole("link", { name: "Telefoon" }).click();
  await page.waitForURL(/channel=phone/);
  expect(await heading(page)).toBe("Rapportcijfers over telefoon, eerste helft van 2026");
  await page.goBack();
  expect(await heading(page)).toBe(first);
  await page.locator(".heat-map tbody th a").first().click();
  await page.waitForURL(/topic=/);
  const narrowed = await heading(page);
  expect(narrowed).not.toBe(first);
  await page.getByRole("link", { name: "Van dichtbij" }).click();
  await page.waitForURL(/\/results\/figure\?.*topic=/);
  await page.goBack();
  expect(await heading(page)).toBe(narrowed);
  await page.goBack();
  expect(await heading(page)).toBe(first);
  await page.goForward();
  expect(await heading(page)).toBe(narrowed);
  expect(await page.locator("select[name=topic]").first().inputValue()).not.toBe("");
}

async function filtersAreSetByKeyboardAlone(app: RunningApp): Promise<void> {
  const { page } = await openBrowser({ reducedMotion: "reduce" });
  await signInAs(page, app, "directie");
  await page.goto(`${app.url}/results`, { waitUntil: "networkidle" });
  await tabTo(page, "Periode en filters");
  await page.keyboard.press("Enter");
  await tabTo(page, "Kanaal");
  // As a select takes letters: the first that begins with it.
  await page.keyboard.type("Balie");
  await page.keyboard.press("Tab");
  await tabTo(page, "Toon");
  await page.keyboard.press("Enter");
  await page.waitForURL(/channel=counter/);
  expect(await heading(page)).toContain("balie");
}

async function viewIsKeptAndFoundOnEveryPage(app: RunningApp): Promise<void> {
  const { page } = await openBrowser({ reducedMotion: "reduce" });
  await signInAs(page, app, "directie");
  await page.goto(`${app.url}/results/respondents?from=2026-01&to=2026-06&channel=phone&compare=none`);
  await page.getByText("Bewaarde weergaven").first().click();
  await page.getByRole("link", { name: "Bewaar deze weergave" }).click();
  await page.waitForURL("**/results/views?*");
  await page.fill("input[name=name]", "Telefoon, eerste halfjaar");
  await page.getByRole("button", { name: "Bewaar", exact: true }).click();
  await page.getByText("De weergave is bewaard.").waitFor();
  for (const path of ["", "/figure", "/comments", "/callbacks", "/respondents", "/years", "/actions"]) {
    await page.goto(`${app.url}/results${path}`);
    await page
      .getByText(/Bewaarde weergaven/)
      .first()
      .click();
    const link = page.getByRole("link", { name: "Telefoon, eerste halfjaar" });
    expect(await link.isVisible(), path).toBe(true);
    expect(await page.getByRole("link", { name: "Bewaar deze weergave" }).count(), path).toBe(1);
  }
  await page.getByRole("link", { name: "Telefoon, eerste halfjaar" }).click();
  await page.waitForURL(/\/results\/respondents\?.*channel=phone/);
}

async function editorReadsTagsAndHidesComments(app: RunningApp): Promise<void> {
  const { page } = await openBrowser({ reducedMotion: "reduce" });
  await signInAs(page, app, "kcc");
  await page.goto(`${app.url}/results/comments?from=2025-07&to=2026-06`, { waitUntil: "networkidle" });
  await page.fill("input[name=q]", "wacht*");
  await page.keyboard.press("Enter");
  await page.waitForURL(/q=wacht/);
  const comments = page.locator("article.comment");
  expect(await comments.count()).toBeGreaterThan(0);
  for (const found of await comments.locator(".comment__text mark").allTextContents())
    expect(found.toLowerCase()).toContain("wacht");
  expect(await comments.first().locator(".comment__question").textContent()).toBe(
    "Op de vraag ‘Wat kunnen wij beter doen?’",
  );

  const text = (await comments.first().locator(".comment__text").textContent()) ?? "";
  await comments.first().getByText("Label geven of verbergen").click();
  const choice = comments.first().locator("select[name=tag]");
  const label = (await choice.locator("option").nth(1).textContent()) ?? "";
  await choice.selectOption({ index: 1 });
  await comments.first().getByRole("button", { name: "Label geven" }).click();
  await page.getByText("Het label is gegeven.").waitFor();
  expect(await comments.first().locator(".comment__tags").textContent()).toContain(label);

  await comments.first().getByText("Label geven of verbergen").click();
  await comments.first().getByRole("button", { name: "Verbergen" }).click();
  await page.getByText("Kies bij ‘Waarom verbergen?’ een reden.").first().waitFor();
  expect(await accessibilityProblems(page)).toEqual([]);
  await comments.first().locator("select[name=reason]").selectOption("recognisable");
  await comments.first().getByRole("button", { name: "Verbergen" }).click();
  await page.getByText("De opmerking is verborgen.").waitFor();
  expect(await seenBy(app, "directie", text)).toBe(false);
  await page.getByRole("button", { name: "Ongedaan maken" }).click();
  await page.getByText("De opmerking is weer te zien.").waitFor();
  expect(await seenBy(app, "directie", text)).toBe(true);
}

/** Whether somebody finds the first of the comments with these words. */
async function seenBy(app: RunningApp, who: DemoPerson, text: string): Promise<boolean> {
  const { page } = await openBrowser();
  await signInAs(page, app, who);
  await page.goto(`${app.url}/results/comments?from=2025-07&to=2026-06&q=wacht*`);
  const first = (await page.locator(".comment__text").first().textContent()) ?? "";
  return first === text;
}

/** What a page says in place of a figure: a wrong address, nothing measured, too few, a period that can't be told. */
async function statesThatAreNoChartAreAccessibleToo(app: RunningApp): Promise<void> {
  const { page } = await openBrowser({ reducedMotion: "reduce" });
  await signInAs(page, app, "directie");
  for (const path of [
    "/results?from=2026-13&to=2026-12",
    "/results?from=2015-01&to=2015-12",
    "/results?from=2026-03&to=2026-03&channel=post",
    "/results/figure?indicator=weg",
    "/results/figure?indicator=letters_b1",
    "/results/comments?from=2026-02&to=2026-02",
    "/results/callbacks?channel=counter&from=2026-03&to=2026-03",
    "/results/respondents?language=nl&from=2026-03&to=2026-03&channel=post",
  ]) {
    await page.goto(`${app.url}${path}`);
    expect(await page.locator("main").textContent(), path).not.toMatch(/NaN|Infinity|undefined/);
    expect(await accessibilityProblems(page), path).toEqual([]);
    expect(await overflowsSideways(page), path).toBe(false);
  }
}

/** The file comes as it always did; the page that it was asked from says how it ended, with as many rows as it has. */
async function statisticianTakesAllAnswers(app: RunningApp): Promise<void> {
  const { page } = await openBrowser({ reducedMotion: "reduce" });
  await signInAs(page, app, "directie");
  await page.goto(`${app.url}/results`);
  await page.getByRole("link", { name: "Zie vooraf hoe groot zo’n bestand is" }).click();
  await page.waitForURL("**/results/answers?*");
  await page.waitForLoadState("networkidle");
  const coming = page.waitForEvent("download");
  await page.getByRole("link", { name: "Download CSV" }).click();
  const file = await readFile(await (await coming).path(), "utf8");
  const rows = file.trim().split("\r\n").length - 1;
  const end = page.getByText(/Het bestand is klaar/);
  await end.waitFor();
  expect(await end.textContent()).toContain(`met ${rows.toLocaleString("nl-NL")} rijen`);
  expect(await accessibilityProblems(page)).toEqual([]);
}

const heading = async (page: Page) => (await page.getByRole("heading", { level: 1 }).textContent())?.trim();

/** How many of these are wholly in the window as it opens. */
const seenAtOnce = (page: Page, selector: string): Promise<number> =>
  page
    .locator(selector)
    .evaluateAll(
      (found) => found.filter((one) => one.getBoundingClientRect().bottom <= window.innerHeight).length,
    );

/** Presses Tab until what has the focus is called so. */
async function tabTo(page: Page, name: string): Promise<void> {
  for (let pressed = 0; pressed < 80; pressed++) {
    await page.keyboard.press("Tab");
    const focused = await page.evaluate(() => {
      const at = document.activeElement;
      const label = at?.id ? document.querySelector(`label[for="${at.id}"]`) : null;
      return (label ?? at)?.textContent?.trim() ?? "";
    });
    if (focused === name) return;
  }
  throw new Error(`Tab doesn't come by ‘${name}’`);
}
