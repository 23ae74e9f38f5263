import { addMonths, longestPeriod, monthsBetween, type Period } from "./period";
import { bucketOf } from "./results";

/**
 * Periods to look at instead of one that may not be shown, in the order in which to try them: around it the shortest of
 * whole quarters, half years and years; then whole quarters that had ended.
 */
export const nearPeriods = (period: Period): Period[] => [...around(period), ...endedBefore(period)];

function around(period: Period): Period[] {
  const found = ([3, 6, 12] as const).map((grain) => ({
    from: bucketOf(period.from, grain),
    to: addMonths(bucketOf(period.to, grain), grain - 1),
  }));
  const length = ({ from, to }: Period) => monthsBetween(from, to);
  return found.filter((each) => length(each) > length(period) && length(each) < longestPeriod);
}

/**
 * In the last year of the period, newest first: quarters that begin with it, then those that begin with the year. Its last
 * months may hold too few still, as those of a quarter that isn't over.
 */
function endedBefore({ from, to }: Period): Period[] {
  const year = bucketOf(to, 12);
  const first = bucketOf(from, 3);
  const ends = [8, 5, 2].map((months) => addMonths(year, months)).filter((end) => end < to);
  const begins = first > year ? [first, year] : [year];
  return begins.flatMap((begin) =>
    ends.filter((end) => end > begin).map((end) => ({ from: begin, to: end })),
  );
}
