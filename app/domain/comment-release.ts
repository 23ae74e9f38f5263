import { addMonths, type Month, monthsOf, type Period } from "./period";
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
