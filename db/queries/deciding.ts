import {
  and,
  asc,
  eq,
  exists,
  inArray,
  isNotNull,
  isNull,
  lt,
  lte,
  notExists,
  notInArray,
  or,
  sql,
} from "drizzle-orm";
import type { Medium } from "~/domain/invitation-policy";
import { preparedForIds } from "../prepared";
import { contacts, invitationMargins, invitations, messages, topics } from "../schema";
import type { Db, Tx } from "../store";

const undecided = {
  invitationId: invitations.id,
  state: invitations.state,
  detail: invitations.detail,
  medium: invitations.medium,
  place: invitations.place,
  sendAfter: invitations.sendAfter,
  contactId: contacts.id,
  source: contacts.source,
  sourceId: contacts.sourceId,
  channel: contacts.channel,
  topic: contacts.topic,
  occurredAt: contacts.occurredAt,
  language: contacts.language,
  email: contacts.email,
  phone: contacts.phone,
  callbackRequestedAt: contacts.callbackRequestedAt,
  calledBackAt: contacts.calledBackAt,
  noSurvey: contacts.noSurvey,
};

// Written out, since an index over part of a table is not used for a state that is handed over as a value.
const isDeferred = sql`${invitations.state} = 'deferred'`;
const isScheduled = sql`${invitations.state} = 'scheduled'`;
const isOut = sql`${invitations.state} in ('sent', 'delivered')`;

const isWaiting = sql`${invitations.state} in ('scheduled', 'deferred')`;
const waitsForTurn = sql`${invitations.state} = 'scheduled' and ${invitations.detail} = 'day_cap'`;
const hasNoMessage = (db: Db) =>
  notExists(db.select({ one: sql`1` }).from(messages).where(eq(messages.invitationId, invitations.id)));

/** An invitation that is not out yet, with what the policy asks about its contact. */
export type Undecided = Awaited<ReturnType<typeof invitationsToReview>>[number];

/** Deferred invitations whose moment of review has come. */
export async function invitationsToReview(db: Db, now: Date, atMost: number) {
  return db
    .select(undecided)
    .from(invitations)
    .innerJoin(contacts, eq(contacts.id, invitations.contactId))
    .where(and(isDeferred, lte(invitations.reviewAt, now)))
    .orderBy(asc(invitations.reviewAt))
    .limit(atMost);
}

/** Scheduled invitations that are due by a medium (null: by any) and have no message yet. */
export async function invitationsDue(
  db: Db,
  medium: Medium | null,
  now: Date,
  atMost: number,
): Promise<Undecided[]> {
  return db
    .select(undecided)
    .from(invitations)
    .innerJoin(contacts, eq(contacts.id, invitations.contactId))
    .where(
      and(
        isScheduled,
        lte(invitations.sendAfter, now),
        medium === null ? undefined : eq(invitations.medium, medium),
        hasNoMessage(db),
      ),
    )
    .orderBy(asc(invitations.sendAfter))
    .limit(atMost);
}

/** Invitations that wait and were last decided about before this moment: the settings have changed since. */
export async function decidedBefore(db: Db, moment: Date, atMost: number): Promise<Undecided[]> {
  return db
    .select(undecided)
    .from(invitations)
    .innerJoin(contacts, eq(contacts.id, invitations.contactId))
    .where(and(isWaiting, lt(invitations.decidedAt, moment), hasNoMessage(db)))
    .orderBy(asc(invitations.decidedAt))
    .limit(atMost);
}

/** How many wait for their turn since as many were asked on a day as may be, per channel. */
export async function waitingForTurn(db: Db, media: readonly Medium[]): Promise<Map<string, number>> {
  const found = await db
    .select({ channel: invitations.channel, n: sql<number>`count(*)`.mapWith(Number) })
    .from(invitations)
    .where(and(waitsForTurn, inArray(invitations.medium, [...media])))
    .groupBy(invitations.channel);
  return new Map(found.map(({ channel, n }) => [channel, n]));
}

/** The first of them in one channel: by their fixed place, not by when they came. */
export async function firstForTurn(
  db: Db,
  media: readonly Medium[],
  channel: string,
  atMost: number,
): Promise<Undecided[]> {
  return db
    .select(undecided)
    .from(invitations)
    .innerJoin(contacts, eq(contacts.id, invitations.contactId))
    .where(and(waitsForTurn, inArray(invitations.medium, [...media]), eq(invitations.channel, channel)))
    .orderBy(asc(invitations.place), asc(invitations.id))
    .limit(atMost);
}

/** Invitations of these contacts that wait for their callback. */
export async function awaitingCallback(db: Db, contactIds: readonly string[]): Promise<Undecided[]> {
  if (contactIds.length === 0) return [];
  return db
    .select(undecided)
    .from(invitations)
    .innerJoin(contacts, eq(contacts.id, invitations.contactId))
    .where(
      and(
        inArray(invitations.contactId, [...contactIds]),
        eq(invitations.state, "deferred"),
        eq(invitations.reason, "awaiting_callback"),
      ),
    );
}

/** The names of topics, by key. */
export async function topicNames(db: Db, keys: readonly string[]): Promise<Map<string, string>> {
  if (keys.length === 0) return new Map();
  const found = await db
    .select({ key: topics.key, name: topics.name })
    .from(topics)
    .where(inArray(topics.key, [...new Set(keys)]));
  return new Map(found.map((row) => [row.key, row.name]));
}

/** Erases the addresses of contacts that nothing will be sent to (any more). */
export async function eraseAddresses(tx: Tx, contactIds: readonly string[]): Promise<void> {
  for (let start = 0; start < contactIds.length; start += 1_000) {
    await tx
      .update(contacts)
      .set({ email: null, phone: null, personHash: null })
      .where(inArray(contacts.id, contactIds.slice(start, start + 1_000)));
  }
}

/** The same, of contacts whose invitation has gone its way. */
export async function eraseAddressesOf(tx: Tx, invitationIds: readonly string[]): Promise<void> {
  await eraseByInvitation(tx, invitationIds);
}

/** Most were erased when their message left: those are not written again. */
const eraseByInvitation = preparedForIds((tx, ids) =>
  tx
    .update(contacts)
    .set({ email: null, phone: null, personHash: null })
    .where(
      and(
        inArray(
          contacts.id,
          tx.select({ id: invitations.contactId }).from(invitations).where(inArray(invitations.id, ids)),
        ),
        or(isNotNull(contacts.email), isNotNull(contacts.phone), isNotNull(contacts.personHash)),
      ),
    )
    .returning({ id: contacts.id }),
);

/** Addresses that stayed behind although nothing will be sent to them, no reminder either. Looks only at contacts that still have one. */
export async function eraseLeftAddresses(tx: Tx, atMost: number): Promise<number> {
  const hasGone = tx
    .select({ one: sql`1` })
    .from(invitations)
    .where(
      and(
        eq(invitations.contactId, contacts.id),
        notInArray(invitations.state, ["scheduled", "deferred"]),
        isNull(invitations.remindAt),
      ),
    );
  const left = tx
    .select({ id: contacts.id })
    .from(contacts)
    .where(and(isNotNull(contacts.personHash), exists(hasGone)))
    .limit(atMost);
  const erased = await tx
    .update(contacts)
    .set({ email: null, phone: null, personHash: null })
    .where(inArray(contacts.id, left))
    .returning({ id: contacts.id });
  return erased.length;
}

/** Links that have run out. */
export async function expiredInvitations(db: Db, now: Date, atMost: number) {
  return db
    .select({ id: invitations.id, state: invitations.state })
    .from(invitations)
    .where(and(isOut, lte(invitations.expiresAt, now)))
    .orderBy(asc(invitations.expiresAt))
    .limit(atMost);
}

/** How many wait before anything was sent, per channel, and how many of them for their turn. From the counts that are kept. */
export async function waitingNow(
  db: Db,
): Promise<{ total: number; forTurn: number; perChannel: Record<string, number> }> {
  const { margin, key, state, detail, n } = invitationMargins;
  const found = await db
    .select({ channel: key, detail, n: sql<number>`sum(${n})`.mapWith(Number) })
    .from(invitationMargins)
    .where(and(eq(margin, "channel"), inArray(state, ["scheduled", "deferred"])))
    .groupBy(key, detail);
  const perChannel: Record<string, number> = {};
  let forTurn = 0;
  for (const row of found) {
    perChannel[row.channel] = (perChannel[row.channel] ?? 0) + row.n;
    if (row.detail === "day_cap") forTurn += row.n;
  }
  return { total: Object.values(perChannel).reduce((sum, one) => sum + one, 0), forTurn, perChannel };
}
