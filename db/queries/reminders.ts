import { and, asc, eq, inArray, isNotNull, lte, ne, notExists, sql } from "drizzle-orm";
import type { Medium } from "~/domain/invitation-policy";
import { preparedForIds } from "../prepared";
import { contacts, invitations, linkPeople, messages } from "../schema";
import type { Db, Tx } from "../store";

// Written out, as the index over part of the table has it.
const isOut = sql`${invitations.state} in ('sent', 'delivered')`;
const isAwaited = isNotNull(invitations.remindAt);

/** Of these invitations the ones that are known to have left, and of which no reminder was ever made. */
export async function remindable(
  db: Db,
  invitationIds: readonly string[],
): Promise<{ invitationId: string; expiresAt: Date | null }[]> {
  if (invitationIds.length === 0) return [];
  const reminders = db
    .select({ one: sql`1` })
    .from(messages)
    .where(and(eq(messages.invitationId, invitations.id), ne(messages.kind, "invitation")));
  const left = db
    .select({ id: messages.invitationId })
    .from(messages)
    .where(
      and(
        inArray(messages.invitationId, [...invitationIds]),
        eq(messages.kind, "invitation"),
        eq(messages.state, "sent"),
      ),
    );
  return db
    .select({ invitationId: invitations.id, expiresAt: invitations.expiresAt })
    .from(invitations)
    .where(and(inArray(invitations.id, left), notExists(reminders)));
}

/** Sets when these are reminded of; null takes them off the list. */
export async function remindAt(tx: Tx, invitationIds: readonly string[], at: Date | null): Promise<void> {
  if (invitationIds.length === 0) return;
  await tx
    .update(invitations)
    .set({ remindAt: at })
    .where(inArray(invitations.id, [...invitationIds]));
}

/** Takes these off the list, and out of the outbox what hasn't left yet. */
export async function cancelReminders(tx: Tx, invitationIds: readonly string[]): Promise<void> {
  await takeOffList(tx, invitationIds);
  await takeFromOutbox(tx, invitationIds);
}

const takeOffList = preparedForIds((tx, ids) =>
  tx
    .update(invitations)
    .set({ remindAt: null })
    .where(and(inArray(invitations.id, ids), isNotNull(invitations.remindAt)))
    .returning({ id: invitations.id }),
);

const takeFromOutbox = preparedForIds((tx, ids) =>
  tx
    .delete(messages)
    .where(
      and(inArray(messages.invitationId, ids), eq(messages.kind, "reminder"), eq(messages.state, "queued")),
    )
    .returning({ id: messages.id }),
);

/** An invitation of which a reminder is due, with what the reminder says. */
export type DueReminder = Awaited<ReturnType<typeof remindersDue>>[number];

/** Invitations of which a reminder is due by now, of media that may disturb people now. */
export async function remindersDue(db: Db, media: readonly Medium[], now: Date, atMost: number) {
  if (media.length === 0) return [];
  return db
    .select({
      invitationId: invitations.id,
      medium: invitations.medium,
      state: invitations.state,
      expiresAt: invitations.expiresAt,
      questionnaireVersionId: invitations.questionnaireVersionId,
      channel: contacts.channel,
      topic: contacts.topic,
      occurredAt: contacts.occurredAt,
      language: contacts.language,
      email: contacts.email,
      phone: contacts.phone,
    })
    .from(invitations)
    .innerJoin(contacts, eq(contacts.id, invitations.contactId))
    .where(and(isOut, isAwaited, lte(invitations.remindAt, now), inArray(invitations.medium, [...media])))
    .orderBy(asc(invitations.remindAt))
    .limit(atMost);
}

/** Invitations that wait for a reminder, in batches: to take them off the list when reminders are switched off. */
export async function awaitingReminder(db: Db, atMost: number): Promise<string[]> {
  const found = await db.select({ id: invitations.id }).from(invitations).where(isAwaited).limit(atMost);
  return found.map(({ id }) => id);
}

/** The invitations that are out to these people, by any of their addresses, as long as their links work. */
export async function outToPeople(db: Db, personHashes: readonly string[]): Promise<string[]> {
  if (personHashes.length === 0) return [];
  const found = await db
    .selectDistinct({ id: linkPeople.invitationId })
    .from(linkPeople)
    .innerJoin(invitations, eq(invitations.id, linkPeople.invitationId))
    .where(and(inArray(linkPeople.personHash, [...personHashes]), isOut));
  return found.map(({ id }) => id);
}

/** How many wait for a reminder. */
export async function remindersWaiting(db: Db): Promise<number> {
  const [row] = await db
    .select({ n: sql<number>`count(*)`.mapWith(Number) })
    .from(invitations)
    .where(isAwaited);
  return row?.n ?? 0;
}
