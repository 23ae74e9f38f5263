import { and, desc, eq, inArray, ne } from "drizzle-orm";
import type { QuestionnaireContent } from "~/domain/questionnaire";
import { questionnaireContent } from "~/domain/questionnaire-schema";
import { questionnaireRoutes, questionnaires, questionnaireVersions } from "../schema";
import type { Db, Tx } from "../store";

export interface QuestionnaireVersion {
  id: string;
  questionnaireKey: string;
  number: number;
  state: "draft" | "published" | "retired";
  publishedAt: Date | null;
  content: QuestionnaireContent;
}

/** Null for a version that isn't there or that this program can't read. */
export async function questionnaireVersion(db: Db, id: string): Promise<QuestionnaireVersion | null> {
  const [found] = await questionnaireVersionsWith(db, [id]);
  return found ?? null;
}

/** The versions with these ids, without the ones that aren't there or that this program can't read. */
export async function questionnaireVersionsWith(
  db: Db,
  ids: readonly string[],
): Promise<QuestionnaireVersion[]> {
  if (ids.length === 0) return [];
  const found = await db
    .select(versionColumns)
    .from(questionnaireVersions)
    .where(inArray(questionnaireVersions.id, [...ids]));
  return found.flatMap((version) => {
    const content = questionnaireContent.safeParse(version.content);
    return content.success ? [{ ...version, content: content.data }] : [];
  });
}

/** The published versions of one questionnaire, newest first. */
export async function publishedVersions(db: Db, key: string): Promise<QuestionnaireVersion[]> {
  const found = await db
    .select(versionColumns)
    .from(questionnaireVersions)
    .where(and(eq(questionnaireVersions.questionnaireKey, key), eq(questionnaireVersions.state, "published")))
    .orderBy(desc(questionnaireVersions.number));
  return found.flatMap((version) => {
    const content = questionnaireContent.safeParse(version.content);
    return content.success ? [{ ...version, content: content.data }] : [];
  });
}

export async function anyQuestionnaire(db: Db): Promise<boolean> {
  const found = await db.select({ key: questionnaires.key }).from(questionnaires).limit(1);
  return found.length > 0;
}

export interface NewQuestionnaire {
  key: string;
  name: string;
  channels: readonly string[];
  versionId: string;
  content: QuestionnaireContent;
}

/** Adds questionnaires with a published first version; one that another process has just added stays as it is. */
export async function insertPublishedQuestionnaires(
  tx: Tx,
  added: NewQuestionnaire[],
  now: Date,
): Promise<void> {
  for (const { key, name, channels, versionId, content } of added) {
    await tx.insert(questionnaires).values({ key, name, createdAt: now }).onConflictDoNothing();
    await tx
      .insert(questionnaireVersions)
      .values({
        id: versionId,
        questionnaireKey: key,
        number: 1,
        state: "published",
        content,
        createdAt: now,
        publishedAt: now,
      })
      .onConflictDoNothing();
    await tx
      .insert(questionnaireRoutes)
      .values(channels.map((channel) => ({ channel, topic: "", questionnaireKey: key })))
      .onConflictDoNothing();
  }
}

const versionColumns = {
  id: questionnaireVersions.id,
  questionnaireKey: questionnaireVersions.questionnaireKey,
  number: questionnaireVersions.number,
  state: questionnaireVersions.state,
  publishedAt: questionnaireVersions.publishedAt,
  content: questionnaireVersions.content,
};

/** Every questionnaire that was ever published: what residents can have answered. */
export function askedQuestionnaires(db: Db) {
  return db
    .selectDistinct({ key: questionnaires.key, name: questionnaires.name })
    .from(questionnaires)
    .innerJoin(questionnaireVersions, eq(questionnaireVersions.questionnaireKey, questionnaires.key))
    .where(ne(questionnaireVersions.state, "draft"))
    .orderBy(questionnaires.name, questionnaires.key);
}
