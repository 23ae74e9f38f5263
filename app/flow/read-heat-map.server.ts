import type { Aim, HeatCell } from "~/domain/heat-map";
import type { Indicator } from "~/domain/indicator";
import type { ResultsQuery } from "~/domain/results-query";
import { type FigureNeeds, readFigureCells, readFigureTotal } from "./read-figure.server";

/** What the page needs of the map, plain enough to be sent to it. */
export interface HeatMapShown {
  aim: Aim;
  cells: HeatCell[];
}

/** Every channel and topic of a view beside what it is held against; null where nothing of it may be shown. */
export async function readHeatMap(
  needs: FigureNeeds,
  indicator: Indicator,
  query: ResultsQuery,
  target: Pick<Aim, "bound" | "direction"> | null,
): Promise<HeatMapShown | null> {
  const [{ cells }, total] = await Promise.all([
    readFigureCells(needs, indicator, query),
    target ? null : readFigureTotal(needs, indicator, query),
  ]);
  if (cells.every(({ figure }) => figure === null)) return null;
  if (target) {
    const { bound, direction } = target;
    return { aim: { bound, direction, isTarget: true }, cells };
  }
  const value = total?.figure?.value ?? null;
  if (value === null) return null;
  return { aim: { bound: value, direction: indicator.direction, isTarget: false }, cells };
}
