import { isAskedBy } from "./asked-by";
import { CHANNELS, type Channel } from "./contact";
import { LANGUAGES } from "./languages";
import {
  addMonths,
  halfYearOf,
  type Month,
  monthProblem,
  monthsBetween,
  type Period,
  type PeriodProblem,
  parseMonth,
  parsePeriod,
  previousPeriod,
  previousYear,
} from "./period";
import type { Scope } from "./scope";

export const comparisons = ["previous-year", "previous-period", "since", "none"] as const;
export type Comparison = (typeof comparisons)[number];

/** What a page of results shows, as its address says. */
export interface ResultsQuery {
  period: Period;
  scope: Scope;
  compare: Comparison;
  /** The month before which it was otherwise; always there with compare 'since', never without. */
  since?: Month | undefined;
  /** The series to show where more than one question was asked; without it the one that the period is about. */
  series?: number | undefined;
}

type Part = "channel" | "topic" | "team" | "language" | "medium" | "questionnaire";

/** By what answers are told apart beside channel, topic and team: by one of these at a time, see DisclosureCube. */
export const STRATA = ["language", "medium", "questionnaire"] as const;
export type Stratum = (typeof STRATA)[number];

/** The parts of a scope that an address can name, in the order in which it does. */
export const SCOPE_PARTS = ["channel", "topic", "team", ...STRATA] as const;

export type QueryProblem =
  | { code: PeriodProblem; field: "from" | "to" | "since"; value: string }
  | { code: "told_apart_twice"; field: Stratum; value: string }
  | {
      code: `unknown_${Part}` | "unknown_comparison" | "unknown_series" | "since_missing" | "since_too_late";
      value: string;
    };

export interface Known {
  topics: ReadonlySet<string>;
  teams: ReadonlySet<string>;
  /** Keys; without them none is known. */
  questionnaires?: ReadonlySet<string> | undefined;
}

/** Without a period in the address: this half year, or the one before in its first month, when little is in yet. */
export function defaultPeriod(thisMonth: Month): Period {
  const half = halfYearOf(thisMonth);
  return half.from === thisMonth ? halfYearOf(addMonths(thisMonth, -1)) : half;
}

/** What a page shows where its address asks for nothing. */
export const defaultQuery = (thisMonth: Month): ResultsQuery => ({
  period: defaultPeriod(thisMonth),
  scope: {},
  compare: "previous-year",
});

/**
 * The period that a view is held against: as long as its own, a year earlier, just before it, or just before the month
 * since which things are looked at. Null where nothing is compared.
 */
export function comparedWith({ period, compare, since }: ResultsQuery): Period | null {
  switch (compare) {
    case "previous-year":
      return previousYear(period);
    case "previous-period":
      return previousPeriod(period);
    case "since":
      return since === undefined ? null : periodBefore(since, period);
    case "none":
      return null;
  }
}

/** As many months as a period has, up to the month before another one. */
export function periodBefore(since: Month, like: Period): Period {
  const length = monthsBetween(like.from, like.to) + 1;
  return { from: addMonths(since, -length), to: addMonths(since, -1) };
}

/**
 * Reads `?from=2026-01&to=2026-06&channel=phone&topic=paspoort&team=kcc&compare=previous-year`, with `language`, `medium`,
 * `questionnaire`, `series` and `since=2025-03` besides; empty parts are no filter.
 */
export function parseResultsQuery(
  search: URLSearchParams,
  known: Known,
  thisMonth: Month,
): { ok: true; query: ResultsQuery } | { ok: false; problems: QueryProblem[] } {
  const problems: QueryProblem[] = [];
  const given = (name: string) =>
    [...new Set(search.getAll(name).map((value) => value.trim()))].filter(Boolean);
  const [from] = given("from");
  const [to] = given("to");

  let period = defaultPeriod(thisMonth);
  if (from !== undefined || to !== undefined) {
    const first = from ?? period.from;
    const last = to ?? (first > thisMonth ? first : thisMonth);
    const parsed = parsePeriod(first, last);
    if (parsed.ok) period = parsed.period;
    else
      problems.push({
        code: parsed.problem,
        field: parsed.field,
        value: parsed.field === "from" ? first : last,
      });
  }

  const isKnown: Record<Part, (key: string) => boolean> = {
    channel: (key) => (CHANNELS as readonly string[]).includes(key),
    topic: (key) => known.topics.has(key),
    team: (key) => known.teams.has(key),
    language: (key) => (LANGUAGES as readonly string[]).includes(key),
    medium: (key) => isAskedBy(key),
    questionnaire: (key) => known.questionnaires?.has(key) ?? false,
  };
  const scope: Scope = {};
  for (const part of SCOPE_PARTS) {
    const values = given(part);
    for (const value of values) if (!isKnown[part](value)) problems.push({ code: `unknown_${part}`, value });
    if (values.length === 0) continue;
    if (part === "channel") scope.channel = values as Channel[];
    else scope[part] = values;
  }

  const [, second] = STRATA.filter((part) => scope[part]);
  if (second !== undefined)
    problems.push({ code: "told_apart_twice", field: second, value: scope[second]?.[0] ?? "" });

  const compared = readComparison(given("compare")[0], given("since")[0], period);
  if ("problem" in compared) problems.push(compared.problem);

  const series = given("series")[0];
  if (series !== undefined && !/^[1-9]\d{0,3}$/.test(series))
    problems.push({ code: "unknown_series", value: series });

  if (problems.length > 0 || "problem" in compared) return { ok: false, problems };
  return { ok: true, query: { period, scope, ...compared, ...(series && { series: Number(series) }) } };
}

/** A month without a word on what to compare asks for a comparison since that month. */
function readComparison(
  compare: string | undefined,
  since: string | undefined,
  period: Period,
): Pick<ResultsQuery, "compare" | "since"> | { problem: QueryProblem } {
  const wanted = compare ?? (since === undefined ? "previous-year" : "since");
  if (!isComparison(wanted)) return { problem: { code: "unknown_comparison", value: wanted } };
  if (wanted !== "since") return { compare: wanted };
  if (since === undefined) return { problem: { code: "since_missing", value: "" } };
  const month = parseMonth(since);
  if (month === null) return { problem: { code: monthProblem(since), field: "since", value: since } };
  // What came before would else be a part of the period itself.
  if (month > period.from) return { problem: { code: "since_too_late", value: since } };
  return { compare: "since", since: month };
}

/** The address of a view, with what is the same as the default left out of the filters. */
export function resultsAddress(query: ResultsQuery, path = "/results"): string {
  const search = new URLSearchParams({ from: query.period.from, to: query.period.to });
  for (const part of SCOPE_PARTS) {
    for (const value of query.scope[part] ?? []) search.append(part, value);
  }
  if (query.series !== undefined) search.set("series", String(query.series));
  if (query.compare !== "previous-year") search.set("compare", query.compare);
  if (query.compare === "since" && query.since !== undefined) search.set("since", query.since);
  return `${path}${path.includes("?") ? "&" : "?"}${search}`;
}

const isComparison = (value: string): value is Comparison =>
  (comparisons as readonly string[]).includes(value);
