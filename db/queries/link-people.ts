import { and, eq, exists, inArray, isNull, lte, or, sql } from "drizzle-orm";
import type { Medium } from "~/domain/invitation-policy";
import { invitations, linkPeople, messages } from "../schema";
import type { Db, Tx } from "../store";

export interface LinkPerson {
  invitationId: string;
  personHash: string;
  /** What kind of address it is a hash of; null where that was not kept. */
  medium: Medium | null;
}

/** With what kind of address the hash is of; null where that was not kept. */
export type PersonOfLink = LinkPerson & { medium: "email" | "sms" | null };

/** Remembers whom links go to. Twice is the same as once. */
export async function rememberLinkPeople(tx: Tx, people: readonly LinkPerson[]): Promise<void> {
  if (people.length === 0) return;
  await tx
    .insert(linkPeople)
    .values([...people])
    .onConflictDoNothing();
}

/** The people these invitations were for, as long as that is known. */
export async function peopleOf(db: Db, invitationIds: readonly string[]): Promise<PersonOfLink[]> {
  if (invitationIds.length === 0) return [];
  return db
    .select()
    .from(linkPeople)
    .where(inArray(linkPeople.invitationId, [...invitationIds]));
}

/**
 * The keyed hashes of whom the link was sent to, as long as they are known: one for each address that the resident
 * gave, since whoever opts out of mail doesn't want a text instead.
 */
export async function peopleOfLink(db: Db, tokenHash: string): Promise<string[]> {
  const found = await db
    .select({ personHash: linkPeople.personHash })
    .from(messages)
    .innerJoin(linkPeople, eq(linkPeople.invitationId, messages.invitationId))
    .where(eq(messages.tokenHash, tokenHash));
  return found.map(({ personHash }) => personHash);
}

/** Forgets the people of links that no longer work, with which their way to opt out ends. */
export async function forgetLinkPeople(tx: Tx, now: Date): Promise<number> {
  const over = tx
    .select({ one: sql`1` })
    .from(invitations)
    .where(
      and(
        eq(invitations.id, linkPeople.invitationId),
        or(isNull(invitations.expiresAt), lte(invitations.expiresAt, now)),
      ),
    );
  const gone = await tx
    .delete(linkPeople)
    .where(exists(over))
    .returning({ personHash: linkPeople.personHash });
  return gone.length;
}
