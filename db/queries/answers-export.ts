import { asc, gt, inArray, ne, sql } from "drizzle-orm";
import { answers, responses, tallies } from "../schema";
import { type Db, rows } from "../store";

/** Months in which anything was answered, the first one first. */
export async function monthsWithResponses(db: Db): Promise<string[]> {
  const months: string[] = [];
  // From month to month through the index: there are few months and many responses.
  for (let last = ""; ; ) {
    const [next] = await db
      .select({ month: responses.month })
      .from(responses)
      .where(gt(responses.month, last))
      .orderBy(asc(responses.month))
      .limit(1);
    if (next === undefined) return months;
    last = next.month;
    months.push(last);
  }
}

/** What of a response may go into a file at all. */
export interface ListedResponse {
  id: string;
  channel: string;
  topic: string;
  team: string;
}

/** The responses of a month, in an order that tells nothing: identifiers are random. */
export async function responsesOfMonth(db: Db, month: string): Promise<ListedResponse[]> {
  const { id, channel, topic, team } = responses;
  const found = await rows<ListedResponse>(
    db,
    sql`select ${id} as id, ${channel} as channel, ${topic} as topic, ${team} as team from ${responses}
      where ${responses.month} = ${month}`,
  );
  return found.sort((a, b) => (a.id < b.id ? -1 : 1));
}

export interface GivenAnswer {
  id: string;
  question: string;
  wording: number;
  value: string;
}

/**
 * The closed answers of these responses; open text is never read. Undecoded, as there may be millions: texts and small
 * numbers are the same from both engines.
 */
export function answersOf(db: Db, responseIds: readonly string[]): Promise<GivenAnswer[]> {
  const { responseId, questionKey, wording, value } = answers;
  return rows<GivenAnswer>(
    db,
    sql`select ${responseId} as id, ${questionKey} as question, ${wording} as wording, ${value} as value
      from ${answers} where ${inArray(responseId, [...responseIds])} and ${value} is not null`,
  );
}

/** Which questions were answered, in which series. */
export function answeredSeries(db: Db): PromiseLike<{ question: string; wording: number }[]> {
  const { questionKey, wording } = tallies;
  return db
    .select({ question: questionKey, wording })
    .from(tallies)
    .where(ne(tallies.n, 0))
    .groupBy(questionKey, wording)
    .orderBy(asc(questionKey), asc(wording));
}
