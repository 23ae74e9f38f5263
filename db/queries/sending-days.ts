import { and, eq, lt, sql } from "drizzle-orm";
import type { CalendarDate } from "~/domain/calendar";
import { messages, sendingDays } from "../schema";
import type { Db, Tx } from "../store";

/** The row that holds a day's total: whoever changes it is alone with the day until its write ends. */
const ALL = "";

/** How many residents were asked on a day, over all channels, and of each. */
export async function askedOn(
  db: Db,
  day: CalendarDate,
): Promise<{ total: number; perChannel: Map<string, number> }> {
  const found = await db
    .select({ channel: sendingDays.channel, n: sendingDays.n })
    .from(sendingDays)
    .where(eq(sendingDays.day, day));
  const counts = new Map(found.map(({ channel, n }) => [channel, n]));
  const total = counts.get(ALL) ?? 0;
  counts.delete(ALL);
  return { total, perChannel: counts };
}

/**
 * The same, with the day held until this write ends: two processes can't both give the last place away. What the day
 * before left in the outbox counts on the day on which it leaves.
 */
export async function holdDay(
  tx: Tx,
  day: CalendarDate,
  began: Date,
): Promise<Awaited<ReturnType<typeof askedOn>>> {
  const known = await tx.select().from(sendingDays).where(isTotalOf(day));
  const n = known.length > 0 ? 0 : await leftInOutbox(tx, began);
  await tx
    .insert(sendingDays)
    .values({ day, channel: ALL, n })
    .onConflictDoUpdate({
      target: [sendingDays.day, sendingDays.channel],
      set: { n: sql`${sendingDays.n}` },
    });
  return askedOn(tx, day);
}

async function leftInOutbox(db: Db, before: Date): Promise<number> {
  let left = 0;
  // One by one and written out, as the indexes over parts of the table have it.
  for (const state of [sql`${messages.state} = 'queued'`, sql`${messages.state} = 'sending'`]) {
    const [row] = await db
      .select({ n: sql<number>`count(*)`.mapWith(Number) })
      .from(messages)
      .where(and(state, eq(messages.kind, "invitation"), lt(messages.queuedAt, before)));
    left += row?.n ?? 0;
  }
  return left;
}

const isTotalOf = (day: CalendarDate) => and(eq(sendingDays.day, day), eq(sendingDays.channel, ALL));

/** Counts residents that are asked, in the write that puts their messages in the outbox. */
export async function countAsked(
  tx: Tx,
  day: CalendarDate,
  perChannel: ReadonlyMap<string, number>,
): Promise<void> {
  const total = [...perChannel.values()].reduce((sum, n) => sum + n, 0);
  if (total === 0) return;
  const rows = [...perChannel, [ALL, total] as const].sort(([a], [b]) => (a < b ? -1 : 1));
  await tx
    .insert(sendingDays)
    .values(rows.map(([channel, n]) => ({ day, channel, n })))
    .onConflictDoUpdate({
      target: [sendingDays.day, sendingDays.channel],
      set: { n: sql`${sendingDays.n} + excluded.n` },
    });
}
