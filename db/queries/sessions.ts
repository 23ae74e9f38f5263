import { and, desc, eq, gt, isNull, lt, ne } from "drizzle-orm";
import { SESSION_ABSOLUTE, SESSION_IDLE, SESSION_KEPT } from "~/domain/session";
import { sessions, users } from "../schema";
import type { Db, Tx } from "../store";
import type { User } from "./users";

export type Session = typeof sessions.$inferSelect;

export async function sessionWithUser(
  db: Db,
  idHash: string,
): Promise<{ session: Session; user: User } | undefined> {
  const found = await db
    .select({ session: sessions, user: users })
    .from(sessions)
    .innerJoin(users, eq(users.id, sessions.userId))
    .where(eq(sessions.idHash, idHash))
    .limit(1);
  return found[0];
}

/** The sessions of one account that are open at `now`, last used first. */
export async function liveSessions(db: Db, userId: string, now: Date): Promise<Session[]> {
  return db
    .select()
    .from(sessions)
    .where(
      and(
        eq(sessions.userId, userId),
        isNull(sessions.revokedAt),
        gt(sessions.lastSeenAt, new Date(now.getTime() - SESSION_IDLE)),
        gt(sessions.createdAt, new Date(now.getTime() - SESSION_ABSOLUTE)),
      ),
    )
    .orderBy(desc(sessions.lastSeenAt), desc(sessions.idHash));
}

export async function insertSession(tx: Tx, session: typeof sessions.$inferInsert): Promise<void> {
  await tx.insert(sessions).values(session);
}

export async function touchSession(tx: Tx, idHash: string, lastSeenAt: Date): Promise<void> {
  await tx
    .update(sessions)
    .set({ lastSeenAt })
    .where(and(eq(sessions.idHash, idHash), lt(sessions.lastSeenAt, lastSeenAt)));
}

/** Ends one session of this account; false if it has no such open session. */
export async function revokeSession(tx: Tx, userId: string, idHash: string, now: Date): Promise<boolean> {
  const ended = await tx
    .update(sessions)
    .set({ revokedAt: now })
    .where(and(eq(sessions.idHash, idHash), eq(sessions.userId, userId), isNull(sessions.revokedAt)))
    .returning({ idHash: sessions.idHash });
  return ended.length > 0;
}

/** Ends every open session of this account, but `except`; gives how many there were. */
export async function revokeSessions(tx: Tx, userId: string, now: Date, except?: string): Promise<number> {
  const ended = await tx
    .update(sessions)
    .set({ revokedAt: now })
    .where(
      and(
        eq(sessions.userId, userId),
        isNull(sessions.revokedAt),
        gt(sessions.lastSeenAt, new Date(now.getTime() - SESSION_IDLE)),
        except === undefined ? undefined : ne(sessions.idHash, except),
      ),
    )
    .returning({ idHash: sessions.idHash });
  return ended.length;
}

export async function forgetOldSessions(tx: Tx, now: Date): Promise<void> {
  await tx.delete(sessions).where(lt(sessions.lastSeenAt, new Date(now.getTime() - SESSION_KEPT)));
}
