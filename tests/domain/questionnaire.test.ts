import fc from "fast-check";
import { expect, test } from "vitest";
import { CHANNELS } from "~/domain/contact";
import { LANGUAGES } from "~/domain/languages";
import { inLanguage, inPageOrder, type Question, valuesOf } from "~/domain/questionnaire";
import { problemsOf } from "~/domain/questionnaire-problems";
import { questionnaireContent } from "~/domain/questionnaire-schema";
import { STARTER_LIBRARY, STARTER_QUESTIONS } from "~/domain/starter-library";

test("every starter questionnaire is a valid questionnaire", () => {
  for (const { key, content } of STARTER_LIBRARY) {
    expect(questionnaireContent.parse(content), key).toEqual(content);
    expect(problemsOf(content), key).toEqual([]);
  }
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

test("every starter question and questionnaire is there in every language", () => {
  for (const question of Object.values<Question>(STARTER_QUESTIONS)) {
    for (const language of LANGUAGES) {
      expect(question.text[language], question.key).toBeTruthy();
      for (const option of question.options ?? []) expect(option.text[language], option.value).toBeTruthy();
    }
  }
  for (const { key, content } of STARTER_LIBRARY) {
    expect(content.languages, key).toEqual(LANGUAGES);
    expect(problemsOf(content), key).toEqual([]);
  }
});

test("every closed question offers 'weet niet', last", () => {
  for (const question of Object.values<Question>(STARTER_QUESTIONS))
    if (valuesOf(question).length > 0 && question.kind !== "contact_me")
      expect(valuesOf(question).at(-1)).toBe("dont_know");
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

test("a text without a translation is shown in Dutch", () => {
  expect(inLanguage({ nl: "Ja", en: "Yes" }, "en")).toBe("Yes");
  expect(inLanguage({ nl: "Ja" }, "en")).toBe("Ja");
  expect(inLanguage({ nl: "Ja", en: "Yes" }, "tr")).toBe("Ja");
});

test("a version from before there were languages is one in Dutch and English", () => {
  const { languages: _, ...before } = STARTER_LIBRARY[0]?.content ?? { languages: [] };
  expect(questionnaireContent.parse(before).languages).toEqual(["nl", "en"]);
});

const question = (key: string, after?: string): Question => ({
  key,
  kind: "yes_no",
  wording: 1,
  text: { nl: `Vraag ${key}?` },
  required: false,
  ...(after !== undefined && { showIf: { key: after, is: ["yes"] } }),
});

test("what hangs on an answer comes right after its question, however deep", () => {
  const questions = [
    question("a"),
    question("b"),
    question("c", "a"),
    question("d", "c"),
    question("e", "a"),
  ];
  expect(inPageOrder(questions).map(({ key }) => key)).toEqual(["a", "c", "d", "e", "b"]);
});

test("whatever hangs on whatever, the page has every question once", () => {
  const keys = ["a", "b", "c", "d", "e"];
  const any = fc.array(fc.option(fc.constantFrom(...keys, "gone"), { nil: undefined }), {
    minLength: 5,
    maxLength: 5,
  });
  fc.assert(
    fc.property(any, (parents) => {
      const questions = keys.map((key, index) => question(key, parents[index]));
      expect(
        inPageOrder(questions)
          .map(({ key }) => key)
          .sort(),
      ).toEqual(keys);
    }),
  );
});
