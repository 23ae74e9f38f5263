import type { Indicator } from "./indicator";
import type { Month } from "./period";
import { shareFigure } from "./statistics";
import type { Reading } from "./target";

export const OUTSIDE_KINDS = ["realised", "planned"] as const;

/** A figure that was entered or imported: what the municipality planned, or what others measured. */
export interface OutsideFigure {
  indicator: string;
  /** The months that it is about, both included: a year is January to December. */
  from: Month;
  to: Month;
  kind: (typeof OUTSIDE_KINDS)[number];
  /** A grade of 1 to 10 or a share of 0 to 1. Null: known not to be measured, which is something else than 0. */
  value: number | null;
  /** How many answered; null where that isn't known. */
  n: number | null;
  source: string;
  note: string;
}

/**
 * A figure from outside as a reading: a share with its 95% interval of Wilson where its n is known. Of a mean the spread
 * isn't known, so it has none.
 */
export function outsideReading(
  { value, n }: Pick<OutsideFigure, "value" | "n">,
  unit: Indicator["unit"],
): Reading {
  if (value === null || n === null || n === 0 || unit === "grade") return { n, value, low: null, high: null };
  const { low, high } = shareFigure(value * n, n);
  return { n, value, low, high };
}
