import { asc, desc, eq, inArray, sql } from "drizzle-orm";
import { teams, topics } from "../schema";
import type { Db, Tx } from "../store";

export type TopicRow = typeof topics.$inferSelect;
export type TeamRow = typeof teams.$inferSelect;

/** The team of each of these topics, as far as known. */
export async function teamsOfTopics(db: Db, keys: string[]): Promise<Map<string, string>> {
  if (keys.length === 0) return new Map();
  const rows = await db
    .select({ key: topics.key, team: topics.team })
    .from(topics)
    .where(inArray(topics.key, keys));
  return new Map(rows.flatMap(({ key, team }) => (team ? [[key, team]] : [])));
}

/** Lists topics that were never seen before, for staff to name. */
export async function addUnknownTopics(tx: Tx, rows: TopicRow[]): Promise<void> {
  if (rows.length > 0) await tx.insert(topics).values(rows).onConflictDoNothing({ target: topics.key });
}

/** Lists teams that were never seen before, for staff to name. */
export async function addUnknownTeams(tx: Tx, rows: TeamRow[]): Promise<void> {
  if (rows.length > 0) await tx.insert(teams).values(rows).onConflictDoNothing({ target: teams.key });
}

/** The topic that people know by this name, in whatever capitals. */
export async function topicByName(db: Db, name: string): Promise<TopicRow | undefined> {
  const [row] = await db
    .select()
    .from(topics)
    .where(eq(sql`lower(${topics.name})`, name.toLowerCase()))
    .orderBy(desc(topics.named))
    .limit(1);
  return row;
}

/** Topics to choose from; those with a name first, since the others may be slips of the pen. */
export async function topicsToChoose(db: Db, limit: number): Promise<TopicRow[]> {
  return db.select().from(topics).orderBy(desc(topics.named), asc(topics.name)).limit(limit);
}

export async function teamsToChoose(db: Db, limit: number): Promise<TeamRow[]> {
  return db.select().from(teams).orderBy(desc(teams.named), asc(teams.name)).limit(limit);
}
