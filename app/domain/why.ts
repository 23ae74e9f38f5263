import type { Correlation } from "./correlation";
import type { Visibility } from "./disclosure";
import type { Figure, Indicator, IndicatorSource } from "./indicator";

/** Grades in a scope of more than one dimension that are still gone through one by one for a page. */
export const MOST_ANSWERS = 20_000;
/** And so many are looked through for those of one language, medium or questionnaire. */
export const MOST_LOOKED_THROUGH = 50_000;
/** Responses that are not worked up yet are counted up to here. */
export const MOST_BEHIND = 1_000;

/** How many of an aspect's answers are good ones, as an indicator: what is shown beside its importance. */
export interface AspectMeasure {
  indicator: Indicator;
  /** Its lowest answer is its best one: 1 of a statement is full agreement. */
  turned: boolean;
}

/** The standard questions whose answers in words have an order; see aspectScore. */
const BEST_ANSWERS: Record<string, string[]> = {
  resolved: ["yes"],
  callback_on_time: ["within_norm"],
};

const GOOD_GRADES = ["8", "9", "10"];
const AGREEING = ["1", "2"];

/**
 * How a question is read as an aspect of the grade: % that agrees, % 8 or higher, % that chose the best answer. Null for a
 * question without an order of answers, or one in which nothing tells which end is the better one, such as yes and no.
 */
export function aspectMeasure(key: string, kind: string): AspectMeasure | null {
  const best = BEST_ANSWERS[key];
  const chosen =
    best ?? (kind === "agree5" ? AGREEING : kind === "grade" && key !== "grade" ? GOOD_GRADES : null);
  if (chosen === null) return null;
  const source: IndicatorSource = {
    kind: "share",
    question: key,
    chosen,
    leftOut: ["dont_know"],
    many: false,
  };
  const indicator: Indicator = {
    key: `aspect ${key}`,
    name: "",
    unit: "share",
    direction: "at_least",
    source,
  };
  return { indicator, turned: best === undefined && kind === "agree5" };
}

/** Where an aspect stands: important or less so, good or less good. */
export type Quadrant = "act" | "keep" | "later" | "fine";

export interface Aspect {
  key: string;
  /** Series of the question that it is about. */
  wording: number;
  /** Of both its correlation and its figure: shown together or not at all. */
  visibility: Visibility;
  /** How it goes with the grade; higher is always better on both sides. Null where it may not be shown. */
  correlation: Correlation | null;
  /** Share of good answers with its interval; null where it may not be shown. */
  figure: Figure | null;
  /** Null where there are too few aspects to hold against each other. */
  quadrant: Quadrant | null;
  /** Both its intervals lie on one side of the dividing lines. */
  isSure: boolean;
}

type Placed = Pick<Aspect, "quadrant" | "isSure">;

/** Where the lines between the quadrants are. */
export interface Cut {
  /** Mean correlation of the aspects that are shown; of those with enough answers, where those are at least three. */
  importance: number;
  /** Mean of their shares. */
  share: number;
}

/** Two aspects always lie on two sides of their mean: that would say nothing. */
export const FEWEST_TO_COMPARE = 3;

/**
 * Puts aspects in quadrants, divided at their mean importance and their mean share, and in order: the most important
 * first, what isn't shown last. Importance beside performance is from Martilla & James 1977, Journal of Marketing 41:77-79.
 */
export function inQuadrants<Found extends Omit<Aspect, "quadrant" | "isSure">>(
  aspects: readonly Found[],
): {
  aspects: (Found & Placed)[];
  cut: Cut | null;
} {
  const all = aspects.flatMap(({ correlation, figure, visibility }) =>
    correlation?.r == null || figure?.value == null
      ? []
      : [{ r: correlation.r, share: figure.value, visibility }],
  );
  // A handful of answers doesn't move the lines for all others, as long as there are enough others.
  const well = all.filter(({ visibility }) => visibility === "shown");
  const drawn = well.length < FEWEST_TO_COMPARE ? all : well;
  const cut =
    drawn.length < FEWEST_TO_COMPARE
      ? null
      : { importance: mean(drawn.map(({ r }) => r)), share: mean(drawn.map(({ share }) => share)) };
  const placed = aspects.map((aspect) => ({ ...aspect, ...placeOf(aspect, cut) }));
  const rank = ({ correlation }: Pick<Aspect, "correlation">) => correlation?.r ?? Number.NEGATIVE_INFINITY;
  return {
    aspects: placed.sort((a, b) => rank(b) - rank(a) || (a.key < b.key ? -1 : 1)),
    cut,
  };
}

function placeOf({ correlation, figure }: Pick<Aspect, "correlation" | "figure">, cut: Cut | null): Placed {
  if (cut === null || correlation?.r == null || figure?.value == null)
    return { quadrant: null, isSure: false };
  const isImportant = correlation.r >= cut.importance;
  const isGood = figure.value >= cut.share;
  const quadrant = isImportant ? (isGood ? "keep" : "act") : isGood ? "fine" : "later";
  const isSure = isBeside(correlation, cut.importance) && isBeside(figure, cut.share);
  return { quadrant, isSure };
}

const isBeside = ({ low, high }: { low: number | null; high: number | null }, line: number): boolean =>
  low !== null && high !== null && (low > line || high < line);

const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;

/** Where most is to be won, and how sure that is. */
export interface MostToWin<Found> {
  /**
   * `act`: surely here; `unsure`: probably; `none`: what goes with the grade does better than the rest already; `unproven`:
   * of no question it is sure that it goes with the grade at all.
   */
  kind: "act" | "unsure" | "none" | "unproven";
  /** Three at most; none with `none` and `unproven`. */
  aspects: Found[];
}

/** What to say of aspects in quadrants: only of those whose correlation is above zero with its whole interval. */
export function mostToWin<Found extends Pick<Aspect, "correlation" | "visibility"> & Placed>(
  aspects: readonly Found[],
): MostToWin<Found> {
  const proven = aspects.filter(({ correlation }) => (correlation?.low ?? 0) > 0);
  if (proven.length === 0) return { kind: "unproven", aspects: [] };
  const found = proven.filter(({ quadrant }) => quadrant === "act");
  const well = found.filter(({ visibility }) => visibility === "shown");
  const act = well.length > 0 ? well : found;
  if (act.length === 0) return { kind: "none", aspects: [] };
  const sure = act.filter(({ isSure }) => isSure);
  return sure.length > 0
    ? { kind: "act", aspects: sure.slice(0, 3) }
    : { kind: "unsure", aspects: act.slice(0, 3) };
}

/** How strong a correlation is in words, by the bounds of Cohen 1988, Statistical Power Analysis, ch. 3. */
export function strengthOf(r: number): "strong" | "moderate" | "weak" | "hardly" | "against" {
  if (r <= -0.1) return "against";
  if (r < 0.1) return "hardly";
  if (r < 0.3) return "weak";
  return r < 0.5 ? "moderate" : "strong";
}
