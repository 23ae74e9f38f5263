import type { Margin, ResolvedScope } from "#db/queries/scopes";
import type { Db } from "#db/store";
import { type DisclosureBounds, isVisible, type Visibility, visibilityOf } from "~/domain/disclosure";
import type { DisclosureYear } from "~/domain/disclosure-view";
import type { Indicator } from "~/domain/indicator";
import { nearPeriods } from "~/domain/near-periods";
import { addMonths, type Month, monthsOf, type Period } from "~/domain/period";
import { remembered } from "~/domain/remembered";
import { bucketOf, type Grain } from "~/domain/results";
import { STRATA, type Stratum } from "~/domain/results-query";
import { disclosureYear } from "./disclosure-years.server";
import type { ReckonYear } from "./reckon-year.server";
import { placesOf } from "./resolve-scope.server";

export interface DisclosureNeeds {
  db: Db;
  bounds: DisclosureBounds;
  now: Date;
  /** Who reckons years while somebody waits; else a thread of the server's. */
  reckon?: ReckonYear;
}

/** What may be shown of an indicator in a view: some period, some scope. */
export interface Disclosure {
  /** Whether the scope may be shown over just this period. */
  fits: boolean;
  /**
   * Another period over which the scope may be shown: a longer one around it, or else whole quarters that had ended; null
   * where it fits, or where there is none.
   */
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
): Promise<Disclosure> {
  const strata = STRATA.filter((each) => scope[each]);
  const years = await Promise.all(
    yearsOf(period).map(async (year): Promise<YearOfView> => {
      const rule = await disclosureYear(needs, indicator, wording, year, strata[0] ?? null);
      return { year, rule };
    }),
  );
  const view: View = { years, scope, stratum: strata[0] ?? null, isTooNarrow: strata.length > 1 };
  const { bounds } = needs;
  const rules = years.map(({ rule }) => rule);
  const asked = JSON.stringify([period, scope, bounds]);
  /** Pages ask the same of the same rules, time and again. */
  const kept = <Found>(what: string | Grain, find: () => Found) =>
    remembered(rules, `${what} ${asked}`, find);
  const { total, wider } = kept("total", () => {
    const found = visibilityIn(view, period, bounds);
    const fits = found === "none" || isVisible(found);
    const near = fits ? [] : nearPeriods(period);
    return {
      total: found,
      wider: near.find((each) => isVisible(visibilityIn(view, each, bounds))) ?? null,
    };
  });
  /** What may be shown of a part of the view; nothing where nothing is counted in it. */
  const part = (key: string, narrowed: ResolvedScope): [string, Visibility][] => {
    const visibility = visibilityIn({ ...view, scope: narrowed }, period, bounds);
    return visibility === "none" ? [] : [[key, visibility]];
  };
  return {
    fits: total === "none" || isVisible(total),
    wider,
    total,
    rows: (margin) =>
      kept(
        margin,
        () => new Map(keysIn(view, margin).flatMap((key) => part(key, { ...scope, [margin]: [key] }))),
      ),
    get cells() {
      return kept(
        "cells",
        () =>
          new Map(
            keysIn(view, "channel").flatMap((channel) =>
              keysIn(view, "topic").flatMap((topic) =>
                part(cellKey(channel, topic), {
                  ...scope,
                  channel: [channel],
                  topic: [topic],
                } as ResolvedScope),
              ),
            ),
          ),
      );
    },
    points: (grain) =>
      kept(
        grain,
        () =>
          new Map(
            [...new Set(monthsOf(period).map((each) => bucketOf(each, grain)))].map((from) => {
              const to = addMonths(from, grain - 1);
              const own = {
                from: from < period.from ? period.from : from,
                to: to > period.to ? period.to : to,
              };
              return [from, visibilityIn(view, own, bounds)];
            }),
          ),
      ),
  };
}

interface YearOfView {
  year: number;
  rule: DisclosureYear;
}

interface View {
  years: readonly YearOfView[];
  scope: ResolvedScope;
  stratum: Stratum | null;
  /** By language, medium and questionnaire answers are told apart one at a time: that there are none isn't told either. */
  isTooNarrow: boolean;
}

const MARGINS: readonly Margin[] = ["channel", "topic", "team"];

function visibilityIn(view: View, period: Period, bounds: DisclosureBounds): Visibility {
  if (view.isTooNarrow) return "withheld";
  let n = 0;
  let isTold = true;
  const wanted = placesOf(view.scope, view.stratum);
  for (const each of view.years) {
    const months = monthNumbers(each, period);
    if (months.size === 0) continue;
    const looked = each.rule.lookOver(wanted, months);
    n += looked.n;
    isTold &&= looked.isTold;
  }
  const visibility = visibilityOf(n, bounds);
  return isVisible(visibility) && !isTold ? "withheld" : visibility;
}

/** The channels, topics or teams of a view, whether or not something is counted in them in its period. */
function keysIn({ years, scope }: View, margin: Margin): string[] {
  const chosen: readonly string[] | undefined = scope[margin];
  const known = years.flatMap(({ rule }) => rule.keysOf(MARGINS.indexOf(margin)));
  return [...new Set(known)].filter((key) => chosen?.includes(key) !== false);
}

const yearsOf = ({ from, to }: Period): number[] =>
  Array.from(
    { length: Number(to.slice(0, 4)) - Number(from.slice(0, 4)) + 1 },
    (_, index) => Number(from.slice(0, 4)) + index,
  );

/** Which months of a year are in a period, 0 to 11: the same set for the same months, so that much is reckoned once. */
function monthNumbers({ year }: YearOfView, period: Period): ReadonlySet<number> {
  const first = Math.max(0, monthsFrom(year, period.from));
  const last = Math.min(11, monthsFrom(year, period.to));
  const key = first * 12 + last;
  const known = monthsKnown.get(key);
  if (known) return known;
  const found = new Set(Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => first + index));
  if (found.size > 0) monthsKnown.set(key, found);
  return found;
}

const monthsFrom = (year: number, to: Month) =>
  (Number(to.slice(0, 4)) - year) * 12 + Number(to.slice(5)) - 1;
/** At most 78: by first * 12 + last. */
const monthsKnown = new Map<number, ReadonlySet<number>>();
