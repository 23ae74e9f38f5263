import { and, asc, desc, eq, gte, isNull, lt, lte, max, or, sql } from "drizzle-orm";
import { newId } from "~/domain/id";
import { auditTrail } from "../schema";
import type { Db, Tx } from "../store";

/** Who did it: an office user, or null for the program itself. */
export type AuditActor = { userId: string; name: string; email: string } | null;

export interface AuditEntry {
  at: Date;
  actor: AuditActor;
  /** Noun and participle: `target.changed`, `api_key.revoked`; the noun is what the page filters by. */
  action: string;
  /** What it was done to, in words that are still understood when it is gone: a name, not only an id. */
  subject: string;
  /** Before and after; never a password, a key or a token. */
  detail?: Record<string, unknown>;
}

/** Writes one line of the audit trail, in the same unit of work as the change itself. */
export async function recordAudit(tx: Tx, entry: AuditEntry): Promise<void> {
  await tx.insert(auditTrail).values({
    id: newId(),
    at: entry.at,
    userId: entry.actor?.userId ?? null,
    actor: entry.actor === null ? "systeem" : `${entry.actor.name} (${entry.actor.email})`,
    action: entry.action,
    subject: entry.subject,
    detail: entry.detail ?? {},
  });
}

export type AuditRow = typeof auditTrail.$inferSelect;

export interface AuditFilter {
  /** An account's id, or "system". */
  by?: string | undefined;
  /** The noun of the action. */
  kind?: string | undefined;
  from?: Date | undefined;
  /** Exclusive. */
  until?: Date | undefined;
}

/** The place after which the next page begins. */
export interface AuditCursor {
  at: Date;
  id: string;
}

/** One page of the trail, newest first: the rows after `cursor`, and one more if there is a next page. */
export async function auditPage(
  db: Db,
  filter: AuditFilter,
  size: number,
  cursor?: AuditCursor,
): Promise<AuditRow[]> {
  const noun = filter.kind === undefined ? undefined : `${filter.kind}.`;
  return db
    .select()
    .from(auditTrail)
    .where(
      and(
        filter.by === undefined
          ? undefined
          : filter.by === "system"
            ? isNull(auditTrail.userId)
            : eq(auditTrail.userId, filter.by),
        noun === undefined ? undefined : eq(sql`substr(${auditTrail.action}, 1, ${noun.length})`, noun),
        filter.from === undefined ? undefined : gte(auditTrail.at, filter.from),
        filter.until === undefined ? undefined : lt(auditTrail.at, filter.until),
        cursor === undefined
          ? undefined
          : // The first part lets the index begin at the cursor, the second settles ties.
            and(
              lte(auditTrail.at, cursor.at),
              or(lt(auditTrail.at, cursor.at), lt(auditTrail.id, cursor.id)),
            ),
      ),
    )
    .orderBy(desc(auditTrail.at), desc(auditTrail.id))
    .limit(size + 1);
}

/** Everybody in the trail, to filter by: also accounts that are gone. The latest spelling of each name. */
export async function auditActors(db: Db): Promise<{ userId: string | null; actor: string }[]> {
  const found = await db
    .select({ userId: auditTrail.userId, actor: max(auditTrail.actor) })
    .from(auditTrail)
    .groupBy(auditTrail.userId)
    .orderBy(asc(max(auditTrail.actor)));
  return found.map(({ userId, actor }) => ({ userId, actor: actor ?? "" }));
}
