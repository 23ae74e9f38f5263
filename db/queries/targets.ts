import { and, desc, eq, inArray, isNull, sql } from "drizzle-orm";
import { type Scope, scopeSchema } from "~/domain/scope";
import type { Target, TargetInput } from "~/domain/target";
import { targets, targetVersions } from "../schema";
import type { Db, Tx } from "../store";

/** The targets in force, by the day they are to be met. */
export async function currentTargets(db: Db): Promise<Target[]> {
  const rows = await db
    .select()
    .from(targets)
    .where(isNull(targets.archivedAt))
    .orderBy(targets.by, targets.createdAt, targets.id);
  return rows.map(targetOf);
}

/** What each target is or was about: in force, put away, or before it was changed. */
export async function everyTargetScope(db: Db): Promise<{ indicator: string; scope: Scope }[]> {
  const { indicator, scope } = targets;
  const [now, before] = await Promise.all([
    db.select({ indicator, scope }).from(targets),
    db.select({ target: targetVersions.target }).from(targetVersions),
  ]);
  // Versions are written by insertTargetVersion alone.
  return [...now, ...before.map(({ target }) => target as TargetInput)].map((each) => ({
    indicator: each.indicator,
    scope: scopeSchema.parse(each.scope),
  }));
}

export async function targetById(db: Db, id: string): Promise<Target | null> {
  const [row] = await db
    .select()
    .from(targets)
    .where(and(eq(targets.id, id), isNull(targets.archivedAt)));
  return row ? targetOf(row) : null;
}

export async function insertTarget(tx: Tx, id: string, input: TargetInput, now: Date): Promise<void> {
  await tx.insert(targets).values({ id, ...input, createdAt: now, changedAt: now });
}

export async function updateTarget(tx: Tx, id: string, input: TargetInput, now: Date): Promise<void> {
  await tx
    .update(targets)
    .set({ ...input, changedAt: now })
    .where(eq(targets.id, id));
}

export async function archiveTarget(tx: Tx, id: string, now: Date): Promise<void> {
  await tx.update(targets).set({ archivedAt: now, changedAt: now }).where(eq(targets.id, id));
}

function targetOf(row: typeof targets.$inferSelect): Target {
  const { id, indicator, direction, bound, by, baseline, baselineYear, owner, note } = row;
  return {
    id,
    indicator,
    scope: scopeSchema.parse(row.scope),
    direction,
    bound,
    by,
    baseline,
    baselineYear,
    owner,
    note,
  };
}

/** Makes two writes that both look at the targets and then change them wait for each other (SQLite has one writer anyway). */
export async function lockTargets(tx: Tx): Promise<void> {
  await tx
    .update(targets)
    .set({ changedAt: sql`${targets.changedAt}` })
    .where(isNull(targets.archivedAt));
}

/** What a target was until it was changed. */
export interface TargetVersion {
  targetId: string;
  target: TargetInput;
  changedAt: Date;
}

export async function insertTargetVersion(
  tx: Tx,
  version: TargetVersion & { id: string; changedBy: string },
): Promise<void> {
  await tx.insert(targetVersions).values(version);
}

/** What some targets were before, newest first. */
export async function targetVersionsOf(db: Db, ids: readonly string[]): Promise<TargetVersion[]> {
  if (ids.length === 0) return [];
  const rows = await db
    .select({
      targetId: targetVersions.targetId,
      target: targetVersions.target,
      changedAt: targetVersions.changedAt,
    })
    .from(targetVersions)
    .where(inArray(targetVersions.targetId, [...ids]))
    .orderBy(desc(targetVersions.changedAt), desc(targetVersions.id));
  // Written by insertTargetVersion alone.
  return rows.map((row) => ({ ...row, target: row.target as TargetInput }));
}
