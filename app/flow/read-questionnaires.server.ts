import { listedQuestionnaires } from "#db/queries/questionnaire-list";
import type { Db } from "#db/store";
import type { RouteRule } from "~/domain/questionnaire-route";
import { fromText, placeText } from "~/messages/route-words";
import { type RouteKnowledge, readRoutes } from "./read-routes.server";

/** Every questionnaire, or only this one, with the contacts that get it in words: "Balie, rijbewijs". */
export async function readQuestionnaires(db: Db, today: string, key?: string) {
  const listed = await listedQuestionnaires(db, key);
  const known = await readRoutes(db, today);
  return listed.map((one) => ({ ...one, places: placesOf(known, one.key, today) }));
}

/** Where it is asked on this day, and where it will be from a later day on. */
function placesOf({ rules, topicName }: RouteKnowledge, key: string, today: string): string[] {
  const inForce = (rule: RouteRule) =>
    rule.validFrom <= today &&
    !rules.some(
      ({ channel, topic, validFrom }) =>
        channel === rule.channel && topic === rule.topic && validFrom <= today && validFrom > rule.validFrom,
    );
  return rules
    .filter((rule) => rule.questionnaireKey === key && (rule.validFrom > today || inForce(rule)))
    .map((rule) => {
      const place = placeText(rule as Parameters<typeof placeText>[0], topicName(rule.topic));
      return rule.validFrom > today ? `${place} (${fromText(rule.validFrom)})` : place;
    });
}
