import { type DisclosureBounds, isVisible, visibilityOfRows } from "./disclosure";
import { addMonths, type Month, monthsOf, type Period } from "./period";
import { groupBy } from "./results";
import type { Scope } from "./scope";

/** What may be said beside a comment of where it comes from: parts that could point to a person are null. */
export interface CommentLabel {
  /** First month of its quarter: a comment never tells its month. */
  quarter: Month;
  channel: string | null;
  topic: string | null;
  team: string | null;
}

/** "2026-05" as "2026-04". */
export function quarterOf(month: Month): Month {
  const first = Math.floor((Number(month.slice(5)) - 1) / 3) * 3 + 1;
  return `${month.slice(0, 5)}${String(first).padStart(2, "0")}` as Month;
}

/** How many people answered about a topic over a channel in a quarter. */
export interface QuarterCell {
  channel: string;
  topic: string;
  team: string;
  n: number;
}

/**
 * What may be said beside the comments of each cell of a quarter: the topic with its team where enough people answered about
 * it, and the channel where enough of those did over it; what is too small is told together with what protects it
 * (visibilityOfRows). Null: in the whole quarter there are too few. A comment tells no number: so these labels add nothing
 * to the counts that pages and files tell.
 */
export function commentLabels(
  quarter: Month,
  cells: readonly QuarterCell[],
  bounds: DisclosureBounds,
): Map<QuarterCell, CommentLabel | null> {
  const labels = new Map<QuarterCell, CommentLabel | null>(cells.map((cell) => [cell, null]));
  const sumOf = (given: readonly QuarterCell[]) => given.reduce((sum, { n }) => sum + n, 0);
  if (sumOf(cells) < bounds.hiddenBelow) return labels;
  const visibleParts = (given: readonly QuarterCell[], partOf: (cell: QuarterCell) => string) => {
    const parts = [...groupBy(given, partOf).values()];
    const visible = visibilityOfRows(parts.map(sumOf), bounds);
    return parts.filter((_, index) => isVisible(visible[index] ?? "hidden"));
  };
  for (const cell of cells) labels.set(cell, { quarter, channel: null, topic: null, team: null });
  for (const ofTopic of visibleParts(cells, ({ topic, team }) => `${topic}\n${team}`)) {
    for (const cell of ofTopic) {
      const { topic, team } = cell;
      labels.set(cell, { quarter, channel: null, topic, team });
    }
    for (const ofChannel of visibleParts(ofTopic, ({ channel }) => channel)) {
      for (const cell of ofChannel) {
        const { channel, topic, team } = cell;
        labels.set(cell, { quarter, channel, topic, team });
      }
    }
  }
  return labels;
}

/** A question that comments answer: its key and its series. */
export interface CommentQuestion {
  questionKey: string;
  wording: number;
}

/**
 * Which questions may be named beside a comment, of those that were answered in its quarter: its own where each of them was
 * answered at least `hiddenBelow` times, and else all of them, so that none points to a few people.
 */
export function questionsToTell(
  { questionKey, wording }: CommentQuestion,
  inQuarter: readonly (CommentQuestion & { n: number })[],
  hiddenBelow: number,
): CommentQuestion[] {
  const own = inQuarter.filter((each) => each.questionKey === questionKey && each.wording === wording);
  return inQuarter.every(({ n }) => n >= hiddenBelow) ? own : [...inQuarter];
}

/** The quarters that lie in a period from beginning to end, by their first month. */
export const wholeQuarters = (period: Period): Month[] =>
  monthsOf(period).filter((month) => quarterOf(month) === month && addMonths(month, 2) <= period.to);

/** The shortest whole quarters that hold a period. */
export const quartersAround = ({ from, to }: Period): Period => ({
  from: quarterOf(from),
  to: addMonths(quarterOf(to), 2),
});

/**
 * Whether a comment may be shown among those that some filters leave: only where they tell nothing of it that its label
 * doesn't. So the same comment has one label wherever it is shown, and no two views together tell more.
 */
export const tellsNoMore = (label: CommentLabel, { channel, topic, team }: Scope): boolean =>
  (channel === undefined || label.channel !== null) &&
  (topic === undefined || label.topic !== null) &&
  (team === undefined || label.team !== null);
