import axe, { type RunOptions } from "axe-core";
import type { Page } from "playwright-core";

/** A message stands in a frame that runs no scripts: axe would wait for it in vain. */
const OWN_PAGE_ONLY = { iframes: false };
/** Only what is wrong is written out. Style sheets and sound are loaded only for a rule that is off and for films. */
const BRIEFLY: RunOptions = { resultTypes: ["violations"], preload: false };

/** What axe finds in the page as it is now, in words: the rule and the element. Frames within it are left out. */
export async function accessibilityProblems(page: Page, options: RunOptions = {}): Promise<string[]> {
  // Half a megabyte: once for each document, however often it is looked at.
  if (!(await page.evaluate("'axe' in window"))) await page.evaluate(axe.source);
  return page.evaluate(
    async (chosen) => {
      // Colours are measured as they end up, not on their way there.
      const passing = document
        .getAnimations()
        .filter((each) => Number.isFinite(Number(each.effect?.getComputedTiming().endTime)));
      await Promise.allSettled(passing.map(({ finished }) => finished));
      const { violations } = await (window as unknown as { axe: typeof axe }).axe.run(document, chosen);
      return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 300)}`));
    },
    { ...OWN_PAGE_ONLY, ...BRIEFLY, ...options },
  );
}
