import { asc, eq, or } from "drizzle-orm";
import { savedViews, users } from "../schema";
import type { Db } from "../store";

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
