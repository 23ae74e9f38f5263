import type { DisclosureBounds, Visibility } from "./disclosure";
import { type Figure, type FigureCell, figureOf, type Indicator, questionOf } from "./indicator";
import { addMonths, type Month, month, monthsOf, type Period } from "./period";
import { bucketOf, type Counted, type Grain, groupBy } from "./results";
import { breaksIn, isParallel, wordingsIn } from "./results-question";

export type CountedInMonth = Counted & { month: string };

/** An indicator over some months. */
export interface FigurePoint extends FigureCell, Period {}

/** Points that one line may join: answers to one and the same question. */
export interface FigureLine {
  wording: number;
  points: FigurePoint[];
}

/** A point with the question that it is about. */
export type Asked<Point> = Point & { wording: number };
export type AskedPoint = Asked<FigurePoint>;

/** The whole quarters, half years or years that a period is in; none goes on after `last`. */
export function wholeGrains({ from, to }: Period, grain: Grain, last: Month): Period {
  const end = addMonths(bucketOf(to, grain), grain - 1);
  return { from: bucketOf(from, grain), to: end > last && to <= last ? last : end };
}

/** A point as far as it may be shown: the question, its first month, and what was counted. */
export type PointRule = (wording: number, from: Month, figure: Figure) => FigureCell;

/** How many people a figure tells of. A response rate tells how many of those asked answered, so those are its number. */
function toldOf({ source }: Pick<Indicator, "source">, { n, value }: Figure): number {
  const answered = source.kind === "response_rate" ? Math.round((value ?? 0) * n) : 0;
  return answered > 0 ? answered : n;
}

/** One line per question, from the first point with a count to the last. */
export function figureLines(
  indicator: Indicator,
  counted: readonly CountedInMonth[],
  grain: Grain,
  span: Period,
  rule: PointRule,
): FigureLine[] {
  return wordingsIn(counted).flatMap((wording) => {
    const buckets = groupBy(
      counted.filter((each) => each.wording === wording && each.n > 0),
      (each) => bucketOf(month(each.month), grain),
    );
    const sorted = [...buckets.keys()].sort() as Month[];
    const [first, last] = [sorted[0], sorted.at(-1)];
    if (first === undefined || last === undefined) return [];
    const points = monthsOf({ from: first, to: last })
      // Also the months without an answer: there the line stops.
      .filter((each) => bucketOf(each, grain) === each)
      .map((from) => {
        const to = addMonths(from, grain - 1);
        return {
          from,
          to: to > span.to ? span.to : to,
          ...rule(wording, from, figureOf(indicator, buckets.get(from) ?? [], wording)),
        };
      });
    return [{ wording, points }];
  });
}

/** The finest grain in which at least four of five points have answers enough to be shown without a warning. */
export function finestGrain(
  indicator: Indicator,
  counted: readonly CountedInMonth[],
  bounds: DisclosureBounds,
): Grain {
  const isFine = (grain: Grain) => {
    const sizes = wordingsIn(counted).flatMap((wording) =>
      [...groupBy(counted, (each) => bucketOf(month(each.month), grain)).values()]
        .map((bucket) => toldOf(indicator, figureOf(indicator, bucket, wording)))
        .filter((n) => n > 0),
    );
    return sizes.filter((n) => n >= bounds.indicativeBelow).length >= 0.8 * sizes.length;
  };
  return ([1, 3, 6] as const).find(isFine) ?? 12;
}

/** Where the drawing breaks; what isn't counted from answers to a question never does. */
export const breaksOf = (indicator: Indicator, lines: readonly FigureLine[]): Month[] =>
  questionOf(indicator) === null ? [] : breaksIn(lines);

/**
 * One line through all questions where each came in place of the one before; else a line for each, the leading one first.
 * Where both have a point in the month of the change it is the newer one's.
 */
export function drawnLines<Point extends Period & { visibility: Visibility }>(
  lines: readonly { wording: number; points: Point[] }[],
  leading: number | null,
): Asked<Point>[][] {
  const asked = lines.map(({ wording, points }) => points.map((point) => ({ ...point, wording })));
  if (isParallel(lines))
    return asked.sort((a, b) => Number(b[0]?.wording === leading) - Number(a[0]?.wording === leading));
  const byStart = asked.toSorted((a, b) => ((a[0]?.from ?? "") < (b[0]?.from ?? "") ? -1 : 1));
  const places = new Map<string, Asked<Point>>();
  for (const point of byStart.flat())
    if (point.visibility !== "none" || !places.has(point.from)) places.set(point.from, point);
  return [[...places.values()].sort((a, b) => (a.from < b.from ? -1 : 1))].filter((line) => line.length > 0);
}
