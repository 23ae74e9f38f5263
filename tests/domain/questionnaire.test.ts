import { expect, test } from "vitest";
import { CHANNELS } from "~/domain/contact";
import { inLanguage, type Question, questionnaireContent, valuesOf } from "~/domain/questionnaire";
import { STARTER_LIBRARY, STARTER_QUESTIONS } from "~/domain/starter-library";

const phone = () => structuredClone(STARTER_LIBRARY[0]?.content);

test("every starter questionnaire is a valid questionnaire", () => {
  for (const { key, content } of STARTER_LIBRARY)
    expect(questionnaireContent.safeParse(content).error?.issues ?? [], key).toEqual([]);
});

test("every channel has exactly one starter questionnaire", () => {
  expect(STARTER_LIBRARY.flatMap((starter) => starter.channels).sort()).toEqual([...CHANNELS].sort());
});

test("a starter questionnaire asks three to six questions, begins with the grade and ends with the open one", () => {
  for (const { key, content } of STARTER_LIBRARY) {
    expect(content.questions.length, key).toBeGreaterThanOrEqual(3);
    expect(content.questions.length, key).toBeLessThanOrEqual(6);
    expect(content.questions[0]?.key, key).toBe("grade");
    expect(content.questions.map((question) => question.kind).indexOf("open"), key).toBe(
      content.questions.length - 1,
    );
  }
});

test("every starter question is there in Dutch and in English", () => {
  for (const question of Object.values<Question>(STARTER_QUESTIONS)) {
    expect(question.text.en, question.key).toBeTruthy();
    for (const option of question.options ?? []) expect(option.text.en, option.value).toBeTruthy();
  }
});

test("every closed question offers 'weet niet', last", () => {
  for (const question of Object.values(STARTER_QUESTIONS))
    if (question.kind !== "open") expect(valuesOf(question).at(-1)).toBe("dont_know");
});

test("the stored values of the starter questions are the agreed ones", () => {
  expect(valuesOf(STARTER_QUESTIONS.grade)).toEqual([..."123456789", "10", "dont_know"]);
  expect(valuesOf(STARTER_QUESTIONS.ease)).toEqual([..."12345", "dont_know"]);
  expect(valuesOf(STARTER_QUESTIONS.resolved)).toEqual(["yes", "partly", "no", "dont_know"]);
  expect(valuesOf(STARTER_QUESTIONS.callback_promised)).toEqual(["yes", "no", "dont_know"]);
  expect(valuesOf(STARTER_QUESTIONS.callback_on_time)).toEqual([
    "within_norm",
    "later",
    "not_yet",
    "dont_know",
  ]);
});

test.each([
  ["the same key twice", (c: Draft) => c.questions.push({ ...STARTER_QUESTIONS.friendly })],
  ["two open questions", (c: Draft) => (c.questions[1] = { ...STARTER_QUESTIONS.comment, key: "more" })],
  ["a condition on a later question", (c: Draft) => c.questions.reverse()],
  ["a condition on a value that can't be given", (c: Draft) => (c.questions[4] = onValue("maybe"))],
  [
    "a choice without options",
    (c: Draft) => (c.questions[1] = { ...STARTER_QUESTIONS.friendly, kind: "choice" }),
  ],
  ["two questions only", (c: Draft) => c.questions.splice(2)],
])("a questionnaire with %s is refused", (_, spoil) => {
  const draft = phone() as Draft;
  spoil(draft);
  expect(questionnaireContent.safeParse(draft).success).toBe(false);
});

test("a text without a translation is shown in Dutch", () => {
  expect(inLanguage({ nl: "Ja", en: "Yes" }, "en")).toBe("Yes");
  expect(inLanguage({ nl: "Ja" }, "en")).toBe("Ja");
  expect(inLanguage({ nl: "Ja", en: "Yes" }, "tr")).toBe("Ja");
});

type Draft = { questions: (typeof STARTER_QUESTIONS.grade | Record<string, unknown>)[] };
const onValue = (value: string) => ({
  ...STARTER_QUESTIONS.callback_on_time,
  showIf: { key: "callback_promised", is: [value] },
});
