import { expect, test } from "vitest";
import { answers, responses } from "#db/schema";
import { openBrowser } from "#tests/support/browser";
import { survey } from "#tests/support/make-survey";
import { expectAccessible, startTown, takeTime } from "#tests/support/resident-visit";

test("a resident finishes a survey on a small phone without JavaScript, and no cookie is set", async () => {
  const town = await startTown();
  const { token } = await survey(town, { topic: "omgevingsvergunning" });
  const { page, context } = await openBrowser({ width: 320, height: 568, javaScriptEnabled: false });
  await page.goto(`${town.url}/s/${token}`);
  await page.getByLabel("8", { exact: true }).check();
  await page.getByRole("group", { name: "Is uw vraag beantwoord?" }).getByLabel("Voor een deel").check();
  await page.getByLabel("Wat kunnen wij beter doen?").fill("Bel mij op 06-12345678");
  await takeTime(page);
  await page.getByRole("button", { name: "Verstuur mijn antwoorden" }).click();
  expect(await page.getByRole("heading", { level: 1 }).textContent()).toBe("Bedankt voor uw antwoorden");
  expect(await page.textContent("main")).toContain("een telefoonnummer");
  expect(await context.cookies()).toEqual([]);
  const given = await town.store.read.select().from(answers);
  expect(given.map(({ value, comment }) => value ?? comment).sort()).toEqual([
    "8",
    "Bel mij op [telefoonnummer]",
    "partly",
  ]);

  await page.goBack();
  expect(await page.getByRole("heading", { level: 1 }).textContent()).toBe(
    "U hebt deze vragen al beantwoord",
  );
  await takeTime(page);
  await page.getByRole("button", { name: "Wis mijn antwoorden" }).click();
  expect(await page.getByRole("heading", { level: 1 }).textContent()).toBe("Uw antwoorden zijn gewist");
  expect(await town.store.read.select().from(responses)).toEqual([]);
});

test("the whole survey can be done with the keyboard, errors first", async () => {
  const town = await startTown();
  const { token } = await survey(town);
  const { page } = await openBrowser({ width: 360 });
  const focused = () => page.evaluate(() => document.activeElement?.id ?? "");
  const press = async (...keys: string[]) => {
    for (const key of keys) await page.keyboard.press(key);
  };
  const tabTo = async (id: string) => {
    for (let step = 0; step < 30 && (await focused()) !== id; step++) await press("Tab");
    expect(await focused()).toBe(id);
  };
  await page.goto(`${town.url}/s/${token}`);
  await press("Tab", "Enter");
  await tabTo("resolved-yes");
  await press("Space");
  await press("Enter");
  await page.waitForFunction(() => document.activeElement?.id === "errors");

  expect(await page.title()).toMatch(/^Fout: /);
  expect(await page.locator("#resolved-yes").isChecked()).toBe(true);
  await press("Tab", "Enter", "Space");
  expect(await focused()).toBe("grade-1");
  await press("ArrowRight", "ArrowRight", "ArrowRight", "ArrowRight", "ArrowRight", "ArrowRight");
  expect(await focused()).toBe("grade-7");
  await tabTo("callback_promised-yes");
  await press("Space");
  await press("Tab");
  expect(await focused()).toBe("callback_on_time-within_norm");
  await press("Space", "ArrowDown");
  await tabTo("comment");
  await page.keyboard.type("Fijn gesprek");
  await takeTime(page);
  await press("Tab", "Enter");
  await page.waitForURL(/\/thanks/);
  const given = Object.fromEntries(
    (await town.store.read.select().from(answers)).map((one) => [one.questionKey, one.value ?? one.comment]),
  );
  expect(given).toEqual({
    grade: "7",
    resolved: "yes",
    callback_promised: "yes",
    callback_on_time: "later",
    comment: "Fijn gesprek",
  });
});

test("the second callback question is there only after 'ja', also for a screen reader", async () => {
  const town = await startTown();
  const { token } = await survey(town);
  const { page } = await openBrowser({ width: 360 });
  await page.goto(`${town.url}/s/${token}`);
  const second = page.getByRole("group", { name: /binnen 2 werkdagen/ });
  const first = page.getByRole("group", { name: "Zou de gemeente u terugbellen of mailen?" });
  expect(await second.count()).toBe(0);
  await first.getByLabel("Ja").check();
  expect(await second.count()).toBe(1);
  await first.getByLabel("Nee").check();
  expect(await second.count()).toBe(0);
});

test("every state is accessible, at 320 pixels and wide, light and dark, in both languages", async () => {
  const town = await startTown();
  for (const [width, colorScheme, lang] of [
    [320, "light", "nl"],
    [1280, "dark", "en"],
  ] as const) {
    const { page } = await openBrowser({ width, colorScheme });
    const check = async (path: string) => {
      await page.goto(`${town.url}${path}${path.includes("?") ? "&" : "?"}lang=${lang}`);
      await expectAccessible(page);
    };
    const { token } = await survey(town);
    await check(`/s/${token}`);
    await page.getByRole("button").click();
    await page.locator("#errors").waitFor();
    await expectAccessible(page);
    await page.locator("#grade-3").check();
    await page.locator("#callback_promised-yes").check();
    await expectAccessible(page);
    await takeTime(page);
    await page.getByRole("button").click();
    await page.waitForURL(/thanks/);
    await check(`/s/${token}/thanks?removed=bsn.iban`);
    await check(`/s/${token}`);
    const other = await survey(town, { channel: "report", expiresAt: new Date(0) });
    for (const path of [
      `/s/${other.token}`,
      "/s/bcdfgh23456",
      `/unsubscribe/${other.token}`,
      "/unsubscribe/x",
    ])
      await check(path);
    for (const path of ["/", "/figures", "/privacy", "/accessibility"]) await check(path);
    await page.goto(`${town.url}/?lang=${lang}`);
    await page.locator("#code").fill("not a code");
    await page.getByRole("button").click();
    await page.locator("#code-error").waitFor();
    await expectAccessible(page);
  }
});

test("every answer is a target of at least 44 by 44 pixels, and larger text or spacing hides nothing", async () => {
  const town = await startTown();
  const { token } = await survey(town);
  const { page } = await openBrowser({ width: 320 });
  await page.goto(`${town.url}/s/${token}`);
  const boxes = await page
    .locator("form label:has(input), form button:not([tabindex='-1'])")
    .evaluateAll((found) =>
      found.map((each) => each.getBoundingClientRect()).filter(({ width }) => width > 0),
    );
  expect(boxes.length).toBeGreaterThan(20);
  for (const { width, height } of boxes) expect(Math.min(width, height)).toBeGreaterThanOrEqual(44);

  // WCAG 1.4.12, and 1.4.4: text twice as large.
  for (const style of [
    "* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }",
    "html { font-size: 200% }",
  ]) {
    await page.goto(`${town.url}/s/${token}`);
    await page.evaluate((text) => {
      const added = new CSSStyleSheet();
      added.replaceSync(text);
      document.adoptedStyleSheets = [added];
    }, style);
    const cut = await page.locator("main *").evaluateAll((found) =>
      found
        .filter((each) => each.clientWidth > 0 && getComputedStyle(each).overflowX !== "visible")
        // What only machines meet stands out of sight.
        .filter((each) => each.scrollWidth > each.clientWidth + 1 && each.closest(".trap") === null)
        .map((each) => each.outerHTML.slice(0, 100)),
    );
    expect(cut).toEqual([]);
    const wide = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(wide, style).toBeLessThanOrEqual(320);
  }
});

test("the survey is one request of less than 8 kB, and no script runs", async () => {
  const town = await startTown();
  const { token } = await survey(town);
  const { page } = await openBrowser({ width: 360 });
  const asked: string[] = [];
  page.on("request", (request) => {
    if (!request.url().startsWith("data:")) asked.push(request.url());
  });
  await page.goto(`${town.url}/s/${token}`);
  expect(asked).toEqual([`${town.url}/s/${token}`]);

  for (const encoding of ["br", "gzip", "identity"]) {
    const response = await page.request.get(`${town.url}/s/${token}`, {
      headers: { "Accept-Encoding": encoding },
    });
    expect(response.status()).toBe(200);
    const length = Number(response.headers()["content-length"]);
    if (encoding !== "identity") expect(length, encoding).toBeLessThan(8_000);
    expect(response.headers()["content-security-policy"]).toMatch(/style-src 'sha256-[^']+'/);
    expect(response.headers()["cache-control"]).toBe("no-store");
    expect(response.headers()["referrer-policy"]).toBe("same-origin");
    expect(response.headers()["x-robots-tag"]).toContain("noindex");
  }
});

test("bad addresses and forms get a clear answer from the running server", async () => {
  const town = await startTown();
  const { token } = await survey(town);
  const { page } = await openBrowser();
  const { request } = page;
  const status = async (path: string) => (await request.get(`${town.url}${path}`)).status();
  expect(await status(`/s/${"b".repeat(10_000)}`)).toBe(404);
  expect(await status("/s/bcdf/gh23456")).toBe(404);
  expect(await status("/s/bcdf%2Fgh23456")).toBe(404);
  expect(await status("/s/%E0%A4%A")).toBe(400);
  expect(await status("/s/")).toBe(404);
  const sent = (headers: Record<string, string>, form: Record<string, string>) =>
    request.post(`${town.url}/s/${token}`, { form, headers, maxRedirects: 0 });
  expect((await sent({ Origin: "https://elsewhere.example" }, { grade: "1" })).status()).toBe(403);
  expect((await sent({}, { grade: "8.5" })).status()).toBe(422);
  expect((await sent({}, { grade: "8", comment: "x".repeat(5_000_000) })).status()).toBe(413);
  expect((await request.fetch(`${town.url}/s/${token}`, { method: "HEAD" })).status()).toBe(200);
  expect(await town.store.read.select().from(responses)).toEqual([]);
});
