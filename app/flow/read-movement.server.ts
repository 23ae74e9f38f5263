import { answersByMonth } from "#db/queries/figures";
import { isVisible, type Visibility } from "~/domain/disclosure";
import type { Indicator } from "~/domain/indicator";
import { earlierTimes, type Movement, movementOf } from "~/domain/movement";
import type { Month, Period } from "~/domain/period";
import { type Counted, gradesOf } from "~/domain/results";
import type { ResultsQuery } from "~/domain/results-query";
import { gradeFigure } from "~/domain/statistics";
import { disclosureFor } from "./disclosure.server";
import type { FigureNeeds } from "./read-figure.server";

/** The mean grade of a view beside three earlier times; null where the view itself may not be shown. */
export async function readMovement(
  needs: FigureNeeds,
  indicator: Indicator,
  query: ResultsQuery,
  wording: number | null,
  first: Month | null,
): Promise<Movement[] | null> {
  const { period, scope } = query;
  const visibilityOver = async (over: Period) =>
    (await disclosureFor(needs, indicator, wording, over, scope)).total;
  const visibility = await visibilityOver(period);
  if (!isVisible(visibility)) return null;
  const times = earlierTimes(query, first);
  const [answers, before] = await Promise.all([
    Promise.all(
      [period, ...times.map((time) => time.period)].map((over) =>
        answersByMonth(needs.db, "grade", over, scope),
      ),
    ),
    Promise.all(times.map((time) => visibilityOver(time.period))),
  ]);
  const [own = [], ...theirs] = answers;
  // So few are never shown, whatever the rules say of a view.
  const enough = (visibility: Visibility, counted: readonly Counted[]) => {
    const { n } = gradeFigure(gradesOf(counted, wording));
    return n > 0 && n < needs.bounds.hiddenBelow ? "hidden" : visibility;
  };
  if (!isVisible(enough(visibility, own))) return null;
  return times.map((time, index) => {
    const then = theirs[index] ?? [];
    const now = { answers: own, wording, visibility };
    return movementOf(time, now, then, enough(before[index] ?? "none", then));
  });
}
