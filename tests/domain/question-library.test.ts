import { expect, test } from "vitest";
import { LANGUAGES } from "~/domain/languages";
import { LIBRARY_ADDITIONS } from "~/domain/library-additions";
import { findingsIn } from "~/domain/plain-language";
import { BLOCKS, isMeasure, LIBRARY, NATIONAL_CODE } from "~/domain/question-library";
import { isWarning, problemsOf } from "~/domain/questionnaire-problems";
import { questionnaireContent } from "~/domain/questionnaire-schema";
import { STARTER_QUESTIONS } from "~/domain/starter-library";
import { findingText } from "~/messages/plain-language.nl";

test("every starter question is in the library under its own key, once", () => {
  const keys = LIBRARY.map(({ question }) => question.key);
  expect(new Set(keys).size).toBe(keys.length);
  expect(keys).toEqual(expect.arrayContaining(Object.keys(STARTER_QUESTIONS)));
});

test("every question of the library says what it measures, and its national code is one", () => {
  for (const { question, measures, nationalCode, own } of LIBRARY) {
    expect(measures.length, question.key).toBeGreaterThan(0);
    expect(measures.every(isMeasure)).toBe(true);
    expect(nationalCode === "" || NATIONAL_CODE.test(nationalCode), nationalCode).toBe(true);
    expect(own).toBe(false);
  }
});

test("what the library adds is there in every language", () => {
  for (const { text, key } of Object.values(LIBRARY_ADDITIONS))
    for (const language of LANGUAGES) expect(text[language], `${key} ${language}`).toBeTruthy();
});

test("a block can be put into a questionnaire as it is", () => {
  for (const { key, questions } of BLOCKS) {
    const title = { nl: "Blok", en: "Block" };
    const content = questionnaireContent.parse({ title, languages: ["nl", "en"], questions });
    expect(
      problemsOf(content).filter((problem) => !isWarning(problem)),
      key,
    ).toEqual([]);
  }
});

test("the standard questions are in plain Dutch: nothing is found in them", () => {
  const found = LIBRARY.flatMap(({ question }) => [
    ...findingsIn(question.text.nl),
    ...(question.options ?? []).flatMap(({ text }) => findingsIn(text.nl, "text")),
  ]);
  expect(found.map(findingText)).toEqual([]);
});
