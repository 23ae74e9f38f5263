import { expect, test } from "vitest";
import { auditPage } from "#db/queries/audit";
import { libraryQuestions, ownQuestion } from "#db/queries/library-questions";
import { insertPublishedQuestionnaires } from "#db/queries/questionnaires";
import { call } from "#tests/support/call-route";
import { contentOf, makeEditor, makeQuestionnaire } from "#tests/support/make-draft";
import { testRuntime } from "#tests/support/runtime";
import { requestWith, signedIn } from "#tests/support/sign-in";
import { at } from "#tests/support/time";
import { LIBRARY } from "~/domain/question-library";
import { STARTER_QUESTIONS } from "~/domain/starter-library";
import { installStarterLibrary } from "~/flow/install-starter-library.server";
import * as list from "~/routes/_office.questionnaires.library._index/route";
import * as page from "~/routes/_office.questionnaires.library.$key/route";

const LIST = "/questionnaires/library";

/** A form with one or more values under a name. */
function body(fields: Record<string, string | string[]>): RequestInit {
  const sent = new URLSearchParams();
  for (const [name, value] of Object.entries(fields))
    for (const one of Array.isArray(value) ? value : [value]) sent.append(name, one);
  return { method: "POST", body: sent };
}

const parking = {
  text_nl: "Ik kon makkelijk parkeren.",
  text_ar: "كان من السهل إيقاف السيارة.",
  kind: "agree5",
  measures: ["ease", "other"],
};

const send = (cookie: string, key: string, fields: Record<string, string | string[]>) =>
  call(page.action, requestWith(cookie, `${LIST}/${key}`, body(fields)), { key });
const look = (cookie: string, query = "") => call(list.loader, requestWith(cookie, `${LIST}${query}`));
const keysIn = (data: unknown) => (data as { rows: { key: string }[] }).rows.map(({ key }) => key);
const errorsIn = (data: unknown) => (data as { errors: Record<string, string> }).errors;

test("a viewer does not reach the library", async () => {
  await testRuntime();
  const cookie = await signedIn("viewer");
  expect((await look(cookie)).status).toBe(403);
  expect((await send(cookie, "new", parking)).status).toBe(403);
  expect((await call(page.loader, requestWith(cookie, `${LIST}/grade`), { key: "grade" })).status).toBe(403);
});

test("the library is searched by words, by what is measured and by where a question comes from", async () => {
  await testRuntime();
  const cookie = await signedIn("editor");
  expect(keysIn((await look(cookie)).data)).toEqual(LIBRARY.map(({ question }) => question.key));
  expect(keysIn((await look(cookie, "?q=TERUG+mail")).data)).toEqual([
    "callback_promised",
    "callback_on_time",
  ]);
  expect(keysIn((await look(cookie, "?q=dv09")).data)).toEqual(["clear_language"]);
  expect(keysIn((await look(cookie, "?measure=digital")).data)).toEqual([
    "found_online",
    "form_easy",
    "done_online",
  ]);
  expect(keysIn((await look(cookie, "?from=own")).data)).toEqual([]);
  expect(keysIn((await look(cookie, "?measure=nonsense&from=nowhere&q=%00")).data)).toEqual([]);
});

test("an own question is added under a code made from its text, and is offered from then on", async () => {
  const { store } = await testRuntime();
  const cookie = await signedIn("editor");
  const answer = await send(cookie, "new", parking);
  expect(answer.headers.get("Location")).toBe(`${LIST}/ik_kon_makkelijk_parkeren?done=added`);
  expect((await libraryQuestions(store.read)).at(-1)).toMatchObject({
    question: {
      key: "ik_kon_makkelijk_parkeren",
      kind: "agree5",
      text: { nl: parking.text_nl, ar: parking.text_ar },
      required: false,
    },
    measures: ["ease", "other"],
    own: true,
  });
  const again = await send(cookie, "new", parking);
  expect(again.headers.get("Location")).toBe(`${LIST}/ik_kon_makkelijk_parkeren_2?done=added`);
  const [entry] = await auditPage(store.read, { kind: "library_question" }, 1);
  expect(entry).toMatchObject({
    action: "library_question.added",
    actor: expect.stringContaining("Erik Bewerker"),
  });
});

test("marks that turn a text around are left out of an own question", async () => {
  const { store } = await testRuntime();
  const text_nl = "Kon u \u202Ereekrap\u202C \u2067hier?";
  await send(await signedIn("editor"), "new", { ...parking, text_nl });
  expect((await libraryQuestions(store.read)).at(-1)?.question.text.nl).toBe("Kon u reekrap hier?");
});

test("what is wrong is told beside its field, and what was typed stays", async () => {
  await testRuntime();
  const cookie = await signedIn("editor");
  const answer = await send(cookie, "new", {
    text_nl: "x".repeat(301),
    kind: "choice",
    options_nl: "Ja\nJa",
    options_en: "Yes",
    hint_de: "Nur deutsch",
    nationalCode: "item 5",
    key: "Mijn vraag",
  });
  expect(answer.status).toBe(422);
  expect(Object.keys(errorsIn(answer.data)).sort()).toEqual([
    "hint_nl",
    "key",
    "measures",
    "nationalCode",
    "options_en",
    "options_nl",
    "text_nl",
  ]);
  expect((answer.data as { typed: { fields: { key: string } } }).typed.fields.key).toBe("Mijn vraag");
  expect(Object.keys(errorsIn((await send(cookie, "new", {})).data)).sort()).toEqual([
    "kind",
    "measures",
    "text_nl",
  ]);
});

test("a code of a standard question, of an own one or of another question in a questionnaire is refused", async () => {
  const { store, now } = await testRuntime();
  const cookie = await signedIn("editor");
  const asked = { ...STARTER_QUESTIONS.ease, key: "asked", text: { nl: "Ik was snel klaar." } };
  await makeQuestionnaire(store, await makeEditor(), now(), { content: contentOf("Balie", [asked]) });
  await send(cookie, "new", { ...parking, key: "parking" });
  for (const key of ["grade", "parking", "asked", "new"]) {
    const answer = await send(cookie, "new", { ...parking, key });
    expect(answer.status, key).toBe(422);
    expect(errorsIn(answer.data).key, key).toBeTruthy();
  }
  const taken = await send(cookie, "new", { ...parking, text_nl: asked.text.nl, key: "asked" });
  expect(taken.headers.get("Location")).toBe(`${LIST}/asked?done=added`);
});

test("a change keeps the code, and nobody overwrites a change that they have not seen", async () => {
  const runtime = await testRuntime();
  const cookie = await signedIn("editor");
  await send(cookie, "new", { ...parking, key: "parking" });
  const seenAt = runtime.now().toISOString();
  runtime.setNow(at("2026-01-05T10:00+01:00"));
  const first = await send(cookie, "parking", { ...parking, text_nl: "Parkeren ging makkelijk.", seenAt });
  expect(first.headers.get("Location")).toBe(`${LIST}/parking?done=changed`);
  const second = await send(cookie, "parking", { ...parking, text_nl: "Er was plek genoeg.", seenAt });
  expect(second.status).toBe(409);
  expect(await ownQuestion(runtime.store.read, "parking")).toMatchObject({
    question: { key: "parking", text: { nl: "Parkeren ging makkelijk." } },
  });
});

test("an archived question is offered no longer, and that can be undone", async () => {
  const { store } = await testRuntime();
  const cookie = await signedIn("editor");
  await send(cookie, "new", { ...parking, key: "parking" });
  const archived = await send(cookie, "parking", { intent: "archive" });
  expect(archived.headers.get("Location")).toBe(`${LIST}?archived=parking`);
  expect(await libraryQuestions(store.read)).toEqual(LIBRARY);
  expect((await look(cookie, "?archived=parking")).data).toMatchObject({ archived: { key: "parking" } });
  expect(keysIn((await look(cookie, "?from=archived")).data)).toEqual(["parking"]);
  await send(cookie, "parking", { intent: "restore" });
  expect(await libraryQuestions(store.read)).toHaveLength(LIBRARY.length + 1);
  const actions = (await auditPage(store.read, { kind: "library_question" }, 9)).map(({ action }) => action);
  expect(actions.sort()).toEqual([
    "library_question.added",
    "library_question.archived",
    "library_question.restored",
  ]);
});

test("a standard question can be seen with where it is asked, and not be changed", async () => {
  const { store, now } = await testRuntime();
  const cookie = await signedIn("editor");
  await installStarterLibrary(store, now());
  const seen = await call(page.loader, requestWith(cookie, `${LIST}/friendly`), { key: "friendly" });
  expect(seen.data).toMatchObject({ known: { question: STARTER_QUESTIONS.friendly, own: null } });
  const { uses } = seen.data as { uses: { questionnaireKey: string; state: string }[] };
  expect(uses.map(({ questionnaireKey, state }) => `${questionnaireKey} ${state}`).sort()).toEqual([
    "counter live",
    "phone live",
    "social live",
  ]);
  expect((await send(cookie, "friendly", parking)).status).toBe(404);
  expect((await send(cookie, "friendly", { intent: "archive" })).status).toBe(404);
});

test("of a question that was asked, the kind and the answers stay, and the text can be put right", async () => {
  const runtime = await testRuntime();
  const { store, now } = runtime;
  const cookie = await signedIn("editor");
  const fields = {
    text_nl: "Waar kwam u voor?",
    kind: "choice",
    options_nl: "Paspoort\nRijbewijs",
    options_en: "Passport\nDriving licence",
    measures: "other",
    key: "purpose",
  };
  await send(cookie, "new", fields);
  const own = await ownQuestion(store.read, "purpose");
  expect(own?.question.options?.map(({ value }) => value)).toEqual(["paspoort", "rijbewijs"]);
  const title = { nl: "Balie" };
  const content = { title, languages: ["nl" as const], questions: own ? [own.question] : [] };
  await store.write((tx) =>
    insertPublishedQuestionnaires(
      tx,
      [{ key: "b", name: "Balie", channels: ["counter"], versionId: "v", content }],
      now(),
    ),
  );
  const seenAt = now().toISOString();
  const more = await send(cookie, "purpose", {
    ...fields,
    options_nl: "Paspoort\nRijbewijs\nAnders",
    options_en: "",
    seenAt,
  });
  expect(more.status).toBe(422);
  expect(errorsIn(more.data).kind).toContain("Balie");
  const other = await send(cookie, "purpose", { ...fields, kind: "open", seenAt });
  expect(errorsIn(other.data).kind).toContain("Balie");
  runtime.setNow(at("2026-01-05T10:00+01:00"));
  await send(cookie, "purpose", { ...fields, options_nl: "Een paspoort\nRijbewijs", seenAt });
  expect((await ownQuestion(store.read, "purpose"))?.question.options).toMatchObject([
    { value: "paspoort", text: { nl: "Een paspoort", en: "Passport" } },
    { value: "rijbewijs" },
  ]);
});
