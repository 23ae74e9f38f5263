import { and, asc, eq, isNotNull, isNull } from "drizzle-orm";
import { isMeasure, LIBRARY, type LibraryQuestion } from "~/domain/question-library";
import type { Question } from "~/domain/questionnaire";
import { storedQuestion } from "~/domain/questionnaire-schema";
import { libraryQuestions as questions } from "../schema";
import type { Db, Tx } from "../store";

export interface OwnQuestion extends LibraryQuestion {
  own: true;
  createdAt: Date;
  createdBy: string;
  changedAt: Date;
  archivedAt: Date | null;
}

/** What can be put into a questionnaire: the standard questions, then the municipality's own that are not archived. */
export async function libraryQuestions(db: Db): Promise<LibraryQuestion[]> {
  const own = await ownQuestions(db);
  return [...LIBRARY, ...own.filter(({ archivedAt }) => archivedAt === null)];
}

/** The municipality's own questions, also the archived ones, in the order in which they were made. */
export async function ownQuestions(db: Db): Promise<OwnQuestion[]> {
  const rows = await db.select().from(questions).orderBy(asc(questions.createdAt), asc(questions.key));
  return rows.flatMap((row) => readRow(row) ?? []);
}

export async function ownQuestion(db: Db, key: string): Promise<OwnQuestion | null> {
  const [row] = await db.select().from(questions).where(eq(questions.key, key));
  return row === undefined ? null : readRow(row);
}

export interface NewOwnQuestion {
  question: Question;
  measures: readonly string[];
  nationalCode: string;
}

/** False where a question with that key is there already, archived or not. */
export async function insertOwnQuestion(
  tx: Tx,
  { question, measures, nationalCode }: NewOwnQuestion,
  by: string,
  now: Date,
): Promise<boolean> {
  const rows = await tx
    .insert(questions)
    .values({
      key: question.key,
      question,
      measures: [...measures],
      nationalCode,
      createdAt: now,
      createdBy: by,
      changedAt: now,
    })
    .onConflictDoNothing()
    .returning({ key: questions.key });
  return rows.length === 1;
}

/** False where it is gone, or was changed since the moment `seenAt` at which it was last changed as far as is known. */
export async function updateOwnQuestion(
  tx: Tx,
  { question, measures, nationalCode }: NewOwnQuestion,
  seenAt: Date,
  now: Date,
): Promise<boolean> {
  const rows = await tx
    .update(questions)
    .set({ question, measures: [...measures], nationalCode, changedAt: now })
    .where(and(eq(questions.key, question.key), eq(questions.changedAt, seenAt)))
    .returning({ key: questions.key });
  return rows.length === 1;
}

/** Offers it no longer, or again. False where that was already so. */
export async function archiveOwnQuestion(tx: Tx, key: string, archivedAt: Date | null): Promise<boolean> {
  const was = archivedAt === null ? isNotNull(questions.archivedAt) : isNull(questions.archivedAt);
  const rows = await tx
    .update(questions)
    .set({ archivedAt })
    .where(and(eq(questions.key, key), was))
    .returning({ key: questions.key });
  return rows.length === 1;
}

/** Null for a question that this program can't read. */
function readRow(row: typeof questions.$inferSelect): OwnQuestion | null {
  const question = storedQuestion.safeParse(row.question);
  if (!question.success) return null;
  const { nationalCode, createdAt, createdBy, changedAt, archivedAt } = row;
  return {
    question: { ...question.data, key: row.key },
    measures: row.measures.filter(isMeasure),
    nationalCode,
    own: true,
    createdAt,
    createdBy,
    changedAt,
    archivedAt,
  };
}
