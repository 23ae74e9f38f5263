// Apart from questionnaire.ts, so that the builder has no schema library to load before the first letter is typed.
import * as z from "zod/mini";
import { LANGUAGES, type Language } from "./languages";
import {
  CODE,
  LONGEST_DRAFT_TEXT,
  LOOKS,
  MOST_DRAFT_OPTIONS,
  MOST_QUESTIONS,
  QUESTION_KINDS,
} from "./questionnaire";

type TextSchema = z.ZodMiniString;

const textSchema = (text: TextSchema) =>
  z.object({
    nl: text,
    ...(Object.fromEntries(
      LANGUAGES.filter((language) => language !== "nl").map((language) => [language, z.optional(text)]),
    ) as Record<Exclude<Language, "nl">, z.ZodMiniOptional<TextSchema>>),
  });

/** The code of a question, of an answer or of a questionnaire. */
export const codeSchema = z.string().check(z.regex(CODE));

/** Asked only where an earlier question got one of these values: of a question with more answers, at least one. */
const conditionSchema = z.object({
  key: codeSchema,
  is: z.array(z.union([codeSchema, z.string().check(z.regex(/^\d+$/))])),
});
export type Condition = z.infer<typeof conditionSchema>;

const questionShape = (text: TextSchema) => {
  const local = textSchema(text);
  return z.object({
    key: codeSchema,
    kind: z.enum(QUESTION_KINDS),
    /** The series: a new number breaks the trend, an unchanged one continues it. */
    wording: z.int().check(z.minimum(1)),
    text: local,
    hint: z.optional(local),
    /** Of a choice, in the order shown; 'weet niet' comes by itself. */
    options: z.optional(
      z.array(z.object({ value: codeSchema, text: local })).check(z.maxLength(MOST_DRAFT_OPTIONS)),
    ),
    required: z.boolean(),
    look: z.optional(z.enum(LOOKS)),
    showIf: z.optional(conditionSchema),
  });
};

const contentShape = (text: TextSchema) =>
  z.object({
    title: textSchema(text),
    /** In which it can be answered, Dutch first. */
    languages: z._default(z.array(z.enum(LANGUAGES)).check(z.minLength(1)), ["nl", "en"]),
    questions: z.array(questionShape(text)).check(z.maxLength(MOST_QUESTIONS)),
  });

/**
 * A questionnaire that somebody is working on: of the right form, but perhaps empty, too long or contradictory; what
 * keeps it from being published is told by `problemsOf` (domain/questionnaire-problems.ts).
 */
export const draftContent = contentShape(z.string().check(z.maxLength(LONGEST_DRAFT_TEXT)));

/** What a published version was stored as. */
export const questionnaireContent = contentShape(z.string().check(z.trim()));
export type QuestionnaireContent = z.infer<typeof questionnaireContent>;
/** One question as it was stored. */
export const storedQuestion = questionShape(z.string().check(z.trim()));
export type Question = QuestionnaireContent["questions"][number];
