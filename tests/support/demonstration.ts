import { copyFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { type RunningApp, startApp } from "./app";
import { temporaryFolder } from "./store";

const PASSWORD = "weerklank-demo";

/** `npm run demo` on this database: made where there is none. */
export const serveDemonstration = (databaseUrl: string, env: Record<string, string> = {}) =>
  startApp({
    file: "commands/demo.js",
    ready: /Ctrl\+C stops it/,
    withinMs: 240_000,
    env: { DATABASE_URL: databaseUrl, LOG_LEVEL: "warn", ...env },
  });

/** A demonstration of one's own: a copy of what the test run made once (DEMONSTRATION), else made here and now. */
export async function startDemonstration(): Promise<RunningApp> {
  const path = join(temporaryFolder(), "demonstration.db");
  const made = process.env.DEMONSTRATION;
  if (made) for (const beside of ["", ".secret"]) copyFileSync(`${made}${beside}`, `${path}${beside}`);
  return serveDemonstration(`file:${path}`);
}

export type DemoPerson = "beheer" | "kcc" | "directie";

export async function signInAs(page: Page, app: RunningApp, who: DemoPerson): Promise<void> {
  await page.goto(`${app.url}/login`);
  await page.fill("input[name=email]", `${who}@voorbeeld.example`);
  await page.fill("input[name=password]", PASSWORD);
  await page.getByRole("button", { name: "Aanmelden" }).click();
  await page.waitForURL((url) => !url.pathname.startsWith("/login"), { waitUntil: "networkidle" });
}
