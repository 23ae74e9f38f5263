import { asc, eq, isNull } from "drizzle-orm";
import { type Indicator, indicatorSource } from "~/domain/indicator";
import { indicators } from "../schema";
import type { Db, Tx } from "../store";

/** The indicators that staff added and that are in use, by name. */
export async function ownIndicators(db: Db): Promise<Indicator[]> {
  const rows = await db
    .select()
    .from(indicators)
    .where(isNull(indicators.archivedAt))
    .orderBy(asc(indicators.name), asc(indicators.key));
  return rows.map(indicatorOf);
}

/** Every indicator that staff ever added, in use or put away. */
export async function everyIndicator(db: Db): Promise<Indicator[]> {
  return (await db.select().from(indicators)).map(indicatorOf);
}

/** One of them; null where there is none under that key, or no longer. */
export async function ownIndicator(db: Db, key: string): Promise<Indicator | null> {
  const [row] = await db.select().from(indicators).where(eq(indicators.key, key));
  return row && row.archivedAt === null ? indicatorOf(row) : null;
}

/** All keys ever given: one that was put away isn't given to something else. */
export async function indicatorKeys(db: Db): Promise<string[]> {
  return (await db.select({ key: indicators.key }).from(indicators)).map(({ key }) => key);
}

export async function insertIndicator(
  tx: Tx,
  indicator: Indicator,
  by: { now: Date; actor: string },
): Promise<void> {
  await tx
    .insert(indicators)
    .values({ ...indicator, createdAt: by.now, createdBy: by.actor, changedAt: by.now });
}

export async function updateIndicator(tx: Tx, { key, ...indicator }: Indicator, now: Date): Promise<void> {
  await tx
    .update(indicators)
    .set({ ...indicator, changedAt: now })
    .where(eq(indicators.key, key));
}

export async function archiveIndicator(tx: Tx, key: string, now: Date): Promise<void> {
  await tx.update(indicators).set({ archivedAt: now, changedAt: now }).where(eq(indicators.key, key));
}

function indicatorOf({ key, name, unit, direction, source }: typeof indicators.$inferSelect): Indicator {
  return { key, name, unit, direction, source: indicatorSource.parse(source) };
}
