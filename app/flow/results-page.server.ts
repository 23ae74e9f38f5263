import { registeredWordings } from "#db/queries/question-wordings";
import { type SuspectCounts, suspectCounts } from "#db/queries/suspects";
import { currentTargets } from "#db/queries/targets";
import type { Db } from "#db/store";
import type { Viewer } from "~/domain/access";
import { dayInAmsterdam } from "~/domain/calendar";
import type { DisclosureBounds } from "~/domain/disclosure";
import type { ResultsQuery } from "~/domain/results-query";
import { isEverything, type Scope, sameScope } from "~/domain/scope";
import { ladderOf, type Rung, type Target, targetInSight } from "~/domain/target";
import type { TargetReading } from "~/domain/target-reading";
import { type Results, readResults } from "./read-results.server";
import { readTargets } from "./read-targets.server";
import { type ResultsFrame, readResultsFrame } from "./results-frame.server";

/** The frame, and for a right address what is in it. */
export type ResultsPage = ResultsFrame & { view: ResultsView | null };

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
export async function readResultsPage(
  db: Db,
  search: URLSearchParams,
  now: Date,
  viewer?: Viewer,
): Promise<ResultsPage> {
  const frame = await readResultsFrame(db, search, now, viewer);
  return { ...frame, view: frame.query && (await readView(db, frame.query, frame.bounds, now)) };
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
