import { and, asc, eq, sql } from "drizzle-orm";
import { auditTrail, contacts, invitations, messages, teams, topics } from "../schema";
import type { Db } from "../store";

/** One invitation with its contact, its messages and what staff did with it; undefined when there is none. */
export async function invitationDetail(db: Db, id: string) {
  const [found] = await db
    .select({
      id: invitations.id,
      state: invitations.state,
      reason: invitations.reason,
      detail: invitations.detail,
      medium: invitations.medium,
      sendAfter: invitations.sendAfter,
      reviewAt: invitations.reviewAt,
      decidedAt: invitations.decidedAt,
      sentAt: invitations.sentAt,
      expiresAt: invitations.expiresAt,
      remindAt: invitations.remindAt,
      occurredAt: invitations.occurredAt,
      channel: invitations.channel,
      topic: sql<string>`coalesce(${topics.name}, ${invitations.topic})`,
      team: sql<string>`coalesce(${teams.name}, ${invitations.team})`,
      source: contacts.source,
      sourceId: contacts.sourceId,
      language: contacts.language,
      email: contacts.email,
      phone: contacts.phone,
      receivedAt: contacts.receivedAt,
      via: contacts.via,
      noSurvey: contacts.noSurvey,
      callbackRequestedAt: contacts.callbackRequestedAt,
      callbackDueAt: contacts.callbackDueAt,
      calledBackAt: contacts.calledBackAt,
    })
    .from(invitations)
    .innerJoin(contacts, eq(contacts.id, invitations.contactId))
    .leftJoin(topics, eq(topics.key, invitations.topic))
    .leftJoin(teams, eq(teams.key, invitations.team))
    .where(eq(invitations.id, id));
  if (found === undefined) return undefined;
  const [sent, acts] = await Promise.all([messagesOf(db, id), actsOn(db, auditSubject(found))]);
  return { ...found, messages: sent, message: sent.at(-1) ?? null, acts };
}

export type InvitationDetail = NonNullable<Awaited<ReturnType<typeof invitationDetail>>>;

/** What the audit trail calls an invitation: the identity of its contact. */
export const auditSubject = ({ source, sourceId }: { source: string; sourceId: string }): string =>
  `${source} ${sourceId}`;

/** What went into the outbox, in that order; never what was in it. */
function messagesOf(db: Db, invitationId: string) {
  return db
    .select({
      id: messages.id,
      kind: messages.kind,
      round: messages.round,
      medium: messages.medium,
      state: messages.state,
      queuedAt: messages.queuedAt,
      nextAttemptAt: messages.nextAttemptAt,
      attempts: messages.attempts,
      settledAt: messages.settledAt,
      lastError: messages.lastError,
      receipt: messages.receipt,
      receiptAt: messages.receiptAt,
      receiptDetail: messages.receiptDetail,
    })
    .from(messages)
    .where(eq(messages.invitationId, invitationId))
    .orderBy(asc(messages.queuedAt), asc(messages.round));
}

/** What staff did with an invitation. */
function actsOn(db: Db, subject: string) {
  return db
    .select({
      id: auditTrail.id,
      at: auditTrail.at,
      actor: auditTrail.actor,
      action: auditTrail.action,
      detail: auditTrail.detail,
    })
    .from(auditTrail)
    .where(and(eq(auditTrail.subject, subject), sql`substr(${auditTrail.action}, 1, 11) = 'invitation.'`))
    .orderBy(asc(auditTrail.at), asc(auditTrail.id));
}
