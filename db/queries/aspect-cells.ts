import { and, asc, eq, inArray, isNotNull, notExists, sql } from "drizzle-orm";
import { type AspectPair, addPairs, sumsOfGiven } from "~/domain/aspects";
import { monthsOf, type Period } from "~/domain/period";
import { bulkInsert } from "../bulk";
import { dialect } from "../dialect";
import { aspectCells, aspectSums, responses, unreadResponses } from "../schema";
import type { Db, Tx } from "../store";
import { addedPairs, pairedAnswers, totalPairs } from "./aspect-columns";
import { type ResolvedScope, within } from "./scopes";

export type AspectCell = typeof aspectCells.$inferSelect;

const own = aspectCells;

const insertCells = bulkInsert(aspectCells, (tx, rows) =>
  tx
    .insert(aspectCells)
    .values(rows)
    .onConflictDoUpdate({
      target: [own.channel, own.topic, own.team, own.month, own.aspect, own.wording, own.gradeWording],
      set: addedPairs(own),
    })
    .returning({ n: own.n }),
);

/** Adds to the sums of cells; negative to take away. What comes to nothing goes. */
export async function addAspectCells(tx: Tx, added: readonly AspectCell[]): Promise<void> {
  const rows = summed(added);
  const left = await insertCells(tx, rows);
  if (!left.some(({ n }) => n === 0)) return;
  await tx
    .delete(aspectCells)
    .where(
      and(
        eq(own.n, 0),
        inArray(own.channel, [...new Set(rows.map(({ channel }) => channel))]),
        inArray(own.topic, [...new Set(rows.map(({ topic }) => topic))]),
      ),
    );
}

/** One row per cell (PostgreSQL updates no row twice), always in the same order (so that no two writes wait for each other). */
function summed(added: readonly AspectCell[]): AspectCell[] {
  const cells = new Map<string, AspectCell>();
  for (const row of added) {
    const { channel, topic, team, month, aspect, wording, gradeWording } = row;
    const key = [channel, topic, team, month, aspect, wording, gradeWording].join("\n");
    const known = cells.get(key);
    cells.set(key, known ? { ...row, ...addPairs(known, row) } : row);
  }
  return [...cells].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, row]) => row);
}

/** Sums per aspect and pair of series, over the months of a period and a scope of channels, topics and teams. */
export async function aspectCellsIn(db: Db, period: Period, scope: ResolvedScope): Promise<AspectPair[]> {
  const { aspect, wording, gradeWording } = own;
  return db
    .select({ aspect, wording, gradeWording, ...totalPairs(own) })
    .from(own)
    .where(within(own, monthsOf(period), scope))
    .groupBy(aspect, wording, gradeWording);
}

export async function allAspectCells(db: Db): Promise<AspectCell[]> {
  const { channel, topic, team, month, aspect, wording, gradeWording } = own;
  return db
    .select()
    .from(own)
    .orderBy(asc(channel), asc(topic), asc(team), asc(month), asc(aspect), asc(wording), asc(gradeWording));
}

/** Whether the sums are from before they were kept per cell too. Costs a look at one row. */
export async function hasSumsWithoutCells(db: Db): Promise<boolean> {
  const cells = db.select({ n: own.n }).from(own).limit(1);
  if ((await cells).length > 0) return false;
  return (await db.select({ n: aspectSums.n }).from(aspectSums).limit(1)).length > 0;
}

/**
 * Adds up the cells of an older version's sums from the answers, month by month: of all responses but those that still
 * have to be worked up. False where another process has just done so.
 */
export async function addUpCells(tx: Tx): Promise<boolean> {
  // On SQLite no other write is under way. Here nobody works up or erases a response meanwhile.
  if (dialect === "postgresql")
    await tx.execute(sql`lock table ${unreadResponses}, ${aspectCells} in exclusive mode`);
  if (!(await hasSumsWithoutCells(tx))) return false;
  const months = await tx.selectDistinct({ month: aspectSums.month }).from(aspectSums);
  for (const { month } of months) await addAspectCells(tx, await cellsOfMonth(tx, month));
  return true;
}

async function cellsOfMonth(tx: Tx, month: string): Promise<AspectCell[]> {
  const { grade, other, isGrade, isOther, columns, groups } = pairedAnswers;
  const { channel, topic, team } = responses;
  const waiting = tx
    .select({ id: unreadResponses.responseId })
    .from(unreadResponses)
    .where(eq(unreadResponses.responseId, responses.id));
  const counted = await tx
    .select({ channel, topic, team, ...columns })
    .from(responses)
    .innerJoin(grade, isGrade)
    .innerJoin(other, isOther)
    .where(and(eq(responses.month, month), isNotNull(other.value), notExists(waiting)))
    .groupBy(channel, topic, team, ...groups);
  return counted.flatMap(({ given, value, n, ...cell }) => {
    const sums = sumsOfGiven(cell.aspect, given, value, n);
    return sums === null ? [] : [{ ...cell, month, ...sums }];
  });
}
