import { and, desc, eq } from "drizzle-orm";
import { draftContent, type QuestionnaireContent, questionnaireContent } from "~/domain/questionnaire";
import { questionnaireVersions } from "../schema";
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
