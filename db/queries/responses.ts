import { asc, eq, getTableColumns, sql } from "drizzle-orm";
import { countedValues } from "~/domain/answer";
import { bulkInsert } from "../bulk";
import { preparedOnce } from "../prepared";
import { answers, comments, questionnaireVersions, responses, unreadResponses } from "../schema";
import type { Db, Tx } from "../store";
import { takeAspectSums } from "./aspect-sums";
import { holdComments } from "./comments";
import { addStrata, stratumOf } from "./strata";
import { addToTagMargins, tagCountsOf } from "./tag-margins";
import { addToTallies, type TallyRow } from "./tallies";
import { takeUnreadOne } from "./unread-responses";

/** Where a response belongs; all that it keeps of its contact. */
export interface ResponseCell {
  channel: string;
  topic: string;
  /** '' where none was given. */
  team: string;
  month: string;
  day: string;
}

export interface NewResponse extends ResponseCell {
  id: string;
  receiptHash: string;
  questionnaireVersionId: string;
  /** Key of the questionnaire that the version is of. */
  questionnaire: string;
  language: string;
  /** By what it was asked; '' where that is not known. */
  medium: string;
}

export interface StoredAnswer {
  questionKey: string;
  wording: number;
  value: string | null;
  comment: string | null;
}

export interface StoredResponse extends NewResponse {
  answers: StoredAnswer[];
}

const insertRows = bulkInsert(responses, (tx, rows) =>
  tx.insert(responses).values(rows).returning({ id: responses.id }),
);

const insertAnswers = bulkInsert(answers, (tx, rows) =>
  tx.insert(answers).values(rows).returning({ key: answers.questionKey }),
);

const insertComments = bulkInsert(comments, (tx, rows) =>
  tx.insert(comments).values(rows).returning({ responseId: comments.responseId }),
);

const insertUnread = bulkInsert(unreadResponses, (tx, rows) =>
  tx.insert(unreadResponses).values(rows).returning({ responseId: unreadResponses.responseId }),
);

/**
 * Adds responses with their answers and counts them, which belongs together in one write; the unique receipt refuses
 * a second response with the same link. What takes longer to work up (words, aspects) is left for the background.
 */
export async function insertResponses(tx: Tx, added: readonly StoredResponse[]): Promise<void> {
  const given = added.flatMap((response) =>
    response.answers.map((answer) => ({ ...answer, responseId: response.id })),
  );
  await addStrata(tx, added);
  await insertRows(tx, added);
  await insertAnswers(tx, given);
  await insertComments(tx, added.flatMap(commentsOf));
  await insertUnread(
    tx,
    added.map(({ id }) => ({ responseId: id })),
  );
  await addToTallies(
    tx,
    added.flatMap((response) => countsOf(response, 1)),
  );
}

function commentsOf(response: StoredResponse): (typeof comments.$inferInsert)[] {
  const { id: responseId, month, channel, topic, team, answers: given } = response;
  const written = given.filter(({ comment }) => comment !== null);
  if (written.length === 0) return [];
  const graded = given.find(({ questionKey }) => questionKey === "grade");
  const grade = Number(graded?.value);
  const isGrade = Number.isInteger(grade) && grade >= 1 && grade <= 10;
  return written.map(({ questionKey, wording }) => ({
    responseId,
    questionKey,
    wording,
    month,
    channel,
    topic,
    team,
    stratum: stratumOf(response),
    grade: isGrade ? grade : null,
    gradeWording: isGrade ? (graded?.wording ?? null) : null,
  }));
}

function countsOf(response: StoredResponse, n: 1 | -1): TallyRow[] {
  const { answers: given, month, channel, topic, team } = response;
  const stratum = stratumOf(response);
  return given.flatMap(({ questionKey, wording, value }) =>
    value === null
      ? []
      : countedValues(value).map((counted) => ({
          questionKey,
          wording,
          month,
          channel,
          topic,
          team,
          value: counted,
          stratum,
          n,
        })),
  );
}

const withReceipt = preparedOnce((db) =>
  db
    .select({ id: responses.id })
    .from(responses)
    .where(eq(responses.receiptHash, sql.placeholder("receiptHash"))),
);

/** Whether there is a response with this receipt. */
export const hasResponse = async (db: Db, receiptHash: string): Promise<boolean> =>
  (await withReceipt(db, { receiptHash })).length > 0;

export async function responseByReceipt(db: Db, receiptHash: string): Promise<StoredResponse | null> {
  const [found] = await db
    .select({ ...getTableColumns(responses), questionnaire: questionnaireVersions.questionnaireKey })
    .from(responses)
    .leftJoin(questionnaireVersions, eq(questionnaireVersions.id, responses.questionnaireVersionId))
    .where(eq(responses.receiptHash, receiptHash));
  if (!found) return null;
  const given = await db
    .select({
      questionKey: answers.questionKey,
      wording: answers.wording,
      value: answers.value,
      comment: answers.comment,
    })
    .from(answers)
    .where(eq(answers.responseId, found.id))
    .orderBy(asc(answers.questionKey));
  return { ...found, questionnaire: found.questionnaire ?? "", answers: given };
}

/** Erases the response with this receipt, its answers and their counts; false if there is none. */
export async function deleteResponse(tx: Tx, receiptHash: string): Promise<boolean> {
  const found = await responseByReceipt(tx, receiptHash);
  if (!found) return false;
  const wasUnread = await takeUnreadOne(tx, found.id);
  const tagCounts = wasUnread ? [] : await tagCountsOf(tx, await holdComments(tx, [found.id]), -1);
  const gone = await tx.delete(responses).where(eq(responses.id, found.id)).returning({ id: responses.id });
  // Of two at once, one erases: the counts go down once.
  if (gone.length === 0) return false;
  await addToTallies(tx, countsOf(found, -1));
  if (!wasUnread) {
    await takeAspectSums(tx, found);
    await addToTagMargins(tx, tagCounts);
  }
  return true;
}
