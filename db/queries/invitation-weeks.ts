import { and, between, eq, inArray, sql } from "drizzle-orm";
import type { CalendarDate } from "~/domain/calendar";
import { invitationDays, invitations } from "../schema";
import type { Db } from "../store";
import type { ResolvedScope } from "./scopes";

export interface DayOfInvitations {
  /** Of the contact. */
  day: string;
  state: string;
  n: number;
}

interface Days {
  from: CalendarDate;
  to: CalendarDate;
}

/** Invitations per day of the contact and state, of all or of some channels: from the counts per day. */
export function invitationsByDay(
  db: Db,
  { from, to }: Days,
  channels: readonly string[] | undefined,
): PromiseLike<DayOfInvitations[]> {
  const { day, channel, state, n } = invitationDays;
  return db
    .select({ day, state, n: sql`sum(${n})`.mapWith(Number) })
    .from(invitationDays)
    .where(and(between(day, from, to), channels && inArray(channel, [...channels])))
    .groupBy(day, state);
}

/**
 * The same for some topics or teams, from the invitations themselves: costs as much as there are in the scope, so see first
 * how many those are.
 */
export function invitationsByDayOf(
  db: Db,
  { from, to, start, end }: Days & { start: Date; end: Date },
  { channel, topic, team }: ResolvedScope,
): PromiseLike<DayOfInvitations[]> {
  const { day, state, occurredAt } = invitations;
  const one = (
    column: typeof invitations.topic | typeof invitations.team,
    keys: readonly string[] | undefined,
  ) => keys && (keys.length === 1 ? eq(column, keys[0] ?? "") : inArray(column, [...keys]));
  return db
    .select({ day, state, n: sql`count(*)`.mapWith(Number) })
    .from(invitations)
    .where(
      and(
        // The days by themselves; the moments around them lead the index.
        between(occurredAt, start, end),
        between(day, from, to),
        one(invitations.topic, topic),
        one(invitations.team, team),
        channel && inArray(invitations.channel, channel),
      ),
    )
    .groupBy(day, state);
}
