import { execFileSync } from "node:child_process";
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import Database from "better-sqlite3";
import { expect, onTestFinished, test } from "vitest";
import { type RunningApp, startApp } from "#tests/support/app";
import { openBrowser } from "#tests/support/browser";
import { EMAIL, PASSWORD, setUp } from "#tests/support/staff-visit";
import { temporaryFolder } from "#tests/support/store";

/** Ends every session, as an administrator or the clock would. */
function endSessions(app: RunningApp): void {
  const database = new Database(app.databaseUrl.replace("file:", ""));
  database.prepare("update sessions set revoked_at = ? where revoked_at is null").run(Date.now());
  database.close();
}

test.each([true, false])(
  "a session that ends halfway through a form loses nothing that was typed (JavaScript: %s)",
  async (javaScriptEnabled) => {
    const app = await startApp();
    const { page } = await openBrowser({ javaScriptEnabled });
    await setUp(app, page);
    await page.goto(`${app.url}/settings/accounts/new`);
    await page.fill("#name", "Jo van ’t Hoff & Zn.");
    await page.fill("#email", "jo@voorbeeld.example");
    await page.check("input[value=editor]");
    endSessions(app);

    await page.click("main button[type=submit]");
    await page.waitForSelector("text=is bewaard");
    await page.fill("#email", EMAIL);
    await page.fill("#password", "een verkeerd wachtwoord");
    await page.click("main button[type=submit]");
    await page.waitForSelector("text=horen niet bij elkaar");
    await page.fill("#password", PASSWORD);
    await page.click("main button[type=submit]");
    await page.waitForSelector("text=Alsnog versturen?");
    await page.click("main summary");
    expect(await page.isVisible("text=Jo van ’t Hoff & Zn.")).toBe(true);
    await page.click("main button[type=submit]");
    await page.waitForSelector("text=Account van Jo van ’t Hoff & Zn. is toegevoegd");
  },
);

test("a form from another site does nothing, and each page has a policy without unsafe-inline", async () => {
  const app = await startApp();
  const { page, context } = await openBrowser();
  await setUp(app, page);
  const cookie = (await context.cookies()).map(({ name, value }) => `${name}=${value}`).join("; ");
  const post = (headers: Record<string, string>) =>
    fetch(`${app.url}/settings/accounts/new`, {
      method: "POST",
      body: new URLSearchParams({ name: "Mallory", email: "m@evil.example", role: "administrator" }),
      headers: { cookie, ...headers },
    });
  expect((await post({ "sec-fetch-site": "cross-site", origin: "https://evil.example" })).status).toBe(403);
  expect((await post({ origin: "https://evil.example" })).status).toBe(403);
  const list = await (await fetch(`${app.url}/settings/accounts`, { headers: { cookie } })).text();
  expect(list).not.toContain("Mallory");

  const nonces = new Set<string>();
  for (const path of ["/login", "/setup", "/settings/accounts", "/nowhere", "/", "/privacy"]) {
    const answer = await fetch(`${app.url}${path}`, { headers: { cookie }, redirect: "manual" });
    const policy = answer.headers.get("content-security-policy") ?? "";
    expect(policy, path).toContain("default-src 'none'");
    expect(policy, path).not.toContain("unsafe");
    nonces.add(/'nonce-([^']+)'/.exec(policy)?.[1] ?? path);
    const inline = (await answer.text()).match(/<[a-z]+[^>]* (style|on[a-z]+)="/g);
    expect(inline, path).toBeNull();
  }
  expect(nonces.size).toBe(6);
});

test("an administrator's settings can be saved, and the change stands in the audit trail", async () => {
  const app = await startApp();
  const { page } = await openBrowser();
  await setUp(app, page);
  await page.goto(`${app.url}/settings`);
  await page.fill("input[name='policy.quarantineDays'], input[name=quarantineDays]", "60");
  const answer = page.waitForResponse((response) => response.request().method() === "POST");
  await page.click("main form[method=post] button[type=submit]");
  expect((await answer).status()).toBeLessThan(400);
  await page.goto(`${app.url}/settings/audit`);
  await page.waitForSelector("main >> text=90 → 60");
});

test("a database of a newer version stops the start with a clear sentence", async () => {
  const first = await startApp();
  await first.stop();
  const database = new Database(first.databaseUrl.replace("file:", ""));
  database
    .prepare("insert into __drizzle_migrations (hash, created_at) values ('later', ?)")
    .run(Date.now() + 365 * 86_400_000);
  database.close();
  const start = startApp({ env: { DATABASE_URL: first.databaseUrl } });
  await expect(start).rejects.toThrow(/was made by a newer version of Weerklank/);
  await expect(start).rejects.not.toThrow(/at file:|Error:.*\n\s+at /);
});

/** A disk of its own, small enough to fill; null where this user may not mount one. */
function smallDisk(megabytes: number): string | null {
  const folder = join(temporaryFolder(), "disk");
  mkdirSync(folder);
  try {
    execFileSync("mount", ["-t", "tmpfs", "-o", `size=${megabytes}m`, "tmpfs", folder], { stdio: "ignore" });
  } catch {
    return null;
  }
  onTestFinished(() => {
    execFileSync("umount", ["-l", folder]);
  });
  return folder;
}

test("on a full disk pages are still read, a form is told so, and when there is room again it works", async ({
  skip,
}) => {
  const disk = smallDisk(24);
  if (disk === null) return skip("only root may mount a small disk");
  const app = await startApp({ env: { DATABASE_URL: `file:${join(disk, "weerklank.db")}`, OUTBOX: "off" } });
  const { page } = await openBrowser();
  await setUp(app, page);
  const health = () => fetch(`${app.url}/healthz`).then(({ status }) => status);
  expect(await health()).toBe(200);

  await page.goto(`${app.url}/settings/accounts/new`);
  await page.fill("#name", "Jo");
  await page.fill("#email", "jo@voorbeeld.example");
  await page.check("input[value=viewer]");
  const filler = join(disk, "filler");
  for (let size = 24 * 1024 * 1024; size >= 1; size = Math.floor(size / 2)) {
    try {
      writeFileSync(filler, Buffer.alloc(size), { flag: "a" });
    } catch (error) {
      expect((error as NodeJS.ErrnoException).code).toBe("ENOSPC");
    }
  }
  const answer = page.waitForResponse((response) => response.request().method() === "POST");
  await page.click("main button[type=submit]");
  expect((await answer).status()).toBe(507);
  await page.waitForSelector("text=De schijf van de server is vol");
  await expect.poll(health).toBe(503);
  const read = await page.goto(`${app.url}/settings/accounts`);
  expect(read?.status()).toBe(200);
  expect(await page.isVisible("main >> text=jo@voorbeeld.example")).toBe(false);

  rmSync(filler);
  await expect.poll(health, { timeout: 10_000 }).toBe(200);
  await page.goto(`${app.url}/settings/accounts/new`);
  await page.fill("#name", "Jo");
  await page.fill("#email", "jo@voorbeeld.example");
  await page.check("input[value=viewer]");
  await page.click("main button[type=submit]");
  await page.waitForSelector("text=Account van Jo is toegevoegd");
});
