import { and, between, eq, gte, lte, type SQL, sql } from "drizzle-orm";
import { type CalendarDate, endOfDay, startOfDay } from "~/domain/calendar";
import type { InvitationFilter } from "~/domain/invitation-filter";
import { type DaySpan, type FunnelCount, type PeriodPieces, piecesOf } from "~/domain/invitation-funnel";
import { notLeading } from "../dialect";
import { invitationDays, invitationMargins, invitations, invitationTallies } from "../schema";
import type { Db } from "../store";

export type Chosen = Omit<InvitationFilter, "sort" | "oldestFirst" | "search">;
type Breakdown = "channel" | "day" | "month" | null;

/** What the counts are filtered by that every table of them knows. */
export function why(
  table: typeof invitationDays | typeof invitationMargins | typeof invitationTallies,
  { state, reason, detail, medium }: Chosen,
): (SQL | undefined)[] {
  return [
    state === null ? undefined : eq(table.state, state),
    reason === null ? undefined : eq(table.reason, reason),
    detail === null ? undefined : eq(table.detail, detail),
    medium === null ? undefined : eq(table.medium, medium),
  ];
}

/** The same of the invitations themselves. */
export function narrowed(filter: Chosen): (SQL | undefined)[] {
  const { state, reason, detail, channel, topic, team, medium } = filter;
  return [
    state === null ? undefined : eq(invitations.state, state),
    reason === null ? undefined : eq(invitations.reason, reason),
    detail === null ? undefined : eq(invitations.detail, detail),
    channel === null ? undefined : eq(invitations.channel, channel),
    topic === null ? undefined : eq(invitations.topic, topic),
    team === null ? undefined : eq(invitations.team, team),
    medium === null ? undefined : eq(invitations.medium, medium),
  ];
}

/** The filter, with one condition left for an index: a topic says more than a team, a team than a reason, a reason than a state. */
export function byIndex(filter: Chosen): (SQL | undefined)[] {
  const { state, reason, topic, team } = filter;
  const lead = topic !== null ? "topic" : team !== null ? "team" : reason !== null ? "reason" : "state";
  const aside = (name: "state" | "reason" | "team", value: string | null) =>
    value === null || name === lead ? undefined : sql`${notLeading(invitations[name])} = ${value}`;
  return [
    ...narrowed({
      ...filter,
      state: lead === "state" ? state : null,
      reason: lead === "reason" ? reason : null,
      team: lead === "team" ? team : null,
    }),
    aside("state", state),
    aside("reason", reason),
    aside("team", team),
  ];
}

/** A stretch of days of the contact; null for no end. */
export const spanOf = ({ from, to }: { from: CalendarDate | null; to: CalendarDate | null }) => [
  from === null ? undefined : gte(invitations.occurredAt, startOfDay(from)),
  to === null ? undefined : lte(invitations.occurredAt, endOfDay(to)),
];

export const within = ({ from, to }: DaySpan): SQL | undefined =>
  and(gte(invitations.occurredAt, startOfDay(from)), lte(invitations.occurredAt, endOfDay(to)));

export const isFine = ({ topic, team }: Chosen) => topic !== null || team !== null;

export function inMonths(
  month: typeof invitationTallies.month | typeof invitationMargins.month,
  { from, to }: NonNullable<PeriodPieces["months"]>,
): (SQL | undefined)[] {
  return [from === null ? undefined : gte(month, from), to === null ? undefined : lte(month, to)];
}

export const sum = (
  n: SQL | typeof invitationDays.n | typeof invitationMargins.n | typeof invitationTallies.n,
) => sql<number>`sum(${n})`.mapWith(Number);

/**
 * How many invitations there are under a filter, per state and row: of whole months from the counts that are kept, of
 * the days at the ends from the counts per day, or from the invitations of one topic or team. By day only for periods
 * of a few weeks.
 */
export async function invitationCounts(db: Db, filter: Chosen, by: Breakdown): Promise<FunnelCount[]> {
  const { from, to } = filter;
  const pieces: PeriodPieces =
    by === "day" && from !== null && to !== null
      ? { months: null, days: [{ from, to }] }
      : piecesOf(from, to);
  const found = await Promise.all([
    pieces.months === null ? [] : countsOfMonths(db, filter, pieces.months, by),
    ...pieces.days.map((span) =>
      isFine(filter) ? countsOfSpan(db, filter, span, by) : countsOfDays(db, filter, span, by),
    ),
  ]);
  return found.flat();
}

async function countsOfMonths(
  db: Db,
  filter: Chosen,
  months: NonNullable<PeriodPieces["months"]>,
  by: Breakdown,
): Promise<FunnelCount[]> {
  if (isFine(filter)) {
    const { channel, topic, team } = filter;
    const table = invitationTallies;
    const row = by === "channel" ? table.channel : by === null ? sql<string>`''` : table.month;
    const delivered = sql<boolean>`${table.detail} = 'delivered'`.mapWith(Boolean);
    return db
      .select({ row: sql<string>`${row}`, state: table.state, delivered, n: sum(table.n) })
      .from(table)
      .where(
        and(
          ...inMonths(table.month, months),
          channel === null ? undefined : eq(table.channel, channel),
          topic === null ? undefined : eq(table.topic, topic),
          team === null ? undefined : eq(table.team, team),
          ...why(table, filter),
        ),
      )
      .groupBy(...(by === null ? [] : [row]), table.state, sql`${table.detail} = 'delivered'`);
  }
  const table = invitationMargins;
  const row = by === "channel" ? table.key : by === null ? sql<string>`''` : table.month;
  const delivered = sql<boolean>`${table.detail} = 'delivered'`.mapWith(Boolean);
  return db
    .select({ row: sql<string>`${row}`, state: table.state, delivered, n: sum(table.n) })
    .from(table)
    .where(
      and(
        eq(table.margin, "channel"),
        ...inMonths(table.month, months),
        filter.channel === null ? undefined : eq(table.key, filter.channel),
        ...why(table, filter),
      ),
    )
    .groupBy(...(by === null ? [] : [row]), table.state, sql`${table.detail} = 'delivered'`);
}

async function countsOfDays(
  db: Db,
  filter: Chosen,
  { from, to }: DaySpan,
  by: Breakdown,
): Promise<FunnelCount[]> {
  const table = invitationDays;
  const row = rowOf(by, table.channel, table.day);
  const delivered = sql<boolean>`${table.detail} = 'delivered'`.mapWith(Boolean);
  return db
    .select({ row: sql<string>`${row}`, state: table.state, delivered, n: sum(table.n) })
    .from(table)
    .where(
      and(
        between(table.day, from, to),
        filter.channel === null ? undefined : eq(table.channel, filter.channel),
        ...why(table, filter),
      ),
    )
    .groupBy(...(by === null ? [] : [row]), table.state, sql`${table.detail} = 'delivered'`);
}

async function countsOfSpan(db: Db, filter: Chosen, span: DaySpan, by: Breakdown): Promise<FunnelCount[]> {
  const row = rowOf(by, invitations.channel, invitations.day);
  const wasDelivered = sql`coalesce(${invitations.detail}, '') = 'delivered'`;
  return db
    .select({
      row: sql<string>`${row}`,
      state: invitations.state,
      delivered: sql<boolean>`${wasDelivered}`.mapWith(Boolean),
      n: sql<number>`count(*)`.mapWith(Number),
    })
    .from(invitations)
    .where(and(...narrowed(filter), within(span)))
    .groupBy(...(by === null ? [] : [row]), invitations.state, wasDelivered);
}

function rowOf(
  by: Breakdown,
  channel: typeof invitationDays.channel | typeof invitations.channel,
  day: typeof invitationDays.day | typeof invitations.day,
): SQL<string> {
  if (by === "channel") return sql<string>`${channel}`;
  if (by === "day") return sql<string>`${day}`;
  return by === "month" ? sql<string>`substr(${day}, 1, 7)` : sql<string>`''`;
}

/** How many invitations there are under a filter. */
export async function countInvitations(db: Db, filter: Chosen): Promise<number> {
  const counts = await invitationCounts(db, filter, null);
  return counts.reduce((all, { n }) => all + n, 0);
}
