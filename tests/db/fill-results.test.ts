import { sql } from "drizzle-orm";
import { expect, test } from "vitest";
import { allAspectCells } from "#db/queries/aspect-cells";
import { allAspectSums } from "#db/queries/aspect-sums";
import { allTagMargins } from "#db/queries/tag-margins";
import { allTallies, rebuildTallies } from "#db/queries/tallies";
import { rows, type Store } from "#db/store";
import { fillComments } from "#tests/bench/fill-comments";
import { fillResults } from "#tests/bench/fill-results";
import { testStore } from "#tests/support/store";
import { at } from "#tests/support/time";
import { workUpAll, workUpAnew } from "~/flow/work-up.server";

test("the responses that the results are measured with are counted as the product counts them", async () => {
  const store = await testStore();
  await fillResults(store, 600, at("2026-06-15T12:00+02:00"));
  const counted = await allTallies(store.read);
  const sums = await allAspectSums(store.read);
  const cells = await allAspectCells(store.read);
  const tagged = await allTagMargins(store.read);
  expect(counted.length).toBeGreaterThan(1_000);

  await store.write(rebuildTallies);
  await workUpAnew(store);
  await workUpAll(store);
  expect(await allTallies(store.read)).toEqual(counted);
  expect(await allAspectSums(store.read)).toEqual(sums);
  expect(await allAspectCells(store.read)).toEqual(cells);
  const all = ({ tagId }: { tagId: string }) => tagId === "";
  expect((await allTagMargins(store.read)).filter(all)).toEqual(tagged.filter(all));
}, 60_000);

test("the comments that searching is measured with have the words and tags that the product takes from them", async () => {
  const store = await testStore();
  await fillComments(store, 300, at("2026-06-15T12:00+02:00"));
  const words = await wordsOfAll(store);
  const tagged = await allTagMargins(store.read);
  expect(words.length).toBeGreaterThan(2_000);
  expect(tagged.some(({ tagId }) => tagId === "bench-tag")).toBe(true);

  await workUpAnew(store);
  await workUpAll(store);
  expect(await wordsOfAll(store)).toEqual(words);
  expect(await allTagMargins(store.read)).toEqual(tagged);
});

const wordsOfAll = (store: Store) =>
  rows(store.read, sql`select word, month, response_id, question_key from comment_words order by 1, 2, 3, 4`);
