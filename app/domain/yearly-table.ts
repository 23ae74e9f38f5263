import type { Indicator } from "./indicator";
import type { OutsideFigure } from "./outside-figure";
import { reaches } from "./target";

/** One side of one year; null where nothing is known of it, which isn't the same as `value: null` (not measured). */
export interface YearFigure {
  value: number | null;
  n: number | null;
  low: number | null;
  high: number | null;
  /** Where it is from; "" for what is counted here. */
  source: string;
  /** Counted here, but too few to show. */
  hidden: boolean;
  /** Counted here, over a year that isn't over yet. */
  partial: boolean;
  /** Another question than the year before: not to be compared. */
  otherQuestion: boolean;
}

export interface YearCell {
  realised: YearFigure | null;
  planned: YearFigure | null;
}

export interface YearRow {
  indicator: Indicator;
  /** Counted here; false: all of it came from outside. */
  measured: boolean;
  years: Readonly<Record<string, YearCell>>;
}

/** A figure as it came from outside. */
export function fromOutside({ value, n, source }: OutsideFigure): YearFigure {
  return {
    value,
    n,
    low: null,
    high: null,
    source,
    hidden: false,
    partial: false,
    otherQuestion: false,
  };
}

/** The calendar year that a figure is about; null for another period. */
export function yearOf({ from, to }: Pick<OutsideFigure, "from" | "to">): string | null {
  const year = from.slice(0, 4);
  return from === `${year}-01` && to === `${year}-12` ? year : null;
}

/** Whether what was planned was realised, on unrounded values; null where either is missing. */
export function isRealised(
  { realised, planned }: YearCell,
  { direction }: Pick<Indicator, "direction">,
): boolean | null {
  if (realised?.value == null || planned?.value == null || realised.partial) return null;
  return reaches(direction, realised.value, planned.value);
}
