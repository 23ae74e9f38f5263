import fc from "fast-check";
import { expect, test } from "vitest";
import { addUpCells, allAspectCells, hasSumsWithoutCells } from "#db/queries/aspect-cells";
import { allAspectSums } from "#db/queries/aspect-sums";
import { deleteResponse, insertResponses, type StoredResponse } from "#db/queries/responses";
import { countUnread, takeUnread } from "#db/queries/unread-responses";
import { aspectCells } from "#db/schema";
import { testStore } from "#tests/support/store";
import { newRandomId } from "~/domain/id";
import { workUp, workUpAll, workUpAnew } from "~/flow/work-up.server";

const answer = fc.oneof(
  fc.record({
    questionKey: fc.constant("grade"),
    wording: fc.constantFrom(1, 2),
    value: fc.constantFrom("1", "6", "8", "10", "dont_know"),
  }),
  fc.record({
    questionKey: fc.constantFrom("friendly", "resolved", "callback_on_time", "contact_me"),
    wording: fc.constantFrom(1, 2),
    value: fc.constantFrom<string | null>("1", "3", "5", "yes", "no", "later", "not_yet", "dont_know", null),
  }),
);

const given = fc.record({
  channel: fc.constantFrom("phone", "counter"),
  topic: fc.constantFrom("paspoort", "afval"),
  team: fc.constantFrom("", "kcc"),
  month: fc.constantFrom("2026-01", "2026-02"),
  answers: fc.uniqueArray(answer, { selector: (one) => one.questionKey }),
});

const step = fc.oneof(
  fc.record({ add: fc.array(given, { minLength: 1, maxLength: 4 }) }),
  fc.record({ erase: fc.nat(20) }),
  fc.record({ workUp: fc.integer({ min: 1, max: 3 }) }),
);

type Given = typeof given extends fc.Arbitrary<infer R> ? R : never;

const stored = (each: Given): StoredResponse => ({
  ...each,
  id: newRandomId(),
  receiptHash: newRandomId(),
  questionnaireVersionId: "v1",
  questionnaire: "",
  medium: "email",
  day: `${each.month}-05`,
  language: "nl",
  answers: each.answers.map((one) => ({ ...one, comment: one.value === null ? "tekst" : null })),
});

const SCORES: Record<string, Record<string, number>> = {
  resolved: { yes: 3, partly: 2, no: 1 },
  callback_on_time: { within_norm: 3, later: 2, not_yet: 1 },
};

/** Straight from the answers, with nothing of the program. */
function recount(all: readonly StoredResponse[]) {
  const sums = new Map<string, number[]>();
  for (const one of all) {
    const graded = one.answers.find(({ questionKey }) => questionKey === "grade");
    const grade = Number(graded?.value);
    if (graded === undefined || !(grade >= 1)) continue;
    for (const { questionKey, wording, value } of one.answers) {
      const score = /^\d+$/.test(value ?? "") ? Number(value) : SCORES[questionKey]?.[value ?? ""];
      if (questionKey === "grade" || score === undefined) continue;
      const cell = ["cell", one.month, one.channel, one.topic, one.team];
      const margins = (["channel", "topic", "team"] as const).map((margin) => [
        margin,
        one.month,
        one[margin],
      ]);
      for (const place of [...margins, cell]) {
        const key = [...place, questionKey, wording, graded.wording].join(" ");
        const before = sums.get(key) ?? [0, 0, 0, 0, 0, 0];
        const now = [1, grade, score, grade * grade, score * score, grade * score];
        sums.set(
          key,
          before.map((sum, index) => sum + (now[index] as number)),
        );
      }
    }
  }
  return Object.fromEntries(sums);
}

async function kept(store: Awaited<ReturnType<typeof testStore>>) {
  const margins = await allAspectSums(store.read);
  const cells = await allAspectCells(store.read);
  return Object.fromEntries(
    [
      ...margins.map((row) => ({ ...row, place: [row.margin, row.month, row.key] })),
      ...cells.map((row) => ({ ...row, place: ["cell", row.month, row.channel, row.topic, row.team] })),
    ].map((row) => [
      [...row.place, row.aspect, row.wording, row.gradeWording].join(" "),
      [row.n, row.sumGrade, row.sumAspect, row.sumGradeSquares, row.sumAspectSquares, row.sumProducts],
    ]),
  );
}

test("the sums equal a recount of the answers, after any sequence of answering, erasing and working up", async () => {
  const store = await testStore();
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 10 }), async (steps) => {
      const all: StoredResponse[] = [];
      const erased = new Set<string>();
      const erase = async (receipt: string) => {
        await store.write((tx) => deleteResponse(tx, receipt));
        erased.add(receipt);
      };
      for (const one of steps) {
        if ("add" in one) {
          const added = one.add.map(stored);
          all.push(...added);
          await store.write((tx) => insertResponses(tx, added));
        } else if ("workUp" in one) await workUp(store, one.workUp);
        else await erase(all[one.erase % Math.max(1, all.length)]?.receiptHash ?? "none");
      }
      await workUpAll(store);
      const left = all.filter(({ receiptHash }) => !erased.has(receiptHash));
      expect(await kept(store)).toEqual(recount(left));
      await workUpAnew(store);
      expect(await kept(store)).toEqual({});
      await workUpAll(store);
      expect(await kept(store)).toEqual(recount(left));
      for (const { receiptHash } of left) await erase(receiptHash);
      expect(await kept(store)).toEqual({});
    }),
    { numRuns: 25 },
  );
});

const phone: Given = {
  channel: "phone",
  topic: "paspoort",
  team: "kcc",
  month: "2026-01",
  answers: [
    { questionKey: "grade", wording: 1, value: "8" },
    { questionKey: "friendly", wording: 1, value: "1" },
  ],
};

test("passes at once count each response once", async () => {
  const store = await testStore();
  const added = Array.from({ length: 60 }, () => stored(phone));
  await store.write((tx) => insertResponses(tx, added));
  const passes = Array.from({ length: 12 }, () => workUp(store, 10));
  const erasures = added
    .slice(0, 10)
    .map(({ receiptHash }) => store.write((tx) => deleteResponse(tx, receiptHash)));
  await Promise.all([...passes, ...erasures]);
  await workUpAll(store);
  expect(await countUnread(store.read, 100)).toBe(0);
  expect(await kept(store)).toEqual(recount(added.slice(10)));
});

test("a pass that fails leaves its responses for the next", async () => {
  const store = await testStore();
  await store.write((tx) => insertResponses(tx, [stored(phone)]));
  await expect(
    store.write(async (tx) => {
      expect(await takeUnread(tx, 10)).toHaveLength(1);
      throw new Error("the power went out");
    }),
  ).rejects.toThrow();
  expect(await countUnread(store.read, 100)).toBe(1);
  expect(await workUpAll(store)).toBe(1);
});

test("sums of before they were kept per cell are added up from the answers, but for what still waits", async () => {
  const store = await testStore();
  const [first, second, later] = [
    stored(phone),
    stored({ ...phone, topic: "afval", month: "2026-02" }),
    stored({ ...phone, channel: "counter" }),
  ];
  await store.write((tx) => insertResponses(tx, [first, second]));
  await workUpAll(store);
  await store.write(async (tx) => {
    await tx.delete(aspectCells);
    await insertResponses(tx, [later]);
  });
  expect(await hasSumsWithoutCells(store.read)).toBe(true);
  const done = await Promise.all([store.write(addUpCells), store.write(addUpCells)]);
  expect(done.filter(Boolean)).toHaveLength(1);
  expect(await kept(store)).toEqual(recount([first, second]));
  await workUpAll(store);
  expect(await kept(store)).toEqual(recount([first, second, later]));
  expect(await hasSumsWithoutCells(store.read)).toBe(false);
});
