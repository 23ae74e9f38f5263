import { aspectCellsIn } from "#db/queries/aspect-cells";
import { aspectSumsFromAnswers, aspectSumsIn } from "#db/queries/aspect-sums";
import { answersByMonth } from "#db/queries/figures";
import { registeredWordings } from "#db/queries/question-wordings";
import { marginFor, type ResolvedScope } from "#db/queries/scopes";
import { countUnread } from "#db/queries/unread-responses";
import { type AspectPair, GRADE } from "~/domain/aspects";
import { correlationOf, turned } from "~/domain/correlation";
import { type DisclosureBounds, isVisible, type Visibility, visibilityOf } from "~/domain/disclosure";
import { type FigureCell, standardIndicator } from "~/domain/indicator";
import { isOfResponses } from "~/domain/scope";
import {
  type Aspect,
  aspectMeasure,
  type Cut,
  inQuadrants,
  MOST_ANSWERS,
  MOST_BEHIND,
  MOST_LOOKED_THROUGH,
} from "~/domain/why";
import { type FigureNeeds, type FigureQuery, readFigureTotal } from "./read-figure.server";

/** Which aspects go with the grade, in a scope and period. */
export interface Why {
  /**
   * `few`: fewer grades than may be shown, or a grade that is withheld. `too_many`: filters on how responses came, with
   * more answers than can be gone through for a page. `none`: no grades, or no other question beside them.
   */
  state: "shown" | "none" | "few" | "too_many";
  /** The most important first; those that may not be shown last, without figures. */
  aspects: WhyAspect[];
  /** Null with fewer than three aspects that may be shown. */
  cut: Cut | null;
  /** Responses that came in but are not in these figures yet; counted up to MOST_BEHIND. */
  behind: number;
  bounds: DisclosureBounds;
}

export interface WhyAspect extends Aspect {
  /** What was asked; null where the register doesn't have it. */
  question: string | null;
}

/**
 * How each other question goes with the grade, beside how many of its answers are good ones.
 *
 * A correlation and its interval tell how many people gave both answers. That is told only of a view in which how many gave
 * a grade and how many answered the other question (of just the series that are held together) are both told: see
 * disclosureFor. So whatever follows from the pairs of several views, by adding and taking away, is about a view of which the
 * numbers of grades and of other answers follow in the same way, and those are never too few: of people who are told anyway
 * it says how many of them gave the other answer too, as every share does. A correlation itself is never of too few pairs.
 */
export async function readWhy(needs: FigureNeeds, query: FigureQuery): Promise<Why> {
  const { db, bounds } = needs;
  const { period, series } = query;
  const scope: ResolvedScope = query.scope;
  const grade = standardIndicator(GRADE);
  if (grade === null) throw new Error("The mean grade is no indicator");
  const [total, behind] = await Promise.all([
    readFigureTotal(needs, grade, { period, scope, series }),
    countUnread(db, MOST_BEHIND),
  ]);
  const without = (state: Why["state"]): Why => ({ state, aspects: [], cut: null, behind, bounds });
  if (total.visibility === "none") return without("none");
  if (!isVisible(total.visibility)) return without("few");

  const sums = await sumsIn(needs, query, scope);
  if (sums === null) return without("too_many");
  const beside = sums.filter((pair) => pair.gradeWording === total.wording && pair.n > 0);
  const keys = [...new Set(beside.map(({ aspect }) => aspect))].sort();
  const register = await registeredWordings(db, keys);
  const found = await Promise.all(keys.map(readAspect));
  const { aspects, cut } = inQuadrants(found.filter((aspect) => aspect !== null));
  if (aspects.length === 0) return without("none");
  return {
    state: aspects.some(({ correlation }) => correlation !== null) ? "shown" : "few",
    aspects,
    cut,
    behind,
    bounds,
  };

  async function readAspect(key: string): Promise<Omit<WhyAspect, "quadrant" | "isSure"> | null> {
    const kinds = new Set(
      register.filter(({ questionKey }) => questionKey === key).map(({ question }) => question.kind),
    );
    const [kind = ""] = kinds;
    const measure = aspectMeasure(key, kind);
    if (measure === null) return null;
    const { wording, ...share } = await readFigureTotal(needs, measure.indicator, { period, scope });
    const pairs = beside.find((pair) => pair.aspect === key && pair.wording === wording);
    if (wording === null || pairs === undefined) return null;
    const asked = register.findLast((each) => each.questionKey === key && each.wording === wording);
    return {
      key,
      wording,
      question: asked?.question.text.nl ?? null,
      ...shownOf(share, pairs, measure.turned, bounds),
    };
  }
}

/** From what is kept of channels, topics and teams; else from the answers, or null where those are too many. */
async function sumsIn(
  { db }: FigureNeeds,
  { period }: FigureQuery,
  scope: ResolvedScope,
): Promise<AspectPair[] | null> {
  const margin = marginFor(scope);
  if (margin !== null) return aspectSumsIn(db, period, { margin, keys: scope[margin] });
  if (!isOfResponses(scope)) return aspectCellsIn(db, period, scope);
  const { language, medium, questionnaire, ...place } = scope;
  const [among, around] = await Promise.all(
    [scope, place].map(async (each) =>
      (await answersByMonth(db, GRADE, period, each)).reduce((sum, { n }) => sum + n, 0),
    ),
  );
  if ((among ?? 0) > MOST_ANSWERS || (around ?? 0) > MOST_LOOKED_THROUGH) return null;
  return aspectSumsFromAnswers(db, period, scope);
}

/** Together or not at all: the pairs are shown where the answers are, which may themselves give nothing away. */
function shownOf(
  { visibility, figure }: FigureCell,
  pairs: AspectPair,
  isTurned: boolean,
  bounds: DisclosureBounds,
): Pick<Aspect, "visibility" | "correlation" | "figure"> {
  const ofPairs: Visibility = visibilityOf(pairs.n, bounds);
  if (figure === null || !isVisible(ofPairs))
    return { visibility: figure === null ? visibility : ofPairs, correlation: null, figure: null };
  const correlation = correlationOf(pairs);
  return {
    visibility: ofPairs === "indicative" ? ofPairs : visibility,
    correlation: isTurned ? turned(correlation) : correlation,
    figure,
  };
}
