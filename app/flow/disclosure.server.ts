import { answeredPerCell, answersPerCell, type CellCount, fatesPerCell } from "#db/queries/cell-counts";
import type { Margin, ResolvedScope } from "#db/queries/scopes";
import type { Db } from "#db/store";
import { dayInAmsterdam } from "~/domain/calendar";
import {
  type DisclosureBounds,
  isSecret,
  isVisible,
  type Visibility,
  visibilityOf,
  visibilityOfRows,
} from "~/domain/disclosure";
import type { Indicator } from "~/domain/indicator";
import { type Month, month, monthsOf, type Period } from "~/domain/period";
import { bucketOf, type Grain, groupBy } from "~/domain/results";

export interface DisclosureNeeds {
  db: Db;
  bounds: DisclosureBounds;
  now: Date;
}

/** What may be shown of an indicator in a view: some period, some scope. */
export interface Disclosure {
  /** Whether the scope may be shown over just this period. */
  fits: boolean;
  /** A longer period around it over which the scope may be shown; null where it fits, or where there is none. */
  wider: Period | null;
  /** Of all together. */
  total: Visibility;
  /** Per channel, topic or team within the view; who isn't in it has nothing counted. */
  rows(by: Margin): ReadonlyMap<string, Visibility>;
  /** Per channel and topic: see cellKey. */
  cells: ReadonlyMap<string, Visibility>;
  /** Per so many months, by the first of them. */
  points(grain: Grain): ReadonlyMap<Month, Visibility>;
}

/** Key in `Disclosure.cells`. */
export const cellKey = (channel: string, topic: string): string => `${channel} ${topic}`;

/** What may be shown of an indicator, of the answers to the series `wording` of its question. */
export async function disclosureFor(
  needs: DisclosureNeeds,
  indicator: Indicator,
  wording: number | null,
  period: Period,
  scope: ResolvedScope,
): Promise<Disclosure> {
  const { bounds } = needs;
  const all = await countsOf(needs, indicator, wording, period);
  const own = all.filter((cell) => isInScope(cell, scope));
  const givesAway = (["channel", "topic", "team"] as const).some((part) => {
    const chosen: readonly string[] | undefined = scope[part];
    if (chosen === undefined) return false;
    const table = rowsOf(
      all.filter((cell) => isInScope(cell, { ...scope, [part]: undefined })),
      (cell) => cell[part],
      bounds,
    );
    const secret = [...table].filter(([, visibility]) => isSecret(visibility));
    const among = secret.filter(([key]) => chosen.includes(key));
    return among.length > 0 && among.length < secret.length;
  });
  const guarded = (visibility: Visibility): Visibility =>
    givesAway && isVisible(visibility) ? "withheld" : visibility;
  const by = (keyOf: (cell: CellCount) => string) =>
    new Map([...rowsOf(own, keyOf, bounds)].map(([key, visibility]) => [key, guarded(visibility)]));
  return {
    fits: !givesAway,
    wider: null,
    total: guarded(visibilityOf(sumOf(own), bounds)),
    rows: (margin) => by((cell) => cell[margin]),
    cells: by(({ channel, topic }) => cellKey(channel, topic)),
    points: (grain) => {
      const counted = by((cell) => bucketOf(month(cell.month), grain));
      const firsts = monthsOf(period).filter((each) => bucketOf(each, grain) === each);
      return new Map(firsts.map((each) => [each, counted.get(each) ?? "none"]));
    },
  };
}

function countsOf(
  { db, now }: DisclosureNeeds,
  { key, source }: Indicator,
  wording: number | null,
  period: Period,
): PromiseLike<CellCount[]> {
  switch (source.kind) {
    case "mean":
      return wording === null
        ? Promise.resolve([])
        : answersPerCell(db, { question: source.question, wording, only: grades }, period);
    case "share":
      return wording === null
        ? Promise.resolve([])
        : answersPerCell(
            db,
            {
              question: source.question,
              wording,
              ...(source.many ? { only: ["+"] } : { without: source.leftOut }),
            },
            period,
          );
    case "callbacks":
      return fatesPerCell(db, null, period, dayInAmsterdam(now));
    case "norm":
      return fatesPerCell(db, key, period, dayInAmsterdam(now));
    case "response_rate":
      return answeredPerCell(db, period);
    case "outside":
      return Promise.resolve([]);
  }
}

const grades = Array.from({ length: 10 }, (_, index) => String(index + 1));

const sumOf = (cells: readonly CellCount[]): number => cells.reduce((sum, { n }) => sum + n, 0);

const isInScope = (cell: CellCount, { channel, topic, team, pairs }: ResolvedScope): boolean =>
  (channel as readonly string[] | undefined)?.includes(cell.channel) !== false &&
  topic?.includes(cell.topic) !== false &&
  team?.includes(cell.team) !== false &&
  pairs?.some((pair) => pair.team === cell.team && pair.topic === cell.topic) !== false;

function rowsOf(
  cells: readonly CellCount[],
  keyOf: (cell: CellCount) => string,
  bounds: DisclosureBounds,
): Map<string, Visibility> {
  const groups = [...groupBy(cells, keyOf)];
  const visibility = visibilityOfRows(
    groups.map(([, group]) => sumOf(group)),
    bounds,
  );
  return new Map(groups.map(([key], index) => [key, visibility[index] ?? "none"]));
}
