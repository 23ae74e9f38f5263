import type { Span } from "~/components/charts/time-layout";
import { addMonths, type Month, month, type Period } from "~/domain/period";
import type { Rung } from "~/domain/target";

/** The first moment of a month, as charts count: in UTC. */
export const startOf = (of: Month): Date => new Date(`${of}-01T00:00:00Z`);

/** The middle of the months that a point covers. */
export const middleOf = ({ from, to }: Period): Date =>
  new Date((startOf(from).getTime() + startOf(addMonths(to, 1)).getTime()) / 2);

/** From the first month drawn to the last, and on to the last rung of the ladder if that is within a year. */
export function spanOf(chart: Period, ladder: readonly Rung[]): Span {
  const last = ladder.at(-1)?.from.slice(0, 7);
  const isNear = last !== undefined && last > chart.to && last <= addMonths(chart.to, 12);
  return {
    from: startOf(chart.from),
    to: startOf(isNear ? addMonths(month(last), 4) : addMonths(chart.to, 1)),
  };
}
