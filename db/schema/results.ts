import {
  boolean,
  index,
  instant,
  integer,
  json,
  primaryKey,
  real,
  table,
  text,
  uniqueIndex,
} from "../dialect";
import { responses } from "./answering";

/** Indicators that staff added; the standard ones are in domain/indicator.ts. */
export const indicators = table("indicators", {
  key: text().primaryKey(),
  name: text().notNull(),
  /** An IndicatorSource of domain/indicator.ts. */
  source: json().$type<unknown>().notNull(),
  unit: text().$type<"grade" | "share">().notNull(),
  direction: text().$type<"at_least" | "at_most">().notNull(),
  createdAt: instant().notNull(),
  createdBy: text().notNull(),
  changedAt: instant().notNull(),
  archivedAt: instant(),
});

/** What a target was before it was changed, so that the old one stays in view. */
export const targetVersions = table(
  "target_versions",
  {
    id: text().primaryKey(),
    targetId: text().notNull(),
    /** A TargetInput of domain/target.ts, as it was until `changedAt`. */
    target: json().$type<unknown>().notNull(),
    changedAt: instant().notNull(),
    changedBy: text().notNull(),
  },
  (t) => [index("target_versions_target").on(t.targetId, t.changedAt)],
);

/** Figures that were entered or imported: what the municipality planned, and what others measured. */
export const outsideFigures = table(
  "outside_figures",
  {
    id: text().primaryKey(),
    indicator: text().notNull(),
    /** The months that it is about, both included: a year is 2025-01 to 2025-12. */
    fromMonth: text().notNull(),
    toMonth: text().notNull(),
    kind: text().$type<"realised" | "planned">().notNull(),
    /** In the terms of the data: grades 1 to 10, shares 0 to 1. Null: known not to be measured. */
    value: real(),
    n: integer(),
    source: text().notNull().default(""),
    note: text().notNull().default(""),
    changedAt: instant().notNull(),
    changedBy: text().notNull(),
  },
  (t) => [uniqueIndex("outside_figures_what").on(t.indicator, t.fromMonth, t.toMonth, t.kind)],
);

/** What was done to improve: drawn in the charts, with before and after beside each other. */
export const actions = table(
  "actions",
  {
    id: text().primaryKey(),
    name: text().notNull(),
    /** The day on which it began, YYYY-MM-DD. */
    day: text().notNull(),
    owner: text().notNull().default(""),
    indicator: text().notNull(),
    scope: json().$type<Record<string, unknown>>().notNull(),
    /** What was expected of it, in words. */
    expected: text().notNull().default(""),
    /** What residents read of it, in simple Dutch; '': they don't read of it. */
    publicText: text().notNull().default(""),
    /** The limits of the control chart start anew here. */
    restarts: boolean().notNull().default(false),
    createdAt: instant().notNull(),
    createdBy: text().notNull(),
    changedAt: instant().notNull(),
    archivedAt: instant(),
  },
  (t) => [index("actions_indicator").on(t.indicator, t.day)],
);

/** How many contacts met a service norm: as the log of callbacks is counted (callback_tallies), per norm. */
export const normTallies = table(
  "norm_tallies",
  {
    /** Key of the indicator. */
    norm: text().notNull(),
    month: text().notNull(),
    channel: text().notNull(),
    topic: text().notNull(),
    team: text().notNull(),
    fate: text().$type<"in_time" | "late" | "open">().notNull(),
    /** Last day on which an open one is in time; '' for others. */
    due: text().notNull(),
    n: integer().notNull(),
  },
  (t) => [primaryKey({ columns: [t.norm, t.month, t.channel, t.topic, t.team, t.fate, t.due] })],
);

export const normMargins = table(
  "norm_margins",
  {
    norm: text().notNull(),
    margin: text().$type<"channel" | "topic" | "team">().notNull(),
    month: text().notNull(),
    key: text().notNull(),
    fate: text().$type<"in_time" | "late" | "open">().notNull(),
    due: text().notNull(),
    n: integer().notNull(),
  },
  (t) => [primaryKey({ columns: [t.norm, t.margin, t.month, t.key, t.fate, t.due] })],
);

/** A view of the results that somebody keeps under a name. */
export const savedViews = table(
  "saved_views",
  {
    id: text().primaryKey(),
    userId: text().notNull(),
    name: text().notNull(),
    /** Path and search: "/results?channel=phone". */
    address: text().notNull(),
    /** Others see it too. */
    shared: boolean().notNull().default(false),
    createdAt: instant().notNull(),
  },
  (t) => [uniqueIndex("saved_views_name").on(t.userId, t.name)],
);

/** Who asked for the monthly summary, or for a word when an indicator leaves its course. */
export const subscriptions = table(
  "subscriptions",
  {
    userId: text().notNull(),
    kind: text().$type<"summary" | "alert">().notNull(),
    createdAt: instant().notNull(),
  },
  (t) => [primaryKey({ columns: [t.userId, t.kind] })],
);

/** Mails to people in the office. One about the same thing is sent once. */
export const officeMails = table(
  "office_mails",
  {
    id: text().primaryKey(),
    userId: text().notNull(),
    kind: text().$type<"summary" | "alert" | "contact_request">().notNull(),
    /** What it is about: the month of a summary; the indicator, month and signal of an alert; a quarter of an hour. */
    about: text().notNull(),
    state: text().$type<"queued" | "sending" | "sent" | "failed" | "unknown">().notNull(),
    attempts: integer().notNull().default(0),
    nextAttemptAt: instant().notNull(),
    claimedUntil: instant(),
    settledAt: instant(),
    /** What the mail server said, without an address. */
    error: text(),
    createdAt: instant().notNull(),
  },
  (t) => [
    uniqueIndex("office_mails_once").on(t.userId, t.kind, t.about),
    index("office_mails_queue").on(t.state, t.nextAttemptAt),
  ],
);

/** Responses whose open text and aspects have not been worked up yet; worked up in the background, many at once. */
export const unreadResponses = table("unread_responses", {
  responseId: text()
    .primaryKey()
    .references(() => responses.id, { onDelete: "cascade" }),
});

/** What is added up of pairs of a grade and an answer to another question. */
const pairColumns = {
  /** Key of the other question. */
  aspect: text().notNull(),
  /** Series of the other question, and of the grade. */
  wording: integer().notNull(),
  gradeWording: integer().notNull(),
  n: integer().notNull(),
  sumGrade: integer().notNull(),
  sumAspect: integer().notNull(),
  sumGradeSquares: integer().notNull(),
  sumAspectSquares: integer().notNull(),
  sumProducts: integer().notNull(),
};

/**
 * What a correlation of the grade with another question is made of, added up: n, sums, sums of squares and of products
 * over the responses that answered both. Integers, so that they can be taken away again exactly.
 */
export const aspectSums = table(
  "aspect_sums",
  {
    margin: text().$type<"channel" | "topic" | "team">().notNull(),
    month: text().notNull(),
    key: text().notNull(),
    ...pairColumns,
  },
  (t) => [primaryKey({ columns: [t.margin, t.month, t.key, t.aspect, t.wording, t.gradeWording] })],
);

/** The same per channel, topic and team together. */
export const aspectCells = table(
  "aspect_cells",
  {
    channel: text().notNull(),
    topic: text().notNull(),
    team: text().notNull(),
    month: text().notNull(),
    ...pairColumns,
  },
  (t) => [
    primaryKey({ columns: [t.channel, t.topic, t.team, t.month, t.aspect, t.wording, t.gradeWording] }),
  ],
);
