import { answersPerCell } from "#db/queries/cell-counts";
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
import { addMonths, month as monthFrom } from "~/domain/period";
import { groupBy } from "~/domain/results";
import { type FigureNeeds, type FigureQuery, readFigureTotal } from "./read-figure.server";

interface Place {
  month: string;
  channel: string;
  topic: string;
  team: string;
}

/** Of each comment in a view: what may be said beside it, or null where the comment may not be shown there. */
export type CommentRelease = (place: Place) => CommentLabel | null;

/**
 * Which comments of a view may be shown, and with what beside them. A comment tells its quarter, the topic where enough
 * people answered about it in that quarter, and the channel where enough did over it about that topic; it is shown only
 * where the period holds its whole quarter and the filters tell no more than that. Null: none of this view, which may
 * not show how many answered.
 */
export async function commentRelease(needs: FigureNeeds, query: FigureQuery): Promise<CommentRelease | null> {
  const { db, bounds } = needs;
  const grade = standardIndicator("grade");
  if (grade === null) throw new Error("The mean grade is no indicator");
  const total = await readFigureTotal(needs, grade, query);
  if (!isVisible(total.visibility)) return null;
  const quarters = wholeQuarters(query.period);
  const [first, last] = [quarters[0], quarters.at(-1)];
  if (first === undefined || last === undefined) return () => null;
  const series = new Set((await registeredWordings(db, ["grade"])).map(({ wording }) => wording));
  if (total.wording !== null) series.add(total.wording);
  const counts = await Promise.all(
    [...series].map((wording) =>
      answersPerCell(
        db,
        { question: "grade", wording, without: [] },
        { from: first, to: addMonths(last, 2) },
      ),
    ),
  );
  const byQuarter = groupBy(counts.flat(), ({ month }) => quarterOf(monthFrom(month)));
  const labels = new Map<string, CommentLabel | null>();
  for (const [quarter, cells] of byQuarter) {
    // Of one quarter by itself: a small one doesn't change what another tells.
    for (const [cell, label] of commentLabels(monthFrom(quarter), cells, bounds))
      labels.set(keyOf({ ...cell, month: quarter }), label);
  }
  return (place) => {
    const quarter = quarterOf(monthFrom(place.month));
    if (!quarters.includes(quarter)) return null;
    const label = labels.get(keyOf({ ...place, month: quarter })) ?? null;
    return label !== null && tellsNoMore(label, query.scope) ? label : null;
  };
}

const keyOf = ({ month, channel, topic, team }: Place): string => [month, channel, topic, team].join("\n");
