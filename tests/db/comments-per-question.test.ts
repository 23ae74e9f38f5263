import { expect, test } from "vitest";
import { commentsPerQuestion } from "#db/queries/comments";
import { insertResponses } from "#db/queries/responses";
import { writtenBy } from "#tests/support/make-comments";
import { testStore } from "#tests/support/store";

test("comments are counted per month, question and series, as far as asked for", async () => {
  const store = await testStore();
  const MONTHS = ["2026-01", "2026-02", "2026-03"];
  const written = Array.from({ length: 60 }, (_, index) => ({
    month: MONTHS[index % 2] ?? "",
    questionKey: ["comment", "praise", "tip"][(index * 7) % 3] ?? "",
    wording: 1 + ((index * index) % 5),
  }));
  await store.write((tx) =>
    insertResponses(
      tx,
      written.map(({ month, questionKey, wording }) =>
        writtenBy("Goed", { month, answers: [{ questionKey, wording, value: null, comment: "Goed" }] }),
      ),
    ),
  );
  const counted = new Map<string, number>();
  for (const each of written) {
    const key = [each.questionKey, each.wording, each.month].join(" ");
    counted.set(key, (counted.get(key) ?? 0) + 1);
  }
  for (const atMost of [1, 4, 100]) {
    const found = await commentsPerQuestion(store.read, MONTHS, atMost);
    expect(found.map((each) => [[each.questionKey, each.wording, each.month].join(" "), each.n])).toEqual(
      [...counted].sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, n]) => [key, Math.min(n, atMost)]),
    );
  }
});
