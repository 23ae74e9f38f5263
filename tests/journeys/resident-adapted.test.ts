import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { answers } from "#db/schema";
import { openBrowser, overflowsSideways } from "#tests/support/browser";
import { survey } from "#tests/support/make-survey";
import { startTown, type Town, takeTime } from "#tests/support/resident-visit";
import { addReaderStyle, cutOff, tooWide, visitStates } from "#tests/support/visit-states";

/** WCAG 1.4.12, to the letter. */
const SPACING =
  "* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-block-end: 2em !important }";

// 1280 by 1024 at 400% (WCAG 1.4.10), more space in the text (1.4.12), text twice as large (1.4.4); Arabic is mirrored.
test.each([
  ["nl", 320, 256, ""],
  ["ar", 320, 256, ""],
  ["nl", 320, 568, SPACING],
  ["de", 320, 568, "html { font-size: 200% }"],
])(
  "nothing is cut off or wider than the window: in %s, at %i by %i, with the style '%s'",
  async (lang, width, height, style) => {
    const town = await startTown();
    const { page } = await openBrowser({ width, height });
    await visitStates(town, page, {
      lang,
      look: async (state) => {
        await addReaderStyle(page, style);
        expect(await tooWide(page), state).toEqual([]);
        expect(await overflowsSideways(page), state).toBe(false);
        expect(await cutOff(page), state).toEqual([]);
      },
    });
  },
  240_000,
);

test("whatever has the focus is in sight, on the smallest window", async () => {
  const town = await startTown();
  const { token } = await survey(town);
  const { page } = await openBrowser({ width: 320, height: 256 });
  await page.goto(`${town.url}/s/${token}`);
  const seen = new Set<string>();
  for (let step = 0; step < 25; step++) {
    await page.keyboard.press("Tab");
    // WCAG 2.4.11 and 2.4.7: not below anything else, and with an outline of its own.
    const focus = await page.evaluate(() => {
      const focused = document.activeElement as HTMLElement;
      if (focused === document.body) return null;
      const drawn = [focused, focused.nextElementSibling, focused.parentElement].find(
        (each) => each !== null && getComputedStyle(each).outlineStyle !== "none",
      );
      const box = (focused.closest("label") ?? focused).getBoundingClientRect();
      const at = document.elementFromPoint(
        Math.min(Math.max(box.left + box.width / 2, 1), 318),
        Math.min(Math.max(box.top + Math.min(box.height / 2, 20), 1), 254),
      );
      const covered = at === null || !(focused.closest("label") ?? focused).contains(at);
      return { name: focused.id || focused.textContent, outlined: drawn !== undefined, covered };
    });
    if (focus === null) continue;
    seen.add(String(focus.name));
    expect(focus, String(focus.name)).toMatchObject({ outlined: true, covered: false });
  }
  expect([...seen]).toContain("grade-1");
});

test("in forced colours a chosen answer, a mistake and the focus can be told from the others", async () => {
  const town = await startTown();
  const { token } = await survey(town);
  const { page } = await openBrowser({ width: 360, forcedColors: "active" });
  await page.goto(`${town.url}/s/${token}`);
  const look = (id: string) =>
    page.locator(`label:has(#${id})`).evaluate((label) =>
      [label, ...label.querySelectorAll("span, input")].map((each) => {
        const { backgroundColor, borderColor, outlineStyle, outlineColor, color } = getComputedStyle(each);
        return [backgroundColor, borderColor, outlineStyle, outlineColor, color].join(" ");
      }),
    );
  await page.locator("#grade-7").check({ force: true });
  await page.locator("#resolved-yes").check({ force: true });
  expect(await look("grade-7")).not.toEqual(await look("grade-8"));
  expect(await look("resolved-yes")).not.toEqual(await look("resolved-no"));
  const borders = await page
    .locator(".tile > span, .row")
    .evaluateAll((found) => found.map((each) => getComputedStyle(each).borderTopStyle));
  expect(new Set(borders)).not.toContain("none");
});

test("nothing moves for whoever asked for less motion", async () => {
  const town = await startTown();
  const { page } = await openBrowser({ width: 360, reducedMotion: "reduce" });
  await visitStates(town, page, {
    look: async (state) => {
      const moving = await page.locator("body *").evaluateAll((found) =>
        found
          .filter((each) => {
            const { transitionDuration, animationName, scrollBehavior } = getComputedStyle(each);
            return (
              /[1-9]/.test(transitionDuration) || animationName !== "none" || scrollBehavior === "smooth"
            );
          })
          .map((each) => each.outerHTML.slice(0, 80)),
      );
      expect(moving, state).toEqual([]);
    },
  });
});

test("on paper no question, answer or code is missing", async () => {
  const town = await startTown();
  const { page } = await openBrowser({ width: 720 });
  await visitStates(town, page, {
    look: async (state) => {
      const wanted = ["h1", "legend", ".name", ".receipt", "dd", "label.row", ".tile span"].join(",");
      const onScreen = await visibleTexts(page, wanted);
      await page.emulateMedia({ media: "print" });
      const onPaper = await visibleTexts(page, wanted);
      await page.emulateMedia({ media: "screen" });
      expect(onPaper, state).toEqual(onScreen);
      expect(onScreen.length, state).toBeGreaterThan(0);
    },
  });
});

const visibleTexts = (page: Page, selector: string) =>
  page
    .locator(selector)
    .evaluateAll((found) =>
      found
        .filter((each) => each.checkVisibility() && each.getBoundingClientRect().height > 1)
        .map((each) => each.textContent),
    );

/** As an old browser gets the page: its style sheet changed, and the policy left out that would forbid the change. */
async function withStyle(page: Page, change: (html: string) => string): Promise<void> {
  await page.route("**/s/**", async (route) => {
    const response = await route.fetch({ maxRedirects: 0 });
    const { "content-security-policy": _policy, ...headers } = response.headers();
    await route.fulfill({ response, headers, body: change(await response.text()) });
  });
}

test("a browser without :has() shows every question with its condition, and finishes", async () => {
  const town = await startTown();
  const { token } = await survey(town);
  const { page } = await openBrowser({ width: 320, javaScriptEnabled: false });
  await withStyle(page, (html) => html.replaceAll(":has(", ":unknown-to-old-browsers("));
  await page.goto(`${town.url}/s/${token}`);
  const second = page.getByRole("group", {
    name: /^Alleen als u bij .*Heeft de gemeente u binnen 2 werkdagen/,
  });
  expect(await second.isVisible()).toBe(true);
  // What was chosen is seen all the same.
  await page.locator("#resolved-yes").check({ force: true });
  expect(await page.locator("#resolved-yes").evaluate((input: HTMLInputElement) => input.checked)).toBe(true);
  await page.locator("#grade-7").check({ force: true });
  await page.locator("#callback_promised-no").check({ force: true });
  await second.getByLabel("Ja, maar later").check({ force: true });
  expect(await overflowsSideways(page)).toBe(false);
  await takeTime(page);
  await page.locator("#survey button[type=submit]").last().click();
  await page.waitForURL(/thanks/);
  // An answer to a question that didn't apply isn't kept.
  expect(await given(town)).toEqual({ grade: "7", resolved: "yes", callback_promised: "no" });
});

test("without any style sheet the survey is a plain form that reads from top to bottom, and finishes", async () => {
  const town = await startTown();
  const { token } = await survey(town);
  const { page } = await openBrowser({ width: 320, javaScriptEnabled: false });
  await withStyle(page, (html) => html.replace(/<style>[\s\S]*?<\/style>/, ""));
  await page.goto(`${town.url}/s/${token}`);
  expect(await page.getByText("Laat dit veld leeg").isVisible()).toBe(true);
  expect(
    await page.locator("svg").evaluateAll((found) => found.map((each) => each.clientWidth)),
  ).not.toContain(1280);
  expect(await overflowsSideways(page)).toBe(false);
  await page.locator("#grade-10").check();
  await page.locator("#comment").fill("Gewoon goed");
  await takeTime(page);
  await page.locator("#survey button[type=submit]").last().click();
  await page.waitForURL(/thanks/);
  expect(await given(town)).toEqual({ grade: "10", comment: "Gewoon goed" });
});

const given = async ({ store }: Town) =>
  Object.fromEntries(
    (await store.read.select().from(answers)).map((one) => [one.questionKey, one.value ?? one.comment]),
  );
