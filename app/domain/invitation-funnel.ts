import { addDays, type CalendarDate } from "./calendar";
import type { InvitationState } from "./invitation-policy";
import { addMonths, lastDayOf, type Month, monthOf } from "./period";

/** How many invitations are in one state, in one row of a funnel. */
export interface FunnelCount {
  row: string;
  state: InvitationState;
  /** Of what expired: whether its message was reported as delivered. */
  delivered: boolean;
  n: number;
}

/** What became of the contacts that were received; every contact is in exactly one of waiting, notAsked, failed and asked. */
export interface Funnel {
  received: number;
  /** Scheduled or deferred: not decided for good, or not sent yet. */
  waiting: number;
  notAsked: number;
  /** Refused by the server that was to send it. */
  failed: number;
  /** A message has left. */
  asked: number;
  /** Of those asked: it was reported as delivered, or it was answered. */
  delivered: number;
  bounced: number;
  /** Of those asked: nothing was heard of it, as most mail servers report only what can't be delivered. */
  unreported: number;
  answered: number;
  /** Of those delivered: reported by the gateway. 0 where `delivered` is known from answers alone. */
  receipts: number;
}

const empty = (): Funnel => ({
  received: 0,
  waiting: 0,
  notAsked: 0,
  failed: 0,
  asked: 0,
  delivered: 0,
  bounced: 0,
  unreported: 0,
  answered: 0,
  receipts: 0,
});

const WAY: Record<InvitationState, readonly (keyof Funnel)[]> = {
  scheduled: ["waiting"],
  deferred: ["waiting"],
  not_invited: ["notAsked"],
  failed: ["failed"],
  sent: ["asked", "unreported"],
  delivered: ["asked", "delivered", "receipts"],
  bounced: ["asked", "bounced"],
  answered: ["asked", "delivered", "answered"],
  expired: ["asked", "unreported"],
};

/** Adds counts up to one funnel. */
export function funnelOf(counts: readonly FunnelCount[]): Funnel {
  const funnel = empty();
  for (const { state, delivered, n } of counts) {
    const way = state === "expired" && delivered ? WAY.delivered : WAY[state];
    funnel.received += n;
    for (const step of way) funnel[step] += n;
  }
  return funnel;
}

/** One funnel per row, in the order of the rows' names; rows without contacts are left out. */
export function funnelsByRow(counts: readonly FunnelCount[]): { row: string; funnel: Funnel }[] {
  const rows = new Map<string, FunnelCount[]>();
  for (const count of counts) {
    const known = rows.get(count.row);
    if (known !== undefined) known.push(count);
    else rows.set(count.row, [count]);
  }
  return [...rows]
    .map(([row, of]) => ({ row, funnel: funnelOf(of) }))
    .filter(({ funnel }) => funnel.received > 0)
    .sort((a, b) => (a.row < b.row ? -1 : 1));
}

export interface DaySpan {
  from: CalendarDate;
  to: CalendarDate;
}

/** A stretch of days as whole months, for which counts are kept, and the days that are left at its ends. */
export interface PeriodPieces {
  /** Null without a whole month; a null bound has no end. */
  months: { from: Month | null; to: Month | null } | null;
  days: DaySpan[];
}

/** Splits a stretch of days (null: without end) into whole months and what is left; nothing is counted twice or left out. */
export function piecesOf(from: CalendarDate | null, to: CalendarDate | null): PeriodPieces {
  const firstWhole =
    from === null ? null : from.endsWith("-01") ? monthOf(from) : addMonths(monthOf(from), 1);
  const lastWhole =
    to === null ? null : to === lastDayOf(monthOf(to)) ? monthOf(to) : addMonths(monthOf(to), -1);
  if (firstWhole !== null && lastWhole !== null && firstWhole > lastWhole) {
    return { months: null, days: [{ from: from as CalendarDate, to: to as CalendarDate }] };
  }
  const days: DaySpan[] = [];
  if (from !== null && firstWhole !== null && firstWhole !== monthOf(from)) {
    days.push({ from, to: lastDayOf(monthOf(from)) });
  }
  if (to !== null && lastWhole !== null && lastWhole !== monthOf(to)) {
    days.push({ from: addDays(lastDayOf(lastWhole), 1), to });
  }
  return { months: { from: firstWhole, to: lastWhole }, days };
}

/** Up to so many days are shown a day at a time; longer stretches a month at a time. */
export const LONGEST_BY_DAY = 62;
