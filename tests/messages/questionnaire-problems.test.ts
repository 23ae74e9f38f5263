import { expect, test } from "vitest";
import { CONTENT_PROBLEMS } from "~/domain/questionnaire-problems";
import { problemText } from "~/messages/questionnaire-problems.nl";

test("every problem of a questionnaire is told in words, whatever it is about", () => {
  for (const code of CONTENT_PROBLEMS)
    for (const field of ["title", "text", "hint", "options", null] as const)
      for (const language of ["nl", "ar"] as const) {
        const text = problemText({
          question: 0,
          field,
          code,
          language,
          option: 1,
          length: 5000,
          most: 300,
          key: "ease",
        });
        expect(text).not.toMatch(/[{}]|undefined/);
        expect(text).toMatch(/[.?]$/);
      }
});

test("a text that is too long says by how much, and in which language", () => {
  const problem = { question: 2, field: "text", code: "too_long", length: 5000, most: 300 } as const;
  expect(problemText({ ...problem, language: "nl" })).toBe(
    "De vraag is 5.000 tekens lang. Er passen er 300. Maak hem korter.",
  );
  expect(problemText({ ...problem, language: "tr" })).toMatch(/^Turks: /);
});

test("a rule without an answer says that one is to be chosen", () => {
  const problem = { question: 2, field: "showIf", code: "show_if_never", key: "ease" } as const;
  expect(problemText({ ...problem, length: 0 })).toMatch(/^Kies bij welk antwoord/);
  expect(problemText({ ...problem, length: 1 })).toMatch(/niet meer gegeven/);
});
