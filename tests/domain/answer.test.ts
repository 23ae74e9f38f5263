import fc from "fast-check";
import { expect, test } from "vitest";
import { cleanText, parseAnswers } from "~/domain/answer";
import { type QuestionnaireContent, valuesOf } from "~/domain/questionnaire";
import { STARTER_LIBRARY } from "~/domain/starter-library";

const phone = STARTER_LIBRARY[0]?.content as QuestionnaireContent;
const parse = (fields: Record<string, string | string[]>) =>
  parseAnswers(
    phone,
    new URLSearchParams(
      Object.entries(fields).flatMap(([key, value]) => [value].flat().map((one) => [key, one])),
    ),
  );
const answers = (fields: Record<string, string | string[]>) => {
  const parsed = parse(fields);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.errors));
  return Object.fromEntries(
    parsed.answers.map((answer) => [answer.questionKey, answer.value ?? answer.text]),
  );
};
const errors = (fields: Record<string, string | string[]>) => {
  const parsed = parse(fields);
  return parsed.ok ? [] : parsed.errors;
};

test("a full form gives every answer with its wording", () => {
  const parsed = parse({
    grade: "8",
    resolved: "partly",
    friendly: "1",
    callback_promised: "no",
    comment: " Sneller ",
  });
  expect(parsed).toEqual({
    ok: true,
    answers: [
      { questionKey: "grade", wording: 1, value: "8", text: null },
      { questionKey: "resolved", wording: 1, value: "partly", text: null },
      { questionKey: "friendly", wording: 1, value: "1", text: null },
      { questionKey: "callback_promised", wording: 1, value: "no", text: null },
      { questionKey: "comment", wording: 1, value: null, text: "Sneller" },
    ],
  });
});

test("the grade alone is enough", () => {
  expect(answers({ grade: "10" })).toEqual({ grade: "10" });
});

test("'weet niet' is an answer", () => {
  expect(answers({ grade: "dont_know", friendly: "dont_know" })).toEqual({
    grade: "dont_know",
    friendly: "dont_know",
  });
});

test.each(["11", "0", "-1", "8.5", "8,5", "08", " 8", "8 ", "1e1", "acht", "٨", "8\u0000", "yes"])(
  "a grade of %j is no option, and the rest is kept",
  (grade) => {
    const parsed = parse({ grade, resolved: "yes", comment: "Goed zo" });
    expect(parsed).toEqual({
      ok: false,
      errors: [{ questionKey: "grade", code: "not_an_option" }],
      values: { resolved: "yes", comment: "Goed zo" },
    });
  },
);

test.each([{}, { grade: "" }, { comment: "x" }])("a form without a grade is asked for one: %j", (fields) => {
  expect(errors(fields as Record<string, string>)).toEqual([{ questionKey: "grade", code: "missing" }]);
});

test("two different grades are no answer, the same grade twice is one", () => {
  expect(errors({ grade: ["7", "8"] })).toEqual([{ questionKey: "grade", code: "more_than_one" }]);
  expect(answers({ grade: ["7", "7"] })).toEqual({ grade: "7" });
});

test("the second callback question counts only after 'ja'", () => {
  expect(answers({ grade: "4", callback_promised: "yes", callback_on_time: "not_yet" })).toEqual({
    grade: "4",
    callback_promised: "yes",
    callback_on_time: "not_yet",
  });
  for (const callback_promised of ["no", "dont_know", ""])
    expect(answers({ grade: "4", callback_promised, callback_on_time: "later" })).not.toHaveProperty(
      "callback_on_time",
    );
});

test("nonsense in a question that was not asked is no error", () => {
  expect(errors({ grade: "4", callback_promised: "no", callback_on_time: "nonsense" })).toEqual([]);
});

test("what was chosen in the hidden question comes back when another answer is wrong", () => {
  const parsed = parse({ callback_promised: "yes", callback_on_time: "later" });
  expect(parsed.ok || parsed.values).toEqual({ callback_promised: "yes", callback_on_time: "later" });
});

test("a comment of 1000 characters is taken, one of 1001 is given back whole", () => {
  expect(answers({ grade: "6", comment: "😀".repeat(1000) }).comment).toHaveLength(2000);
  const long = "a".repeat(1001);
  const parsed = parse({ grade: "6", comment: long });
  expect(parsed).toEqual({
    ok: false,
    errors: [{ questionKey: "comment", code: "too_long", length: 1001 }],
    values: { grade: "6", comment: long },
  });
});

test("line ends count once however a browser sends them", () => {
  expect(answers({ grade: "6", comment: `${"a\r\n".repeat(499)}aa` }).comment).toHaveLength(1000);
});

test("null bytes, direction overrides and half emoji are taken out of a text, the rest stays", () => {
  expect(cleanText("a\u0000b\u202ec\ud83dd 😀 مرحبا\r\né")).toBe("abc\ufffdd 😀 مرحبا\né");
});

test("a field of another type or of another questionnaire is ignored", () => {
  const form = new FormData();
  form.set("grade", "7");
  form.set("comment", new File(["x"], "x.txt"));
  form.set("ease", "1");
  form.set("__proto__", "1");
  expect(parseAnswers(phone, form)).toMatchObject({
    ok: true,
    answers: [{ questionKey: "grade", value: "7" }],
  });
});

test("whatever is sent, what comes out is one of the question's own values or a clean text", () => {
  const value = fc.oneof(fc.string(), fc.constantFrom("1", "8", "yes", "later", "dont_know"));
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.constantFrom(...phone.questions.map((question) => question.key), "other"), value)),
      (pairs) => {
        const parsed = parseAnswers(phone, new URLSearchParams(pairs));
        if (!parsed.ok) {
          expect(parsed.errors.length).toBeGreaterThan(0);
          return;
        }
        for (const answer of parsed.answers) {
          const question = phone.questions.find((one) => one.key === answer.questionKey);
          if (!question) throw new Error("an answer to no question");
          if (question.kind === "open") expect(answer.text).toBe(cleanText(answer.text ?? ""));
          else expect(valuesOf(question)).toContain(answer.value);
        }
        const promised = parsed.answers.find((answer) => answer.questionKey === "callback_promised");
        if (promised?.value !== "yes")
          expect(parsed.answers.map((answer) => answer.questionKey)).not.toContain("callback_on_time");
      },
    ),
  );
});
