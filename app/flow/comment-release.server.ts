import { answersPerCell, heldAnswers } from "#db/queries/cell-counts";
import { registeredWordings } from "#db/queries/question-wordings";
import {
  type CommentLabel,
  commentLabels,
  quarterOf,
  tellsNoMore,
  wholeQuarters,
} from "~/domain/comment-release";
import { isVisible } from "~/domain/disclosure";
import { standardIndicator } from "~/domain/indicator";
import { addMonths, type Month, month as monthFrom } from "~/domain/period";
import { remembered } from "~/domain/remembered";
import type { Scope } from "~/domain/scope";
import { type FigureNeeds, type FigureQuery, type FigureTotal, readFigureTotal } from "./read-figure.server";

interface Place {
  month: string;
  channel: string;
  topic: string;
  team: string;
}

/** What may be said beside the comments of each place; null: not shown. */
type Labels = ReadonlyMap<string, CommentLabel | null>;

/** Of each comment in a view: what may be said beside it, or null where the comment may not be shown there. */
export type CommentRelease = (place: Place) => CommentLabel | null;

/** Which comments of a quarter may be shown: the same object as long as that is the same. */
export interface QuarterRelease {
  /** Its first month. */
  quarter: Month;
  labels: Labels;
  /** Series of the grade that were answered in it. */
  series: readonly number[];
}

/** Which comments of a view may be shown. */
export interface ViewRelease {
  /** Of those who answered in the view. */
  total: FigureTotal;
  /** The whole quarters of its period; null where nothing of the view may be shown. */
  quarters: readonly QuarterRelease[] | null;
}

/**
 * Which comments of a view may be shown, and with what beside them. A comment tells its quarter, the topic where enough
 * people answered about it in that quarter, and the channel where enough did over it about that topic; it is shown only
 * where the period holds its whole quarter and the filters tell no more than that. Null: none of this view, which may
 * not show how many answered.
 */
export async function commentRelease(needs: FigureNeeds, query: FigureQuery): Promise<CommentRelease | null> {
  const { quarters } = await viewRelease(needs, query);
  if (quarters === null) return null;
  const labels = new Map(quarters.map((each) => [each.quarter, each]));
  return (place) => {
    const release = labels.get(quarterOf(monthFrom(place.month)));
    return release ? labelIn(release, place, query.scope) : null;
  };
}

/** The label of a comment of a quarter from some place, among those that a scope leaves; null where it isn't shown there. */
export function labelIn(
  { labels }: QuarterRelease,
  place: Omit<Place, "month">,
  scope: Scope,
): CommentLabel | null {
  const label = labels.get(keyOf(place)) ?? null;
  return label !== null && tellsNoMore(label, scope) ? label : null;
}

export async function viewRelease(needs: FigureNeeds, query: FigureQuery): Promise<ViewRelease> {
  const grade = standardIndicator("grade");
  if (grade === null) throw new Error("The mean grade is no indicator");
  const total = await readFigureTotal(needs, grade, query);
  if (!isVisible(total.visibility)) return { total, quarters: null };
  const quarters = wholeQuarters(query.period);
  if (quarters.length === 0) return { total, quarters: [] };
  const known = new Set((await registeredWordings(needs.db, ["grade"])).map(({ wording }) => wording));
  if (total.wording !== null) known.add(total.wording);
  const series = [...known].sort();
  return { total, quarters: await Promise.all(quarters.map((quarter) => releaseOf(needs, quarter, series))) };
}

/**
 * Of one quarter by itself: a small one doesn't change what another tells. Kept as long as no answer comes in that counts in
 * it.
 */
async function releaseOf(
  { db, bounds }: FigureNeeds,
  quarter: Month,
  known: readonly number[],
): Promise<QuarterRelease> {
  const period = { from: quarter, to: addMonths(quarter, 2) };
  const held = (await heldAnswers(db, "grade", period)).map(([, of]) => of);
  const key = JSON.stringify(["labels of comments", quarter, known, bounds]);
  const kept = remembered(held, key, (): { found?: Promise<QuarterRelease> | undefined } => ({}));
  kept.found ??= find().catch((error) => {
    // The next who asks tries again.
    kept.found = undefined;
    throw error;
  });
  return kept.found;

  async function find(): Promise<QuarterRelease> {
    const counted = await Promise.all(
      known.map(async (wording) => ({
        wording,
        cells: await answersPerCell(db, { question: "grade", wording, without: [] }, period),
      })),
    );
    const labels = commentLabels(
      quarter,
      counted.flatMap(({ cells }) => cells),
      bounds,
    );
    return {
      quarter,
      labels: new Map([...labels].map(([cell, label]) => [keyOf(cell), label])),
      series: counted.filter(({ cells }) => cells.length > 0).map(({ wording }) => wording),
    };
  }
}

const keyOf = ({ channel, topic, team }: Omit<Place, "month">): string => [channel, topic, team].join("\n");
