import { teamNames, topicNames } from "#db/queries/figures";
import { readSettings } from "#db/queries/settings";
import { preferredLanguage } from "~/domain/accept-language";
import { dayInAmsterdam } from "~/domain/calendar";
import { isSecret } from "~/domain/disclosure";
import { monthOf } from "~/domain/period";
import {
  figuresOf,
  RESULTS_BY,
  type ResultsAnswer,
  type ResultsBy,
  type TargetsAnswer,
  targetAnswer,
} from "~/domain/results-api";
import { parseResultsQuery } from "~/domain/results-query";
import { queryProblemsEn } from "~/messages/query-problems.en";
import { queryProblemsNl } from "~/messages/query-problems.nl";
import { translator } from "~/messages/translate";
import { runtime } from "~/runtime.server";
import type { ApiCaller } from "./api-key.server";
import { problem } from "./problem.server";
import { type Results, readResults } from "./read-results.server";
import { readTargets } from "./read-targets.server";

const texts = { nl: translator("nl", queryProblemsNl), en: translator("en", queryProblemsEn) };

/** GET /results. Throws a problem where the query can't be understood. */
export async function resultsForApi(_caller: ApiCaller, request: Request): Promise<ResultsAnswer> {
  const { store, now } = runtime();
  const search = new URL(request.url).searchParams;
  const say = texts[preferredLanguage(request.headers.get("Accept-Language"))];
  const by = search.get("by") || "channel";
  if (!isRows(by)) throw problem(request, 400, "bad_query", { parameter: "by", reason: say("unknown_rows") });

  const [topics, teams, { figures: bounds }] = await Promise.all([
    topicNames(store.read),
    teamNames(store.read),
    readSettings(store.read),
  ]);
  search.set("compare", "none");
  const known = {
    topics: new Set(topics.map(({ key }) => key)),
    teams: new Set(teams.map(({ key }) => key)),
  };
  const parsed = parseResultsQuery(search, known, monthOf(dayInAmsterdam(now())));
  if (!parsed.ok) {
    const [first] = parsed.problems;
    if (!first) throw new Error("A query was refused without a problem");
    const parameter = "field" in first ? first.field : first.code.replace("unknown_", "");
    throw problem(request, 400, "bad_query", {
      parameter,
      reason: say(first.code, { value: first.value.slice(0, 60) }),
    });
  }
  return answerOf(await readResults(store.read, parsed.query, bounds, now()), by);
}

/** GET /targets. */
export async function targetsForApi(_caller: ApiCaller): Promise<TargetsAnswer> {
  const { store, now } = runtime();
  const { figures: bounds } = await readSettings(store.read);
  return (await readTargets(store.read, bounds, now())).map(targetAnswer);
}

function answerOf(results: Results, by: ResultsBy): ResultsAnswer {
  const { total, query } = results;
  const rows = {
    channel: results.channels,
    topic: results.topics,
    team: results.teams,
    month: results.months,
  }[by];
  const { invited, answered } =
    isSecret(total.visibility) || total.reach === null ? { invited: null, answered: null } : total.reach;
  return {
    period: query.period,
    indicator: "grade",
    series: results.wording,
    otherSeries: results.others.map(({ wording }) => wording),
    total: figuresOf(total),
    rows: rows
      .map((row) => ({
        key: row.key,
        ...figuresOf(row),
        ...(row.otherWordings.length > 0 && { otherSeries: [...row.otherWordings] }),
      }))
      .sort((a, b) => (a.key < b.key ? -1 : 1)),
    invited,
    answered,
    responseRate: invited === null || invited === 0 ? null : Math.min(1, answered / invited),
  };
}

const isRows = (value: string): value is ResultsBy => (RESULTS_BY as readonly string[]).includes(value);
