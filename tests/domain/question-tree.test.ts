import fc from "fast-check";
import { expect, test } from "vitest";
import { everyKind } from "#tests/support/every-kind";
import { type QuestionNode, questionTree } from "~/domain/question-tree";
import { inPageOrder, type Question } from "~/domain/questionnaire";
import { estimatedMinutes, estimatedSeconds } from "~/domain/questionnaire-length";
import { STARTER_LIBRARY } from "~/domain/starter-library";

const flat = (nodes: readonly QuestionNode[]): Question[] =>
  nodes.flatMap(({ question, followers }) => [question, ...flat(followers)]);

const question = (key: string, on?: string): Question => ({
  key,
  kind: "yes_no",
  wording: 1,
  required: false,
  text: { nl: key },
  ...(on === undefined ? {} : { showIf: { key: on, is: ["yes"] } }),
});

test("what hangs on an answer lies under its question, to any depth", () => {
  const shape = (nodes: readonly QuestionNode[]): unknown =>
    nodes.map(({ id, followers }) => (followers.length === 0 ? id : [id, shape(followers)]));
  expect(shape(questionTree(everyKind.questions))).toEqual([
    ["grade", ["low"]],
    "about",
    "friendly",
    "heard",
    "ease",
    ["means", ["hours"]],
    ["callback_promised", [["callback_on_time", ["missed", "how_late"]]]],
    "comment",
    "contact_me",
  ]);
});

test("whatever somebody made, each question is there once, in the order of the page", () => {
  const key = fc.constantFrom("a", "b", "c", "d", "e");
  const one = fc.tuple(key, fc.option(key, { nil: undefined })).map(([own, on]) => question(own, on));
  fc.assert(
    fc.property(fc.array(one, { maxLength: 10 }), (questions) => {
      const nodes = questionTree(questions);
      expect(new Set(flat(nodes))).toEqual(new Set(questions));
      expect(flat(nodes)).toHaveLength(questions.length);
    }),
  );
  fc.assert(
    fc.property(fc.uniqueArray(one, { maxLength: 8, selector: (each) => each.key }), (questions) => {
      expect(flat(questionTree(questions))).toEqual(inPageOrder(questions));
    }),
  );
});

test("each starter questionnaire takes about a minute, and more questions take longer", () => {
  for (const { content } of STARTER_LIBRARY) expect(estimatedMinutes(content)).toBe(1);
  const [phone] = STARTER_LIBRARY;
  const questions = phone?.content.questions ?? [];
  expect(estimatedSeconds({ questions: [...questions, ...questions] })).toBeGreaterThan(
    estimatedSeconds({ questions }),
  );
  expect(estimatedSeconds({ questions: [] })).toBe(0);
});
