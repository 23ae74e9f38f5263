import { type DisclosureBounds, isVisible, type Visibility, visibilityOf } from "./disclosure";
import type { Month, Period } from "./period";
import { type Counted, gradesOf, groupBy } from "./results";
import { gradeFigure } from "./statistics";

type CountedInMonth = Counted & { month: string };

/** The wordings that were answered, lowest first. */
export function wordingsIn(counted: readonly Counted[]): number[] {
  const found = counted.filter(({ n }) => n > 0).map(({ wording }) => wording);
  return [...new Set(found)].sort((a, b) => a - b);
}

/**
 * The wording that a period is about, where more than one was asked: the one answered most in its last month with answers.
 * So a question that came in place of another takes over, and one that a single questionnaire tries out beside it doesn't.
 * Null without answers.
 */
export function leadingWording(counted: readonly CountedInMonth[]): number | null {
  const answered = counted.filter(({ n }) => n > 0);
  const last = answered.reduce((latest, { month }) => (month > latest ? month : latest), "");
  const inLast = groupBy(
    answered.filter(({ month }) => month === last),
    ({ wording }) => String(wording),
  );
  const sizes = [...inLast].map(([wording, items]) => ({
    wording: Number(wording),
    n: items.reduce((sum, { n }) => sum + n, 0),
  }));
  return sizes.sort((a, b) => b.n - a.n || b.wording - a.wording)[0]?.wording ?? null;
}

/** Another question under the same key, as far as it may be told how many answered it. */
export interface OtherQuestion {
  wording: number;
  /** Grades given; null where there are too few to tell. */
  n: number | null;
  from: Month;
  to: Month;
}

/** The other questions that were answered with a grade in a period. */
export function otherQuestions(
  counted: readonly CountedInMonth[],
  leading: number | null,
  bounds: DisclosureBounds,
): OtherQuestion[] {
  return wordingsIn(counted).flatMap((wording) => {
    if (wording === leading) return [];
    const { n } = gradeFigure(gradesOf(counted, wording));
    if (n === 0) return [];
    const months = counted
      .filter((each) => each.wording === wording && each.n > 0)
      .map(({ month }) => month as Month)
      .sort();
    const shown = isVisible(visibilityOf(n, bounds));
    const [from, to] = [months[0], months.at(-1)];
    return from && to ? [{ wording, n: shown ? n : null, from, to }] : [];
  });
}

/** What a line has to tell to know where it begins and ends. */
interface Line {
  points: readonly (Period & { visibility: Visibility })[];
}

/** Where the drawing breaks: where another question begins to be asked, or comes back after another one stood in its place. */
export function breaksIn(series: readonly Line[]): Month[] {
  const answered = series.map(({ points }) => points.filter(({ visibility }) => visibility !== "none"));
  const first = answered.flatMap((points) => points[0]?.from ?? []).sort()[0];
  const found = answered.flatMap((points, own) =>
    points.flatMap(({ from }, index) => {
      const before = points[index - 1];
      if (before === undefined) return from === first ? [] : [from];
      const between = answered
        .filter((_, other) => other !== own)
        .some((others) => others.some((other) => other.from > before.to && other.from < from));
      return between ? [from] : [];
    }),
  );
  return [...new Set(found)].sort();
}

/** Whether two questions were asked beside each other for longer than the one point in which one gave way to the other. */
export function isParallel(series: readonly Line[]): boolean {
  const answered = series.map(({ points }) => points.filter(({ visibility }) => visibility !== "none"));
  return answered.some((one, index) =>
    answered.slice(index + 1).some((other) => {
      const froms = new Set(other.map(({ from }) => from));
      return one.filter(({ from }) => froms.has(from)).length > 1;
    }),
  );
}
