import { and, eq, inArray, isNotNull, sql } from "drizzle-orm";
import { dayInAmsterdam } from "~/domain/calendar";
import { bulkInsert } from "../bulk";
import { callbackMargins, callbackTallies, contacts } from "../schema";
import type { Tx } from "../store";
import { CountedCells } from "./counted-cells";
import { MARGINS } from "./tally-margins";

type ContactRow = typeof contacts.$inferSelect;
type CallbackCell = typeof callbackTallies.$inferInsert;

/** What a contact says about its callback. */
type Logged = Pick<
  ContactRow,
  "month" | "channel" | "topic" | "team" | "callbackRequestedAt" | "callbackDueAt" | "calledBackAt"
>;

const { month, channel, topic, team, fate, due } = callbackTallies;

const insertCounts = bulkInsert(callbackTallies, (tx, rows) =>
  tx
    .insert(callbackTallies)
    .values(rows)
    .onConflictDoUpdate({
      target: [month, channel, topic, team, fate, due],
      set: { n: sql`${callbackTallies.n} + excluded.n` },
    })
    .returning({ n: callbackTallies.n }),
);

const insertMarginCounts = bulkInsert(callbackMargins, (tx, rows) =>
  tx
    .insert(callbackMargins)
    .values(rows)
    .onConflictDoUpdate({
      target: [
        callbackMargins.margin,
        callbackMargins.month,
        callbackMargins.key,
        callbackMargins.fate,
        callbackMargins.due,
      ],
      set: { n: sql`${callbackMargins.n} + excluded.n` },
    })
    .returning({ n: callbackMargins.n }),
);

/**
 * What one write changes in the log of callback requests. The counts are added up while the contacts are written, and
 * written once, in the same write and in a fixed order (so that no two writes wait for each other).
 */
export class CallbackChanges {
  private readonly cells = new CountedCells<CallbackCell>();

  /** Counts a contact as it is now; -1 for as it was before. A contact without a callback request is no part of it. */
  add(contact: Logged, n: 1 | -1): void {
    const cell = cellOf(contact);
    if (cell !== null) this.cells.add(cell, n);
  }

  async write(tx: Tx): Promise<void> {
    const cells = this.cells.take();
    if (cells.length > 0) await addCells(tx, cells);
  }
}

async function addCells(tx: Tx, cells: readonly CallbackCell[]): Promise<void> {
  const margins = marginsOf(cells);
  const left = await insertCounts(tx, cells);
  const leftInMargins = await insertMarginCounts(tx, margins);
  // A day on which nothing is due any more goes.
  const months = [...new Set(cells.map((cell) => cell.month))];
  if (left.some(({ n }) => n === 0)) {
    await tx.delete(callbackTallies).where(and(inArray(month, months), eq(callbackTallies.n, 0)));
  }
  if (leftInMargins.some(({ n }) => n === 0)) {
    await tx
      .delete(callbackMargins)
      .where(
        and(
          inArray(callbackMargins.margin, [...MARGINS]),
          inArray(callbackMargins.month, months),
          eq(callbackMargins.n, 0),
        ),
      );
  }
}

/** In time if made by its due moment; without that promise kept or due it is late. Due is the end of a day in Amsterdam. */
function cellOf(contact: Logged): Omit<CallbackCell, "n"> | null {
  const { callbackRequestedAt, callbackDueAt, calledBackAt, month, channel, topic, team } = contact;
  if (callbackRequestedAt === null) return null;
  const cell = { month, channel, topic, team };
  if (callbackDueAt === null) return { ...cell, fate: "late", due: "" };
  if (calledBackAt === null) return { ...cell, fate: "open", due: dayInAmsterdam(callbackDueAt) };
  return { ...cell, fate: calledBackAt <= callbackDueAt ? "in_time" : "late", due: "" };
}

function marginsOf(cells: readonly CallbackCell[]): (typeof callbackMargins.$inferInsert)[] {
  const rows = new CountedCells<typeof callbackMargins.$inferInsert>();
  for (const { month, fate, due, n, ...cell } of cells) {
    for (const margin of MARGINS) rows.add({ margin, month, key: cell[margin], fate, due }, n);
  }
  return rows.take();
}

/** Counts the log anew from the contacts. */
export async function rebuildCallbackTallies(tx: Tx): Promise<void> {
  const { month, channel, topic, team, callbackDueAt, calledBackAt } = contacts;
  // Per due moment rather than day, of which each engine has its own function; there are as many of one as of the other.
  const fate = sql<
    CallbackCell["fate"]
  >`case when ${calledBackAt} is null and ${callbackDueAt} is not null then 'open'
    when ${calledBackAt} <= ${callbackDueAt} then 'in_time' else 'late' end`;
  const dueAt = sql<Date | null>`case when ${calledBackAt} is null then ${callbackDueAt} end`.mapWith(
    callbackDueAt,
  );
  const counted = await tx
    .select({ month, channel, topic, team, fate, dueAt, n: sql`count(*)`.mapWith(Number) })
    .from(contacts)
    .where(isNotNull(contacts.callbackRequestedAt))
    .groupBy(month, channel, topic, team, sql`5`, sql`6`);
  await tx.delete(callbackTallies);
  await tx.delete(callbackMargins);
  const cells = new CountedCells<CallbackCell>();
  for (const { month, channel, topic, team, fate, dueAt, n } of counted) {
    cells.add({ month, channel, topic, team, fate, due: dueAt === null ? "" : dayInAmsterdam(dueAt) }, n);
  }
  await addCells(tx, cells.take());
}
