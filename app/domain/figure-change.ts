import { figureOf, type Indicator } from "./indicator";
import { gradesOf } from "./results";
import { type Change, changeOfMean, changeOfShare, gradeFigure, type ShareFigure } from "./statistics";

/** How often each answer was given to one question. */
export type AnswerCounts = ReadonlyMap<string, number>;

const countedOf = (answers: AnswerCounts) => [...answers].map(([value, n]) => ({ wording: 1, value, n }));

/** How an indicator moved from one time to another, over answers to one question; null where either has too little to tell. */
export function changeBetween(indicator: Indicator, now: AnswerCounts, before: AnswerCounts): Change | null {
  const [later, earlier] = [countedOf(now), countedOf(before)];
  if (indicator.source.kind === "mean")
    return changeOfMean(gradeFigure(gradesOf(later, 1)), gradeFigure(gradesOf(earlier, 1)));
  const shareOf = (counted: typeof later): ShareFigure => {
    const { n, value, low, high } = figureOf(indicator, counted, 1);
    return { n, share: value, low, high };
  };
  return changeOfShare(shareOf(later), shareOf(earlier));
}
