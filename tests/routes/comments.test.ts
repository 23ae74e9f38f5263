import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { auditPage } from "#db/queries/audit";
import { deleteResponse, insertResponses, type StoredResponse } from "#db/queries/responses";
import { allTagMargins } from "#db/queries/tag-margins";
import { tagsInUse } from "#db/queries/tags";
import { makeTopics } from "#tests/support/make-answers";
import { writtenBy } from "#tests/support/make-comments";
import { type TestRuntime, testRuntime } from "#tests/support/runtime";
import { as } from "#tests/support/sign-in";
import { at } from "#tests/support/time";
import type { Role } from "~/domain/access";
import { dayInAmsterdam } from "~/domain/calendar";
import { applyTags } from "~/flow/apply-tags.server";
import type { CommentsPage } from "~/flow/read-comments.server";
import { workUpAll } from "~/flow/work-up.server";
import { dayText } from "~/messages/dutch";
import { CommentCard } from "~/routes/_office.results_.comments/comment-card";
import { action, loader } from "~/routes/_office.results_.comments/route";
import { loader as tagsLoader } from "~/routes/_office.results_.comments_.tags/route";
import { action as tagAction } from "~/routes/_office.results_.comments_.tags_.$id/route";

const now = at("2026-06-21T12:00+02:00");
const PERIOD = "from=2026-01&to=2026-06";

async function withComments(...responses: StoredResponse[]): Promise<TestRuntime> {
  const runtime = await testRuntime({ now });
  await makeTopics(runtime.store, { paspoort: "kcc", afval: "kcc", groen: "leefomgeving" });
  await runtime.store.write((tx) => insertResponses(tx, responses));
  await workUpAll(runtime.store);
  return runtime;
}

const many = (n: number, text: string, change: Parameters<typeof writtenBy>[1] = {}) =>
  Array.from({ length: n }, () => writtenBy(text, change));

async function open(search: string, role: Role = "viewer") {
  const request = await as(role, `/results/comments?${search}`);
  const answer = (await loader({ request, params: {}, context: {} })) as unknown as {
    data: CommentsPage;
    init: { status: number };
  };
  return { status: answer.init.status, page: answer.data };
}

const texts = ({ page }: Awaited<ReturnType<typeof open>>) =>
  page.view?.found?.comments.map(({ text }) => text.map((part) => part.text).join(""));
const problems = ({ page }: Awaited<ReturnType<typeof open>>) =>
  page.view?.problems.map(({ field, code }) => `${field}: ${code}`);

async function send(role: Role, fields: Record<string, string>) {
  const request = await as(role, `/results/comments?${PERIOD}`, {
    method: "POST",
    body: new URLSearchParams(fields),
  });
  return (await Promise.resolve(action({ request, params: {}, context: {} })).catch((thrown) => thrown)) as
    | Response
    | { data: { problem: string }; init: { status: number } };
}

async function sendTag(id: string, fields: Record<string, string>, role: Role = "editor") {
  const request = await as(role, `/results/comments/tags/${id}`, {
    method: "POST",
    body: new URLSearchParams(fields),
  });
  return (await Promise.resolve(tagAction({ request, params: { id }, context: {} })).catch(
    (thrown) => thrown,
  )) as Response | { data: { errors: Record<string, string> }; init: { status: number } };
}

const audited = async ({ store }: TestRuntime, kind: string) =>
  (await auditPage(store.read, { kind }, 20)).map(({ action: done }) => done);

test("a viewer finds comments by word, beginning, grade, topic and several words", async () => {
  await withComments(
    ...many(15, "De wachttijd bij de balie was lang", { grade: 4 }),
    ...many(15, "Prima geholpen met paspoorten", { grade: 9, topic: "afval" }),
  );
  expect(texts(await open(`${PERIOD}&q=balie`))).toHaveLength(15);
  expect(texts(await open(`${PERIOD}&q=Paspoort`))).toHaveLength(15);
  expect(texts(await open(`${PERIOD}&q=wacht*`))).toHaveLength(15);
  expect(texts(await open(`${PERIOD}&q=balie+paspoort`))).toEqual([]);
  expect(texts(await open(`${PERIOD}&grade=low`))).toHaveLength(15);
  expect(texts(await open(`${PERIOD}&grade=high&q=wachttijd`))).toEqual([]);
  expect(texts(await open(`${PERIOD}&topic=afval`))).toHaveLength(15);
});

test("pages follow each other, there and back, without a comment twice", async () => {
  await withComments(...many(45, "balie"));
  const first = await open(`${PERIOD}&q=balie`);
  const found = first.page.view?.found;
  expect([found?.count, found?.comments.length, found?.before]).toEqual([45, 20, null]);
  const second = await open(
    new URLSearchParams({ ...period(), q: "balie", after: found?.after ?? "" }).toString(),
  );
  const third = await open(
    new URLSearchParams({ ...period(), after: second.page.view?.found?.after ?? "" }).toString(),
  );
  expect(third.page.view?.found).toMatchObject({ after: null });
  const ids = [first, second, third].flatMap(({ page }) =>
    page.view?.found?.comments.map(({ responseId }) => responseId),
  );
  expect(new Set(ids).size).toBe(45);
  const back = await open(
    new URLSearchParams({ ...period(), before: second.page.view?.found?.before ?? "" }).toString(),
  );
  expect(back.page.view?.found?.comments).toEqual(first.page.view?.found?.comments.map(unmarked));
  expect(back.page.view?.found?.before).toBeNull();
});

const period = () => ({ from: "2026-01", to: "2026-06" });
const unmarked = (comment: NonNullable<NonNullable<CommentsPage["view"]>["found"]>["comments"][number]) => ({
  ...comment,
  text: [{ text: comment.text.map(({ text }) => text).join(""), found: false }],
});

test.each([
  ["a word of 10,000 characters", `q=${"a".repeat(10_000)}`, "q: search_too_long"],
  ["only stop words", "q=de+het", "q: search_only_stop_words"],
  ["a percent sign", "q=%25", "q: search_nothing"],
  ["emoji", `q=${encodeURIComponent("🙂🙂")}`, "q: search_nothing"],
  ["only a star", "q=*", "q: search_nothing"],
  ["a grade of 11", "grade=11", "grade: unknown_grade"],
  ["a name of every object", "grade=constructor", "grade: unknown_grade"],
  ["a tag that is gone", "tag=weg", "tag: unknown_tag"],
  ["a page that is none", "after=13-2026", "page: unknown_page"],
  ["a list for staff", "list=hidden", "list: unknown_list"],
])("%s in the address gets a message, no list", async (_, search, problem) => {
  await withComments(...many(15, "balie"));
  const answer = await open(`${PERIOD}&${search}`);
  expect(answer.status).toBe(400);
  expect(problems(answer)).toEqual([problem]);
  expect(answer.page.view?.found).toBeNull();
});

test.each([
  "'; drop table comments; --",
  "\u202Ebalie\u202C",
  "ba%_lie' or 1=1",
  "<b>balie</b>",
  "balie\u0000",
])("looking for %j is an ordinary search", async (q) => {
  await withComments(...many(15, "balie"));
  const answer = await open(new URLSearchParams({ ...period(), q }).toString());
  expect([200, 400]).toContain(answer.status);
  expect(texts(await open(PERIOD))).toHaveLength(15);
});

test("with few answers no comment is shown, nor how many there are", async () => {
  await withComments(...many(9, "balie"));
  const { page } = await open(`${PERIOD}&q=balie`);
  expect(page.view).toMatchObject({ found: null, topics: { state: "few", n: null } });
});

test("a comment tells its quarter, and its topic and channel only where enough answered", async () => {
  await withComments(
    ...many(12, "balie lang"),
    ...many(12, "bellen", { topic: "afval", channel: "counter" }),
    ...many(3, "post", { topic: "afval", channel: "post" }),
    ...many(2, "groen", { topic: "groen", team: "leefomgeving" }),
  );
  const labels = async (search: string) =>
    (await open(search)).page.view?.found?.comments.map(({ label }) => label) ?? [];
  const all = await labels(PERIOD);
  expect(all.length).toBeGreaterThanOrEqual(20);
  expect(new Set(all.map(({ quarter }) => quarter))).toEqual(new Set(["2026-01"]));
  expect(all.some(({ channel, topic }) => channel === "post" || topic === "groen")).toBe(false);
  expect(texts(await open(`${PERIOD}&channel=post`)) ?? []).toEqual([]);
  // A month alone would tell more than its quarter.
  expect((await open("from=2026-03&to=2026-03")).page.view).toMatchObject({
    found: null,
    wider: { from: "2026-01" },
  });
});

test("an editor hides a comment with a reason, viewers don't see it, and it comes back", async () => {
  const runtime = await withComments(...many(15, "balie"));
  const shown = (await open(PERIOD, "editor")).page.view?.found?.comments[0];
  const comment = `${shown?.responseId} ${shown?.questionKey}`;
  expect(await send("viewer", { comment, intent: "hide", reason: "personal" })).toMatchObject({
    status: 403,
  });
  expect(await send("editor", { comment, intent: "hide" })).toMatchObject({
    data: { problem: "reason_missing" },
    init: { status: 400 },
  });
  expect(await send("editor", { comment, intent: "hide", reason: "other" })).toMatchObject({
    data: { problem: "note_missing" },
  });
  expect(
    await send("editor", { comment, intent: "hide", reason: "personal", note: "naam van de buurman" }),
  ).toMatchObject({ status: 302 });
  expect(texts(await open(PERIOD))).toHaveLength(14);
  expect(texts(await open(`${PERIOD}&q=balie`))).toHaveLength(14);
  const hidden = (await open(`${PERIOD}&list=hidden`, "editor")).page.view?.found?.comments;
  expect(hidden).toMatchObject(
    [{ responseId: shown?.responseId, hidden: { reason: /naam van de buurman/ } }].map((each) => ({
      ...each,
      hidden: { reason: expect.stringMatching(/naam van de buurman$/) },
    })),
  );
  const { page } = await open(`${PERIOD}&list=hidden`, "editor");
  const [found] = page.view?.found?.comments ?? [];
  if (found === undefined) throw new Error("not in the list of what is hidden");
  // As the browser gets it: with its moment as text.
  const sent = JSON.parse(JSON.stringify(found)) as typeof found;
  const card = renderToStaticMarkup(createElement(CommentCard, { comment: sent, page, refused: undefined }));
  expect(card).toContain("naam van de buurman");
  expect(card).toContain(dayText(dayInAmsterdam(now)));
  expect(await send("editor", { comment, intent: "show" })).toMatchObject({ status: 302 });
  expect(texts(await open(PERIOD))).toHaveLength(15);
  expect(await audited(runtime, "comment")).toEqual(["comment.shown", "comment.hidden"]);
  expect(await auditPage(runtime.store.read, { kind: "comment" }, 20)).not.toContainEqual(
    expect.objectContaining({ detail: expect.objectContaining({ text: expect.anything() }) }),
  );
});

test("a comment that was erased can't be hidden or tagged", async () => {
  const gone = writtenBy("balie");
  const runtime = await withComments(gone, ...many(15, "balie"));
  await sendTag("new", { name: "Balie", words: "" });
  const [tag] = await tagsInUse(runtime.store.read);
  await runtime.store.write((tx) => deleteResponse(tx, gone.receiptHash));
  const comment = `${gone.id} comment`;
  for (const fields of [
    { intent: "hide", reason: "personal" },
    { intent: "show" },
    { intent: `give ${tag?.id}` },
  ])
    expect(await send("editor", { comment, ...fields })).toMatchObject({
      data: { problem: "gone" },
      init: { status: 404 },
    });
});

test("a new tag is suggested for what is there already, accepted, refused, and counted", async () => {
  const runtime = await withComments(...many(12, "Ik ben niet teruggebeld"), ...many(8, "Prima"));
  expect(await sendTag("new", { name: "Terugbellen", words: "terugbel*\nteruggebeld" })).toMatchObject({
    status: 302,
  });
  const { tags: before } = await tagsLoader({
    request: await as("editor", "/results/comments/tags"),
    params: {},
    context: {},
  });
  expect(before).toMatchObject([{ name: "Terugbellen", applied: { done: 0, all: 20 } }]);
  while (await applyTags(runtime.store));
  const [tag] = await tagsInUse(runtime.store.read);
  const tagged = await open(`${PERIOD}&tag=${tag?.id}`);
  expect(texts(tagged)).toHaveLength(12);
  expect(tagged.page.view?.topics.topics).toMatchObject([{ name: "Terugbellen", n: 12, share: 0.6 }]);

  const [first, second] = tagged.page.view?.found?.comments ?? [];
  await send("editor", { comment: `${first?.responseId} comment`, intent: `give ${tag?.id}` });
  await send("editor", { comment: `${second?.responseId} comment`, intent: `refuse ${tag?.id}` });
  expect(texts(await open(`${PERIOD}&tag=${tag?.id}`))).toHaveLength(11);
  expect(texts(await open(`${PERIOD}&tag=${tag?.id}&list=suggested`, "editor"))).toHaveLength(10);
  const count = async () =>
    (await allTagMargins(runtime.store.read)).find(
      ({ tagId, margin }) => tagId === tag?.id && margin === "channel",
    )?.n ?? 0;
  expect(await count()).toBe(11);

  // Other words: what was given stays, the other suggestions go, and what was refused stays refused.
  await sendTag(tag?.id ?? "", { name: "Terugbellen", words: "iets anders" });
  while (await applyTags(runtime.store));
  expect(texts(await open(`${PERIOD}&tag=${tag?.id}`))).toHaveLength(1);
  await sendTag(tag?.id ?? "", { name: "Terugbellen", words: "teruggebeld" });
  while (await applyTags(runtime.store));
  expect(await count()).toBe(11);
  expect(await audited(runtime, "tag")).toEqual(["tag.changed", "tag.changed", "tag.added"]);
});

test.each([
  ["no name", { name: " ", words: "" }, "name"],
  ["a name of 61 letters", { name: "a".repeat(61), words: "" }, "name"],
  ["a name that there is", { name: "WACHTTÍJD", words: "" }, "name"],
  ["only stop words", { name: "Nieuw", words: "de het" }, "words"],
  ["a short beginning", { name: "Nieuw", words: "te*" }, "words"],
  ["nothing to look for", { name: "Nieuw", words: "%%%" }, "words"],
  [
    "100 rules",
    { name: "Nieuw", words: Array.from({ length: 100 }, (_, n) => `woord${n}`).join("\n") },
    "words",
  ],
])("a tag with %s is refused beside its field", async (_, fields, field) => {
  const runtime = await testRuntime({ now });
  await sendTag("new", { name: "Wachttijd", words: "" });
  const answer = await sendTag("new", fields);
  expect(answer).toMatchObject({ init: { status: 400 }, data: { typed: fields } });
  expect(Object.keys((answer as { data: { errors: object } }).data.errors)).toEqual([field]);
  expect(await tagsInUse(runtime.store.read)).toHaveLength(1);
});

test("a viewer may not change tags", async () => {
  await testRuntime({ now });
  expect(await sendTag("new", { name: "Nieuw", words: "" }, "viewer")).toMatchObject({ status: 403 });
});
