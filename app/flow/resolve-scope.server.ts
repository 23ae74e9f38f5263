import { topicVolumes } from "#db/queries/figures";
import type { ResolvedScope } from "#db/queries/scopes";
import type { Db } from "#db/store";
import type { CountView } from "~/domain/disclosure-view";
import type { Period } from "~/domain/period";
import type { Stratum } from "~/domain/results-query";
import { type Scope, topTopics } from "~/domain/scope";

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

/** The places that a scope asks for, as the cubes have them: without a cell in common. */
export function placesOf(scope: ResolvedScope, stratum: Stratum | null): CountView["at"][] {
  const { channel = null, topic = null, team = null } = scope;
  const more = stratum === null ? [] : [scope[stratum] ?? null];
  const within = (keys: readonly string[] | null, key: string) => keys?.includes(key) !== false;
  if (!scope.pairs) return [[channel, topic, team, ...more]];
  return scope.pairs
    .filter((pair) => within(topic, pair.topic) && within(team, pair.team))
    .map((pair) => [channel, [pair.topic], [pair.team], ...more]);
}
