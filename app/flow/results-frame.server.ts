import { answeredMonths, teamNames, topicNames } from "#db/queries/figures";
import { askedQuestionnaires } from "#db/queries/questionnaires";
import { type SavedView, viewsFor } from "#db/queries/saved-views";
import { readSettings } from "#db/queries/settings";
import type { Db } from "#db/store";
import type { Viewer } from "~/domain/access";
import { dayInAmsterdam } from "~/domain/calendar";
import type { DisclosureBounds } from "~/domain/disclosure";
import { type Month, month, monthOf } from "~/domain/period";
import { parseResultsQuery, type QueryProblem, type ResultsQuery } from "~/domain/results-query";
import { type NormUnderWay, normsUnderWay } from "./norms-under-way.server";
import { type FrameControls, frameControls } from "./results-controls.server";

export interface Named {
  key: string;
  name: string;
}

interface Surroundings {
  topics: Named[];
  teams: Named[];
  /** Questionnaires that were ever published. */
  questionnaires: Named[];
  thisMonth: Month;
  /** First and last month with a grade at all, whatever the filters; null where there is none yet. */
  answered: { first: Month; last: Month } | null;
  bounds: DisclosureBounds;
  callbackWorkingDays: number;
  /** Views that whoever asks kept, and those that others share. */
  views: SavedView[];
  /** Service norms whose figures are not complete. */
  recounted: NormUnderWay[];
  /** What the filters offer and have chosen, and where the tabs lead. */
  controls: FrameControls;
}

/** What is around every page of results, and what its address asks for or what is wrong with it. */
export type ResultsFrame = Surroundings &
  ({ query: ResultsQuery; problems: null } | { query: null; problems: QueryProblem[] });

/** The frame of a page of results; `viewer` brings the views that were kept and what is being counted anew. */
export async function readResultsFrame(
  db: Db,
  search: URLSearchParams,
  now: Date,
  viewer?: Viewer,
): Promise<ResultsFrame> {
  const [topics, teams, questionnaires, answered, { figures: bounds, policy }, views, recounted] =
    await Promise.all([
      topicNames(db),
      teamNames(db),
      askedQuestionnaires(db),
      answeredMonths(db, "grade"),
      readSettings(db),
      viewer ? viewsFor(db, viewer.userId) : [],
      viewer ? normsUnderWay(db) : [],
    ]);
  const thisMonth = monthOf(dayInAmsterdam(now));
  const known = {
    topics: keysOf(topics),
    teams: keysOf(teams),
    questionnaires: keysOf(questionnaires),
  };
  const parsed = parseResultsQuery(search, known, thisMonth);
  const query = parsed.ok ? parsed.query : null;
  const lists = { topics: topics.map(({ key, name }) => ({ key, name })), teams, questionnaires };
  const within = answered && { first: month(answered.first), last: month(answered.last) };
  return {
    ...lists,
    thisMonth,
    answered: within,
    controls: frameControls(query, lists, { first: within?.first ?? thisMonth, thisMonth }, search),
    bounds,
    callbackWorkingDays: policy.callbackWorkingDays,
    views,
    recounted,
    ...(parsed.ok ? { query: parsed.query, problems: null } : { query: null, problems: parsed.problems }),
  };
}

const keysOf = (items: readonly { key: string }[]) => new Set(items.map(({ key }) => key));
