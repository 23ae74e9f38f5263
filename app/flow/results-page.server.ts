import { registeredWordings } from "#db/queries/question-wordings";
import { type SuspectCounts, suspectCounts } from "#db/queries/suspects";
import type { Db } from "#db/store";
import type { Viewer } from "~/domain/access";
import { boardOf, type Stand } from "~/domain/board";
import { dayInAmsterdam } from "~/domain/calendar";
import { type Indicator, standardIndicator } from "~/domain/indicator";
import type { Movement } from "~/domain/movement";
import { byContacts } from "~/domain/results";
import type { ResultsQuery } from "~/domain/results-query";
import { isEverything, isOfResponses, type Scope, sameScope } from "~/domain/scope";
import { ladderOf, type Rung, type Target, targetInSight } from "~/domain/target";
import type { TargetReading } from "~/domain/target-reading";
import type { FigureNeeds } from "./read-figure.server";
import { type HeatMapShown, readHeatMap } from "./read-heat-map.server";
import { readMovement } from "./read-movement.server";
import { type Results, readResults } from "./read-results.server";
import { readScoreboard, type ScoreboardRow } from "./read-targets.server";
import { readTopics, type Topics } from "./read-topics.server";
import { readWhy, type Why } from "./read-why.server";
import { type ResultsFrame, readResultsFrame } from "./results-frame.server";

/** A target on the board. */
export type BoardRow = ScoreboardRow & Stand;

/** The frame, and for a right address what is in it. */
export type ResultsPage = ResultsFrame & { board: BoardRow[]; view: ResultsView | null };

export interface ResultsView {
  query: ResultsQuery;
  /** With the topics that the table shows, those with most contacts first. */
  results: Results;
  /** How many topics the table leaves out. */
  moreTopics: number;
  /** The target for the mean grade that this selection is held against, if any. */
  target: TargetReading | null;
  ladder: Rung[];
  /** Which rungs of the ladder over everything are of the most used topics alone, of how many in each team. */
  ofTopTopics: { bound: number; most: number }[];
  callbackTargets: TargetReading[];
  callbackLadder: Rung[];
  /** What was asked for a grade, per series, in its newest wording. */
  questions: Record<number, string>;
  /** Forms of this selection that were kept apart: in none of the figures. */
  suspects: SuspectCounts;
  /** Null where nothing of it may be shown. */
  heatMap: HeatMapShown | null;
  /** Null where the selection itself may not be shown. */
  movements: Movement[] | null;
  why: Why;
  /** What comments are about. */
  commentTopics: Topics;
}

/** A form that was kept apart came by in a way that isn't counted. */
const NO_SUSPECTS: SuspectCounts = { too_fast: 0, hidden_field: 0, false_time: 0, too_many: 0 };
/** A page of a council paper holds about so many rows: others are sent when they are asked for. */
const MOST_TOPICS = 15;
/** What /results is about. */
export const gradeIndicator = standardIndicator("grade") as Indicator;

/** What the address of /results asks for, or what is wrong with it. */
export async function readResultsPage(
  db: Db,
  search: URLSearchParams,
  now: Date,
  viewer?: Viewer,
): Promise<ResultsPage> {
  const frame = await readResultsFrame(db, search, now, viewer);
  const rows = await readScoreboard({ db, bounds: frame.bounds, now });
  return {
    ...frame,
    board: boardOf(rows),
    view:
      frame.query &&
      (await readView({ db, bounds: frame.bounds, now }, frame, frame.query, rows, {
        map: search.get("map") === "all",
        topics: search.get("topics") === "all",
      })),
  };
}

async function readView(
  needs: FigureNeeds,
  { answered }: Pick<ResultsFrame, "answered">,
  query: ResultsQuery,
  rows: readonly ScoreboardRow[],
  isWhole: { map: boolean; topics: boolean },
): Promise<ResultsView> {
  const { db, bounds, now } = needs;
  const readings = rows.map(({ reading }) => reading);
  const today = dayInAmsterdam(now);
  const targets = readings.map(({ target }) => target);
  const [results, suspects, wordings] = await Promise.all([
    readResults(db, query, bounds, now),
    isOfResponses(query.scope) ? NO_SUSPECTS : suspectCounts(db, query.period, query.scope),
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
  // A selection without a target of its own is held against the one for everything.
  const whole = targets.filter(
    ({ indicator, direction, scope }) =>
      indicator === "grade" && direction === "at_least" && isEverything(scope),
  );
  const [heatMap, movements, why, commentTopics] = await Promise.all([
    readHeatMap(needs, gradeIndicator, query, own ?? targetInSight(whole, today), isWhole.map),
    readMovement(needs, gradeIndicator, query, results.wording, answered?.first ?? null),
    readWhy(needs, query),
    readTopics(needs, query),
  ]);
  const readingOf = (wanted: Target) => readings.filter(({ target }) => target === wanted);
  const topics = byContacts(results.topics);
  const shown = isWhole.topics ? topics : topics.slice(0, MOST_TOPICS);
  return {
    query,
    results: { ...results, topics: shown },
    moreTopics: topics.length - shown.length,
    target: (own && readingOf(own)[0]) ?? null,
    ladder: ladderOf(grades),
    ofTopTopics: grades.flatMap(({ bound, scope }) =>
      scope.topTopicsOfTeam === undefined || sameScope(scope, query.scope)
        ? []
        : [{ bound, most: scope.topTopicsOfTeam }],
    ),
    callbackTargets: late.flatMap(readingOf),
    callbackLadder: ladderOf(late),
    suspects,
    heatMap,
    movements,
    why,
    commentTopics,
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
