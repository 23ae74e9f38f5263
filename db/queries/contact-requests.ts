import { and, asc, count, desc, eq, inArray, lt, ne, or, type SQL, sql } from "drizzle-orm";
import type { RequestListQuery } from "~/domain/request-list";
import { contactRequests, users } from "../schema";
import type { Db, Tx } from "../store";

export type ContactRequest = typeof contactRequests.$inferSelect;
export type NewContactRequest = Omit<ContactRequest, "state" | "doneAt" | "doneBy">;

/** Keeps a request; false where the same form was kept already. */
export async function insertContactRequest(tx: Tx, request: NewContactRequest): Promise<boolean> {
  const rows = await tx
    .insert(contactRequests)
    .values(request)
    .onConflictDoNothing()
    .returning({ id: contactRequests.id });
  return rows.length === 1;
}

/** How many requests nobody has answered yet. */
export async function openRequests(db: Db): Promise<number> {
  const [row] = await db
    .select({ n: count() })
    .from(contactRequests)
    .where(eq(contactRequests.state, "open"));
  return row?.n ?? 0;
}

export interface ListedRequest extends Omit<ContactRequest, "formHash" | "doneBy"> {
  /** Name of the account; null where it is gone, or the request is open. */
  doneBy: string | null;
}

const shown = {
  id: contactRequests.id,
  day: contactRequests.day,
  name: contactRequests.name,
  phone: contactRequests.phone,
  email: contactRequests.email,
  about: contactRequests.about,
  language: contactRequests.language,
  state: contactRequests.state,
  doneAt: contactRequests.doneAt,
};

/** One page of requests. By number: there are few, as they are erased. */
export async function listContactRequests(
  db: Db,
  query: RequestListQuery,
  size: number,
): Promise<ListedRequest[]> {
  return db
    .select({ ...shown, doneBy: users.name })
    .from(contactRequests)
    .leftJoin(users, eq(users.id, contactRequests.doneBy))
    .where(conditionsOf(query))
    .orderBy(...orderOf(query), asc(contactRequests.id))
    .limit(size)
    .offset((query.page - 1) * size);
}

export async function countContactRequests(db: Db, query: RequestListQuery): Promise<number> {
  const [row] = await db.select({ n: count() }).from(contactRequests).where(conditionsOf(query));
  return row?.n ?? 0;
}

export async function contactRequest(db: Db, id: string): Promise<ContactRequest | null> {
  const [row] = await db.select().from(contactRequests).where(eq(contactRequests.id, id));
  return row ?? null;
}

function orderOf({ order }: RequestListQuery): SQL[] {
  const name = sql`lower(${contactRequests.name})`;
  if (order === "name") return [asc(name)];
  if (order === "name_back") return [desc(name)];
  return [order === "oldest" ? asc(contactRequests.day) : desc(contactRequests.day)];
}

function conditionsOf({ state, way, q }: RequestListQuery): SQL | undefined {
  // Not by LIKE: what people type may hold % and _.
  const has = (text: SQL, part: string) =>
    sql`length(replace(lower(${text}), ${part}, '')) < length(${text})`;
  const part = q?.toLowerCase();
  return and(
    state === "all" ? undefined : eq(contactRequests.state, state),
    way && ne(way === "phone" ? contactRequests.phone : contactRequests.email, ""),
    part ? or(has(sql`${contactRequests.name}`, part), has(sql`${contactRequests.about}`, part)) : undefined,
  );
}

/** Marks it answered, or open again. Gives the request as it was; null where it is gone or was so already. */
export async function settleContactRequest(
  tx: Tx,
  id: string,
  to: { state: "done"; doneAt: Date; doneBy: string } | { state: "open"; doneAt: null; doneBy: null },
): Promise<Pick<ContactRequest, "id" | "day"> | null> {
  const [row] = await tx
    .update(contactRequests)
    .set(to)
    .where(and(eq(contactRequests.id, id), ne(contactRequests.state, to.state)))
    .returning({ id: contactRequests.id, day: contactRequests.day });
  return row ?? null;
}

/** Erases one request with all that is in it; null where it is gone already. */
export async function eraseContactRequest(
  tx: Tx,
  id: string,
): Promise<Pick<ContactRequest, "id" | "day"> | null> {
  const [row] = await tx
    .delete(contactRequests)
    .where(eq(contactRequests.id, id))
    .returning({ id: contactRequests.id, day: contactRequests.day });
  return row ?? null;
}

/** Erases what was answered before a moment, a bounded number at a time. Returns how many. */
export async function eraseAnsweredRequests(tx: Tx, before: Date, atMost: number): Promise<number> {
  const old = tx
    .select({ id: contactRequests.id })
    .from(contactRequests)
    .where(and(eq(contactRequests.state, "done"), lt(contactRequests.doneAt, before)))
    .limit(atMost);
  const erased = await tx
    .delete(contactRequests)
    .where(and(eq(contactRequests.state, "done"), inArray(contactRequests.id, old)))
    .returning({ id: contactRequests.id });
  return erased.length;
}
