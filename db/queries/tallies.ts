import { and, asc, eq, inArray, isNotNull, like, notLike, type SQL, sql } from "drizzle-orm";
import { ANSWERED, countedValues } from "~/domain/answer";
import { bulkInsert } from "../bulk";
import { answers, questionnaireVersions, responses, tallies } from "../schema";
import type { Db, Tx } from "../store";
import { addToMargins, rebuildMargins } from "./tally-margins";

/** A count of answers in one cell, to add; negative to take away. */
export interface TallyRow {
  questionKey: string;
  wording: number;
  month: string;
  channel: string;
  topic: string;
  /** '' where none was given. */
  team: string;
  value: string;
  /** Key in `strata`. */
  stratum: string;
  n: number;
}

const insertCounts = bulkInsert(tallies, (tx, rows) =>
  tx
    .insert(tallies)
    .values(rows)
    .onConflictDoUpdate({
      target: [
        tallies.questionKey,
        tallies.month,
        tallies.channel,
        tallies.topic,
        tallies.team,
        tallies.wording,
        tallies.value,
        tallies.stratum,
      ],
      set: { n: sql`${tallies.n} + excluded.n` },
    })
    .returning({ n: tallies.n }),
);

/** Adds to the counts; belongs in the same write as the answers that are counted. A count that comes to nothing goes. */
export async function addToTallies(tx: Tx, added: TallyRow[]): Promise<void> {
  const cells = summed(added);
  await insertCounts(tx, cells);
  await addToMargins(tx, cells);
  const lessened = cells.filter((cell) => cell.n < 0);
  if (lessened.length === 0) return;
  const of = (pick: (cell: TallyRow) => string) => [...new Set(lessened.map(pick))];
  await tx.delete(tallies).where(
    and(
      eq(tallies.n, 0),
      inArray(
        tallies.questionKey,
        of((cell) => cell.questionKey),
      ),
      inArray(
        tallies.month,
        of((cell) => cell.month),
      ),
    ),
  );
}

/** Counts all answers anew. */
export async function rebuildTallies(tx: Tx): Promise<void> {
  await tx.delete(tallies);
  await tx.insert(tallies).select(answersPerCell(tx, notLike(answers.value, `${ANSWERED}%`)));
  await insertCounts(tx, summed(await answersToMany(tx)));
  await rebuildMargins(tx);
}

/** Answers to questions with more answers: each answer that was chosen is counted, and how many answered. */
async function answersToMany(tx: Tx): Promise<TallyRow[]> {
  const cells = await answersPerCell(tx, like(answers.value, `${ANSWERED}%`));
  return cells.flatMap((cell) =>
    countedValues(cell.value).map((value) => ({ ...cell, value, n: Number(cell.n) })),
  );
}

/** As stratumOf writes it. */
const stratum = sql`${responses.language} || ' ' || ${responses.medium} || ' ' || coalesce(${questionnaireVersions.questionnaireKey}, '')`;

const answersPerCell = (tx: Tx, which: SQL) =>
  tx
    .select({
      questionKey: answers.questionKey,
      wording: answers.wording,
      month: responses.month,
      channel: responses.channel,
      topic: responses.topic,
      team: responses.team,
      value: sql<string>`${answers.value}`.as("value"),
      stratum: sql<string>`${stratum}`.as("stratum"),
      n: sql<number>`count(*)`.as("n"),
    })
    .from(answers)
    .innerJoin(responses, eq(responses.id, answers.responseId))
    .leftJoin(questionnaireVersions, eq(questionnaireVersions.id, responses.questionnaireVersionId))
    .where(and(isNotNull(answers.value), which))
    .groupBy(
      answers.questionKey,
      answers.wording,
      responses.month,
      responses.channel,
      responses.topic,
      responses.team,
      answers.value,
      stratum,
    );

export async function allTallies(db: Db): Promise<TallyRow[]> {
  const { questionKey, month, channel, topic, team, wording, value, stratum } = tallies;
  return db
    .select()
    .from(tallies)
    .orderBy(
      asc(questionKey),
      asc(month),
      asc(channel),
      asc(topic),
      asc(team),
      asc(wording),
      asc(value),
      asc(stratum),
    );
}

/** One row per cell (PostgreSQL updates no row twice), always in the same order (so that no two writes wait for each other). */
function summed(added: TallyRow[]): TallyRow[] {
  const cells = new Map<string, TallyRow>();
  for (const row of added) {
    const { questionKey, month, channel, topic, team, wording, value, stratum } = row;
    const key = [questionKey, month, channel, topic, team, wording, value, stratum].join("\n");
    const cell = cells.get(key);
    if (cell) cell.n += row.n;
    else cells.set(key, { ...row });
  }
  return [...cells]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, cell]) => cell)
    .filter((cell) => cell.n !== 0);
}
