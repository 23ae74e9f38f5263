import { and, asc, desc, eq, inArray, isNotNull, isNull, lt, or, sql } from "drizzle-orm";
import { importRejections, imports } from "../schema";
import type { Db, Tx } from "../store";

export type ImportRow = typeof imports.$inferSelect;
export type RejectionRow = typeof importRejections.$inferSelect;

export async function insertImport(tx: Tx, row: ImportRow): Promise<void> {
  await tx.insert(imports).values(row);
}

export async function importById(db: Db, id: string): Promise<ImportRow | undefined> {
  const [row] = await db.select().from(imports).where(eq(imports.id, id));
  return row;
}

export async function latestImports(db: Db, limit: number): Promise<ImportRow[]> {
  return db.select().from(imports).orderBy(desc(imports.createdAt), desc(imports.id)).limit(limit);
}

/** From uploaded to waiting, once: false where somebody else started or dropped it before. */
export async function startImport(tx: Tx, id: string, reading: ImportRow["reading"]): Promise<boolean> {
  const started = await tx
    .update(imports)
    .set({ state: "waiting", reading })
    .where(and(eq(imports.id, id), eq(imports.state, "uploaded")))
    .returning({ id: imports.id });
  return started.length > 0;
}

/** Stops what has not ended; gives it as it was, so that its file can be removed. */
export async function cancelImport(tx: Tx, id: string, now: Date): Promise<ImportRow | undefined> {
  const before = await importById(tx, id);
  const cancelled = await tx
    .update(imports)
    .set({ state: "cancelled", path: null, finishedAt: now, claimedBy: null, claimedUntil: null })
    .where(and(eq(imports.id, id), inArray(imports.state, ["uploaded", "waiting", "running"])))
    .returning({ id: imports.id });
  return cancelled.length > 0 ? before : undefined;
}

const unclaimed = (now: Date) => or(isNull(imports.claimedUntil), lt(imports.claimedUntil, now));

/** Imports that nobody is working on, the oldest first. */
export async function importsToRun(db: Db, now: Date): Promise<ImportRow[]> {
  return db
    .select()
    .from(imports)
    .where(and(inArray(imports.state, ["waiting", "running"]), unclaimed(now)))
    .orderBy(asc(imports.createdAt));
}

/** Takes an import, unless somebody else was first. */
export async function claimImport(
  tx: Tx,
  id: string,
  claim: { by: string; until: Date; now: Date },
): Promise<ImportRow | undefined> {
  const [row] = await tx
    .update(imports)
    .set({ state: "running", claimedBy: claim.by, claimedUntil: claim.until })
    .where(and(eq(imports.id, id), inArray(imports.state, ["waiting", "running"]), unclaimed(claim.now)))
    .returning();
  return row;
}

export interface ImportProgress {
  rows: number;
  accepted: number;
  duplicates: number;
  updated: number;
  rejected: number;
}

/** Adds one batch to the counts; false where the import is no longer ours to run. */
export async function addProgress(
  tx: Tx,
  id: string,
  claim: { by: string; until: Date },
  added: ImportProgress,
  bytesRead: number,
): Promise<boolean> {
  const ours = await tx
    .update(imports)
    .set({
      rows: sql`${imports.rows} + ${added.rows}`,
      accepted: sql`${imports.accepted} + ${added.accepted}`,
      duplicates: sql`${imports.duplicates} + ${added.duplicates}`,
      updated: sql`${imports.updated} + ${added.updated}`,
      rejected: sql`${imports.rejected} + ${added.rejected}`,
      bytesRead,
      claimedUntil: claim.until,
    })
    .where(and(eq(imports.id, id), eq(imports.state, "running"), eq(imports.claimedBy, claim.by)))
    .returning({ id: imports.id });
  return ours.length > 0;
}

/** Lets another process, or this one after a restart, go on with it. */
export async function releaseImport(tx: Tx, id: string, by: string): Promise<void> {
  await tx
    .update(imports)
    .set({ claimedBy: null, claimedUntil: null })
    .where(and(eq(imports.id, id), eq(imports.claimedBy, by)));
}

export async function finishImport(
  tx: Tx,
  id: string,
  by: string,
  end: { state: "done" | "failed"; error: string | null; now: Date },
): Promise<void> {
  await tx
    .update(imports)
    .set({
      state: end.state,
      error: end.error,
      path: null,
      finishedAt: end.now,
      claimedBy: null,
      claimedUntil: null,
      ...(end.state === "done" ? { bytesRead: sql`${imports.bytes}` } : {}),
    })
    .where(and(eq(imports.id, id), eq(imports.claimedBy, by)));
}

/** Uploads that nobody started within the given time. */
export async function abandonedImports(db: Db, before: Date): Promise<ImportRow[]> {
  return db
    .select()
    .from(imports)
    .where(and(eq(imports.state, "uploaded"), isNotNull(imports.path), lt(imports.createdAt, before)));
}

export async function insertRejections(tx: Tx, rows: RejectionRow[]): Promise<void> {
  if (rows.length > 0) await tx.insert(importRejections).values(rows);
}

/** Rejected rows in the order of the file, from just after a line. */
export async function rejectionsAfter(
  db: Db,
  importId: string,
  line: number,
  limit: number,
): Promise<RejectionRow[]> {
  return db
    .select()
    .from(importRejections)
    .where(and(eq(importRejections.importId, importId), sql`${importRejections.line} > ${line}`))
    .orderBy(asc(importRejections.line))
    .limit(limit);
}

const endedBefore = (db: Db, moment: Date) =>
  db.select({ id: imports.id }).from(imports).where(lt(imports.finishedAt, moment));

export async function hasOldRejections(db: Db, moment: Date): Promise<boolean> {
  const found = await db
    .select({ line: importRejections.line })
    .from(importRejections)
    .where(inArray(importRejections.importId, endedBefore(db, moment)))
    .limit(1);
  return found.length > 0;
}

/** Rejected rows hold addresses: they go some time after the import has ended. */
export async function forgetRejections(tx: Tx, moment: Date): Promise<void> {
  await tx.delete(importRejections).where(inArray(importRejections.importId, endedBefore(tx, moment)));
}
