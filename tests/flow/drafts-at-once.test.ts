import { expect, onTestFinished, test } from "vitest";
import { draftOf } from "#db/queries/questionnaire-drafts";
import { publishedVersions } from "#db/queries/questionnaires";
import { openStore } from "#db/store";
import { contentOf } from "#tests/support/make-draft";
import { emptyDatabaseUrl } from "#tests/support/store";
import { at } from "#tests/support/time";
import type { Editor } from "~/domain/access";
import { publishDraft } from "~/flow/publish-draft.server";
import { createQuestionnaire, discardDraft, saveDraft, startDraft } from "~/flow/questionnaire-drafts.server";

const NOW = at("2026-01-05T09:00+01:00");

const editor = (name: string): Editor => ({
  userId: name,
  name,
  email: `${name}@voorbeeld.example`,
  role: "editor",
  sessionId: "none",
  proven: "editor",
});

/** Two processes on one database, with a questionnaire in draft. */
async function twoProcesses() {
  const url = await emptyDatabaseUrl();
  const [one, other] = [await openStore(url), await openStore(url)];
  onTestFinished(async () => {
    await one.close();
    await other.close();
  });
  const key = await createQuestionnaire(one, editor("Anna"), { name: "Balie", content: contentOf("0") }, NOW);
  return { one, other, key };
}

test("of saves by two processes none is overwritten by one that had not seen it", async () => {
  const { one, other, key } = await twoProcesses();
  const start = (await draftOf(one.read, key))?.revision ?? 0;
  // Each adds its letter to what it saw, and begins again where the other was first.
  const work = async (store: typeof one, letter: string) => {
    for (let left = 15; left > 0; ) {
      const seen = await draftOf(store.read, key);
      if (seen === null) throw new Error("The draft is gone.");
      const content = contentOf(`${seen.content.title.nl}${letter}`);
      const saved = await saveDraft(store, editor(letter), key, { revision: seen.revision, content }, NOW);
      if (saved.ok) left -= 1;
    }
  };
  await Promise.all([work(one, "a"), work(other, "b")]);
  const end = await draftOf(one.read, key);
  const letters = [...(end?.content.title.nl ?? "")];
  expect([
    letters.filter((each) => each === "a").length,
    letters.filter((each) => each === "b").length,
  ]).toEqual([15, 15]);
  expect(end?.revision).toBe(start + 30);
});

test("what is saved while it is published is either in the version or told to be late", async () => {
  const { one, other, key } = await twoProcesses();
  const draft = await draftOf(one.read, key);
  const { revision, number } = draft ?? { revision: 0, number: 0 };
  const [published, saved] = await Promise.all([
    publishDraft(one, editor("Anna"), key, { revision, number, decisions: {} }, NOW),
    saveDraft(other, editor("Bram"), key, { revision, content: contentOf("Van Bram") }, NOW),
  ]);
  expect(published.ok).toBe(!saved.ok);
  const versions = await publishedVersions(one.read, key);
  if (published.ok) {
    expect(saved).toEqual({ ok: false, reason: "gone" });
    expect(versions.map(({ content }) => content.title.nl)).toEqual(["0"]);
  } else {
    expect(published).toMatchObject({ reason: "stale", by: "Bram" });
    expect((await draftOf(one.read, key))?.content.title.nl).toBe("Van Bram");
  }
});

test("however two processes begin, save and throw away, there is never more than one draft", async () => {
  const { one, other, key } = await twoProcesses();
  const first = await draftOf(one.read, key);
  const { revision, number } = first ?? { revision: 0, number: 0 };
  await publishDraft(one, editor("Anna"), key, { revision, number, decisions: {} }, NOW);
  const work = async (store: typeof one, name: string) => {
    for (let turn = 0; turn < 8; turn += 1) {
      const draft = await startDraft(store, editor(name), key, NOW);
      const content = contentOf(`${name} ${turn}`);
      if (draft === null) throw new Error("No draft was begun.");
      const saved = await saveDraft(store, editor(name), key, { revision: draft.revision, content }, NOW);
      if (saved.ok && turn % 2 === 0) await discardDraft(store, editor(name), key, saved.revision, NOW);
    }
  };
  await Promise.all([work(one, "Anna"), work(other, "Bram")]);
  const left = await draftOf(one.read, key);
  expect(left === null || left.number === 2).toBe(true);
  expect(await publishedVersions(one.read, key)).toHaveLength(1);
});
