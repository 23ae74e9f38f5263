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
    index("contacts_callback")
      .on(t.month, t.channel, t.topic, t.team, t.callbackDueAt, t.calledBackAt)
      .where(sql`callback_requested_at is not null`),
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
    occurredAt: instant().notNull(),
  },
  (t) => [
    uniqueIndex("invitations_contact").on(t.contactId),
    index("invitations_state").on(t.state, t.occurredAt, t.id),
    index("invitations_occurred").on(t.occurredAt, t.id),
    // With the state in front as well: else the index above looks better to SQLite's planner.
    index("invitations_due").on(t.state, t.sendAfter).where(sql`state = 'scheduled'`),
    index("invitations_review").on(t.state, t.reviewAt).where(sql`state = 'deferred'`),
    index("invitations_expiry").on(t.state, t.expiresAt).where(sql`state in ('sent', 'delivered')`),
  ],
);

/** How many invitations are in each state per cell: kept in the same write as the states. */
export const invitationTallies = table(
  "invitation_tallies",
  {
    month: text().notNull(),
    channel: text().notNull(),
    topic: text().notNull(),
    team: text().notNull(),
    state: text().$type<InvitationState>().notNull(),
    n: integer().notNull(),
  },
  (t) => [primaryKey({ columns: [t.month, t.channel, t.topic, t.team, t.state] })],
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
    n: integer().notNull(),
  },
  (t) => [primaryKey({ columns: [t.margin, t.month, t.key, t.state] })],
);

export type MessageState = "queued" | "sending" | "sent" | "failed" | "unknown" | "cancelled";

/** One mail or text in the outbox. */
export const messages = table(
  "messages",
  {
    id: text().primaryKey(),
    invitationId: text()
      .notNull()
      .references(() => invitations.id, { onDelete: "cascade" }),
    kind: text().$type<"invitation" | "reminder">().notNull(),
    medium: text().$type<"email" | "sms">().notNull(),
    state: text().$type<MessageState>().notNull(),
    /** Hash of the token in the link. */
    tokenHash: text().notNull(),
    /** What is to be sent (JSON), with the token and the address in it: wiped once its fate is known. */
    payload: text(),
    queuedAt: instant().notNull(),
    nextAttemptAt: instant().notNull(),
    attempts: integer().notNull().default(0),
    claimedBy: text(),
    claimedUntil: instant(),
    /** When it was handed to the provider: from here on its fate is unknown until an answer is recorded. */
    handedOverAt: instant(),
    settledAt: instant(),
    providerId: text(),
    lastError: text(),
  },
  (t) => [
    uniqueIndex("messages_token").on(t.tokenHash),
    // One of a kind per invitation: two passes at once can't both put it in the outbox.
    uniqueIndex("messages_once").on(t.invitationId, t.kind),
    index("messages_queue").on(t.nextAttemptAt).where(sql`state = 'queued'`),
    index("messages_claims").on(t.claimedUntil).where(sql`state = 'sending'`),
    index("messages_unknown").on(t.settledAt).where(sql`state = 'unknown'`),
  ],
);

/** Who was asked lately, by keyed hash: one row per person guards against asking twice. */
export const quarantines = table(
  "quarantines",
  {
    personHash: text().primaryKey(),
    invitationId: text().notNull(),
    until: instant().notNull(),
  },
  (t) => [
    index("quarantines_until").on(t.until),
    // Every opened link asks whether its person has opted out.
    index("quarantines_invitation").on(t.invitationId),
  ],
);

/** Whom a link was sent to, by keyed hash, one for each address: so that they can opt out as long as the link works. */
export const linkPeople = table(
  "link_people",
  {
    invitationId: text()
      .notNull()
      .references(() => invitations.id, { onDelete: "cascade" }),
    personHash: text().notNull(),
  },
  (t) => [primaryKey({ columns: [t.invitationId, t.personHash] })],
);

export const optOuts = table("opt_outs", {
  personHash: text().primaryKey(),
  at: instant().notNull(),
  /** How it came about: 'link', 'one_click' or 'office'. */
  via: text().notNull(),
});

/** The built-in mailbox: what would have been sent, for staff to read. */
export const mailbox = table(
  "mailbox",
  {
    id: text().primaryKey(),
    at: instant().notNull(),
    medium: text().$type<"email" | "sms">().notNull(),
    sender: text().notNull(),
    recipient: text().notNull(),
    subject: text().notNull(),
    html: text().notNull(),
    plain: text().notNull(),
    headers: text().notNull(),
  },
  (t) => [index("mailbox_at").on(t.at, t.id)],
);
