import { isVisible } from "~/domain/disclosure";
import { standardIndicator } from "~/domain/indicator";
import { cellKey, disclosureFor } from "./disclosure.server";
import { type FigureNeeds, type FigureQuery, readFigureTotal } from "./read-figure.server";

/** What may be said beside a comment of where it comes from: parts that could point to a person are null. */
export interface CommentLabel {
  channel: string | null;
  topic: string | null;
}

interface Place {
  channel: string;
  topic: string;
}

/** Of each comment in a view: what may be said beside it, or null where the comment may not be shown there. */
export type CommentRelease = (place: Place) => CommentLabel | null;

/**
 * Which comments of a view may be shown. None of a view that may not show how many answered; of a channel and topic in
 * which too few did, the comment stands without them, or isn't there where the filters say so themselves.
 */
export async function commentRelease(needs: FigureNeeds, query: FigureQuery): Promise<CommentRelease | null> {
  const grade = standardIndicator("grade");
  if (grade === null) throw new Error("The mean grade is no indicator");
  const { scope, period } = query;
  const total = await readFigureTotal(needs, grade, query);
  if (!isVisible(total.visibility)) return null;
  const told = await disclosureFor(needs, grade, total.wording, period, scope);
  const channels = told.rows("channel");
  const seen = (visibility: Parameters<typeof isVisible>[0] | undefined) =>
    visibility !== undefined && isVisible(visibility);
  return ({ channel, topic }) => {
    if (seen(told.cells.get(cellKey(channel, topic)))) return { channel, topic };
    const byChannel = seen(channels.get(channel)) ? channel : null;
    // The filters would say what the label may not.
    if (scope.topic?.length === 1 || (scope.channel?.length === 1 && byChannel === null)) return null;
    return { channel: byChannel, topic: null };
  };
}
