import { and, eq, inArray, isNotNull, notExists, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import { dialect } from "../dialect";
import {
  answers,
  comments,
  questionnaireVersions,
  responses,
  strata,
  tallies,
  unreadResponses,
} from "../schema";
import type { Db, Tx } from "../store";
import { rebuildTallies } from "./tallies";

/**
 * Whether the counts are from before language, medium and questionnaire were counted too. Costs one look into an empty
 * or a small table: the tallies are only looked at while no combination is known.
 */
export async function isCountedWithoutStrata(db: Db): Promise<boolean> {
  const known = db.select({ key: strata.key }).from(strata).limit(1);
  if ((await known).length > 0) return false;
  const counted = db.select({ n: tallies.n }).from(tallies).where(eq(tallies.stratum, "")).limit(1);
  return (await counted).length > 0;
}

/**
 * Brings the results of an older version up to date: lists the combinations of language, medium and questionnaire,
 * counts all answers by them, lists the comments, and leaves every response to be worked up in the background. False
 * where another process has just done so.
 */
export async function recountByStratum(tx: Tx): Promise<boolean> {
  // On SQLite no other write is under way.
  if (dialect === "postgresql") await tx.execute(sql`lock table ${tallies} in share row exclusive mode`);
  if (!(await isCountedWithoutStrata(tx))) return false;
  await tx.insert(strata).select(
    tx
      .selectDistinct({
        key: stratum.as("key"),
        language: responses.language,
        medium: responses.medium,
        questionnaire: questionnaire.as("questionnaire"),
      })
      .from(responses)
      .leftJoin(questionnaireVersions, eq(questionnaireVersions.id, responses.questionnaireVersionId)),
  );
  await rebuildTallies(tx);
  await listComments(tx);
  await tx.insert(unreadResponses).select(
    tx
      .select({ responseId: responses.id })
      .from(responses)
      .where(
        notExists(
          tx
            .select({ id: unreadResponses.responseId })
            .from(unreadResponses)
            .where(eq(unreadResponses.responseId, responses.id)),
        ),
      ),
  );
  return true;
}

const questionnaire = sql<string>`coalesce(${questionnaireVersions.questionnaireKey}, '')`;
/** As stratumOf writes it. */
const stratum = sql<string>`${responses.language} || ' ' || ${responses.medium} || ' ' || ${questionnaire}`;

const GRADES = Array.from({ length: 10 }, (_, index) => String(index + 1));

async function listComments(tx: Tx): Promise<void> {
  const graded = alias(answers, "graded");
  const { responseId, questionKey, wording } = answers;
  const { month, channel, topic, team } = responses;
  const unknown = sql<null>`null`;
  await tx.insert(comments).select(
    tx
      .select({
        responseId,
        questionKey,
        wording,
        month,
        channel,
        topic,
        team,
        stratum: stratum.as("stratum"),
        grade: sql<number | null>`cast(${graded.value} as integer)`.as("grade"),
        gradeWording: graded.wording,
        hiddenAt: unknown.as("hidden_at"),
        hiddenBy: unknown.as("hidden_by"),
        hiddenReason: unknown.as("hidden_reason"),
      })
      .from(answers)
      .innerJoin(responses, eq(responses.id, responseId))
      .leftJoin(questionnaireVersions, eq(questionnaireVersions.id, responses.questionnaireVersionId))
      .leftJoin(
        graded,
        and(
          eq(graded.responseId, responseId),
          eq(graded.questionKey, "grade"),
          inArray(graded.value, GRADES),
        ),
      )
      .where(isNotNull(answers.comment)),
  );
}
