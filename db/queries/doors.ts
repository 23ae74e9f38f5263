import { and, asc, eq, lt, sql } from "drizzle-orm";
import type { Door } from "~/domain/door";
import { preparedOnce } from "../prepared";
import { doorDays, doors, doorUses } from "../schema";
import type { Db, Tx } from "../store";

const byCode = preparedOnce((db) =>
  db
    .select()
    .from(doors)
    .where(eq(doors.code, sql.placeholder("code"))),
);

export async function doorByCode(db: Db, code: string): Promise<Door | null> {
  const [found] = await byCode(db, { code });
  return found ?? null;
}

export async function doorById(db: Db, id: string): Promise<Door | null> {
  const [found] = await db.select().from(doors).where(eq(doors.id, id));
  return found ?? null;
}

export function allDoors(db: Db): Promise<Door[]> {
  return db.select().from(doors).orderBy(asc(doors.createdAt), asc(doors.id));
}

/** False where another door has its code already. */
export async function insertDoor(tx: Tx, door: Door): Promise<boolean> {
  const added = await tx
    .insert(doors)
    .values(door)
    .onConflictDoNothing({ target: doors.code })
    .returning({ id: doors.id });
  return added.length === 1;
}

export type DoorChange = Partial<Omit<Door, "id" | "kind" | "code" | "createdAt">>;

/** Changes it; null where there is none. */
export async function updateDoor(tx: Tx, id: string, change: DoorChange): Promise<Door | null> {
  const [changed] = await tx.update(doors).set(change).where(eq(doors.id, id)).returning();
  return changed ?? null;
}

/** Gives it the next key, if it still has this one; null otherwise. */
export async function renewDoorKey(tx: Tx, id: string, from: number): Promise<Door | null> {
  const [changed] = await tx
    .update(doors)
    .set({ keyNumber: from + 1 })
    .where(and(eq(doors.id, id), eq(doors.keyNumber, from)))
    .returning();
  return changed ?? null;
}

const isThatDay = and(
  eq(doorDays.doorId, sql.placeholder("doorId")),
  eq(doorDays.day, sql.placeholder("day")),
);

const holdDay = preparedOnce((tx) =>
  tx
    .insert(doorDays)
    .values({ doorId: sql.placeholder("doorId"), day: sql.placeholder("day"), answered: 0 })
    .onConflictDoUpdate({
      target: [doorDays.doorId, doorDays.day],
      set: { answered: sql`${doorDays.answered}` },
    })
    .returning({ day: doorDays.day }),
);

/** From here on no other write counts for this door and day until this one ends. */
export async function holdDoorDay(tx: Tx, doorId: string, day: string): Promise<void> {
  await holdDay(tx, { doorId, day });
}

/** More than anybody answers in a day; an integer of four bytes. */
const NO_CAP = 2_147_483_647;

const countOne = preparedOnce((tx) =>
  tx
    .update(doorDays)
    .set({ answered: sql`${doorDays.answered} + 1` })
    .where(and(isThatDay, lt(doorDays.answered, sql.placeholder("cap"))))
    .returning({ day: doorDays.day }),
);

/** Counts one answer; false where its number for the day is full. Hold the day first. */
export async function countDoorAnswer(
  tx: Tx,
  doorId: string,
  day: string,
  cap: number | null,
): Promise<boolean> {
  return (await countOne(tx, { doorId, day, cap: cap ?? NO_CAP })).length === 1;
}

/** Counts one form that was kept apart. */
export async function countDoorApart(tx: Tx, doorId: string, day: string): Promise<void> {
  await tx
    .insert(doorDays)
    .values({ doorId, day, answered: 0, apart: 1 })
    .onConflictDoUpdate({
      target: [doorDays.doorId, doorDays.day],
      set: { apart: sql`${doorDays.apart} + 1` },
    });
}

/** Marks a signed link as filled in; false where it was already. */
export async function markDoorLinkUsed(
  tx: Tx,
  use: { doorId: string; useHash: string; until: string },
): Promise<boolean> {
  const marked = await tx
    .insert(doorUses)
    .values(use)
    .onConflictDoNothing()
    .returning({ id: doorUses.doorId });
  return marked.length === 1;
}

export async function isDoorLinkUsed(db: Db, doorId: string, useHash: string): Promise<boolean> {
  const found = await db
    .select({ id: doorUses.doorId })
    .from(doorUses)
    .where(and(eq(doorUses.doorId, doorId), eq(doorUses.useHash, useHash)));
  return found.length > 0;
}

/** Erases the marks of links that expired before this day: they open no more, and need no mark. */
export async function forgetDoorUses(tx: Tx, before: string): Promise<number> {
  const gone = await tx.delete(doorUses).where(lt(doorUses.until, before)).returning({ id: doorUses.doorId });
  return gone.length;
}
