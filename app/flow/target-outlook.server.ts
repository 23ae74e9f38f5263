import { currentTargets } from "#db/queries/targets";
import type { Db } from "#db/store";
import { dayInAmsterdam } from "~/domain/calendar";
import type { DisclosureBounds } from "~/domain/disclosure";
import type { Indicator } from "~/domain/indicator";
import { month, monthOf, type Period } from "~/domain/period";
import { gradesOf, inPeriod } from "~/domain/results";
import { type Scope, sameScope } from "~/domain/scope";
import { gradeFigure } from "~/domain/statistics";
import type { Reading, Target } from "~/domain/target";
import { wordingOfTarget } from "~/domain/target-reading";
import { readEvidence, readTargets } from "./read-targets.server";

/** What a target can be measured against while it is being set. */
export interface TargetOutlook {
  indicator: Indicator;
  scope: Scope;
  measured: boolean;
  period: Period;
  /** Nulls where there are too few answers to tell. */
  reading: Reading;
  /** Standard deviation of the grades; null for a share and where there is nothing to tell. */
  deviation: number | null;
  needed: number | null;
  /** Targets that there are for the same indicator and scope. */
  ladder: Target[];
}

/** What the last year did, and the targets that there are already, for an indicator and a scope. */
export async function readOutlook(
  { db, bounds, now }: { db: Db; bounds: DisclosureBounds; now: Date },
  indicator: Indicator,
  scope: Scope,
  ownId: string | null,
): Promise<TargetOutlook | null> {
  const asked: Target = {
    id: "",
    indicator: indicator.key,
    scope,
    direction: indicator.direction,
    bound: 0,
    by: dayInAmsterdam(now),
    baseline: null,
    baselineYear: null,
    owner: "",
    note: "",
  };
  const [[read], all] = await Promise.all([readTargets(db, bounds, now, [asked]), currentTargets(db)]);
  if (!read) return null;
  const { measured, period, reading, needed } = read;
  return {
    indicator,
    scope,
    measured,
    period,
    reading,
    needed,
    deviation:
      indicator.source.kind === "mean" && reading.value !== null
        ? await deviationOf({ db, now }, indicator, scope, period)
        : null,
    ladder: all.filter(
      (other) => other.id !== ownId && other.indicator === indicator.key && sameScope(other.scope, scope),
    ),
  };
}

async function deviationOf(
  needs: { db: Db; now: Date },
  indicator: Indicator,
  scope: Scope,
  { from, to }: Period,
): Promise<number | null> {
  const evidence = await readEvidence(needs, indicator, scope);
  const year = inPeriod(evidence.counted, { from: month(from), to: month(to) });
  // Of the answers that the reading is about.
  const wording = wordingOfTarget(evidence, monthOf(dayInAmsterdam(needs.now)));
  return gradeFigure(gradesOf(year, wording)).deviation;
}
