import { inArray, sql } from "drizzle-orm";
import { dialect } from "../dialect";
import { responses, unreadResponses } from "../schema";
import type { Db, Tx } from "../store";

/**
 * Takes some responses that have not been worked up yet, for this write to work up. Gone with it: where it fails they
 * are there again, and of two processes one has each.
 */
export async function takeUnread(tx: Tx, atMost: number): Promise<string[]> {
  const id = unreadResponses.responseId;
  const some = tx.select({ id }).from(unreadResponses).orderBy(id).limit(atMost);
  // On SQLite no other write is under way.
  const found = await (dialect === "postgresql" ? some.for("update", { skipLocked: true }) : some);
  return takeOf(
    tx,
    found.map((row) => row.id),
  );
}

/** Takes this response out of the queue; true if it was waiting there, hence has not been worked up. */
export async function takeUnreadOne(tx: Tx, responseId: string): Promise<boolean> {
  return (await takeOf(tx, [responseId])).length > 0;
}

async function takeOf(tx: Tx, ids: readonly string[]): Promise<string[]> {
  if (ids.length === 0) return [];
  const taken = await tx
    .delete(unreadResponses)
    .where(inArray(unreadResponses.responseId, [...ids]))
    .returning({ id: unreadResponses.responseId });
  return taken.map(({ id }) => id);
}

/** Keeps others from taking out of the queue until this write ends, and waits for who is at it. */
export async function holdUnread(tx: Tx): Promise<void> {
  // On SQLite no other write is under way.
  if (dialect === "postgresql") await tx.execute(sql`lock table ${unreadResponses} in exclusive mode`);
}

/** Puts every response in the queue again. */
export async function queueAllResponses(tx: Tx): Promise<void> {
  await tx.delete(unreadResponses);
  await tx.insert(unreadResponses).select(tx.select({ responseId: responses.id }).from(responses));
}

/** How many responses wait, counted up to `atMost`. */
export async function countUnread(db: Db, atMost: number): Promise<number> {
  const some = db.select({ id: unreadResponses.responseId }).from(unreadResponses).limit(atMost).as("some");
  const [found] = await db.select({ n: sql`count(*)`.mapWith(Number) }).from(some);
  return found?.n ?? 0;
}
