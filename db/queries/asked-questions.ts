import { asc, ne } from "drizzle-orm";
import type { Question } from "~/domain/questionnaire";
import { questionnaireContent } from "~/domain/questionnaire-schema";
import { questionnaireVersions } from "../schema";
import type { Db } from "../store";

/** Every question that is or was asked, under each key as it was asked last. */
export async function askedQuestions(db: Db): Promise<Question[]> {
  const versions = await db
    .select({ content: questionnaireVersions.content })
    .from(questionnaireVersions)
    .where(ne(questionnaireVersions.state, "draft"))
    .orderBy(asc(questionnaireVersions.publishedAt), asc(questionnaireVersions.id));
  const newest = new Map<string, Question>();
  for (const { content } of versions) {
    for (const question of questionnaireContent.safeParse(content).data?.questions ?? []) {
      newest.set(question.key, question);
    }
  }
  return [...newest.values()];
}
