import { eq, sql } from "drizzle-orm";
import { z } from "zod";
import type { Month } from "~/domain/period";
import { dialect } from "../dialect";
import { normTallies, settings } from "../schema";
import type { Db, Tx } from "../store";

const KEY = "norms_to_count";
const stored = z.record(z.string(), z.string().nullable());

/** By key of a norm that is still to be counted anew: from which month down; null from the newest. */
export type NormsToCount = Map<string, Month | null>;

/** What is left to count, so that it goes on after a restart; empty where all is counted. */
export async function normsToCount(db: Db): Promise<NormsToCount> {
  const [row] = await db.select({ value: settings.value }).from(settings).where(eq(settings.key, KEY));
  return new Map(row ? (Object.entries(stored.parse(row.value)) as [string, Month | null][]) : []);
}

/** Nobody else changes counts of norms, or what is left to count of them, before this write is done. */
export async function holdNormCounts(tx: Tx): Promise<void> {
  // On SQLite no other write is under way.
  if (dialect === "postgresql") await tx.execute(sql`lock table ${normTallies} in share row exclusive mode`);
}

/** Has these norms counted anew, from the newest month down; after `holdNormCounts` or in its place. */
export async function askToCountNorms(tx: Tx, norms: readonly string[], now: Date): Promise<void> {
  if (norms.length === 0) return;
  await holdNormCounts(tx);
  const left = await normsToCount(tx);
  for (const key of norms) left.set(key, null);
  await keepNormsToCount(tx, left, now);
}

/** Only after `holdNormCounts`: two who write this at once would lose what the other wrote. */
export async function keepNormsToCount(tx: Tx, left: NormsToCount, now: Date): Promise<void> {
  if (left.size === 0) {
    await tx.delete(settings).where(eq(settings.key, KEY));
    return;
  }
  const value = Object.fromEntries(left);
  await tx
    .insert(settings)
    .values({ key: KEY, value, changedAt: now })
    .onConflictDoUpdate({ target: settings.key, set: { value, changedAt: now } });
}
