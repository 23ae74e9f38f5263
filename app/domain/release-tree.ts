import type { Label, Place } from "./answers-release";
import { type DisclosureBounds, isVisible, visibilityOfRows } from "./disclosure";

const NOTHING: Label = { month: null, channel: null, topic: null, team: null };

/**
 * Which label each place gets: month, channel, topic and team where its own answers are enough, else less of it. Down
 * from all months to a month, to a channel within it, to a topic of a team within that: what is too small at a step stays
 * together with what protects it (visibilityOfRows) under the label of the step before, so that no group is smaller than
 * the bound. Null: there are too few answers in all, or none.
 */
export function releaseTree(
  places: readonly Place[],
  n: ArrayLike<number>,
  bounds: DisclosureBounds,
): (Label | null)[] {
  const labels: (Label | null)[] = places.map(() => null);
  const sumOf = (given: readonly number[]) => given.reduce((sum, place) => sum + (n[place] ?? 0), 0);
  const descend = (
    given: readonly number[],
    partOf: (place: Place) => string,
    rest: Label,
    into: (part: readonly number[], first: Place) => void,
  ) => {
    const parts = new Map<string, number[]>();
    for (const number of given) {
      const key = partOf(places[number] as Place);
      const part = parts.get(key);
      if (part) part.push(number);
      else parts.set(key, [number]);
    }
    const listed = [...parts.values()];
    const visible = visibilityOfRows(listed.map(sumOf), bounds);
    listed.forEach((part, index) => {
      if (isVisible(visible[index] ?? "hidden")) into(part, places[part[0] as number] as Place);
      else for (const number of part) labels[number] = rest;
    });
  };

  const counted = places.flatMap((_, number) => ((n[number] ?? 0) > 0 ? [number] : []));
  if (sumOf(counted) < bounds.hiddenBelow) return labels;
  descend(
    counted,
    ({ month }) => month,
    NOTHING,
    (ofMonth, { month }) => {
      const inMonth = { ...NOTHING, month };
      descend(
        ofMonth,
        ({ channel }) => channel,
        inMonth,
        (ofChannel, { channel }) => {
          const inChannel = { ...inMonth, channel };
          descend(ofChannel, cellOf, inChannel, (cell, { topic, team }) => {
            const label = { ...inChannel, topic, team };
            for (const number of cell) labels[number] = label;
          });
        },
      );
    },
  );
  return labels;
}

const cellOf = ({ topic, team }: Place): string => `${topic}\n${team}`;
