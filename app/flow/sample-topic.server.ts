import { askedVersions, routeRules } from "#db/queries/questionnaire-routes";
import { busiestTopics, topicsToChoose } from "#db/queries/topics";
import type { Db } from "#db/store";
import { addDays, dayInAmsterdam } from "~/domain/calendar";
import { CHANNELS, type Channel } from "~/domain/contact";
import { monthOf } from "~/domain/period";
import { type RouteRule, routeFinder } from "~/domain/questionnaire-route";

const YEAR = 365;
/** Of the busiest topics one is asked with this questionnaire, or none that matters. */
const LOOKED_AT = 25;

/**
 * A topic that residents know, for a contact that never was: one that this questionnaire has a rule for, else the busiest
 * on this channel that gets it, else the busiest. Null where there is no topic yet.
 */
export async function sampleTopic(
  db: Db,
  { channel, questionnaireKey }: { channel: Channel; questionnaireKey?: string | undefined },
  now: Date,
): Promise<string | null> {
  const today = dayInAmsterdam(now);
  const busiest = await busiestTopics(db, monthOf(addDays(today, -YEAR)), channel, LOOKED_AT);
  const [first] = busiest.length > 0 ? busiest : await topicsToChoose(db, 1);
  if (questionnaireKey === undefined) return first?.name ?? null;
  const [rules, versions] = [await routeRules(db), await askedVersions(db)];
  const find = routeFinder(rules, (key) => key === questionnaireKey || versions.has(key));
  const gets = (topic: string) => find(channel, topic, today)?.questionnaireKey === questionnaireKey;
  const ruled = new Set(rules.filter(isException).map(({ topic }) => topic));
  const named = ruled.size === 0 ? [] : await topicsToChoose(db, 1_000);
  const own = named.find(({ key }) => ruled.has(key) && gets(key));
  return (own ?? busiest.find(({ key }) => gets(key)) ?? first)?.name ?? null;
}

const isException = ({ topic }: RouteRule) => topic !== "";

/** The channel that a questionnaire is for, as far as the rules say; else the telephone. */
export async function sampleChannel(db: Db, questionnaireKey: string): Promise<Channel> {
  const rules = (await routeRules(db)).filter((rule) => rule.questionnaireKey === questionnaireKey);
  return CHANNELS.find((channel) => rules.some((rule) => rule.channel === channel)) ?? "phone";
}
