import type { Store } from "#db/store";
import { STANDARD_INDICATORS } from "~/domain/indicator";
import { month } from "~/domain/period";
import type { ResultsQuery } from "~/domain/results-query";
import type { Scope } from "~/domain/scope";
import { readCourse } from "~/flow/read-course.server";
import {
  readFigureCells,
  readFigureSeries,
  readFigureTable,
  readFigureTotal,
} from "~/flow/read-figure.server";
import { readResults } from "~/flow/read-results.server";
import { readWhy } from "~/flow/read-why.server";
import {
  changeOfMeans,
  changeOfShares,
  correlation,
  naturalLimits,
  shareWithInterval,
  varianceOf,
  weighted,
} from "./arithmetic";
import type { Comparison } from "./compare";
import {
  among,
  fateOf,
  gradesIn,
  isAsked,
  leading,
  questionOf,
  type Rows,
  townIn,
  trueFigure,
  valuesOf,
} from "./figures";
import type { Town } from "./town";

// Each page's figures held beside the same ones from the rows.

export interface Held {
  store: Store;
  town: Town;
  now: Date;
  today: string;
  bounds: { hiddenBelow: number; indicativeBelow: number };
  by: Comparison;
}

export interface View {
  name: string;
  from: string;
  to: string;
  scope: Scope;
}

export const rowsOf = ({ from, to, scope }: View): Rows => {
  const { topTopicsOfTeam: _, ...rest } = scope;
  return { from, to, ...rest };
};
export const periodOf = ({ from, to }: { from: string; to: string }) => ({
  from: month(from),
  to: month(to),
});

export const shift = (text: string, months: number): string => {
  const at = Number(text.slice(0, 4)) * 12 + Number(text.slice(5)) - 1 + months;
  return `${Math.floor(at / 12)}-${String((at % 12) + 1).padStart(2, "0")}`;
};

const MARGINS = ["channel", "topic", "team"] as const;

/** /results: the total, the tables, the weighted mean, the months and the callbacks. */
export async function holdResults(held: Held, view: View): Promise<void> {
  const { store, town, now, today, bounds, by } = held;
  const query: ResultsQuery = { period: periodOf(view), scope: view.scope, compare: "previous-year" };
  const results = await readResults(store.read, query, bounds, now);
  const which = rowsOf(view);
  const own = townIn(town, which);
  const before = townIn(town, { ...which, from: shift(view.from, -12), to: shift(view.to, -12) });
  const wording = leading(own.answered, "grade");
  const where = `/results ${view.name}`;
  by.same(`${where} wording`, results.wording, wording);
  const grades = gradesIn(own.answered, wording);
  if (results.total.figure) {
    const { n, mean, low, high, deviation, share8, shareInsufficient } = results.total.figure;
    by.figure(where, { n, value: mean, low, high }, trueFigure("grade", own, wording, today));
    by.value(`${where} deviation`, deviation, Math.sqrt(varianceOf(grades)));
    by.value(`${where} 8 or higher`, share8, grades.filter((grade) => grade >= 8).length / grades.length);
    by.value(
      `${where} insufficient`,
      shareInsufficient,
      grades.filter((grade) => grade <= 5).length / grades.length,
    );
    if (results.total.change)
      by.interval(
        `${where} change`,
        results.total.change,
        changeOfMeans(grades, gradesIn(before.answered, wording)),
      );
  }
  const isWhole = view.scope.language ?? view.scope.medium ?? view.scope.questionnaire;
  if (isWhole === undefined) {
    by.count(`${where} contacts`, results.total.contacts, own.contacts.length);
    if (results.total.reach) {
      by.count(`${where} invited`, results.total.reach.invited, own.contacts.filter(isAsked).length);
      by.count(
        `${where} answered`,
        results.total.reach.answered,
        own.contacts.filter(({ state }) => state === "answered").length,
      );
    }
  }
  for (const [margin, rows] of [
    ["channel", results.channels],
    ["topic", results.topics],
    ["team", results.teams],
  ] as const) {
    for (const row of rows) {
      const at = `${where} ${margin} ${row.key}`;
      const in_ = {
        answered: own.answered.filter((each) => each[margin] === row.key),
        contacts: own.contacts.filter((each) => each[margin] === row.key),
      };
      if (isWhole === undefined) by.count(`${at} contacts`, row.contacts, in_.contacts.length);
      if (row.figure === null) continue;
      const { n, mean, low, high, share8 } = row.figure;
      by.figure(at, { n, value: mean, low, high }, trueFigure("grade", in_, wording, today));
      const ofRow = gradesIn(in_.answered, wording);
      by.value(`${at} 8 or higher`, share8, ofRow.filter((grade) => grade >= 8).length / ofRow.length);
      if (isWhole === undefined && row.reach)
        by.count(`${at} invited`, row.reach.invited, in_.contacts.filter(isAsked).length);
      if (row.change) {
        const past = gradesIn(
          before.answered.filter((each) => each[margin] === row.key),
          wording,
        );
        by.interval(`${at} change`, row.change, changeOfMeans(ofRow, past));
      }
    }
  }
  for (const row of results.months) {
    if (row.figure === null) continue;
    const inMonth = own.answered.filter((each) => each.month === row.key);
    const { n, mean, low, high } = row.figure;
    by.figure(
      `${where} month ${row.key}`,
      { n, value: mean, low, high },
      trueFigure("grade", { answered: inMonth, contacts: [] }, wording, today),
    );
  }
  for (const { wording: ofLine, points } of results.chart.series)
    for (const { from, to, figure } of points) {
      if (figure === null) continue;
      const at = among(town.answered, { ...which, from, to: to > results.chart.to ? results.chart.to : to });
      by.figure(
        `${where} chart ${from} to ${to}`,
        { n: figure.n, value: figure.mean, low: figure.low, high: figure.high },
        trueFigure("grade", { answered: at, contacts: [] }, ofLine, today),
      );
    }
  if (results.weighted && isWhole === undefined) {
    const groups = results.channels
      .flatMap(({ key, figure }) =>
        figure
          ? [
              {
                values: gradesIn(
                  own.answered.filter(({ channel }) => channel === key),
                  wording,
                ),
                weight: own.contacts.filter(({ channel }) => channel === key).length,
              },
            ]
          : [],
      )
      .filter(({ weight }) => weight > 0);
    by.interval(`${where} weighted`, results.weighted, weighted(groups));
    by.value(
      `${where} coverage`,
      results.weighted.coverage,
      groups.reduce((sum, { weight }) => sum + weight, 0) / own.contacts.length,
    );
  }
  const { experienced, logged, open } = results.callbacks;
  if (experienced.figure) {
    const asked = leading(own.answered, "callback_on_time");
    const { n, share, low, high } = experienced.figure;
    const now_ = trueFigure("callbacks_late", own, asked, today);
    by.figure(`${where} late, experienced`, { n, value: share, low, high }, now_);
    if (experienced.change)
      by.interval(
        `${where} late, change`,
        experienced.change,
        changeOfShares(now_, trueFigure("callbacks_late", before, asked, today)),
      );
  }
  if (isWhole === undefined && logged.figure) {
    const { n, share, low, high } = logged.figure;
    by.figure(
      `${where} late, logged`,
      { n, value: share, low, high },
      trueFigure("callbacks_late_logged", own, 1, today),
    );
    by.count(
      `${where} open`,
      open,
      own.contacts.filter((contact) => fateOf(contact, today) === "open").length,
    );
  }
}

/** /results/figure: any indicator in a total, in tables, in the grid and in lines. */
export async function holdFigures(held: Held, view: View): Promise<void> {
  const { store, town, now, today, bounds, by } = held;
  const needs = { db: store.read, bounds, now };
  const query = { period: periodOf(view), scope: view.scope };
  const which = rowsOf(view);
  const own = townIn(town, which);
  const isOfAnswers = (view.scope.language ?? view.scope.medium ?? view.scope.questionnaire) !== undefined;
  for (const indicator of STANDARD_INDICATORS) {
    if (indicator.source.kind === "outside") continue;
    const question = questionOf(indicator.key);
    if (question === null && isOfAnswers) continue;
    const wording = question === null ? 1 : leading(own.answered, question);
    const where = `figure ${indicator.key} ${view.name}`;
    const total = await readFigureTotal(needs, indicator, query);
    by.same(`${where} wording`, total.wording, wording);
    if (total.figure) by.figure(where, total.figure, trueFigure(indicator.key, own, wording, today));
    for (const margin of MARGINS) {
      const { rows } = await readFigureTable(needs, indicator, margin, query);
      for (const { key, figure, contacts } of rows) {
        const in_ = townIn(own, { ...which, [margin]: [key] });
        if (contacts !== null) by.count(`${where} ${margin} ${key} contacts`, contacts, in_.contacts.length);
        if (figure)
          by.figure(`${where} ${margin} ${key}`, figure, trueFigure(indicator.key, in_, wording, today));
      }
    }
    const { cells } = await readFigureCells(needs, indicator, query);
    for (const { channel, topic, figure, contacts } of cells) {
      const in_ = townIn(own, { ...which, channel: [channel], topic: [topic] });
      if (contacts !== null) by.count(`${where} ${channel} ${topic} contacts`, contacts, in_.contacts.length);
      if (figure)
        by.figure(`${where} ${channel} ${topic}`, figure, trueFigure(indicator.key, in_, wording, today));
    }
  }
}

/** Lines in time of every indicator in every grain, and its control chart. */
export async function holdLines(held: Held, view: View): Promise<void> {
  const { store, town, now, today, bounds, by } = held;
  const needs = { db: store.read, bounds, now };
  const which = rowsOf(view);
  for (const indicator of STANDARD_INDICATORS) {
    if (indicator.source.kind === "outside") continue;
    for (const grain of [1, 3, 6, 12] as const) {
      const where = `line ${indicator.key} ${view.name} per ${grain}`;
      const { lines } = await readFigureSeries(needs, indicator, {
        span: periodOf(view),
        scope: view.scope,
        grain,
      });
      for (const { wording, points } of lines)
        for (const { from, to, figure } of points)
          if (figure)
            by.figure(
              `${where} ${from} to ${to}`,
              figure,
              trueFigure(indicator.key, townIn(town, { ...which, from, to }), wording, today),
            );
    }
    const { points, stretches } = await readCourse(needs, indicator, view.scope, null);
    for (const { from, to, figure, wording } of points)
      if (figure)
        by.figure(
          `course ${indicator.key} ${view.name} ${from}`,
          figure,
          trueFigure(indicator.key, townIn(town, { ...which, from, to }), wording, today),
        );
    for (const stretch of stretches) {
      const true_ = naturalLimits(stretch.points.map(({ value }) => value));
      const where = `course ${indicator.key} ${view.name} limits from ${points[stretch.from]?.from}`;
      const [least, most] = indicator.key === "grade" ? [1, 10] : [0, 1];
      by.value(`${where} centre`, stretch.mean, true_.mean);
      by.value(`${where} low`, stretch.low, Math.max(least as number, true_.low));
      by.value(`${where} high`, stretch.high, Math.min(most as number, true_.high));
    }
  }
}

const SCORES: Record<string, Record<string, number>> = {
  resolved: { yes: 3, partly: 2, no: 1 },
  callback_on_time: { within_norm: 3, later: 2, not_yet: 1 },
};
const BEST: Record<string, string> = { resolved: "yes", callback_on_time: "within_norm" };

/** Why: how each other question goes with the grade. */
export async function holdWhy(held: Held, view: View): Promise<void> {
  const { store, town, now, bounds, by } = held;
  const why = await readWhy({ db: store.read, bounds, now }, { period: periodOf(view), scope: view.scope });
  const own = townIn(town, rowsOf(view));
  const graded = leading(own.answered, "grade");
  by.same(`why ${view.name}`, why.behind, 0);
  for (const { key, wording, correlation: stated, figure } of why.aspects) {
    const asked = leading(own.answered, key);
    by.same(`why ${view.name} ${key} wording`, wording, asked);
    const pairs = own.answered.flatMap(({ answers }) => {
      const [grade, other] = [answers.get("grade"), answers.get(key)];
      if (
        grade?.wording !== graded ||
        other?.wording !== asked ||
        grade?.value == null ||
        other?.value == null
      )
        return [];
      const score = SCORES[key]?.[other.value] ?? Number(other.value);
      const y = Number(grade.value);
      // Full agreement is 1: turned, so that more is better.
      return Number.isNaN(score) || Number.isNaN(y) ? [] : [[SCORES[key] ? score : -score, y] as const];
    });
    if (stated) {
      const { n, r, low, high } = stated;
      by.figure(`why ${view.name} ${key}`, { n, value: r, low, high }, correlation(pairs));
    }
    const known = valuesOf(own.answered, key, asked).filter((value) => value !== "dont_know");
    const good = known.filter((value) =>
      BEST[key] ? value === BEST[key] : ["1", "2"].includes(value),
    ).length;
    if (figure)
      by.figure(`why ${view.name} ${key} performance`, figure, shareWithInterval(good, known.length));
  }
}
