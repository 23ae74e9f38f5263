import { CHANNELS, type Channel } from "./contact";
import { addMonths, halfYearOf, type Month, type Period, type PeriodProblem, parsePeriod } from "./period";
import type { Scope } from "./scope";

export const comparisons = ["previous-year", "none"] as const;
export type Comparison = (typeof comparisons)[number];

/** What a page of results shows, as its address says. */
export interface ResultsQuery {
  period: Period;
  scope: Scope;
  compare: Comparison;
  /** The series to show where more than one question was asked; without it the one that the period is about. */
  series?: number | undefined;
}

export type QueryProblem =
  | { code: PeriodProblem; field: "from" | "to"; value: string }
  | {
      code: "unknown_channel" | "unknown_topic" | "unknown_team" | "unknown_comparison" | "unknown_series";
      value: string;
    };

export interface Known {
  topics: ReadonlySet<string>;
  teams: ReadonlySet<string>;
}

/** Without a period in the address: this half year, or the one before in its first month, when little is in yet. */
export function defaultPeriod(thisMonth: Month): Period {
  const half = halfYearOf(thisMonth);
  return half.from === thisMonth ? halfYearOf(addMonths(thisMonth, -1)) : half;
}

/** Reads `?from=2026-01&to=2026-06&channel=phone&topic=paspoort&team=kcc&compare=previous-year`; empty parts are no filter. */
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

  const pick = (name: "channel" | "topic" | "team", isKnown: (key: string) => boolean) => {
    const values = given(name);
    for (const value of values) if (!isKnown(value)) problems.push({ code: `unknown_${name}`, value });
    return values;
  };
  const channel = pick("channel", (key) => (CHANNELS as readonly string[]).includes(key)) as Channel[];
  const topic = pick("topic", (key) => known.topics.has(key));
  const team = pick("team", (key) => known.teams.has(key));
  const compare = given("compare")[0] ?? "previous-year";
  if (!isComparison(compare)) problems.push({ code: "unknown_comparison", value: compare });

  const series = given("series")[0];
  if (series !== undefined && !/^[1-9]\d{0,3}$/.test(series))
    problems.push({ code: "unknown_series", value: series });

  if (problems.length > 0 || !isComparison(compare)) return { ok: false, problems };
  const scope: Scope = {
    ...(channel.length > 0 && { channel }),
    ...(topic.length > 0 && { topic }),
    ...(team.length > 0 && { team }),
  };
  return { ok: true, query: { period, scope, compare, ...(series && { series: Number(series) }) } };
}

/** The address of a view, with what is the same as the default left out of the filters. */
export function resultsAddress(query: ResultsQuery): string {
  const search = new URLSearchParams({ from: query.period.from, to: query.period.to });
  for (const name of ["channel", "topic", "team"] as const) {
    for (const value of query.scope[name] ?? []) search.append(name, value);
  }
  if (query.series !== undefined) search.set("series", String(query.series));
  if (query.compare !== "previous-year") search.set("compare", query.compare);
  return `/results?${search}`;
}

const isComparison = (value: string): value is Comparison =>
  (comparisons as readonly string[]).includes(value);
