import { and, desc, eq, inArray, lt, or } from "drizzle-orm";
import { suppressions } from "../schema";
import type { Db, Tx } from "../store";

export type Suppression = typeof suppressions.$inferSelect;

/** Kept well under the number of values that one statement can carry on either engine. */
const CHUNK = 1_000;

/** Which of these addresses (keyed hashes) nothing is sent to any more, and why. */
export async function suppressed(db: Db, personHashes: readonly string[]): Promise<Map<string, Suppression>> {
  const found = new Map<string, Suppression>();
  for (let start = 0; start < personHashes.length; start += CHUNK) {
    const rows = await db
      .select()
      .from(suppressions)
      .where(inArray(suppressions.personHash, personHashes.slice(start, start + CHUNK)));
    for (const row of rows) found.set(row.personHash, row);
  }
  return found;
}

/** Sends nothing to this address any more. What it was suppressed for first stays; false where it was already. */
export async function suppress(tx: Tx, added: Omit<Suppression, "at">, now: Date): Promise<boolean> {
  const rows = await tx
    .insert(suppressions)
    .values({ ...added, at: now })
    .onConflictDoNothing()
    .returning({ personHash: suppressions.personHash });
  return rows.length === 1;
}

/** The address may be written to again. Returns what was lifted; null where nothing was. */
export async function liftSuppression(tx: Tx, personHash: string): Promise<Suppression | null> {
  const [row] = await tx.delete(suppressions).where(eq(suppressions.personHash, personHash)).returning();
  return row ?? null;
}

/** One page, newest first: the rows after `cursor`, and one more if there is a next page. */
export async function suppressionPage(
  db: Db,
  { size, cursor }: { size: number; cursor?: Pick<Suppression, "at" | "personHash"> | undefined },
): Promise<Suppression[]> {
  const after =
    cursor === undefined
      ? undefined
      : or(
          lt(suppressions.at, cursor.at),
          and(eq(suppressions.at, cursor.at), lt(suppressions.personHash, cursor.personHash)),
        );
  return db
    .select()
    .from(suppressions)
    .where(after)
    .orderBy(desc(suppressions.at), desc(suppressions.personHash))
    .limit(size + 1);
}
