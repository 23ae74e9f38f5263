import { type Indicator, standardIndicator } from "~/domain/indicator";
import type { Period } from "~/domain/period";
import { type FigureNeeds, type FigureQuery, readFigureTotal } from "./read-figure.server";

/**
 * The shortest of the whole quarters, half years and years around a period over which an indicator may be shown where it
 * may not be over the period itself, or else whole quarters that had ended; null where it may, or where none may.
 */
export async function readWiderPeriod(
  needs: FigureNeeds,
  query: FigureQuery,
  indicator: Indicator = grade,
): Promise<Period | null> {
  return (await readFigureTotal(needs, indicator, query)).wider;
}

const grade = standardIndicator("grade") as Indicator;
