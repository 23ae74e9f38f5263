import { index, instant, integer, json, primaryKey, table, text, uniqueIndex } from "../dialect";

export const questionnaires = table("questionnaires", {
  key: text().primaryKey(),
  name: text().notNull(),
  createdAt: instant().notNull(),
  createdBy: text(),
  /** From then on nobody is asked with it; links that were sent keep working. */
  retiredAt: instant(),
  retiredBy: text(),
});

/** A published version never changes. Beside it there is at most one draft, which has the next number. */
export const questionnaireVersions = table(
  "questionnaire_versions",
  {
    id: text().primaryKey(),
    questionnaireKey: text()
      .notNull()
      .references(() => questionnaires.key),
    number: integer().notNull(),
    state: text().$type<"draft" | "published" | "retired">().notNull(),
    /** QuestionnaireContent of domain/questionnaire.ts. */
    content: json().$type<unknown>().notNull(),
    createdAt: instant().notNull(),
    publishedAt: instant(),
    publishedBy: text(),
    /** Of a draft: goes up with every save, so that nobody overwrites what they haven't seen. */
    revision: integer().notNull().default(0),
    /** Of a draft: the last save, and whose. */
    changedAt: instant(),
    changedBy: text(),
    /** The number of the version that it was made from. */
    basedOn: integer(),
  },
  (t) => [uniqueIndex("questionnaire_versions_number").on(t.questionnaireKey, t.number)],
);

/** Who has a draft open at this moment: one row per window. */
export const draftEditors = table(
  "draft_editors",
  {
    questionnaireKey: text()
      .notNull()
      .references(() => questionnaires.key, { onDelete: "cascade" }),
    /** Random, made by the page when it opens. */
    window: text().notNull(),
    userId: text().notNull(),
    name: text().notNull(),
    seenAt: instant().notNull(),
  },
  (t) => [primaryKey({ columns: [t.questionnaireKey, t.window] })],
);

/**
 * Which questionnaire a contact gets: a rule for everything (channel '' and topic ''), per channel (topic ''), and
 * exceptions per topic. Of the rules of one place the one with the newest day that has come holds.
 */
export const questionnaireRoutes = table(
  "questionnaire_routes",
  {
    channel: text().notNull(),
    topic: text().notNull().default(""),
    /** Day of the contact from which it holds, YYYY-MM-DD; '' = always. */
    validFrom: text().notNull().default(""),
    /** Null: from that day there is no rule here, and the one of the channel, or the one for everything, holds. */
    questionnaireKey: text().references(() => questionnaires.key),
    changedAt: instant(),
    changedBy: text(),
  },
  (t) => [primaryKey({ columns: [t.channel, t.topic, t.validFrom] })],
);

/** Every wording that was ever asked under a key: the register by which a trend knows where it breaks. */
export const questionWordings = table(
  "question_wordings",
  {
    questionKey: text().notNull(),
    /** The series. A correction within it adds a row with the next `edition`. */
    wording: integer().notNull(),
    edition: integer().notNull().default(1),
    kind: text().notNull(),
    /** The question as it was published first: a Question of domain/questionnaire.ts. */
    question: json().$type<unknown>().notNull(),
    questionnaireKey: text().notNull(),
    version: integer().notNull(),
    since: instant().notNull(),
  },
  (t) => [primaryKey({ columns: [t.questionKey, t.wording, t.edition] })],
);

/** What was decided about a question whose wording or scale changed, by whom and when. */
export const questionChanges = table(
  "question_changes",
  {
    id: text().primaryKey(),
    questionKey: text().notNull(),
    questionnaireKey: text().notNull(),
    /** The version that was published with it. */
    version: integer().notNull(),
    /** `scale`: the answers changed, which always breaks the series. `known`: the wording was asked before, with a series. */
    decision: text().$type<"correction" | "different" | "scale" | "known">().notNull(),
    fromWording: integer().notNull(),
    toWording: integer().notNull(),
    /** The question before and after. */
    before: json().$type<unknown>().notNull(),
    after: json().$type<unknown>().notNull(),
    note: text().notNull().default(""),
    decidedBy: text().notNull(),
    decidedAt: instant().notNull(),
  },
  (t) => [index("question_changes_key").on(t.questionKey, t.decidedAt)],
);

/** Questions of the municipality's own; the standard ones are in domain/question-library.ts. */
export const libraryQuestions = table("library_questions", {
  key: text().primaryKey(),
  /** A Question of domain/questionnaire.ts. */
  question: json().$type<unknown>().notNull(),
  /** What it measures: tags of domain/question-library.ts. */
  measures: json().$type<string[]>().notNull(),
  /** Code of the national item that it follows; '' for none. */
  nationalCode: text().notNull().default(""),
  createdAt: instant().notNull(),
  createdBy: text().notNull(),
  changedAt: instant().notNull(),
  /** No longer offered; where it is asked, it stays. */
  archivedAt: instant(),
});
