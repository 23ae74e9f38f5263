import { and, asc, desc, eq, gt, isNotNull, isNull, sql } from "drizzle-orm";
import type { Medium } from "~/domain/invitation-policy";
import type { IncidentKind } from "~/domain/standing-still";
import { incidents } from "../schema";
import type { Db, Tx } from "../store";

export type Incident = typeof incidents.$inferSelect;

// Written out, since an index over part of a table is not used for a value that is handed over.
const isOpen = sql`${incidents.endedAt} is null`;

/** What stands still now. */
export async function openIncidents(db: Db): Promise<Incident[]> {
  return db.select().from(incidents).where(isOpen).orderBy(asc(incidents.beganAt));
}

/** The last ones, newest first. */
export async function lastIncidents(db: Db, atMost: number): Promise<Incident[]> {
  return db.select().from(incidents).orderBy(desc(incidents.beganAt), desc(incidents.id)).limit(atMost);
}

/**
 * Begins an incident, or goes on with one of the same kind that ended after `reopenAfter`: it was not over yet.
 * Whatever stands open already stays as it is.
 */
export async function beginIncident(
  tx: Tx,
  begun: { id: string; kind: IncidentKind; medium: Medium; detail: string },
  { now, reopenAfter }: { now: Date; reopenAfter: Date },
): Promise<void> {
  const { kind, medium, detail } = begun;
  const [last] = await tx
    .select()
    .from(incidents)
    .where(and(eq(incidents.kind, kind), eq(incidents.medium, medium), gt(incidents.endedAt, reopenAfter)))
    .orderBy(desc(incidents.endedAt))
    .limit(1);
  if (last) await tx.update(incidents).set({ endedAt: null, detail }).where(eq(incidents.id, last.id));
  else
    await tx
      .insert(incidents)
      .values({ ...begun, beganAt: now })
      .onConflictDoNothing();
}

export async function endIncident(tx: Tx, id: string, now: Date): Promise<void> {
  await tx
    .update(incidents)
    .set({ endedAt: now })
    .where(and(eq(incidents.id, id), isOpen));
}

/** Those of which the administrators have had no mail. */
export async function unmailedIncidents(db: Db): Promise<Incident[]> {
  return db
    .select()
    .from(incidents)
    .where(isNull(incidents.mailedAt))
    .orderBy(asc(incidents.beganAt))
    .limit(20);
}

/** Takes upon itself to mail about an incident: true for one of all who try. */
export async function claimIncidentMail(tx: Tx, id: string, now: Date): Promise<boolean> {
  const claimed = await tx
    .update(incidents)
    .set({ mailedAt: now })
    .where(and(eq(incidents.id, id), isNull(incidents.mailedAt)))
    .returning({ id: incidents.id });
  return claimed.length === 1;
}

/** The mail could not be sent: somebody tries again later. */
export async function giveBackIncidentMail(tx: Tx, id: string): Promise<void> {
  await tx
    .update(incidents)
    .set({ mailedAt: null })
    .where(and(eq(incidents.id, id), isNotNull(incidents.mailedAt)));
}
