import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { auditPage } from "#db/queries/audit";
import { keptChanges, registeredWordings } from "#db/queries/question-wordings";
import { draftOf } from "#db/queries/questionnaire-drafts";
import { publishedVersions } from "#db/queries/questionnaires";
import { questionnaires } from "#db/schema";
import { makeEditor } from "#tests/support/make-draft";
import { draftWith, reworded, starterTown, wordingsIn } from "#tests/support/publishing";
import type { Question } from "~/domain/questionnaire";
import { STARTER_QUESTIONS } from "~/domain/starter-library";
import { publishDraft } from "~/flow/publish-draft.server";
import { createQuestionnaire, saveDraft, startDraft } from "~/flow/questionnaire-drafts.server";

const correction = { decision: "correction", note: "" } as const;
const different = { decision: "different", note: "Wij vragen nu naar het hele bezoek." } as const;

test("a correction goes on in its series, a different question begins a new one, and who decided is kept", async () => {
  const town = await starterTown();
  const { store, editor, now } = town;
  const draft = await draftWith(town, "counter", (content) => {
    reworded("grade", "Welk rapportcijfer geeft u voor dit bezoek?")(content);
    reworded("friendly", "De medewerker was vriendelijk tegen mij.")(content);
  });
  const decisions = { grade: different, friendly: correction };
  const done = await publishDraft(store, editor, "counter", { ...draft, decisions }, now());
  expect(done).toEqual({ ok: true, number: 2 });
  expect(await wordingsIn(store, "counter")).toEqual({
    grade: 2,
    ease: 1,
    friendly: 1,
    expert: 1,
    comment: 1,
  });
  expect(await draftOf(store.read, "counter")).toBeNull();
  const kept = await keptChanges(store.read, { questionnaireKey: "counter" });
  expect(
    kept.map(({ questionKey, decision, from, to, note, decidedBy, decidedAt, version }) => [
      questionKey,
      decision,
      from,
      to,
      note,
      decidedBy,
      decidedAt,
      version,
    ]),
  ).toEqual([
    ["grade", "different", 1, 2, different.note, editor.name, now(), 2],
    ["friendly", "correction", 1, 1, "", editor.name, now(), 2],
  ]);
  const register = await registeredWordings(store.read, ["grade", "friendly"]);
  expect(
    register.map(({ questionKey, wording, edition, questionnaireKey, version }) => [
      questionKey,
      wording,
      edition,
      questionnaireKey,
      version,
    ]),
  ).toEqual([
    ["friendly", 1, 1, "counter", 1],
    ["friendly", 1, 2, "counter", 2],
    ["grade", 1, 1, "counter", 1],
    ["grade", 2, 1, "counter", 2],
  ]);
  const [line] = await auditPage(store.read, { kind: "questionnaire" }, 1);
  expect(line).toMatchObject({
    action: "questionnaire.published",
    detail: { version: 2, grade: { decision: "different" } },
  });
});

test("without a decision about each changed wording nothing is published", async () => {
  const town = await starterTown();
  const { store, editor, now } = town;
  const draft = await draftWith(town, "counter", reworded("grade", "Hoe was uw bezoek?"));
  expect(await publishDraft(store, editor, "counter", { ...draft, decisions: {} }, now())).toEqual({
    ok: false,
    reason: "undecided",
    keys: ["grade"],
  });
  expect(
    await publishDraft(store, editor, "counter", { ...draft, decisions: { toString: correction } }, now()),
  ).toMatchObject({ reason: "undecided" });
  expect(await publishedVersions(store.read, "counter")).toHaveLength(1);
});

test("another scale breaks the series, whatever somebody says about it", async () => {
  const town = await starterTown();
  const { store, editor, now } = town;
  const draft = await draftWith(town, "phone", (content) => {
    const resolved = content.questions.find(({ key }) => key === "resolved") as Question;
    resolved.options = resolved.options?.toReversed();
  });
  const done = await publishDraft(
    store,
    editor,
    "phone",
    { ...draft, decisions: { resolved: correction } },
    now(),
  );
  expect(done.ok).toBe(true);
  expect((await wordingsIn(store, "phone")).resolved).toBe(2);
  expect(await keptChanges(store.read, { questionKey: "resolved" })).toMatchObject([
    { decision: "scale", from: 1, to: 2 },
  ]);
  expect((await wordingsIn(store, "email")).resolved).toBe(1);
});

test("a wording that another questionnaire began joins its series, and nobody is asked twice", async () => {
  const town = await starterTown();
  const { store, editor, now } = town;
  const wording = "Welk rapportcijfer geeft u voor dit bezoek?";
  const first = await draftWith(town, "counter", reworded("grade", wording));
  await publishDraft(store, editor, "counter", { ...first, decisions: { grade: different } }, now());
  const second = await draftWith(town, "home_visit", reworded("grade", ` ${wording}`));
  expect(await publishDraft(store, editor, "home_visit", { ...second, decisions: {} }, now())).toMatchObject({
    ok: true,
  });
  expect((await wordingsIn(store, "home_visit")).grade).toBe(2);
  expect(await registeredWordings(store.read, ["grade"])).toHaveLength(2);

  const content = {
    title: { nl: "Nieuw" },
    languages: ["nl" as const],
    questions: [{ ...STARTER_QUESTIONS.grade }],
  };
  const key = await createQuestionnaire(store, editor, { name: "Nieuw", content }, now());
  const made = await draftOf(store.read, key);
  await publishDraft(store, editor, key, { revision: made?.revision ?? 0, decisions: {} }, now());
  expect((await wordingsIn(store, key)).grade).toBe(1);
});

test("an older version that is brought back goes on in the series it had", async () => {
  const town = await starterTown();
  const { store, editor, now } = town;
  const draft = await draftWith(town, "counter", reworded("grade", "Hoe was uw bezoek?"));
  await publishDraft(store, editor, "counter", { ...draft, decisions: { grade: different } }, now());
  const restored = await startDraft(store, editor, "counter", now(), 1);
  const publishing = { revision: restored?.revision ?? 0, decisions: {} };
  expect(await publishDraft(store, editor, "counter", publishing, now())).toEqual({ ok: true, number: 3 });
  expect((await wordingsIn(store, "counter")).grade).toBe(1);
  expect((await keptChanges(store.read)).at(-1)).toMatchObject({
    decision: "known",
    from: 2,
    to: 1,
    version: 3,
  });
});

test("of two who publish at once one wins, and the other is told who did", async () => {
  const town = await starterTown();
  const { store, editor, now } = town;
  const draft = await draftWith(town, "counter", (content) => void content.questions.pop());
  const results = await Promise.all(
    Array.from({ length: 4 }, () =>
      publishDraft(store, editor, "counter", { ...draft, decisions: {} }, now()),
    ),
  );
  expect(results.filter(({ ok }) => ok)).toEqual([{ ok: true, number: 2 }]);
  expect(results.filter(({ ok }) => !ok)).toEqual(
    Array.from({ length: 3 }, () => ({
      ok: false,
      reason: "published",
      number: 2,
      by: editor.name,
      at: now(),
    })),
  );
  expect(await publishedVersions(store.read, "counter")).toHaveLength(2);
});

test("two questionnaires that give one key a new question at once get two series", async () => {
  const town = await starterTown();
  const { store, editor, now } = town;
  const keys = ["counter", "phone", "email", "report"];
  const drafts = await Promise.all(
    keys.map((key) => draftWith(town, key, reworded("grade", `Hoe was het (${key})?`))),
  );
  await Promise.all(
    keys.map((key, index) =>
      publishDraft(
        store,
        editor,
        key,
        { revision: drafts[index]?.revision ?? 0, decisions: { grade: different } },
        now(),
      ),
    ),
  );
  const series = await Promise.all(keys.map(async (key) => (await wordingsIn(store, key)).grade));
  expect(series.toSorted()).toEqual([2, 3, 4, 5]);
  const brandNew = { ...STARTER_QUESTIONS.friendly, key: "never_asked" };
  const added = await Promise.all(
    keys.map((key) =>
      draftWith(
        town,
        key,
        (content) =>
          void content.questions.push({ ...brandNew, text: { ...brandNew.text, nl: `Nieuw voor ${key}` } }),
      ),
    ),
  );
  const results = await Promise.all(
    keys.map((key, index) =>
      publishDraft(
        store,
        editor,
        key,
        { revision: added[index]?.revision ?? 0, decisions: { never_asked: different } },
        now(),
      ),
    ),
  );
  // Whoever comes first starts the series; to the others their question is now another wording of it.
  expect(results.filter(({ ok }) => ok).length).toBeGreaterThanOrEqual(1);
  const register = await registeredWordings(store.read, ["never_asked"]);
  expect(new Set(register.map(({ wording }) => wording)).size).toBe(register.length);
});

test("a draft that was saved since, or that can't be published, is not", async () => {
  const town = await starterTown();
  const { store, editor, now } = town;
  const seen = await draftWith(town, "counter", (content) => void content.questions.pop());
  const bram = await makeEditor("Bram");
  const empty = { ...seen.content, questions: [] };
  const saved = await saveDraft(store, bram, "counter", { revision: seen.revision, content: empty }, now());
  const publish = (revision: number, number?: number) =>
    publishDraft(store, editor, "counter", { revision, number, decisions: {} }, now());
  expect(await publish(seen.revision)).toMatchObject({ ok: false, reason: "stale", by: "Bram" });
  const revision = saved.ok ? saved.revision : 0;
  expect(await publish(revision)).toMatchObject({ reason: "problems", problems: [{ code: "no_questions" }] });
  expect(await publish(revision, 7)).toEqual({ ok: false, reason: "gone" });
  expect(await publishDraft(store, editor, "nothing", { revision: 1, decisions: {} }, now())).toEqual({
    ok: false,
    reason: "gone",
  });
});

test("a language that is incomplete keeps a version from being published", async () => {
  const town = await starterTown();
  const { store, editor, now } = town;
  const draft = await draftWith(town, "counter", (content) => {
    for (const question of content.questions) question.text.ar = "";
  });
  const result = await publishDraft(store, editor, "counter", { ...draft, decisions: {} }, now());
  expect(result).toMatchObject({ ok: false, reason: "problems" });
  const problems = !result.ok && result.reason === "problems" ? result.problems : [];
  expect(problems.some(({ code, language }) => code === "missing" && language === "ar")).toBe(true);
});

test("the same once more is no new version, and a retired questionnaire gets none", async () => {
  const town = await starterTown();
  const { store, editor, now } = town;
  const draft = await draftWith(town, "counter", () => {});
  expect(await publishDraft(store, editor, "counter", { ...draft, decisions: {} }, now())).toEqual({
    ok: false,
    reason: "unchanged",
  });
  const other = await draftWith(town, "phone", (content) => void content.questions.pop());
  await store.write((tx) =>
    tx.update(questionnaires).set({ retiredAt: now() }).where(eq(questionnaires.key, "phone")),
  );
  expect(await publishDraft(store, editor, "phone", { ...other, decisions: {} }, now())).toEqual({
    ok: false,
    reason: "retired",
  });
});
