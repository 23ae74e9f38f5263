import { STANDARD_INDICATORS } from "~/domain/indicator";
import { readCourse } from "~/flow/read-course.server";
import {
  readFigureCells,
  readFigureSeries,
  readFigureTable,
  readFigureTotal,
} from "~/flow/read-figure.server";
import { readWhy } from "~/flow/read-why.server";
import { correlation, naturalLimits, shareWithInterval } from "./arithmetic";
import { leading, questionOf, townIn, trueFigure, valuesOf } from "./figures";
import { type Held, MARGINS, periodOf, rowsOf, type View } from "./view";

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
