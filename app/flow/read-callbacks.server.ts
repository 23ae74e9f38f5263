import { type Fates, fatesBy, fatesByMonth } from "#db/queries/fates";
import { registeredWordings } from "#db/queries/question-wordings";
import type { Margin, ResolvedScope } from "#db/queries/scopes";
import { currentTargets } from "#db/queries/targets";
import type { Action } from "~/domain/action";
import { dayInAmsterdam } from "~/domain/calendar";
import { isVisible } from "~/domain/disclosure";
import { drawnLines } from "~/domain/figure-lines";
import { type Figure, type FigureCell, type Indicator, standardIndicator } from "~/domain/indicator";
import { addMonths, type Month, monthOf, type Period } from "~/domain/period";
import { comparedWith, type ResultsQuery } from "~/domain/results-query";
import { isOfResponses, type Scope, sameScope } from "~/domain/scope";
import { type Change, changeOfShare } from "~/domain/statistics";
import { ladderOf, type Rung, type Target } from "~/domain/target";
import type { TargetReading } from "~/domain/target-reading";
import { actionsFor } from "./read-course.server";
import {
  type FigureNeeds,
  type FigureRow,
  readFigureSeries,
  readFigureTable,
  readFigureTotal,
} from "./read-figure.server";
import { readTargets } from "./read-targets.server";

/** A side of it with what it was in the period that it is compared with. */
export interface CallbackSide extends FigureCell {
  /** Null where either may not be shown, or nothing is compared. */
  change: Change | null;
  /** A longer period over which it may be shown, where it may not over this one; null where there is none. */
  wider: Period | null;
}

export interface CallbackRow {
  key: string;
  experienced: FigureCell;
  /** Null where the log can't be counted: see CallbacksFound. */
  logged: FigureCell | null;
  /** What became of the requests; null where the log may not be shown. */
  fates: Fates | null;
}

/** Three months of both sides; none of the two may be shown where its figure is null. */
export interface CallbackQuarter extends Period {
  experienced: FigureCell;
  /** The question that residents answered; null where none did. */
  wording: number | null;
  logged: FigureCell | null;
}

/** Callbacks in a scope and period: what was promised, what became of it, and what residents say of it. */
export interface CallbacksFound {
  experienced: CallbackSide & { wording: number | null };
  /** By the log of requests. Null with a filter on language, medium or questionnaire: a request has none of these. */
  logged: CallbackSide | null;
  /** Null where the log can't be counted or its figure may not be shown. */
  fates: Fates | null;
  rows: Record<Margin, CallbackRow[]>;
  /** Up to three years of quarters, ending with the period. */
  quarters: CallbackQuarter[];
  chart: Period;
  /** What was done in the time of the chart to improve it, by day. */
  actions: Action[];
  /** Of either side, for just this scope. */
  targets: TargetReading[];
  /** The steps for just this scope; where it has none those for everything, which are then only a comparison. */
  ladder: { rungs: Rung[]; isGeneral: boolean };
  /** What residents were asked; null where the register doesn't have it. */
  question: string | null;
}

/** The indicators of callbacks, experienced and by the log. */
export const CALLBACK_INDICATORS: readonly string[] = [
  "callbacks_late",
  "callbacks_late_logged",
  "callbacks_in_time",
];
const CHART_MONTHS = 36;
const MARGINS = ["channel", "topic", "team"] as const;
const NOTHING: FigureCell = { visibility: "none", n: 0, figure: null };

/** Everything that /results/callbacks shows for a query. */
export async function readCallbacks(
  needs: FigureNeeds,
  query: ResultsQuery,
  first: Month | null,
): Promise<CallbacksFound> {
  const { db, bounds, now } = needs;
  const { period } = query;
  const scope: ResolvedScope = query.scope;
  const today = dayInAmsterdam(now);
  const [late, logged] = [indicator("callbacks_late"), indicator("callbacks_late_logged")];
  const isLogged = !isOfResponses(scope);
  const chart = chartPeriod(period, first, monthOf(today));
  const [experiencedSide, loggedSide, monthly, rows, quarters, actions, targets] = await Promise.all([
    readSide(needs, late, query),
    isLogged ? readSide(needs, logged, query) : null,
    isLogged ? fatesByMonth(db, { of: "callbacks" }, period, scope, today) : [],
    Promise.all(MARGINS.map((by) => readRows(needs, { late, logged: isLogged ? logged : null }, by, query))),
    readQuarters(needs, { late, logged: isLogged ? logged : null }, chart, query),
    actionsFor(needs, CALLBACK_INDICATORS, query.scope, chart),
    currentTargets(db),
  ]);
  const own = targets.filter(
    (target) => CALLBACK_INDICATORS.includes(target.indicator) && sameScope(target.scope, query.scope),
  );
  const register = await registeredWordings(db, ["callback_on_time"]);
  const [channel = [], topic = [], team = []] = rows;
  return {
    experienced: experiencedSide,
    logged: loggedSide,
    fates: loggedSide && mayTell(loggedSide) ? sumOf(monthly) : null,
    rows: { channel, topic, team },
    quarters,
    chart,
    actions,
    targets: await readTargets(db, bounds, now, own),
    ladder: ladderFor(targets, query.scope),
    question:
      register.findLast(({ wording }) => wording === experiencedSide.wording)?.question.text.nl ?? null,
  };
}

function ladderFor(targets: readonly Target[], scope: Scope): CallbacksFound["ladder"] {
  const of = (wanted: Scope) =>
    ladderOf(
      targets.filter((target) => target.indicator === "callbacks_late" && sameScope(target.scope, wanted)),
    );
  const rungs = of(scope);
  return rungs.length > 0 ? { rungs, isGeneral: false } : { rungs: of({}), isGeneral: true };
}

async function readSide(needs: FigureNeeds, of: Indicator, query: ResultsQuery) {
  const { period, scope } = query;
  const before = comparedWith(query);
  const { wording, ...cell } = await readFigureTotal(needs, of, { period, scope });
  const past =
    before === null || wording === null
      ? null
      : await readFigureTotal(needs, of, { period: before, scope, series: wording });
  return { ...cell, wording, change: changed(cell.figure, past?.figure ?? null) };
}

function changed(now: Figure | null, before: Figure | null): Change | null {
  if (now === null || before === null) return null;
  return changeOfShare({ ...now, share: now.value }, { ...before, share: before.value });
}

interface Sides {
  late: Indicator;
  logged: Indicator | null;
}

async function readRows(
  needs: FigureNeeds,
  { late, logged }: Sides,
  by: Margin,
  { period, scope }: ResultsQuery,
): Promise<CallbackRow[]> {
  const [said, kept, fates] = await Promise.all([
    readFigureTable(needs, late, by, { period, scope }),
    logged ? readFigureTable(needs, logged, by, { period, scope }) : null,
    logged ? fatesBy(needs.db, { of: "callbacks" }, by, period, scope, dayInAmsterdam(needs.now)) : [],
  ]);
  const keys = new Set([...said.rows, ...(kept?.rows ?? [])].filter(isCounted).map(({ key }) => key));
  for (const { key, open } of fates) if (open > 0) keys.add(key);
  const cellOf = (rows: readonly FigureRow[], key: string): FigureCell => {
    const { visibility, n, figure } = rows.find((row) => row.key === key) ?? NOTHING;
    return { visibility, n, figure };
  };
  const byKey = new Map(fates.map((each) => [each.key, each]));
  return [...keys].map((key) => {
    const log = kept && cellOf(kept.rows, key);
    const { inTime = 0, late = 0, open = 0 } = byKey.get(key) ?? {};
    return {
      key,
      experienced: cellOf(said.rows, key),
      logged: log,
      fates: log && mayTell(log) ? { inTime, late, open } : null,
    };
  });
}

async function readQuarters(
  needs: FigureNeeds,
  { late, logged }: Sides,
  span: Period,
  { scope }: ResultsQuery,
): Promise<CallbackQuarter[]> {
  const [said, kept] = await Promise.all([
    readFigureSeries(needs, late, { span, scope, grain: 3 }),
    logged ? readFigureSeries(needs, logged, { span, scope, grain: 3 }) : null,
  ]);
  const [asked = []] = drawnLines(said.lines, said.lines.at(-1)?.wording ?? null);
  const log = kept?.lines[0]?.points ?? [];
  const froms = [...new Set([...asked, ...log].map(({ from }) => from))].sort();
  return froms.map((from) => {
    const [one, other] = [
      asked.find((point) => point.from === from),
      log.find((point) => point.from === from),
    ];
    return {
      from,
      to: one?.to ?? other?.to ?? from,
      wording: one && one.visibility !== "none" ? one.wording : null,
      experienced: one ? cell(one) : NOTHING,
      logged: kept ? (other ? cell(other) : NOTHING) : null,
    };
  });
}

const cell = ({ visibility, n, figure }: FigureCell): FigureCell => ({ visibility, n, figure });

/** The period itself and the years before it for which there are answers, up to now. */
function chartPeriod(period: Period, first: Month | null, thisMonth: Month): Period {
  const to = period.to > thisMonth && period.from <= thisMonth ? thisMonth : period.to;
  const earliest = addMonths(to, 1 - CHART_MONTHS);
  const start = first !== null && first > earliest ? first : earliest;
  return { from: period.from < start ? period.from : start, to };
}

const isCounted = ({ visibility }: FigureCell) => visibility !== "none";
const mayTell = ({ visibility }: FigureCell) => isVisible(visibility) || visibility === "none";

const sumOf = (fates: readonly Fates[]): Fates =>
  fates.reduce(
    (sum, { inTime, late, open }) => ({
      inTime: sum.inTime + inTime,
      late: sum.late + late,
      open: sum.open + open,
    }),
    { inTime: 0, late: 0, open: 0 },
  );

function indicator(key: string): Indicator {
  const found = standardIndicator(key);
  if (found === null) throw new Error(`There is no indicator ${key}`);
  return found;
}
