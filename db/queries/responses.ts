import { asc, eq } from "drizzle-orm";
import { countedValues } from "~/domain/answer";
import { bulkInsert } from "../bulk";
import { answers, responses } from "../schema";
import type { Db, Tx } from "../store";
import { addToTallies, type TallyRow } from "./tallies";

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
  language: string;
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

/**
 * Adds responses with their answers and counts them, which belongs together in one write; the unique receipt refuses
 * a second response with the same link.
 */
export async function insertResponses(tx: Tx, added: readonly StoredResponse[]): Promise<void> {
  const given = added.flatMap((response) =>
    response.answers.map((answer) => ({ ...answer, responseId: response.id })),
  );
  await insertRows(tx, added);
  await insertAnswers(tx, given);
  await addToTallies(
    tx,
    added.flatMap((response) => countsOf(response, 1)),
  );
}

function countsOf({ answers: given, month, channel, topic, team }: StoredResponse, n: 1 | -1): TallyRow[] {
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
          n,
        })),
  );
}

export async function responseByReceipt(db: Db, receiptHash: string): Promise<StoredResponse | null> {
  const [found] = await db.select().from(responses).where(eq(responses.receiptHash, receiptHash));
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
  return { ...found, answers: given };
}

/** Erases the response with this receipt, its answers and their counts; false if there is none. */
export async function deleteResponse(tx: Tx, receiptHash: string): Promise<boolean> {
  const found = await responseByReceipt(tx, receiptHash);
  if (!found) return false;
  const gone = await tx.delete(responses).where(eq(responses.id, found.id)).returning({ id: responses.id });
  // Of two at once, one erases: the counts go down once.
  if (gone.length === 0) return false;
  await addToTallies(tx, countsOf(found, -1));
  return true;
}
