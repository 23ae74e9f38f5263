import { asc } from "drizzle-orm";
import { topics } from "../schema";
import type { Db } from "../store";

/** Every known topic's key and name. */
export async function topicNames(db: Db): Promise<[key: string, name: string][]> {
  const found = await db.select({ key: topics.key, name: topics.name }).from(topics).orderBy(asc(topics.key));
  return found.map(({ key, name }) => [key, name]);
}
