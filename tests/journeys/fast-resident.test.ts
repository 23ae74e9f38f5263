import { expect, test } from "vitest";
import { optOuts, responses, suspects } from "#db/schema";
import { openBrowser } from "#tests/support/browser";
import { survey } from "#tests/support/make-survey";
import { expectAccessible, startTown, takeTime } from "#tests/support/resident-visit";

test("who is too fast is asked once more, reads it first, and goes on with the keyboard, with JavaScript or without", async () => {
  const town = await startTown();
  for (const [lang, javaScriptEnabled, width, again, send] of [
    ["nl", true, 320, "Klopt dit zo?", "Verstuur mijn antwoorden"],
    ["en", true, 1280, "Is this right?", "Send my answers"],
    ["nl", false, 360, "Klopt dit zo?", "Verstuur mijn antwoorden"],
  ] as const) {
    const { token } = await survey(town);
    const { page } = await openBrowser({ width, javaScriptEnabled });
    // Sent before the page is drawn: no machine is too slow for this test.
    await page.route("**/s/*", async (route) => {
      if (route.request().method() === "GET") await route.continue();
      else await route.continue({ postData: fastForm(route.request().postData() ?? "", firstOpening) });
    });
    let firstOpening = "";
    await page.goto(`${town.url}/s/${token}?lang=${lang}&grade=8`);
    expect(await page.locator("#grade-8").isChecked()).toBe(true);
    await page.locator("#comment").fill("Snel & goed");
    // The opening time of a page that is opened at this very moment.
    const fresh = await (await page.request.get(`${town.url}/s/${token}`)).text();
    firstOpening = /name="opened-at" value="([^"]+)"/.exec(fresh)?.[1] ?? "";
    await page.locator(".send button").click();

    await page.locator("#again").waitFor();
    expect(await page.title()).toMatch(again);
    expect(await page.evaluate(() => document.activeElement?.id)).toBe("again");
    const status = page.getByRole("status", { name: again });
    expect(await status.count()).toBe(1);
    if (javaScriptEnabled) await expectAccessible(page);
    expect(await page.locator("#grade-8").isChecked()).toBe(true);
    expect(await page.locator("#comment").inputValue()).toBe("Snel & goed");
    expect(await page.locator("#leave-empty").count()).toBe(0);
    expect(await town.store.read.select().from(suspects)).toHaveLength(1);

    await page.unroute("**/s/*");
    await takeTime(page);
    await page.keyboard.press("Tab");
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe(send);
    await page.keyboard.press("Enter");
    await page.waitForURL(/\/thanks/);
    expect(await town.store.read.select().from(suspects)).toEqual([]);
  }
  expect(await town.store.read.select().from(responses)).toHaveLength(3);
});

/** The same form as from a page that was opened just now. */
const fastForm = (body: string, opening: string): string => {
  const form = new URLSearchParams(body);
  form.set("opened-at", opening);
  return form.toString();
};

test("nobody meets the hidden field: not by eye, keyboard or screen reader; without a style sheet it says to leave it", async () => {
  const town = await startTown();
  const { token } = await survey(town);
  const { page } = await openBrowser({ width: 360 });
  await page.goto(`${town.url}/s/${token}`);
  expect(await page.getByRole("textbox").count()).toBe(1);
  expect(await page.locator("body").ariaSnapshot()).not.toContain("Laat dit veld leeg");
  const focused = new Set<string>();
  for (let step = 0; step < 40; step++) {
    await page.keyboard.press("Tab");
    focused.add(await page.evaluate(() => document.activeElement?.id ?? ""));
  }
  expect([...focused]).toContain("comment");
  expect([...focused]).not.toContain("leave-empty");
  const field = page.locator("#leave-empty");
  expect(await field.getAttribute("autocomplete")).toBe("off");
  await field.evaluate((input: HTMLInputElement) => input.focus());
  expect(await page.evaluate(() => document.activeElement?.id)).not.toBe("leave-empty");
  const before = await page.screenshot({ fullPage: true });
  await field.evaluate((input: HTMLInputElement) => {
    input.value = "a machine was here";
  });
  expect((await page.screenshot({ fullPage: true })).equals(before)).toBe(true);
  await page.evaluate(() => {
    for (const sheet of document.querySelectorAll("style")) sheet.remove();
  });
  const trap = page.locator("div.trap");
  expect(await trap.isVisible()).toBe(true);
  expect(await trap.textContent()).toContain("Laat dit veld leeg");
});

test("the page to opt out that asks once more is accessible in both languages, and focus lies on the question", async () => {
  const town = await startTown();
  for (const [lang, width, sure] of [
    ["nl", 320, "Weet u het zeker?"],
    ["en", 1280, "Are you sure?"],
  ] as const) {
    const { token } = await survey(town);
    const { page } = await openBrowser({ width });
    await page.goto(`${town.url}/unsubscribe/${token}?lang=${lang}`);
    await page.evaluate(() => {
      for (const input of document.querySelectorAll<HTMLInputElement>("[name=opened-at]")) input.value = "x";
    });
    await page.locator("form button").click();
    await page.locator("#again").waitFor();
    expect(await page.evaluate(() => document.activeElement?.id)).toBe("again");
    expect(await page.getByRole("status", { name: sure }).count()).toBe(1);
    await expectAccessible(page);
    await takeTime(page);
    await page.locator("form button").click();
    await page.waitForFunction(() => document.querySelector("#again") === null);
  }
  expect(await town.store.read.select().from(optOuts)).toHaveLength(2);
});
