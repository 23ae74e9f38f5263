import { and, asc, desc, eq } from "drizzle-orm";
import type { QuestionnaireContent } from "~/domain/questionnaire";
import { draftContent } from "~/domain/questionnaire-schema";
import { questionnaires, questionnaireVersions } from "../schema";
import type { Db } from "../store";

export interface AnyVersion {
  name: string;
  number: number;
  state: "draft" | "published" | "retired";
  publishedAt: Date | null;
  content: QuestionnaireContent;
}

/** One version or the draft, by its number; without one the newest that was published, else the draft. Null: none. */
export async function versionForExport(
  db: Db,
  key: string,
  number: number | null,
): Promise<AnyVersion | null> {
  const found = await db
    .select({
      name: questionnaires.name,
      number: questionnaireVersions.number,
      state: questionnaireVersions.state,
      publishedAt: questionnaireVersions.publishedAt,
      content: questionnaireVersions.content,
    })
    .from(questionnaireVersions)
    .innerJoin(questionnaires, eq(questionnaires.key, questionnaireVersions.questionnaireKey))
    .where(
      and(
        eq(questionnaireVersions.questionnaireKey, key),
        number === null ? undefined : eq(questionnaireVersions.number, number),
      ),
    )
    .orderBy(desc(questionnaireVersions.number));
  const chosen = found.find(({ state }) => state !== "draft") ?? found[0];
  const content = draftContent.safeParse(chosen?.content);
  return chosen && content.success ? { ...chosen, content: content.data } : null;
}

export interface VersionChoice {
  number: number;
  state: "draft" | "published" | "retired";
}

/** The versions of a questionnaire and its draft, oldest first. */
export const versionChoices = (db: Db, key: string): Promise<VersionChoice[]> =>
  db
    .select({ number: questionnaireVersions.number, state: questionnaireVersions.state })
    .from(questionnaireVersions)
    .where(eq(questionnaireVersions.questionnaireKey, key))
    .orderBy(asc(questionnaireVersions.number));
