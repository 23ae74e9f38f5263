import { and, eq, gt, inArray, lte, or, sql } from "drizzle-orm";
import { contacts, invitations, quarantines } from "../schema";
import type { Db, Tx } from "../store";

export interface Quarantine {
  personHash: string;
  invitationId: string;
  until: Date;
}

/** Who of these people is not to be asked again yet. */
export async function runningQuarantines(
  db: Db,
  personHashes: readonly string[],
  now: Date,
): Promise<Quarantine[]> {
  if (personHashes.length === 0) return [];
  return db
    .select()
    .from(quarantines)
    .where(and(inArray(quarantines.personHash, [...personHashes]), gt(quarantines.until, now)));
}

/**
 * Takes the one place that each person has, for an invitation. The unique row decides: of two contacts, or two
 * processes, that want the same person at once, one gets it. Returns what was taken (or was already the invitation's).
 */
export async function takeQuarantines(
  tx: Tx,
  wanted: readonly Quarantine[],
  now: Date,
): Promise<Pick<Quarantine, "personHash" | "invitationId">[]> {
  if (wanted.length === 0) return [];
  // In a fixed order, so that two writes at once wait for each other instead of deadlocking.
  const inOrder = [...wanted].sort((a, b) => (a.personHash < b.personHash ? -1 : 1));
  return tx
    .insert(quarantines)
    .values(inOrder)
    .onConflictDoUpdate({
      target: quarantines.personHash,
      set: { invitationId: sql`excluded.invitation_id`, until: sql`excluded.until` },
      setWhere: or(
        lte(quarantines.until, now),
        eq(quarantines.invitationId, sql`excluded.invitation_id`),
      ) as never,
    })
    .returning({ personHash: quarantines.personHash, invitationId: quarantines.invitationId });
}

/** Gives people free whose message did not go out after all, and has their waiting contacts looked at again. */
export async function releaseQuarantines(tx: Tx, invitationIds: readonly string[], now: Date): Promise<void> {
  if (invitationIds.length === 0) return;
  const freed = await tx
    .delete(quarantines)
    .where(inArray(quarantines.invitationId, [...invitationIds]))
    .returning({ personHash: quarantines.personHash });
  if (freed.length === 0) return;
  await tx
    .update(invitations)
    .set({ reviewAt: now })
    .where(
      and(
        eq(invitations.state, "deferred"),
        eq(invitations.reason, "quarantined"),
        inArray(
          invitations.contactId,
          tx
            .select({ id: contacts.id })
            .from(contacts)
            .where(
              inArray(
                contacts.personHash,
                freed.map((row) => row.personHash),
              ),
            ),
        ),
      ),
    );
}

/** Forgets people whose quarantine is over. */
export async function forgetQuarantines(tx: Tx, now: Date): Promise<number> {
  const gone = await tx
    .delete(quarantines)
    .where(lte(quarantines.until, now))
    .returning({ personHash: quarantines.personHash });
  return gone.length;
}
