/** Where a response belongs. */
export interface Place {
  month: string;
  channel: string;
  topic: string;
  team: string;
}

/** As much of a place as a file may tell; null is a part that it may not. */
export type Label = { readonly [Part in keyof Place]: string | null };

const SEPARATOR = "\n";

/** A place in one text: month, channel, topic and team, each on a line. */
export const placeKey = ({ month, channel, topic, team }: Label): string =>
  `${month}${SEPARATOR}${channel}${SEPARATOR}${topic}${SEPARATOR}${team}`;

/** The place that a placeKey tells. */
export function placeOf(key: string): Place {
  const [month = "", channel = "", topic = "", team = ""] = key.split(SEPARATOR);
  return { month, channel, topic, team };
}

/** Numbers for what comes back often, so that a hundred thousand places take little room. */
export class Numbered<Item extends Label> {
  readonly items: Item[] = [];
  private readonly numbers = new Map<string, number>();

  numberOf(item: Item): number {
    return this.numberAt(placeKey(item), () => item);
  }

  /** The same, by its placeKey; it is only made where it isn't known yet. */
  numberAt(key: string, make: (key: string) => Item): number {
    let number = this.numbers.get(key);
    if (number === undefined) {
      number = this.items.push(make(key)) - 1;
      this.numbers.set(key, number);
    }
    return number;
  }

  /** -1 for what has no number. */
  find(item: Item): number {
    return this.at(placeKey(item));
  }

  /** The same, by its placeKey. */
  at(key: string): number {
    return this.numbers.get(key) ?? -1;
  }
}

/** What a file may tell of one question, of one series of it. */
export interface QuestionRelease {
  /** How many answers count, by the number of the place. */
  n: ArrayLike<number>;
  /** Number of the label that the place gets; -1 for none. */
  labels: ArrayLike<number>;
}

export interface ReleasePlan {
  /** Number of the label of the rows of a place; -1: they stay out. */
  labels: Int32Array;
  /** For each question by place: 1 where its answers may stand in the rows. */
  told: Uint8Array[];
}

/**
 * How to give out one row per response without pointing at anybody, from what may be told of each question by itself.
 * A row has one label: that of the question that most people answered, of those answered there. The answers to another
 * question stand in the rows of a label only where the question has the very same places under that label: then the
 * file tells no count that isn't that of a group which may be told. Every group is told whole or not at all.
 */
export function planRelease(questions: readonly QuestionRelease[], places: number): ReleasePlan {
  const labels = new Int32Array(places).fill(-1);
  const isPlaced = new Uint8Array(places);
  const bySize = questions.map((each) => ({ each, size: sumOf(each.n) })).sort((a, b) => b.size - a.size);
  for (const { each } of bySize) {
    for (let place = 0; place < places; place += 1) {
      if (isPlaced[place] || !each.n[place]) continue;
      isPlaced[place] = 1;
      labels[place] = each.labels[place] ?? -1;
    }
  }
  return { labels, told: questions.map((question) => toldPlaces(question, labels)) };
}

function sumOf(n: ArrayLike<number>): number {
  let sum = 0;
  for (let index = 0; index < n.length; index += 1) sum += n[index] ?? 0;
  return sum;
}

/** Places whose rows may have the answers: of the labels under which the question and the rows have the same places. */
function toldPlaces({ n, labels }: QuestionRelease, rows: Int32Array): Uint8Array {
  const broken = new Set<number>();
  for (let place = 0; place < rows.length; place += 1) {
    const [own, row] = [labels[place] ?? -1, rows[place] ?? -1];
    if (!n[place] || own === row) continue;
    broken.add(own);
    broken.add(row);
  }
  return Uint8Array.from(rows, (row, place) =>
    n[place] && row >= 0 && labels[place] === row && !broken.has(row) ? 1 : 0,
  );
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
