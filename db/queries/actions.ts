import { and, asc, between, desc, eq, inArray, isNotNull, isNull, ne } from "drizzle-orm";
import type { Action, ActionInput } from "~/domain/action";
import type { CalendarDate } from "~/domain/calendar";
import { lastDayOf, type Period } from "~/domain/period";
import { scopeSchema } from "~/domain/scope";
import { actions } from "../schema";
import type { Db, Tx } from "../store";

/** The actions for any of these indicators that began in a period, by day. */
export async function actionsOf(db: Db, indicators: readonly string[], period: Period): Promise<Action[]> {
  const rows = await db
    .select()
    .from(actions)
    .where(
      and(
        inArray(actions.indicator, [...indicators]),
        between(actions.day, `${period.from}-01`, lastDayOf(period.to)),
        isNull(actions.archivedAt),
      ),
    )
    .orderBy(asc(actions.day), asc(actions.id));
  return rows.map(actionOf);
}

/** Every action, the newest first. */
export async function allActions(db: Db): Promise<Action[]> {
  const rows = await db
    .select()
    .from(actions)
    .where(isNull(actions.archivedAt))
    .orderBy(desc(actions.day), asc(actions.id));
  return rows.map(actionOf);
}

/** What residents read of the newest actions, the newest first. */
export async function toldActions(db: Db, most: number): Promise<{ day: CalendarDate; text: string }[]> {
  const rows = await db
    .select({ day: actions.day, text: actions.publicText })
    .from(actions)
    .where(and(ne(actions.publicText, ""), isNull(actions.archivedAt)))
    .orderBy(desc(actions.day), asc(actions.id))
    .limit(most);
  return rows.map(({ day, text }) => ({ day: day as CalendarDate, text }));
}

/** Null where there is none, or where it was taken away. */
export async function actionById(db: Db, id: string): Promise<Action | null> {
  const [row] = await db
    .select()
    .from(actions)
    .where(and(eq(actions.id, id), isNull(actions.archivedAt)));
  return row ? actionOf(row) : null;
}

export async function insertAction(
  tx: Tx,
  id: string,
  input: ActionInput,
  by: string,
  now: Date,
): Promise<void> {
  await tx.insert(actions).values({ id, ...input, createdAt: now, createdBy: by, changedAt: now });
}

/** False where it was taken away in the meantime. */
export async function updateAction(tx: Tx, id: string, input: ActionInput, now: Date): Promise<boolean> {
  const changed = await tx
    .update(actions)
    .set({ ...input, changedAt: now })
    .where(and(eq(actions.id, id), isNull(actions.archivedAt)))
    .returning({ id: actions.id });
  return changed.length > 0;
}

/** Takes it out of the charts and the list, or puts it back; null where there was nothing to do. */
export async function archiveAction(
  tx: Tx,
  id: string,
  archivedAt: Date | null,
  now: Date,
): Promise<Action | null> {
  const [row] = await tx
    .update(actions)
    .set({ archivedAt, changedAt: now })
    .where(
      and(
        eq(actions.id, id),
        archivedAt === null ? isNotNull(actions.archivedAt) : isNull(actions.archivedAt),
      ),
    )
    .returning();
  return row ? actionOf(row) : null;
}

function actionOf({
  id,
  name,
  day,
  owner,
  indicator,
  scope,
  expected,
  publicText,
  restarts,
}: typeof actions.$inferSelect) {
  return {
    id,
    name,
    day: day as CalendarDate,
    owner,
    indicator,
    scope: scopeSchema.parse(scope),
    expected,
    publicText,
    restarts,
  };
}
