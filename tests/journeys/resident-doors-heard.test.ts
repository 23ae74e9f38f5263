import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { contactRequests, responses } from "#db/schema";
import { type Announced, accessibilityTree } from "#tests/support/accessibility-tree";
import { openBrowser } from "#tests/support/browser";
import { door } from "#tests/support/make-door";
import { serveResidents } from "#tests/support/resident-server";

const named = (tree: Announced[], ...roles: string[]) =>
  tree.filter(({ role }) => roles.includes(role)).map(({ name }) => name);
const focused = (page: Page) =>
  page.evaluate(() => document.activeElement?.id || document.activeElement?.textContent || "");
/** Presses Tab until this has the focus; fails where it never gets it. */
async function tabTo(page: Page, id: string): Promise<void> {
  for (let step = 0; step < 40; step++) {
    if ((await focused(page)) === id) return;
    await page.keyboard.press("Tab");
  }
  throw new Error(`Tab never led to ${id}`);
}

test("a screen reader hears the questions behind a code as in a message, and on a tablet nothing that leads away", async () => {
  const town = await serveResidents();
  const { code } = await door(town, { kiosk: true });
  const { page } = await openBrowser({ width: 360 });
  const asked = [
    "Welk rapportcijfer geeft u voor dit contact?",
    "Het was makkelijk om mijn vraag te stellen of iets te regelen.",
    "De medewerker was vriendelijk.",
    "De medewerker had genoeg kennis.",
  ];
  for (const query of ["", "?kiosk=1"]) {
    await page.goto(`${town.url}/d/${code}${query}`);
    const tree = await accessibilityTree(page);
    expect(named(tree, "group").filter((name) => asked.includes(name))).toEqual(asked);
    expect(named(tree, "heading")).toEqual(["Wat vond u van dit contact?"]);
    expect(named(tree, "button")).toEqual(["Verstuur mijn antwoorden"]);
    expect(named(tree, "textbox")).toEqual(["Wat kunnen wij beter doen?"]);
    expect(tree.filter(({ role, is }) => role === "radio" && is.checked === "true")).toEqual([]);
    expect(named(tree, "link").length > 0, query).toBe(query === "");
  }
});

test("by keyboard alone the questions at a counter are answered, mistakes first, and again by who comes next", async () => {
  const town = await serveResidents();
  const { code } = await door(town, { kiosk: true });
  const { page } = await openBrowser({ width: 800, javaScriptEnabled: true });
  await page.goto(`${town.url}/d/${code}?kiosk=1`);
  await tabTo(page, "comment");
  await page.keyboard.type("Fijn");
  await page.keyboard.press("Tab");
  town.pass(30);
  await page.keyboard.press("Enter");
  await page.locator("#errors").waitFor();
  expect(await focused(page)).toBe("errors");
  const tree = await accessibilityTree(page);
  expect(tree.find(({ role }) => role === "alert")).toMatchObject({
    name: "Er gaat iets niet goed",
    is: { focused: true },
  });
  expect(await page.locator("#comment").inputValue()).toBe("Fijn");
  await tabTo(page, "grade-1");
  await page.keyboard.press("Space");
  for (let grade = 1; grade < 9; grade++) await page.keyboard.press("ArrowRight");
  await page.keyboard.press("Enter");
  await page.waitForURL("**/thanks?*");
  await tabTo(page, "Begin opnieuw");
  await page.keyboard.press("Enter");
  await page.waitForURL(`**/d/${code}?kiosk=1`);
  expect(await page.locator("input:checked").count()).toBe(0);
  expect(await town.store.read.select().from(responses)).toHaveLength(1);
});

test("a screen reader hears what to fill in to be called back, and what is wrong with it", async () => {
  const town = await serveResidents();
  const { code } = await door(town);
  const { page } = await openBrowser({ width: 320 });
  await page.goto(`${town.url}/d/${code}/contact`);
  const fresh = await accessibilityTree(page);
  // The tree comes level by level, so not in the order of the page.
  expect(named(fresh, "textbox").sort()).toEqual([
    "E-mailadres",
    "Telefoonnummer",
    "Uw naam",
    "Waar gaat het over? (niet verplicht)",
  ]);
  expect(fresh.find(({ name }) => name === "Hoe bereiken wij u?")?.description).toContain("Allebei mag ook");
  expect(named(fresh, "button")).toEqual(["Neem contact met mij op"]);
  await tabTo(page, "phone");
  await page.keyboard.type("0612");
  town.pass(30);
  await page.keyboard.press("Enter");
  await page.locator("#errors").waitFor();
  const wrong = await accessibilityTree(page);
  expect(wrong.find(({ role }) => role === "alert")?.is.focused).toBe(true);
  const box = (name: string) => wrong.find((one) => one.role === "textbox" && one.name === name);
  for (const name of ["Uw naam", "Telefoonnummer"]) {
    expect(box(name)?.is.invalid, name).toBe("true");
    expect(box(name)?.description, name).toMatch(/^Fout: /);
  }
  await tabTo(page, "name");
  await page.keyboard.type("Fatima de Vries");
  await tabTo(page, "phone");
  await page.keyboard.press("ControlOrMeta+A");
  await page.keyboard.type("06 12345678");
  await page.keyboard.press("Enter");
  await page.waitForURL("**/contact?*sent*");
  const [kept] = await town.store.read.select().from(contactRequests);
  expect(kept).toMatchObject({ name: "Fatima de Vries", phone: "+31612345678" });
});
