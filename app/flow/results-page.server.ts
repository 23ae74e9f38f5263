import { teamNames, topicNames } from "#db/queries/figures";
import { registeredWordings } from "#db/queries/question-wordings";
import { readSettings } from "#db/queries/settings";
import { type SuspectCounts, suspectCounts } from "#db/queries/suspects";
import { currentTargets } from "#db/queries/targets";
import type { Db } from "#db/store";
import { dayInAmsterdam } from "~/domain/calendar";
import type { DisclosureBounds } from "~/domain/disclosure";
import { type Month, monthOf } from "~/domain/period";
import { parseResultsQuery, type QueryProblem, type ResultsQuery } from "~/domain/results-query";
import { isEverything, type Scope, sameScope } from "~/domain/scope";
import { ladderOf, type Rung, type Target, targetInSight } from "~/domain/target";
import type { TargetReading } from "~/domain/target-reading";
import { type Results, readResults } from "./read-results.server";
import { readTargets } from "./read-targets.server";

export interface Named {
  key: string;
  name: string;
}

export interface ResultsPage {
  topics: Named[];
  teams: Named[];
  thisMonth: Month;
  bounds: DisclosureBounds;
  callbackWorkingDays: number;
  view: { state: "problems"; problems: QueryProblem[] } | ({ state: "results" } & ResultsView);
}

export interface ResultsView {
  query: ResultsQuery;
  results: Results;
  /** The target for the mean grade that this selection is held against, if any. */
  target: TargetReading | null;
  ladder: Rung[];
  callbackTargets: TargetReading[];
  callbackLadder: Rung[];
  /** What was asked for a grade, per series, in its newest wording. */
  questions: Record<number, string>;
  /** Forms of this selection that were kept apart: in none of the figures. */
  suspects: SuspectCounts;
}

/** What the address of /results asks for, or what is wrong with it. */
export async function readResultsPage(db: Db, search: URLSearchParams, now: Date): Promise<ResultsPage> {
  const [topics, teams, { figures: bounds, policy }] = await Promise.all([
    topicNames(db),
    teamNames(db),
    readSettings(db),
  ]);
  const thisMonth = monthOf(dayInAmsterdam(now));
  const known = { topics: keysOf(topics), teams: keysOf(teams) };
  const parsed = parseResultsQuery(search, known, thisMonth);
  return {
    topics: topics.map(({ key, name }) => ({ key, name })),
    teams,
    thisMonth,
    bounds,
    callbackWorkingDays: policy.callbackWorkingDays,
    view: parsed.ok
      ? { state: "results", ...(await readView(db, parsed.query, bounds, now)) }
      : { state: "problems", problems: parsed.problems },
  };
}

async function readView(
  db: Db,
  query: ResultsQuery,
  bounds: DisclosureBounds,
  now: Date,
): Promise<ResultsView> {
  const today = dayInAmsterdam(now);
  const [results, targets, suspects, wordings] = await Promise.all([
    readResults(db, query, bounds, now),
    currentTargets(db),
    suspectCounts(db, query.period, query.scope),
    registeredWordings(db, ["grade"]),
  ]);
  const grades = targets.filter(
    ({ indicator, direction, scope }) =>
      indicator === "grade" && direction === "at_least" && isFor(scope, query.scope),
  );
  const own = targetInSight(
    grades.filter(({ scope }) => sameScope(scope, query.scope)),
    today,
  );
  const late = targets.filter(
    ({ indicator, scope }) => indicator === "callbacks_late" && sameScope(scope, query.scope),
  );
  const readings = await readTargets(db, bounds, now, [...(own ? [own] : []), ...late]);
  const readingOf = (wanted: Target) => readings.filter(({ target }) => target === wanted);
  return {
    query,
    results,
    target: (own && readingOf(own)[0]) ?? null,
    ladder: ladderOf(grades),
    callbackTargets: late.flatMap(readingOf),
    callbackLadder: ladderOf(late),
    suspects,
    questions: Object.fromEntries(wordings.map(({ wording, question }) => [wording, question.text.nl])),
  };
}

/** The ladder over everything has the rung for the most used topics in it: those carry the whole. */
function isFor(scope: Scope, selection: Scope): boolean {
  return (
    sameScope(scope, selection) ||
    (isEverything(selection) && sameScope({ ...scope, topTopicsOfTeam: 1 }, { topTopicsOfTeam: 1 }))
  );
}

const keysOf = (items: readonly { key: string }[]) => new Set(items.map(({ key }) => key));
