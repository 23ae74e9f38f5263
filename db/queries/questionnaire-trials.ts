import { and, desc, eq } from "drizzle-orm";
import type { QuestionnaireContent } from "~/domain/questionnaire";
import { draftContent, questionnaireContent } from "~/domain/questionnaire-schema";
import { questionnaires, questionnaireVersions } from "../schema";
import type { Db } from "../store";

export interface VersionToTry {
  number: number;
  state: "draft" | "published" | "retired";
}

/** What there is of a questionnaire, the newest first, with its name; null where there is no such questionnaire. */
export async function versionsToTry(
  db: Db,
  key: string,
): Promise<{ name: string; versions: VersionToTry[] } | null> {
  const found = await db
    .select({
      name: questionnaires.name,
      number: questionnaireVersions.number,
      state: questionnaireVersions.state,
    })
    .from(questionnaires)
    .innerJoin(questionnaireVersions, eq(questionnaireVersions.questionnaireKey, questionnaires.key))
    .where(eq(questionnaires.key, key))
    .orderBy(desc(questionnaireVersions.number));
  const [first] = found;
  return first === undefined
    ? null
    : { name: first.name, versions: found.map(({ number, state }) => ({ number, state })) };
}

/** The questions of one version, a draft's as it was saved last; null where it isn't there any more. */
export async function versionToTry(
  db: Db,
  key: string,
  number: number,
): Promise<QuestionnaireContent | null> {
  const [found] = await db
    .select({ state: questionnaireVersions.state, content: questionnaireVersions.content })
    .from(questionnaireVersions)
    .where(and(eq(questionnaireVersions.questionnaireKey, key), eq(questionnaireVersions.number, number)));
  if (found === undefined) return null;
  const schema = found.state === "draft" ? draftContent : questionnaireContent;
  return schema.safeParse(found.content).data ?? null;
}
