import { and, asc, eq, inArray, ne, sql } from "drizzle-orm";
import { dialect } from "../dialect";
import { answers, responses, tallies, tallyMargins } from "../schema";
import { type Db, rows } from "../store";

const BETWEEN_PARTS = "\u001f";
const BETWEEN_ANSWERS = "\u001e";
const sign = (of: string) => sql.raw(`${dialect === "postgresql" ? "chr" : "char"}(${of.charCodeAt(0)})`);

/** Month, channel, topic and team, as placeKey (domain/answers-release.ts) writes them. */
const place = () => {
  const { month, channel, topic, team } = responses;
  return sql.join(
    [month, channel, topic, team].map((part) => sql`${part}`),
    sql` || ${sign("\n")} || `,
  );
};

/** How many answers of a series count in each place in the months, 1 to 12, of a year: those in `only`, or all but `not`. */
export function answersPerPlace(
  db: Db,
  question: string,
  wording: number,
  which: { only: readonly string[] } | { not: string },
  year: number,
): Promise<{ month: number; channel: string; topic: string; team: string; n: number }[]> {
  const { questionKey, month, channel, topic, team, value, n } = tallies;
  const counts = "only" in which ? inArray(value, [...which.only]) : ne(value, which.not);
  // Undecoded, as there may be thousands: texts and small numbers are the same from both engines.
  return rows(
    db,
    sql`select cast(substr(${month}, 6) as integer) as month, ${channel} as channel, ${topic} as topic, ${team} as team,
      cast(sum(${n}) as integer) as n from ${tallies}
      where ${questionKey} = ${question} and ${tallies.wording} = ${wording} and ${counts}
        and ${month} between ${`${year}-01`} and ${`${year}-12`}
      group by ${month}, ${channel}, ${topic}, ${team} having sum(${n}) > 0`,
  );
}

/** What of a response may go into a file at all. */
export interface ListedResponse {
  id: string;
  /** Month, channel, topic and team: see placeKey. */
  place: string;
  /** Its closed answers, as eachAnswer reads them; null where it has none. Open text is never read. */
  answers: string | null;
}

const closedAnswers = () => {
  const { responseId, questionKey, wording, value } = answers;
  const between = sign(BETWEEN_PARTS);
  const one = sql`${questionKey} || ${between} || ${wording} || ${between} || ${value}`;
  const all = sql.raw(dialect === "postgresql" ? "string_agg" : "group_concat");
  return sql`(select ${all}(${one}, ${sign(BETWEEN_ANSWERS)}) from ${answers} where ${responseId} = ${responses.id} and ${value} is not null)`;
};

/**
 * So many responses after this one, in the order of their identifiers. Written by hand, as there are millions: rows come
 * as the driver makes them.
 */
export function responsesAfter(db: Db, last: string, atMost: number): Promise<ListedResponse[]> {
  const { id } = responses;
  return rows(
    db,
    sql`select ${id} as id, ${place()} as place, ${closedAnswers()} as answers from ${responses} where ${id} > ${last} order by ${id} limit ${atMost}`,
  );
}

/** One text per answer, the same for the same answer. */
export const eachAnswer = (all: string): string[] => all.split(BETWEEN_ANSWERS);

/** What such a text says. */
export function readAnswer(text: string): { question: string; wording: number; value: string } {
  const [question = "", wording = "", value = ""] = text.split(BETWEEN_PARTS);
  return { question, wording: Number(wording), value };
}

/** Which questions were answered, in which series, and the months of the first and last answers. */
export function answeredSeries(
  db: Db,
): PromiseLike<{ question: string; wording: number; first: string; last: string }[]> {
  const { questionKey, wording, month, margin, n } = tallyMargins;
  return db
    .select({
      question: questionKey,
      wording,
      first: sql<string>`min(${month})`,
      last: sql<string>`max(${month})`,
    })
    .from(tallyMargins)
    .where(and(eq(margin, "channel"), ne(n, 0)))
    .groupBy(questionKey, wording)
    .orderBy(asc(questionKey), asc(wording));
}
