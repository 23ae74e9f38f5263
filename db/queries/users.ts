import { and, asc, count, eq, gt, isNull, sql } from "drizzle-orm";
import type { Role } from "~/domain/access";
import { SESSION_ABSOLUTE, SESSION_IDLE } from "~/domain/session";
import { sessions, users } from "../schema";
import type { Db, Tx } from "../store";

export type User = typeof users.$inferSelect;

export async function userByEmail(db: Db, email: string): Promise<User | undefined> {
  return (await db.select().from(users).where(eq(users.email, email)).limit(1))[0];
}

export async function userById(db: Db, id: string): Promise<User | undefined> {
  return (await db.select().from(users).where(eq(users.id, id)).limit(1))[0];
}

export async function hasUsers(db: Db): Promise<boolean> {
  return (await db.select({ id: users.id }).from(users).limit(1)).length > 0;
}

/** Who can still sign in and may do everything. */
export async function activeAdministrators(db: Db): Promise<{ email: string }[]> {
  return db
    .select({ email: users.email })
    .from(users)
    .where(and(eq(users.role, "administrator"), isNull(users.disabledAt)))
    .orderBy(asc(users.email));
}

export interface Account {
  id: string;
  email: string;
  name: string;
  role: Role;
  hasPassword: boolean;
  disabledAt: Date | null;
  lastSignInAt: Date | null;
  liveSessions: number;
}

/** Every account with how many sessions it has open at `now`, by name. */
export async function listAccounts(db: Db, now: Date): Promise<Account[]> {
  const live = db
    .select({ userId: sessions.userId, n: count().as("n") })
    .from(sessions)
    .where(
      and(
        isNull(sessions.revokedAt),
        gt(sessions.lastSeenAt, new Date(now.getTime() - SESSION_IDLE)),
        gt(sessions.createdAt, new Date(now.getTime() - SESSION_ABSOLUTE)),
      ),
    )
    .groupBy(sessions.userId)
    .as("live");
  const found = await db
    .select({ user: users, liveSessions: live.n })
    .from(users)
    .leftJoin(live, eq(live.userId, users.id))
    .orderBy(asc(sql`lower(${users.name})`), asc(users.email));
  return found.map(({ user, liveSessions }) => ({
    id: user.id,
    email: user.email,
    name: user.name,
    role: user.role,
    hasPassword: user.passwordHash !== null,
    disabledAt: user.disabledAt,
    lastSignInAt: user.lastSignInAt,
    liveSessions: Number(liveSessions ?? 0),
  }));
}

/** Every account's role, with the administrators' rows locked until this write ends: two who demote each other wait. */
export async function lockRoles(tx: Tx): Promise<{ id: string; role: Role; disabled: boolean }[]> {
  await tx.update(users).set({ role: "administrator" }).where(eq(users.role, "administrator"));
  const all = await tx.select({ id: users.id, role: users.role, disabledAt: users.disabledAt }).from(users);
  return all.map(({ id, role, disabledAt }) => ({ id, role, disabled: disabledAt !== null }));
}

/** False if there is an account with this address already. */
export async function insertUser(tx: Tx, user: typeof users.$inferInsert): Promise<boolean> {
  const made = await tx
    .insert(users)
    .values(user)
    .onConflictDoNothing({ target: users.email })
    .returning({ id: users.id });
  return made.length > 0;
}

export async function setRole(tx: Tx, id: string, role: Role): Promise<void> {
  await tx.update(users).set({ role }).where(eq(users.id, id));
}

export async function setPasswordHash(tx: Tx, id: string, passwordHash: string): Promise<void> {
  await tx.update(users).set({ passwordHash }).where(eq(users.id, id));
}

export async function setDisabledAt(tx: Tx, id: string, disabledAt: Date | null): Promise<void> {
  await tx.update(users).set({ disabledAt }).where(eq(users.id, id));
}

export async function setLastSignInAt(tx: Tx, id: string, lastSignInAt: Date): Promise<void> {
  await tx.update(users).set({ lastSignInAt }).where(eq(users.id, id));
}
