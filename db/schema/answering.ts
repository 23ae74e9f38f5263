import { index, integer, json, primaryKey, table, text, uniqueIndex } from "../dialect";

/** What one resident filled in. It holds no moment and nothing that leads to a contact, an invitation or a person. */
export const responses = table(
  "responses",
  {
    /** Random (UUIDv4): tells nothing of when. */
    id: text().primaryKey(),
    receiptHash: text().notNull(),
    questionnaireVersionId: text().notNull(),
    channel: text().notNull(),
    topic: text().notNull(),
    team: text().notNull(),
    month: text().notNull(),
    /** Day of the contact. */
    day: text().notNull(),
    language: text().notNull(),
    /** By what it was asked: "email", "sms", or by a door "code", "kiosk", "link"; '' where that is not known. */
    medium: text().notNull().default(""),
  },
  (t) => [
    uniqueIndex("responses_receipt").on(t.receiptHash),
    index("responses_cell").on(t.month, t.channel, t.topic, t.team),
  ],
);

export const answers = table(
  "answers",
  {
    responseId: text()
      .notNull()
      .references(() => responses.id, { onDelete: "cascade" }),
    questionKey: text().notNull(),
    /** The series: another number after a change of wording or scale that breaks the trend. */
    wording: integer().notNull(),
    /** The chosen answer's code; null for open text. */
    value: text(),
    /** Open text, with personal data masked; null otherwise. */
    comment: text(),
  },
  (t) => [primaryKey({ columns: [t.responseId, t.questionKey] })],
);

/**
 * Forms that a machine seems to have sent: kept apart from the responses and out of every figure. Like a response it
 * holds no moment and nothing that leads to a person. A form that a person then confirms is gone from here.
 */
export const suspects = table(
  "suspects",
  {
    /** A keyed hash of the link and a number, as a receipt's: see suspectId. */
    id: text().primaryKey(),
    sign: text().$type<"too_fast" | "hidden_field" | "false_time" | "too_many">().notNull(),
    questionnaireVersionId: text().notNull(),
    channel: text().notNull(),
    topic: text().notNull(),
    team: text().notNull(),
    month: text().notNull(),
    /** The answers as they would have been stored. */
    answers: json().$type<unknown[]>().notNull(),
  },
  (t) => [index("suspects_cell").on(t.month, t.channel)],
);

/** The combinations of language, medium and questionnaire that responses came by. */
export const strata = table("strata", {
  /** "nl email phone". */
  key: text().primaryKey(),
  language: text().notNull(),
  medium: text().notNull(),
  /** Key of the questionnaire. */
  questionnaire: text().notNull(),
});

/** Counts of answers per cell, kept in the same write as the answers: every figure is read from here. */
export const tallies = table(
  "tallies",
  {
    questionKey: text().notNull(),
    wording: integer().notNull(),
    month: text().notNull(),
    channel: text().notNull(),
    topic: text().notNull(),
    team: text().notNull(),
    value: text().notNull(),
    /** Key in `strata`; '' where it was counted before there were any. */
    stratum: text().notNull().default(""),
    n: integer().notNull(),
  },
  (t) => [
    primaryKey({
      columns: [t.questionKey, t.month, t.channel, t.topic, t.team, t.wording, t.value, t.stratum],
    }),
  ],
);

/**
 * The same counts added up per channel, per topic and per team, kept in the same write: what a page over years reads
 * without going through every cell.
 */
export const tallyMargins = table(
  "tally_margins",
  {
    questionKey: text().notNull(),
    /** What `key` is one of. */
    margin: text().$type<"channel" | "topic" | "team">().notNull(),
    month: text().notNull(),
    key: text().notNull(),
    wording: integer().notNull(),
    value: text().notNull(),
    n: integer().notNull(),
  },
  (t) => [primaryKey({ columns: [t.questionKey, t.margin, t.month, t.key, t.wording, t.value] })],
);
