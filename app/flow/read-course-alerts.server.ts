import { currentTargets } from "#db/queries/targets";
import type { Db } from "#db/store";
import { type CourseAlert, newsAt } from "~/domain/course-alert";
import { type Indicator, rangeOf, STANDARD_INDICATORS } from "~/domain/indicator";
import type { Month } from "~/domain/period";
import { type Scope, sameScope } from "~/domain/scope";
import { indicatorCatalogue } from "./indicators.server";
import { normsUnderWay } from "./norms-under-way.server";
import { readCourse } from "./read-course.server";
import type { FigureNeeds } from "./read-figure.server";

/** An indicator that is watched, over which contacts. */
export interface Watched {
  indicator: Indicator;
  scope: Scope;
}

/** One that left its course in a month. */
export interface FoundAlert extends Watched, CourseAlert {
  month: Month;
  /** Of the month's value; null where it isn't counted from something that has one. */
  n: number | null;
}

/** The mean grade over everything, and each indicator that a target is set on, over the contacts of that target. */
export async function watchedIndicators(db: Db): Promise<Watched[]> {
  const [catalogue, targets] = await Promise.all([indicatorCatalogue(db), currentTargets(db)]);
  const watched: Watched[] = STANDARD_INDICATORS.filter(({ key }) => key === "grade").map((indicator) => ({
    indicator,
    scope: {},
  }));
  for (const { indicator: key, scope } of targets) {
    const indicator = catalogue.find((each) => each.key === key);
    if (indicator === undefined || indicator.source.kind === "outside") continue;
    if (watched.some((each) => each.indicator.key === key && sameScope(each.scope, scope))) continue;
    watched.push({ indicator, scope });
  }
  return watched;
}

/**
 * What the watched indicators say of a month that is over and that they didn't say the month before. A norm that is being
 * counted anew says nothing yet.
 */
export async function readCourseAlerts(needs: FigureNeeds, month: Month): Promise<FoundAlert[]> {
  const found: FoundAlert[] = [];
  const recounted = new Set((await normsUnderWay(needs.db)).map(({ key }) => key));
  for (const watched of await watchedIndicators(needs.db)) {
    if (recounted.has(watched.indicator.key)) continue;
    const alert = await readCourseAlert(needs, watched, month);
    if (alert !== null) found.push(alert);
  }
  return found;
}

export async function readCourseAlert(
  needs: FigureNeeds,
  { indicator, scope }: Watched,
  month: Month,
): Promise<FoundAlert | null> {
  const { points, stretches } = await readCourse(needs, indicator, scope, null, month);
  const index = points.findIndex(({ from }) => from === month);
  const alert = index === -1 ? null : newsAt(stretches, index, rangeOf(indicator));
  return alert && { ...alert, indicator, scope, month, n: points[index]?.n ?? null };
}
