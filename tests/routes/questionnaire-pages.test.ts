import { expect, test } from "vitest";
import { auditPage } from "#db/queries/audit";
import { draftOf } from "#db/queries/questionnaire-drafts";
import { askedVersions } from "#db/queries/questionnaire-routes";
import { call, form } from "#tests/support/call-route";
import { postDraft } from "#tests/support/draft-window";
import { contentOf, makeEditor, makeQuestionnaire } from "#tests/support/make-draft";
import { draftWith } from "#tests/support/publishing";
import { testRuntime } from "#tests/support/runtime";
import { as, requestWith, signedIn } from "#tests/support/sign-in";
import { installStarterLibrary } from "~/flow/install-starter-library.server";
import { publishDraft } from "~/flow/publish-draft.server";
import { startDraft } from "~/flow/questionnaire-drafts.server";
import { loader as list } from "~/routes/_office.questionnaires._index";
import { action as act, loader as overview } from "~/routes/_office.questionnaires.$key/route";
import { action as add, loader as addPage } from "~/routes/_office.questionnaires.new";
import { action as discard, loader as discardPage } from "~/routes/_office.questionnaires_.$key_.discard";
import { action as retire, loader as retirePage } from "~/routes/_office.questionnaires_.$key_.retire";

async function withStarters() {
  const runtime = await testRuntime();
  await installStarterLibrary(runtime.store, runtime.now());
  const cookie = await signedIn("editor");
  const get = (route: (args: never) => unknown, path: string, params: Record<string, string> = {}) =>
    call(route, requestWith(cookie, path), params);
  const post = (
    route: (args: never) => unknown,
    fields: Record<string, string>,
    params: Record<string, string> = {},
  ) => call(route, requestWith(cookie, "/questionnaires", form(fields)), params);
  return { ...runtime, cookie, get, post };
}

test("a new questionnaire begins empty, with a starter's questions, or as a copy", async () => {
  const { store, post, get } = await withStarters();
  const made = async (name: string, from: string) => {
    const { status, headers } = await post(add, { name, from });
    expect([status, headers.get("location")]).toEqual([
      302,
      expect.stringMatching(/^\/questionnaires\/.+\/edit$/),
    ]);
    return draftOf(store.read, headers.get("location")?.split("/")[2] ?? "");
  };
  expect(await made("Leeg", "empty")).toMatchObject({ content: { title: { nl: "Leeg" }, questions: [] } });
  expect((await made("Balie 2", "starter:counter"))?.content.questions).toHaveLength(5);
  expect(await made("Kopie", "copy:phone")).toMatchObject({
    key: "kopie",
    name: "Kopie",
    content: { questions: expect.arrayContaining([expect.objectContaining({ key: "callback_on_time" })]) },
  });
  expect((await get(addPage, "/questionnaires/new?from=copy:phone")).data).toMatchObject({
    from: "copy:phone",
  });
});

test("a new questionnaire without a name, with one too long or with a beginning that isn't there is refused, with what was typed", async () => {
  const { store, post } = await withStarters();
  expect(await post(add, { name: "  ", from: "empty" })).toMatchObject({
    status: 422,
    data: { errors: { name: "Vul een naam in." } },
  });
  expect(await post(add, { name: "a".repeat(101), from: "empty" })).toMatchObject({
    status: 422,
    data: { errors: { name: expect.stringContaining("101 tekens") }, typed: { name: "a".repeat(101) } },
  });
  for (const from of ["", "copy:nothing", "starter:nothing", "copy:", "x"]) {
    expect(await post(add, { name: "Goed", from })).toMatchObject({
      status: 422,
      data: { errors: { from: "Kies waarmee u wilt beginnen." }, typed: { name: "Goed" } },
    });
  }
  expect(await draftOf(store.read, "goed")).toBeNull();
});

test("the list tells drafts from what is in use, and keeps what is out of use apart", async () => {
  const { store, now, get, post } = await withStarters();
  await makeQuestionnaire(store, await makeEditor("Anna"), now());
  await startDraft(store, await makeEditor("Bram"), "phone", now());
  await post(retire, {}, { key: "letter" });
  const { data } = await get(list, "/questionnaires");
  const { rows, retired } = data as Awaited<ReturnType<typeof list>>;
  expect(rows.find(({ key }) => key === "phone")).toMatchObject({
    state: "live",
    number: 1,
    draft: "05-01-2026 09:00, Bram",
    channels: ["Telefoon"],
  });
  expect(rows.find(({ key }) => key === "balie_rijbewijs")).toMatchObject({
    state: "draft",
    number: null,
    channels: [],
  });
  expect(retired).toMatchObject([{ key: "letter", retired: "05-01-2026 09:00, Erik Bewerker" }]);
});

test("the page of a questionnaire shows its draft, how far it is, and who has it open", async () => {
  const { store, now, cookie, get } = await withStarters();
  const draft = await startDraft(store, await makeEditor("Anna"), "phone", now());
  const content = contentOf("", []);
  await postDraft(cookie, "phone", { revision: draft?.revision ?? 0, content });
  expect((await get(overview, "/questionnaires/phone", { key: "phone" })).data).toMatchObject({
    state: "live",
    draft: { number: 2, basedOn: 1, name: "Erik Bewerker", open: ["Erik Bewerker"], problems: 2 },
    versions: [{ number: 1 }],
  });
});

test("editing begins the draft that is there already, and an older version is put back only where there is none", async () => {
  const { store, post, cookie } = await withStarters();
  const phone = { key: "phone" };
  const location = (answer: { headers: Headers }) => answer.headers.get("location");
  expect(location(await post(act, { intent: "edit" }, phone))).toBe("/questionnaires/phone/edit");
  const first = await draftOf(store.read, "phone");
  await post(act, { intent: "edit" }, phone);
  expect(await draftOf(store.read, "phone")).toEqual(first);
  expect(await post(act, { intent: "restore", number: "1" }, phone)).toMatchObject({ status: 409 });
  expect(await draftOf(store.read, "phone")).toEqual(first);
  for (const number of ["9", "x", "-1", ""]) {
    expect((await post(act, { intent: "restore", number }, { key: "counter" })).status, number).toBe(404);
  }
  expect((await post(act, { intent: "edit" }, { key: "none" })).status).toBe(404);
  expect((await call(act, requestWith(cookie, "/", form({ intent: "x" })), phone)).status).toBe(400);
});

test("an older version comes back as a new draft beside the live one", async () => {
  const { store, now, post } = await withStarters();
  const editor = await makeEditor();
  const second = await draftWith({ store, now, editor }, "counter", (content) => {
    content.title.nl = "Tweede";
  });
  const { number, revision } = second;
  expect(
    await publishDraft(store, editor, "counter", { number, revision, decisions: {} }, now()),
  ).toMatchObject({
    ok: true,
  });
  const answer = await post(act, { intent: "restore", number: "1" }, { key: "counter" });
  expect(answer.headers.get("location")).toBe("/questionnaires/counter/edit");
  expect(await draftOf(store.read, "counter")).toMatchObject({
    number: 3,
    basedOn: 1,
    content: { title: { nl: "Na een bezoek aan de balie" } },
  });
});

test("throwing a draft away asks first, and not about another one than was seen", async () => {
  const { store, now, cookie, get, post } = await withStarters();
  const draft = await startDraft(store, await makeEditor("Anna"), "phone", now());
  const phone = { key: "phone" };
  const { data } = await get(discardPage, "/questionnaires/phone/discard", phone);
  expect(data).toMatchObject({ revision: draft?.revision, questions: 6, by: "Anna", isPublished: true });
  await postDraft(cookie, "phone", { revision: draft?.revision ?? 0, content: contentOf("Anders") });
  expect(await post(discard, { revision: String(draft?.revision) }, phone)).toMatchObject({
    status: 409,
    data: { problem: expect.stringContaining("Erik Bewerker heeft het concept gewijzigd") },
  });
  const revision = String((draft?.revision ?? 0) + 1);
  expect((await post(discard, { revision }, phone)).headers.get("location")).toBe(
    "/questionnaires/phone?done=discarded",
  );
  expect(await draftOf(store.read, "phone")).toBeNull();
  expect((await post(discard, { revision }, phone)).headers.get("location")).toBe("/questionnaires/phone");
});

test("out of use, a questionnaire asks nobody; back in use it asks again, and the trail tells who did so", async () => {
  const { store, get, post } = await withStarters();
  const phone = { key: "phone" };
  expect((await get(retirePage, "/questionnaires/phone/retire", phone)).data).toMatchObject({
    places: ["Telefoon"],
  });
  await post(retire, {}, phone);
  expect((await askedVersions(store.read)).has("phone")).toBe(false);
  expect((await post(retire, {}, phone)).status).toBe(302);
  expect((await get(overview, "/questionnaires/phone", phone)).data).toMatchObject({
    state: "retired",
    retired: { name: "Erik Bewerker" },
  });
  await post(act, { intent: "reinstate" }, phone);
  expect((await askedVersions(store.read)).has("phone")).toBe(true);
  const trail = await auditPage(store.read, { kind: "questionnaire" }, 10);
  expect(trail.map(({ action, actor }) => `${action} ${actor.split(" (")[0]}`)).toEqual([
    "questionnaire.reinstated Erik Bewerker",
    "questionnaire.retired Erik Bewerker",
  ]);
  expect((await post(retire, {}, { key: "none" })).status).toBe(404);
});

test("a copy has a name and a key of its own, and the same questions", async () => {
  const { store, post } = await withStarters();
  const answer = await post(act, { intent: "duplicate" }, { key: "phone" });
  expect(answer.headers.get("location")).toBe("/questionnaires/kopie_van_na_een_telefoongesprek/edit");
  expect((await draftOf(store.read, "kopie_van_na_een_telefoongesprek"))?.content.questions).toHaveLength(6);
});

test("a viewer gets none of these pages, and changes nothing", async () => {
  const { store } = await withStarters();
  const phone = { key: "phone" };
  for (const route of [list, addPage, overview, discardPage, retirePage]) {
    expect((await call(route, await as("viewer", "/questionnaires"), phone)).status).toBe(403);
  }
  for (const route of [add, act, discard, retire]) {
    const request = await as("viewer", "/questionnaires", form({ intent: "edit", name: "x", from: "empty" }));
    expect((await call(route, request, phone)).status).toBe(403);
  }
  expect((await askedVersions(store.read)).size).toBe(8);
  expect(await draftOf(store.read, "phone")).toBeNull();
});
