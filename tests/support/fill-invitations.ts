import { sql } from "drizzle-orm";
import { dialect } from "#db/dialect";
import { rebuildInvitationTallies } from "#db/queries/invitation-counts";
import type { Store } from "#db/store";

const isPostgres = dialect === "postgresql";
const DAY = 86_400_000;

/** Contacts about these, each of a team: `topic-7` belongs to `team-7`, `topic-19` too. */
export const FILLED_TOPICS = 60;
export const FILLED_TEAMS = 12;

/** A moment from milliseconds, in the engine's own form. */
const moment = (milliseconds: string) =>
  isPostgres ? `to_timestamp((${milliseconds}) / 1000.0)` : milliseconds;
const padded = (n: string) =>
  isPostgres ? `lpad((${n})::text, 12, '0')` : `substr('000000000000' || (${n}), -12)`;
const dayOf = (milliseconds: string) =>
  isPostgres
    ? `to_char(to_timestamp((${milliseconds}) / 1000.0) at time zone 'UTC', 'YYYY-MM-DD')`
    : `strftime('%Y-%m-%d', (${milliseconds}) / 1000, 'unixepoch')`;

/** Thousandths of all contacts per state, why, and medium: rare ones and frequent ones. */
const STATES: [number, string, string | null, string | null, string | null][] = [
  [180, "not_invited", "no_address", null, null],
  [8, "not_invited", "no_address", "suppressed", null],
  [7, "not_invited", "opted_out", null, null],
  [90, "not_invited", "quarantined", null, null],
  [100, "not_invited", "sampled_out", null, null],
  [60, "not_invited", "no_survey", null, null],
  [1, "not_invited", "too_old", null, null],
  [3, "scheduled", null, null, "email"],
  [11, "deferred", "quarantined", null, "email"],
  [1, "deferred", "awaiting_callback", null, "sms"],
  [50, "sent", null, null, "email"],
  [80, "delivered", null, null, "sms"],
  [13, "bounced", null, null, "email"],
  [2, "bounced", null, null, "sms"],
  [4, "failed", null, null, "email"],
  [100, "answered", null, null, "email"],
  [50, "answered", null, null, "sms"],
  [160, "expired", null, null, "email"],
  [80, "expired", null, "delivered", "sms"],
];
const CHANNELS: [number, string][] = [
  [400, "phone"],
  [200, "counter"],
  [120, "e_service"],
  [100, "contact_form"],
  [80, "email"],
  [60, "report"],
  [20, "website"],
  [12, "whatsapp"],
  [6, "social_media"],
  [1, "post"],
  [1, "home_visit"],
];

function chosen(draw: string, parts: readonly (readonly [number, string | null])[]): string {
  let sum = 0;
  const whens = parts.map(([share, value]) => {
    sum += share;
    return `when ${draw} < ${sum} then ${value === null ? "null" : `'${value}'`}`;
  });
  return `case ${whens.join(" ")} else 'phone' end`;
}

/**
 * So many contacts of the last two years with their decisions and messages, by bulk SQL: in every state, reason, channel,
 * topic and team, and the counts with them. The newest is `c-0`.
 */
export async function fillInvitations(store: Store, count: number, now: Date): Promise<void> {
  // Between 7 and 19 hours UTC: the day is the same in Amsterdam.
  const day = Math.floor(now.getTime() / DAY) * DAY;
  const occurred = `(${day} - ${DAY} - cast(n * 730.0 / ${count} as bigint) * ${DAY} + 25200000 + (n * 7907 % 43200) * 1000)`;
  const draw = "(n * 7919 % 1000)";
  const rare = "(n % 50021 = 77)";
  const state = (part: 1 | 2 | 3 | 4) =>
    chosen(
      draw,
      STATES.map((row) => [row[0], row[part]] as const),
    );
  const source = `with recursive g(n) as (select 0 union all select n + 1 from g where n < ${count - 1})`;
  const topic = `((n * 31 + n / 97) % ${FILLED_TOPICS})`;
  const run = (text: string) =>
    store.write(async (tx) => {
      if (isPostgres) await tx.execute(sql.raw(text));
      else (tx as unknown as { run(s: unknown): void }).run(sql.raw(text));
    });
  const no = isPostgres ? "false" : "0";
  await run(`insert into contacts (id, source, source_id, channel, topic, team, occurred_at, day, month, language, no_survey, received_at, via)
    ${source} select 'c-' || ${padded("n")}, case when n % 10 = 3 then 'zaaksysteem' else 'kcc' end, '2026-' || ${padded("n")},
      ${chosen("(n * 3571 % 1000)", CHANNELS)}, 'topic-' || ${topic}, 'team-' || (${topic} % ${FILLED_TEAMS}),
      ${moment(occurred)}, ${dayOf(occurred)}, substr(${dayOf(occurred)}, 1, 7), 'nl', ${no}, ${moment(`${occurred} + 3600000`)}, 'api' from g`);
  await run(`insert into invitations (id, contact_id, state, reason, detail, medium, decided_at, sent_at, expires_at, channel, topic, team, month, day, occurred_at)
    ${source}, f(n, is_rare, s) as (select n, ${rare}, ${state(1)} from g)
    select 'i-' || ${padded("f.n")}, c.id,
      case when is_rare then 'not_invited' else s end,
      case when is_rare then 'no_questionnaire' else ${state(2)} end,
      case when is_rare then null else ${state(3)} end,
      case when is_rare then null else ${state(4)} end,
      c.received_at, case when s in ('sent', 'delivered', 'bounced', 'answered', 'expired') and not is_rare then ${moment(`${occurred} + 7200000`)} end,
      case when s in ('sent', 'delivered') and not is_rare then ${moment(`${now.getTime()} + ${28 * DAY}`)} end,
      c.channel, c.topic, c.team, c.month, c.day, c.occurred_at
    from f join contacts c on c.id = 'c-' || ${padded("f.n")}`);
  await run(`insert into messages (id, invitation_id, kind, round, medium, state, token_hash, queued_at, next_attempt_at, attempts, settled_at, receipt)
    select 'm-' || id, id, 'invitation', 1, medium, case when state = 'failed' then 'failed' else 'sent' end, 'hash-' || id,
      sent_at, sent_at, 1, sent_at, case when state = 'delivered' then 'delivered' end
    from invitations where sent_at is not null`);
  await run(`insert into topics (key, name, team, named, first_seen_at)
    select topic, 'Onderwerp ' || substr(topic, 7), min(team), ${isPostgres ? "true" : "1"}, min(occurred_at) from invitations group by topic`);
  await run(`insert into teams (key, name, named, first_seen_at)
    select team, 'Team ' || substr(team, 6), ${isPostgres ? "true" : "1"}, min(occurred_at) from invitations group by team`);
  await store.write((tx) => rebuildInvitationTallies(tx));
}
