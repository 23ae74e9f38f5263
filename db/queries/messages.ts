import { and, asc, eq, inArray, isNotNull, isNull, lte, sql } from "drizzle-orm";
import type { Medium } from "~/domain/invitation-policy";
import { messages } from "../schema";
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
  /** 2 and up where staff have it sent again; 1 by default. */
  round?: number;
  /** When it may leave; at once by default. */
  nextAttemptAt?: Date;
}

/** Puts messages in the outbox. The ones of which another pass had put one already are left out of what is returned. */
export async function queueMessages(tx: Tx, added: readonly NewMessage[]): Promise<string[]> {
  if (added.length === 0) return [];
  const queued = await tx
    .insert(messages)
    .values(
      added.map((message) => ({
        nextAttemptAt: message.queuedAt,
        ...message,
        state: "queued" as const,
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

export type MessageKind = "invitation" | "reminder";

export interface ClaimedMessage {
  id: string;
  invitationId: string;
  kind: MessageKind;
  medium: Medium;
  payload: string | null;
  queuedAt: Date;
  attempts: number;
}

/** Whether any message of a medium is due; a look that changes nothing. */
export async function isAnyDue(db: Db, medium: Medium, now: Date): Promise<boolean> {
  const found = await db
    .select({ one: sql`1` })
    .from(messages)
    .where(and(isQueued, eq(messages.medium, medium), lte(messages.nextAttemptAt, now)))
    .limit(1);
  return found.length > 0;
}

/**
 * Takes messages of a medium that are due, in the order in which they were queued. The condition stands outside the
 * sub-select too, so that two senders can't take the same.
 */
export async function claimMessages(
  tx: Tx,
  claim: { by: string; until: Date; atMost: number; medium: Medium },
  now: Date,
): Promise<ClaimedMessage[]> {
  const due = tx
    .select({ id: messages.id })
    .from(messages)
    .where(and(isQueued, eq(messages.medium, claim.medium), lte(messages.nextAttemptAt, now)))
    .orderBy(asc(messages.nextAttemptAt), asc(messages.queuedAt), asc(messages.id))
    .limit(claim.atMost);
  const claimed = await tx
    .update(messages)
    .set({ state: "sending", claimedBy: claim.by, claimedUntil: claim.until, handedOverAt: null })
    .where(and(isQueued, inArray(messages.id, due)))
    .returning({
      id: messages.id,
      invitationId: messages.invitationId,
      kind: messages.kind,
      medium: messages.medium,
      payload: messages.payload,
      queuedAt: messages.queuedAt,
      attempts: messages.attempts,
      nextAttemptAt: messages.nextAttemptAt,
    });
  return claimed
    .sort(
      (a, b) => +a.nextAttemptAt - +b.nextAttemptAt || +a.queuedAt - +b.queuedAt || (a.id < b.id ? -1 : 1),
    )
    .map(({ nextAttemptAt, ...message }) => message);
}

/** A process that is slow is not dead: what it has in hand stays its own for longer. */
export async function renewClaims(tx: Tx, by: string, until: Date): Promise<void> {
  await tx
    .update(messages)
    .set({ claimedUntil: until })
    .where(and(isSending, eq(messages.claimedBy, by)));
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

export interface SettledMessage {
  id: string;
  invitationId: string;
  kind: MessageKind;
}

/**
 * Records the fate of messages and wipes what was in them. What had counted as unknown, because the claim had run out,
 * may still turn out to be known. Returns the messages that were ours to settle.
 */
export async function settleMessages(
  tx: Tx,
  ids: readonly string[],
  by: string,
  fate: { state: Settlement; detail: string | null; providerId?: string },
  now: Date,
): Promise<SettledMessage[]> {
  if (ids.length === 0) return [];
  const { state, detail, providerId } = fate;
  return tx
    .update(messages)
    .set({
      state,
      payload: null,
      settledAt: now,
      claimedUntil: null,
      lastError: detail,
      ...(providerId === undefined ? {} : { providerId }),
    })
    .where(
      and(
        inArray(messages.id, [...ids]),
        eq(messages.claimedBy, by),
        inArray(messages.state, ["sending", "unknown"]),
      ),
    )
    .returning(settledColumns);
}

/** The gateway's name for a message of which a receipt came in before its answer did. */
export async function keepProviderId(tx: Tx, id: string, by: string, providerId: string): Promise<void> {
  await tx
    .update(messages)
    .set({ providerId })
    .where(and(eq(messages.id, id), eq(messages.claimedBy, by), isNull(messages.providerId)));
}

/** Puts a message back for another try, after a refusal that counts as one. */
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

/** Puts messages back where they were in the queue, after a trouble that says nothing about them: it is not counted. */
export async function returnMessages(tx: Tx, ids: readonly string[], by: string): Promise<void> {
  if (ids.length === 0) return;
  await tx
    .update(messages)
    .set({ ...unclaimed, state: "queued", attempts: sql`${messages.attempts} - 1` })
    .where(ours(ids, by));
}

/** Gives back what was claimed and not handed over. */
export async function releaseMessages(tx: Tx, ids: readonly string[], by: string): Promise<void> {
  if (ids.length === 0) return;
  await tx
    .update(messages)
    .set({ ...unclaimed, state: "queued" })
    .where(and(ours(ids, by), isNull(messages.handedOverAt)));
}

/** Whether anything was left behind by a process that stopped in the middle; a look that changes nothing. */
export async function isAnyAbandoned(db: Db, medium: Medium, now: Date): Promise<boolean> {
  const found = await db.select({ one: sql`1` }).from(messages).where(abandoned(medium, now)).limit(1);
  return found.length > 0;
}

/**
 * What a process left behind that stopped in the middle: messages it had not handed over wait again, of the others
 * nobody knows. Returns those.
 */
export async function recoverMessages(tx: Tx, medium: Medium, now: Date): Promise<SettledMessage[]> {
  await tx
    .update(messages)
    .set({ ...unclaimed, state: "queued" })
    .where(and(abandoned(medium, now), isNull(messages.handedOverAt)));
  return tx
    .update(messages)
    .set({ state: "unknown", payload: null, settledAt: now, claimedUntil: null, lastError: null })
    .where(and(abandoned(medium, now), isNotNull(messages.handedOverAt)))
    .returning(settledColumns);
}

const settledColumns = { id: messages.id, invitationId: messages.invitationId, kind: messages.kind };

const abandoned = (medium: Medium, now: Date) =>
  and(isSending, lte(messages.claimedUntil, now), eq(messages.medium, medium));

const unclaimed = { claimedBy: null, claimedUntil: null, handedOverAt: null } as const;

const ours = (ids: readonly string[], by: string) =>
  and(inArray(messages.id, [...ids]), eq(messages.state, "sending"), eq(messages.claimedBy, by));
