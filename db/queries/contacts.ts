import { and, eq, inArray, isNull } from "drizzle-orm";
import { bulkInsert } from "../bulk";
import { contacts, invitations } from "../schema";
import type { Db, Tx } from "../store";

export type ContactRow = typeof contacts.$inferSelect;

const insertNew = bulkInsert(contacts, (tx, rows) =>
  tx
    .insert(contacts)
    .values(rows)
    .onConflictDoNothing({ target: [contacts.source, contacts.sourceId] })
    .returning({ id: contacts.id }),
);

/** Inserts those that aren't there yet, by (source, source_id); gives the ids of the ones that were new. */
export async function insertContacts(tx: Tx, rows: ContactRow[]): Promise<Set<string>> {
  const inserted = await insertNew(tx, rows);
  return new Set(inserted.map(({ id }) => id));
}

export async function contactsOfSource(db: Db, source: string, sourceIds: string[]): Promise<ContactRow[]> {
  return db
    .select()
    .from(contacts)
    .where(and(eq(contacts.source, source), inArray(contacts.sourceId, sourceIds)));
}

/** The first callback counts: one that is already known stays. */
export async function recordCallback(
  tx: Tx,
  id: string,
  callback: Pick<ContactRow, "callbackRequestedAt" | "callbackDueAt" | "calledBackAt">,
): Promise<void> {
  await tx
    .update(contacts)
    .set(callback)
    .where(and(eq(contacts.id, id), isNull(contacts.calledBackAt)));
}

export async function recordHandled(tx: Tx, id: string, handledAt: Date): Promise<void> {
  await tx
    .update(contacts)
    .set({ handledAt })
    .where(and(eq(contacts.id, id), isNull(contacts.handledAt)));
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
