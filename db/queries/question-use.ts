import { asc, eq } from "drizzle-orm";
import type { Question } from "~/domain/questionnaire";
import { questionnaireContent } from "~/domain/questionnaire-schema";
import { questionnaires, questionnaireVersions } from "../schema";
import type { Db } from "../store";

/** A questionnaire that asks a question, or that did. */
export interface QuestionUse {
  questionnaireKey: string;
  name: string;
  number: number;
  /** `live`: in the newest published version; `earlier`: only in one before it, or the questionnaire is retired. */
  state: "live" | "draft" | "earlier";
  question: Question;
}

/** Where each question is used, by its key: per questionnaire the live version, else the draft, else the last one before. */
export async function questionUses(db: Db): Promise<Map<string, QuestionUse[]>> {
  const rows = await db
    .select({
      questionnaireKey: questionnaireVersions.questionnaireKey,
      name: questionnaires.name,
      retiredAt: questionnaires.retiredAt,
      number: questionnaireVersions.number,
      state: questionnaireVersions.state,
      content: questionnaireVersions.content,
    })
    .from(questionnaireVersions)
    .innerJoin(questionnaires, eq(questionnaires.key, questionnaireVersions.questionnaireKey))
    .orderBy(asc(questionnaires.name), asc(questionnaires.key), asc(questionnaireVersions.number));

  const newest = new Map<string, number>();
  for (const { questionnaireKey, number, state } of rows)
    if (state === "published") newest.set(questionnaireKey, number);

  const uses = new Map<string, QuestionUse[]>();
  for (const { content, retiredAt, state, ...version } of rows) {
    const isLive = newest.get(version.questionnaireKey) === version.number && retiredAt === null;
    const use = state === "draft" ? "draft" : isLive ? "live" : "earlier";
    for (const question of questionnaireContent.safeParse(content).data?.questions ?? []) {
      const list = uses.get(question.key) ?? [];
      const before = list.findIndex((one) => one.questionnaireKey === version.questionnaireKey);
      if (before >= 0 && list[before]?.state === "live") continue;
      if (before >= 0) list.splice(before, 1);
      uses.set(question.key, [...list, { ...version, state: use, question }]);
    }
  }
  return uses;
}
