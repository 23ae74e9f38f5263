import { and, asc, desc, eq, gte, lte, sql } from "drizzle-orm";
import { addDays, type CalendarDate } from "~/domain/calendar";
import type { DaySpan } from "~/domain/invitation-funnel";
import { lastDayOf, type Month, monthOf } from "~/domain/period";
import { invitationDays, invitationTallies } from "../schema";
import type { Db } from "../store";
import { type Chosen, inMonths, isFine, sum, why } from "./invitation-counting";

/** A stretch of days, and how many invitations under the filter it holds. */
export interface Stretch extends DaySpan {
  n: number;
}

/**
 * The days (of one topic or team: the months) that hold invitations under a filter, in the order asked for, from a day
 * on, until `enough` are in them beside the first. So that a list knows where to look, however rare what it looks for.
 */
export async function stretchesWith(
  db: Db,
  filter: Chosen,
  { start, oldestFirst, enough }: { start: CalendarDate | null; oldestFirst: boolean; enough: number },
): Promise<Stretch[]> {
  const from = oldestFirst && start !== null ? start : filter.from;
  const to = oldestFirst || start === null ? filter.to : start;
  const bounds = { from, to };
  if (isFine(filter)) {
    const table = invitationTallies;
    const { channel, topic, team } = filter;
    const found = await db
      .select({ month: table.month, n: sum(table.n) })
      .from(table)
      .where(
        and(
          ...inMonths(table.month, {
            from: from === null ? null : monthOf(from),
            to: to === null ? null : monthOf(to),
          }),
          channel === null ? undefined : eq(table.channel, channel),
          topic === null ? undefined : eq(table.topic, topic),
          team === null ? undefined : eq(table.team, team),
          sql`${table.n} > 0`,
          ...why(table, filter),
        ),
      )
      .groupBy(table.month)
      .orderBy(oldestFirst ? asc(table.month) : desc(table.month));
    return untilEnough(
      found.map(({ month, n }) => ({ ...clipped(month, bounds), n })),
      enough,
    );
  }
  const table = invitationDays;
  const found = await db
    .select({ day: table.day, n: sum(table.n) })
    .from(table)
    .where(
      and(
        from === null ? undefined : gte(table.day, from),
        to === null ? undefined : lte(table.day, to),
        filter.channel === null ? undefined : eq(table.channel, filter.channel),
        sql`${table.n} > 0`,
        ...why(table, filter),
      ),
    )
    .groupBy(table.day)
    .orderBy(oldestFirst ? asc(table.day) : desc(table.day))
    .limit(enough + 1);
  return untilEnough(
    found.map(({ day, n }) => ({ from: day as CalendarDate, to: day as CalendarDate, n })),
    enough,
  );
}

/** The days of a month, as far as they lie within bounds. */
function clipped(of: string, { from, to }: { from: CalendarDate | null; to: CalendarDate | null }): DaySpan {
  const [first, last] = [`${of}-01` as CalendarDate, lastDayOf(of as Month)];
  return { from: from !== null && from > first ? from : first, to: to !== null && to < last ? to : last };
}

function untilEnough(stretches: readonly Stretch[], enough: number): Stretch[] {
  const needed: Stretch[] = [];
  let beside = 0;
  for (const stretch of stretches) {
    // Part of the first may lie on the pages before.
    if (needed.length > 0) beside += stretch.n;
    needed.push(stretch);
    if (beside >= enough) break;
  }
  return needed;
}

/** Neighbouring stretches are looked through at once. */
export function joined(stretches: readonly Stretch[], ascending: boolean): Stretch[] {
  const runs: Stretch[] = [];
  for (const stretch of stretches) {
    const last = runs.at(-1);
    const next =
      last && addDays(ascending ? last.to : stretch.to, 1) === (ascending ? stretch.from : last.from);
    if (last && next) {
      last.n += stretch.n;
      if (ascending) last.to = stretch.to;
      else last.from = stretch.from;
    } else runs.push({ ...stretch });
  }
  return runs;
}
