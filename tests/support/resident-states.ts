import type { Page } from "playwright-core";
import { demoActions } from "#db/demo/actions";
import { insertAction } from "#db/queries/actions";
import { writeSettings } from "#db/queries/settings";
import { addToTallies } from "#db/queries/tallies";
import { dayInAmsterdam } from "~/domain/calendar";
import { addMonths, monthOf } from "~/domain/period";
import { defaultSettings } from "~/domain/settings";
import { publishEveryKind } from "./every-kind";
import { door } from "./make-door";
import { survey } from "./make-survey";
import type { QuickTown } from "./resident-server";

/** Brings a browser to one state of a resident's page, in a language. */
type Open = (town: QuickTown, page: Page, lang: string) => Promise<void>;

const open = async (town: QuickTown, page: Page, path: string, lang: string) => {
  await page.goto(`${town.url}${path}${path.includes("?") ? "&" : "?"}lang=${lang}`);
};

const fresh = async (town: QuickTown, page: Page, lang: string, query = "") => {
  const { token } = await survey(town, { topic: "omgevingsvergunning" });
  await open(town, page, `/s/${token}${query}`, lang);
  return token;
};

const send = async (page: Page) => {
  await page.locator("#survey button[type=submit]").last().click();
  await page.waitForLoadState();
};

const check = (page: Page, id: string) => page.locator(`#${id}`).check({ force: true });

const answered = async (town: QuickTown, page: Page, lang: string, text = "") => {
  const token = await fresh(town, page, lang);
  await check(page, "grade-8");
  await check(page, "resolved-partly");
  await page.locator("#comment").fill(text);
  town.pass(30);
  await send(page);
  return token;
};

/** A form from behind a door of a counter, filled in and sent. */
const sentThrough = async (town: QuickTown, page: Page, lang: string, query = "") => {
  const { code } = await door(town, { kiosk: true });
  await open(town, page, `/d/${code}${query}`, lang);
  await check(page, "grade-8");
  town.pass(30);
  await send(page);
};

/** Every state that a resident can meet, by a name for its picture. */
export const RESIDENT_STATES: Record<string, Open> = {
  door: async (town, page, lang) => {
    const { code } = await door(town, { channel: "post", topic: "omgevingsvergunning" });
    await open(town, page, `/d/${code}`, lang);
  },
  "door-thanks": (town, page, lang) => sentThrough(town, page, lang),
  "door-closed": async (town, page, lang) => {
    const { code } = await door(town, { closedAt: town.now() });
    await open(town, page, `/d/${code}`, lang);
  },
  "door-full": async (town, page, lang) => {
    const { code } = await door(town, { dayCap: 0 });
    await open(town, page, `/d/${code}`, lang);
  },
  kiosk: async (town, page, lang) => {
    const { code } = await door(town, { kiosk: true });
    await open(town, page, `/d/${code}?kiosk=1`, lang);
  },
  "kiosk-thanks": (town, page, lang) => sentThrough(town, page, lang, "?kiosk=1"),
  figures: (town, page, lang) => open(town, page, "/figures", lang),
  survey: async (town, page, lang) => void (await fresh(town, page, lang)),
  "survey-from-mail": async (town, page, lang) => void (await fresh(town, page, lang, "?grade=7")),
  "survey-filled": async (town, page, lang) => {
    await fresh(town, page, lang);
    for (const id of ["grade-8", "resolved-partly", "friendly-2", "callback_promised-yes"])
      await check(page, id);
    await page.locator("#comment").fill("De wachttijd was lang, maar ik werd goed geholpen.");
  },
  "survey-errors": async (town, page, lang) => {
    await fresh(town, page, lang);
    await page.locator("#comment").fill("x".repeat(1200));
    town.pass(30);
    await send(page);
  },
  "survey-asked-again": async (town, page, lang) => {
    await fresh(town, page, lang);
    await check(page, "grade-8");
    await send(page);
  },
  "survey-every-kind": async (town, page, lang) => {
    const questionnaireVersionId = await publishEveryKind(town.store, town.now());
    const { token } = await survey(town, { questionnaireVersionId, channel: "counter" });
    await open(town, page, `/s/${token}`, lang);
    for (const id of ["grade-3", "friendly-2", "heard-2", "means-phone", "callback_promised-yes"])
      await check(page, id);
  },
  thanks: async (town, page, lang) => void (await answered(town, page, lang)),
  "thanks-masked": async (town, page, lang) =>
    void (await answered(town, page, lang, "Bel mij op 06-12345678 of mail a@voorbeeld.example")),
  "already-answered": async (town, page, lang) => {
    const token = await answered(town, page, lang, "Fijn geholpen, dank u wel.");
    await open(town, page, `/s/${token}`, lang);
  },
  request: async (town, page, lang) => {
    const token = await answered(town, page, lang);
    await open(town, page, `/s/${token}/contact`, lang);
  },
  "request-errors": async (town, page, lang) => {
    await RESIDENT_STATES.request?.(town, page, lang);
    await page.locator("#phone").fill("0612");
    await page.locator("#about").fill("x".repeat(700));
    town.pass(30);
    await page.locator(".send button").click();
  },
  "request-nowhere": async (town, page, lang) => {
    await RESIDENT_STATES.request?.(town, page, lang);
    await page.locator("#name").fill("Fatima de Vries");
    town.pass(30);
    await page.locator(".send button").click();
  },
  "request-sent": async (town, page, lang) => {
    await RESIDENT_STATES.request?.(town, page, lang);
    await page.locator("#name").fill("Fatima de Vries");
    await page.locator("#phone").fill("06 12345678");
    town.pass(30);
    await page.locator(".send button").click();
    await page.waitForURL(/sent/);
  },
  expired: async (town, page, lang) => {
    const { token } = await survey(town, { expiresAt: new Date(town.now().getTime() - 1000) });
    await open(town, page, `/s/${token}`, lang);
  },
  unknown: (town, page, lang) => open(town, page, "/s/bcdfgh23456", lang),
  retired: async (town, page, lang) => {
    const { token } = await survey(town, { questionnaireVersionId: null });
    await open(town, page, `/s/${token}`, lang);
  },
  unsubscribe: async (town, page, lang) => {
    const { token } = await survey(town);
    await open(town, page, `/unsubscribe/${token}`, lang);
  },
  unsubscribed: async (town, page, lang) => {
    await RESIDENT_STATES.unsubscribe?.(town, page, lang);
    town.pass(30);
    await page.locator("main button").click();
  },
  home: (town, page, lang) => open(town, page, "/", lang),
  "home-wrong-code": async (town, page, lang) => {
    await open(town, page, "/", lang);
    await page.locator("#code").fill("xxx");
    await page.locator("main form button").last().click();
  },
  privacy: (town, page, lang) => open(town, page, "/privacy", lang),
  accessibility: (town, page, lang) => open(town, page, "/accessibility", lang),
};

/** A municipality with a name, and figures to show. */
export async function settleTown(town: QuickTown, brand = defaultSettings.brand): Promise<void> {
  const thisMonth = monthOf(dayInAmsterdam(town.now()));
  const months = Array.from({ length: 25 }, (_, back) => addMonths(thisMonth, -back));
  const organisation = { name: "Gemeente Voorbeeld", contact: "Bel 14 0123 of mail info@voorbeeld.example" };
  await town.store.write(async (tx) => {
    await writeSettings(tx, "organisation", organisation, town.now());
    await writeSettings(tx, "brand", brand, town.now());
    for (const [n, action] of demoActions(Number(thisMonth.slice(0, 4))).entries())
      await insertAction(tx, `action-${n}`, action, "Erik", town.now());
    const given = {
      phone: { 7: 240, 9: 180 },
      counter: { 8: 310 },
      e_service: { 6: 95 },
      report: { 5: 118 },
    };
    for (const month of months) {
      for (const [channel, values] of Object.entries(given)) {
        const cell = {
          questionKey: "grade",
          wording: 1,
          month,
          channel,
          topic: "afval",
          team: "",
          stratum: "",
        };
        await addToTallies(
          tx,
          Object.entries(values).map(([value, n]) => ({ ...cell, value, n })),
        );
      }
    }
  });
}
