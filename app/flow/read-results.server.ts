import { fatesByMonth } from "#db/queries/fates";
import { answeredMonths, answersBy, answersByMonth, invitationsBy } from "#db/queries/figures";
import type { Margin, ResolvedScope } from "#db/queries/scopes";
import type { Db } from "#db/store";
import { dayInAmsterdam } from "~/domain/calendar";
import {
  type CallbackLog,
  type CallbackPoint,
  callbackSeries,
  lateExperienced,
  lateLogged,
  type ShareCell,
  shareCell,
} from "~/domain/callbacks";
import type { DisclosureBounds } from "~/domain/disclosure";
import { addMonths, type Month, month, monthOf, type Period } from "~/domain/period";
import {
  type Cell,
  cellOf,
  type Grain,
  gradesOf,
  groupBy,
  inPeriod,
  type Reach,
  type ResultRow,
  reachOf,
  resultRows,
  type Series,
  seriesOf,
  type Weighted,
  weightedByContacts,
} from "~/domain/results";
import { comparedWith, type ResultsQuery } from "~/domain/results-query";
import { leadingWording, type OtherQuestion, otherQuestions, wordingsIn } from "~/domain/results-question";
import { isOfResponses } from "~/domain/scope";
import { type Change, changeOfMean, gradeFigure } from "~/domain/statistics";
import { tellResults } from "./tell-results.server";

export interface Results {
  query: ResultsQuery;
  /** First and last month with a grade at all, whatever the filters; null where there is none yet. */
  answered: { first: Month; last: Month } | null;
  /** Without reach where it would tell how few answered, or answered another question. */
  total: Cell & { reach: Reach | null; contacts: number; change: Change | null };
  weighted: Weighted | null;
  channels: ResultRow[];
  topics: ResultRow[];
  teams: ResultRow[];
  /** Without what became of the invitations. */
  months: ResultRow[];
  /** The question that every figure is about: one series; null where none was answered. */
  wording: number | null;
  /** Other questions under the same key that were answered in this period: left out of every figure. */
  others: OtherQuestion[];
  /** Grades given to those; null where there are too few to tell. */
  otherWording: number | null;
  chart: { grain: Grain; series: Series[]; from: Month; to: Month };
  callbacks: {
    experienced: ShareCell;
    logged: ShareCell;
    /** Requests still within their time; null where the log may not be told. */
    open: number | null;
    /** The question that residents answered; null where none did. */
    wording: number | null;
    /** Another question about it was answered in this period too: left out. */
    isOtherQuestion: boolean;
    /** Per quarter, over the same time as the chart of the grade. */
    series: CallbackPoint[];
  };
}

/** A line needs the years behind a period to be read by. */
const chartMonths = 36;

/** Everything that /results shows for a query, from counts per cell: no answer is read. */
export async function readResults(
  db: Db,
  query: ResultsQuery,
  bounds: DisclosureBounds,
  now: Date,
): Promise<Results> {
  return tellResults({ db, bounds, now }, await countResults(db, query, bounds, now));
}

/** The same as far as each figure's own number of answers goes. */
async function countResults(
  db: Db,
  query: ResultsQuery,
  bounds: DisclosureBounds,
  now: Date,
): Promise<Results> {
  const { period } = query;
  const scope: ResolvedScope = query.scope;
  // Of those who were asked and of callbacks it isn't known which of these responses they would be.
  const isPart = isOfResponses(scope);
  const before = comparedWith(query);
  const answered = await answeredMonths(db, "grade");
  const chart = chartPeriod(period, answered?.first ?? null, monthOf(dayInAmsterdam(now)));
  const span = { from: before && before.from < chart.from ? before.from : chart.from, to: chart.to };
  const inBoth = (by: Margin) =>
    Promise.all([
      answersBy(db, by, "grade", { period, before }, scope),
      isPart ? [] : invitationsBy(db, by, period, scope),
    ]);
  const [byMonth, byChannel, byTopic, byTeam, callbackAnswers, callbackLog] = await Promise.all([
    answersByMonth(db, "grade", span, scope),
    inBoth("channel"),
    inBoth("topic"),
    inBoth("team"),
    answersByMonth(db, "callback_on_time", span, scope),
    isPart ? [] : fatesByMonth(db, { of: "callbacks" }, span, scope, dayInAmsterdam(now)),
  ]);

  const inThis = inPeriod(byMonth, period);
  const wording = query.series ?? leadingWording(inThis);
  const others = otherQuestions(inThis, wording, bounds);
  const total = cellOf(gradeFigure(gradesOf(inThis, wording)), bounds);
  const past = before && cellOf(gradeFigure(gradesOf(inPeriod(byMonth, before), wording)), bounds).figure;
  const rowsBy = ([answers, invitations]: Awaited<ReturnType<typeof inBoth>>) =>
    resultRows(
      groupBy(
        answers.filter(({ n }) => n > 0),
        (each) => each.key,
      ),
      groupBy(
        answers.filter((each) => each.before > 0).map((each) => ({ ...each, n: each.before })),
        (each) => each.key,
      ),
      groupBy(invitations, (each) => each.key),
      wording,
      bounds,
    );
  const channels = rowsBy(byChannel);
  const reach = reachOf(byChannel[1]);
  return {
    query,
    wording,
    others,
    otherWording: sumOf(others.map(({ n }) => n)),
    answered: answered && { first: month(answered.first), last: month(answered.last) },
    total: {
      ...total,
      contacts: reach.contacts,
      reach: isPart || others.some(({ n }) => n === null) ? null : reach,
      change: total.figure && past ? changeOfMean(total.figure, past) : null,
    },
    weighted: weightedByContacts(channels),
    channels,
    topics: rowsBy(byTopic),
    teams: rowsBy(byTeam),
    months: resultRows(
      groupBy(inThis, (each) => each.month),
      new Map(),
      new Map(),
      wording,
      bounds,
    ),
    chart: { ...seriesOf(inPeriod(byMonth, chart), bounds), ...chart },
    callbacks: {
      ...callbacksIn(callbackAnswers, callbackLog, period, before, bounds),
      series: callbackSeries(inPeriod(callbackAnswers, chart), inPeriod(callbackLog, chart), bounds),
    },
  };
}

/** Null where any of them is: the sum would tell it. */
const sumOf = (counts: readonly (number | null)[]): number | null =>
  counts.reduce<number | null>((sum, n) => (sum === null || n === null ? null : sum + n), 0);

function callbacksIn(
  answers: Awaited<ReturnType<typeof answersByMonth>>,
  log: (CallbackLog & { month: string })[],
  period: Period,
  before: Period | null,
  bounds: DisclosureBounds,
): Omit<Results["callbacks"], "series"> {
  const now = inPeriod(answers, period);
  const wording = leadingWording(now);
  return {
    experienced: shareCell(
      lateExperienced(now, wording),
      before && lateExperienced(inPeriod(answers, before), wording),
      bounds,
    ),
    wording,
    isOtherQuestion: wordingsIn(now).length > 1,
    logged: shareCell(lateLogged(inPeriod(log, period)), before && lateLogged(inPeriod(log, before)), bounds),
    open: inPeriod(log, period).reduce((sum, { open }) => sum + open, 0),
  };
}

/** The period itself and the years before it for which there are answers, up to now. */
function chartPeriod(period: Period, first: string | null, thisMonth: Month): Period {
  const to = period.to > thisMonth && period.from <= thisMonth ? thisMonth : period.to;
  const earliest = addMonths(to, 1 - chartMonths);
  const start = [period.from, first !== null && first > earliest ? month(first) : earliest].sort()[0];
  return { from: start ?? period.from, to };
}
