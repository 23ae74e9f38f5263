import { expect, test } from "vitest";
import { testRuntime } from "#tests/support/runtime";
import { as } from "#tests/support/sign-in";
import { installStarterLibrary } from "~/flow/install-starter-library.server";
import { loader as list } from "~/routes/_office.questionnaires._index";
import { loader as one } from "~/routes/_office.questionnaires.$key/route";

test("an editor sees every published questionnaire with its channels, and its questions", async () => {
  const { store, now } = await testRuntime();
  await installStarterLibrary(store, now());
  const { rows } = await list({ request: await as("editor", "/questionnaires"), params: {}, context: {} });
  expect(rows).toHaveLength(8);
  expect(rows.find(({ key }) => key === "phone")?.channels).toEqual(["Telefoon"]);
  const request = await as("editor", "/questionnaires/phone");
  const { versions } = await one({ request, params: { key: "phone" }, context: {} });
  expect(versions.map(({ questions }) => questions.map(({ key }) => key))).toEqual([
    ["grade", "resolved", "friendly", "callback_promised", "callback_on_time", "comment"],
  ]);
});

test("a questionnaire that isn't there is not found, and a viewer sees none", async () => {
  await testRuntime();
  const request = await as("editor", "/questionnaires/none");
  await expect(one({ request, params: { key: "none" }, context: {} })).rejects.toMatchObject({ status: 404 });
  const viewer = await as("viewer", "/questionnaires");
  await expect(list({ request: viewer, params: {}, context: {} })).rejects.toMatchObject({ status: 403 });
});
