import type { TargetReading } from "./target-reading";

/** Where a target stands, in the order in which a board tells them: first what asks for attention. */
export const STANDINGS = ["missed", "behind", "on_course", "met", "open", "unmeasured"] as const;
export type Standing = (typeof STANDINGS)[number];

/** What a board tells of a target: where it stands, and whether that could still be chance. */
export interface Stand {
  standing: Standing;
  /** False where the 95% interval of the value, or of the trend on its day, holds the bound. Null where there is no verdict or no interval. */
  isSure: boolean | null;
}

/** The targets as a board tells them: by standing, and within that in the order in which they were. */
export function boardOf<Row extends { reading: TargetReading }>(rows: readonly Row[]): (Row & Stand)[] {
  return rows
    .map((row) => {
      const standing = standingOf(row.reading);
      return { ...row, standing, isSure: isSure(row.reading, standing) };
    })
    .sort((a, b) => STANDINGS.indexOf(a.standing) - STANDINGS.indexOf(b.standing));
}

/** How many targets stand where. */
export function countStandings(rows: readonly Stand[]): Record<Standing, number> {
  const counts = Object.fromEntries(STANDINGS.map((standing) => [standing, 0])) as Record<Standing, number>;
  for (const { standing } of rows) counts[standing] += 1;
  return counts;
}

function standingOf({ verdict, measured }: TargetReading): Standing {
  if (!measured) return "unmeasured";
  switch (verdict) {
    case "met":
    case "met_within_margin":
      return "met";
    case "missed":
    case "missed_within_margin":
      return "missed";
    case "too_few":
      return "open";
    default:
      return verdict;
  }
}

function isSure(
  { verdict, expectation, target, reading }: TargetReading,
  standing: Standing,
): boolean | null {
  if (standing === "open" || standing === "unmeasured") return null;
  const hasCome = standing === "met" || standing === "missed";
  if (hasCome && (reading.low === null || reading.high === null)) return null;
  if (verdict === "met" || verdict === "missed") return true;
  if (verdict === "met_within_margin" || verdict === "missed_within_margin") return false;
  if (expectation.from !== "trend") return false;
  const { low, high } = expectation.projected;
  return target.bound < low || high < target.bound;
}
