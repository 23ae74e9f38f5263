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
import { type FigureNeeds, type FigureQuery, readFigureTotal } from "./read-figure.server";

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

/**
 * Which comments of a view may be shown, and with what beside them. A comment tells its quarter, the topic where enough
 * people answered about it in that quarter, and the channel where enough did over it about that topic; it is shown only
 * where the period holds its whole quarter and the filters tell no more than that. Null: none of this view, which may
 * not show how many answered.
 */
export async function commentRelease(needs: FigureNeeds, query: FigureQuery): Promise<CommentRelease | null> {
  const { db } = needs;
  const grade = standardIndicator("grade");
  if (grade === null) throw new Error("The mean grade is no indicator");
  const total = await readFigureTotal(needs, grade, query);
  if (!isVisible(total.visibility)) return null;
  const quarters = wholeQuarters(query.period);
  const [first, last] = [quarters[0], quarters.at(-1)];
  if (first === undefined || last === undefined) return () => null;
  const series = new Set((await registeredWordings(db, ["grade"])).map(({ wording }) => wording));
  if (total.wording !== null) series.add(total.wording);
  const labels = new Map(
    await Promise.all(
      quarters.map(async (quarter) => [quarter, await labelsOf(needs, quarter, [...series].sort())] as const),
    ),
  );
  return (place) => {
    const quarter = quarterOf(monthFrom(place.month));
    const label = labels.get(quarter)?.get(keyOf(place)) ?? null;
    return label !== null && tellsNoMore(label, query.scope) ? label : null;
  };
}

/**
 * Of one quarter by itself: a small one doesn't change what another tells. Kept as long as no answer comes in that counts in
 * it.
 */
async function labelsOf(
  { db, bounds }: FigureNeeds,
  quarter: Month,
  series: readonly number[],
): Promise<Labels> {
  const period = { from: quarter, to: addMonths(quarter, 2) };
  const held = (await heldAnswers(db, "grade", period)).map(([, of]) => of);
  const key = JSON.stringify(["labels of comments", quarter, series, bounds]);
  const kept = remembered(held, key, (): { labels?: Promise<Labels> | undefined } => ({}));
  kept.labels ??= find().catch((error) => {
    // The next who asks tries again.
    kept.labels = undefined;
    throw error;
  });
  return kept.labels;

  async function find(): Promise<Labels> {
    const counted = await Promise.all(
      series.map((wording) => answersPerCell(db, { question: "grade", wording, without: [] }, period)),
    );
    const labels = commentLabels(quarter, counted.flat(), bounds);
    return new Map([...labels].map(([cell, label]) => [keyOf(cell), label]));
  }
}

const keyOf = ({ channel, topic, team }: Omit<Place, "month">): string => [channel, topic, team].join("\n");
