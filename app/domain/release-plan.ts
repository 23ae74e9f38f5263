/**
 * How to give out one row per response without telling more than the pages of results do.
 *
 * All responses are parted into groups that have one label: by year, and within it by quarter, month, channel, and topic
 * with its team. A part gets a label of its own only where pages tell how many answered there (DisclosureYear); what is left
 * keeps the label of the whole, and so it is a total that pages tell less parts that they tell. Whoever has the file beside
 * all pages can reckon with nothing that they didn't have.
 *
 * The answers to a question stand in the rows of a group only where all this is so of that question, and where nobody can
 * tell from having or lacking such an answer to which part of the group a row belongs.
 */
import { type Label, type Place, quarterOfYear, yearOf } from "./answers-release";
import type { DisclosureBounds } from "./disclosure";
import { groupBy } from "./results";

/** A question of one series, and what may be told of it. */
export interface CountedQuestion {
  /** How many answers count, by the number of the place. */
  n: ArrayLike<number>;
  /** Whether pages tell how many answered within a label; true where nobody did. */
  tells(label: Label): boolean;
}

export interface ReleasePlan {
  labels: readonly Label[];
  /** Number of the label of the rows of a place; -1: they stay out. */
  rows: Int32Array;
  /** For each question by place: 1 where its answers may stand in the rows. */
  told: Uint8Array[];
}

/** By what a part is parted further, and what that adds to its label. */
interface Step {
  by(place: Place): string;
  label(place: Place): Partial<Label>;
}

const STEPS: readonly Step[] = [
  { by: ({ month }) => quarterOfYear(month), label: ({ month }) => ({ span: quarterOfYear(month) }) },
  { by: ({ month }) => month, label: ({ month }) => ({ span: month }) },
  { by: ({ channel }) => channel, label: ({ channel }) => ({ channel }) },
  { by: ({ topic, team }) => `${topic}\n${team}`, label: ({ topic, team }) => ({ topic, team }) },
];

const BY_YEAR: Step = { by: ({ month }) => yearOf(month), label: ({ month }) => ({ span: yearOf(month) }) };

const NOWHERE: Label = { span: "", channel: null, topic: null, team: null };

/** What would get a label of its own. */
interface Part {
  label: Label;
  places: readonly number[];
  /** The question that decides whether this may be told, and how many answered it here. */
  question: CountedQuestion | undefined;
  n: number;
}

/** Places with one label. */
interface Group extends Pick<Part, "label" | "places"> {
  /** What pages have to tell for its number to follow: of the whole that it is in, and of the parts that were taken off. */
  from: readonly Label[];
}

export function planRelease(
  places: readonly Place[],
  questions: readonly CountedQuestion[],
  bounds: DisclosureBounds,
): ReleasePlan {
  const groups = groupsOf(places, questions, bounds);
  const support = new Support(places, questions);
  const rows = new Int32Array(places.length).fill(-1);
  const told = questions.map(() => new Uint8Array(places.length));
  groups.forEach((group, number) => {
    for (const place of group.places) rows[place] = number;
    for (const question of questionsOf(group, questions, support, bounds))
      for (const place of group.places)
        if (countAt(questions[question], place) > 0) (told[question] as Uint8Array)[place] = 1;
  });
  return { labels: groups.map(({ label }) => label), rows, told };
}

const countAt = (question: CountedQuestion | undefined, place: number): number => question?.n[place] ?? 0;

const countIn = (question: CountedQuestion | undefined, places: readonly number[]): number =>
  places.reduce((sum, place) => sum + countAt(question, place), 0);

function groupsOf(
  places: readonly Place[],
  questions: readonly CountedQuestion[],
  { hiddenBelow }: DisclosureBounds,
): Group[] {
  const found: Group[] = [];
  const everywhere = [...places.keys()];
  // One question leads all the way, as far as it is answered: else parts would be told that make another useless.
  const bySize = questions
    .map((question) => ({ question, n: countIn(question, everywhere) }))
    .sort((a, b) => b.n - a.n)
    .map(({ question }) => question);
  const placeAt = (number: number | undefined) => places[number ?? 0] as Place;
  const partsOf = (given: readonly number[], whole: Label, step: Step): Part[] =>
    [...groupBy(given, (number) => step.by(placeAt(number))).values()].map((own) => ({
      label: { ...whole, ...step.label(placeAt(own[0])) },
      places: own,
      ...leading(own, bySize),
    }));
  const isTold = ({ label, n, question }: Part) => n >= hiddenBelow && question?.tells(label) === true;
  const grow = (whole: Part, step: number): void => {
    const by = STEPS[step];
    if (by === undefined) {
      found.push({ ...whole, from: [whole.label] });
      return;
    }
    const parts = partsOf(whole.places, whole.label, by);
    const rest = parts.filter((part) => !isTold(part));
    const own = parts.filter(isTold).sort((a, b) => a.n - b.n);
    const left = () => rest.flatMap((part) => part.places);
    // What is left is never one part alone, nor fewer than the bound.
    while (rest.length > 0 && (rest.length < 2 || leading(left(), bySize).n < hiddenBelow)) {
      const least = own.shift();
      if (least === undefined) break;
      rest.push(least);
    }
    if (own.length === 0) {
      grow(whole, step + 1);
      return;
    }
    if (rest.length > 0)
      found.push({
        label: whole.label,
        places: left(),
        from: [whole.label, ...own.map(({ label }) => label)],
      });
    for (const part of own) grow(part, step + 1);
  };
  for (const year of partsOf(everywhere, NOWHERE, BY_YEAR)) if (isTold(year)) grow(year, 0);
  return found;
}

/**
 * The question that decides about these places, and how many answered it there: the first of those that at least a tenth
 * as many answered as any other.
 */
function leading(places: readonly number[], questions: readonly CountedQuestion[]) {
  const sums = questions.map((question) => countIn(question, places));
  const most = sums.reduce((a, b) => Math.max(a, b), 0);
  const first = sums.findIndex((n) => n > 0 && 10 * n >= most);
  return { n: sums[first] ?? 0, question: questions[first] };
}

/** The questions whose answers may stand in the rows of a group, by number. */
function questionsOf(
  { places, from }: Group,
  questions: readonly CountedQuestion[],
  support: Support,
  { hiddenBelow }: DisclosureBounds,
): number[] {
  const safe = questions
    .map((question, number) => ({ question, number, n: countIn(question, places) }))
    .filter(({ question, n }) => n >= hiddenBelow && from.every((label) => question.tells(label)))
    .sort((a, b) => b.n - a.n)
    .map(({ number }) => number);
  const [first] = safe;
  return first === undefined ? [] : safe.filter((each) => support.isSame(first, each, places));
}

/**
 * Where questions were asked: of a channel, a topic, a month, or a channel and topic together. A question that isn't asked
 * everywhere that another is would say of each row where it belongs.
 */
class Support {
  /** For each kind the number of what each place belongs to, and from how many answers to another a lack isn't chance. */
  private readonly kinds: { of: Int32Array; least: number }[];
  /** By question and kind: how many answers. */
  private readonly counts: Int32Array[][];

  constructor(places: readonly Place[], questions: readonly CountedQuestion[]) {
    const kind = (least: number, keyOf: (place: Place) => string) => {
      const numbers = new Map<string, number>();
      const of = Int32Array.from(places, (place) => {
        const key = keyOf(place);
        const number = numbers.get(key) ?? numbers.size;
        numbers.set(key, number);
        return number;
      });
      return { of, least, size: numbers.size };
    };
    const year = ({ month }: Place) => yearOf(month);
    const kinds = [
      // Everybody knows which channel asks what.
      kind(1, (place) => `${year(place)} ${place.channel}`),
      kind(FEW, (place) => `${year(place)} ${place.topic} ${place.team}`),
      kind(FEW, (place) => `${year(place)} ${place.channel} ${place.topic} ${place.team}`),
      kind(FEW, ({ month }) => month),
    ];
    this.kinds = kinds;
    this.counts = questions.map(({ n }) =>
      kinds.map(({ of, size }) => {
        const counted = new Int32Array(size);
        of.forEach((number, place) => {
          counted[number] = (counted[number] ?? 0) + (n[place] ?? 0);
        });
        return counted;
      }),
    );
  }

  /** Whether two questions were asked in the same of these places. */
  isSame(one: number, other: number, places: readonly number[]): boolean {
    return this.kinds.every(({ of, least }, kind) => {
      const [a, b] = [this.counts[one]?.[kind], this.counts[other]?.[kind]];
      return places.every((place) => {
        const [own = 0, others = 0] = [a?.[of[place] ?? 0], b?.[of[place] ?? 0]];
        return own === 0 ? others < least : others > 0 || own < least;
      });
    });
  }
}

/** So many people leave a question open by chance. */
const FEW = 3;
