import {
  and,
  asc,
  count,
  desc,
  eq,
  gte,
  inArray,
  isNotNull,
  isNull,
  or,
  type SQL,
  sql,
  sum,
} from "drizzle-orm";
import type { Door } from "~/domain/door";
import type { DoorQuery } from "~/domain/door-list";
import { doorDays, doors } from "../schema";
import type { Db } from "../store";

/** One page of doors, those that fit, in order. `recentFrom`: the first day (YYYY-MM-DD) that counts as recent. */
export async function pageOfDoors(
  db: Db,
  query: DoorQuery,
  { size, recentFrom }: { size: number; recentFrom: string },
): Promise<Door[]> {
  const answered = db
    .select({ doorId: doorDays.doorId, n: sum(doorDays.answered).as("n") })
    .from(doorDays)
    .where(query.sort === "recent" ? gte(doorDays.day, recentFrom) : undefined)
    .groupBy(doorDays.doorId)
    .as("answered");
  const isByAnswers = query.sort === "recent" || query.sort === "answered";
  const picked = db.select({ door: doors }).from(doors).$dynamic();
  const counted = isByAnswers ? picked.leftJoin(answered, eq(answered.doorId, doors.id)) : picked;
  const by: Record<DoorQuery["sort"], SQL> = {
    name: sql`lower(${doors.name})`,
    created: sql`${doors.createdAt}`,
    recent: sql`coalesce(${answered.n}, 0)`,
    answered: sql`coalesce(${answered.n}, 0)`,
  };
  const rises = (query.sort === "name") !== query.isReversed;
  const found = await counted
    .where(conditionsOf(query))
    .orderBy((rises ? asc : desc)(by[query.sort]), (query.isReversed ? desc : asc)(doors.id))
    .limit(size)
    .offset((query.page - 1) * size);
  return found.map(({ door }) => door);
}

/** How many fit, on all pages. */
export async function countDoors(db: Db, query: DoorQuery): Promise<number> {
  const [row] = await db.select({ n: count() }).from(doors).where(conditionsOf(query));
  return row?.n ?? 0;
}

export async function hasDoors(db: Db): Promise<boolean> {
  return (await db.select({ id: doors.id }).from(doors).limit(1)).length > 0;
}

export interface DoorDay {
  doorId: string;
  day: string;
  answered: number;
  /** Forms over a bound, that were kept apart. */
  apart: number;
}

/** What came in by these doors, per day, from this day on. */
export function doorDaysSince(db: Db, from: string, ids: readonly string[]): Promise<DoorDay[]> {
  return db
    .select()
    .from(doorDays)
    .where(and(inArray(doorDays.doorId, [...ids]), gte(doorDays.day, from)))
    .orderBy(asc(doorDays.day));
}

/** All that ever came in by these doors. */
export async function doorTotals(
  db: Db,
  ids: readonly string[],
): Promise<Map<string, { answered: number; apart: number }>> {
  const found = await db
    .select({ id: doorDays.doorId, answered: sum(doorDays.answered), apart: sum(doorDays.apart) })
    .from(doorDays)
    .where(inArray(doorDays.doorId, [...ids]))
    .groupBy(doorDays.doorId);
  return new Map(
    found.map(({ id, answered, apart }) => [id, { answered: Number(answered), apart: Number(apart) }]),
  );
}

function conditionsOf({ state, kind, search }: DoorQuery): SQL | undefined {
  const words = search.toLocaleLowerCase("nl").split(/\s+/).filter(Boolean);
  return and(
    state === "all" ? undefined : state === "open" ? isNull(doors.closedAt) : isNotNull(doors.closedAt),
    kind === null ? undefined : eq(doors.kind, kind),
    ...words.map((word) =>
      or(
        has(sql`lower(${doors.name})`, word),
        has(sql`lower(${doors.topic})`, word),
        // Also as it is printed: "BCDF-GH23".
        has(sql`${doors.code}`, word.replaceAll("-", "")),
      ),
    ),
  );
}

/** Not by LIKE: what people type may hold % and _. */
const has = (text: SQL, part: string): SQL | undefined =>
  part === "" ? undefined : sql`length(replace(${text}, ${part}, '')) < length(${text})`;
