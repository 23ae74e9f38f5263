import { fatesByMonth } from "#db/queries/fates";
import { answersByMonth, topicVolumes } from "#db/queries/figures";
import type { ResolvedScope } from "#db/queries/scopes";
import { currentTargets } from "#db/queries/targets";
import type { Db } from "#db/store";
import { dayInAmsterdam } from "~/domain/calendar";
import type { DisclosureBounds } from "~/domain/disclosure";
import { monthOf, type Period } from "~/domain/period";
import { type Scope, topTopics } from "~/domain/scope";
import type { Target } from "~/domain/target";
import { type Evidence, readOver, readTarget, type TargetReading, trendOver } from "~/domain/target-reading";

/** Every target in force with how it stands now. What several targets are counted from is read once. */
export async function readTargets(
  db: Db,
  bounds: DisclosureBounds,
  now: Date,
  targets?: readonly Target[],
): Promise<TargetReading[]> {
  const today = dayInAmsterdam(now);
  const read = new Map<string, Promise<Evidence>>();
  return Promise.all(
    (targets ?? (await currentTargets(db))).map(async (target) => {
      const source = sourceOf(target);
      const key = `${source} ${JSON.stringify(target.scope)}`;
      const evidence = read.get(key) ?? readEvidence(db, source, target.scope, now);
      read.set(key, evidence);
      return readTarget(target, await evidence, today, bounds);
    }),
  );
}

/** A scope in which the most used topics of each team are named. */
export async function resolveScope(db: Db, scope: Scope, period: Period): Promise<ResolvedScope> {
  const { topTopicsOfTeam, ...rest } = scope;
  if (topTopicsOfTeam === undefined) return rest;
  const volumes = await topicVolumes(db, period, rest);
  const pairs = topTopics(volumes, topTopicsOfTeam);
  // As long as no topic has two teams, its name alone says which contacts are meant, and its sums are at hand.
  const hasOneTeamEach = new Set(volumes.map(({ topic }) => topic)).size === volumes.length;
  if (hasOneTeamEach && pairs.length > 0) return { ...rest, topic: pairs.map(({ topic }) => topic) };
  return { ...rest, pairs };
}

type Source = "grade" | "callback_on_time" | "log" | "none";

function sourceOf({ indicator }: Target): Source {
  switch (indicator) {
    case "grade":
      return "grade";
    case "callbacks_late":
      return "callback_on_time";
    case "callbacks_late_logged":
    case "callbacks_in_time":
      return "log";
    case "answered_at_once":
    case "letters_b1":
      return "none";
  }
}

async function readEvidence(db: Db, source: Source, scope: Scope, now: Date): Promise<Evidence> {
  if (source === "none") return { answers: [], callbacks: [] };
  const today = dayInAmsterdam(now);
  const thisMonth = monthOf(today);
  const resolved = await resolveScope(db, scope, readOver(thisMonth));
  const period = trendOver(thisMonth);
  return source === "log"
    ? { answers: [], callbacks: await fatesByMonth(db, { of: "callbacks" }, period, resolved, today) }
    : { answers: await answersByMonth(db, source, period, resolved), callbacks: [] };
}
