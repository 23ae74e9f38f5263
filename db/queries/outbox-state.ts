import { and, count, desc, eq, gte, lte, min, sql } from "drizzle-orm";
import type { Medium } from "~/domain/invitation-policy";
import { invitations, messages } from "../schema";
import type { Db } from "../store";

// Written out, since an index over part of a table is not used for a state that is handed over as a value.
const isQueued = sql`${messages.state} = 'queued'`;
const isScheduled = sql`${invitations.state} = 'scheduled'`;
const hasEnded = sql`${messages.settledAt} is not null`;

export interface QueueState {
  waiting: number;
  /** From when on the oldest might have left; null where none waits. */
  dueSince: Date | null;
}

/** How many messages of each medium wait to be sent, and since when. */
export async function outboxState(db: Db): Promise<Record<Medium, QueueState>> {
  const found = await db
    .select({ medium: messages.medium, waiting: count(), dueSince: min(messages.nextAttemptAt) })
    .from(messages)
    .where(isQueued)
    .groupBy(messages.medium);
  const of = (medium: Medium): QueueState => {
    const row = found.find((one) => one.medium === medium);
    return { waiting: Number(row?.waiting ?? 0), dueSince: row?.dueSince ?? null };
  };
  return { email: of("email"), sms: of("sms") };
}

/** From when on the oldest invitation of a medium might have been sent that has not been; null where there is none. */
export async function invitationDueSince(db: Db, medium: Medium, now: Date): Promise<Date | null> {
  const [row] = await db
    .select({ since: min(invitations.sendAfter) })
    .from(invitations)
    .where(and(isScheduled, eq(invitations.medium, medium), lte(invitations.sendAfter, now)));
  return row?.since ?? null;
}

/** Of the last messages of a medium that were taken or refused since a moment: how many, and how many were refused. */
export async function lastOutcomes(
  db: Db,
  medium: Medium,
  { since, atMost }: { since: Date; atMost: number },
): Promise<{ ended: number; failed: number }> {
  const lastIn = (state: "sent" | "failed") =>
    db
      .select({ at: messages.settledAt })
      .from(messages)
      .where(
        and(hasEnded, eq(messages.medium, medium), eq(messages.state, state), gte(messages.settledAt, since)),
      )
      .orderBy(desc(messages.settledAt))
      .limit(atMost);
  const sent = (await lastIn("sent")).map(({ at }) => ({ at: at as Date, failed: 0 }));
  const failed = (await lastIn("failed")).map(({ at }) => ({ at: at as Date, failed: 1 }));
  const last = [...sent, ...failed].sort((a, b) => +b.at - +a.at).slice(0, atMost);
  return { ended: last.length, failed: last.reduce((sum, one) => sum + one.failed, 0) };
}

/** How many messages of each medium came to each end, ever. */
export async function outcomeTotals(
  db: Db,
): Promise<{ medium: Medium; state: "sent" | "failed" | "unknown" | "cancelled"; n: number }[]> {
  const found = await db
    .select({ medium: messages.medium, state: messages.state, n: count() })
    .from(messages)
    .where(hasEnded)
    .groupBy(messages.medium, messages.state);
  return found.map(({ medium, state, n }) => ({
    medium,
    state: state as "sent" | "failed" | "unknown" | "cancelled",
    n: Number(n),
  }));
}
