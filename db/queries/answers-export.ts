import { asc, gt, inArray, ne, sql } from "drizzle-orm";
import { dialect } from "../dialect";
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
  month: string;
  channel: string;
  topic: string;
  team: string;
}

/** So many responses after this one, in the order of their identifiers. */
export function responsesAfter(db: Db, last: string, atMost: number): Promise<ListedResponse[]> {
  const { id, month, channel, topic, team } = responses;
  return rows<ListedResponse>(
    db,
    sql`select ${id} as id, ${month} as month, ${channel} as channel, ${topic} as topic, ${team} as team
      from ${responses} where ${id} > ${last} order by ${id} limit ${atMost}`,
  );
}

/** What one response answered: `answers` as answersIn reads them. */
export interface GivenAnswers {
  id: string;
  answers: string;
}

const BETWEEN_PARTS = "\u001f";
const BETWEEN_ANSWERS = "\u001e";

/**
 * The closed answers of these responses, each response's in one text, as there may be millions; open text is never read.
 */
export function answersOf(db: Db, responseIds: readonly string[]): Promise<GivenAnswers[]> {
  const { responseId, questionKey, wording, value } = answers;
  const one = sql`${questionKey} || ${BETWEEN_PARTS} || ${wording} || ${BETWEEN_PARTS} || ${value}`;
  const all =
    dialect === "postgresql"
      ? sql`string_agg(${one}, ${BETWEEN_ANSWERS})`
      : sql`group_concat(${one}, ${BETWEEN_ANSWERS})`;
  return rows<GivenAnswers>(
    db,
    sql`select ${responseId} as id, ${all} as answers
      from ${answers} where ${inArray(responseId, [...responseIds])} and ${value} is not null
      group by ${responseId}`,
  );
}

/** One text per answer, the same for the same answer. */
export const eachAnswer = ({ answers: all }: GivenAnswers): string[] => all.split(BETWEEN_ANSWERS);

/** What such a text says. */
export function readAnswer(text: string): { question: string; wording: number; value: string } {
  const [question = "", wording = "", value = ""] = text.split(BETWEEN_PARTS);
  return { question, wording: Number(wording), value };
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
