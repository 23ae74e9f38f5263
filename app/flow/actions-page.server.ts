import { actionById, allActions } from "#db/queries/actions";
import { teamNames, topicNames } from "#db/queries/figures";
import type { Db } from "#db/store";
import { hasRole, type Viewer } from "~/domain/access";
import type { Action } from "~/domain/action";
import { beforeAndAfter, type Effect, effectOf, nearerMonths, type Side } from "~/domain/action-effect";
import { dayInAmsterdam } from "~/domain/calendar";
import type { FigureCell, Indicator } from "~/domain/indicator";
import { type Month, monthOf, type Period } from "~/domain/period";
import { indicatorCatalogue } from "./indicators.server";
import { type FigureNeeds, readFigureAnswers, readFigureSeries } from "./read-figure.server";
import { type Named, type ResultsFrame, readResultsFrame } from "./results-frame.server";

export interface ShownSide {
  period: Period;
  cell: FigureCell;
}

/** An action with what was before and after it. */
export interface ActionReading {
  action: Action;
  indicator: Indicator;
  before: ShownSide;
  after: ShownSide | null;
  /** The month from which on its question was asked, where that is later than the months before begin. */
  since: Month | null;
  /** The month in which it began halfway: in neither. */
  leftOut: Month | null;
  /** Before or after are not all the months there are: over those the figure may not be shown. */
  isNearer: boolean;
  effect: Effect;
}

export interface ActionsPage {
  frame: ResultsFrame;
  /** Those whose indicator is gone have no reading. */
  rows: { action: Action; reading: ActionReading | null }[];
  mayChange: boolean;
}

/** Every action with what came of it. */
export async function readActionsPage(
  db: Db,
  search: URLSearchParams,
  now: Date,
  viewer: Viewer,
): Promise<ActionsPage> {
  const frame = await readResultsFrame(db, search, now, viewer);
  const rows = await readActionRows({ db, bounds: frame.bounds, now });
  return { frame, rows, mayChange: hasRole(viewer.role, "editor") };
}

/** Every action, the newest first, with what came of it. */
export async function readActionRows(needs: FigureNeeds): Promise<ActionsPage["rows"]> {
  const [actions, catalogue] = await Promise.all([allActions(needs.db), indicatorCatalogue(needs.db)]);
  return Promise.all(
    actions.map(async (action) => {
      const indicator = catalogue.find(({ key }) => key === action.indicator);
      return { action, reading: indicator ? await readEffect(needs, action, indicator) : null };
    }),
  );
}

/** One action with what came of it; null when there is none (any more). */
export async function readActionPage(
  db: Db,
  id: string,
  now: Date,
  viewer: Viewer,
): Promise<(ActionsPage["rows"][number] & { frame: ResultsFrame; mayChange: boolean }) | null> {
  const [frame, action, catalogue] = await Promise.all([
    readResultsFrame(db, new URLSearchParams(), now, viewer),
    actionById(db, id),
    indicatorCatalogue(db),
  ]);
  if (!action) return null;
  const indicator = catalogue.find(({ key }) => key === action.indicator);
  const reading = indicator ? await readEffect({ db, bounds: frame.bounds, now }, action, indicator) : null;
  return { frame, action, reading, mayChange: hasRole(viewer.role, "editor") };
}

/** What the form of an action offers to choose from. */
export async function readActionChoices(
  db: Db,
): Promise<{ topics: Named[]; teams: Named[]; catalogue: Indicator[] }> {
  const [topics, teams, catalogue] = await Promise.all([
    topicNames(db),
    teamNames(db),
    indicatorCatalogue(db),
  ]);
  return {
    topics: topics.map(({ key, name }) => ({ key, name })),
    teams,
    // What comes from outside has no months to compare.
    catalogue: catalogue.filter(({ source }) => source.kind !== "outside"),
  };
}

async function readEffect(needs: FigureNeeds, action: Action, indicator: Indicator): Promise<ActionReading> {
  const { before, after, leftOut } = beforeAndAfter(action.day, monthOf(dayInAmsterdam(needs.now)));
  const over = async (period: Period): Promise<Side> => {
    const { answers, visibility, n, figure, wording } = await readFigureAnswers(needs, indicator, {
      period,
      scope: action.scope,
    });
    return { period, cell: { visibility, n, figure }, wording, answers };
  };
  const sideOf = async (period: Period, side: "before" | "after"): Promise<Side> => {
    const all = await over(period);
    if (all.cell.visibility !== "withheld") return all;
    for (const nearer of nearerMonths(period, side).slice(1)) {
      const found = await over(nearer);
      if (found.cell.figure !== null) return found;
    }
    return all;
  };
  const [earlier, later] = await Promise.all([sideOf(before, "before"), after && sideOf(after, "after")]);
  const span = earlier.period;
  const { lines } = await readFigureSeries(needs, indicator, { span, scope: action.scope, grain: 1 });
  const months = lines.find(({ wording }) => wording === earlier.wording)?.points ?? [];
  // A question that was first asked on the way tells only of the months since.
  const [first] = months;
  const since = first && first.from > span.from ? first.from : null;
  const shown = ({ period, cell }: Side): ShownSide => ({ period, cell });
  return {
    action,
    indicator,
    before: { ...shown(earlier), ...(since && { period: { from: since, to: span.to } }) },
    since,
    after: later && shown(later),
    leftOut,
    isNearer: span.from !== before.from || later?.period.to !== after?.to,
    effect: effectOf(indicator, earlier, later, months),
  };
}
