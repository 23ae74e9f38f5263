import { actionsOf } from "#db/queries/actions";
import { type Action, holds, overlaps } from "~/domain/action";
import { dayInAmsterdam } from "~/domain/calendar";
import {
  type Assurance,
  assuranceOf,
  type ControlStretch,
  controlChart,
  type Variation,
  variationOf,
} from "~/domain/control-chart";
import { type AskedPoint, drawnLines } from "~/domain/figure-lines";
import { type Indicator, rangeOf } from "~/domain/indicator";
import { addMonths, lastMonths, type Month, monthOf, type Period } from "~/domain/period";
import type { Scope } from "~/domain/scope";
import { type FigureNeeds, readFigureSeries } from "./read-figure.server";

/** What happened on the way: another question, or something that was done to improve. */
export type CourseMark = { kind: "break"; month: Month } | { kind: "action"; month: Month; action: Action };

/** How an indicator goes month by month, read as a control chart. */
export interface Course {
  period: Period;
  /** The question of its last point; null where nothing was counted. */
  wording: number | null;
  /** Each month from the first with anything counted to the last. `stretches` count in these. */
  points: AskedPoint[];
  stretches: ControlStretch[];
  variation: Variation;
  assurance: Assurance;
  marks: CourseMark[];
}

/** So many months: limits need a year at least, and what is older says little of what is now. */
export const COURSE_MONTHS = 36;

/**
 * The course of an indicator over the months that are over: the running month has only part of its answers, and would move
 * by that alone. Limits start anew where the question changed, and where an action that is marked so began for all of
 * `scope`.
 */
export async function readCourse(
  needs: FigureNeeds,
  indicator: Indicator,
  scope: Scope,
  bound: number | null,
  last: Month = addMonths(monthOf(dayInAmsterdam(needs.now)), -1),
): Promise<Course> {
  const period = lastMonths(COURSE_MONTHS, last);
  const [{ lines, breaks }, actions] = await Promise.all([
    readFigureSeries(needs, indicator, { span: period, scope, grain: 1 }),
    actionsFor(needs, [indicator.key], scope, period),
  ]);
  const leading = lines.toSorted((a, b) => {
    const [one, other] = [a.points.at(-1), b.points.at(-1)];
    if (one?.from === other?.from) return (other?.n ?? 0) - (one?.n ?? 0);
    return (one?.from ?? "") < (other?.from ?? "") ? 1 : -1;
  })[0];
  const [points = []] = drawnLines(lines, leading?.wording ?? null);
  const placeOf = (month: Month) => points.findIndex(({ from }) => from >= month);
  const restarts = actions.filter((action) => action.restarts && holds(action.scope, scope));
  const stretches = controlChart(
    points.map(({ figure }) => figure?.value ?? null),
    [
      ...points.flatMap(({ wording }, place) =>
        place > 0 && points[place - 1]?.wording !== wording ? [place] : [],
      ),
      ...restarts.map(({ day }) => placeOf(monthOf(day))),
    ].filter((place) => place > 0 && place < points.length),
    rangeOf(indicator),
  );
  return {
    period,
    wording: points.findLast(({ figure }) => figure !== null)?.wording ?? null,
    points,
    stretches,
    variation: variationOf(stretches, indicator.direction),
    assurance: assuranceOf(stretches, indicator.direction, bound),
    marks: [
      ...breaks.map((month) => ({ kind: "break" as const, month })),
      ...actions.map((action) => ({ kind: "action" as const, month: monthOf(action.day), action })),
    ].sort((a, b) => (a.month < b.month ? -1 : a.month > b.month ? 1 : 0)),
  };
}

/** What was done in a period to improve any of these indicators, for at least some of the contacts of a scope; by day. */
export async function actionsFor(
  { db }: Pick<FigureNeeds, "db">,
  indicators: readonly string[],
  scope: Scope,
  period: Period,
): Promise<Action[]> {
  const all = await actionsOf(db, indicators, period);
  return all.filter((action) => overlaps(action.scope, scope));
}
