import { and, eq, inArray, or, type SQL, sql } from "drizzle-orm";
import { CHANNELS } from "~/domain/contact";
import type { Month } from "~/domain/period";
import type { Scope } from "~/domain/scope";
import type { callbackTallies, invitationTallies, tallies } from "../schema";

/** A scope in which 'the most used topics of each team' has become those topics. */
export type ResolvedScope = Omit<Scope, "topTopicsOfTeam"> & {
  pairs?: readonly { team: string; topic: string }[];
};

export type Margin = "channel" | "topic" | "team";

type Cells = Pick<typeof tallies | typeof invitationTallies | typeof callbackTallies, "month" | Margin>;

/** A scope of one dimension at most has its sums in the margins. */
export function marginFor(scope: ResolvedScope): Margin | null {
  if (scope.pairs) return null;
  const narrowed = (["channel", "topic", "team"] as const).filter((part) => scope[part] !== undefined);
  return narrowed.length > 1 ? null : (narrowed[0] ?? "channel");
}

export const isUnfiltered = ({ channel, topic, team, pairs }: ResolvedScope) =>
  !channel && !topic && !team && !pairs;

/** The cells of some months and a scope. */
export function within(table: Cells, months: readonly Month[], scope: ResolvedScope): SQL | undefined {
  return and(
    // Each month and channel by name, so that the index leads to the topics within them.
    inArray(table.month, [...months]),
    scope.channel
      ? inArray(table.channel, scope.channel)
      : (scope.topic || scope.pairs) && inArray(table.channel, [...CHANNELS]),
    scope.topic && inArray(table.topic, scope.topic),
    scope.team && inArray(table.team, scope.team),
    scope.pairs && scope.pairs.length === 0 ? sql`1 = 0` : undefined,
    scope.pairs &&
      or(...scope.pairs.map((pair) => and(eq(table.team, pair.team), eq(table.topic, pair.topic)))),
  );
}
