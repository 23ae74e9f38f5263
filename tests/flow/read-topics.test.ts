import { expect, test } from "vitest";
import { holdComments, markHidden } from "#db/queries/comments";
import { insertResponses } from "#db/queries/responses";
import { addToTagMargins } from "#db/queries/tag-margins";
import { insertTag, putTag } from "#db/queries/tags";
import type { Store } from "#db/store";
import { writtenBy } from "#tests/support/make-comments";
import { testStore } from "#tests/support/store";
import { at } from "#tests/support/time";
import { defaultBounds } from "~/domain/disclosure";
import type { Period } from "~/domain/period";
import type { Scope } from "~/domain/scope";
import { readTopics } from "~/flow/read-topics.server";
import { workUpAll } from "~/flow/work-up.server";

const now = at("2026-07-05T10:00Z");
const period = { from: "2026-01", to: "2026-06" } as Period;
const read = (store: Store, scope: Scope = {}, over = period) =>
  readTopics({ db: store.read, bounds: defaultBounds, now }, { period: over, scope });

async function withComments(...groups: [n: number, text: string, change: Parameters<typeof writtenBy>[1]][]) {
  const store = await testStore();
  await store.write(async (tx) => {
    for (const [id, name, words] of [
      ["t1", "Terugbellen", ["terugbel*"]],
      ["t2", "Wachttijd", ["wachten", "wachttijd"]],
    ] as const)
      await insertTag(tx, { id, name, words: [...words], createdAt: now, createdBy: "", changedAt: now });
    await insertResponses(
      tx,
      groups.flatMap(([n, text, change]) => Array.from({ length: n }, () => writtenBy(text, change))),
    );
  });
  await workUpAll(store);
  return store;
}

test("the tags of a view, the most frequent first, each with its share and its mean grade", async () => {
  const store = await withComments(
    [12, "Nog niet teruggebeld na mijn terugbelverzoek", { grade: 3 }],
    [20, "Lange wachttijd", { grade: 6 }],
    [8, "Prima", { grade: 9 }],
  );
  expect(await read(store)).toMatchObject({
    state: "shown",
    n: 40,
    topics: [
      { name: "Wachttijd", n: 20, share: 0.5, mean: 6 },
      { name: "Terugbellen", n: 12, share: 0.3, mean: 3 },
    ],
  });
});

test("filters on one part and on more count the same comments", async () => {
  const store = await withComments(
    [30, "Lange wachttijd", { grade: 6 }],
    [15, "Terugbelverzoek", { grade: 4, channel: "counter", topic: "afval" }],
  );
  const expected = [{ name: "Terugbellen", n: 15, share: 1, mean: 4 }];
  expect((await read(store, { channel: ["counter"] })).topics).toMatchObject(expected);
  expect((await read(store, { channel: ["counter"], topic: ["afval"] })).topics).toMatchObject(expected);
  expect(await read(store, { language: ["nl"] })).toMatchObject({ state: "apart", n: null, topics: [] });
});

test("few comments, a rare tag, and none at all say so and give no numbers away", async () => {
  expect(await read(await withComments([9, "Lange wachttijd", {}]))).toMatchObject({
    state: "few",
    n: null,
    topics: [],
  });
  const rare = await read(await withComments([9, "Terugbelverzoek", {}], [20, "Lange wachttijd", {}]));
  expect(rare.topics.map(({ name }) => name)).toEqual(["Wachttijd"]);
  expect(await read(await testStore())).toMatchObject({ state: "none", n: null });
});

test("a period counts the whole quarters in it, and one without says which would do", async () => {
  const store = await withComments(
    [20, "Lange wachttijd", {}],
    [30, "Lange wachttijd", { month: "2026-04", day: "2026-04-02" }],
  );
  const over = (from: string, to: string) => read(store, {}, { from, to } as Period);
  expect(await over("2026-01", "2026-03")).toMatchObject({ state: "shown", n: 20, over: null });
  expect(await over("2025-12", "2026-05")).toMatchObject({ n: 20, over: { from: "2026-01", to: "2026-03" } });
  expect(await over("2026-03", "2026-04")).toMatchObject({
    state: "quarter",
    n: null,
    wider: { from: "2026-01", to: "2026-06" },
  });
});

test("a comment that is hidden or shown again, or gets a tag, counts so at once", async () => {
  const store = await withComments(
    [1, "Lange wachttijd", { id: "r1" }],
    [12, "Lange wachttijd", {}],
    [20, "Prima", {}],
  );
  const key = { responseId: "r1", questionKey: "comment" };
  const waiting = async () => (await read(store)).topics.find(({ id }) => id === "t2")?.n;
  const hide = (hidden: Parameters<typeof markHidden>[2]) => store.write((tx) => markHidden(tx, key, hidden));
  expect(await waiting()).toBe(13);
  await hide({ at: now, by: "u1", reason: "naam" });
  expect(await waiting()).toBe(12);
  await hide(null);
  expect(await waiting()).toBe(13);
  await store.write(async (tx) => {
    const [place] = await holdComments(tx, ["r1"]);
    if (place === undefined) throw new Error("The comment is gone");
    await putTag(tx, "t2", place, { state: "refused", by: "u1", at: now });
    await addToTagMargins(tx, [{ tagId: "t2", place, n: -1 }]);
  });
  expect(await waiting()).toBe(12);
});
