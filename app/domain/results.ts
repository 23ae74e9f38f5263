import { type DisclosureBounds, isSecret, isVisible, type Visibility, visibilityOf } from "./disclosure";
import { addMonths, isInPeriod, type Month, month, monthsBetween, monthsOf, type Period } from "./period";
import {
  type Change,
  changeOfMean,
  type GradeFigure,
  gradeFigure,
  type Interval,
  weightedMean,
} from "./statistics";

/** So many answers of one value, in one month or to one question. */
export interface Counted {
  wording: number;
  value: string;
  n: number;
}

/** A figure as far as it may be shown; n and figure are null where it may not. */
export interface Cell {
  visibility: Visibility;
  n: number | null;
  figure: GradeFigure | null;
}

/** What became of the contacts of a cell. */
export interface Reach {
  contacts: number;
  /** Invitations that reached the resident as far as known: sent, delivered, answered or expired. */
  invited: number;
  answered: number;
}

export interface ResultRow extends Cell {
  key: string;
  contacts: number;
  /** Null where the number of answers is hidden, or that of those who answered may not be told. */
  reach: Reach | null;
  /** Against the same period a year earlier; null where either may not be shown. */
  change: Change | null;
  /** Other questions under the same key that were answered here: in none of the figures. */
  otherWordings: readonly number[];
}

/** Rows with most contacts first, those with as many by key. */
export function byContacts(rows: readonly ResultRow[]): ResultRow[] {
  return rows.toSorted((a, b) => b.contacts - a.contacts || (a.key < b.key ? -1 : 1));
}

/** Grades by how often each was given; 'weet niet' is no grade. */
export function gradesOf(counted: readonly Counted[], wording: number | null): Map<number, number> {
  const result = new Map<number, number>();
  for (const { wording: of, value, n } of counted) {
    const grade = Number(value);
    if (of !== wording || n <= 0 || !Number.isInteger(grade)) continue;
    result.set(grade, (result.get(grade) ?? 0) + n);
  }
  return result;
}

/**
 * The wording that a period is about: the newest one asked in it. Answers to an earlier wording are answers to another
 * question, and never added in.
 */
export function wordingOf(counted: readonly Counted[]): number | null {
  const wordings = counted.filter(({ n }) => n > 0).map(({ wording }) => wording);
  return wordings.length === 0 ? null : Math.max(...wordings);
}

export function cellOf(figure: GradeFigure, bounds: DisclosureBounds): Cell {
  const visibility = visibilityOf(figure.n, bounds);
  const shown = isVisible(visibility);
  return { visibility, n: shown || visibility === "none" ? figure.n : null, figure: shown ? figure : null };
}

/** Adds up what belongs to the same key. */
export function groupBy<Item>(items: readonly Item[], keyOf: (item: Item) => string): Map<string, Item[]> {
  const groups = new Map<string, Item[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  return groups;
}

/** How many under each key. */
export function sumBy<Item extends { n: number }>(
  items: readonly Item[],
  keyOf: (item: Item) => string,
): Map<string, number> {
  const sums = new Map<string, number>();
  for (const item of items) {
    const key = keyOf(item);
    sums.set(key, (sums.get(key) ?? 0) + item.n);
  }
  return sums;
}

/** States of an invitation that reached the resident: who answered is part of these. */
export const REACHED: ReadonlySet<string> = new Set(["sent", "delivered", "answered", "expired"]);

export function reachOf(invitations: readonly { state: string; n: number }[]): Reach {
  const reach = { contacts: 0, invited: 0, answered: 0 };
  for (const { state, n } of invitations) {
    reach.contacts += n;
    if (REACHED.has(state)) reach.invited += n;
    if (state === "answered") reach.answered += n;
  }
  return reach;
}

/**
 * One row per key with contacts or answers, each as far as its own number of answers goes. What of them may be shown beside
 * each other is for the counts of the whole year to say: see tellResults.
 */
export function resultRows(
  now: ReadonlyMap<string, readonly Counted[]>,
  before: ReadonlyMap<string, readonly Counted[]>,
  invitations: ReadonlyMap<string, readonly { state: string; n: number }[]>,
  wording: number | null,
  bounds: DisclosureBounds,
): ResultRow[] {
  const keys = [...new Set([...now.keys(), ...invitations.keys()])];
  const others = [...new Set([...now.values()].flat().map((each) => each.wording))].filter(
    (other) => other !== wording,
  );
  const cellIn = (answers: typeof now, key: string, asked: number | null) =>
    cellOf(gradeFigure(gradesOf(answers.get(key) ?? [], asked)), bounds);
  return keys.map((key) => {
    const cell = cellIn(now, key, wording);
    const reach = reachOf(invitations.get(key) ?? []);
    const past = cellIn(before, key, wording).figure;
    const asOther = others.flatMap((other) => {
      const { visibility } = cellIn(now, key, other);
      return visibility === "none" ? [] : [{ other, visibility }];
    });
    // How many answered in all tells how many answered the other question.
    const isHidden = isSecret(cell.visibility) || asOther.some(({ visibility }) => isSecret(visibility));
    return {
      key,
      ...cell,
      contacts: reach.contacts,
      reach: isHidden ? null : reach,
      change: cell.figure && past ? changeOfMean(cell.figure, past) : null,
      otherWordings: asOther.map(({ other }) => other),
    };
  });
}

/** The same cell without its figures, where there are any. */
export function withheld<Shown extends Cell>(cell: Shown): Shown {
  const visibility = isVisible(cell.visibility) ? "withheld" : cell.visibility;
  return { ...cell, visibility, n: visibility === "none" ? cell.n : null, figure: null };
}

export interface Weighted extends Interval {
  /** Answers in the channels that are weighed. */
  n: number;
  /** Share of the contacts that the weighing covers: channels that may not be shown have no part in it. */
  coverage: number;
}

/** The mean as it would be had every contact the same chance to count: each channel weighs as its contacts. */
export function weightedByContacts(channels: readonly ResultRow[]): Weighted | null {
  const all = channels.reduce((sum, row) => sum + row.contacts, 0);
  const strata = channels.flatMap(({ figure, contacts }) =>
    figure && contacts > 0 ? [{ figure, weight: contacts }] : [],
  );
  const mean = weightedMean(strata);
  return (
    mean && {
      ...mean,
      n: strata.reduce((sum, { figure }) => sum + figure.n, 0),
      coverage: strata.reduce((sum, { weight }) => sum + weight, 0) / all,
    }
  );
}

export interface SeriesPoint extends Cell, Period {}

/** Points that one line may join: answers to one and the same question. */
export interface Series {
  wording: number;
  points: SeriesPoint[];
}

/** How many months one point of a line covers. */
export type Grain = 1 | 3 | 6 | 12;

/** Lines in time, one per wording, in the finest grain in which most points have answers enough. */
export function seriesOf(
  counted: readonly (Counted & { month: string })[],
  bounds: DisclosureBounds,
): { grain: Grain; series: Series[] } {
  const answers = counted.filter(({ value, n }) => n > 0 && Number.isInteger(Number(value)));
  const grain = ([1, 3, 6] as const).find((each) => isFineEnough(answers, each, bounds)) ?? 12;
  const byWording = groupBy(answers, ({ wording }) => String(wording));
  const series = [...byWording.entries()]
    .map(([key, ofWording]) => ({ wording: Number(key), points: pointsOf(ofWording, grain, bounds) }))
    .sort((a, b) => a.wording - b.wording);
  return { grain, series };
}

function isFineEnough(
  answers: readonly (Counted & { month: string })[],
  grain: Grain,
  bounds: DisclosureBounds,
) {
  const sizes = [...groupBy(answers, (each) => bucketOf(month(each.month), grain)).values()].map((bucket) =>
    bucket.reduce((sum, { n }) => sum + n, 0),
  );
  return sizes.filter((n) => n >= bounds.indicativeBelow).length >= 0.8 * sizes.length;
}

function pointsOf(
  answers: readonly (Counted & { month: string })[],
  grain: Grain,
  bounds: DisclosureBounds,
): SeriesPoint[] {
  const buckets = groupBy(answers, (each) => bucketOf(month(each.month), grain));
  const sorted = [...buckets.keys()].sort() as Month[];
  const [first, last] = [sorted[0], sorted.at(-1)];
  if (first === undefined || last === undefined) return [];
  // Also the months without an answer: there the line stops.
  const months = monthsOf({ from: first, to: last }).filter((each) => bucketOf(each, grain) === each);
  const wording = answers[0]?.wording ?? null;
  return months.map((from) => ({
    ...cellOf(gradeFigure(gradesOf(buckets.get(from) ?? [], wording)), bounds),
    from,
    to: addMonths(from, grain - 1),
  }));
}

/** The first month of the quarter, half year or year that a month is in. */
export function bucketOf(of: Month, grain: Grain): Month {
  return addMonths(of, -(monthsBetween(month(`${of.slice(0, 4)}-01`), of) % grain));
}

export const inPeriod = <Item extends { month: string }>(items: readonly Item[], period: Period): Item[] =>
  items.filter((item) => isInPeriod(month(item.month), period));
