import { and, asc, count, desc, eq, gt, gte, inArray, sql, sum } from "drizzle-orm";
import type { Month } from "~/domain/period";
import { preparedOnce } from "../prepared";
import { invitationTallies, teams, topics } from "../schema";
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

const withKey = preparedOnce((db) =>
  db
    .select({ team: topics.team })
    .from(topics)
    .where(eq(topics.key, sql.placeholder("key"))),
);

/** The team that a topic belongs to; '' where nobody said. */
export async function teamOfTopic(db: Db, key: string): Promise<string> {
  const [found] = await withKey(db, { key });
  return found?.team ?? "";
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

/** Named topics by how many contacts they have had on a channel since a month, the busiest first. */
export async function busiestTopics(
  db: Db,
  since: Month,
  channel: string,
  limit: number,
): Promise<{ key: string; name: string }[]> {
  const counted = invitationTallies;
  return db
    .select({ key: topics.key, name: topics.name })
    .from(counted)
    .innerJoin(topics, eq(topics.key, counted.topic))
    .where(and(gte(counted.month, since), eq(counted.channel, channel), eq(topics.named, true)))
    .groupBy(topics.key, topics.name)
    .orderBy(desc(sum(counted.n)), asc(topics.key))
    .limit(limit);
}

export async function teamsToChoose(db: Db, limit: number): Promise<TeamRow[]> {
  return db.select().from(teams).orderBy(desc(teams.named), asc(teams.name)).limit(limit);
}

/** One page of topics in the order of their keys, those without a name first; and one more if there is a next page. */
export async function topicsToName(
  db: Db,
  named: boolean,
  after: string,
  limit: number,
): Promise<TopicRow[]> {
  return db
    .select()
    .from(topics)
    .where(and(eq(topics.named, named), gt(topics.key, after)))
    .orderBy(asc(topics.key))
    .limit(limit + 1);
}

export async function teamsToName(db: Db, limit: number): Promise<TeamRow[]> {
  return db.select().from(teams).orderBy(asc(teams.named), asc(teams.key)).limit(limit);
}

export async function countUnnamedTopics(db: Db): Promise<number> {
  const [row] = await db.select({ n: count() }).from(topics).where(eq(topics.named, false));
  return row?.n ?? 0;
}

/** Gives a topic its name and team; the row as it was, or undefined where there is none. */
export async function nameTopic(
  tx: Tx,
  key: string,
  given: { name: string; team: string | null },
): Promise<TopicRow | undefined> {
  const [before] = await tx.select().from(topics).where(eq(topics.key, key));
  if (before)
    await tx
      .update(topics)
      .set({ ...given, named: true })
      .where(eq(topics.key, key));
  return before;
}

export async function nameTeam(tx: Tx, key: string, name: string): Promise<TeamRow | undefined> {
  const [before] = await tx.select().from(teams).where(eq(teams.key, key));
  if (before) await tx.update(teams).set({ name, named: true }).where(eq(teams.key, key));
  return before;
}
