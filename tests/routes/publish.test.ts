import { expect, test } from "vitest";
import { keptChanges } from "#db/queries/question-wordings";
import { questionnaires } from "#db/schema";
import { draftWith, reworded, starterTown } from "#tests/support/publishing";
import { as } from "#tests/support/sign-in";
import { publishDraft } from "~/flow/publish-draft.server";
import { action, loader } from "~/routes/_office.questionnaires_.$key_.publish/route";

const params = { key: "counter" };
const path = "/questionnaires/counter/publish";
const open = async (role: "viewer" | "editor" = "editor") =>
  loader({ request: await as(role, path), params, context: {} });
const send = async (fields: Record<string, string>, role: "viewer" | "editor" = "editor") => {
  const body = new URLSearchParams(fields);
  return (await action({ request: await as(role, path, { method: "POST", body }), params, context: {} })) as {
    data?: { refusal: { reason: string; keys?: string[] } };
    init?: { status: number };
    status?: number;
    headers?: Headers;
  };
};

test("the page tells what changes and what that does to each trend", async () => {
  const town = await starterTown();
  await draftWith(town, "counter", (content) => {
    reworded("grade", "Welk rapportcijfer geeft u voor dit bezoek?")(content);
    content.questions.pop();
  });
  const page = await open();
  expect(page).toMatchObject({ draft: { number: 2 }, live: { number: 1 }, problems: [], isUnchanged: false });
  const told = page.comparison?.changes.questions.map(({ key, kind, outcome }) => [key, kind, outcome]);
  expect(told).toEqual([
    ["grade", "changed", "undecided"],
    ["ease", "same", "goes_on"],
    ["friendly", "same", "goes_on"],
    ["expert", "same", "goes_on"],
    ["comment", "deleted", "stops"],
  ]);
  expect(page.comparison?.elsewhere["comment 1"]).toContain("Na een e-mail");
});

test("publishing takes the decisions of the form, and asks for what is missing", async () => {
  const town = await starterTown();
  const { revision } = await draftWith(town, "counter", reworded("grade", "Hoe was uw bezoek?"));
  const fields = { number: "2", revision: String(revision) };
  const refused = await send(fields);
  expect(refused).toMatchObject({
    data: { refusal: { reason: "undecided", keys: ["grade"] } },
    init: { status: 400 },
  });
  expect(await send({ ...fields, "decision.grade": "perhaps" })).toMatchObject({ init: { status: 400 } });
  const done = await send({
    ...fields,
    "decision.grade": "different",
    "note.grade": " Nu het hele bezoek. ",
  });
  expect(done.headers?.get("location")).toBe("/questionnaires/counter?published=2");
  expect(await keptChanges(town.store.read)).toMatchObject([
    { questionKey: "grade", decision: "different", note: "Nu het hele bezoek." },
  ]);
});

test("who is too late is told who published, and a form without a draft publishes nothing", async () => {
  const town = await starterTown();
  const { store, editor, now } = town;
  const draft = await draftWith(town, "counter", (content) => void content.questions.pop());
  await publishDraft(store, editor, "counter", { ...draft, decisions: {} }, now());
  expect(await send({ number: "2", revision: String(draft.revision) })).toMatchObject({
    data: { refusal: { reason: "published", number: 2, by: editor.name } },
    init: { status: 409 },
  });
  expect(await send({ number: "3", revision: "1" })).toMatchObject({ data: { refusal: { reason: "gone" } } });
  expect(await send({ revision: "-5", number: "nul" })).toMatchObject({ init: { status: 409 } });
  expect(await open()).toMatchObject({ draft: null, live: { number: 2 } });
});

test("a draft with problems, an unchanged one and a retired questionnaire say so before anybody publishes", async () => {
  const town = await starterTown();
  await draftWith(town, "counter", () => {});
  expect(await open()).toMatchObject({ isUnchanged: true });
  await draftWith(town, "counter", (content) => void content.questions.splice(0));
  const { problems } = await open();
  expect(problems.length).toBeGreaterThan(0);
  await town.store.write((tx) => tx.update(questionnaires).set({ retiredAt: town.now() }));
  expect(await open()).toMatchObject({ isRetired: true });
});

test("only an editor publishes", async () => {
  await starterTown();
  await expect(open("viewer")).rejects.toMatchObject({ status: 403 });
  await expect(send({ number: "2", revision: "1" }, "viewer")).rejects.toMatchObject({ status: 403 });
  const request = await as("editor", "/questionnaires/none/publish");
  await expect(loader({ request, params: { key: "none" }, context: {} })).rejects.toMatchObject({
    status: 404,
  });
});
