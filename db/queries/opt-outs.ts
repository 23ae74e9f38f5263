import { eq, inArray } from "drizzle-orm";
import { optOuts } from "../schema";
import type { Db, Tx } from "../store";

export type OptOutWay = "link" | "one_click" | "office" | "gateway";

/** Which of these people never want to be asked. */
export async function optedOut(db: Db, personHashes: readonly string[]): Promise<Set<string>> {
  if (personHashes.length === 0) return new Set();
  const found = await db
    .select({ personHash: optOuts.personHash })
    .from(optOuts)
    .where(inArray(optOuts.personHash, [...personHashes]));
  return new Set(found.map((row) => row.personHash));
}

/** Twice is the same as once. */
export async function recordOptOuts(
  tx: Tx,
  personHashes: readonly string[],
  via: OptOutWay,
  now: Date,
): Promise<void> {
  if (personHashes.length === 0) return;
  await tx
    .insert(optOuts)
    .values(personHashes.map((personHash) => ({ personHash, at: now, via })))
    .onConflictDoNothing();
}

/** Since when this person has opted out; null if they haven't. */
export async function optOutOf(db: Db, personHash: string): Promise<Date | null> {
  const [found] = await db.select({ at: optOuts.at }).from(optOuts).where(eq(optOuts.personHash, personHash));
  return found?.at ?? null;
}
