import { expect, test } from "vitest";
import { insertResponses } from "#db/queries/responses";
import { insertTag } from "#db/queries/tags";
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
const read = (store: Store, scope: Scope = {}) =>
  readTopics({ db: store.read, bounds: defaultBounds, now }, { period, scope });

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
  expect((await read(store, { language: ["nl"], channel: ["counter"] })).topics).toMatchObject(expected);
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
