import { expect, test } from "vitest";
import { inDutchAndEnglish } from "#tests/support/two-languages";
import { LONGEST_TEXT, type Question, type QuestionnaireContent } from "~/domain/questionnaire";
import { isPublishable, isWarning, problemsOf } from "~/domain/questionnaire-problems";
import { STARTER_LIBRARY, STARTER_QUESTIONS } from "~/domain/starter-library";

type Draft = QuestionnaireContent & {
  questions: [Question, Question, Question, Question, Question, Question];
};

/** grade, resolved, friendly, callback_promised, callback_on_time, comment */
const phone = () => inDutchAndEnglish(STARTER_LIBRARY[0]?.content) as Draft;

const onValue = (key: string, ...is: string[]): Question => ({
  ...STARTER_QUESTIONS.callback_on_time,
  showIf: { key, is },
});
const texts = (count: number) =>
  Array.from({ length: count }, (_, index) => ({
    value: `v${index}`,
    text: { nl: `Keuze ${index}`, en: `Choice ${index}` },
  }));

test.each<[string, (content: Draft) => unknown, string[]]>([
  ["the same key twice", (c) => c.questions.push({ ...STARTER_QUESTIONS.friendly }), ["key_twice 6 key"]],
  ["a condition on a later question", (c) => c.questions.reverse(), ["show_if_later 1 showIf"]],
  ["a condition on a question that is gone", (c) => c.questions.splice(3, 1), ["show_if_unknown 3 showIf"]],
  [
    "a condition on a value that can't be given",
    (c) => (c.questions[4] = onValue("callback_promised", "maybe")),
    ["show_if_never 4 showIf"],
  ],
  [
    "a condition on no answer at all",
    (c) => (c.questions[4] = onValue("callback_promised")),
    ["show_if_never 4 showIf"],
  ],
  [
    "a condition on an open question",
    (c) => c.questions.push({ ...onValue("comment", "yes"), key: "more" }),
    ["show_if_never 6 showIf"],
  ],
  [
    "a question that hangs on itself",
    (c) => (c.questions[4] = onValue("callback_on_time", "later")),
    ["show_if_itself 4 showIf"],
  ],
  [
    "two questions that hang on each other",
    (c) => (c.questions[3] = { ...c.questions[3], showIf: { key: "callback_on_time", is: ["later"] } }),
    ["show_if_circle 3 showIf", "show_if_circle 4 showIf"],
  ],
  ["a choice without options", (c) => delete c.questions[1].options, ["too_few_options 1 options"]],
  ["13 options", (c) => (c.questions[1].options = texts(13)), ["too_many_options 1 options"]],
  [
    "two options with one code, and two with one text",
    (c) => (c.questions[1].options = [...texts(2), ...texts(1)]),
    ["option_twice 1 options", "options_alike 1 options"],
  ],
  ["an empty text", (c) => (c.questions[2].text.nl = " "), ["missing 2 text nl"]],
  ["a translation too few", (c) => (c.questions[2].text.en = ""), ["missing 2 text en"]],
  ["a hint in one language", (c) => (c.questions[2].hint = { nl: "Denk aan …" }), ["missing 2 hint en"]],
  [
    "a text that is too long",
    (c) => (c.questions[2].text.nl = "a".repeat(LONGEST_TEXT + 1)),
    ["too_long 2 text nl"],
  ],
  [
    "a language more than there are texts in",
    (c) => (c.languages = ["nl", "ar"]),
    expect.arrayContaining(["missing - title ar"]) as never,
  ],
  ["nothing in it", (c) => c.questions.splice(0), ["no_questions -"]],
])("a questionnaire with %s can't be published, and is told where", (_, spoil, expected) => {
  const content = phone();
  spoil(content);
  expect(isPublishable(content)).toBe(false);
  const told = problemsOf(content)
    .filter((problem) => !isWarning(problem))
    .map(({ code, question, field, language }) =>
      [code, question ?? "-", field, language].filter((each) => each != null).join(" "),
    );
  expect(told).toEqual(expected);
});

test.each<[string, (content: Draft) => unknown, string]>([
  ["seven questions", (c) => c.questions.unshift(STARTER_QUESTIONS.ease), "many_questions"],
  [
    "a second open question",
    (c) => c.questions.push({ ...STARTER_QUESTIONS.comment, key: "more" }),
    "second_open",
  ],
  ["a required open question", (c) => (c.questions[5].required = true), "required_open"],
  ["no grade", (c) => c.questions.shift(), "no_grade"],
])("a questionnaire with %s may be published, with a warning", (_, change, code) => {
  const content = phone();
  change(content);
  expect(isPublishable(content)).toBe(true);
  expect(problemsOf(content).map((problem) => problem.code)).toContain(code);
});

test("emoji count as one character, and a text block is no question", () => {
  const content = phone();
  content.questions[2].text.nl = "😀".repeat(LONGEST_TEXT);
  content.questions[1] = {
    key: "intro",
    kind: "text",
    wording: 1,
    text: { nl: "Nu over terugbellen.", en: "Now." },
    required: false,
  };
  expect(problemsOf(content)).toEqual([]);
});
