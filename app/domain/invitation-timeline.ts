import type { InvitationState, Medium } from "./invitation-policy";

/** What an office user did with an invitation, as the audit trail names it. */
export const INVITATION_ACTS = [
  "invitation.sent_again",
  "invitation.cancelled",
  "invitation.address_suppressed",
  "invitation.suppression_lifted",
] as const;
export type InvitationAct = (typeof INVITATION_ACTS)[number];

export type TimelineEvent =
  | "received"
  | "decided.scheduled"
  | "decided.deferred"
  | "decided.not_invited"
  | "due"
  | "review"
  | "queued"
  | "attempt"
  | "sending"
  | "sent"
  | "unknown"
  | "failed"
  | "cancelled"
  | `receipt.${Receipt}`
  | "remind"
  | "answered"
  | "expires"
  | "expired"
  | InvitationAct;

export interface TimelineEntry {
  event: TimelineEvent;
  /** Null where no moment is kept. */
  at: Date | null;
  /** Still to come. */
  planned: boolean;
  /** Which message it is about. */
  message?: TimelineMessage;
  /** Which act of an office user it is. */
  act?: TimelineAct;
}

export type Receipt = "pending" | "delivered" | "soft" | "hard" | "unsubscribed";

export interface TimelineMessage {
  kind: "invitation" | "reminder";
  /** 2 and up where staff had it sent again. */
  round: number;
  medium: Medium;
  state: "queued" | "sending" | "sent" | "failed" | "unknown" | "cancelled";
  queuedAt: Date;
  nextAttemptAt: Date;
  settledAt: Date | null;
  attempts: number;
  lastError: string | null;
  receipt: Receipt | null;
  receiptAt: Date | null;
  receiptDetail: string | null;
}

export interface TimelineAct {
  at: Date;
  actor: string;
  action: string;
}

export interface TimelineFacts {
  state: InvitationState;
  receivedAt: Date;
  decidedAt: Date;
  sendAfter: Date | null;
  reviewAt: Date | null;
  expiresAt: Date | null;
  remindAt: Date | null;
  messages: readonly TimelineMessage[];
  acts: readonly TimelineAct[];
}

/**
 * What happened to one contact's invitation, in the order of time; what is planned comes last. When it was answered is
 * not kept; neither is when a link was opened.
 */
export function timelineOf(facts: TimelineFacts, now: Date): TimelineEntry[] {
  const { state, messages } = facts;
  const entries: TimelineEntry[] = [{ event: "received", at: facts.receivedAt, planned: false }];
  const plan = (event: TimelineEvent, at: Date | null, more: Partial<TimelineEntry> = {}) => {
    if (at !== null) entries.push({ event, at, planned: at > now, ...more });
  };

  const known = facts.acts.filter(({ action }) => INVITATION_ACTS.includes(action as InvitationAct));
  for (const act of known) {
    entries.push({ event: act.action as InvitationAct, at: act.at, planned: false, act });
  }
  const wasCancelled = known.some(({ action }) => action === "invitation.cancelled");
  const decision = state === "deferred" || state === "not_invited" ? state : "scheduled";
  // Whoever took it back says so already.
  if (!(wasCancelled && decision === "not_invited")) {
    entries.push({ event: `decided.${decision}`, at: facts.decidedAt, planned: false });
  }
  for (const message of messages) entries.push(...entriesOf(message, now));
  if (state === "expired") entries.push({ event: "expired", at: facts.expiresAt, planned: false });

  if (state === "deferred") plan("review", facts.reviewAt);
  if (state === "scheduled" && messages.length === 0) plan("due", facts.sendAfter);
  if (state === "sent" || state === "delivered") {
    if (!messages.some(({ kind }) => kind === "reminder")) plan("remind", facts.remindAt);
    plan("expires", facts.expiresAt);
  }
  const ordered = entries
    .map((entry, place) => ({ entry, place }))
    .sort((a, b) => moment(a.entry) - moment(b.entry) || order(a.entry) - order(b.entry) || a.place - b.place)
    .map(({ entry }) => entry);
  if (state === "answered") ordered.push({ event: "answered", at: null, planned: false });
  return ordered;
}

const moment = ({ at }: TimelineEntry) => at?.getTime() ?? 0;
/** Of what happened at the same moment, what was first by its nature. */
const order = ({ event }: TimelineEntry) => (event === "received" ? 0 : event.startsWith("decided") ? 1 : 2);

function entriesOf(message: TimelineMessage, now: Date): TimelineEntry[] {
  const { state, settledAt, receipt } = message;
  const entries: TimelineEntry[] = [{ event: "queued", at: message.queuedAt, planned: false, message }];
  if (state === "queued" && (message.attempts > 0 || message.nextAttemptAt > now)) {
    const at = message.nextAttemptAt;
    entries.push({ event: message.attempts > 0 ? "attempt" : "due", at, planned: at > now, message });
  } else if (state === "sending") {
    entries.push({ event: "sending", at: message.queuedAt, planned: false, message });
  } else if (state !== "queued") {
    entries.push({ event: state, at: settledAt, planned: false, message });
  }
  if (receipt !== null) {
    // A report can be dated before we wrote down ourselves that the message had left.
    const at = latest(message.receiptAt, settledAt);
    entries.push({ event: `receipt.${receipt}`, at, planned: false, message });
  }
  return entries;
}

function latest(a: Date | null, b: Date | null): Date | null {
  if (a === null || b === null) return a ?? b;
  return a > b ? a : b;
}
