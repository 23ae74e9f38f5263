import { expect, test } from "vitest";
import { startApp } from "#tests/support/app";
import { openBrowser } from "#tests/support/browser";

test("a municipality starts from nothing: the printed link, an account, a key, a first contact", async () => {
  const app = await startApp({ ready: /\/setup\/\S+/ });
  const setUp = /https?:\/\/\S+\/setup\/\S+/.exec(app.printed())?.[0] ?? "";
  const { page } = await openBrowser();
  await page.goto(setUp);
  await page.fill("input[name=name]", "Anna Beheer");
  await page.fill("input[name=email]", "anna@voorbeeld.example");
  await page.fill("input[name=password]", "zeven groene fietsen");
  await page.fill("input[name=passwordRepeat]", "zeven groene fietsen");
  await page.getByRole("button", { name: "Account maken" }).click();
  await page.waitForURL(/\/results/);

  await page.goto(`${app.url}/settings/api-keys`, { waitUntil: "networkidle" });
  await page.fill("input[name=name]", "Zaaksysteem");
  await page.getByRole("button", { name: "Sleutel maken" }).click();
  const key = (await page.locator("code.secret").textContent()) ?? "";

  const api = { Authorization: `Bearer ${key}`, "Content-Type": "application/json" };
  const contact = {
    source: "zaken",
    id: "1",
    channel: "counter",
    topic: "paspoort",
    occurredAt: new Date().toISOString(),
    resident: { email: "inwoner@voorbeeld.example" },
  };
  const sent = await fetch(`${app.url}/api/v1/contacts`, {
    method: "POST",
    headers: api,
    body: JSON.stringify(contact),
  });
  expect(sent.status).toBe(202);
  const became = await fetch(`${app.url}/api/v1/contacts/zaken/1`, { headers: api });
  const { invitation } = (await became.json()) as { invitation: Record<string, string | null> };
  expect(invitation.medium).toBe("email");
  // By the real clock: in the evening, at night and on Sundays a new municipality sends nothing.
  expect(["scheduled null", "deferred quiet_hours"]).toContain(`${invitation.state} ${invitation.reason}`);

  // The link worked once.
  const again = await fetch(setUp);
  expect(again.status).toBe(404);
  await page.goto(`${app.url}/results`, { waitUntil: "networkidle" });
  expect(await app.stop()).toBe(0);
});
