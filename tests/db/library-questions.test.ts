import { expect, test } from "vitest";
import {
  archiveOwnQuestion,
  insertOwnQuestion,
  libraryQuestions,
  ownQuestion,
  ownQuestions,
  updateOwnQuestion,
} from "#db/queries/library-questions";
import { testStore } from "#tests/support/store";
import { at } from "#tests/support/time";
import { LIBRARY } from "~/domain/question-library";
import type { Question } from "~/domain/questionnaire";

const parking: Question = {
  key: "parking",
  kind: "agree5",
  wording: 1,
  text: { nl: "Ik kon makkelijk parkeren.", en: "It was easy to park." },
  required: false,
};
const added = { question: parking, measures: ["ease", "gone"], nationalCode: "" };

test("an own question is offered after the standard ones, until it is archived", async () => {
  const store = await testStore();
  const now = at("2026-01-05T09:00+01:00");
  expect(await store.write((tx) => insertOwnQuestion(tx, added, "Erik", now))).toBe(true);
  const offered = await libraryQuestions(store.read);
  expect(offered).toHaveLength(LIBRARY.length + 1);
  expect(offered.at(-1)).toMatchObject({ question: parking, measures: ["ease"], own: true });

  expect(await store.write((tx) => archiveOwnQuestion(tx, "parking", now))).toBe(true);
  expect(await store.write((tx) => archiveOwnQuestion(tx, "parking", now))).toBe(false);
  expect(await libraryQuestions(store.read)).toEqual(LIBRARY);
  expect(await ownQuestions(store.read)).toMatchObject([{ archivedAt: now }]);

  expect(await store.write((tx) => archiveOwnQuestion(tx, "parking", null))).toBe(true);
  expect(await libraryQuestions(store.read)).toHaveLength(LIBRARY.length + 1);
});

test("a key is given once, and a change keeps it", async () => {
  const store = await testStore();
  const [first, later] = [at("2026-01-05T09:00+01:00"), at("2026-02-05T09:00+01:00")];
  await store.write((tx) => insertOwnQuestion(tx, added, "Erik", first));
  expect(await store.write((tx) => insertOwnQuestion(tx, added, "Lotte", later))).toBe(false);
  const text = { nl: "Parkeren was makkelijk.", en: "Parking was easy." };
  const changed = { ...added, question: { ...parking, text } };
  expect(await store.write((tx) => updateOwnQuestion(tx, changed, first, later))).toBe(true);
  expect(await store.write((tx) => updateOwnQuestion(tx, added, first, later))).toBe(false);
  expect(await ownQuestion(store.read, "parking")).toMatchObject({
    question: { key: "parking", text },
    createdAt: first,
    createdBy: "Erik",
    changedAt: later,
  });
  expect(await ownQuestion(store.read, "elsewhere")).toBeNull();
});
