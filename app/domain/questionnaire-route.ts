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

/** Whether a questionnaire can be asked: it has a published version and is not retired. */
export type QuestionnaireState = "asked" | "unpublished" | "retired";

/** What one level says about a contact: it decides, it has no rule, its rule is still to come, has ended, or can't be used. */
export type StepVerdict = "applies" | "none" | "not_yet" | "ended" | "unpublished" | "retired";

export interface RouteStep {
  level: RouteLevel;
  verdict: StepVerdict;
  /** The rule that it is about: the one that holds, else the next to come. */
  rule: RouteRule | null;
}

/**
 * The questionnaire of a contact: the exception for its topic, else the rule of its channel, else the one for everything.
 * A rule whose questionnaire can't be asked (`isAsked`: it has no published version, or is retired) is passed over.
 */
export function routeFinder(
  rules: readonly RouteRule[],
  isAsked: (questionnaireKey: string) => boolean = () => true,
): RouteFinder {
  const steps = routeSteps(rules, (key) => (isAsked(key) ? "asked" : "unpublished"));
  return (channel, topic, day) => foundBy(steps(channel, topic, day));
}

/** What the last of these steps found; null where none decides. */
export function foundBy(steps: readonly RouteStep[]): FoundRoute | null {
  const last = steps.at(-1);
  const key = last?.rule?.questionnaireKey ?? null;
  return last?.verdict === "applies" && last.rule !== null && key !== null
    ? { level: last.level, rule: last.rule, questionnaireKey: key }
    : null;
}

/**
 * The levels that are asked for a contact on a day (YYYY-MM-DD), most particular first, up to the one that decides.
 * Where none does, all of them.
 */
export function routeSteps(
  rules: readonly RouteRule[],
  stateOf: (questionnaireKey: string) => QuestionnaireState,
): (channel: string, topic: string, day: CalendarDate | string) => RouteStep[] {
  const places = new Map<string, RouteRule[]>();
  for (const rule of rules) {
    const place = `${rule.channel}\n${rule.topic}`;
    const held = places.get(place);
    if (held) held.push(rule);
    else places.set(place, [rule]);
  }
  // Newest first: the first whose day has come holds.
  for (const held of places.values()) held.sort((a, b) => (a.validFrom < b.validFrom ? 1 : -1));
  const stepAt = (channel: string, topic: string, day: string, level: RouteLevel): RouteStep => {
    const held = places.get(`${channel}\n${topic}`);
    const rule = held?.find(({ validFrom }) => validFrom <= day);
    if (rule === undefined) {
      const next = held?.at(-1);
      return next ? { level, verdict: "not_yet", rule: next } : { level, verdict: "none", rule: null };
    }
    if (rule.questionnaireKey === null) return { level, verdict: "ended", rule };
    const state = stateOf(rule.questionnaireKey);
    return { level, verdict: state === "asked" ? "applies" : state, rule };
  };
  return (channel, topic, day) => {
    const steps: RouteStep[] = [];
    const ask = (...step: Parameters<typeof stepAt>) =>
      steps.push(stepAt(...step)) > 0 && steps.at(-1)?.verdict === "applies";
    if (topic !== "" && ask(channel, topic, day, "topic")) return steps;
    if (channel !== "" && ask(channel, "", day, "channel")) return steps;
    ask("", "", day, "everything");
    return steps;
  };
}
