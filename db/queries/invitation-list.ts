import { and, asc, desc, eq, gt, gte, lt, or, sql } from "drizzle-orm";
import type { InvitationFilter, InvitationPlace } from "~/domain/invitation-filter";
import type { InvitationState } from "~/domain/invitation-policy";
import { contacts, invitations, invitationTallies, messages, topics } from "../schema";
import type { Db } from "../store";

const listed = {
  id: invitations.id,
  state: invitations.state,
  reason: invitations.reason,
  medium: invitations.medium,
  sendAfter: invitations.sendAfter,
  reviewAt: invitations.reviewAt,
  sentAt: invitations.sentAt,
  occurredAt: invitations.occurredAt,
  channel: invitations.channel,
  topic: sql<string>`coalesce(${topics.name}, ${invitations.topic})`,
  source: contacts.source,
  sourceId: contacts.sourceId,
  messageState: messages.state,
  nextAttemptAt: messages.nextAttemptAt,
  attempts: messages.attempts,
};

export type ListedInvitation = Awaited<ReturnType<typeof invitationPage>>["rows"][number];

/** One page, the newest contact first, and whether there are pages on either side of it. */
export async function invitationPage(
  db: Db,
  filter: InvitationFilter,
  size: number,
  place: InvitationPlace | null,
) {
  const back = place?.direction === "before";
  const order = back
    ? [asc(invitations.occurredAt), asc(invitations.id)]
    : [desc(invitations.occurredAt), desc(invitations.id)];
  const found = await db
    .select(listed)
    .from(invitations)
    .innerJoin(contacts, eq(contacts.id, invitations.contactId))
    .leftJoin(messages, eq(messages.invitationId, invitations.id))
    .leftJoin(topics, eq(topics.key, invitations.topic))
    .where(and(...conditions(filter), place === null ? undefined : beyond(place)))
    .orderBy(...order)
    .limit(size + 1);
  const more = found.length > size;
  const rows = found.slice(0, size);
  if (back) rows.reverse();
  return { rows, hasPrevious: back ? more : place !== null, hasNext: back ? true : more };
}

function conditions({ state, reason, channel, search }: InvitationFilter) {
  return [
    state === null ? undefined : eq(invitations.state, state),
    reason === null ? undefined : eq(invitations.reason, reason),
    channel === null ? undefined : eq(invitations.channel, channel),
    // A range instead of LIKE: nothing in what was typed has a meaning of its own.
    search === ""
      ? undefined
      : and(gte(contacts.sourceId, search), lt(contacts.sourceId, `${search}\u{10ffff}`)),
  ];
}

function beyond({ direction, occurredAt, id }: InvitationPlace) {
  const than = direction === "before" ? gt : lt;
  return or(
    than(invitations.occurredAt, occurredAt),
    and(eq(invitations.occurredAt, occurredAt), than(invitations.id, id)),
  );
}

/** How many invitations there are in each state, from the counts that are kept. */
export async function invitationTotals(
  db: Db,
  channel: string | null,
): Promise<Partial<Record<InvitationState, number>>> {
  const found = await db
    .select({ state: invitationTallies.state, n: sql<number>`sum(${invitationTallies.n})`.mapWith(Number) })
    .from(invitationTallies)
    .where(channel === null ? undefined : eq(invitationTallies.channel, channel))
    .groupBy(invitationTallies.state);
  return Object.fromEntries(found.map(({ state, n }) => [state, n]));
}

/** One invitation with its contact and its message; undefined when there is none. */
export async function invitationDetail(db: Db, id: string) {
  const [found] = await db
    .select({
      ...listed,
      decidedAt: invitations.decidedAt,
      expiresAt: invitations.expiresAt,
      team: invitations.team,
      email: contacts.email,
      phone: contacts.phone,
      receivedAt: contacts.receivedAt,
      via: contacts.via,
      callbackRequestedAt: contacts.callbackRequestedAt,
      callbackDueAt: contacts.callbackDueAt,
      calledBackAt: contacts.calledBackAt,
      queuedAt: messages.queuedAt,
      settledAt: messages.settledAt,
      lastError: messages.lastError,
    })
    .from(invitations)
    .innerJoin(contacts, eq(contacts.id, invitations.contactId))
    .leftJoin(messages, eq(messages.invitationId, invitations.id))
    .leftJoin(topics, eq(topics.key, invitations.topic))
    .where(eq(invitations.id, id));
  return found;
}

export type InvitationDetail = NonNullable<Awaited<ReturnType<typeof invitationDetail>>>;

// Written out: see db/queries/messages.ts.
const isQueued = sql`${messages.state} = 'queued'`;
const isUnknown = sql`${messages.state} = 'unknown'`;

/** What staff should know about the outbox: messages that wait since before a moment, and those of unknown fate since another. */
export async function outboxHealth(db: Db, waitingSince: Date, unknownSince: Date) {
  const [waiting] = await db
    .select({ n: sql<number>`count(*)`.mapWith(Number) })
    .from(messages)
    .where(and(isQueued, lt(messages.queuedAt, waitingSince)));
  const [oldest] = await db
    .select({ queuedAt: messages.queuedAt, lastError: messages.lastError })
    .from(messages)
    .where(isQueued)
    .orderBy(asc(messages.queuedAt))
    .limit(1);
  const [unknown] = await db
    .select({ n: sql<number>`count(*)`.mapWith(Number) })
    .from(messages)
    .where(and(isUnknown, gte(messages.settledAt, unknownSince)));
  return { waiting: waiting?.n ?? 0, oldest: oldest ?? null, unknown: unknown?.n ?? 0 };
}
