import { addMonths, type Month, month, monthsOf, parseMonth } from "./period";

/** Where a response belongs. */
export interface Place {
  month: string;
  channel: string;
  topic: string;
  team: string;
}

const SEPARATOR = "\n";

/** A place in one text: month, channel, topic and team, each on a line. */
export const placeKey = ({ month, channel, topic, team }: Place): string =>
  `${month}${SEPARATOR}${channel}${SEPARATOR}${topic}${SEPARATOR}${team}`;

/** The place that a placeKey tells. */
export function placeOf(key: string): Place {
  const [month = "", channel = "", topic = "", team = ""] = key.split(SEPARATOR);
  return { month, channel, topic, team };
}

/** Numbers for what comes back often, so that a hundred thousand places take little room. */
export class NumberedPlaces {
  readonly items: Place[] = [];
  private readonly numbers = new Map<string, number>();

  /** Of a place by its placeKey, which gets one where it has none. */
  numberOf(key: string): number {
    let number = this.numbers.get(key);
    if (number === undefined) {
      number = this.items.push(placeOf(key)) - 1;
      this.numbers.set(key, number);
    }
    return number;
  }

  /** Of a place by its placeKey; -1 for what has no number. */
  find(key: string): number {
    return this.numbers.get(key) ?? -1;
  }
}

/** As much of a place as a file tells: null is a part that it doesn't. */
export interface Label {
  /** A year "2026", one of its quarters "2026-Q2", or a month "2026-05". */
  span: string;
  channel: string | null;
  topic: string | null;
  team: string | null;
}

export const yearOf = (of: string): string => of.slice(0, 4);
export const quarterOfYear = (of: string): string =>
  `${yearOf(of)}-Q${Math.floor((Number(of.slice(5)) - 1) / 3) + 1}`;

/** The months of the span of a label. */
export function monthsOfSpan(span: string): readonly Month[] {
  const known = spans.get(span);
  if (known) return known;
  const year = span.slice(0, 4);
  const own = parseMonth(span);
  const quarter = /-Q([1-4])$/.exec(span)?.[1];
  const first = own ?? month(`${year}-${String(quarter ? 3 * Number(quarter) - 2 : 1).padStart(2, "0")}`);
  const found = monthsOf({ from: first, to: addMonths(first, own ? 0 : quarter ? 2 : 11) });
  spans.set(span, found);
  return found;
}

/** At most 1,700: those of the months that parseMonth takes. */
const spans = new Map<string, readonly Month[]>();

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
    (months === undefined || monthsOfSpan(label.span).every((each) => months.has(each))) &&
    has(channel, label.channel) &&
    has(topic, label.topic) &&
    has(team, label.team)
  );
}
