import fc from "fast-check";
import { expect, test } from "vitest";
import { deleteResponse, insertResponses, type StoredResponse } from "#db/queries/responses";
import { addToTallies, allTallies, rebuildTallies, type TallyRow } from "#db/queries/tallies";
import { testStore } from "#tests/support/store";
import { newRandomId } from "~/domain/id";

const answer = fc.record({
  questionKey: fc.constantFrom("grade", "resolved", "comment", "means"),
  wording: fc.constantFrom(1, 2),
  // Of a question with more answers more than one may have been chosen.
  value: fc.constantFrom<string | null>(
    "8",
    "9",
    "dont_know",
    null,
    "+phone",
    "+phone+email",
    "+desk+phone+email",
  ),
});

const response = fc.record({
  channel: fc.constantFrom("phone", "counter"),
  topic: fc.constantFrom("paspoort", "afval"),
  team: fc.constantFrom("", "kcc"),
  month: fc.constantFrom("2026-01", "2026-02"),
  answers: fc.uniqueArray(answer, { selector: (one) => one.questionKey }),
});

/** Adds some responses in one write, or erases one that is there (or was). */
const step = fc.oneof(
  fc.record({ add: fc.array(response, { minLength: 1, maxLength: 4 }) }),
  fc.record({ erase: fc.nat(20) }),
);

const stored = (given: typeof response extends fc.Arbitrary<infer R> ? R : never): StoredResponse => ({
  ...given,
  id: newRandomId(),
  receiptHash: newRandomId(),
  questionnaireVersionId: "v1",
  questionnaire: "",
  medium: "email",
  day: `${given.month}-05`,
  language: "nl",
  answers: given.answers.map((one) => ({ ...one, comment: one.value === null ? "tekst" : null })),
});

test("the tallies equal a recount of the answers, after any sequence of answering and erasing", async () => {
  const store = await testStore();
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 8 }), async (steps) => {
      const receipts: string[] = [];
      for (const one of steps) {
        if ("add" in one) {
          const added = one.add.map(stored);
          receipts.push(...added.map(({ receiptHash }) => receiptHash));
          await store.write((tx) => insertResponses(tx, added));
        } else {
          const receipt = receipts[one.erase % Math.max(1, receipts.length)] ?? "none";
          await store.write((tx) => deleteResponse(tx, receipt));
        }
      }
      const kept = await allTallies(store.read);
      await store.write((tx) => rebuildTallies(tx));
      expect(kept).toEqual(await allTallies(store.read));
      for (const receipt of receipts) await store.write((tx) => deleteResponse(tx, receipt));
      expect(await allTallies(store.read)).toEqual([]);
    }),
    { numRuns: 25 },
  );
});

const row: TallyRow = {
  questionKey: "grade",
  wording: 1,
  month: "2026-01",
  channel: "phone",
  topic: "afval",
  team: "",
  value: "8",
  stratum: "nl email ",
  n: 1,
};

test("the same cell more than once in one write is added up", async () => {
  const store = await testStore();
  await store.write((tx) => addToTallies(tx, [row, { ...row, n: 2 }, { ...row, value: "9" }]));
  await store.write((tx) => addToTallies(tx, [row]));
  expect((await allTallies(store.read)).map(({ value, n }) => `${value}: ${n}`)).toEqual(["8: 4", "9: 1"]);
});

test("of a question with more answers each is counted, and how many answered it", async () => {
  const store = await testStore();
  const added = ["+phone+email", "+phone", "dont_know"].map((value) =>
    stored({
      channel: "phone",
      topic: "afval",
      team: "",
      month: "2026-01",
      answers: [{ questionKey: "means", wording: 1, value }],
    }),
  );
  await store.write((tx) => insertResponses(tx, added));
  const counts = async () => (await allTallies(store.read)).map(({ value, n }) => `${value} ${n}`).sort();
  expect(await counts()).toEqual(["+ 2", "dont_know 1", "email 1", "phone 2"]);
  await store.write((tx) => rebuildTallies(tx));
  expect(await counts()).toEqual(["+ 2", "dont_know 1", "email 1", "phone 2"]);
  await store.write((tx) => deleteResponse(tx, added[0]?.receiptHash ?? ""));
  expect(await counts()).toEqual(["+ 1", "dont_know 1", "phone 1"]);
});

test("writes at once to the same cells lose no count", async () => {
  const store = await testStore();
  const rows = ["8", "9", "10"].map((value) => ({ ...row, value }));
  await Promise.all(
    Array.from({ length: 20 }, (_, index) =>
      store.write((tx) => addToTallies(tx, index % 2 ? rows : [...rows].reverse())),
    ),
  );
  expect((await allTallies(store.read)).map(({ n }) => n)).toEqual([20, 20, 20]);
});

test("five thousand cells fit in one call", async () => {
  const store = await testStore();
  const rows = Array.from({ length: 5000 }, (_, index) => ({ ...row, topic: `topic-${index}` }));
  await store.write((tx) => addToTallies(tx, rows));
  expect(await allTallies(store.read)).toHaveLength(5000);
});

test("a failed write leaves neither a response nor a count", async () => {
  const store = await testStore();
  const one = stored({ channel: "phone", topic: "afval", team: "", month: "2026-01", answers: [] });
  const answers = [{ questionKey: "grade", wording: 1, value: "8", comment: null }];
  await store.write((tx) => insertResponses(tx, [{ ...one, answers }]));
  const before = await allTallies(store.read);
  // The same receipt a second time.
  await expect(
    store.write((tx) => insertResponses(tx, [{ ...one, id: newRandomId(), answers }])),
  ).rejects.toThrow();
  expect(await allTallies(store.read)).toEqual(before);
});
