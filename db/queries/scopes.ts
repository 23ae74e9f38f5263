import { and, eq, inArray, or, type SQL, sql } from "drizzle-orm";
import { CHANNELS } from "~/domain/contact";
import type { Month } from "~/domain/period";
import { isOfResponses, type Scope } from "~/domain/scope";
import {
  type aspectCells,
  type callbackTallies,
  type comments,
  type invitationTallies,
  type normTallies,
  type responses,
  strata,
  tallies,
} from "../schema";
import type { Db } from "../store";

/** A scope in which 'the most used topics of each team' has become those topics. */
export type ResolvedScope = Omit<Scope, "topTopicsOfTeam"> & {
  pairs?: readonly { team: string; topic: string }[];
};

export type Margin = "channel" | "topic" | "team";

type Cells = Pick<
  | typeof tallies
  | typeof aspectCells
  | typeof invitationTallies
  | typeof callbackTallies
  | typeof normTallies
  | typeof responses,
  "month" | Margin
>;

/** A scope of one dimension at most has its sums in the margins. */
export function marginFor(scope: ResolvedScope): Margin | null {
  if (scope.pairs || isOfResponses(scope)) return null;
  const narrowed = (["channel", "topic", "team"] as const).filter((part) => scope[part] !== undefined);
  return narrowed.length > 1 ? null : (narrowed[0] ?? "channel");
}

export const isUnfiltered = (scope: ResolvedScope) =>
  !scope.channel && !scope.topic && !scope.team && !scope.pairs && !isOfResponses(scope);

/** Answers (or comments) of the strata that a scope asks for; undefined where it asks for all. */
export function ofStrata(
  db: Db,
  scope: ResolvedScope,
  stratum: typeof tallies.stratum | typeof comments.stratum = tallies.stratum,
): SQL | undefined {
  if (!isOfResponses(scope)) return undefined;
  const { language, medium, questionnaire } = scope;
  const wanted = db
    .select({ key: strata.key })
    .from(strata)
    .where(
      and(
        language && inArray(strata.language, language),
        medium && inArray(strata.medium, medium),
        questionnaire && inArray(strata.questionnaire, questionnaire),
      ),
    );
  return inArray(stratum, wanted);
}

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
