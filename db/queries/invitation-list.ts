import { and, asc, desc, eq, gt, gte, inArray, lt, lte, or, type SQL, sql } from "drizzle-orm";
import { type CalendarDate, dayInAmsterdam, endOfDay, startOfDay } from "~/domain/calendar";
import type { InvitationFilter, InvitationPlace } from "~/domain/invitation-filter";
import { INVITATION_STATES } from "~/domain/invitation-policy";
import { notLeading } from "../dialect";
import { contacts, invitations, messages, teams, topics } from "../schema";
import type { Db } from "../store";
import { byIndex, invitationCounts, narrowed, spanOf, within } from "./invitation-counting";
import { searchInvitations } from "./invitation-search";
import { joined, stretchesWith } from "./invitation-stretches";

/** Where an invitation stands in the list's order. */
export interface Placed {
  id: string;
  place: Pick<InvitationPlace, "key" | "id">;
}

/** So few are collected and put in order; of more, the beginning is found by an index. */
const FEW = 300;
/** So many of one topic, team or period may be put in order for one page. */
const SORTABLE = 30_000;

const lastStep = sql<Date>`coalesce(sent_at, decided_at)`.mapWith(invitations.decidedAt);

/** One page in the order of the filter, and whether there are pages on either side of it. */
export async function invitationPage(
  db: Db,
  filter: InvitationFilter,
  size: number,
  place: InvitationPlace | null,
) {
  const back = place?.direction === "before";
  const walk = { back, size: size + 1, place };
  const found =
    filter.search !== ""
      ? await searchInvitations(db, filter, walk)
      : filter.sort === "step"
        ? await byLastStep(db, filter, walk)
        : await byContact(db, filter, walk);
  const more = found.length > size;
  const placed = found.slice(0, size);
  if (back) placed.reverse();
  const rows = await listedInvitations(db, placed);
  return {
    rows,
    first: placed[0]?.place ?? null,
    last: placed.at(-1)?.place ?? null,
    hasPrevious: back ? more : place !== null,
    hasNext: back ? true : more,
  };
}

/** How a page is walked to: forwards or back from a place, at most so many. */
export interface Walk {
  back: boolean;
  size: number;
  place: InvitationPlace | null;
}

const momentOfPlace = ({ place }: Walk): Date | null => {
  const moment = new Date(Number(place?.key ?? Number.NaN));
  return Number.isNaN(moment.getTime()) ? null : moment;
};

/** By the moment of the contact. A filter that no index knows is looked for only where the counts say there are any. */
async function byContact(db: Db, filter: InvitationFilter, walk: Walk): Promise<Placed[]> {
  const ascending = filter.oldestFirst !== walk.back;
  const start = momentOfPlace(walk);
  const bounds = { from: filter.from, to: filter.to };
  if (isIndexed(filter)) return slice(db, filter, bounds, ascending, walk, walk.size);
  const stretches = await stretchesWith(db, filter, {
    start: start && dayInAmsterdam(start),
    oldestFirst: ascending,
    enough: walk.size,
  });
  const found: Placed[] = [];
  for (const stretch of joined(stretches, ascending)) {
    found.push(...(await slice(db, filter, stretch, ascending, walk, walk.size - found.length)));
    if (found.length >= walk.size) break;
  }
  return found;
}

/** Whether one index holds exactly what the filter leaves, in the list's order. */
function isIndexed({ state, reason, detail, channel, topic, team, medium }: InvitationFilter): boolean {
  if (detail !== null || channel !== null || medium !== null) return false;
  return [state, reason, topic, team].filter((chosen) => chosen !== null).length <= 1;
}

async function slice(
  db: Db,
  filter: InvitationFilter,
  { from, to }: { from: CalendarDate | null; to: CalendarDate | null },
  ascending: boolean,
  walk: Walk,
  atMost: number,
): Promise<Placed[]> {
  const order = ascending ? asc : desc;
  const { occurredAt, id } = invitations;
  const found = await db
    .select({ id, at: occurredAt })
    .from(invitations)
    .where(
      and(
        ...byIndex(filter),
        ...spanOf({ from, to }),
        beyond(occurredAt, momentOfPlace(walk), walk.place?.id ?? "", ascending),
      ),
    )
    .orderBy(order(occurredAt), order(id))
    .limit(atMost);
  return found.map(({ id, at }) => ({ id, place: { key: String(at.getTime()), id } }));
}

/** The first part lets the index begin at the place, the second settles ties. */
function beyond(
  column: typeof invitations.occurredAt | typeof lastStep,
  start: Date | null,
  id: string,
  ascending: boolean,
): SQL | undefined {
  if (start === null) return undefined;
  const at = sql.param(start, invitations.occurredAt);
  return ascending
    ? and(sql`${column} >= ${at}`, or(sql`${column} > ${at}`, gt(invitations.id, id)))
    : and(sql`${column} <= ${at}`, or(sql`${column} < ${at}`, lt(invitations.id, id)));
}

/** By the last step: each state has its index of them, and the pages of the states are put in one order. */
async function byLastStep(db: Db, filter: InvitationFilter, walk: Walk): Promise<Placed[]> {
  const ascending = filter.oldestFirst !== walk.back;
  const counts = await invitationCounts(db, filter, null);
  const total = counts.reduce((all, { n }) => all + n, 0);
  if (total === 0) return [];
  const order = ascending ? asc : desc;
  const page = (conditions: readonly (SQL | undefined)[]) =>
    db
      .select({ id: invitations.id, at: lastStep })
      .from(invitations)
      .where(and(...conditions, beyond(lastStep, momentOfPlace(walk), walk.place?.id ?? "", ascending)))
      .orderBy(order(lastStep), order(invitations.id))
      .limit(walk.size);

  const found: Awaited<ReturnType<typeof page>> = [];
  if (total <= FEW) {
    for (const stretch of joined(await stretchesWith(db, filter, everywhere), false)) {
      found.push(...(await page([...byIndex(filter), within(stretch)])));
    }
  } else if (await isSortable(db, filter)) {
    found.push(...(await page([...byIndex(filter), ...spanOf(filter)])));
  } else {
    const states = new Set(counts.filter(({ n }) => n > 0).map(({ state }) => state));
    const { from, to, topic, team, reason } = filter;
    const contactAt = notLeading(invitations.occurredAt);
    const rest = [
      ...narrowed({ ...filter, state: null, topic: null, team: null, reason: null }),
      topic === null ? undefined : sql`${notLeading(invitations.topic)} = ${topic}`,
      team === null ? undefined : sql`${notLeading(invitations.team)} = ${team}`,
      reason === null ? undefined : sql`${notLeading(invitations.reason)} = ${reason}`,
      from === null ? undefined : gte(contactAt, sql.param(startOfDay(from), invitations.occurredAt)),
      to === null ? undefined : lte(contactAt, sql.param(endOfDay(to), invitations.occurredAt)),
      // Nothing is decided or sent before the contact itself.
      from === null ? undefined : gte(lastStep, sql.param(startOfDay(from), invitations.occurredAt)),
    ];
    for (const state of INVITATION_STATES.filter((one) => states.has(one))) {
      found.push(...(await page([eq(invitations.state, state), ...rest])));
    }
  }
  const sign = ascending ? 1 : -1;
  return found
    .map(({ id, at }) => ({ id, at: at.getTime() }))
    .sort((a, b) => sign * (a.at - b.at || (a.id < b.id ? -1 : 1)))
    .slice(0, walk.size)
    .map(({ id, at }) => ({ id, place: { key: String(at), id } }));
}

const everywhere = { start: null, oldestFirst: false, enough: Number.MAX_SAFE_INTEGER };

/** Whether what one index leaves (a topic, a team, a period) can be put in order at once. */
async function isSortable(db: Db, { topic, team, from, to }: InvitationFilter): Promise<boolean> {
  if (topic === null && team === null && (from === null || to === null)) return false;
  const only = { state: null, reason: null, detail: null, channel: null, medium: null };
  const counts = await invitationCounts(
    db,
    { ...only, topic, team: topic === null ? team : null, from, to },
    null,
  );
  return counts.reduce((all, { n }) => all + n, 0) <= SORTABLE;
}

export type ListedInvitation = Awaited<ReturnType<typeof listedInvitations>>[number];

/** What the list shows of these invitations, in the order given. */
export async function listedInvitations(db: Db, placed: readonly Placed[]) {
  const ids = placed.map(({ id }) => id);
  if (ids.length === 0) return [];
  const [found, sent] = await Promise.all([
    db
      .select({
        id: invitations.id,
        state: invitations.state,
        reason: invitations.reason,
        detail: invitations.detail,
        medium: invitations.medium,
        sendAfter: invitations.sendAfter,
        reviewAt: invitations.reviewAt,
        decidedAt: invitations.decidedAt,
        sentAt: invitations.sentAt,
        occurredAt: invitations.occurredAt,
        channel: invitations.channel,
        topic: sql<string>`coalesce(${topics.name}, ${invitations.topic})`,
        team: sql<string>`coalesce(${teams.name}, ${invitations.team})`,
        source: contacts.source,
        sourceId: contacts.sourceId,
      })
      .from(invitations)
      .innerJoin(contacts, eq(contacts.id, invitations.contactId))
      .leftJoin(topics, eq(topics.key, invitations.topic))
      .leftJoin(teams, eq(teams.key, invitations.team))
      .where(inArray(invitations.id, ids)),
    latestMessages(db, ids),
  ]);
  const byId = new Map(found.map((row) => [row.id, { ...row, message: sent.get(row.id) ?? null }]));
  return ids.map((id) => byId.get(id)).filter((row) => row !== undefined);
}

/** Of each invitation the message that went into the outbox last. */
async function latestMessages(db: Db, invitationIds: readonly string[]) {
  const found = await db
    .select({
      invitationId: messages.invitationId,
      kind: messages.kind,
      state: messages.state,
      nextAttemptAt: messages.nextAttemptAt,
      attempts: messages.attempts,
      receipt: messages.receipt,
      receiptDetail: messages.receiptDetail,
    })
    .from(messages)
    .where(inArray(messages.invitationId, [...invitationIds]))
    .orderBy(asc(messages.queuedAt), asc(messages.round));
  return new Map(found.map((message) => [message.invitationId, message]));
}
