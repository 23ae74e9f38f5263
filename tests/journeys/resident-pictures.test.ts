import { mkdirSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { demoBrand } from "#db/demo/brand";
import { openBrowser, overflowsSideways } from "#tests/support/browser";
import { serveResidents } from "#tests/support/resident-server";
import { RESIDENT_STATES, settleTown } from "#tests/support/resident-states";

/** Where the pictures are kept, to look at; without it they are only checked. */
const folder = process.env.PICTURES;
const only = process.env.PICTURES_OF?.split(",");
const languages = process.env.PICTURES_IN?.split(",") ?? ["nl", "en", "ar"];
const widths = (process.env.PICTURES_AT?.split(",") ?? ["320", "360", "1280"]).map(Number);
const colorScheme = process.env.PICTURES_DARK ? "dark" : "light";

test.each(widths)(
  "every state of the residents' pages lies well at %i pixels, in three languages",
  async (width) => {
    const town = await serveResidents();
    await settleTown(town, demoBrand);
    const { page } = await openBrowser({ width, height: 740, javaScriptEnabled: true, colorScheme });
    const found: Record<string, string[]> = {};
    for (const lang of languages) {
      for (const [name, open] of Object.entries(RESIDENT_STATES)) {
        if (only && !only.includes(name)) continue;
        await open(town, page, lang);
        const wrong = [...(await tooWide(page)), ...(await smallTargets(page))];
        if (wrong.length > 0) found[`${name} ${lang} ${width}`] = wrong;
        if (folder === undefined) continue;
        mkdirSync(folder, { recursive: true });
        await page.screenshot({ path: join(folder, `${name}-${lang}-${width}.png`), fullPage: true });
      }
    }
    expect(found).toEqual({});
  },
);

/** What makes the page wider than its window. */
const tooWide = async (page: Page): Promise<string[]> =>
  (await overflowsSideways(page))
    ? page.evaluate(() =>
        [...document.body.querySelectorAll("*")]
          .filter((each) => {
            const { left, right } = each.getBoundingClientRect();
            return right > document.documentElement.clientWidth + 0.5 || left < -0.5;
          })
          .slice(0, 5)
          .map((each) => `too wide: ${each.outerHTML.slice(0, 90)}`),
      )
    : [];

/** What is pressed, less than 44 CSS pixels high or wide; a link within a sentence may be. */
const smallTargets = (page: Page): Promise<string[]> =>
  page.evaluate(() =>
    [
      ...document.querySelectorAll("button:not(.trap), summary, .row, .tile, .footer a, .bar a, .errors a"),
    ].flatMap((each) => {
      const { width, height } = each.getBoundingClientRect();
      return width > 0 && (width < 43.5 || height < 43.5)
        ? [`${Math.round(width)} x ${Math.round(height)}: ${each.outerHTML.slice(0, 90)}`]
        : [];
    }),
  );
