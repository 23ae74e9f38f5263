import { z } from "zod";

/**
 * What a questionnaire is made of. A published version never changes; a trend follows a question's
 * `key` and is one line for as long as its `wording` number stays the same.
 */

export const QUESTION_KINDS = ["grade", "agree5", "choice", "yes_no", "open"] as const;
export type QuestionKind = (typeof QUESTION_KINDS)[number];

/** 'weet niet / geen mening': always offered with a closed question, and never counted in a figure. */
export const DONT_KNOW = "dont_know";

export const LONGEST_COMMENT = 1000;

export const SURVEY_LANGUAGES = ["nl", "en"] as const;
export type SurveyLanguage = (typeof SURVEY_LANGUAGES)[number];

const localText = z.object({
  nl: z.string().trim().min(1).max(300),
  en: z.string().trim().min(1).max(300).optional(),
});
export type LocalText = z.infer<typeof localText>;

const code = z.string().regex(/^[a-z][a-z0-9_]{0,39}$/);

export const questionSchema = z.object({
  key: code,
  kind: z.enum(QUESTION_KINDS),
  /** The series: a new number breaks the trend, an unchanged one continues it. */
  wording: z.number().int().min(1),
  text: localText,
  hint: localText.optional(),
  /** Of a choice, in the order shown; 'weet niet' comes by itself. */
  options: z
    .array(z.object({ value: code, text: localText }))
    .min(2)
    .max(10)
    .optional(),
  required: z.boolean(),
  /** Asked only where an earlier question got one of these values. */
  showIf: z.object({ key: code, is: z.array(code).min(1) }).optional(),
});
export type Question = z.infer<typeof questionSchema>;

const GRADES = ["1", "2", "3", "4", "5", "6", "7", "8", "9", "10"];
const AGREEMENTS = ["1", "2", "3", "4", "5"];

/** Every value that may be stored for a question, in the order shown; none for an open one. */
export function valuesOf(question: Question): string[] {
  switch (question.kind) {
    case "grade":
      return [...GRADES, DONT_KNOW];
    case "agree5":
      return [...AGREEMENTS, DONT_KNOW];
    case "yes_no":
      return ["yes", "no", DONT_KNOW];
    case "choice":
      return [...(question.options ?? []).map((option) => option.value), DONT_KNOW];
    case "open":
      return [];
  }
}

export const questionnaireContent = z
  .object({ title: localText, questions: z.array(questionSchema).min(3).max(6) })
  .superRefine(({ questions }, context) => {
    const fault = (index: number, message: string) =>
      context.addIssue({ code: "custom", path: ["questions", index], message });
    const earlier = new Map<string, Question>();
    for (const [index, question] of questions.entries()) {
      if (earlier.has(question.key)) fault(index, "key_twice");
      if ((question.kind === "choice") !== (question.options !== undefined)) fault(index, "options");
      const values = valuesOf(question);
      if (new Set(values).size !== values.length) fault(index, "option_twice");
      if (question.showIf) {
        const other = earlier.get(question.showIf.key);
        const known = other ? valuesOf(other) : [];
        if (!question.showIf.is.every((value) => known.includes(value))) fault(index, "show_if");
        // One level only: what the page's style sheet can show without a script.
        if (other?.showIf) fault(index, "show_if_nested");
      }
      earlier.set(question.key, question);
    }
    if (questions.filter((question) => question.kind === "open").length > 1)
      context.addIssue({ code: "custom", path: ["questions"], message: "more_than_one_open" });
  });
export type QuestionnaireContent = z.infer<typeof questionnaireContent>;

/** A text in the language asked for, else in Dutch, which is always there. */
export function inLanguage(text: LocalText, language: string): string {
  return (language === "en" ? text.en : undefined) ?? text.nl;
}

/** The language asked for in the address, else the one the resident is known by, else Dutch. */
export function surveyLanguage(asked: string | null, known?: string | null): SurveyLanguage {
  if (asked === "nl" || asked === "en") return asked;
  return known === "en" ? "en" : "nl";
}
