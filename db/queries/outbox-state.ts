import { count, eq, min } from "drizzle-orm";
import { messages } from "../schema";
import type { Db } from "../store";

/** How many messages wait to be sent, and since when the longest has been due; null if none waits. */
export async function outboxState(db: Db): Promise<{ waiting: number; dueSince: Date | null }> {
  const [row] = await db
    .select({ waiting: count(), dueSince: min(messages.nextAttemptAt) })
    .from(messages)
    .where(eq(messages.state, "queued"));
  return { waiting: Number(row?.waiting ?? 0), dueSince: row?.dueSince ?? null };
}
