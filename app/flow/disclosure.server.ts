import type { Margin, ResolvedScope } from "#db/queries/scopes";
import type { Db } from "#db/store";
import { type DisclosureBounds, isVisible, type Visibility, visibilityOf } from "~/domain/disclosure";
import type { CubeCell } from "~/domain/disclosure-cube";
import type { CountView, DisclosureYear } from "~/domain/disclosure-view";
import type { Indicator } from "~/domain/indicator";
import {
  addMonths,
  isInPeriod,
  type Month,
  month,
  monthsBetween,
  monthsOf,
  type Period,
} from "~/domain/period";
import { bucketOf, type Grain } from "~/domain/results";
import { disclosureYear, type Stratum } from "./disclosure-years.server";

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

/**
 * What may be shown of an indicator, of the answers to the series `wording` of its question: only what tells no more than
 * the counts of each calendar year that DisclosureCube lets be shown.
 */
export async function disclosureFor(
  needs: DisclosureNeeds,
  indicator: Indicator,
  wording: number | null,
  period: Period,
  scope: ResolvedScope,
  isByNumber = false,
): Promise<Disclosure> {
  const strata = (["language", "medium", "questionnaire"] as const).filter((each) => scope[each]);
  const years = await Promise.all(
    yearsOf(period).map(async (year): Promise<YearOfView> => {
      return { year, rule: await disclosureYear(needs, indicator, wording, year, strata[0] ?? null) };
    }),
  );
  const view: View = { years, scope, stratum: strata[0] ?? null, isTooNarrow: strata.length > 1, isByNumber };
  const { bounds } = needs;
  const total = visibilityIn(view, period, bounds);
  const wider =
    total === "none" || isVisible(total)
      ? null
      : (around(period).find((each) => isVisible(visibilityIn(view, each, bounds))) ?? null);
  /** Of each part that has something counted: what is counted in it, and whether its own view may be shown. */
  const by = (keyOf: (cell: CubeCell) => string, scopeOf: (cell: CubeCell) => ResolvedScope) => {
    const parts = new Map<string, { n: number; narrowed: ResolvedScope }>();
    for (const cell of countedIn(view, period)) {
      const key = keyOf(cell);
      const part = parts.get(key);
      if (part) part.n += cell.n;
      else parts.set(key, { n: cell.n, narrowed: scopeOf(cell) });
    }
    return new Map(
      [...parts].map(([key, { n, narrowed }]) => [
        key,
        judged({ ...view, scope: narrowed }, period, n, bounds),
      ]),
    );
  };
  return {
    fits: total === "none" || isVisible(total),
    wider,
    total,
    rows: (margin) => {
      const direction = MARGINS.indexOf(margin);
      const keyOf = ({ at }: CubeCell) => at[direction] ?? "";
      return by(keyOf, (cell) => ({ ...scope, [margin]: [keyOf(cell)] }));
    },
    get cells() {
      return by(
        ({ at: [channel = "", topic = ""] }) => cellKey(channel, topic),
        ({ at: [channel, topic] }) => ({ ...scope, channel: [channel], topic: [topic] }) as ResolvedScope,
      );
    },
    points: (grain) => {
      const inMonth = countedPerMonth(view, period);
      const froms = [...new Set(monthsOf(period).map((each) => bucketOf(each, grain)))];
      return new Map(
        froms.map((from) => {
          const to = addMonths(from, grain - 1);
          const own = { from: from < period.from ? period.from : from, to: to > period.to ? period.to : to };
          const n = monthsOf(own).reduce((sum, each) => sum + (inMonth.get(each) ?? 0), 0);
          return [from, judged(view, own, n, bounds)];
        }),
      );
    },
  };
}

/**
 * The same for a target, whose scope staff chose once: several channels, or the most used topics of each team, are judged
 * by their own number alone.
 */
export async function targetDisclosure(
  needs: DisclosureNeeds,
  indicator: Indicator,
  wording: number | null,
  period: Period,
  scope: ResolvedScope,
): Promise<Disclosure> {
  const isOne = !scope.pairs && MARGINS.every((margin) => (scope[margin]?.length ?? 1) === 1);
  return disclosureFor(needs, indicator, wording, period, scope, !isOne);
}

interface YearOfView {
  year: number;
  rule: DisclosureYear;
}

interface View {
  years: readonly YearOfView[];
  scope: ResolvedScope;
  stratum: Stratum | null;
  /** By language, medium and questionnaire answers are told apart one at a time. */
  isTooNarrow: boolean;
  isByNumber: boolean;
}

const MARGINS: readonly Margin[] = ["channel", "topic", "team"];

function visibilityIn(view: View, period: Period, bounds: DisclosureBounds): Visibility {
  const n = countedIn(view, period).reduce((sum, cell) => sum + cell.n, 0);
  return judged(view, period, n, bounds);
}

/** What may be shown of a view in which `n` are counted. */
function judged(view: View, period: Period, n: number, bounds: DisclosureBounds): Visibility {
  const visibility = visibilityOf(n, bounds);
  return isVisible(visibility) && !view.isByNumber && !mayShow(view, period) ? "withheld" : visibility;
}

function mayShow({ years, scope, stratum, isTooNarrow }: View, period: Period): boolean {
  if (isTooNarrow) return false;
  const { channel = null, topic = null, team = null } = scope;
  const more = stratum === null ? [] : [scope[stratum] ?? null];
  const within = (keys: readonly string[] | null, key: string) => keys?.includes(key) !== false;
  const views: CountView["at"][] = scope.pairs
    ? scope.pairs
        .filter((pair) => within(topic, pair.topic) && within(team, pair.team))
        .map((pair) => [channel, [pair.topic], [pair.team], ...more])
    : [[channel, topic, team, ...more]];
  return years.every(({ year, rule }) => {
    const months = monthNumbers(year, period);
    return months.size === 0 || views.every((at) => rule.mayShow({ at, months }));
  });
}

function countedIn(view: View, period: Period): CubeCell[] {
  return view.years.flatMap(({ year, rule }) => {
    const months = monthNumbers(year, period);
    const isWanted = wantedBy(view);
    return rule.cells.filter((cell) => months.has(cell.month) && isWanted(cell));
  });
}

function countedPerMonth(view: View, period: Period): Map<Month, number> {
  const counted = new Map<Month, number>();
  const isWanted = wantedBy(view);
  for (const { year, rule } of view.years) {
    const months = [...monthNumbers(year, period)].map((each) => [each, monthAt(year, each)] as const);
    const named = new Map(months);
    for (const cell of rule.cells) {
      const of = named.get(cell.month);
      if (of !== undefined && isWanted(cell)) counted.set(of, (counted.get(of) ?? 0) + cell.n);
    }
  }
  return counted;
}

/** Whether a cell is part of what a scope asks for. */
function wantedBy({ scope, stratum }: View): (cell: CubeCell) => boolean {
  const { pairs } = scope;
  const wanted = [
    scope.channel,
    scope.topic,
    scope.team,
    ...(stratum === null ? [] : [scope[stratum]]),
  ].flatMap((keys, direction) => (keys ? [{ direction, keys: new Set<string>(keys) }] : []));
  const named = pairs && new Set(pairs.map(({ topic, team }) => JSON.stringify([topic, team])));
  return ({ at }) =>
    wanted.every(({ direction, keys }) => keys.has(at[direction] ?? "")) &&
    (named === undefined || named.has(JSON.stringify([at[1], at[2]])));
}

const monthAt = (year: number, number: number): Month =>
  month(`${year}-${String(number + 1).padStart(2, "0")}`);

const yearsOf = ({ from, to }: Period): number[] =>
  Array.from(
    { length: Number(to.slice(0, 4)) - Number(from.slice(0, 4)) + 1 },
    (_, index) => Number(from.slice(0, 4)) + index,
  );

/** Which months of a year are in a period, 0 to 11. */
function monthNumbers(year: number, period: Period): Set<number> {
  const months = Array.from({ length: 12 }, (_, index) => index);
  return new Set(months.filter((each) => isInPeriod(monthAt(year, each), period)));
}

/** The whole quarters, half years and years around a period, the shortest first. */
function around(period: Period): Period[] {
  const found = ([3, 6, 12] as const).map((grain) => ({
    from: bucketOf(period.from, grain),
    to: addMonths(bucketOf(period.to, grain), grain - 1),
  }));
  const length = ({ from, to }: Period) => monthsBetween(from, to);
  return found.filter((each) => length(each) > length(period) && length(each) < 120);
}
