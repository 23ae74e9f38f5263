import type { Page } from "playwright-core";
import { expect } from "vitest";
import type { RunningApp } from "./app";

/** Of the administrator that `setUp` makes. */
export const EMAIL = "bea@voorbeeld.example";
export const PASSWORD = "drie groene emmers";
const HOUR = 3_600_000;

/** Follows the printed link and makes the first administrator, who is signed in then. */
export async function setUp(app: RunningApp, page: Page): Promise<void> {
  await expect.poll(() => app.printed()).toContain("/setup/");
  await page.goto(`${app.url}${/\/setup\/\S+/.exec(app.printed())?.[0]}`);
  await page.fill("#name", "Bea Beheerder");
  await page.fill("#email", EMAIL);
  await page.fill("#password", PASSWORD);
  await page.fill("#passwordRepeat", PASSWORD);
  await page.click("main button[type=submit]");
  await page.waitForURL("**/results");
}

/** An API key with these rights, made on the page. */
export async function makeKey(app: RunningApp, page: Page, rights: readonly string[]): Promise<string> {
  await page.goto(`${app.url}/settings/api-keys`, { waitUntil: "networkidle" });
  await page.fill("input[name=name]", "Koppeling");
  for (const right of rights) await page.check(`input[name=rights][value="${right}"]`);
  await page.locator("main form button").last().click();
  return (await page.locator("code.secret").textContent()) ?? "";
}

/**
 * Sets, on the page, whether it is quiet now: from an hour ago to three hours on; or not at all. The days don't matter:
 * Sundays, holidays and closing days are like any other.
 */
export async function setQuiet(app: RunningApp, page: Page, isQuiet: boolean): Promise<void> {
  const clock = (moment: number) =>
    new Intl.DateTimeFormat("nl-NL", {
      hour: "2-digit",
      minute: "2-digit",
      timeZone: "Europe/Amsterdam",
    }).format(moment);
  await page.goto(`${app.url}/settings/moments`, { waitUntil: "networkidle" });
  for (const medium of ["email", "sms"]) {
    const field = (name: string) => page.locator(`[name="${medium}.${name}"]`);
    await field("quiet").setChecked(isQuiet);
    await field("quietFrom").fill(clock(Date.now() - HOUR));
    await field("quietTo").fill(clock(Date.now() + 3 * HOUR));
    for (const day of ["sundays", "holidays", "closingDays"]) await field(day).setChecked(true);
  }
  await page.locator("main form button[type=submit]:not([value=preview])").first().click();
  await page
    .getByText(/opgeslagen|bewaard/i)
    .first()
    .waitFor();
}

/** The import as staff do it: choose the file, look, start, and wait for the report. Gives its figures by their names. */
export async function importOnPage(
  app: RunningApp,
  page: Page,
  content: string,
): Promise<Record<string, number>> {
  await page.goto(`${app.url}/contacts/import`, { waitUntil: "networkidle" });
  await page.setInputFiles("input[type=file]", {
    name: "vrijdag.csv",
    mimeType: "text/csv",
    buffer: Buffer.from(content),
  });
  await page.getByRole("button", { name: "Bekijk het bestand" }).click();
  await page.locator("button[name=intent][value=start]").click();
  await page.getByRole("heading", { name: "vrijdag.csv is geïmporteerd" }).waitFor({ timeout: 60_000 });
  return figuresOn(page);
}

/** The figure that a text begins with. */
const numberIn = (text: string) =>
  Number(/^\s*(\d{1,3}(?:\.\d{3})*)/.exec(text)?.[1]?.replaceAll(".", "") ?? Number.NaN);

/** The large figures of a page by their labels. */
async function figuresOn(page: Page): Promise<Record<string, number>> {
  const stats = await page
    .locator(".stat")
    .evaluateAll((all) =>
      all.map((stat) => [
        stat.querySelector(".stat__label")?.textContent ?? "",
        stat.querySelector(".stat__value, .stat__none")?.textContent ?? "",
      ]),
    );
  return Object.fromEntries(stats.map(([label, value]) => [label, numberIn(value ?? "")]));
}

export interface FunnelOnPage {
  received: number;
  notAsked: number;
  waiting: number;
  failed: number;
  asked: number;
  delivered: number;
  answered: number;
}

/**
 * The funnel as /invitations shows it, in total. Throws where it doesn't add up: the channels to the total, and what
 * became of the contacts to the contacts.
 */
export async function funnelOn(app: RunningApp, page: Page): Promise<FunnelOnPage> {
  await page.goto(`${app.url}/invitations?by=channel`);
  const rows = await page
    .locator("table")
    .first()
    .locator("tbody tr, tfoot tr")
    .evaluateAll((all) =>
      all.map((row) => [...row.querySelectorAll("td")].map((cell) => cell.firstChild?.textContent ?? "")),
    );
  const read = rows.map((cells) => cells.map(numberIn));
  const [total, channels] = [read.at(-1) ?? [], read.slice(0, -1)];
  const sums = total.map((_, column) =>
    channels.reduce((sum, row) => sum + (Number.isNaN(row[column]) ? 0 : (row[column] ?? 0)), 0),
  );
  const [received = 0, notAsked = 0, waiting = 0, failed = 0, asked = 0, delivered = 0, answered = 0] = total;
  expect(sums.slice(0, 5), "the channels add up to the total").toEqual(total.slice(0, 5));
  expect(notAsked + waiting + failed + asked, "every contact is accounted for").toBe(received);
  const figures = await figuresOn(page);
  expect(figures).toMatchObject({ Ontvangen: received, Gevraagd: asked });
  return { received, notAsked, waiting, failed, asked, delivered, answered };
}

/** How many contacts /invitations says there are with a filter. */
export async function listed(app: RunningApp, page: Page, filter: string): Promise<number> {
  await page.goto(`${app.url}/invitations?${filter}`);
  const chosen = page.locator(".state-totals__link[aria-current=page] .state-totals__count");
  return numberIn((await chosen.textContent()) ?? "");
}
