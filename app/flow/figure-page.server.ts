import { figuresFromOutside } from "#db/queries/outside-figures";
import { registeredWordings } from "#db/queries/question-wordings";
import { currentTargets } from "#db/queries/targets";
import type { Db } from "#db/store";
import type { Viewer } from "~/domain/access";
import type { Action } from "~/domain/action";
import { dayInAmsterdam } from "~/domain/calendar";
import type { DisclosureBounds } from "~/domain/disclosure";
import { changeBetween } from "~/domain/figure-change";
import { type FigureCell, type Indicator, questionOf } from "~/domain/indicator";
import type { OutsideFigure } from "~/domain/outside-figure";
import { addMonths, type Month, type Period } from "~/domain/period";
import type { QuestionKind } from "~/domain/questionnaire";
import type { Grain } from "~/domain/results";
import { comparedWith, type ResultsQuery } from "~/domain/results-query";
import { sameScope } from "~/domain/scope";
import type { Change } from "~/domain/statistics";
import { ladderOf, type Rung, targetInSight } from "~/domain/target";
import type { TargetReading } from "~/domain/target-reading";
import { indicatorCatalogue } from "./indicators.server";
import { actionsFor, type Course, readCourse } from "./read-course.server";
import {
  type FigureSeries,
  type FigureTable,
  type FigureTotal,
  readFigureAnswers,
  readFigureSeries,
  readFigureTable,
} from "./read-figure.server";
import { readTargets } from "./read-targets.server";
import { type ResultsFrame, readResultsFrame } from "./results-frame.server";

export const GRAINS = { month: 1, quarter: 3, half: 6, year: 12 } as const satisfies Record<string, Grain>;
export type GrainName = keyof typeof GRAINS;
export const FIGURE_ROWS = ["channel", "topic", "team"] as const;
export type FigureRowsBy = (typeof FIGURE_ROWS)[number];

/** A wording under which a question was asked, and where it was published first. */
export interface AskedWording {
  series: number;
  text: string;
  kind: QuestionKind;
  /** Its answers in the order in which they are offered; empty where its kind says what they are. */
  options: { value: string; text: string }[];
  questionnaire: string;
  version: number;
  since: string;
}

export interface FigureView {
  indicator: Indicator;
  total: FigureTotal;
  /** Counts per answer; empty where they may not be shown. */
  answers: [value: string, n: number][];
  past: { period: Period; cell: FigureCell; change: Change | null } | null;
  course: Course;
  series: FigureSeries;
  /** What was done to improve it in the time of `series`, by day. */
  actions: Action[];
  /** What was asked for; null: the finest that can be read. */
  grain: GrainName | null;
  by: FigureRowsBy;
  table: FigureTable;
  target: TargetReading | null;
  ladder: Rung[];
  wordings: AskedWording[];
  outside: OutsideFigure[];
}

export type FigureProblem = { field: "indicator" | "grain" | "by"; value: string };

/** The page of one indicator: what is behind the figure, from close by. */
export async function readFigurePage(
  db: Db,
  search: URLSearchParams,
  now: Date,
  viewer?: Viewer,
): Promise<{
  frame: ResultsFrame;
  catalogue: Indicator[];
  asked: { indicator: string; grain: string; by: string };
  wrong: FigureProblem[];
  view: FigureView | null;
}> {
  const [frame, catalogue] = await Promise.all([
    readResultsFrame(db, search, now, viewer),
    indicatorCatalogue(db),
  ]);
  const given = (name: string) => search.get(name)?.trim() ?? "";
  const asked = { indicator: given("indicator") || "grade", grain: given("grain"), by: given("by") };
  const indicator = catalogue.find(({ key }) => key === asked.indicator);
  const wrong: FigureProblem[] = [
    ...(indicator ? [] : [{ field: "indicator" as const, value: asked.indicator }]),
    ...(asked.grain === "" || Object.hasOwn(GRAINS, asked.grain)
      ? []
      : [{ field: "grain" as const, value: asked.grain }]),
    ...(asked.by === "" || (FIGURE_ROWS as readonly string[]).includes(asked.by)
      ? []
      : [{ field: "by" as const, value: asked.by }]),
  ];
  const view =
    frame.query && indicator && wrong.length === 0
      ? await readView({ db, bounds: frame.bounds, now }, frame, frame.query, indicator, {
          grain: (asked.grain || null) as GrainName | null,
          by: (asked.by || "channel") as FigureRowsBy,
        })
      : null;
  return { frame, catalogue, asked, wrong, view };
}

async function readView(
  needs: { db: Db; bounds: DisclosureBounds; now: Date },
  frame: ResultsFrame,
  query: ResultsQuery,
  indicator: Indicator,
  { grain, by }: { grain: GrainName | null; by: FigureRowsBy },
): Promise<FigureView> {
  const { db, bounds, now } = needs;
  const question = questionOf(indicator);
  const [{ answers, ...total }, targets] = await Promise.all([
    readFigureAnswers(needs, indicator, query),
    currentTargets(db),
  ]);
  const own = targets.filter(
    (target) => target.indicator === indicator.key && sameScope(target.scope, query.scope),
  );
  const inSight = targetInSight(own, dayInAmsterdam(now));
  const before = comparedWith(query);
  const series = total.wording ?? undefined;
  const span = spanOf(query.period, frame, grain);
  const [past, course, line, actions, table, readings, wordings, outside] = await Promise.all([
    before && readFigureAnswers(needs, indicator, { ...query, period: before, series }),
    readCourse(needs, indicator, query.scope, inSight?.bound ?? null),
    readFigureSeries(needs, indicator, {
      span,
      scope: query.scope,
      grain: grain && GRAINS[grain],
    }),
    actionsFor(needs, [indicator.key], query.scope, span),
    readFigureTable(needs, indicator, by, query),
    inSight ? readTargets(db, bounds, now, [inSight]) : [],
    question === null ? [] : registeredWordings(db, [question]),
    indicator.source.kind === "outside" ? figuresFromOutside(db, [indicator.key]) : [],
  ]);
  return {
    indicator,
    total,
    answers: [...answers],
    past: before &&
      past && {
        period: before,
        cell: { visibility: past.visibility, n: past.n, figure: past.figure },
        change: total.figure && past.figure ? changeBetween(indicator, answers, past.answers) : null,
      },
    course,
    series: line,
    actions,
    grain,
    by,
    table,
    target: readings[0] ?? null,
    ladder: ladderOf(own),
    wordings: wordings.map(({ wording, question: asks, questionnaireKey, version, since }) => ({
      series: wording,
      text: asks.text.nl,
      kind: asks.kind,
      options: (asks.options ?? []).map(({ value, text }) => ({ value, text: text.nl })),
      questionnaire: questionnaireKey,
      version,
      since: dayInAmsterdam(since),
    })),
    outside,
  };
}

/** A line needs the years before a period to be read by: five of them in months, ten in years. */
function spanOf(
  { from, to }: Period,
  { answered, thisMonth }: ResultsFrame,
  grain: GrainName | null,
): Period {
  const last: Month = to > thisMonth && from <= thisMonth ? thisMonth : to;
  const earliest = addMonths(last, 1 - (grain === "year" || grain === "half" ? 120 : 36));
  const first = answered && answered.first > earliest ? answered.first : earliest;
  return { from: first < from ? first : from, to: last };
}
