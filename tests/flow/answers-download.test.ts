import { expect, onTestFinished, test } from "vitest";
import { insertWordings } from "#db/queries/question-wordings";
import { openStore, type Store } from "#db/store";
import { threadFile } from "#tests/support/built-threads";
import { makeResponses, makeTopics, times } from "#tests/support/make-answers";
import { bytesOf } from "#tests/support/read-export";
import { emptyDatabaseUrl } from "#tests/support/store";
import { at } from "#tests/support/time";
import { STARTER_QUESTIONS } from "~/domain/starter-library";
import { answersDownload, answersUnderWay } from "~/flow/answers-download.server";
import type { AnswersWritten } from "~/flow/export-answers.server";
import { type ReckonYear, reckonSoon } from "~/flow/reckon-year.server";

const now = at("2026-11-21T12:00+01:00");

async function municipality(responses: number) {
  const databaseUrl = await emptyDatabaseUrl();
  const store = await openStore(databaseUrl);
  onTestFinished(() => store.close());
  await makeTopics(store, { paspoort: "kcc" });
  const question = STARTER_QUESTIONS.grade;
  await store.write((tx) =>
    insertWordings(tx, [{ questionKey: "grade", wording: 1, edition: 1, question }], {
      questionnaireKey: "phone",
      version: 1,
      since: now,
    }),
  );
  await makeResponses(store, times(responses, { month: "2026-09", answers: { grade: "8" } }));
  return { store, databaseUrl };
}

const needsOf = (store: Store, databaseUrl: string, signal = new AbortController().signal, search = "") => ({
  db: store.read,
  databaseUrl,
  signal,
  search: new URLSearchParams(search),
  now,
  baseUrl: "http://weerklank.test",
});

const allEnded = () => expect.poll(answersUnderWay, { timeout: 15_000 }).toBe(0);

test("a thread makes the very file that is made without one", async () => {
  const { store, databaseUrl } = await municipality(40);
  const file = await threadFile("answers-file");
  const needs = needsOf(store, databaseUrl);
  for (const format of ["csv", "xlsx"] as const) {
    const [apart, here] = [
      await answersDownload(needs, format, file),
      await answersDownload(needs, format, null),
    ];
    if (!(apart instanceof Response && here instanceof Response)) throw new Error("No file");
    expect([...apart.headers]).toEqual([...here.headers]);
    expect(await bytesOf(apart)).toEqual(await bytesOf(here));
  }
  const wrong = needsOf(store, databaseUrl, undefined, "from=2026-13");
  expect(await answersDownload(wrong, "csv", file)).toBeNull();
  await allEnded();
}, 60_000);

test("the head of the file is on its way before it is known what may be told", async () => {
  const { store, databaseUrl } = await municipality(40);
  let goOn = () => {};
  const isRead = new Promise<void>((resolve) => {
    goOn = resolve;
  });
  const reckon: ReckonYear = async (asked) => {
    await isRead;
    return reckonSoon(asked);
  };
  const needs = { ...needsOf(store, databaseUrl), reckon };
  const answer = await answersDownload(needs, "csv", await threadFile("answers-file"));
  if (!(answer instanceof Response) || answer.body === null) throw new Error("No file");
  const reader = answer.body.getReader();
  expect((await reader.read()).value?.length).toBeGreaterThan(0);
  goOn();
  let length = 0;
  for (let next = await reader.read(); !next.done; next = await reader.read()) length += next.value.length;
  expect(length).toBeGreaterThan(40);
  await allEnded();
}, 60_000);

test("a thread tells how far it is while it writes, and at the end of how many rows", async () => {
  const { store, databaseUrl } = await municipality(2_500);
  const told: AnswersWritten[] = [];
  const file = await threadFile("answers-file");
  const answer = await answersDownload(needsOf(store, databaseUrl), "csv", file, (at) => told.push(at));
  if (!(answer instanceof Response)) throw new Error("No file");
  const lines = (await bytesOf(answer)).toString("utf8").trim().split("\r\n");
  expect(told.at(-1)).toEqual({ part: 1, rows: lines.length - 1 });
  expect(told.length).toBeGreaterThan(2);
  for (const [index, { part, rows }] of told.entries()) {
    expect(part).toBeGreaterThanOrEqual(told[index - 1]?.part ?? 0);
    // What is read lies evenly: a part of the identifiers is about that part of the rows.
    expect(Math.abs(rows / 2_500 - part)).toBeLessThan(0.1);
  }
  await allEnded();
}, 60_000);

test("who goes away ends the thread, before the first line and after it", async () => {
  const { store, databaseUrl } = await municipality(40);
  const file = await threadFile("answers-file");
  const left = new AbortController();
  const asked = answersDownload(needsOf(store, databaseUrl, left.signal), "csv", file);
  expect(answersUnderWay()).toBe(1);
  left.abort();
  // It stopped, or what it made is thrown away.
  await asked.then((answer) => (answer instanceof Response ? answer.body?.cancel() : null)).catch(() => {});
  await allEnded();
  const answer = await answersDownload(needsOf(store, databaseUrl), "csv", file);
  if (answer instanceof Response) await answer.body?.cancel();
  await allEnded();
}, 60_000);

test("a fourth file at once has to wait, and a failure in a thread reaches who asked and frees its place", async () => {
  const { store, databaseUrl } = await municipality(40);
  const file = await threadFile("answers-file");
  const nowhere = databaseUrl.replace(/[^/]*$/, databaseUrl.startsWith("file:") ? "no/such.db" : "nosuch");
  const needs = needsOf(store, nowhere);
  const three = Promise.allSettled([1, 2, 3].map(() => answersDownload(needs, "csv", file)));
  expect(await answersDownload(needs, "csv", file)).toBe("busy");
  expect((await three).map(({ status }) => status)).toEqual(["rejected", "rejected", "rejected"]);
  await allEnded();
}, 60_000);
