import { answersByMonth } from "#db/queries/figures";
import { isVisible } from "~/domain/disclosure";
import type { Indicator } from "~/domain/indicator";
import { earlierTimes, type Movement, movementOf } from "~/domain/movement";
import { isInPeriod, type Month, month, type Period } from "~/domain/period";
import type { ResultsQuery } from "~/domain/results-query";
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
  return times.map((time, index) =>
    movementOf(
      time,
      // Months that both cover count once.
      [...own, ...(theirs[index] ?? []).filter((each) => !isInPeriod(month(each.month), period))],
      { period, wording, visibility },
      before[index] ?? "none",
    ),
  );
}
