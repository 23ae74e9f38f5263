import { and, between, eq, inArray, type SQL, type SQLWrapper, sql } from "drizzle-orm";
import type { CalendarDate } from "~/domain/calendar";
import { monthsOf, type Period } from "~/domain/period";
import { callbackMargins, callbackTallies, normMargins, normTallies } from "../schema";
import type { Db } from "../store";
import { isUnfiltered, type Margin, marginFor, type ResolvedScope, within } from "./scopes";

/** What is kept in time, late or open until a day: callback requests, or the contacts that a norm is about. */
export type Promised = { of: "callbacks" } | { of: "norm"; norm: string };

export interface Fates {
  inTime: number;
  /** Kept after its due day, or not kept and past it. */
  late: number;
  /** Not kept yet, and within its time on `today`. */
  open: number;
}

const tablesOf = (promised: Promised) =>
  promised.of === "norm"
    ? { cells: normTallies, margins: normMargins }
    : { cells: callbackTallies, margins: callbackMargins };

/** Per month of the contact, as it stands on a day. */
export function fatesByMonth(
  db: Db,
  promised: Promised,
  period: Period,
  scope: ResolvedScope,
  today: CalendarDate,
): PromiseLike<(Fates & { month: string })[]> {
  const { cells, margins } = tablesOf(promised);
  const margin = marginFor(scope);
  if (margin === null) {
    return db
      .select({ month: cells.month, ...counts(cells, today) })
      .from(cells)
      .where(and(ownOf(promised, "cells"), within(cells, monthsOf(period), scope)))
      .groupBy(cells.month);
  }
  return db
    .select({ month: margins.month, ...counts(margins, today) })
    .from(margins)
    .where(and(ownOf(promised, "margins"), withinMargin(margins, margin, period, scope)))
    .groupBy(margins.month);
}

/** Per channel, topic or team. */
export function fatesBy(
  db: Db,
  promised: Promised,
  by: Margin,
  period: Period,
  scope: ResolvedScope,
  today: CalendarDate,
): PromiseLike<(Fates & { key: string })[]> {
  const { cells, margins } = tablesOf(promised);
  const margin = marginFor(scope);
  if (margin === by || (margin && isUnfiltered(scope))) {
    return db
      .select({ key: margins.key, ...counts(margins, today) })
      .from(margins)
      .where(and(ownOf(promised, "margins"), withinMargin(margins, by, period, scope)))
      .groupBy(margins.key);
  }
  return db
    .select({ key: cells[by], ...counts(cells, today) })
    .from(cells)
    .where(and(ownOf(promised, "cells"), within(cells, monthsOf(period), scope)))
    .groupBy(cells[by]);
}

/** Per channel and topic. */
export function fatesByCell(
  db: Db,
  promised: Promised,
  period: Period,
  scope: ResolvedScope,
  today: CalendarDate,
): PromiseLike<(Fates & { channel: string; topic: string })[]> {
  const { cells } = tablesOf(promised);
  return db
    .select({ channel: cells.channel, topic: cells.topic, ...counts(cells, today) })
    .from(cells)
    .where(and(ownOf(promised, "cells"), within(cells, monthsOf(period), scope)))
    .groupBy(cells.channel, cells.topic);
}

function ownOf(promised: Promised, which: "cells" | "margins"): SQL | undefined {
  if (promised.of !== "norm") return undefined;
  return eq(which === "cells" ? normTallies.norm : normMargins.norm, promised.norm);
}

function withinMargin(
  table: typeof callbackMargins | typeof normMargins,
  margin: Margin,
  period: Period,
  scope: ResolvedScope,
): SQL | undefined {
  const keys = scope[margin];
  return and(
    eq(table.margin, margin),
    between(table.month, period.from, period.to),
    keys && inArray(table.key, keys),
  );
}

type Counted = Record<"n" | "fate" | "due", SQLWrapper>;

function counts({ n, fate, due }: Counted, today: CalendarDate) {
  const sum = (when: SQL) => sql`coalesce(sum(${n}) filter (where ${when}), 0)`.mapWith(Number);
  return {
    inTime: sum(sql`${fate} = 'in_time'`),
    late: sum(sql`${fate} = 'late' or (${fate} = 'open' and ${due} < ${today})`),
    open: sum(sql`${fate} = 'open' and ${due} >= ${today}`),
  };
}
