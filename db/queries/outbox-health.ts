import { and, asc, gte, lt, sql } from "drizzle-orm";
import { messages } from "../schema";
import type { Db } from "../store";

// Written out: see db/queries/messages.ts.
const isQueued = sql`${messages.state} = 'queued'`;
const isUnknown = sql`${messages.state} = 'unknown'`;

/** What staff should know about the outbox: messages that wait since before a moment, and those of unknown fate since another. */
export async function outboxHealth(db: Db, waitingSince: Date, unknownSince: Date) {
  const [waiting] = await db
    .select({ n: sql<number>`count(*)`.mapWith(Number) })
    .from(messages)
    .where(and(isQueued, lt(messages.queuedAt, waitingSince)));
  const [oldest] = await db
    .select({ queuedAt: messages.queuedAt, lastError: messages.lastError })
    .from(messages)
    .where(isQueued)
    .orderBy(asc(messages.queuedAt))
    .limit(1);
  const [unknown] = await db
    .select({ n: sql<number>`count(*)`.mapWith(Number) })
    .from(messages)
    .where(and(isUnknown, gte(messages.settledAt, unknownSince)));
  return { waiting: waiting?.n ?? 0, oldest: oldest ?? null, unknown: unknown?.n ?? 0 };
}
