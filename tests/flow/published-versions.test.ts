import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { fillRegister, registeredWordings } from "#db/queries/question-wordings";
import { questionnaireVersions, questionWordings } from "#db/schema";
import type { Store } from "#db/store";
import { openLink } from "#tests/support/answering";
import { survey } from "#tests/support/make-survey";
import { draftWith, reworded, starterTown, wordingsIn } from "#tests/support/publishing";
import { STARTER_QUESTIONS } from "~/domain/starter-library";
import { publishDraft } from "~/flow/publish-draft.server";

test("a published version can't be changed or deleted, not even in the database", async () => {
  const { store } = await starterTown();
  const isCounter = eq(questionnaireVersions.questionnaireKey, "counter");
  const refused = (work: Parameters<Store["write"]>[0]) => expect(store.write(work)).rejects.toThrow();
  await refused((tx) =>
    tx
      .update(questionnaireVersions)
      .set({ content: { title: { nl: "x" }, questions: [] } })
      .where(isCounter),
  );
  await refused((tx) => tx.update(questionnaireVersions).set({ state: "draft" }).where(isCounter));
  await refused((tx) => tx.update(questionnaireVersions).set({ number: 9 }).where(isCounter));
  await refused((tx) => tx.delete(questionnaireVersions).where(isCounter));
  await store.write((tx) => tx.update(questionnaireVersions).set({ state: "retired" }).where(isCounter));
  expect(await wordingsIn(store, "phone")).toMatchObject({ grade: 1 });
});

test("a link that was sent opens the version it was sent with, also after the next is published", async () => {
  const town = await starterTown();
  const { store, editor, now } = town;
  const before = await survey(town, { channel: "counter" });
  const draft = await draftWith(town, "counter", reworded("grade", "Hoe was uw bezoek aan het stadhuis?"));
  await publishDraft(
    store,
    editor,
    "counter",
    { ...draft, decisions: { grade: { decision: "different" } } },
    now(),
  );
  const after = await survey(town, { channel: "counter" });
  const page = async (token: string) => (await openLink(token)).text();
  expect(await page(before.token)).toContain("Welk rapportcijfer geeft u voor dit contact?");
  expect(await page(before.token)).not.toContain("Hoe was uw bezoek aan het stadhuis?");
  expect(await page(after.token)).toContain("Hoe was uw bezoek aan het stadhuis?");
});

test("versions of before the register are written down once, also by two processes at once", async () => {
  const { store, now } = await starterTown();
  const content = {
    title: { nl: "Balie" },
    languages: ["nl"],
    questions: [{ ...STARTER_QUESTIONS.grade, wording: 2, text: { nl: "Hoe was het?" } }],
  };
  const at = new Date(now().getTime() + 1000);
  await store.write(async (tx) => {
    await tx.insert(questionnaireVersions).values({
      id: "counter-2",
      questionnaireKey: "counter",
      number: 2,
      state: "published",
      content,
      createdAt: at,
      publishedAt: at,
    });
    await tx.delete(questionWordings);
  });
  await Promise.all([store.write(fillRegister), store.write(fillRegister)]);
  const filled = await registeredWordings(store.read);
  expect(filled.filter(({ questionKey }) => questionKey === "grade")).toMatchObject([
    { wording: 1, edition: 1, since: now() },
    { wording: 2, edition: 1, since: at, questionnaireKey: "counter", version: 2 },
  ]);
  await store.write(fillRegister);
  expect(await registeredWordings(store.read)).toEqual(filled);
});
