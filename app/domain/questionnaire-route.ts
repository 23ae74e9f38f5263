import type { CalendarDate } from "./calendar";

/** One rule: contacts of this channel and topic get this questionnaire from this day on. */
export interface RouteRule {
  /** '' = every channel. */
  channel: string;
  /** '' = every topic. */
  topic: string;
  /** Day of the contact from which it holds, YYYY-MM-DD; '' = always. */
  validFrom: string;
  /** Null: no rule here any more. */
  questionnaireKey: string | null;
}

/** Which of the rules decided: the one for this topic, for the channel, or for everything. */
export type RouteLevel = "topic" | "channel" | "everything";

export interface FoundRoute {
  level: RouteLevel;
  rule: RouteRule;
  questionnaireKey: string;
}

/** Finds rules by place; `rules` in any order. */
export type RouteFinder = (channel: string, topic: string, day: CalendarDate | string) => FoundRoute | null;

/**
 * The questionnaire of a contact: the exception for its topic, else the rule of its channel, else the one for everything.
 * A rule whose questionnaire can't be asked (`isAsked`: it has no published version, or is retired) is passed over.
 */
export function routeFinder(
  rules: readonly RouteRule[],
  isAsked: (questionnaireKey: string) => boolean = () => true,
): RouteFinder {
  const places = new Map<string, RouteRule[]>();
  for (const rule of rules) {
    const place = `${rule.channel}\n${rule.topic}`;
    places.set(place, [...(places.get(place) ?? []), rule]);
  }
  // Newest first: the first whose day has come holds.
  for (const held of places.values()) held.sort((a, b) => (a.validFrom < b.validFrom ? 1 : -1));
  const at = (channel: string, topic: string, day: string, level: RouteLevel): FoundRoute | null => {
    const rule = places.get(`${channel}\n${topic}`)?.find(({ validFrom }) => validFrom <= day);
    const key = rule?.questionnaireKey ?? null;
    return rule === undefined || key === null || !isAsked(key)
      ? null
      : { level, rule, questionnaireKey: key };
  };
  return (channel, topic, day) =>
    at(channel, topic, day, "topic") ?? at(channel, "", day, "channel") ?? at("", "", day, "everything");
}
