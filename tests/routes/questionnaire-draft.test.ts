import { expect, test } from "vitest";
import { type Draft, draftOf } from "#db/queries/questionnaire-drafts";
import { postDraft } from "#tests/support/draft-window";
import { contentOf, makeEditor, makeQuestionnaire } from "#tests/support/make-draft";
import { testRuntime } from "#tests/support/runtime";
import { makeAccount, signedIn } from "#tests/support/sign-in";
import { serveWeb } from "#tests/support/web";
import type { Question } from "~/domain/questionnaire";
import { STARTER_QUESTIONS } from "~/domain/starter-library";
import { installStarterLibrary } from "~/flow/install-starter-library.server";
import { discardDraft } from "~/flow/questionnaire-drafts.server";

/** A questionnaire that is only a draft, and somebody who works on it. */
async function draftInHand() {
  const runtime = await testRuntime();
  const owner = await makeEditor("Anna");
  const key = await makeQuestionnaire(runtime.store, owner, runtime.now());
  const draft = (await draftOf(runtime.store.read, key)) as Draft;
  return { runtime, owner, key, draft, cookie: await signedIn("editor") };
}

test("what is typed is saved, and the next save goes on from there", async () => {
  const { runtime, key, draft, cookie } = await draftInHand();
  const first = await postDraft(cookie, key, { revision: draft.revision, content: contentOf("Een") });
  expect(first).toMatchObject({ status: 200, revision: draft.revision + 1, others: [] });
  await postDraft(cookie, key, { revision: draft.revision + 1, content: contentOf("Twee"), name: "Balie" });
  expect(await draftOf(runtime.store.read, key)).toMatchObject({ name: "Balie", content: contentOf("Twee") });
});

test("whoever saves over an older revision is shown what is there now", async () => {
  const { key, draft, cookie } = await draftInHand();
  await postDraft(cookie, key, { revision: draft.revision, content: contentOf("Eerst") });
  const late = await postDraft(cookie, key, { revision: draft.revision, content: contentOf("Later") });
  expect(late).toMatchObject({
    status: 409,
    draft: { content: contentOf("Eerst"), changedBy: "Erik Bewerker", revision: draft.revision + 1 },
  });
});

test("two who have it open hear of each other, and a window that closes is gone", async () => {
  const { runtime, key, draft, cookie } = await draftInHand();
  const bram = await signedIn(await makeAccount("editor", { name: "Bram" }));
  const open = { revision: draft.revision };
  await postDraft(cookie, key, { ...open, window: "window-one" });
  expect(await postDraft(bram, key, { ...open, window: "window-two" })).toMatchObject({
    others: [{ name: "Erik Bewerker", isYou: false }],
  });
  expect(await postDraft(cookie, key, { ...open, window: "window-three" })).toMatchObject({
    others: [
      { name: "Bram", isYou: false },
      { name: "Erik Bewerker", isYou: true },
    ],
  });
  await postDraft(bram, key, { ...open, window: "window-two", leaving: true });
  // Nobody can close another's window.
  await postDraft(bram, key, { ...open, window: "window-three", leaving: true });
  expect(await postDraft(cookie, key, { ...open, window: "window-one" })).toMatchObject({
    others: [{ name: "Erik Bewerker", isYou: true }],
  });
  runtime.setNow(new Date(runtime.now().getTime() + 80_000));
  expect(await postDraft(bram, key, { ...open, window: "window-two" })).toMatchObject({ others: [] });
});

test("a window that is only open hears that somebody else saved", async () => {
  const { key, draft, cookie } = await draftInHand();
  await postDraft(cookie, key, { revision: draft.revision, content: contentOf("Anders") });
  expect(await postDraft(cookie, key, { revision: draft.revision })).toMatchObject({
    status: 409,
    draft: { content: contentOf("Anders") },
  });
});

test("without a session the answer is a 401 in JSON, for a viewer a 403, and nothing is saved", async () => {
  const { runtime, key, draft } = await draftInHand();
  const save = { revision: draft.revision, content: contentOf("Niet van mij") };
  expect(await postDraft(null, key, save)).toMatchObject({ status: 401, reason: "session" });
  expect(await postDraft(await signedIn("viewer"), key, save)).toMatchObject({ status: 403, reason: "role" });
  expect(await draftOf(runtime.store.read, key)).toEqual(draft);
});

test("a draft that was thrown away is gone, and what was typed becomes a new questionnaire when asked", async () => {
  const { runtime, owner, key, draft, cookie } = await draftInHand();
  const { store, now } = runtime;
  await discardDraft(store, owner, key, draft.revision, now());
  const save = { revision: draft.revision, content: contentOf("Bewaar dit"), name: "Balie rijbewijs" };
  expect(await postDraft(cookie, key, save)).toEqual({ status: 404 });
  expect(await postDraft(cookie, key, { ...save, anew: true })).toEqual({ status: 201, key });
  expect(await draftOf(store.read, key)).toMatchObject({ content: save.content });
});

test("what was typed over a draft that is gone begins a new one, unless somebody else has begun one", async () => {
  const { store, now } = await testRuntime();
  await installStarterLibrary(store, now());
  const cookie = await signedIn("editor");
  const save = { revision: 5, content: contentOf("Bewaar dit") };
  expect(await postDraft(cookie, "phone", save)).toEqual({ status: 410 });
  expect(await postDraft(cookie, "phone", { ...save, anew: true })).toMatchObject({ status: 200 });
  expect(await draftOf(store.read, "phone")).toMatchObject({ content: save.content, basedOn: 1 });
  const other = { revision: 5, content: contentOf("Van een ander"), anew: true };
  expect(await postDraft(cookie, "phone", other)).toMatchObject({ status: 409 });
  expect((await draftOf(store.read, "phone"))?.content).toEqual(save.content);
});

const own = (index: number): Question => ({
  ...STARTER_QUESTIONS.comment,
  key: `own_${index}`,
  text: { nl: `Vraag ${index}` },
});

test("200 questions, and texts beyond all bounds, are refused with the place and the remedy", async () => {
  const { key, draft, cookie } = await draftInHand();
  const send = (content: unknown) =>
    postDraft(cookie, key, { revision: draft.revision, content: content as never });
  const many = Array.from({ length: 200 }, (_, index) => own(index));
  expect(await send(contentOf("Veel", many))).toEqual({
    status: 422,
    errors: ["200 vragen is te veel: ten hoogste 60. Haal er vragen af."],
  });
  const long = { ...own(1), text: { nl: "Kort", en: "a".repeat(10_001) } };
  expect(await send(contentOf("Lang", [own(0), long]))).toEqual({
    status: 422,
    errors: [
      "Vraag 2, tekst (Engels): 10.001 tekens is te lang om te bewaren, ten hoogste 10.000. Maak de tekst korter.",
    ],
  });
  expect(await send(contentOf("Code", [{ ...own(1), key: "Mijn Vraag!" }]))).toMatchObject({
    errors: [expect.stringContaining("Vraag 1: de code ‘Mijn Vraag!’ kan niet.")],
  });
  expect(await send({ title: 3, questions: "geen" })).toMatchObject({
    status: 422,
    errors: [expect.any(String), expect.any(String)],
  });
});

test("a question of 5,000 characters, markup, an emoji and a half language are kept as a draft", async () => {
  const { runtime, key, draft, cookie } = await draftInHand();
  const odd = {
    ...own(1),
    text: { nl: "a".repeat(5000), ar: "" },
    hint: { nl: "<script>alert(1)</script> 👍" },
  };
  const content = contentOf("'); drop table x;--", [odd]);
  expect(await postDraft(cookie, key, { revision: draft.revision, content })).toMatchObject({ status: 200 });
  expect((await draftOf(runtime.store.read, key))?.content).toEqual(content);
});

test("what is no JSON, no draft, or not said to be JSON is refused in words", async () => {
  const { runtime, key, draft, cookie } = await draftInHand();
  for (const body of ["", "{", "null", "[]", '{"window":"x"}', "[".repeat(100_000)]) {
    const { status, errors } = await postDraft(cookie, key, body);
    expect([400, 422], body.slice(0, 20)).toContain(status);
    expect(errors, body.slice(0, 20)).toEqual([expect.stringContaining("niet te lezen")]);
  }
  const revision = { revision: draft.revision + 0.5, content: contentOf("Half") };
  expect((await postDraft(cookie, key, revision)).status).toBe(422);
  expect(await postDraft(cookie, key, `"${"x".repeat(4 * 1024 * 1024)}"`)).toMatchObject({
    status: 413,
    errors: [expect.stringContaining("te groot")],
  });
  expect(await draftOf(runtime.store.read, key)).toEqual(draft);
});

test("another site can't save, and a draft in eight languages fits where a form would be too large", async () => {
  const ask = await serveWeb(
    await testRuntime(),
    undefined,
    ["/questionnaires/:key/draft"],
    ["/questionnaires/:key/draft"],
  );
  const headers = { "content-type": "application/json" };
  const post = (more: Record<string, string>, body: string) =>
    ask("/questionnaires/phone/draft", { method: "POST", headers: { ...headers, ...more }, body });
  expect((await post({ "sec-fetch-site": "cross-site" }, "{}")).status).toBe(403);
  expect((await post({ origin: "https://evil.example" }, "{}")).status).toBe(403);
  const size = (bytes: number) => ({ "content-length": String(bytes) });
  expect((await post(size(2_000_000), "x".repeat(2_000_000))).status).toBe(200);
  expect((await post(size(5_000_000), "x".repeat(5_000_000))).status).toBe(413);
});
