import { asc, eq } from "drizzle-orm";
import { answers, responses } from "../schema";
import type { Db, Tx } from "../store";

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

/** Adds one response with its answers; the unique receipt refuses a second one with the same link. */
export async function insertResponse(tx: Tx, { answers: given, ...response }: StoredResponse): Promise<void> {
  await tx.insert(responses).values(response);
  if (given.length > 0)
    await tx.insert(answers).values(given.map((answer) => ({ ...answer, responseId: response.id })));
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

/** Erases one response with its answers; false if it was gone already. */
export async function deleteResponse(tx: Tx, id: string): Promise<boolean> {
  const gone = await tx.delete(responses).where(eq(responses.id, id)).returning({ id: responses.id });
  return gone.length > 0;
}
