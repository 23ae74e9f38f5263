import { asc, gt, ne, sql } from "drizzle-orm";
import { dialect } from "../dialect";
import { preparedOnce } from "../prepared";
import { answers, responses, tallies } from "../schema";
import type { Db } from "../store";

const line = sql.raw(dialect === "postgresql" ? "chr(10)" : "char(10)");

/** Month, channel, topic and team of a row, as placeKey (domain/answers-release.ts) writes them. */
const placeIn = ({ month, channel, topic, team }: typeof responses) =>
  sql<string>`${month} || ${line} || ${channel} || ${line} || ${topic} || ${line} || ${team}`;

/** What of a response may go into a file at all. */
export interface ListedResponse {
  id: string;
  /** Month, channel, topic and team: see placeKey. */
  place: string;
  /** Its closed answers, as eachAnswer reads them; null where it has none. Open text is never read. */
  answers: string | null;
}

const BETWEEN_PARTS = "\u001f";
const BETWEEN_ANSWERS = "\u001e";

const listed = preparedOnce((db) => {
  const { id } = responses;
  const { responseId, questionKey, wording, value } = answers;
  const one = sql`${questionKey} || ${BETWEEN_PARTS} || ${wording} || ${BETWEEN_PARTS} || ${value}`;
  const all =
    dialect === "postgresql"
      ? sql`string_agg(${one}, ${BETWEEN_ANSWERS})`
      : sql`group_concat(${one}, ${BETWEEN_ANSWERS})`;
  return db
    .select({
      id,
      place: placeIn(responses),
      answers: sql<
        string | null
      >`(select ${all} from ${answers} where ${responseId} = ${id} and ${value} is not null)`,
    })
    .from(responses)
    .where(gt(id, sql.placeholder("last")))
    .orderBy(asc(id))
    .limit(sql.placeholder("atMost"));
});

/** So many responses after this one, in the order of their identifiers. */
export function responsesAfter(db: Db, last: string, atMost: number): PromiseLike<ListedResponse[]> {
  return listed(db, { last, atMost });
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
  const { questionKey, wording, month } = tallies;
  return db
    .select({
      question: questionKey,
      wording,
      first: sql<string>`min(${month})`,
      last: sql<string>`max(${month})`,
    })
    .from(tallies)
    .where(ne(tallies.n, 0))
    .groupBy(questionKey, wording)
    .orderBy(asc(questionKey), asc(wording));
}
