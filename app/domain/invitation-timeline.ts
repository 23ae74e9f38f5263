import type { InvitationState } from "./invitation-policy";

export type TimelineEvent =
  | "received"
  | "decided.scheduled"
  | "decided.deferred"
  | "decided.not_invited"
  | "due"
  | "review"
  | "queued"
  | "attempt"
  | "sent"
  | "unknown"
  | "failed"
  | "cancelled"
  | "answered"
  | "expires"
  | "expired";

export interface TimelineEntry {
  event: TimelineEvent;
  /** Null where no moment is kept. */
  at: Date | null;
  /** Still to come. */
  planned: boolean;
}

export interface TimelineFacts {
  state: InvitationState;
  receivedAt: Date;
  decidedAt: Date;
  sendAfter: Date | null;
  reviewAt: Date | null;
  sentAt: Date | null;
  expiresAt: Date | null;
  messageState: "queued" | "sending" | "sent" | "failed" | "unknown" | "cancelled" | null;
  queuedAt: Date | null;
  nextAttemptAt: Date | null;
  settledAt: Date | null;
  attempts: number | null;
}

/** What happened to one contact's invitation, in the order of time; what is planned comes last. */
export function timelineOf(facts: TimelineFacts, now: Date): TimelineEntry[] {
  const { state, messageState } = facts;
  const entries: TimelineEntry[] = [{ event: "received", at: facts.receivedAt, planned: false }];
  const add = (event: TimelineEvent, at: Date | null) => entries.push({ event, at, planned: false });
  const plan = (event: TimelineEvent, at: Date | null) => {
    if (at !== null) entries.push({ event, at, planned: at > now });
  };

  const decision = state === "deferred" || state === "not_invited" ? state : "scheduled";
  add(`decided.${decision}`, facts.decidedAt);
  if (facts.queuedAt !== null) add("queued", facts.queuedAt);
  if (messageState === "sent") add("sent", facts.settledAt);
  if (messageState === "unknown") add("unknown", facts.settledAt);
  if (messageState === "failed") add("failed", facts.settledAt);
  if (messageState === "cancelled") add("cancelled", facts.settledAt);
  if (state === "expired") add("expired", facts.expiresAt);

  if (state === "deferred") plan("review", facts.reviewAt);
  if (state === "scheduled" && messageState === null) plan("due", facts.sendAfter);
  if (messageState === "queued" && (facts.attempts ?? 0) > 0) plan("attempt", facts.nextAttemptAt);
  if (state === "sent" || state === "delivered") plan("expires", facts.expiresAt);
  entries.sort((a, b) => (a.at?.getTime() ?? 0) - (b.at?.getTime() ?? 0));
  // When it was answered is not kept; it comes after everything that is.
  if (state === "answered") add("answered", null);
  return entries;
}
