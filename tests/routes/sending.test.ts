import { expect, test } from "vitest";
import { call, form } from "#tests/support/call-route";
import { testRuntime } from "#tests/support/runtime";
import { as } from "#tests/support/sign-in";
import { action, loader } from "~/routes/_office.settings.sending/route";

test("editors may see how messages leave, and only administrators may change it", async () => {
  await testRuntime();
  expect((await call(loader, await as("viewer", "/settings/sending"))).status).toBe(403);
  expect((await call(loader, await as("editor", "/settings/sending"))).status).toBe(200);
  expect((await call(action, await as("editor", "/settings/sending", form({ part: "x" })))).status).toBe(403);
  expect(
    (await call(action, await as("administrator", "/settings/sending", form({ part: "x" })))).status,
  ).toBe(400);
});
