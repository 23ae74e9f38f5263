import { sql } from "drizzle-orm";
import { boolean, index, instant, integer, primaryKey, table, text, uniqueIndex } from "../dialect";

export type InvitationState =
  | "scheduled"
  | "deferred"
  | "sent"
  | "delivered"
  | "bounced"
  | "failed"
  | "answered"
  | "expired"
  | "not_invited";

/** What staff are told beside the reason. */
export type InvitationDetailCode =
  | "suppressed"
  | "landline"
  | "day_cap"
  | "cancelled"
  | "sunday"
  | "holiday"
  /** Of what expired: its message was reported as delivered. */
  | "delivered";

export const contacts = table(
  "contacts",
  {
    id: text().primaryKey(),
    source: text().notNull(),
    /** The source's own id: (source, source_id) is the contact's identity. */
    sourceId: text().notNull(),
    channel: text().notNull(),
    topic: text().notNull(),
    /** '' where none was given. */
    team: text().notNull().default(""),
    occurredAt: instant().notNull(),
    /** The day in Amsterdam, and its month. */
    day: text().notNull(),
    month: text().notNull(),
    language: text().notNull().default("nl"),
    /** Whether the source said so; else it is Dutch until the resident's browser asks for another. */
    languageGiven: boolean().notNull().default(true),
    /** Erased as soon as it is no longer needed for sending. */
    email: text(),
    /** E.164; erased likewise. */
    phone: text(),
    /** Keyed hash of the address asked at; erased likewise. */
    personHash: text(),
    callbackRequestedAt: instant(),
    /** End of the last working day on which the callback is in time. */
    callbackDueAt: instant(),
    calledBackAt: instant(),
    waitSeconds: integer(),
    handledAt: instant(),
    noSurvey: boolean().notNull().default(false),
    receivedAt: instant().notNull(),
    via: text().$type<"api" | "file" | "form">().notNull(),
  },
  (t) => [
    uniqueIndex("contacts_source_id").on(t.source, t.sourceId),
    index("contacts_occurred").on(t.occurredAt, t.id),
    index("contacts_person").on(t.personHash).where(sql`person_hash is not null`),
  ],
);

/** The decision about one contact. Only db/queries/invitations.ts writes the state, together with invitation_tallies. */
export const invitations = table(
  "invitations",
  {
    id: text().primaryKey(),
    contactId: text()
      .notNull()
      .references(() => contacts.id, { onDelete: "cascade" }),
    state: text().$type<InvitationState>().notNull(),
    reason: text(),
    medium: text().$type<"email" | "sms">(),
    questionnaireVersionId: text(),
    sendAfter: instant(),
    /** When a deferred invitation is decided about again. */
    reviewAt: instant(),
    /** When the survey link stops working. */
    expiresAt: instant(),
    decidedAt: instant().notNull(),
    sentAt: instant(),
    channel: text().notNull(),
    topic: text().notNull(),
    team: text().notNull(),
    month: text().notNull(),
    /** The day of the contact in Amsterdam. */
    day: text().notNull().default(""),
    occurredAt: instant().notNull(),
    /** Why more precisely than `reason` says, such as 'suppressed' or 'day_cap'. */
    detail: text().$type<InvitationDetailCode>(),
    /** When one reminder goes out, if nothing has been heard by then; null for none. */
    remindAt: instant(),
    /** Its fixed place in the sample, spread evenly over 0 to 2^31: who goes first where not everybody may be asked. */
    place: integer(),
  },
  (t) => [
    uniqueIndex("invitations_contact").on(t.contactId),
    index("invitations_state").on(t.state, t.occurredAt, t.id),
    index("invitations_occurred").on(t.occurredAt, t.id),
    // With the state in front as well: else the index above looks better to SQLite's planner.
    index("invitations_due").on(t.state, t.medium, t.sendAfter).where(sql`state = 'scheduled'`),
    index("invitations_review").on(t.state, t.reviewAt).where(sql`state = 'deferred'`),
    index("invitations_expiry").on(t.state, t.expiresAt).where(sql`state in ('sent', 'delivered')`),
    index("invitations_over_cap")
      .on(t.medium, t.channel, t.place)
      .where(sql`state = 'scheduled' and detail = 'day_cap'`),
    index("invitations_undecided").on(t.decidedAt).where(sql`state in ('scheduled', 'deferred')`),
    index("invitations_reminder").on(t.remindAt).where(sql`remind_at is not null`),
    // What the list of invitations is filtered and sorted by, beside the indexes above.
    // With the moments of the last step behind them, so that a topic is put in their order without a look at each invitation.
    index("invitations_topic").on(t.topic, t.occurredAt, t.id, t.sentAt, t.decidedAt),
    index("invitations_team").on(t.team, t.occurredAt, t.id, t.channel, t.sentAt, t.decidedAt),
    index("invitations_reason").on(t.reason, t.occurredAt, t.id).where(sql`reason is not null`),
    // With the moment of the contact behind it, so that a period is seen without a look at each invitation.
    index("invitations_last_step").on(t.state, sql`coalesce(sent_at, decided_at)`, t.id, t.occurredAt),
  ],
);

/** Why invitations are in their state, and how the resident was asked: '' where there is none. */
const why = () => ({
  reason: text().notNull().default(""),
  detail: text().$type<InvitationDetailCode | "">().notNull().default(""),
  medium: text().$type<"email" | "sms" | "">().notNull().default(""),
});

/** How many invitations are in each state per cell, and why: kept in the same write as the states. */
export const invitationTallies = table(
  "invitation_tallies",
  {
    month: text().notNull(),
    channel: text().notNull(),
    topic: text().notNull(),
    team: text().notNull(),
    state: text().$type<InvitationState>().notNull(),
    ...why(),
    n: integer().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.month, t.channel, t.topic, t.team, t.state, t.reason, t.detail, t.medium] }),
  ],
);

/** The same counts added up per channel, per topic and per team, kept in the same write. */
export const invitationMargins = table(
  "invitation_margins",
  {
    /** What `key` is one of. */
    margin: text().$type<"channel" | "topic" | "team">().notNull(),
    month: text().notNull(),
    key: text().notNull(),
    state: text().$type<InvitationState>().notNull(),
    ...why(),
    n: integer().notNull(),
  },
  (t) => [primaryKey({ columns: [t.margin, t.month, t.key, t.state, t.reason, t.detail, t.medium] })],
);

/** The same counts per day of the contact and channel: what the funnel and its filters are read from, and where the list looks. */
export const invitationDays = table(
  "invitation_days",
  {
    day: text().notNull(),
    channel: text().notNull(),
    state: text().$type<InvitationState>().notNull(),
    ...why(),
    n: integer().notNull(),
  },
  (t) => [primaryKey({ columns: [t.day, t.channel, t.state, t.reason, t.detail, t.medium] })],
);

/** The log of callback requests per cell, kept in the same write as the contacts. */
export const callbackTallies = table(
  "callback_tallies",
  {
    month: text().notNull(),
    channel: text().notNull(),
    topic: text().notNull(),
    team: text().notNull(),
    fate: text().$type<"in_time" | "late" | "open">().notNull(),
    /** For open ones the day on which the callback is due; '' for the others. */
    due: text().notNull(),
    n: integer().notNull(),
  },
  (t) => [primaryKey({ columns: [t.month, t.channel, t.topic, t.team, t.fate, t.due] })],
);

/** The same added up per channel, per topic and per team. */
export const callbackMargins = table(
  "callback_margins",
  {
    margin: text().$type<"channel" | "topic" | "team">().notNull(),
    month: text().notNull(),
    key: text().notNull(),
    fate: text().$type<"in_time" | "late" | "open">().notNull(),
    due: text().notNull(),
    n: integer().notNull(),
  },
  (t) => [primaryKey({ columns: [t.margin, t.month, t.key, t.fate, t.due] })],
);
