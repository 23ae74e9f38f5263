import type { queryProblemsNl } from "./query-problems.nl";
import type { SameKeys } from "./translate";

export const queryProblemsEn: SameKeys<typeof queryProblemsNl> = {
  not_a_month:
    "“{value}” is not a month. Write a month as 2026-01: the year, a hyphen and the month from 01 to 12.",
  month_too_far: "“{value}” is too far away. Choose a month from 2000-01 to 2099-12.",
  ends_before_it_begins: "The period ends before it begins.",
  too_long: "The period is longer than ten years.",
  unknown_channel: "There is no channel “{value}”.",
  unknown_topic: "There is no topic “{value}”.",
  unknown_team: "There is no team “{value}”.",
  unknown_language: "There is no language “{value}”.",
  unknown_medium: "There is no medium “{value}”. Choose email, sms, code, kiosk or link.",
  unknown_questionnaire: "There is no questionnaire “{value}”.",
  since_missing: "A comparison since a month needs that month: since=2025-03.",
  since_too_late: "The month “{value}” to compare since is after the start of the period.",
  told_apart_twice:
    "Choose one of language, medium and questionnaire, not two: groups would become so small that somebody could be recognised.",
  unknown_comparison: "There is no comparison “{value}”.",
  unknown_series: "There is no series “{value}”. A series is a whole number from 1.",
  unknown_rows: "Choose channel, topic, team or month.",
};
