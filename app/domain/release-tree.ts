import type { Label, Place, QuestionRelease } from "./answers-release";
import { type DisclosureBounds, isVisible, visibilityOfRows } from "./disclosure";
import { groupBy } from "./results";

type Counted = QuestionRelease["places"][number];

const cellOf = ({ topic, team }: Counted): string => JSON.stringify([topic, team]);
const sumOf = (places: readonly Counted[]): number => places.reduce((sum, { n }) => sum + n, 0);

/**
 * Which label each place gets: month, channel, topic and team where its own answers are enough, else less of it. Down
 * from all months to a month, to a channel within it, to a topic of a team within that: what is too small at a step stays
 * together with what protects it (visibilityOfRows) under the label of the step before, so that no group is smaller than
 * the bound. Null: there are too few answers in all.
 */
export function releaseTree(
  places: readonly Counted[],
  bounds: DisclosureBounds,
): (place: Place) => Label | null {
  const labels = new Map<string, Label | null>();
  const give = (given: readonly Counted[], label: Label | null) => {
    for (const place of given) labels.set(keyOf(place), label);
  };
  const descend = (
    given: readonly Counted[],
    keyOfPart: (place: Counted) => string,
    rest: Label,
    into: (part: readonly Counted[]) => void,
  ) => {
    const parts = [...groupBy(given, keyOfPart).values()];
    const visible = visibilityOfRows(parts.map(sumOf), bounds);
    parts.forEach((part, index) => {
      if (isVisible(visible[index] ?? "hidden")) into(part);
      else give(part, rest);
    });
  };

  const counted = places.filter(({ n }) => n > 0);
  if (sumOf(counted) < bounds.hiddenBelow) give(counted, null);
  else {
    descend(
      counted,
      ({ month }) => month,
      NOTHING,
      (ofMonth) => {
        const month = { ...NOTHING, month: ofMonth[0]?.month ?? null };
        descend(
          ofMonth,
          ({ channel }) => channel,
          month,
          (ofChannel) => {
            const channel = { ...month, channel: ofChannel[0]?.channel ?? null };
            descend(ofChannel, cellOf, channel, (cell) => {
              const [{ topic, team } = { topic: null, team: null }] = cell;
              give(cell, { ...channel, topic, team });
            });
          },
        );
      },
    );
  }
  return (place) => labels.get(keyOf(place)) ?? null;
}

const NOTHING: Label = { month: null, channel: null, topic: null, team: null };

const keyOf = ({ month, channel, topic, team }: Place): string =>
  JSON.stringify([month, channel, topic, team]);
