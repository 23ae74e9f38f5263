import { and, asc, eq, inArray, isNotNull } from "drizzle-orm";
import { type AspectPair, addPairs, noPairs, pairsOf, sumsOfGiven } from "~/domain/aspects";
import { monthsOf, type Period } from "~/domain/period";
import { bulkInsert } from "../bulk";
import { answers, aspectCells, aspectSums, questionnaireVersions, responses } from "../schema";
import type { Db, Tx } from "../store";
import { type AspectCell, addAspectCells } from "./aspect-cells";
import { addedPairs, pairedAnswers, totalPairs } from "./aspect-columns";
import { type Margin, type ResolvedScope, within } from "./scopes";
import { MARGINS } from "./tally-margins";

type AspectRow = typeof aspectSums.$inferSelect;
type Placed = Record<"month" | Margin, string> & { answers: Parameters<typeof pairsOf>[0] };

const own = aspectSums;

const insertSums = bulkInsert(aspectSums, (tx, rows) =>
  tx
    .insert(aspectSums)
    .values(rows)
    .onConflictDoUpdate({
      target: [own.margin, own.month, own.key, own.aspect, own.wording, own.gradeWording],
      set: addedPairs(own),
    })
    .returning({ n: own.n }),
);

/** Adds what these responses say of the grade beside their other answers. */
export async function addAspectSums(tx: Tx, responseIds: readonly string[]): Promise<void> {
  const placed = new Map<string, Placed>();
  const { id, month, channel, topic, team } = responses;
  for (const row of await tx
    .select({ id, month, channel, topic, team })
    .from(responses)
    .where(inArray(id, [...responseIds])))
    placed.set(row.id, { ...row, answers: [] });
  const { responseId, questionKey, wording, value } = answers;
  const given = await tx
    .select({ responseId, questionKey, wording, value })
    .from(answers)
    .where(inArray(responseId, [...responseIds]));
  for (const { responseId, ...answer } of given)
    (placed.get(responseId)?.answers as Placed["answers"][number][] | undefined)?.push(answer);
  const all = [...placed.values()];
  await insertSums(tx, rowsOf(all, 1));
  await addAspectCells(tx, cellsOf(all, 1));
}

/** Takes away exactly what a response added. */
export async function takeAspectSums(tx: Tx, response: Placed): Promise<void> {
  await addAspectCells(tx, cellsOf([response], -1));
  const rows = rowsOf([response], -1);
  const left = await insertSums(tx, rows);
  if (!left.some(({ n }) => n === 0)) return;
  await tx
    .delete(aspectSums)
    .where(
      and(
        inArray(own.margin, [...MARGINS]),
        eq(own.month, response.month),
        inArray(own.key, [...new Set(rows.map(({ key }) => key))]),
        eq(own.n, 0),
      ),
    );
}

const cellsOf = (placed: readonly Placed[], n: 1 | -1): AspectCell[] =>
  placed.flatMap(({ month, channel, topic, team, answers: given }) =>
    pairsOf(given, n).map((pair) => ({ month, channel, topic, team, ...pair })),
  );

/** One row per key (PostgreSQL updates no row twice), always in the same order (so that no two writes wait for each other). */
function rowsOf(placed: readonly Placed[], n: 1 | -1): AspectRow[] {
  const rows = new Map<string, AspectRow>();
  for (const { month, answers: given, ...cell } of placed) {
    for (const pair of pairsOf(given, n)) {
      for (const margin of MARGINS) {
        const key = cell[margin];
        const { aspect, wording, gradeWording } = pair;
        const id = [margin, month, key, aspect, wording, gradeWording].join("\n");
        const known = rows.get(id);
        rows.set(id, { ...pair, ...(known ? addPairs(known, pair) : pair), margin, month, key });
      }
    }
  }
  return [...rows].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, row]) => row);
}

/** Sums per aspect and pair of series, over the months of a period and some channels, topics or teams, or all. */
export async function aspectSumsIn(
  db: Db,
  period: Period,
  { margin, keys }: { margin: Margin; keys: readonly string[] | undefined },
): Promise<AspectPair[]> {
  const { aspect, wording, gradeWording } = own;
  return db
    .select({ aspect, wording, gradeWording, ...totalPairs(own) })
    .from(own)
    .where(
      and(eq(own.margin, margin), inArray(own.month, monthsOf(period)), keys && inArray(own.key, [...keys])),
    )
    .groupBy(aspect, wording, gradeWording);
}

/**
 * The same from the answers themselves, for a language, medium or questionnaire: costs as much as there are answers in it,
 * so see first how many those are.
 */
export async function aspectSumsFromAnswers(
  db: Db,
  period: Period,
  scope: ResolvedScope,
): Promise<AspectPair[]> {
  const { grade, other, isGrade, isOther, columns, groups } = pairedAnswers;
  const { language, medium, questionnaire } = scope;
  const counted = await db
    .select(columns)
    .from(responses)
    .innerJoin(grade, isGrade)
    .innerJoin(other, isOther)
    .leftJoin(questionnaireVersions, eq(questionnaireVersions.id, responses.questionnaireVersionId))
    .where(
      and(
        within(responses, monthsOf(period), scope),
        language && inArray(responses.language, language),
        medium && inArray(responses.medium, medium),
        questionnaire && inArray(questionnaireVersions.questionnaireKey, questionnaire),
        isNotNull(other.value),
      ),
    )
    .groupBy(...groups);
  const sums = new Map<string, AspectPair>();
  for (const { aspect, wording, gradeWording, given, value, n } of counted) {
    const pairs = sumsOfGiven(aspect, given, value, n);
    if (pairs === null) continue;
    const key = JSON.stringify([aspect, wording, gradeWording]);
    sums.set(key, { aspect, wording, gradeWording, ...addPairs(sums.get(key) ?? noPairs, pairs) });
  }
  return [...sums.values()];
}

export async function allAspectSums(db: Db): Promise<AspectRow[]> {
  const { margin, month, key, aspect, wording, gradeWording } = own;
  return db
    .select()
    .from(own)
    .orderBy(asc(margin), asc(month), asc(key), asc(aspect), asc(wording), asc(gradeWording));
}

export async function clearAspectSums(tx: Tx): Promise<void> {
  await tx.delete(aspectSums);
  await tx.delete(aspectCells);
}
