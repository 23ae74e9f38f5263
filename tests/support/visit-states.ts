import type { Page } from "playwright-core";
import { door } from "./make-door";
import { survey } from "./make-survey";
import { type Town, takeTime } from "./resident-visit";

/** Every state of a resident's pages, by the name that a failure is told with. */
export const STATES = [
  "fresh",
  "errors",
  "conditional open",
  "thanks",
  "answered",
  "contact form",
  "contact form with errors",
  "contact form sent",
  "expired",
  "unknown",
  "opt-out",
  "opted out",
  "home",
  "wrong code",
  "given answers",
  "door",
  "door with errors",
  "door thanks",
  "door contact form",
  "door closed",
  "kiosk",
  "kiosk thanks",
  "figures",
  "privacy",
  "accessibility",
] as const;
export type State = (typeof STATES)[number];

export interface Visited {
  lang?: string;
  /** Looks at a state; called in the order of STATES. */
  look: (state: State) => Promise<void>;
}

/** Brings one resident's browser through every state, by the real pages alone. */
export async function visitStates(town: Town, page: Page, { lang = "nl", look }: Visited): Promise<void> {
  const open = (path: string, query = "") => page.goto(`${town.url}${path}?lang=${lang}${query}`);
  const { token } = await survey(town, { topic: "omgevingsvergunning" });
  const send = () => page.locator("#survey button[type=submit]").last().click();
  await open(`/s/${token}`);
  await look("fresh");
  await send();
  await page.locator("#errors").waitFor();
  await look("errors");
  await page.locator("#grade-4").check({ force: true });
  await page.locator("#callback_promised-yes").check({ force: true });
  await page.locator("#comment").fill("Bel mij op 06-12345678, of later");
  await look("conditional open");
  await takeTime(page);
  await send();
  await page.waitForURL(/\/thanks/);
  await look("thanks");
  const receipt = (await page.locator(".receipt").first().textContent()) ?? "";
  await open(`/s/${token}`);
  await look("answered");
  await open(`/s/${token}/contact`);
  await look("contact form");
  await page.locator("#phone").fill("0612");
  await page.locator("#request button[type=submit]").last().click();
  await page.locator("#errors").waitFor();
  await look("contact form with errors");
  await open(`/s/${token}/contact`, "&sent");
  await look("contact form sent");
  const expired = await survey(town, { channel: "report", expiresAt: new Date(0) });
  await open(`/s/${expired.token}`);
  await look("expired");
  await open("/s/bcdfgh23456");
  await look("unknown");
  const other = await survey(town);
  await open(`/unsubscribe/${other.token}`);
  await look("opt-out");
  await takeTime(page);
  await page.locator("main form button").last().click();
  await page.waitForFunction(() => document.querySelector("main form button") === null);
  await look("opted out");
  await open("/");
  await look("home");
  await page.locator("#code").fill("not a code");
  await page.locator("main form button").last().click();
  await page.locator("#code-error").waitFor();
  await look("wrong code");
  await page.locator("#code").fill(receipt);
  await page.locator("main form button").last().click();
  await page.locator("dl").first().waitFor();
  await look("given answers");
  await visitDoors(town, page, { open, look, receipt });
  for (const name of ["figures", "privacy", "accessibility"] as const) {
    await open(`/${name}`);
    await look(name);
  }
}

interface DoorVisit extends Pick<Visited, "look"> {
  open: (path: string, query?: string) => Promise<unknown>;
  /** Of answers that were given. */
  receipt: string;
}

async function visitDoors(town: Town, page: Page, { open, look, receipt }: DoorVisit): Promise<void> {
  const { code } = await door(town, { kiosk: true, topic: "omgevingsvergunning" });
  await open(`/d/${code}`);
  await look("door");
  await page.locator("#survey button[type=submit]").last().click();
  await page.locator("#errors").waitFor();
  await look("door with errors");
  await open(`/d/${code}/thanks`, `&receipt=${receipt.replaceAll("-", "")}`);
  await page.locator(".receipt").waitFor();
  await look("door thanks");
  await open(`/d/${code}/contact`);
  await look("door contact form");
  await open(`/d/${(await door(town, { closedAt: town.now() })).code}`);
  await look("door closed");
  await open(`/d/${code}`, "&kiosk=1");
  await stayHere(page);
  await look("kiosk");
  await open(`/d/${code}/thanks`, "&kiosk=1");
  await stayHere(page);
  await look("kiosk thanks");
}

/** A tablet's page goes back to its start by itself: not while somebody looks at it here. */
const stayHere = (page: Page) =>
  page.evaluate(() => {
    const last = Number(setTimeout(() => {}));
    for (let timer = 0; timer <= last; timer++) clearTimeout(timer);
  });

/** Adds a style sheet as a reader's own would lie on the page. */
export async function addReaderStyle(page: Page, style: string): Promise<void> {
  await page.evaluate((text) => {
    const added = new CSSStyleSheet();
    added.replaceSync(text);
    document.adoptedStyleSheets = [added];
  }, style);
}

/** Text that is cut off: an element that hides what it can't hold. What is kept from eyes on purpose is left out. */
export function cutOff(page: Page): Promise<string[]> {
  return page.locator("body *").evaluateAll((found) =>
    found
      .filter((each) => {
        const { overflowX, overflowY, clipPath } = getComputedStyle(each);
        const hides = overflowX !== "visible" || overflowY !== "visible";
        return hides && clipPath === "none" && each.clientWidth > 1 && !each.closest(".trap");
      })
      .filter((each) => each.tagName !== "TEXTAREA" && each.tagName !== "INPUT")
      .filter(
        (each) => each.scrollWidth > each.clientWidth + 1 && getComputedStyle(each).overflowX !== "auto",
      )
      .map((each) => each.outerHTML.slice(0, 120)),
  );
}

/** What sticks out of the window, on either side: each the innermost that does. */
export function tooWide(page: Page): Promise<string[]> {
  return page.locator("body *").evaluateAll((found) => {
    const width = document.documentElement.clientWidth;
    const out = found.filter((each) => {
      const { left, right, width: own } = each.getBoundingClientRect();
      const seen = own > 1 && each.checkVisibility() && !each.closest(".trap, .skip");
      return seen && (right > width + 1 || left < -1);
    });
    return out
      .filter((each) => !out.some((other) => other !== each && each.contains(other)))
      .map((each) => each.outerHTML.slice(0, 120));
  });
}
