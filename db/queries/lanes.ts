import { and, eq, isNull, lt, or, sql } from "drizzle-orm";
import type { Medium } from "~/domain/invitation-policy";
import { lanes } from "../schema";
import type { Db, Tx } from "../store";

export type Lane = typeof lanes.$inferSelect;

const freshLane = (medium: Medium): Lane => ({
  medium,
  nextFreeAt: null,
  pausedUntil: null,
  troubles: 0,
  trouble: null,
  troubleSince: null,
  lastTakenAt: null,
});

/** How both media are doing, for whoever only looks. */
export async function readLanes(db: Db): Promise<Record<Medium, Lane>> {
  const found = await db.select().from(lanes);
  const laneOf = (medium: Medium) => found.find((lane) => lane.medium === medium) ?? freshLane(medium);
  return { email: laneOf("email"), sms: laneOf("sms") };
}

/** The lane of a medium, locked until this write ends: two processes can't give out the same place. */
export async function holdLane(tx: Tx, medium: Medium): Promise<Lane> {
  const hold = () => tx.update(lanes).set({ medium }).where(eq(lanes.medium, medium)).returning();
  const [held] = await hold();
  if (held) return held;
  await tx.insert(lanes).values(freshLane(medium)).onConflictDoNothing();
  return (await hold())[0] as Lane;
}

export async function setLane(
  tx: Tx,
  medium: Medium,
  changes: Partial<Pick<Lane, "nextFreeAt" | "pausedUntil">>,
): Promise<void> {
  await tx.update(lanes).set(changes).where(eq(lanes.medium, medium));
}

/** Nothing is tried before `until`, by any process. */
export async function pauseLane(
  tx: Tx,
  medium: Medium,
  { until, trouble }: { until: Date; trouble: string },
  now: Date,
): Promise<void> {
  await tx
    .update(lanes)
    .set({
      pausedUntil: until,
      trouble,
      troubles: sql`${lanes.troubles} + 1`,
      troubleSince: sql`coalesce(${lanes.troubleSince}, ${sql.param(now, lanes.troubleSince)})`,
    })
    .where(eq(lanes.medium, medium));
}

/** The gateway takes messages again. */
export async function openLane(tx: Tx, medium: Medium): Promise<void> {
  await tx
    .update(lanes)
    .set({ pausedUntil: null, troubles: 0, trouble: null, troubleSince: null })
    .where(eq(lanes.medium, medium));
}

/** Remembers when the last message was taken, to the minute: not every message needs a write for it. */
export async function noteTaken(tx: Tx, medium: Medium, now: Date): Promise<void> {
  const lately = new Date(now.getTime() - 60_000);
  await tx
    .update(lanes)
    .set({ lastTakenAt: now })
    .where(and(eq(lanes.medium, medium), or(isNull(lanes.lastTakenAt), lt(lanes.lastTakenAt, lately))));
}
