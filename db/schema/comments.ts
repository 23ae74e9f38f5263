import { sql } from "drizzle-orm";
import { index, instant, integer, json, primaryKey, table, text } from "../dialect";
import { responses } from "./answering";

/** An answer in open text, to be found and tagged; the text itself stays in `answers`. */
export const comments = table(
  "comments",
  {
    responseId: text()
      .notNull()
      .references(() => responses.id, { onDelete: "cascade" }),
    questionKey: text().notNull(),
    /** Series of the question that it answers. */
    wording: integer().notNull().default(0),
    month: text().notNull(),
    channel: text().notNull(),
    topic: text().notNull(),
    team: text().notNull(),
    /** Key in `strata`. */
    stratum: text().notNull(),
    /** The grade that the same response gave; null without one. */
    grade: integer(),
    gradeWording: integer(),
    hiddenAt: instant(),
    hiddenBy: text(),
    hiddenReason: text(),
  },
  (t) => [
    primaryKey({ columns: [t.responseId, t.questionKey] }),
    index("comments_month").on(t.month, t.responseId),
    index("comments_channel").on(t.channel, t.month, t.responseId),
    index("comments_topic").on(t.topic, t.month, t.responseId),
    index("comments_team").on(t.team, t.month, t.responseId),
    index("comments_question").on(t.month, t.questionKey, t.wording),
    // Of many comments few are hidden.
    index("comments_hidden").on(t.month, t.responseId).where(sql`hidden_at is not null`),
  ],
);

/** Which words, in their stem, stand in which comment. */
export const commentWords = table(
  "comment_words",
  {
    word: text().notNull(),
    month: text().notNull(),
    responseId: text()
      .notNull()
      .references(() => responses.id, { onDelete: "cascade" }),
    questionKey: text().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.word, t.month, t.responseId, t.questionKey] }),
    index("comment_words_response").on(t.responseId),
  ],
);

/** What comments are about. */
export const tags = table("tags", {
  id: text().primaryKey(),
  name: text().notNull(),
  /** Words and beginnings of words by which it is suggested ("terugbel*"). */
  words: json().$type<string[]>().notNull(),
  /**
   * How far its words have been looked for in the comments that were there when they changed: "2026-03 responseId",
   * from the newest down; '' before the first. Null: in all of them.
   */
  appliedTo: text(),
  createdAt: instant().notNull(),
  createdBy: text().notNull(),
  changedAt: instant().notNull(),
  archivedAt: instant(),
});

export const commentTags = table(
  "comment_tags",
  {
    tagId: text().notNull(),
    month: text().notNull(),
    responseId: text()
      .notNull()
      .references(() => responses.id, { onDelete: "cascade" }),
    questionKey: text().notNull(),
    /** `refused`: suggested by its words, and taken off by hand: not suggested again. */
    state: text().$type<"suggested" | "given" | "refused">().notNull(),
    /** Who gave or refused it; '' for a suggestion. */
    by: text().notNull().default(""),
    at: instant().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.tagId, t.month, t.responseId, t.questionKey] }),
    index("comment_tags_response").on(t.responseId),
  ],
);

/**
 * How many comments have a tag, suggested or given, and how they were graded; with '' for the tag: of all comments.
 * Added up per channel, topic and team, as aspect_sums are.
 */
export const tagMargins = table(
  "tag_margins",
  {
    margin: text().$type<"channel" | "topic" | "team">().notNull(),
    month: text().notNull(),
    key: text().notNull(),
    tagId: text().notNull(),
    /** Series of the grade that was given beside them; 0 for comments without one. */
    gradeWording: integer().notNull(),
    n: integer().notNull(),
    sumGrade: integer().notNull(),
  },
  (t) => [primaryKey({ columns: [t.margin, t.month, t.key, t.tagId, t.gradeWording] })],
);
