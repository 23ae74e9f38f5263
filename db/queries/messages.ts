import { and, asc, eq, inArray, isNotNull, isNull, lte, sql } from "drizzle-orm";
import type { Medium } from "~/domain/invitation-policy";
import { invitations, messages } from "../schema";
import type { Db, Tx } from "../store";

// Written out, since an index over part of a table is not used for a state that is handed over as a value.
const isQueued = sql`${messages.state} = 'queued'`;
const isSending = sql`${messages.state} = 'sending'`;

export interface NewMessage {
  id: string;
  invitationId: string;
  kind: "invitation" | "reminder";
  medium: Medium;
  tokenHash: string;
  payload: string;
  queuedAt: Date;
}

/** Puts messages in the outbox. The ones of which another pass had put one already are left out of what is returned. */
export async function queueMessages(tx: Tx, added: readonly NewMessage[]): Promise<string[]> {
  if (added.length === 0) return [];
  const queued = await tx
    .insert(messages)
    .values(
      added.map((message) => ({
        ...message,
        state: "queued" as const,
        nextAttemptAt: message.queuedAt,
      })),
    )
    .onConflictDoNothing()
    .returning({ invitationId: messages.invitationId });
  return queued.map((row) => row.invitationId);
}

/** How many messages of a medium wait in the outbox. */
export async function queueLength(db: Db, medium: Medium): Promise<number> {
  const [row] = await db
    .select({ n: sql<number>`count(*)`.mapWith(Number) })
    .from(messages)
    .where(and(isQueued, eq(messages.medium, medium)));
  return row?.n ?? 0;
}

export interface ClaimedMessage {
  id: string;
  invitationId: string;
  medium: Medium;
  payload: string | null;
  queuedAt: Date;
  attempts: number;
}

/** Takes messages that are due. The condition stands outside the sub-select too, so that two senders can't take the same. */
export async function claimMessages(
  tx: Tx,
  claim: { by: string; until: Date; atMost: number; media: readonly Medium[] },
  now: Date,
): Promise<ClaimedMessage[]> {
  const due = tx
    .select({ id: messages.id })
    .from(messages)
    .where(and(isQueued, lte(messages.nextAttemptAt, now), inArray(messages.medium, [...claim.media])))
    .orderBy(asc(messages.nextAttemptAt))
    .limit(claim.atMost);
  return tx
    .update(messages)
    .set({ state: "sending", claimedBy: claim.by, claimedUntil: claim.until, handedOverAt: null })
    .where(and(isQueued, inArray(messages.id, due)))
    .returning({
      id: messages.id,
      invitationId: messages.invitationId,
      medium: messages.medium,
      payload: messages.payload,
      queuedAt: messages.queuedAt,
      attempts: messages.attempts,
    });
}

/** Before anything is said to a provider: from here on a crash leaves the fate unknown. Returns the ones still ours. */
export async function markHandedOver(
  tx: Tx,
  ids: readonly string[],
  by: string,
  until: Date,
  now: Date,
): Promise<string[]> {
  const marked = await tx
    .update(messages)
    .set({ handedOverAt: now, claimedUntil: until, attempts: sql`${messages.attempts} + 1` })
    .where(ours(ids, by))
    .returning({ id: messages.id });
  return marked.map((row) => row.id);
}

export type Settlement = "sent" | "failed" | "unknown" | "cancelled";

/**
 * Records the fate of messages and wipes what was in them. What had counted as unknown, because the claim had run out,
 * may still turn out to be known. Returns the invitations of the messages that were ours to settle.
 */
export async function settleMessages(
  tx: Tx,
  ids: readonly string[],
  by: string,
  state: Settlement,
  detail: string | null,
  now: Date,
): Promise<string[]> {
  if (ids.length === 0) return [];
  const settled = await tx
    .update(messages)
    .set({ state, payload: null, settledAt: now, claimedUntil: null, lastError: detail })
    .where(
      and(
        inArray(messages.id, [...ids]),
        eq(messages.claimedBy, by),
        inArray(messages.state, ["sending", "unknown"]),
      ),
    )
    .returning({ invitationId: messages.invitationId });
  return settled.map((row) => row.invitationId);
}

/** Puts a message back for another try. */
export async function postponeMessage(
  tx: Tx,
  id: string,
  by: string,
  nextAttemptAt: Date,
  detail: string,
): Promise<void> {
  await tx
    .update(messages)
    .set({ ...unclaimed, state: "queued", nextAttemptAt, lastError: detail })
    .where(ours([id], by));
}

/** Gives back what was claimed and not handed over. */
export async function releaseMessages(tx: Tx, ids: readonly string[], by: string): Promise<void> {
  if (ids.length === 0) return;
  await tx
    .update(messages)
    .set({ ...unclaimed, state: "queued" })
    .where(and(ours(ids, by), isNull(messages.handedOverAt)));
}

/**
 * What a process left behind that stopped in the middle: messages it had not handed over wait again, of the others
 * nobody knows. Returns the invitations of those.
 */
export async function recoverMessages(tx: Tx, now: Date): Promise<{ requeued: number; unknown: string[] }> {
  const abandoned = and(isSending, lte(messages.claimedUntil, now));
  const requeued = await tx
    .update(messages)
    .set({ ...unclaimed, state: "queued" })
    .where(and(abandoned, isNull(messages.handedOverAt)))
    .returning({ id: messages.id });
  const unknown = await tx
    .update(messages)
    .set({ state: "unknown", payload: null, settledAt: now, claimedUntil: null, lastError: null })
    .where(and(abandoned, isNotNull(messages.handedOverAt)))
    .returning({ invitationId: messages.invitationId });
  return { requeued: requeued.length, unknown: unknown.map((row) => row.invitationId) };
}

/** The invitation that a link belongs to, by the hash of its token. */
export async function invitationOfToken(db: Db, tokenHash: string) {
  const [found] = await db
    .select({
      invitationId: messages.invitationId,
      contactId: invitations.contactId,
      state: invitations.state,
      expiresAt: invitations.expiresAt,
    })
    .from(messages)
    .innerJoin(invitations, eq(invitations.id, messages.invitationId))
    .where(eq(messages.tokenHash, tokenHash));
  return found;
}

const unclaimed = { claimedBy: null, claimedUntil: null, handedOverAt: null } as const;

const ours = (ids: readonly string[], by: string) =>
  and(inArray(messages.id, [...ids]), eq(messages.state, "sending"), eq(messages.claimedBy, by));
