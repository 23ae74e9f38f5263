import { and, eq } from "drizzle-orm";
import { contacts, invitations, messages } from "../schema";
import type { Db } from "../store";

/** What is still to be sent about one contact; null once it is sent, as it is wiped then, and where there is nothing. */
export async function waitingPayload(db: Db, source: string, sourceId: string): Promise<string | null> {
  const [found] = await db
    .select({ payload: messages.payload })
    .from(messages)
    .innerJoin(invitations, eq(invitations.id, messages.invitationId))
    .innerJoin(contacts, eq(contacts.id, invitations.contactId))
    .where(and(eq(contacts.source, source), eq(contacts.sourceId, sourceId)));
  return found?.payload ?? null;
}
