import { commits } from "#db/commits";
import { everyIndicator } from "#db/queries/indicators";
import { everyTargetScope } from "#db/queries/targets";
import type { Db } from "#db/store";
import { dayInAmsterdam } from "~/domain/calendar";
import { type CellGroup, groupKey, isOrdinary } from "~/domain/cell-group";
import { type Indicator, STANDARD_INDICATORS } from "~/domain/indicator";
import { type Month, monthOf } from "~/domain/period";
import { STRATA, type Stratum } from "~/domain/results-query";
import { readOver } from "~/domain/target-reading";
import { placesOf, resolveScope } from "./resolve-scope.server";

/** A group with what it is counted from: see countedFrom. */
interface TargetGroup {
  from: string;
  stratum: Stratum | null;
  group: CellGroup;
}

/** Groups, each once, with one text for them all. */
export interface GroupsTold {
  key: string;
  groups: readonly CellGroup[];
}

interface Held {
  groups: Promise<readonly TargetGroup[]>;
  /** Per what is counted and stratum. */
  told: Map<string, GroupsTold>;
  month: Month;
  /** What was written by this process when it was read. */
  commits: number;
  until: number;
}

const held = new WeakMap<Db, Held>();
/** What another process changes is seen within this time; what this one writes at once. */
const FRESH_MILLISECONDS = 250;

/**
 * The scopes of all targets for what an indicator is counted from, put away and former ones too, as far as they are neither
 * one key nor all in each direction: what they tell of several channels, or of the most used topics of each team (those of
 * the months that targets are read over), counts in what may be shown of every year. With a stratum also those that are
 * narrowed by it.
 */
export async function targetGroups(
  { db, now }: { db: Db; now: Date },
  indicator: Pick<Indicator, "key" | "source">,
  stratum: Stratum | null,
): Promise<GroupsTold> {
  const { groups, told } = heldGroups(db, monthOf(dayInAmsterdam(now)));
  const from = countedFrom(indicator);
  const asked = `${from}\n${stratum}`;
  const known = told.get(asked);
  if (known) return known;
  const own = (await groups).filter(
    (each) => each.from === from && (each.stratum === null || each.stratum === stratum),
  );
  const byKey = [...new Map(own.map(({ group }) => [groupKey(group), group]))].sort(([a], [b]) =>
    a < b ? -1 : 1,
  );
  const found = { key: JSON.stringify(byKey.map(([key]) => key)), groups: byKey.map(([, group]) => group) };
  told.set(asked, found);
  return found;
}

function heldGroups(db: Db, month: Month): Held {
  const known = held.get(db);
  const at = performance.now();
  if (known?.month === month && known.commits === commits.count && at < known.until) return known;
  const groups = readGroups(db, month);
  const fresh: Held = {
    groups,
    told: new Map(),
    month,
    commits: commits.count,
    until: at + FRESH_MILLISECONDS,
  };
  held.set(db, fresh);
  groups.catch(() => {
    if (held.get(db) === fresh) held.delete(db);
  });
  return fresh;
}

async function readGroups(db: Db, month: Month): Promise<readonly TargetGroup[]> {
  const [scopes, own] = await Promise.all([everyTargetScope(db), everyIndicator(db)]);
  const sources = new Map([...STANDARD_INDICATORS, ...own].map((each) => [each.key, countedFrom(each)]));
  const found = await Promise.all(
    scopes.map(async ({ indicator, scope }): Promise<TargetGroup[]> => {
      const from = sources.get(indicator);
      const strata = STRATA.filter((each) => scope[each]);
      const [stratum = null] = strata;
      // By two of these at once nothing is told.
      if (from === undefined || strata.length > 1) return [];
      const group = placesOf(await resolveScope(db, scope, readOver(month)), stratum);
      return group.length === 0 || isOrdinary(group) ? [] : [{ from, stratum, group }];
    }),
  );
  return found.flat();
}

/** The same for all indicators of one question, which tell the same counts; and for those of one kind of log. */
function countedFrom({ key, source }: Pick<Indicator, "key" | "source">): string {
  if ("question" in source) return `question ${source.question}`;
  return source.kind === "norm" ? `norm ${key}` : source.kind;
}
