import { and, countDistinct, eq, gt, isNotNull, lte } from "drizzle-orm";
import { bounces } from "../schema";
import type { Db, Tx } from "../store";

export type Bounce = typeof bounces.$inferSelect;

/** Keeps a report of a message that was not delivered: once, however often it comes in. False where it was known. */
export async function recordBounce(tx: Tx, bounce: Bounce): Promise<boolean> {
  const rows = await tx
    .insert(bounces)
    .values(bounce)
    .onConflictDoNothing()
    .returning({ reportHash: bounces.reportHash });
  return rows.length === 1;
}

/** To how many messages to this address a soft bounce came after `since`. Two reports of one message count once. */
export async function softBouncesOf(db: Db, personHash: string, since: Date): Promise<number> {
  const [row] = await db
    .select({ n: countDistinct(bounces.messageId) })
    .from(bounces)
    .where(and(eq(bounces.personHash, personHash), eq(bounces.kind, "soft"), gt(bounces.at, since)));
  return row?.n ?? 0;
}

/** Forgets whose bounces these were, once they no longer count. */
export async function forgetBouncePeople(tx: Tx, until: Date): Promise<number> {
  const rows = await tx
    .update(bounces)
    .set({ personHash: null })
    .where(and(isNotNull(bounces.personHash), lte(bounces.at, until)))
    .returning({ reportHash: bounces.reportHash });
  return rows.length;
}
