import { boolean, index, instant, integer, primaryKey, table, text, uniqueIndex } from "../dialect";

/**
 * Ways to a survey without an invitation: a code on a letter, a poster or a counter, and the link that an e-service shows
 * after its last step. Which questionnaire it opens follows from channel and topic, as for a contact.
 */
export const doors = table(
  "doors",
  {
    id: text().primaryKey(),
    /** "code": whoever has the code may open it; "link": each link is signed by the system that shows it. */
    kind: text().$type<"code" | "link">().notNull(),
    /** Eight characters that can be read out and typed, in capitals; part of the address. */
    code: text().notNull(),
    /** As staff call it: "Balie stadskantoor, paspoort". */
    name: text().notNull(),
    channel: text().notNull(),
    /** '' for a link whose topic comes with it. */
    topic: text().notNull(),
    /** '' where there is none. */
    team: text().notNull().default(""),
    /** Whether a tablet at the counter may keep it open: it then goes back to the start by itself. */
    kiosk: boolean().notNull().default(false),
    /** The key that signs its links is derived from this number: another number makes the old links worthless. */
    keyNumber: integer().notNull().default(1),
    /** How many answers it takes on one day at most; null: no limit. */
    dayCap: integer(),
    /** First and last day on which it opens, YYYY-MM-DD; null: no bound. */
    openFrom: text(),
    openUntil: text(),
    createdAt: instant().notNull(),
    closedAt: instant(),
  },
  (t) => [uniqueIndex("doors_code").on(t.code)],
);

/** How many answers came in by a door per day: nothing of who gave them. */
export const doorDays = table(
  "door_days",
  {
    doorId: text()
      .notNull()
      .references(() => doors.id, { onDelete: "cascade" }),
    day: text().notNull(),
    answered: integer().notNull(),
    /** Forms over a bound, that were kept apart. */
    apart: integer().notNull().default(0),
  },
  (t) => [primaryKey({ columns: [t.doorId, t.day] })],
);

/**
 * Signed links that were filled in, so that each is once. The responses don't hold this: whoever shows the links can't
 * find the answers of one, with a copy of the database neither.
 */
export const doorUses = table(
  "door_uses",
  {
    doorId: text()
      .notNull()
      .references(() => doors.id, { onDelete: "cascade" }),
    /** A keyed hash of the number that the e-service gave its link. */
    useHash: text().notNull(),
    /** Day on which the link expires: after it this row is erased. YYYY-MM-DD. */
    until: text().notNull(),
  },
  (t) => [primaryKey({ columns: [t.doorId, t.useHash] }), index("door_uses_until").on(t.until)],
);

/**
 * Residents who asked, after a survey, to be called or written back. Nothing in it leads to their answers: it is another
 * form, sent by itself, and keeps the day only.
 */
export const contactRequests = table(
  "contact_requests",
  {
    /** Random (UUIDv4): tells nothing of when. */
    id: text().primaryKey(),
    day: text().notNull(),
    name: text().notNull(),
    /** E.164, or ''; a request has at least one of both. */
    phone: text().notNull().default(""),
    email: text().notNull().default(""),
    /** What it is about, in the resident's own words. */
    about: text().notNull().default(""),
    language: text().notNull(),
    state: text().$type<"open" | "done">().notNull().default("open"),
    doneAt: instant(),
    /** The account that called or wrote back. */
    doneBy: text(),
    /** A keyed hash of the form: sent twice by an impatient finger, it is one request. */
    formHash: text().notNull(),
  },
  (t) => [
    uniqueIndex("contact_requests_form").on(t.formHash),
    index("contact_requests_state").on(t.state, t.day),
  ],
);
