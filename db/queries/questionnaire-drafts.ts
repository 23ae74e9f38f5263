import { and, desc, eq, ne, sql } from "drizzle-orm";
import type { QuestionnaireContent } from "~/domain/questionnaire";
import { draftContent } from "~/domain/questionnaire-schema";
import { dialect } from "../dialect";
import { questionnaireRoutes, questionnaires, questionnaireVersions } from "../schema";
import type { Db, Tx } from "../store";

/** What is being worked on beside the live version; at most one per questionnaire. */
export interface Draft {
  key: string;
  /** Of the questionnaire, as the office calls it. */
  name: string;
  /** Which version it becomes. */
  number: number;
  content: QuestionnaireContent;
  /** Goes up with every save. */
  revision: number;
  /** The number of the version that it was made from; null for a new questionnaire. */
  basedOn: number | null;
  changedAt: Date | null;
  /** The name of whoever saved last. */
  changedBy: string | null;
}

const isDraftOf = (key: string) =>
  and(eq(questionnaireVersions.questionnaireKey, key), eq(questionnaireVersions.state, "draft"));

export async function draftOf(db: Db, key: string): Promise<Draft | null> {
  const [found] = await db
    .select({
      key: questionnaireVersions.questionnaireKey,
      name: questionnaires.name,
      number: questionnaireVersions.number,
      content: questionnaireVersions.content,
      revision: questionnaireVersions.revision,
      basedOn: questionnaireVersions.basedOn,
      changedAt: questionnaireVersions.changedAt,
      changedBy: questionnaireVersions.changedBy,
    })
    .from(questionnaireVersions)
    .innerJoin(questionnaires, eq(questionnaires.key, questionnaireVersions.questionnaireKey))
    .where(isDraftOf(key))
    .orderBy(desc(questionnaireVersions.number))
    .limit(1);
  return found === undefined ? null : { ...found, content: draftContent.parse(found.content) };
}

export type QuestionnaireRow = typeof questionnaires.$inferSelect;

export async function questionnaireByKey(db: Db, key: string): Promise<QuestionnaireRow | null> {
  const [found] = await db.select().from(questionnaires).where(eq(questionnaires.key, key));
  return found ?? null;
}

/** The questionnaire, held until this write ends: what is done to its versions is done one after the other. */
export async function lockQuestionnaire(tx: Tx, key: string): Promise<QuestionnaireRow | null> {
  const locking = tx.select().from(questionnaires).where(eq(questionnaires.key, key));
  const [found] = await (dialect === "postgresql" ? locking.for("update") : locking);
  return found ?? null;
}

/** The highest number that a version of it has, a draft included; 0 where there is none. */
export async function lastVersionNumber(db: Db, key: string): Promise<number> {
  const [found] = await db
    .select({ number: sql<number>`coalesce(max(${questionnaireVersions.number}), 0)` })
    .from(questionnaireVersions)
    .where(eq(questionnaireVersions.questionnaireKey, key));
  return Number(found?.number ?? 0);
}

/** Whether it ever had a version that was published. */
export async function wasPublished(db: Db, key: string): Promise<boolean> {
  const found = await db
    .select({ id: questionnaireVersions.id })
    .from(questionnaireVersions)
    .where(and(eq(questionnaireVersions.questionnaireKey, key), ne(questionnaireVersions.state, "draft")))
    .limit(1);
  return found.length > 0;
}

/** False where the key is taken. */
export async function insertQuestionnaire(
  tx: Tx,
  row: { key: string; name: string; createdAt: Date; createdBy: string },
): Promise<boolean> {
  const added = await tx
    .insert(questionnaires)
    .values(row)
    .onConflictDoNothing()
    .returning({ key: questionnaires.key });
  return added.length > 0;
}

export interface NewDraft {
  id: string;
  questionnaireKey: string;
  number: number;
  content: QuestionnaireContent;
  revision: number;
  basedOn: number | null;
  at: Date;
  by: string;
}

export async function insertDraft(tx: Tx, { at, by, ...draft }: NewDraft): Promise<void> {
  await tx
    .insert(questionnaireVersions)
    .values({ ...draft, state: "draft", createdAt: at, changedAt: at, changedBy: by });
}

/** Saves over the revision that was seen; null where the draft has another one by now, or is no draft any more. */
export async function updateDraft(
  tx: Tx,
  key: string,
  revision: number,
  change: { content: QuestionnaireContent; changedAt: Date; changedBy: string },
): Promise<{ revision: number } | null> {
  const [saved] = await tx
    .update(questionnaireVersions)
    .set({ ...change, revision: revision + 1 })
    .where(and(isDraftOf(key), eq(questionnaireVersions.revision, revision)))
    .returning({ revision: questionnaireVersions.revision });
  return saved ?? null;
}

/** False where the draft has another revision by now, or is no draft any more. */
export async function deleteDraft(tx: Tx, key: string, revision: number): Promise<boolean> {
  const gone = await tx
    .delete(questionnaireVersions)
    .where(and(isDraftOf(key), eq(questionnaireVersions.revision, revision)))
    .returning({ id: questionnaireVersions.id });
  return gone.length > 0;
}

export async function updateQuestionnaireName(tx: Tx, key: string, name: string): Promise<void> {
  await tx.update(questionnaires).set({ name }).where(eq(questionnaires.key, key));
}

export async function updateRetirement(
  tx: Tx,
  key: string,
  retired: { at: Date; by: string } | null,
): Promise<void> {
  await tx
    .update(questionnaires)
    .set({ retiredAt: retired?.at ?? null, retiredBy: retired?.by ?? null })
    .where(eq(questionnaires.key, key));
}

/** Of a questionnaire that has no version left. */
export async function deleteQuestionnaire(tx: Tx, key: string): Promise<void> {
  await tx.delete(questionnaires).where(eq(questionnaires.key, key));
}

/** Whether a rule says that somebody gets it, or will get it. */
export async function isRouted(db: Db, key: string): Promise<boolean> {
  const found = await db
    .select({ key: questionnaireRoutes.questionnaireKey })
    .from(questionnaireRoutes)
    .where(eq(questionnaireRoutes.questionnaireKey, key))
    .limit(1);
  return found.length > 0;
}
