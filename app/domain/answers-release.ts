/** Where a response belongs. */
export interface Place {
  month: string;
  channel: string;
  topic: string;
  team: string;
}

/** As much of a place as a file may tell; null is a part that it may not. */
export type Label = { readonly [Part in keyof Place]: string | null };

/** What a file may tell of one question, of one series of it: which label each place gets; null for none at all. */
export interface QuestionRelease {
  question: string;
  wording: number;
  /** Places where it was answered, with how many answers count. */
  places: readonly (Place & { n: number })[];
  labelOf(place: Place): Label | null;
}

export interface ReleasePlan {
  /** The label of a row; null: the row stays out. */
  labelOf(place: Place): Label | null;
  /** Whether the answers to this question may stand in the rows of this place. */
  isTold(question: string, wording: number, place: Place): boolean;
}

const keyOf = ({ month, channel, topic, team }: Label): string =>
  JSON.stringify([month, channel, topic, team]);

/**
 * How to give out one row per response without pointing at anybody, from what may be told of each question by itself.
 * A row has one label: that of the question that most people answered there. The answers to another question stand
 * in the rows of a label only where the question has the very same places under that label: then the file tells no
 * count that isn't that of a group which may be told. Every group is told whole or not at all.
 */
export function planRelease(questions: readonly QuestionRelease[]): ReleasePlan {
  const size = ({ places }: QuestionRelease) => places.reduce((sum, { n }) => sum + n, 0);
  const bySize = questions
    .map((each) => ({ each, size: size(each) }))
    .sort((a, b) => b.size - a.size || (nameOf(a.each) < nameOf(b.each) ? -1 : 1))
    .map(({ each }) => each);

  const labels = new Map<string, Label | null>();
  for (const question of bySize) {
    for (const place of question.places) {
      const key = keyOf(place);
      if (place.n > 0 && !labels.has(key)) labels.set(key, question.labelOf(place));
    }
  }
  const told = new Map<string, Set<string>>();
  for (const question of bySize) told.set(nameOf(question), toldPlaces(question, labels));
  return {
    labelOf: (place) => labels.get(keyOf(place)) ?? null,
    isTold: (question, wording, place) => told.get(nameOf({ question, wording }))?.has(keyOf(place)) ?? false,
  };
}

const nameOf = ({ question, wording }: Pick<QuestionRelease, "question" | "wording">) =>
  `${question} ${wording}`;

/** Places whose rows may have the answers: of the labels under which the question and the rows have the same places. */
function toldPlaces(question: QuestionRelease, rows: ReadonlyMap<string, Label | null>): Set<string> {
  const groups = new Map<string, string[]>();
  const broken = new Set<string>();
  for (const place of question.places) {
    if (place.n <= 0) continue;
    const [key, own, row] = [keyOf(place), question.labelOf(place), rows.get(keyOf(place)) ?? null];
    const [ownKey, rowKey] = [own && keyOf(own), row && keyOf(row)];
    if (ownKey !== rowKey) {
      if (ownKey) broken.add(ownKey);
      if (rowKey) broken.add(rowKey);
    } else if (ownKey) {
      const group = groups.get(ownKey);
      if (group) group.push(key);
      else groups.set(ownKey, [key]);
    }
  }
  return new Set([...groups].filter(([label]) => !broken.has(label)).flatMap(([, places]) => places));
}

/** Parts of a label that a file can be narrowed to. */
export interface LabelFilter {
  months?: ReadonlySet<string> | undefined;
  channel?: readonly string[] | undefined;
  topic?: readonly string[] | undefined;
  team?: readonly string[] | undefined;
}

/** Whether all that a label covers lies within a filter: a label that leaves a part open doesn't, where that is filtered. */
export function isWithin(label: Label, { months, channel, topic, team }: LabelFilter): boolean {
  const has = (wanted: readonly string[] | undefined, part: string | null) =>
    wanted === undefined || (part !== null && wanted.includes(part));
  return (
    (months === undefined || (label.month !== null && months.has(label.month))) &&
    has(channel, label.channel) &&
    has(topic, label.topic) &&
    has(team, label.team)
  );
}
