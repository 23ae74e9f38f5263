import { expect, test } from "vitest";
import { historyBegan, settleMunicipality } from "#db/demo/municipality";
import { publishChanges, versionsAsked } from "#db/demo/versions";
import { keptChanges } from "#db/queries/question-wordings";
import { testStore } from "#tests/support/store";
import { at } from "#tests/support/time";
import { addDays, startOfDay } from "~/domain/calendar";

test("the demonstration breaks one series and corrects one question, each with its reason", async () => {
  const store = await testStore();
  const now = at("2026-11-22T09:00+01:00");
  const began = historyBegan(now);
  await settleMunicipality(store, "a secret that only this test knows, long enough", startOfDay(began), now);
  expect(await publishChanges(store, began, began, addDays(began, 300))).toBe(false);
  for (const day of [395, 590]) {
    const from = addDays(began, day);
    expect(await publishChanges(store, began, from, addDays(from, 13))).toBe(true);
  }
  const kept = await keptChanges(store.read);
  expect(kept.map(({ questionKey, decision, from, to }) => [questionKey, decision, from, to])).toEqual([
    ["callback_on_time", "different", 1, 2],
    ["callback_promised", "correction", 1, 1],
  ]);
  expect(kept.every(({ note }) => note !== "")).toBe(true);
  expect((await versionsAsked(store)).get("phone")?.series).toMatchObject({ callback_on_time: 2, grade: 1 });
});
