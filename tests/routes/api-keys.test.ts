import { expect, test } from "vitest";
import { allApiKeys } from "#db/queries/api-keys";
import { respond } from "#tests/support/respond";
import { testRuntime } from "#tests/support/runtime";
import { as } from "#tests/support/sign-in";
import { requireApiKey } from "~/flow/api-key.server";
import { action as make } from "~/routes/_office.settings.api-keys._index";
import { action as revoke } from "~/routes/_office.settings.api-keys.$id.revoke";

type Made = { data: { key: string | null; errors: Record<string, string> } };

async function makeKey(fields: [string, string][], role: "administrator" | "editor" = "administrator") {
  const body = new URLSearchParams(fields);
  const request = await as(role, "/settings/api-keys", { method: "POST", body });
  return make({ request, params: {}, context: {} });
}

const use = (key: string) =>
  respond(
    requireApiKey(
      new Request("http://weerklank.test/", { headers: { Authorization: `Bearer ${key}` } }),
      "contacts:write",
    ).then(() => new Response(null, { status: 204 })),
  );

test("a key is shown once, kept only as a hash, works, and stops when it is revoked", async () => {
  const runtime = await testRuntime();
  const made = (await makeKey([
    ["name", "zaaksysteem"],
    ["rights", "contacts:write"],
  ])) as Made;
  const key = made.data.key ?? "";
  expect(key).toMatch(/^wk_[\w-]{32}$/);
  const [row] = await allApiKeys(runtime.store.read);
  expect(JSON.stringify(row)).not.toContain(key);
  expect((await use(key)).status).toBe(204);
  const request = await as("administrator", "/x", { method: "POST", body: new URLSearchParams() });
  await respond(revoke({ request, params: { id: row?.id ?? "" }, context: {} }));
  expect((await use(key)).status).toBe(401);
});

test("a key needs a name and a right, and an administrator", async () => {
  await testRuntime();
  const made = (await makeKey([["name", " "]])) as Made;
  expect(Object.keys(made.data.errors)).toEqual(["name", "rights"]);
  const unknown = (await makeKey([
    ["name", "x"],
    ["rights", "everything"],
  ])) as Made;
  expect(unknown.data.errors).toEqual({ rights: "Kies ten minste één recht." });
  expect((await respond(makeKey([["name", "x"]], "editor"))).status).toBe(403);
});
