import { and, asc, desc, eq, gt, gte, inArray, lt, lte, or, sql } from "drizzle-orm";
import { mailbox } from "../schema";
import type { Db, Tx } from "../store";

export type MailboxMessage = typeof mailbox.$inferSelect;

/** The same message twice lies in the mailbox once. */
export async function putInMailbox(tx: Tx, message: MailboxMessage): Promise<void> {
  await tx.insert(mailbox).values(message).onConflictDoNothing();
}

/** Where a page begins: at the first message older than this one, or ends: before the last one newer. */
export interface MailboxPlace {
  to: "older" | "newer";
  at: Date;
  id: string;
}

/**
 * One page of messages, the newest first, with how each begins. By place and not by number, and found in an index that
 * holds all that is searched, so that the bodies of a hundred thousand messages are not read. `search` is a part of the
 * address or the subject, whatever its capitals.
 */
export async function mailboxPage(db: Db, size: number, place: MailboxPlace | null, search = "") {
  const { id, at, medium, sender, recipient, subject } = mailbox;
  const isNewer = place?.to === "newer";
  const found = await db
    .select({ id, at, medium, sender, recipient, subject })
    .from(mailbox)
    .where(and(place === null ? undefined : beyond(place), contains(search)))
    .orderBy(isNewer ? asc(at) : desc(at), isNewer ? asc(id) : desc(id))
    .limit(size);
  const beginnings = await beginningsOf(
    db,
    found.map((row) => row.id),
  );
  const rows = found.map((row) => ({ ...row, ...(beginnings.get(row.id) ?? { html: "", plain: "" }) }));
  return isNewer ? rows.reverse() : rows;
}

/** The first part lets the index begin at the place, the second settles ties. */
function beyond({ to, at, id }: MailboxPlace) {
  return to === "newer"
    ? and(gte(mailbox.at, at), or(gt(mailbox.at, at), gt(mailbox.id, id)))
    : and(lte(mailbox.at, at), or(lt(mailbox.at, at), lt(mailbox.id, id)));
}

function contains(search: string) {
  if (search === "") return undefined;
  // Marked off: what people type may hold % and _.
  const part = `%${search.toLowerCase().replace(/[\\%_]/g, (letter) => `\\${letter}`)}%`;
  return or(
    sql`lower(${mailbox.recipient}) like ${part} escape '\\'`,
    sql`lower(${mailbox.subject}) like ${part} escape '\\'`,
  );
}

/** The first letters of the bodies: enough for the line of an inbox. */
async function beginningsOf(db: Db, ids: readonly string[]) {
  if (ids.length === 0) return new Map<string, { html: string; plain: string }>();
  const found = await db
    .select({
      id: mailbox.id,
      html: sql<string>`substr(${mailbox.html}, 1, 4000)`,
      plain: sql<string>`substr(${mailbox.plain}, 1, 200)`,
    })
    .from(mailbox)
    .where(inArray(mailbox.id, [...ids]));
  return new Map(found.map(({ id, html, plain }) => [id, { html, plain }]));
}

export async function mailboxMessage(db: Db, id: string): Promise<MailboxMessage | undefined> {
  const [found] = await db.select().from(mailbox).where(eq(mailbox.id, id));
  return found;
}

/** Empties the mailbox of what came in before a moment: it holds addresses and links. */
export async function emptyMailbox(tx: Tx, before: Date): Promise<number> {
  const gone = await tx.delete(mailbox).where(lt(mailbox.at, before)).returning({ id: mailbox.id });
  return gone.length;
}
