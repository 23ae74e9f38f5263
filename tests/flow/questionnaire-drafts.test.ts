import { expect, test } from "vitest";
import { auditPage } from "#db/queries/audit";
import { draftOf, questionnaireByKey } from "#db/queries/questionnaire-drafts";
import { contentOf, makeEditor, makeQuestionnaire } from "#tests/support/make-draft";
import { testRuntime } from "#tests/support/runtime";
import type { Editor } from "~/domain/access";
import { installStarterLibrary } from "~/flow/install-starter-library.server";
import { createQuestionnaire, discardDraft, saveDraft, startDraft } from "~/flow/questionnaire-drafts.server";

const actions = async (db: Parameters<typeof auditPage>[0]) =>
  (await auditPage(db, { kind: "questionnaire" }, 20)).map(({ action }) => action);

test("a new questionnaire is a draft of version 1 under a key of its own", async () => {
  const { store, now } = await testRuntime();
  const editor = await makeEditor();
  const first = await makeQuestionnaire(store, editor, now());
  const second = await makeQuestionnaire(store, editor, now());
  expect([first, second]).toEqual(["balie_rijbewijs", "balie_rijbewijs_2"]);
  expect(await draftOf(store.read, first)).toMatchObject({
    name: "Balie rijbewijs",
    number: 1,
    basedOn: null,
    changedBy: "Erik Bewerker",
    content: contentOf(),
  });
  expect(await actions(store.read)).toEqual(["questionnaire.made", "questionnaire.made"]);
});

test("two who make a questionnaire of one name at once both get one", async () => {
  const { store, now } = await testRuntime();
  const editor = await makeEditor();
  const keys = await Promise.all(Array.from({ length: 5 }, () => makeQuestionnaire(store, editor, now())));
  expect(new Set(keys).size).toBe(5);
});

test("a form that is sent twice makes one questionnaire; another content, person or moment makes another", async () => {
  const { store, now } = await testRuntime();
  const [anna, bram] = [await makeEditor("Anna"), await makeEditor("Bram")];
  const make = (actor: Editor, title: string, at = now()) =>
    createQuestionnaire(store, actor, { name: "Balie", content: contentOf(title), mayBeTwice: true }, at);
  const keys = await Promise.all([make(anna, "Een"), make(anna, "Een"), make(anna, "Een")]);
  expect(new Set(keys).size).toBe(1);
  expect(await actions(store.read)).toEqual(["questionnaire.made"]);
  const later = new Date(now().getTime() + 60_000);
  const others = [await make(bram, "Een"), await make(anna, "Twee"), await make(anna, "Een", later)];
  expect(new Set([...keys, ...others]).size).toBe(4);
});

test("a draft beside the live version is made once, however many ask for it at once", async () => {
  const { store, now } = await testRuntime();
  await installStarterLibrary(store, now());
  const editor = await makeEditor();
  const started = await Promise.all(
    Array.from({ length: 5 }, () => startDraft(store, editor, "phone", now())),
  );
  expect(new Set(started.map((draft) => draft?.revision)).size).toBe(1);
  expect(started[0]).toMatchObject({ number: 2, basedOn: 1, name: "Na een telefoongesprek" });
  expect(await actions(store.read)).toEqual(["questionnaire.draft_started"]);
  expect(await startDraft(store, editor, "nothing", now())).toBeNull();
  expect(await startDraft(store, editor, "counter", now(), 7)).toBeNull();
});

test("of two who save over the same revision one is told, and sees what the other made of it", async () => {
  const { store, now } = await testRuntime();
  const [anna, bram] = [await makeEditor("Anna"), await makeEditor("Bram")];
  const key = await makeQuestionnaire(store, anna, now());
  const { revision } = (await draftOf(store.read, key)) as { revision: number };
  const results = await Promise.all([
    saveDraft(store, anna, key, { revision, content: contentOf("Van Anna") }, now()),
    saveDraft(store, bram, key, { revision, content: contentOf("Van Bram") }, now()),
  ]);
  const won = results.filter((result) => result.ok);
  const lost = results.find((result) => !result.ok);
  expect(won).toHaveLength(1);
  const kept = await draftOf(store.read, key);
  expect(lost).toMatchObject({
    reason: "conflict",
    draft: { content: kept?.content, changedBy: kept?.changedBy },
  });
});

test("a save that is sent again because its answer got lost is no conflict", async () => {
  const { store, now } = await testRuntime();
  const editor = await makeEditor();
  const key = await makeQuestionnaire(store, editor, now());
  const { revision } = (await draftOf(store.read, key)) as { revision: number };
  const save = { revision, content: contentOf("Anders") };
  const first = await saveDraft(store, editor, key, save, now());
  expect(await saveDraft(store, editor, key, save, now())).toEqual(first);
});

test("what is saved while it is thrown away is either kept or told, never both", async () => {
  const { store, now } = await testRuntime();
  const editor = await makeEditor();
  const key = await makeQuestionnaire(store, editor, now());
  const { revision } = (await draftOf(store.read, key)) as { revision: number };
  const [saved, discarded] = await Promise.all([
    saveDraft(store, editor, key, { revision, content: contentOf("Anders") }, now()),
    discardDraft(store, editor, key, revision, now()),
  ]);
  expect(saved.ok).toBe(!discarded.ok);
  expect(await draftOf(store.read, key)).toEqual(
    saved.ok ? expect.objectContaining({ content: contentOf("Anders") }) : null,
  );
});

test("a draft that never was published goes with its questionnaire, another leaves the live version", async () => {
  const { store, now } = await testRuntime();
  await installStarterLibrary(store, now());
  const editor = await makeEditor();
  const key = await makeQuestionnaire(store, editor, now());
  const alone = (await draftOf(store.read, key)) as { revision: number };
  expect(await discardDraft(store, editor, key, alone.revision, now())).toEqual({ ok: true, removed: true });
  expect(await questionnaireByKey(store.read, key)).toBeNull();

  const beside = (await startDraft(store, editor, "phone", now())) as { revision: number };
  expect(await discardDraft(store, editor, "phone", beside.revision + 1, now())).toMatchObject({
    reason: "conflict",
  });
  expect(await discardDraft(store, editor, "phone", beside.revision, now())).toEqual({
    ok: true,
    removed: false,
  });
  expect(await questionnaireByKey(store.read, "phone")).not.toBeNull();
});

test("a window on a draft that was thrown away can't save over the one that came in its place", async () => {
  const { store, now } = await testRuntime();
  await installStarterLibrary(store, now());
  const editor = await makeEditor();
  const old = (await startDraft(store, editor, "phone", now())) as { revision: number };
  await discardDraft(store, editor, "phone", old.revision, now());
  const late = { revision: old.revision, content: contentOf("Te laat") };
  expect(await saveDraft(store, editor, "phone", late, now())).toEqual({ ok: false, reason: "gone" });
  await startDraft(store, editor, "phone", now());
  expect(await saveDraft(store, editor, "phone", late, now())).toMatchObject({ reason: "conflict" });
});

test("the saves of one stretch of work are one line of the audit trail", async () => {
  const runtime = await testRuntime();
  const { store, now } = runtime;
  const [anna, bram] = [await makeEditor("Anna"), await makeEditor("Bram")];
  const key = await makeQuestionnaire(store, anna, now());
  let { revision } = (await draftOf(store.read, key)) as { revision: number };
  const save = async (who: typeof anna, title: string) => {
    const saved = await saveDraft(store, who, key, { revision, content: contentOf(title) }, now());
    if (saved.ok) revision = saved.revision;
  };
  for (const title of ["A", "An", "Ann"]) await save(anna, title);
  for (const title of ["B", "Br"]) await save(bram, title);
  runtime.setNow(new Date(now().getTime() + 31 * 60_000));
  await save(bram, "Bra");
  expect(await actions(store.read)).toEqual([
    "questionnaire.draft_changed",
    "questionnaire.draft_changed",
    "questionnaire.made",
  ]);
});

test("a name comes along, on one line; an empty one leaves the old", async () => {
  const { store, now } = await testRuntime();
  const editor = await makeEditor();
  const key = await makeQuestionnaire(store, editor, now());
  const { revision } = (await draftOf(store.read, key)) as { revision: number };
  await saveDraft(store, editor, key, { revision, content: contentOf("A"), name: "Balie\nen meer" }, now());
  await saveDraft(store, editor, key, { revision: revision + 1, content: contentOf("B"), name: "  " }, now());
  expect((await draftOf(store.read, key))?.name).toBe("Balie en meer");
});

test("null characters, half characters and marks that turn a text around are left out, emoji and HTML are kept as typed", async () => {
  const { store, now } = await testRuntime();
  const editor = await makeEditor();
  const content = contentOf(
    "a\0b\uD800c \u0008👍🏽 👩‍👧 <script>alert(1)</script>\u202Etxet\u202C\u2067 \u200F١",
  );
  const name = "Balie\u202E eilaB";
  const key = await makeQuestionnaire(store, editor, now(), { name, content });
  expect(await draftOf(store.read, key)).toMatchObject({
    name: "Balie eilaB",
    content: { title: { nl: "abc 👍🏽 👩‍👧 <script>alert(1)</script>txet \u200F١" } },
  });
});
