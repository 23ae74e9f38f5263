import { and, eq, isNotNull, sql } from "drizzle-orm";
import type { InvitationState, Medium } from "~/domain/invitation-policy";
import { invitations, linkPeople, type MessageReceipt, messages } from "../schema";
import type { Db, Tx } from "../store";

export type MessageReference = { id: string } | { providerId: string };

export type ReportedMessage = Pick<
  typeof messages.$inferSelect,
  | "id"
  | "invitationId"
  | "kind"
  | "round"
  | "medium"
  | "state"
  | "attempts"
  | "receipt"
  | "receiptAt"
  | "receiptDetail"
>;

/** The message that a report is about, kept for this write alone: of two reports at once the second waits. */
export async function takeReported(
  tx: Tx,
  reference: MessageReference,
): Promise<ReportedMessage | undefined> {
  const its =
    "id" in reference
      ? eq(messages.id, reference.id)
      : and(isNotNull(messages.providerId), eq(messages.providerId, reference.providerId));
  const [message] = await tx
    .update(messages)
    .set({ attempts: sql`${messages.attempts}` })
    .where(its)
    .returning({
      id: messages.id,
      invitationId: messages.invitationId,
      kind: messages.kind,
      round: messages.round,
      medium: messages.medium,
      state: messages.state,
      attempts: messages.attempts,
      receipt: messages.receipt,
      receiptAt: messages.receiptAt,
      receiptDetail: messages.receiptDetail,
    });
  return message;
}

/** Its invitation, likewise kept for this write alone, with what was reported about all its messages. */
export async function takeInvitation(
  tx: Tx,
  invitationId: string,
): Promise<{ state: InvitationState; messages: Pick<ReportedMessage, "kind" | "round" | "receipt">[] }> {
  const [invitation] = await tx
    .update(invitations)
    .set({ decidedAt: sql`${invitations.decidedAt}` })
    .where(eq(invitations.id, invitationId))
    .returning({ state: invitations.state });
  const reported = await tx
    .select({ kind: messages.kind, round: messages.round, receipt: messages.receipt })
    .from(messages)
    .where(eq(messages.invitationId, invitationId));
  // A message can't be without its invitation.
  return { state: (invitation as { state: InvitationState }).state, messages: reported };
}

export async function keepReceipt(
  tx: Tx,
  messageId: string,
  receipt: { receipt: MessageReceipt; receiptAt: Date; receiptDetail: string | null },
): Promise<void> {
  await tx.update(messages).set(receipt).where(eq(messages.id, messageId));
}

/** Somebody has reported on it, so it was sent, whatever we knew. Who claimed it stays: it may still add what it hears. */
export async function markKnownToBeSent(tx: Tx, messageId: string, now: Date): Promise<void> {
  await tx
    .update(messages)
    .set({ state: "sent", payload: null, settledAt: now, claimedUntil: null, lastError: null })
    .where(eq(messages.id, messageId));
}

/** Everybody whom the invitation's messages went to, as keyed hashes; of one medium, or of any. */
export async function hashesOfInvitation(db: Db, invitationId: string, medium?: Medium): Promise<string[]> {
  const found = await db
    .select({ personHash: linkPeople.personHash, medium: linkPeople.medium })
    .from(linkPeople)
    .where(eq(linkPeople.invitationId, invitationId));
  if (medium === undefined) return found.map(({ personHash }) => personHash);
  const of = found.filter((person) => person.medium === medium);
  // Older rows don't say what kind of address they are a hash of: where there is one, it is the one.
  const sure = of.length > 0 ? of : found.filter((person) => person.medium === null && found.length === 1);
  return sure.map(({ personHash }) => personHash);
}
