import { boolean, index, instant, integer, json, primaryKey, real, table, text } from "../dialect";

/** Settings by group; a group that isn't here has its default (domain/settings.ts). */
export const settings = table("settings", {
  key: text().primaryKey(),
  value: json().$type<unknown>().notNull(),
  changedAt: instant().notNull(),
});

/** Topics and teams as they came in; `named` is false until staff have given a name. */
export const topics = table("topics", {
  key: text().primaryKey(),
  name: text().notNull(),
  team: text(),
  named: boolean().notNull().default(false),
  firstSeenAt: instant().notNull(),
});

export const teams = table("teams", {
  key: text().primaryKey(),
  name: text().notNull(),
  named: boolean().notNull().default(false),
  firstSeenAt: instant().notNull(),
});

export const targets = table("targets", {
  id: text().primaryKey(),
  indicator: text().notNull(),
  /** Such as {} (everything), { channel: ["phone"] } or { topTopicsOfTeam: 3 }. */
  scope: json().$type<Record<string, unknown>>().notNull(),
  direction: text().$type<"at_least" | "at_most">().notNull(),
  bound: real().notNull(),
  /** The day by which it is to be met, YYYY-MM-DD. */
  by: text().notNull(),
  baseline: real(),
  baselineYear: integer(),
  owner: text().notNull().default(""),
  note: text().notNull().default(""),
  createdAt: instant().notNull(),
  changedAt: instant().notNull(),
  archivedAt: instant(),
});

/** A file of contacts that is being, or was, imported. */
export const imports = table(
  "imports",
  {
    id: text().primaryKey(),
    fileName: text().notNull(),
    /** Where the upload lies until it has been read; then null, and the file is gone. */
    path: text(),
    state: text().$type<"uploaded" | "waiting" | "running" | "done" | "failed" | "cancelled">().notNull(),
    /** Encoding, delimiter and which column is which field. */
    reading: json().$type<Record<string, unknown>>().notNull(),
    bytes: integer().notNull(),
    bytesRead: integer().notNull().default(0),
    rows: integer().notNull().default(0),
    accepted: integer().notNull().default(0),
    duplicates: integer().notNull().default(0),
    updated: integer().notNull().default(0),
    rejected: integer().notNull().default(0),
    error: text(),
    claimedBy: text(),
    claimedUntil: instant(),
    createdBy: text().notNull(),
    createdAt: instant().notNull(),
    finishedAt: instant(),
  },
  (t) => [index("imports_created").on(t.createdAt, t.id)],
);

export const importRejections = table(
  "import_rejections",
  {
    importId: text()
      .notNull()
      .references(() => imports.id, { onDelete: "cascade" }),
    line: integer().notNull(),
    /** The row as read. */
    row: json().$type<string[]>().notNull(),
    errors: json().$type<unknown[]>().notNull(),
  },
  (t) => [primaryKey({ columns: [t.importId, t.line] })],
);
