import { and, asc, desc, eq, ne } from "drizzle-orm";
import type { QuestionnaireContent } from "~/domain/questionnaire";
import { draftContent, questionnaireContent } from "~/domain/questionnaire-schema";
import { questionnaires, questionnaireVersions } from "../schema";
import type { Db, Tx } from "../store";

export interface VersionRow {
  id: string;
  number: number;
  state: "draft" | "published" | "retired";
  revision: number;
  /** Null if this program can't read it. */
  content: QuestionnaireContent | null;
  createdAt: Date;
  publishedAt: Date | null;
  publishedBy: string | null;
  changedAt: Date | null;
  changedBy: string | null;
  basedOn: number | null;
}

/** Every version of a questionnaire, newest first; its draft too. */
export async function versionsOf(db: Db, key: string): Promise<VersionRow[]> {
  const { id, number, state, revision, content, createdAt, publishedAt, publishedBy } = questionnaireVersions;
  const { changedAt, changedBy, basedOn } = questionnaireVersions;
  const found = await db
    .select({
      id,
      number,
      state,
      revision,
      content,
      createdAt,
      publishedAt,
      publishedBy,
      changedAt,
      changedBy,
      basedOn,
    })
    .from(questionnaireVersions)
    .where(eq(questionnaireVersions.questionnaireKey, key))
    .orderBy(desc(number));
  return found.map((row) => ({
    ...row,
    content:
      (row.state === "draft" ? draftContent : questionnaireContent).safeParse(row.content).data ?? null,
  }));
}

/** Makes a draft the newest published version, if it is still a draft and nobody has saved it since; false if not. */
export async function makePublished(
  tx: Tx,
  id: string,
  revision: number,
  published: { content: QuestionnaireContent; at: Date; by: string },
): Promise<boolean> {
  const moved = await tx
    .update(questionnaireVersions)
    .set({
      state: "published",
      content: published.content,
      publishedAt: published.at,
      publishedBy: published.by,
    })
    .where(
      and(
        eq(questionnaireVersions.id, id),
        eq(questionnaireVersions.state, "draft"),
        eq(questionnaireVersions.revision, revision),
      ),
    )
    .returning({ id: questionnaireVersions.id });
  return moved.length > 0;
}

export interface PublishedVersion {
  questionnaireKey: string;
  name: string;
  number: number;
  publishedAt: Date | null;
  retiredAt: Date | null;
  content: QuestionnaireContent;
}

/** Every published version of every questionnaire, oldest first; without those that this program can't read. */
export async function everyPublishedVersion(db: Db): Promise<PublishedVersion[]> {
  const { questionnaireKey, number, publishedAt, content } = questionnaireVersions;
  const { name, retiredAt } = questionnaires;
  const found = await db
    .select({ questionnaireKey, number, publishedAt, content, name, retiredAt })
    .from(questionnaireVersions)
    .innerJoin(questionnaires, eq(questionnaires.key, questionnaireKey))
    .where(ne(questionnaireVersions.state, "draft"))
    .orderBy(asc(publishedAt), asc(questionnaireKey), asc(number));
  return found.flatMap((row) => {
    const parsed = questionnaireContent.safeParse(row.content);
    return parsed.success ? [{ ...row, content: parsed.data }] : [];
  });
}
