import { mkdirSync } from "node:fs";
import { AxeBuilder } from "@axe-core/playwright";
import { expect, test } from "vitest";
import { writeSettings } from "#db/queries/settings";
import { openStore } from "#db/store";
import { startApp } from "#tests/support/app";
import { openBrowser, overflowsSideways } from "#tests/support/browser";
import { survey } from "#tests/support/make-survey";

const secret = "a secret for the shots that is long enough, really";
test("shots", async () => {
  mkdirSync("/tmp/shots-resident", { recursive: true });
  const app = await startApp({ env: { SECRET: secret, OUTBOX: "off" } });
  const store = await openStore(app.databaseUrl);
  const runtime = { store, secret, now: () => new Date() };
  await store.write((tx) =>
    writeSettings(tx, "organisation", { name: "Gemeente Voorbeeld", contact: "Bel 14 0123" }, new Date()),
  );
  const only = process.env.ONLY;
  for (const width of (process.env.WIDTHS ?? "320,360,1280").split(",").map(Number)) {
    for (const lang of ["nl", "en"]) {
      if (lang === "en" && width === 320) continue;
      const { page } = await openBrowser({
        width,
        height: 740,
        javaScriptEnabled: true,
        ...(process.env.DARK ? { colorScheme: "dark" } : {}),
        ...(process.env.FORCED ? { forcedColors: "active" } : {}),
      });
      const shot = async (name: string) => {
        if (only && !name.includes(only)) return;
        await page.screenshot({
          path: `/tmp/shots-resident/${name}-${lang}-${width}${process.env.DARK ? "-dark" : ""}${process.env.FORCED ? "-forced" : ""}.png`,
          fullPage: true,
        });
        if (await overflowsSideways(page)) console.log("OVERFLOW", name, lang, width);
        const axe = await new AxeBuilder({ page })
          .withTags(["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"])
          .analyze();
        for (const v of axe.violations)
          console.log(
            "AXE",
            name,
            lang,
            width,
            v.id,
            v.nodes
              .map((n) => n.html.slice(0, 150) + " | " + n.any.map((a) => a.message).join(";"))
              .join("\n   "),
          );
      };
      const one = await survey(runtime, { language: lang, channel: "phone", topic: "paspoort" });
      await page.goto(`${app.url}/s/${one.token}`);
      await shot("fresh");
      await page.getByRole("button").click();
      await shot("error");
      await page.locator("#grade-8").check();
      await page.locator("#callback_promised-yes").check();
      await page
        .locator("#comment")
        .fill("Bel mij op 0612345678. Het duurde wel lang voordat ik iemand aan de lijn kreeg.");
      await shot("open");
      await page.getByRole("button").click();
      await shot("thanks");
      await page.goto(`${app.url}/s/${one.token}`);
      await shot("answered");
      await page.getByRole("button").click();
      await shot("erased");
      const two = await survey(runtime, {
        language: lang,
        channel: "counter",
        topic: "omgevingsvergunning",
        expiresAt: new Date(0),
      });
      await page.goto(`${app.url}/s/${two.token}`);
      await shot("expired");
      await page.goto(`${app.url}/s/bcdfgh23456?lang=${lang}`);
      await shot("unknown");
      const three = await survey(runtime, {
        language: lang,
        channel: "report",
        topic: "openbare verlichting",
      });
      await page.goto(`${app.url}/s/${three.token}`);
      await shot("report");
      await page.goto(`${app.url}/unsubscribe/${three.token}?lang=${lang}`);
      await shot("unsubscribe");
      await page.getByRole("button").click();
      await shot("unsubscribed");
      await page.goto(`${app.url}/s/${three.token}`);
      await shot("optedout");
      for (const path of ["", "figures", "privacy", "accessibility"]) {
        await page.goto(`${app.url}/${path}?lang=${lang}`);
        await shot(path || "home");
      }
      await page.goto(`${app.url}/?lang=${lang}`);
      await page.locator("#code").fill("abc");
      await page.getByRole("button").click();
      await shot("wrongcode");
    }
  }
  await store.close();
  expect(1).toBe(1);
}, 300_000);
