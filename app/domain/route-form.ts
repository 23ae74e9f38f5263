import { addDays, type CalendarDate, parseCalendarDate } from "./calendar";
import { CHANNELS, type Channel } from "./contact";
import { asKey } from "./contact-input";
import type { RouteRule } from "./questionnaire-route";

const LONGEST_TOPIC = 100;
/** A year that was mistyped would hide a rule for good. */
const FURTHEST_DAYS = 5 * 365;
const FIRST_DAY = "2000-01-01";

/** One place of the grid: '' = every channel, '' = every topic. */
export interface RoutePlace {
  channel: Channel | "";
  topic: string;
}

export type RouteFormProblem =
  | "channel_missing"
  | "topic_missing"
  | "topic_long"
  | "day_unreadable"
  | "day_far"
  | "questionnaire_missing";
export type RouteFormProblems = Partial<
  Record<"channel" | "topic" | "validFrom" | "questionnaire", RouteFormProblem>
>;

/** The place in an address; null where there is no such place. A topic has rules per channel only. */
export function placeIn(query: URLSearchParams): RoutePlace | null {
  const channel = query.get("channel") ?? "";
  const topic = asKey((query.get("topic") ?? "").trim());
  const known = CHANNELS.find((one) => one === channel);
  if (channel !== "" && known === undefined) return null;
  if (topic.length > LONGEST_TOPIC || (topic !== "" && known === undefined)) return null;
  return { channel: known ?? "", topic };
}

/** From which day a rule holds: a day, or '' for always. */
export function readValidFrom(
  text: string,
  today: CalendarDate,
): { ok: true; day: string } | { ok: false; problem: RouteFormProblem } {
  if (text.trim() === "") return { ok: true, day: "" };
  const day = parseCalendarDate(text.trim());
  if (day === null) return { ok: false, problem: "day_unreadable" };
  if (day < FIRST_DAY || day > addDays(today, FURTHEST_DAYS)) return { ok: false, problem: "day_far" };
  return { ok: true, day };
}

/** A new exception as it was typed: one questionnaire for one topic, over one or more channels. */
export interface NewException {
  channels: Channel[];
  topic: string;
  validFrom: string;
  questionnaireKey: string;
}

export function readException(
  form: FormData,
  today: CalendarDate,
): { ok: true; value: NewException } | { ok: false; problems: RouteFormProblems } {
  const text = (name: string) => String(form.get(name) ?? "").trim();
  const chosen = form.getAll("channel");
  const channels = CHANNELS.filter((channel) => chosen.includes(channel));
  const topic = asKey(text("topic"));
  const validFrom = readValidFrom(text("validFrom"), today);
  const questionnaireKey = text("questionnaire");
  const problems: RouteFormProblems = {
    ...(channels.length === 0 ? { channel: "channel_missing" } : {}),
    ...(topic === "" ? { topic: "topic_missing" } : {}),
    ...(topic.length > LONGEST_TOPIC ? { topic: "topic_long" } : {}),
    ...(validFrom.ok ? {} : { validFrom: validFrom.problem }),
    ...(questionnaireKey === "" ? { questionnaire: "questionnaire_missing" } : {}),
  };
  return validFrom.ok && Object.keys(problems).length === 0
    ? { ok: true, value: { channels, topic, validFrom: validFrom.day, questionnaireKey } }
    : { ok: false, problems };
}

/** The rules of one place as somebody saw them: when it is another text at saving, somebody else was there first. */
export function seenAs(rules: readonly (RouteRule & { changedAt: Date | null })[]): string {
  return rules
    .map(({ validFrom, questionnaireKey, changedAt }) =>
      [validFrom, questionnaireKey ?? "-", changedAt?.getTime() ?? ""].join("/"),
    )
    .sort()
    .join(" ");
}
