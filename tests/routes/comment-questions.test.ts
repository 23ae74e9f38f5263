import { expect, test } from "vitest";
import { insertWordings } from "#db/queries/question-wordings";
import { insertResponses, type StoredResponse } from "#db/queries/responses";
import type { Store } from "#db/store";
import { writtenBy } from "#tests/support/make-comments";
import { testRuntime } from "#tests/support/runtime";
import { as } from "#tests/support/sign-in";
import { at } from "#tests/support/time";
import type { Question } from "~/domain/questionnaire";
import type { CommentsPage } from "~/flow/read-comments.server";
import { loader } from "~/routes/_office.results_.comments/route";

const now = at("2026-06-21T12:00+02:00");

/** The comments that the page shows after these were written, each with what it answers. */
async function shown(...responses: StoredResponse[]) {
  const { store } = await testRuntime({ now });
  await store.write((tx) => insertResponses(tx, responses));
  await register(store, "comment", "Wat kunnen wij beter doen?");
  await register(store, "praise", "Wat ging er goed?");
  const request = await as("viewer", "/results/comments?from=2026-01&to=2026-06");
  const { data } = (await loader({ request, params: {}, context: {} })) as unknown as { data: CommentsPage };
  return data.view?.found?.comments ?? [];
}

const many = (n: number, text: string, change: Parameters<typeof writtenBy>[1] = {}) =>
  Array.from({ length: n }, () => writtenBy(text, change));

test("beside a comment stands the question that it answers", async () => {
  const found = await shown(
    ...many(15, "De rij was lang"),
    ...many(12, "Alles", { answers: praise("Alles") }),
  );
  const byText = new Map(
    found.map(({ text, questions }) => [text.map((part) => part.text).join(""), questions]),
  );
  expect(byText.get("De rij was lang")).toEqual(["Wat kunnen wij beter doen?"]);
  expect(byText.get("Alles")).toEqual(["Wat ging er goed?"]);
});

test("where few answered one of the questions, it isn't told which of them a comment answers", async () => {
  const found = await shown(
    ...many(15, "De rij was lang"),
    ...many(3, "Alles", { answers: praise("Alles") }),
  );
  const told = found.map(({ questions }) => questions.toSorted());
  expect(new Set(told.map((each) => each.join(" | ")))).toEqual(
    new Set(["Wat ging er goed? | Wat kunnen wij beter doen?"]),
  );
});

const praise = (comment: string): StoredResponse["answers"] => [
  { questionKey: "grade", wording: 1, value: "9", comment: null },
  { questionKey: "praise", wording: 1, value: null, comment },
];

const register = (store: Store, questionKey: string, nl: string) =>
  store.write((tx) =>
    insertWordings(
      tx,
      [
        {
          questionKey,
          wording: 1,
          edition: 1,
          question: { key: questionKey, kind: "open", text: { nl } } as Question,
        },
      ],
      { questionnaireKey: "telefoon", version: 1, since: now },
    ),
  );
