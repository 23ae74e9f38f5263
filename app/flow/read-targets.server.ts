import { figuresFromOutside } from "#db/queries/outside-figures";
import { currentTargets } from "#db/queries/targets";
import type { Db } from "#db/store";
import { dayInAmsterdam } from "~/domain/calendar";
import { type DisclosureBounds, isVisible, type Visibility } from "~/domain/disclosure";
import type { Indicator } from "~/domain/indicator";
import { type Month, monthOf } from "~/domain/period";
import { type Scope, sameScope } from "~/domain/scope";
import { ladderOf, type Rung, type Target } from "~/domain/target";
import {
  drawnOver,
  type Evidence,
  pointsOf,
  readOver,
  readTarget,
  type TargetPoint,
  type TargetReading,
  trendOver,
  withoutFigure,
  wordingOfTarget,
} from "~/domain/target-reading";
import { disclosureFor } from "./disclosure.server";
import { evidenceByMonth } from "./indicator-evidence.server";
import { indicatorCatalogue } from "./indicators.server";
import { resolveScope } from "./resolve-scope.server";

/** A target with how it stands, what it did in three years, and the steps of the ladder that it is one of. */
export interface ScoreboardRow {
  reading: TargetReading;
  /** Per quarter, oldest first; per figure where they came from outside. */
  points: TargetPoint[];
  ladder: Rung[];
}

/** Every target in force, by its day. What several targets are counted from is read once. */
export async function readScoreboard(
  { db, bounds, now }: { db: Db; bounds: DisclosureBounds; now: Date },
  targets?: readonly Target[],
): Promise<ScoreboardRow[]> {
  const today = dayInAmsterdam(now);
  const thisMonth = monthOf(today);
  const [all, catalogue] = await Promise.all([currentTargets(db), indicatorCatalogue(db)]);
  const indicators = new Map(catalogue.map((indicator) => [indicator.key, indicator]));
  const read = new Map<string, Promise<Seen>>();
  const rows = await Promise.all(
    (targets ?? all).map(async (target) => {
      const indicator = indicators.get(target.indicator);
      // Of an indicator that was put away.
      if (!indicator) return [];
      const key = `${JSON.stringify(indicator.source)} ${JSON.stringify(target.scope)} ${ownKey(indicator)}`;
      const seeing = read.get(key) ?? readSeen({ db, bounds, now }, indicator, target.scope);
      read.set(key, seeing);
      const seen = await seeing;
      const reading = readTarget(target, indicator, seen.evidence, today, bounds, seen.months);
      return {
        reading: seen.mayShow ? reading : withoutFigure(reading),
        points: pointsOf(indicator, seen.evidence, thisMonth, seen.points),
        ladder: ladderOf(all.filter((other) => isRungOf(other, target))),
      };
    }),
  );
  return rows.flat();
}

/** The same without what is drawn. */
export async function readTargets(
  db: Db,
  bounds: DisclosureBounds,
  now: Date,
  targets?: readonly Target[],
): Promise<TargetReading[]> {
  return (await readScoreboard({ db, bounds, now }, targets)).map(({ reading }) => reading);
}

const isRungOf = (other: Target, target: Target): boolean =>
  other.indicator === target.indicator &&
  other.direction === target.direction &&
  sameScope(other.scope, target.scope);

/** Answers and callbacks are the same for every indicator that is counted from them; norms and figures have a key. */
const ownKey = ({ key, source }: Indicator): string =>
  source.kind === "norm" || source.kind === "outside" ? key : "";

/** What a target is read from, and what of it may be shown. */
interface Seen {
  evidence: Evidence;
  mayShow: boolean;
  /** Per month of its trend. */
  months: ReadonlyMap<Month, Visibility>;
  /** Per quarter. */
  points: ReadonlyMap<Month, Visibility>;
}

async function readSeen(
  needs: { db: Db; bounds: DisclosureBounds; now: Date },
  indicator: Indicator,
  scope: Scope,
): Promise<Seen> {
  const evidence = await readEvidence(needs, indicator, scope);
  if (indicator.source.kind === "outside")
    return { evidence, mayShow: true, months: new Map(), points: new Map() };
  const thisMonth = monthOf(dayInAmsterdam(needs.now));
  const wording = wordingOfTarget(evidence, thisMonth);
  const resolved = await resolveScope(needs.db, scope, readOver(thisMonth));
  const [year, months, quarters] = await Promise.all(
    [readOver(thisMonth), trendOver(thisMonth), drawnOver(thisMonth)].map((period) =>
      disclosureFor(needs, indicator, wording, period, resolved),
    ),
  );
  return {
    evidence,
    mayShow: year !== undefined && isVisible(year.total),
    months: months?.points(1) ?? new Map(),
    points: quarters?.points(3) ?? new Map(),
  };
}

/** What an indicator is counted from over three years, or all that came from outside. */
export async function readEvidence(
  { db, now }: { db: Db; now: Date },
  indicator: Indicator,
  scope: Scope,
): Promise<Evidence> {
  if (indicator.source.kind === "outside")
    return { counted: [], outside: await figuresFromOutside(db, [indicator.key]) };
  const today = dayInAmsterdam(now);
  const thisMonth = monthOf(today);
  const resolved = await resolveScope(db, scope, readOver(thisMonth));
  const counted = await evidenceByMonth({ db, today }, indicator, drawnOver(thisMonth), resolved);
  return { counted, outside: [] };
}
