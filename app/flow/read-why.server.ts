import { aspectSumsFromAnswers, aspectSumsIn } from "#db/queries/aspect-sums";
import { answersByMonth } from "#db/queries/figures";
import { type RegisteredWording, registeredWordings } from "#db/queries/question-wordings";
import { marginFor } from "#db/queries/scopes";
import { countUnread } from "#db/queries/unread-responses";
import type { Db } from "#db/store";
import { type AspectPair, GRADE } from "~/domain/aspects";
import { correlationOf, turned } from "~/domain/correlation";
import { type DisclosureBounds, isVisible, type Visibility, visibilityOf } from "~/domain/disclosure";
import { type Figure, figureOf } from "~/domain/indicator";
import type { ResultsQuery } from "~/domain/results-query";
import { leadingWording } from "~/domain/results-question";
import { type Aspect, aspectMeasure, type Cut, inQuadrants, MOST_ANSWERS, MOST_BEHIND } from "~/domain/why";

interface Needs {
  db: Db;
  bounds: DisclosureBounds;
  now: Date;
}

/** Which aspects go with the grade, in a scope and period. */
export interface Why {
  /**
   * `few`: fewer grades than may be shown. `too_many`: filters on more than one dimension with more answers than can be
   * gone through for a page. `none`: no grades, or no other question beside them.
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

/** How each other question goes with the grade, beside how many of its answers are good ones. */
export async function readWhy({ db, bounds }: Needs, query: ResultsQuery): Promise<Why> {
  const { period, scope } = query;
  const [grades, behind] = await Promise.all([
    answersByMonth(db, GRADE, period, scope),
    countUnread(db, MOST_BEHIND),
  ]);
  const gradeWording = query.series ?? leadingWording(grades);
  const given = figureOf({ source: { kind: "mean", question: GRADE } }, grades, gradeWording);
  const without = (state: Why["state"]): Why => ({ state, aspects: [], cut: null, behind, bounds });
  const ofGrade = visibilityOf(given.n, bounds);
  if (gradeWording === null || ofGrade === "none") return without("none");
  if (!isVisible(ofGrade)) return without("few");

  const margin = marginFor(scope);
  if (margin === null && grades.reduce((sum, { n }) => sum + n, 0) > MOST_ANSWERS) return without("too_many");
  const sums =
    margin === null
      ? await aspectSumsFromAnswers(db, period, scope)
      : await aspectSumsIn(db, period, { margin, keys: scope[margin] });
  const ofThisGrade = sums.filter((pair) => pair.gradeWording === gradeWording && pair.n > 0);
  const keys = [...new Set(ofThisGrade.map(({ aspect }) => aspect))].sort();
  const register = await registeredWordings(db, keys);
  const aspects = await Promise.all(keys.map((key) => readAspect(key)));
  const found = aspects.filter((aspect) => aspect !== null);
  if (found.length === 0) return without("none");
  const { aspects: placed, cut } = inQuadrants(found);
  const questions = new Map(found.map(({ key, question }) => [key, question]));
  return {
    state: placed.some(({ correlation }) => correlation !== null) ? "shown" : "few",
    aspects: placed.map((aspect) => ({ ...aspect, question: questions.get(aspect.key) ?? null })),
    cut,
    behind,
    bounds,
  };

  async function readAspect(key: string): Promise<Omit<WhyAspect, "quadrant" | "isSure"> | null> {
    const counted = await answersByMonth(db, key, period, scope);
    const wording = leadingWording(counted);
    const asked = register.findLast((each) => each.questionKey === key && each.wording === wording);
    const measure = wording === null ? null : aspectMeasure(key, kindOf(asked));
    const pairs = ofThisGrade.find((pair) => pair.aspect === key && pair.wording === wording);
    if (wording === null || measure === null || pairs === undefined) return null;
    const figure = figureOf(measure.indicator, counted, wording);
    const visibility = visibilityOf(Math.min(figure.n, pairs.n), bounds);
    return {
      key,
      wording,
      question: asked?.question.text.nl ?? null,
      visibility,
      ...shownOf(visibility, figure, pairs, measure.turned),
    };
  }
}

const kindOf = (asked: RegisteredWording | undefined): string => asked?.question.kind ?? "";

function shownOf(
  visibility: Visibility,
  figure: Figure,
  pairs: AspectPair,
  isTurned: boolean,
): Pick<Aspect, "correlation" | "figure"> {
  if (!isVisible(visibility)) return { correlation: null, figure: null };
  const correlation = correlationOf(pairs);
  return { correlation: isTurned ? turned(correlation) : correlation, figure };
}
