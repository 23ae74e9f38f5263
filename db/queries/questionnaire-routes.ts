import { and, asc, eq, isNull } from "drizzle-orm";
import type { RouteRule } from "~/domain/questionnaire-route";
import { questionnaireRoutes, questionnaires, questionnaireVersions } from "../schema";
import type { Db } from "../store";

/** Every rule about which contact gets which questionnaire, also those whose day is past or still to come. */
export function routeRules(db: Db): Promise<RouteRule[]> {
  return db
    .select({
      channel: questionnaireRoutes.channel,
      topic: questionnaireRoutes.topic,
      validFrom: questionnaireRoutes.validFrom,
      questionnaireKey: questionnaireRoutes.questionnaireKey,
    })
    .from(questionnaireRoutes)
    .orderBy(questionnaireRoutes.channel, questionnaireRoutes.topic, asc(questionnaireRoutes.validFrom));
}

/** The newest published version of each questionnaire that is still asked: id by questionnaire key. */
export async function askedVersions(db: Db): Promise<Map<string, string>> {
  const found = await db
    .select({ key: questionnaireVersions.questionnaireKey, id: questionnaireVersions.id })
    .from(questionnaireVersions)
    .innerJoin(questionnaires, eq(questionnaires.key, questionnaireVersions.questionnaireKey))
    .where(and(eq(questionnaireVersions.state, "published"), isNull(questionnaires.retiredAt)))
    .orderBy(asc(questionnaireVersions.number));
  return new Map(found.map(({ key, id }) => [key, id]));
}

/** Which version a contact of this channel is asked with; topic '' stands for every topic without a rule of its own. */
export interface PublishedRoute {
  channel: string;
  topic: string;
  questionnaireVersionId: string;
}

/** The rules without a day, each with the newest published version of its questionnaire. */
export async function publishedRoutes(db: Db): Promise<PublishedRoute[]> {
  const [rules, versions] = [await routeRules(db), await askedVersions(db)];
  return rules.flatMap(({ channel, topic, validFrom, questionnaireKey }) => {
    const questionnaireVersionId = questionnaireKey === null ? undefined : versions.get(questionnaireKey);
    return validFrom !== "" || questionnaireVersionId === undefined
      ? []
      : [{ channel, topic, questionnaireVersionId }];
  });
}
