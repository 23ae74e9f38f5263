import { type SQL, sql } from "drizzle-orm";
import { rows } from "../store";
import type { CountKind, Place } from "./count-table";
import type { GroupedBy } from "./held-counts";
import type { ResolvedScope } from "./scopes";
import { type Stratum, stratumIn } from "./strata";
import { MARGINS } from "./tally-margins";

/** An answer to a question: a value in one of its series. */
export interface AnswerCounted {
  wording: number;
  value: string;
}

/** Answers to a question. */
export const answersTo = (questionKey: string): CountKind<AnswerCounted> => ({
  key: `answers ${questionKey}`,
  versions: (db) =>
    rows(
      db,
      sql`select month, ${VERSION} as version from tally_margins where question_key = ${questionKey} and margin = 'channel' group by month`,
    ),
  marks: (db, months) =>
    rows(
      db,
      sql`select month, margin, key, wording || ' ' || value || ' ' || n as mark from tally_margins
        where question_key = ${questionKey} and margin in ${[...MARGINS]} and month in ${[...months]}
        order by margin, month, key, wording, value`,
    ),
  isByStratum: true,
  counts: (db, month, channels) =>
    rows(
      db,
      sql`select channel, topic, team, ${allOf("wording || ' ' || value", "stratum")} as counted from tallies
        where question_key = ${questionKey} and month = ${month}${among(channels)} group by channel, topic, team`,
    ),
  whatOf: (text) => {
    const at = text.indexOf(" ");
    return { wording: Number(text.slice(0, at)), value: text.slice(at + 1) };
  },
});

/** Invitations by their state. Every contact has one, so that all states together are the contacts. */
export const invitationStates: CountKind<string> = {
  key: "invitations",
  versions: (db) =>
    rows(
      db,
      sql`select month, ${VERSION} as version from invitation_margins where margin = 'channel' group by month`,
    ),
  marks: (db, months) =>
    rows(
      db,
      sql`select month, margin, key, state || ' ' || reason || ' ' || detail || ' ' || medium || ' ' || n as mark
        from invitation_margins where margin in ${[...MARGINS]} and month in ${[...months]}
        order by margin, month, key, state, reason, detail, medium`,
    ),
  isByStratum: false,
  counts: (db, month, channels) =>
    rows(
      db,
      sql`select channel, topic, team, ${allOf("state", "''")} as counted from invitation_tallies
        where month = ${month}${among(channels)} group by channel, topic, team`,
    ),
  whatOf: (state) => state,
};

const VERSION = sql.raw("sum(n) || ' ' || sum(cast(n as bigint) * n)");

/** What CountedPlace asks for. */
const allOf = (what: string, stratum: string): SQL =>
  sql.raw(`string_agg(n || '\n' || ${what} || '\n' || ${stratum}, '\n')`);

const among = (channels: readonly string[] | null): SQL =>
  channels === null ? sql`` : sql` and channel in ${[...channels]}`;

/**
 * The places of a scope, put together as `by` says. Language, medium and questionnaire only tell answers apart: of what is
 * not counted by them, none is left out.
 */
export function groupedBy(
  { channel, topic, team, pairs, ...ofResponses }: ResolvedScope,
  name: string,
  by: (place: Place) => string,
): GroupedBy {
  const wanted = pairs && new Set(pairs.map((pair) => `${pair.team}\n${pair.topic}`));
  return {
    key: JSON.stringify([name, channel, topic, team, pairs, ofResponses]),
    groupOf: (place) =>
      channel?.includes(place.channel as never) !== false &&
      topic?.includes(place.topic) !== false &&
      team?.includes(place.team) !== false &&
      (wanted === undefined || wanted.has(`${place.team}\n${place.topic}`)) &&
      (place.stratum === undefined || isAmong(stratumIn(place.stratum), ofResponses))
        ? by(place)
        : null,
  };
}

function isAmong(
  { language, medium, questionnaire }: Stratum,
  wanted: Pick<ResolvedScope, "language" | "medium" | "questionnaire">,
): boolean {
  return (
    wanted.language?.includes(language) !== false &&
    wanted.medium?.includes(medium) !== false &&
    wanted.questionnaire?.includes(questionnaire) !== false
  );
}

/** All of them together. */
export const inAllOf = (scope: ResolvedScope): GroupedBy => groupedBy(scope, "all", () => "");
