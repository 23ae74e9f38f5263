import { and, eq, inArray, isNull } from "drizzle-orm";
import { bulkInsert } from "../bulk";
import { contacts, invitations } from "../schema";
import type { Db, Tx } from "../store";
import type { CallbackChanges } from "./callback-tallies";
import type { NormChanges } from "./norm-tallies";

export type ContactRow = typeof contacts.$inferSelect;

const insertNew = bulkInsert(contacts, (tx, rows) =>
  tx
    .insert(contacts)
    .values(rows)
    .onConflictDoNothing({ target: [contacts.source, contacts.sourceId] })
    .returning({ id: contacts.id }),
);

/**
 * Inserts those that aren't there yet, by (source, source_id); gives the ids of the ones that were new. Their callback
 * requests are added to `callbacks`, which is written at the end of the same write.
 */
export async function insertContacts(
  tx: Tx,
  rows: ContactRow[],
  callbacks: CallbackChanges,
): Promise<Set<string>> {
  const inserted = new Set((await insertNew(tx, rows)).map(({ id }) => id));
  for (const row of rows) if (inserted.has(row.id)) callbacks.add(row, 1);
  return inserted;
}

export async function contactsOfSource(db: Db, source: string, sourceIds: string[]): Promise<ContactRow[]> {
  return db
    .select()
    .from(contacts)
    .where(and(eq(contacts.source, source), inArray(contacts.sourceId, sourceIds)));
}

/**
 * A callback was made about a contact: the first one counts, and one that is already known stays. True if this was it.
 * As nothing else changes what was promised, a contact without a callback is still as it was read.
 */
export async function recordCallback(
  tx: Tx,
  known: ContactRow,
  callback: Pick<ContactRow, "callbackRequestedAt" | "callbackDueAt" | "calledBackAt">,
  callbacks: CallbackChanges,
): Promise<boolean> {
  const recorded = await tx
    .update(contacts)
    .set(callback)
    .where(and(eq(contacts.id, known.id), isNull(contacts.calledBackAt)))
    .returning({ id: contacts.id });
  if (recorded.length === 0) return false;
  callbacks.add(known, -1);
  callbacks.add({ ...known, ...callback }, 1);
  return true;
}

/** A contact was dealt with: the first moment counts. True if this was it. As for a callback, nothing else changes it. */
export async function recordHandled(
  tx: Tx,
  known: ContactRow,
  handledAt: Date,
  norms: NormChanges,
): Promise<boolean> {
  const recorded = await tx
    .update(contacts)
    .set({ handledAt })
    .where(and(eq(contacts.id, known.id), isNull(contacts.handledAt)))
    .returning({ id: contacts.id });
  if (recorded.length === 0) return false;
  norms.add(known, -1);
  norms.add({ ...known, handledAt }, 1);
  return true;
}

/** A contact by its identity, with the decision about it. */
export async function invitationOfContact(db: Db, source: string, sourceId: string) {
  const [row] = await db
    .select({
      source: contacts.source,
      id: contacts.sourceId,
      state: invitations.state,
      reason: invitations.reason,
      sendAfter: invitations.sendAfter,
      medium: invitations.medium,
    })
    .from(contacts)
    .innerJoin(invitations, eq(invitations.contactId, contacts.id))
    .where(and(eq(contacts.source, source), eq(contacts.sourceId, sourceId)));
  return row;
}
