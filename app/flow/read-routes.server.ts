import {
  type RoutableQuestionnaire,
  routableQuestionnaires,
  routeRules,
} from "#db/queries/questionnaire-routes";
import { readSettings } from "#db/queries/settings";
import { topicsToChoose } from "#db/queries/topics";
import type { Db } from "#db/store";
import type { GridInput } from "~/domain/questionnaire-grid";

/** A municipality has some hundreds of topics at most. */
const MOST_TOPICS = 2_000;

export interface RouteKnowledge extends GridInput {
  questionnaires: RoutableQuestionnaire[];
  nameOf(questionnaireKey: string): string;
  /** Those that contacts came in about, and those that have a rule. */
  topics: { key: string; name: string }[];
  topicName(key: string): string;
}

/** All that the pages about the rules show. */
export async function readRoutes(db: Db, today: string): Promise<RouteKnowledge> {
  const [rules, questionnaires, { channels }, known] = [
    await routeRules(db),
    await routableQuestionnaires(db),
    await readSettings(db),
    await topicsToChoose(db, MOST_TOPICS),
  ];
  const byKey = new Map(questionnaires.map((one) => [one.key, one]));
  const names = new Map(known.map(({ key, name }) => [key, name]));
  for (const { topic } of rules) if (topic !== "" && !names.has(topic)) names.set(topic, topic);
  return {
    rules,
    questionnaires,
    channels,
    today,
    stateOf: (key) => byKey.get(key)?.state ?? "unpublished",
    nameOf: (key) => byKey.get(key)?.name ?? key,
    topics: [...names].map(([key, name]) => ({ key, name })),
    topicName: (key) => names.get(key) ?? key,
  };
}
