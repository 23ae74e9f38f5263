import { type Aim, type HeatCell, type HeatMap, heatMap, type MappedCell } from "~/domain/heat-map";
import type { Indicator } from "~/domain/indicator";
import type { ResultsQuery } from "~/domain/results-query";
import { type FigureNeeds, readFigureCells, readFigureTotal } from "./read-figure.server";

/** What a cell of the map shows; `value` is null where it may not be told. */
export type HeatCellShown = Pick<MappedCell, "channel" | "topic" | "visibility" | "n" | "heat" | "pull"> & {
  value: number | null;
};

/** What the page needs of the map, plain enough to be sent to it, and no more: a municipality has hundreds of cells. */
export interface HeatMapShown {
  aim: Aim;
  weighs: HeatMap["weighs"];
  channels: HeatMap["channels"];
  /** Those that are shown, in order. */
  topics: HeatMap["topics"];
  /** How many topics there are beside those. */
  more: number;
  /** Of the topics that are shown. */
  cells: HeatCellShown[];
  /** The cells that pull most, of all topics. */
  worst: HeatCellShown[];
}

/** With more than these and a few, the rest is shown when asked for. */
const MOST_TOPICS = 12;
const A_FEW = 3;
const MOST_WORST = 5;
/** In grades: what pulls less is no news. */
const LEAST_PULL = 0.005;

/** Every channel and topic of a view beside what it is held against; null where nothing of it may be shown. */
export async function readHeatMap(
  needs: FigureNeeds,
  indicator: Indicator,
  query: ResultsQuery,
  target: Pick<Aim, "bound" | "direction"> | null,
  /** Whether all topics are shown, however many there are. */
  isWhole: boolean,
): Promise<HeatMapShown | null> {
  const [{ cells }, total] = await Promise.all([
    readFigureCells(needs, indicator, query),
    target ? null : readFigureTotal(needs, indicator, query),
  ]);
  if (cells.every(({ figure }) => figure === null)) return null;
  if (target) {
    const { bound, direction } = target;
    return shownOf(cells, { bound, direction, isTarget: true }, isWhole);
  }
  const value = total?.figure?.value ?? null;
  if (value === null) return null;
  return shownOf(cells, { bound: value, direction: indicator.direction, isTarget: false }, isWhole);
}

function shownOf(cells: readonly HeatCell[], aim: Aim, isWhole: boolean): HeatMapShown {
  const map = heatMap(cells, aim, "grade");
  const isShort = map.topics.length <= MOST_TOPICS + A_FEW;
  const topics = isWhole || isShort ? map.topics : map.topics.slice(0, MOST_TOPICS);
  return {
    aim,
    weighs: map.weighs,
    channels: map.channels,
    topics,
    more: map.topics.length - topics.length,
    cells: topics.flatMap(({ key: topic }) =>
      map.channels.flatMap(({ key: channel }) => {
        const cell = map.cell(channel, topic);
        return cell === null || cell.visibility === "none" ? [] : [told(cell)];
      }),
    ),
    worst: map
      .worst(MOST_WORST)
      .filter(({ pull }) => (pull ?? 0) >= LEAST_PULL)
      .map(told),
  };
}

const told = ({ channel, topic, visibility, n, heat, pull, figure }: MappedCell): HeatCellShown => ({
  channel,
  topic,
  visibility,
  n,
  heat,
  pull,
  value: figure?.value ?? null,
});
