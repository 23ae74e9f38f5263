import { and, eq, gt, isNull, lt } from "drizzle-orm";
import { oneTimeLinks } from "../schema";
import type { Db, Tx } from "../store";

export type OneTimeLink = typeof oneTimeLinks.$inferSelect;

const usable = (tokenHash: string, now: Date) =>
  and(eq(oneTimeLinks.tokenHash, tokenHash), isNull(oneTimeLinks.usedAt), gt(oneTimeLinks.expiresAt, now));

export async function usableLink(db: Db, tokenHash: string, now: Date): Promise<OneTimeLink | undefined> {
  return (await db.select().from(oneTimeLinks).where(usable(tokenHash, now)).limit(1))[0];
}

/** Uses the link up: of two who open it at once, one gets it. */
export async function useLink(tx: Tx, tokenHash: string, now: Date): Promise<OneTimeLink | undefined> {
  return (await tx.update(oneTimeLinks).set({ usedAt: now }).where(usable(tokenHash, now)).returning())[0];
}

export async function insertLink(tx: Tx, link: typeof oneTimeLinks.$inferInsert): Promise<void> {
  await tx.delete(oneTimeLinks).where(lt(oneTimeLinks.expiresAt, link.createdAt));
  await tx.insert(oneTimeLinks).values(link);
}

/** An account has one link that works at a time. */
export async function withdrawLinks(tx: Tx, userId: string): Promise<void> {
  await tx.delete(oneTimeLinks).where(eq(oneTimeLinks.userId, userId));
}
