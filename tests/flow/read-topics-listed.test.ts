import fc from "fast-check";
import { expect, test } from "vitest";
import { markHidden } from "#db/queries/comments";
import { insertWordings } from "#db/queries/question-wordings";
import { insertResponses } from "#db/queries/responses";
import { insertTag, putTag } from "#db/queries/tags";
import type { Store } from "#db/store";
import { makeTopics } from "#tests/support/make-answers";
import { writtenBy } from "#tests/support/make-comments";
import { testStore } from "#tests/support/store";
import { at } from "#tests/support/time";
import { quarterOf } from "~/domain/comment-release";
import { defaultBounds } from "~/domain/disclosure";
import type { Month, Period } from "~/domain/period";
import { STARTER_QUESTIONS } from "~/domain/starter-library";
import { readCommentsPage, type ShownComment } from "~/flow/read-comments.server";
import { readTopics } from "~/flow/read-topics.server";
import { workUpAll } from "~/flow/work-up.server";

const RUNS = Number(process.env.DISCLOSURE_RUNS ?? 12);
const now = at("2026-07-05T10:00Z");
const viewer = { userId: "u1", role: "viewer", name: "D" } as unknown as Parameters<
  typeof readCommentsPage
>[3];
const TEAMS = { paspoort: "kcc", afval: "kcc", groen: "leefomgeving" };
const TAGS = { late: "terugbellen", waiting: "wachttijd" } as const;

const some = fc.record({
  month: fc.constantFrom("2025-11", "2025-12", "2026-01", "2026-02", "2026-03", "2026-04", "2026-06"),
  channel: fc.constantFrom("phone" as const, "counter" as const, "post" as const),
  topic: fc.constantFrom("paspoort", "afval", "groen"),
  text: fc.constantFrom("terugbellen", "wachttijd", "terugbellen na lange wachttijd", "prima"),
  grade: fc.integer({ min: 1, max: 10 }),
  wording: fc.constantFrom(1, 1, 1, 1, 1, 1, 1, 1, 2),
  fate: fc.constantFrom("", "", "", "", "hidden", "refused"),
  n: fc.oneof(fc.integer({ min: 1, max: 6 }), fc.integer({ min: 9, max: 25 })),
});
type Group = typeof some extends fc.Arbitrary<infer Made> ? Made : never;

async function townOf(groups: readonly Group[]): Promise<Store> {
  const store = await testStore();
  await makeTopics(store, TEAMS);
  const written = groups.flatMap(({ month, channel, topic, text, grade, ...rest }) =>
    Array.from({ length: rest.n }, () => {
      const made = writtenBy(text, { month, day: `${month}-05`, channel, topic, team: TEAMS[topic], grade });
      const answers = made.answers.map((answer) =>
        answer.questionKey === "grade" ? { ...answer, wording: rest.wording } : answer,
      );
      return { response: { ...made, answers }, fate: rest.fate };
    }),
  );
  const question = STARTER_QUESTIONS.grade;
  await store.write(async (tx) => {
    await insertWordings(
      tx,
      [1, 2].map((wording) => ({ questionKey: "grade", wording, edition: 1, question })),
      { questionnaireKey: "telefoon", version: 1, since: now },
    );
    for (const [id, word] of Object.entries(TAGS))
      await insertTag(tx, { id, name: id, words: [word], createdAt: now, createdBy: "", changedAt: now });
    await insertResponses(
      tx,
      written.map(({ response }) => response),
    );
  });
  const those = (fate: Group["fate"]) =>
    written
      .filter((each) => each.fate === fate)
      .map(({ response: { id, month } }) => ({ responseId: id, questionKey: "comment", month }));
  await store.write(async (tx) => {
    for (const key of those("refused"))
      await putTag(tx, "waiting", key, { state: "refused", by: "u1", at: now });
  });
  await workUpAll(store);
  await store.write(async (tx) => {
    for (const key of those("hidden")) await markHidden(tx, key, { at: now, by: "u1", reason: "naam" });
  });
  return store;
}

const monthsFrom = fc.constantFrom("2025-11", "2026-01", "2026-02", "2026-03", "2026-04");
const view = fc.record({
  from: monthsFrom,
  to: fc.constantFrom("2026-01", "2026-02", "2026-03", "2026-05", "2026-06"),
  channel: fc.option(fc.constantFrom("phone", "counter", "post"), { freq: 1, nil: null }),
  topic: fc.option(fc.constantFrom("paspoort", "groen"), { freq: 1, nil: null }),
});

/** Every comment that the pages of /results/comments list under some filters, by and by. */
async function listed(store: Store, search: URLSearchParams): Promise<ShownComment[]> {
  const all: ShownComment[] = [];
  for (let after: string | null = ""; after !== null; ) {
    const asked = new URLSearchParams(search);
    if (after) asked.set("after", after);
    const { view: found } = await readCommentsPage(store.read, asked, now, viewer);
    all.push(...(found?.found?.comments ?? []));
    after = found?.found?.after ?? null;
  }
  return all;
}

/** The mean grade of a tag's comments over the quarters in which just the first, or the second, question was answered. */
function meansOf(tag: string, comments: readonly ShownComment[], groups: readonly Group[]): number[] {
  return [1, 2].flatMap((wording) => {
    const grades = comments.flatMap(({ grade, tags, label }) => {
      const inQuarter = groups.filter(({ month }) => quarterOf(month as Month) === label.quarter);
      const isAlike = inQuarter.every((each) => each.wording === wording);
      return isAlike && grade !== null && tags.some(({ id }) => id === tag) ? [grade] : [];
    });
    return grades.length === 0 ? [] : [grades.reduce((sum, grade) => sum + grade, 0) / grades.length];
  });
}

test("what comments are about is counted over just the comments that may be read under the same filters", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(some, { minLength: 3, maxLength: 14 }),
      fc.array(view, { minLength: 3, maxLength: 3 }),
      async (groups, views) => {
        const store = await townOf(groups);
        for (const { from, to, channel, topic } of views.filter((each) => each.from <= each.to)) {
          const search = new URLSearchParams({
            from,
            to,
            ...(channel && { channel }),
            ...(topic && { topic }),
          });
          const comments = await listed(store, search);
          const period = { from, to } as Period;
          const scope = { ...(channel && { channel: [channel] }), ...(topic && { topic: [topic] }) };
          const found = await readTopics({ db: store.read, bounds: defaultBounds, now }, { period, scope });
          const few = defaultBounds.hiddenBelow;
          if (comments.length < few) {
            expect(found).toMatchObject({ n: null, topics: [] });
            continue;
          }
          expect(found).toMatchObject({ state: "shown", n: comments.length });
          for (const { id, mean } of found.topics)
            if (mean !== null) expect(meansOf(id, comments, groups)).toContainEqual(expect.closeTo(mean, 9));
          const expected = Object.keys(TAGS)
            .map((id) => ({ id, own: comments.filter(({ tags }) => tags.some((tag) => tag.id === id)) }))
            .filter(({ own }) => own.length >= few);
          expect(Object.fromEntries(found.topics.map(({ id, n }) => [id, n]))).toEqual(
            Object.fromEntries(expected.map(({ id, own }) => [id, own.length])),
          );
        }
      },
    ),
    { numRuns: RUNS },
  );
}, 60_000);
