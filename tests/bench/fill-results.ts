import { rebuildCallbackTallies } from "#db/queries/callback-tallies";
import { rebuildInvitationMargins } from "#db/queries/invitation-margins";
import { insertTag } from "#db/queries/tags";
import { rebuildMargins } from "#db/queries/tally-margins";
import type { Store } from "#db/store";
import { dayInAmsterdam } from "~/domain/calendar";
import { CHANNELS } from "~/domain/contact";
import { newId } from "~/domain/id";
import { lastMonths, type Month, monthOf, monthsOf } from "~/domain/period";
import { STARTER_LIBRARY } from "~/domain/starter-library";
import { installStarterLibrary } from "~/flow/install-starter-library.server";
import { draw, nameCells, numbers, padded, runSql, TEAMS, TOPICS, tagCounts } from "./fill-sql";

const MONTHS = 60;
/** Of every so many responses one has a comment. */
const COMMENT_EACH = 33;
const TAGS = ["terugbellen", "wachttijd", "vriendelijk", "website", "brief", "afspraak"];

/** Every other answer follows from the grade, the better the higher: in SQL, of a text `value`. */
const GRADE = "cast(value as integer)";
const AGREEMENT = `cast(6 - (${GRADE} + 1) / 2 as text)`;
const OTHERS: Readonly<Record<string, { value: string; score?: string; where?: string }>> = {
  resolved: {
    value: `case when ${GRADE} > 6 then 'yes' when ${GRADE} > 4 then 'partly' else 'no' end`,
    score: `case when ${GRADE} > 6 then 3 when ${GRADE} > 4 then 2 else 1 end`,
  },
  callback_promised: { value: `case when ${GRADE} % 3 = 0 then 'yes' else 'no' end` },
  callback_on_time: {
    value: `case when ${GRADE} > 7 then 'within_norm' when ${GRADE} > 4 then 'later' else 'not_yet' end`,
    score: `case when ${GRADE} > 7 then 3 when ${GRADE} > 4 then 2 else 1 end`,
    where: `${GRADE} % 3 = 0`,
  },
};
const agreement: (typeof OTHERS)[string] = { value: AGREEMENT, score: `6 - (${GRADE} + 1) / 2` };

/** What was asked beside the grade, and on which channels. */
const asked = STARTER_LIBRARY.flatMap(({ channels, content }) =>
  content.questions.flatMap(({ key, kind }) => {
    const other = kind === "agree5" ? agreement : OTHERS[key];
    return other === undefined
      ? []
      : [
          {
            key,
            which: `channel in (${listed(channels)})${other.where ? ` and ${other.where}` : ""}`,
            ...other,
          },
        ];
  }),
);

/** Invitations for each response: in which state, why, by what, and how many. */
const INVITATIONS = [
  ["answered", "", "email", 0.8],
  ["answered", "", "sms", 0.2],
  ["expired", "", "email", 2],
  ["expired", "", "sms", 1],
  ["not_invited", "quarantined", "", 1],
  ["not_invited", "sampled_out", "", 0.6],
  ["not_invited", "no_address", "", 0.4],
] as const;

/**
 * Five years of responses with all that is counted of them, by bulk SQL a month at a time: spread evenly over 60 months,
 * 11 channels and 60 topics, in three languages, by mail and text message, each with four or five answers and some with a
 * comment; a fifth as many callback requests; five invitations for each. The counts are what the product counts.
 */
export async function fillResults(store: Store, responses: number, now: Date): Promise<void> {
  const months = monthsOf(lastMonths(MONTHS, monthOf(dayInAmsterdam(now))));
  await installStarterLibrary(store, new Date(`${months[0]}-01T08:00:00Z`));
  await nameCells(store);
  await store.write(async (tx) => {
    const by = newId();
    for (const tag of TAGS)
      await insertTag(tx, {
        id: tag,
        name: tag,
        words: [tag],
        createdAt: now,
        createdBy: by,
        changedAt: now,
      });
  });
  for (const [index, month] of months.entries()) {
    const first = Math.floor((index * responses) / MONTHS);
    const last = Math.floor(((index + 1) * responses) / MONTHS) - 1;
    if (last < first) continue;
    await store.write(async (tx) => {
      // What refers to a response is made from that response: no need to look each one up.
      if (store.dialect === "postgresql")
        await runSql(tx, store, "set local session_replication_role = replica");
      for (const statement of monthOfAnswers(store, month, first, last)) await runSql(tx, store, statement);
      for (const statement of monthOfCounts(month)) await runSql(tx, store, statement);
      await runSql(tx, store, monthOfCallbacks(store, month, first, last));
    });
  }
  await store.write(async (tx) => {
    await runSql(tx, store, STRATA_USED);
    await rebuildMargins(tx);
    await rebuildInvitationMargins(tx);
    await rebuildCallbackTallies(tx);
    for (const statement of tagCounts()) await runSql(tx, store, statement);
  });
}

function listed(texts: readonly string[]): string {
  return texts.map((text) => `'${text}'`).join(", ");
}

/** Text of a number of days 1 to 28 within a month. */
const dayOf = (month: Month, n: string) => `'${month}-' || substr('0' || (1 + ${n}), -2)`;
const dayOfPostgres = (month: Month, n: string) => `'${month}-' || lpad((1 + ${n})::text, 2, '0')`;

function monthOfAnswers(store: Store, month: Month, first: number, last: number): string[] {
  const id = padded(store, "n");
  const day = (store.dialect === "postgresql" ? dayOfPostgres : dayOf)(month, draw(16_807, 28));
  const channel = CHANNELS.map((name, index) => `when ${index} then '${name}'`).join(" ");
  const questionnaire = STARTER_LIBRARY.map(
    ({ key, channels }) => `when channel in (${listed(channels)}) then '${key}'`,
  ).join(" ");
  const own = `r.month = '${month}'`;
  const others = asked.map(
    ({ key, value, which }) => `insert into answers (response_id, question_key, wording, value)
      select r.id, '${key}', 1, ${value} from responses r
      join answers a on a.response_id = r.id and a.question_key = 'grade'
      where ${own} and ${which}`,
  );
  return [
    `insert into responses (id, receipt_hash, questionnaire_version_id, channel, topic, team, month, day, language, medium)
      ${numbers(first, last)}, cells(n, c, t) as (select n, ${draw(48_271, CHANNELS.length)}, ${draw(69_621, TOPICS)} from g),
      placed(n, channel, t) as (select n, case c ${channel} end, t from cells),
      versioned(n, channel, t, questionnaire) as (select n, channel, t, case ${questionnaire} end from placed)
      select 'r' || ${id}, 'r' || ${id}, v.id, channel, 'topic-' || t, 'team-' || (t % ${TEAMS}), '${month}', ${day},
        case when ${draw(39_373, 100)} < 94 then 'nl' when ${draw(39_373, 100)} < 98 then 'en' else 'ar' end,
        case when ${draw(40_692, 100)} < 80 then 'email' else 'sms' end
      from versioned join questionnaire_versions v on v.questionnaire_key = questionnaire and v.number = 1`,
    `insert into answers (response_id, question_key, wording, value) ${numbers(first, last)}
      select 'r' || ${id}, 'grade', 1, cast(1 + ${draw(27_191, 10)} as text) from g`,
    ...others,
    `insert into answers (response_id, question_key, wording, comment) ${numbers(first, last)}
      select 'r' || ${id}, 'comment', 1, 'De medewerker hielp mij met mijn vraag, maar ik moest lang wachten (' || n || ').'
      from g where n % ${COMMENT_EACH} = 0`,
    `insert into comments (response_id, question_key, wording, month, channel, topic, team, stratum, grade, grade_wording)
      select r.id, 'comment', 1, r.month, r.channel, r.topic, r.team, ${stratum}, cast(a.value as integer), 1
      from responses r join questionnaire_versions v on v.id = r.questionnaire_version_id
      join answers a on a.response_id = r.id and a.question_key = 'grade'
      join answers o on o.response_id = r.id and o.question_key = 'comment' where ${own}`,
    ...TAGS.map(
      (tag, index) => `insert into comment_tags (tag_id, month, response_id, question_key, state, at)
        select '${tag}', month, response_id, question_key, 'suggested', ${store.dialect === "postgresql" ? "now()" : "0"}
        from comments where month = '${month}' and grade % ${index + 2} = 0`,
    ),
  ];
}

const stratum = "r.language || ' ' || r.medium || ' ' || v.questionnaire_key";

/** What is counted of a month: its grades one by one, and what follows from the grade by its counts. */
function monthOfCounts(month: Month): string[] {
  const tallies =
    "insert into tallies (question_key, wording, month, channel, topic, team, stratum, value, n)";
  const graded = `from tallies where question_key = 'grade' and month = '${month}'`;
  return [
    `${tallies} select 'grade', 1, r.month, r.channel, r.topic, r.team, ${stratum}, a.value, count(*)
      from responses r join questionnaire_versions v on v.id = r.questionnaire_version_id
      join answers a on a.response_id = r.id and a.question_key = 'grade'
      where r.month = '${month}' group by r.month, r.channel, r.topic, r.team, ${stratum}, a.value`,
    ...asked.flatMap(({ key, value, score, which }) => [
      `${tallies} select '${key}', 1, month, channel, topic, team, stratum, ${value}, sum(n)
        ${graded} and ${which}
        group by month, channel, topic, team, stratum, ${value}`,
      ...(score === undefined
        ? []
        : [
            ...["channel", "topic", "team"].map((margin) =>
              aspectSums(margin, key, score, `${graded} and ${which}`),
            ),
            aspectCells(key, score, `${graded} and ${which}`),
          ]),
    ]),
    ...INVITATIONS.map(
      ([state, reason, medium, share]) => `insert into invitation_tallies
        (month, channel, topic, team, state, reason, medium, n)
        select month, channel, topic, team, '${state}', '${reason}', '${medium}', cast(round(sum(n) * ${share}) as integer)
        ${graded} group by month, channel, topic, team having round(sum(n) * ${share}) > 0`,
    ),
    // Each month's spread over its first 28 days, so that a page per week has its counts.
    `insert into invitation_days (day, channel, state, reason, detail, medium, n)
      with recursive days(d) as (select 101 union all select d + 1 from days where d < 128)
      select month || '-' || substr(cast(d as text), 2), channel, state, reason, '', medium, (sum(n) + 27) / 28
      from invitation_tallies, days where month = '${month}' group by month, d, channel, state, reason, medium`,
  ];
}

const added = (table: string): string =>
  ["n", "sum_grade", "sum_aspect", "sum_grade_squares", "sum_aspect_squares", "sum_products"]
    .map((column) => `${column} = ${table}.${column} + excluded.${column}`)
    .join(", ");

function aspectSums(margin: string, aspect: string, score: string, graded: string): string {
  return `insert into aspect_sums (margin, month, key, aspect, wording, grade_wording, n, sum_grade, sum_aspect,
      sum_grade_squares, sum_aspect_squares, sum_products)
    select '${margin}', month, key, '${aspect}', 1, 1, sum(n), sum(n * g), sum(n * a), sum(n * g * g), sum(n * a * a), sum(n * g * a)
    from (select month, ${margin} as key, n, ${GRADE} as g, ${score} as a ${graded}) s
    where true group by month, key
    on conflict (margin, month, key, aspect, wording, grade_wording) do update set ${added("aspect_sums")}`;
}

const aspectCells = (aspect: string, score: string, graded: string): string =>
  `insert into aspect_cells (channel, topic, team, month, aspect, wording, grade_wording, n, sum_grade, sum_aspect,
      sum_grade_squares, sum_aspect_squares, sum_products)
    select channel, topic, team, month, '${aspect}', 1, 1, sum(n), sum(n * g), sum(n * a), sum(n * g * g), sum(n * a * a), sum(n * g * a)
    from (select month, channel, topic, team, n, ${GRADE} as g, ${score} as a ${graded}) s
    where true group by channel, topic, team, month
    on conflict (channel, topic, team, month, aspect, wording, grade_wording) do update set ${added("aspect_cells")}`;

/** A fifth as many callback requests as responses: of ten one still open, four made late. */
function monthOfCallbacks(store: Store, month: Month, first: number, last: number): string {
  const at = Date.parse(`${month}-10T10:00:00Z`);
  const due = at + 2 * 86_400_000;
  const moment = (milliseconds: string) =>
    store.dialect === "postgresql" ? `to_timestamp((${milliseconds}) / 1000.0)` : milliseconds;
  const id = padded(store, "n");
  return `insert into contacts (id, source, source_id, channel, topic, team, occurred_at, day, month, language,
      callback_requested_at, callback_due_at, called_back_at, no_survey, received_at, via)
    ${numbers(Math.ceil(first / 5), Math.ceil((last + 1) / 5) - 1)}, placed(n, t) as (select n, ${draw(69_621, TOPICS)} from g)
    select 'c' || ${id}, 'bench', 'c' || ${id} || '-${month}', 'phone', 'topic-' || t, 'team-' || (t % ${TEAMS}), ${moment(`${at}`)},
      '${month}-10', '${month}', 'nl', ${moment(`${at}`)}, ${moment(`${due}`)},
      case when n % 10 = 0 then null else ${moment(`${due} + (n % 5 - 3) * 3600000`)} end,
      ${store.dialect === "postgresql" ? "false" : "0"}, ${moment(`${at}`)}, 'file'
    from placed`;
}

const STRATA_USED = `insert into strata (key, language, medium, questionnaire)
  select distinct ${stratum}, r.language, r.medium, v.questionnaire_key
  from responses r join questionnaire_versions v on v.id = r.questionnaire_version_id`;
