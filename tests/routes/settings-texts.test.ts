import { expect, test } from "vitest";
import { readSettings } from "#db/queries/settings";
import { call } from "#tests/support/call-route";
import { testRuntime } from "#tests/support/runtime";
import { as } from "#tests/support/sign-in";
import { action, loader } from "~/routes/_office.settings.sending/route";

const change = async (smsSender: string, role: "administrator" | "editor" = "administrator") =>
  call(
    action,
    await as(role, "/settings/sending", {
      method: "POST",
      body: new URLSearchParams({ part: "texts", smsSender }),
    }),
  );
const shown = async (role: "administrator" | "editor" = "administrator") =>
  (await call(loader, await as(role, "/settings/sending"))).data as { texts: Record<string, unknown> };

test("the page names the gateway and where its receipts go, and never the key", async () => {
  await testRuntime({ env: { SMS_URL: "cm://very-secret-token@gw.messaging.cm.com" } });
  const { texts, ...rest } = await shown();
  expect(texts).toEqual({
    gateway: { name: "cm", host: "gw.messaging.cm.com" },
    sender: "",
    made: "Gemeente",
    receipts: "http://weerklank.test/api/v1/receipts/cm?key=SLEUTEL",
  });
  expect(JSON.stringify([texts, rest])).not.toContain("very-secret");
});

test("a gateway of one's own is shown by its host, and without one texts stay in the mailbox", async () => {
  await testRuntime({
    env: { SMS_URL: "https://very-secret-token@sms.voorbeeld.nl/send?account=secret-account" },
  });
  const own = await shown();
  expect(own.texts.gateway).toEqual({ name: "json", host: "sms.voorbeeld.nl" });
  expect(JSON.stringify(own)).not.toContain("secret");
  await testRuntime({});
  expect((await shown()).texts).toMatchObject({ gateway: null, receipts: null });
});

test("an administrator sets the sender, and takes it back", async () => {
  const { store } = await testRuntime({});
  expect((await change("  Gem.  Epe ")).data).toMatchObject({
    texts: { ok: true, changed: true, sender: "Gem. Epe" },
  });
  expect((await readSettings(store.read)).delivery.smsSender).toBe("Gem. Epe");
  expect((await change("Gem. Epe")).data).toMatchObject({ texts: { ok: true, changed: false } });
  expect((await change("")).data).toMatchObject({ texts: { ok: true, changed: true, sender: "Gemeente" } });
});

test("a sender that can't be is refused with what to do about it, and what was typed stays", async () => {
  const { store } = await testRuntime({});
  const cases: [typed: string, says: string][] = [
    ["Gemeente Epe", "12 tekens"],
    ["Fryslân", "‘â’"],
    ["14030", "alleen cijfers"],
    ["Ee", "ten minste drie"],
    ["<b>", "‘<’"],
  ];
  for (const [typed, says] of cases) {
    const answer = await change(typed);
    expect(answer).toMatchObject({ status: 400, data: { texts: { ok: false, typed } } });
    expect((answer.data as { texts: { errors: Record<string, string> } }).texts.errors.smsSender).toContain(
      says,
    );
  }
  expect((await readSettings(store.read)).delivery.smsSender).toBe("");
});

test("an editor sees the sender and can't change it", async () => {
  await testRuntime({});
  expect((await shown("editor")).texts).toMatchObject({ made: "Gemeente" });
  expect(await change("Epe Epe", "editor")).toMatchObject({ status: 403 });
});
