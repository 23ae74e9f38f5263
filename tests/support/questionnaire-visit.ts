import type { Locator, Page } from "playwright-core";
import { expect } from "vitest";
import type { Store } from "#db/store";
import type { RunningApp } from "./app";
import { accessibilityProblems } from "./axe";
import { overflowsSideways } from "./browser";
import type { Hands, HandsName } from "./hands";
import type { SmtpSink } from "./smtp-sink";

export const NAME = "Balie: rijbewijs";
export const OWN = "Kon u terecht op de tijd van uw afspraak?";
export const GRADE = "Welk rapportcijfer geeft u voor dit contact?";
export const OTHER_GRADE = "Welk rapportcijfer geeft u voor het aanvragen van uw rijbewijs?";
export const ON_TIME = "Heeft de gemeente u binnen 2 werkdagen teruggebeld of gemaild?";
export const CORRECTED = "Heeft de gemeente u binnen twee werkdagen teruggebeld of gemaild?";
/** What is still to be translated, in both languages; the library's questions come with theirs. */
export const TRANSLATIONS: Record<string, { en: string; ar: string }> = {
  [NAME]: { en: "Desk: driving licence", ar: "المكتب: رخصة القيادة" },
  [OWN]: { en: "Were you helped at the time of your appointment?", ar: "هل تم استقبالك في موعدك؟" },
};

export interface Visit {
  app: RunningApp;
  store: Store;
  sink: SmtpSink;
  page: Page;
  hands: Hands;
  name: HandsName;
  /** The key of the API. */
  apiKey: string;
}

export const button = (within: Page | Locator, name: string | RegExp) =>
  within.getByRole("button", { name, exact: typeof name === "string" });
export const link = (within: Page | Locator, name: string) => within.getByRole("link", { name, exact: true });

/** Nothing that axe finds in the page, and nothing wider than the window. */
export async function expectClean(page: Page): Promise<void> {
  expect(await accessibilityProblems(page), page.url()).toEqual([]);
  expect(await overflowsSideways(page), `${page.url()} is wider than its window`).toBe(false);
}

/** The page as it comes to rest, with nothing for axe to find. */
export async function arrive(page: Page, path: RegExp): Promise<void> {
  await page.waitForURL(path);
  await page.waitForLoadState("networkidle");
  await expectClean(page);
}

export async function make({ app, page, hands, name }: Visit): Promise<string> {
  await page.goto(`${app.url}/questionnaires`);
  await arrive(page, /\/questionnaires$/);
  await hands.press(link(page, "Nieuwe vragenlijst"));
  await arrive(page, /\/questionnaires\/new$/);
  await hands.write(page.getByLabel("Naam"), NAME);
  await hands.press(button(page, "Maken en bewerken"));
  await arrive(page, /\/edit$/);

  await hands.press(button(page, "Vraag toevoegen"));
  const dialog = page.getByRole("dialog");
  await hands.press(button(dialog, `Toevoegen: ${GRADE}`));
  await hands.press(button(dialog, "Blokken"));
  await hands.press(button(dialog, "Blok toevoegen: Terugbellen"));
  await expectClean(page);
  await hands.press(button(dialog, "Eigen vraag"));
  await hands.press(button(dialog, /^Ja of nee/));
  await page.waitForFunction(() => document.activeElement?.id.endsWith(".text.nl"));
  await page.keyboard.type(OWN);
  await page.keyboard.press("Tab");

  // The own question comes second: with its arrow, or dragged.
  const own = page.getByRole("article").filter({ hasText: OWN });
  if (name === "keyboard") await moveUpTo(page, hands, own, 2);
  else await drag(page, own, page.getByRole("article").nth(1));
  await expect.poll(() => page.getByRole("article").nth(1).locator("h3").textContent()).toContain(OWN);
  await saved(page);
  return /questionnaires\/([^/]+)\/edit/.exec(page.url())?.[1] ?? "";
}

async function moveUpTo(page: Page, hands: Hands, card: Locator, place: number): Promise<void> {
  for (let step = 0; step < 5; step++) {
    if (
      (
        await page
          .getByRole("article")
          .nth(place - 1)
          .locator("h3")
          .textContent()
      )?.includes(OWN)
    )
      return;
    await hands.press(card.getByRole("button", { name: /^Omhoog: / }));
  }
}

async function drag(page: Page, card: Locator, before: Locator): Promise<void> {
  const grip = card.locator(".builder-card__grip");
  await grip.scrollIntoViewIfNeeded();
  const [from, to] = [await grip.boundingBox(), await before.boundingBox()];
  if (from === null || to === null) throw new Error("There is nothing to drag.");
  await page.mouse.move(from.x + from.width / 2, from.y + from.height / 2);
  await page.mouse.down();
  await page.mouse.move(from.x + 5, (from.y + to.y) / 2, { steps: 4 });
  await page.mouse.move(to.x + 40, to.y + 4, { steps: 6 });
  await page.mouse.up();
}

/** What was typed has been saved by itself. */
export const saved = async (page: Page) => {
  await page.waitForTimeout(1_000);
  await page.locator(".draft-status__line[data-state=saved]").waitFor({ timeout: 10_000 });
};

/** In English and Arabic: whatever is missing, one text after the other. */
export async function translate({ page, hands }: Visit): Promise<void> {
  await hands.press(page.getByText("Talen kiezen", { exact: true }));
  for (const language of ["en", "ar"]) await hands.tick(page.locator(`#language-${language}`));
  for (const [language, label] of [
    ["en", /^Engels/],
    ["ar", /^Arabisch/],
  ] as const) {
    await hands.press(
      page.getByRole("group", { name: "Taal om in te werken" }).getByRole("button", { name: label }),
    );
    const done = page.getByText("Alle teksten zijn vertaald.");
    const next = button(page, "Naar de volgende ontbrekende tekst");
    for (let text = 0; text < 30; text++) {
      await done.or(next).first().waitFor();
      if (await done.isVisible()) break;
      await hands.press(next);
      await page.waitForFunction((ending) => document.activeElement?.id.endsWith(`.${ending}`), language);
      const field = page.locator(":focus");
      expect(await field.getAttribute("dir")).toBe(language === "ar" ? "rtl" : "ltr");
      const dutch = await field.evaluate(
        (input) => input.parentElement?.querySelector(".builder-source")?.lastChild?.textContent ?? "",
      );
      await page.keyboard.insertText(TRANSLATIONS[dutch.trim()]?.[language] ?? `${language}: ${dutch}`);
      await page.keyboard.press("Tab");
    }
    await done.waitFor();
  }
  await expectClean(page);
  await saved(page);
}
