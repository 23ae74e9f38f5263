import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
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
    await settleTown(town);
    const { page } = await openBrowser({ width, height: 740, javaScriptEnabled: true, colorScheme });
    for (const lang of languages) {
      for (const [name, open] of Object.entries(RESIDENT_STATES)) {
        if (only && !only.includes(name)) continue;
        await open(town, page, lang);
        expect(await overflowsSideways(page), `${name} in ${lang} is wider than ${width}`).toBe(false);
        expect(await smallTargets(page), `${name} in ${lang}: too small for a thumb`).toEqual([]);
        if (folder === undefined) continue;
        mkdirSync(folder, { recursive: true });
        await page.screenshot({ path: join(folder, `${name}-${lang}-${width}.png`), fullPage: true });
      }
    }
  },
);

/** What is pressed, less than 44 CSS pixels high or wide; a link within a sentence may be. */
const smallTargets = (page: import("playwright-core").Page): Promise<string[]> =>
  page.evaluate(() =>
    [...document.querySelectorAll("button, summary, .row, .tile, .footer a, .bar a, .errors a")].flatMap((each) => {
      const { width, height } = each.getBoundingClientRect();
      return width > 0 && (width < 43.5 || height < 43.5)
        ? [`${Math.round(width)} x ${Math.round(height)}: ${each.outerHTML.slice(0, 90)}`]
        : [];
    }),
  );
