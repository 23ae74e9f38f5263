import { expect, test } from "vitest";
import { makeEditor } from "#tests/support/make-draft";
import { testRuntime } from "#tests/support/runtime";
import { as } from "#tests/support/sign-in";
import { installStarterLibrary } from "~/flow/install-starter-library.server";
import { startDraft } from "~/flow/questionnaire-drafts.server";
import { loader } from "~/routes/_office.questionnaires_.$key_.edit/route";
import { createWorkspace } from "~/routes/_office.questionnaires_.$key_.edit/workspace";

const ask = async (role: "viewer" | "editor", key = "phone") =>
  loader({ request: await as(role, `/questionnaires/${key}/edit`), params: { key }, context: {} });

test("an editor gets the draft with the live questions and the library, and a viewer doesn't", async () => {
  const { store, now } = await testRuntime();
  await installStarterLibrary(store, now());
  await startDraft(store, await makeEditor(), "phone", now());
  const { draft, live, entries, blocks } = await ask("editor");
  expect(draft.number).toBe(2);
  expect(live).toMatchObject({ number: 1 });
  expect(draft.content.questions).toEqual(live?.questions);
  expect(blocks.flatMap(({ questions }) => questions)).toEqual(
    expect.arrayContaining(
      entries.map(({ question }) => question.key).filter((key) => key === "callback_promised"),
    ),
  );
  await expect(ask("viewer")).rejects.toMatchObject({ status: 403 });
});

test("without a draft the page of the questionnaire is shown: looking makes none", async () => {
  const { store, now } = await testRuntime();
  await installStarterLibrary(store, now());
  await expect(ask("editor")).rejects.toMatchObject({ status: 302 });
  await expect(ask("editor", "none")).rejects.toMatchObject({ status: 302 });
});

test("what is on the page is what is stored, whatever was opened and moved in between", async () => {
  const { store, now } = await testRuntime();
  await installStarterLibrary(store, now());
  const draft = await startDraft(store, await makeEditor(), "phone", now());
  if (draft === null) throw new Error("no draft");
  const workspace = createWorkspace(draft.content);
  expect(workspace.snapshot().content).toEqual(draft.content);
  const ids = workspace.snapshot().ids;
  expect(workspace.step(ids[2] as string, 1)).toMatchObject({ done: true, place: 5 });
  expect(workspace.snapshot().content.questions.map(({ key }) => key)).toEqual([
    "grade",
    "resolved",
    "callback_promised",
    "callback_on_time",
    "friendly",
    "comment",
  ]);
  expect(workspace.step(ids[4] as string, -1)).toMatchObject({ done: false, reason: "belongs", to: ids[3] });
});

test("a question that is taken away comes back where it stood", async () => {
  const { store, now } = await testRuntime();
  await installStarterLibrary(store, now());
  const draft = await startDraft(store, await makeEditor(), "phone", now());
  if (draft === null) throw new Error("no draft");
  const workspace = createWorkspace(draft.content);
  const ids = workspace.snapshot().ids;
  workspace.remove(ids[3] as string);
  expect(workspace.snapshot().problems.map(({ code }) => code)).toEqual(["show_if_unknown"]);
  workspace.remove(ids[0] as string);
  workspace.undo();
  workspace.undo();
  expect(workspace.snapshot().content).toEqual(draft.content);
  expect(workspace.snapshot().removed).toBeNull();
});

test("a question is there once under its key: not added again, and a copy of it is a question of its own", async () => {
  const { store, now } = await testRuntime();
  await installStarterLibrary(store, now());
  const draft = await startDraft(store, await makeEditor(), "phone", now());
  if (draft === null) throw new Error("no draft");
  const { entries } = await ask("editor");
  const workspace = createWorkspace(draft.content);
  // As once the form is on the page.
  workspace.form.control._state.mount = true;
  const keys = () => workspace.snapshot().content.questions.map(({ key }) => key);
  const before = keys();
  const questions = entries.map(({ question }) => question);
  const [expert, promised] = ["expert", "callback_promised"].map((key) =>
    questions.find((question) => question.key === key),
  );
  if (!expert || !promised) throw new Error("not in the library");
  expect(workspace.add([promised], null)).toEqual([]);
  expect(workspace.add([promised, expert, expert], null)).toHaveLength(1);
  expect(keys()).toEqual([...before, "expert"]);
  const { ids } = workspace.snapshot();
  expect(workspace.copy(ids[before.indexOf("callback_on_time")] as string)).toBeDefined();
  expect(workspace.copy(ids[0] as string)).toBeDefined();
  expect(new Set(keys()).size).toBe(before.length + 3);
  expect(
    workspace.snapshot().content.questions.find(({ key }) => key === "callback_on_time_2"),
  ).toMatchObject({
    showIf: { key: "callback_promised" },
  });
  expect(keys()).toContain("grade_2");
});
