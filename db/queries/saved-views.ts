import { and, asc, eq, or } from "drizzle-orm";
import { savedViews, users } from "../schema";
import type { Db, Tx } from "../store";

/** The views that somebody kept, and those that others share, by name. */
export function viewsFor(db: Db, userId: string) {
  return db
    .select({
      id: savedViews.id,
      userId: savedViews.userId,
      ownerName: users.name,
      name: savedViews.name,
      address: savedViews.address,
      shared: savedViews.shared,
    })
    .from(savedViews)
    .innerJoin(users, eq(users.id, savedViews.userId))
    .where(or(eq(savedViews.userId, userId), eq(savedViews.shared, true)))
    .orderBy(asc(savedViews.name), asc(savedViews.id));
}

export type SavedView = Awaited<ReturnType<typeof viewsFor>>[number];

/** Keeps a view; false where its owner already has one of that name. */
export async function insertView(
  tx: Tx,
  view: { id: string; userId: string; name: string; address: string; shared: boolean; createdAt: Date },
): Promise<boolean> {
  const added = await tx
    .insert(savedViews)
    .values(view)
    .onConflictDoNothing()
    .returning({ id: savedViews.id });
  return added.length > 0;
}

/** Shares one's own view with everybody in the office, or keeps it to oneself again; false where there is none. */
export async function shareView(tx: Tx, userId: string, id: string, shared: boolean): Promise<boolean> {
  const changed = await tx
    .update(savedViews)
    .set({ shared })
    .where(and(eq(savedViews.id, id), eq(savedViews.userId, userId)))
    .returning({ id: savedViews.id });
  return changed.length > 0;
}

/** Takes away one's own view; what it was, or null where there is none. */
export async function removeView(tx: Tx, userId: string, id: string) {
  const [removed] = await tx
    .delete(savedViews)
    .where(and(eq(savedViews.id, id), eq(savedViews.userId, userId)))
    .returning({ name: savedViews.name, address: savedViews.address, shared: savedViews.shared });
  return removed ?? null;
}
