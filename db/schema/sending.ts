import { sql } from "drizzle-orm";
import { index, instant, integer, primaryKey, table, text, uniqueIndex } from "../dialect";
import { invitations } from "./asking";

/** `soft`: not delivered for now; `hard`: it never will be; `unsubscribed`: the gateway knows that the resident wants none. */
export type MessageReceipt = "pending" | "delivered" | "soft" | "hard" | "unsubscribed";

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
    /** 2 and up where staff had it sent again. */
    round: integer().notNull().default(1),
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
    /** The gateway's own name for it, under which its receipts come. */
    providerId: text(),
    lastError: text(),
    /** What was reported about it after it was sent; a later report never makes a final one undone. */
    receipt: text().$type<MessageReceipt>(),
    receiptAt: instant(),
    /** The report's status, such as '5.1.1' or 'undeliverable', without any address. */
    receiptDetail: text(),
  },
  (t) => [
    uniqueIndex("messages_token").on(t.tokenHash),
    // One of a kind and round per invitation: two passes at once can't both put it in the outbox.
    uniqueIndex("messages_once").on(t.invitationId, t.kind, t.round),
    index("messages_queue").on(t.medium, t.nextAttemptAt, t.queuedAt).where(sql`state = 'queued'`),
    index("messages_provider").on(t.providerId).where(sql`provider_id is not null`),
    index("messages_claims").on(t.claimedUntil).where(sql`state = 'sending'`),
    // What became of the last ones, and how many there were of each fate.
    index("messages_settled").on(t.medium, t.state, t.settledAt).where(sql`settled_at is not null`),
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
    /** What kind of address it is a hash of; null where that was not kept. */
    medium: text().$type<"email" | "sms">(),
  },
  (t) => [
    primaryKey({ columns: [t.invitationId, t.personHash] }),
    index("link_people_person").on(t.personHash),
  ],
);

export const optOuts = table("opt_outs", {
  personHash: text().primaryKey(),
  at: instant().notNull(),
  /** How it came about: 'link', 'one_click', 'office' or 'gateway'. */
  via: text().notNull(),
});

/** Addresses that nothing is sent to any more, by keyed hash, until somebody lifts it. */
export const suppressions = table(
  "suppressions",
  {
    personHash: text().primaryKey(),
    medium: text().$type<"email" | "sms">().notNull(),
    at: instant().notNull(),
    cause: text().$type<"hard_bounce" | "soft_bounces" | "refused" | "office">().notNull(),
    /** The status that was reported, such as '5.1.1'; null where staff did it. */
    status: text(),
    /** Whose message showed it; null where staff typed the address. */
    invitationId: text(),
    /** Who did it, in words; null for the system. */
    actor: text(),
  },
  (t) => [
    index("suppressions_at").on(t.at, t.personHash),
    index("suppressions_invitation").on(t.invitationId),
  ],
);

/** Reports of messages that were not delivered, each once however often it comes in. */
export const bounces = table(
  "bounces",
  {
    /** Keyed hash of what makes the report itself: the same one again is the same row. */
    reportHash: text().primaryKey(),
    messageId: text()
      .notNull()
      .references(() => messages.id, { onDelete: "cascade" }),
    personHash: text(),
    kind: text().$type<"hard" | "soft">().notNull(),
    status: text(),
    at: instant().notNull(),
  },
  (t) => [index("bounces_person").on(t.personHash, t.at), index("bounces_message").on(t.messageId)],
);

/** How fast a medium may go, and whether it goes at all: one row each, shared by every process. */
export const lanes = table("lanes", {
  medium: text().$type<"email" | "sms">().primaryKey(),
  /** From when the next message may leave, at the rate that is set. */
  nextFreeAt: instant(),
  /** Nothing is tried before this moment, after a trouble of the gateway. */
  pausedUntil: instant(),
  /** Troubles since the last message that was taken. */
  troubles: integer().notNull().default(0),
  /** What the gateway said, without addresses. */
  trouble: text(),
  troubleSince: instant(),
  lastTakenAt: instant(),
});

/** Times at which sending stood still, for the pages of the office and one mail to the administrators. */
export const incidents = table(
  "incidents",
  {
    id: text().primaryKey(),
    kind: text().$type<"gateway_down" | "many_failures" | "queue_growing">().notNull(),
    medium: text().$type<"email" | "sms">().notNull(),
    beganAt: instant().notNull(),
    endedAt: instant(),
    /** When the administrators were mailed; claimed before it is done. */
    mailedAt: instant(),
    detail: text(),
  },
  (t) => [
    index("incidents_began").on(t.beganAt, t.id),
    // One that is going on of a kind and medium: two processes can't both begin it.
    uniqueIndex("incidents_open").on(t.kind, t.medium).where(sql`ended_at is null`),
  ],
);

/** How many were asked on a day, by the clock of Amsterdam: for the cap per day and its fair spread. */
export const sendingDays = table(
  "sending_days",
  {
    day: text().notNull(),
    channel: text().notNull(),
    n: integer().notNull(),
  },
  (t) => [primaryKey({ columns: [t.day, t.channel] })],
);

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
  // Holds all that the list shows and searches: the bodies stay unread.
  (t) => [index("mailbox_list").on(t.at, t.id, t.recipient, t.subject, t.medium, t.sender)],
);
