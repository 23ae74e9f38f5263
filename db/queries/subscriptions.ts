import { and, asc, eq, isNull, lte } from "drizzle-orm";
import type { MailKind } from "~/domain/office-mail";
import { officeMails, subscriptions, users } from "../schema";
import type { Db, Tx } from "../store";

/** What somebody asked to be mailed. */
export async function subscriptionsOf(db: Db, userId: string): Promise<MailKind[]> {
  const found = await db
    .select({ kind: subscriptions.kind })
    .from(subscriptions)
    .where(eq(subscriptions.userId, userId))
    .orderBy(asc(subscriptions.kind));
  return found.map(({ kind }) => kind);
}

/** Who asked for a kind of mail before a moment and may still sign in. */
export async function subscribersTo(db: Db, kind: MailKind, before: Date): Promise<string[]> {
  const found = await db
    .select({ userId: subscriptions.userId })
    .from(subscriptions)
    .innerJoin(users, eq(users.id, subscriptions.userId))
    .where(and(eq(subscriptions.kind, kind), lte(subscriptions.createdAt, before), isNull(users.disabledAt)))
    .orderBy(asc(subscriptions.userId));
  return found.map(({ userId }) => userId);
}

/** True if it wasn't asked for yet. */
export async function subscribe(tx: Tx, userId: string, kind: MailKind, now: Date): Promise<boolean> {
  const made = await tx
    .insert(subscriptions)
    .values({ userId, kind, createdAt: now })
    .onConflictDoNothing()
    .returning({ kind: subscriptions.kind });
  return made.length > 0;
}

/** Stops a kind of mail, also what still waits to be sent; true if it was asked for. */
export async function unsubscribe(tx: Tx, userId: string, kind: MailKind): Promise<boolean> {
  await tx
    .delete(officeMails)
    .where(and(eq(officeMails.userId, userId), eq(officeMails.kind, kind), eq(officeMails.state, "queued")));
  const gone = await tx
    .delete(subscriptions)
    .where(and(eq(subscriptions.userId, userId), eq(subscriptions.kind, kind)))
    .returning({ kind: subscriptions.kind });
  return gone.length > 0;
}
