import { insertTag } from "#db/queries/tags";
import { rebuildTallies } from "#db/queries/tallies";
import type { Store, Tx } from "#db/store";
import { dayInAmsterdam } from "~/domain/calendar";
import { CHANNELS } from "~/domain/contact";
import { newId } from "~/domain/id";
import { lastMonths, monthOf, monthsOf } from "~/domain/period";
import { draw, nameCells, numbers, padded, runSql, TEAMS, TOPICS, tagCounts } from "./fill-sql";

/** Words of a made vocabulary: the first in every other comment, the last in hardly any. */
export const VOCABULARY = 20_000;
const WORDS_EACH = 14;
/** Draws of a word have so many outcomes. */
const SLOTS = 65_536;
/** Of so many comments one was hidden. */
const HIDDEN_EACH = 1_000;

/** "wabela": letters that no stemmer takes anything off. */
export function wordAt(index: number): string {
  let text = "w";
  for (let rest = index + 1; rest > 0; rest = Math.floor(rest / 12)) text += `${"bcdfghklmpqx"[rest % 12]}u`;
  return text;
}

/** Of the response with this number, from 0. */
export const idAt = (n: number): string => `r${String(n).padStart(9, "0")}`;

/** One on a frequent word, and one on a rare one. */
const TAGS = [
  ["bench-tag", wordAt(3)],
  ["bench-rare", wordAt(VOCABULARY - 5)],
] as const;

/**
 * Five years of responses with a grade and a comment each, by bulk SQL, with their words, tags and counts as the product
 * takes them from the texts: of fourteen words, few of which are in most comments and most in few, and now and then one
 * that begins with "begin". Of the first comment the only word is "nergenssam".
 */
export async function fillComments(store: Store, count: number, now: Date): Promise<void> {
  const months = monthsOf(lastMonths(60, monthOf(dayInAmsterdam(now))));
  await nameCells(store);
  const isPostgres = store.dialect === "postgresql";
  await store.write(async (tx) => {
    if (isPostgres) await runSql(tx, store, "set local session_replication_role = replica");
    const by = newId();
    for (const [id, word] of TAGS)
      await insertTag(tx, { id, name: id, words: [word], createdAt: now, createdBy: by, changedAt: now });
    await runSql(tx, store, "create table bench_slots (slot integer primary key, word text not null)");
    await fillSlots(tx, store);
    const channel = CHANNELS.map((name, index) => `when ${index} then '${name}'`).join(" ");
    const month = months.map((name, index) => `when ${index} then '${name}'`).join(" ");
    await runSql(
      tx,
      store,
      `create table bench_comments as ${numbers(0, count - 1)},
        placed(n, m, c, t, grade) as (select n, n * 60 / ${count}, ${draw(48_271, CHANNELS.length)}, ${draw(69_621, TOPICS)},
          1 + ${draw(27_191, 10)} from g)
        select n, 'r' || ${padded(store, "n")} as id, case m ${month} end as month, case c ${channel} end as channel,
          'topic-' || t as topic, 'team-' || (t % ${TEAMS}) as team, grade from placed`,
    );
    const joined = isPostgres ? "string_agg(word, ' ' order by at)" : "group_concat(word, ' ')";
    await runSql(
      tx,
      store,
      `create table bench_words as ${numbers(0, count - 1)},
        places(at) as (select 0 union all select at + 1 from places where at < ${WORDS_EACH - 1}),
        drawn(n, at, slot) as (select n, at, ${draw(39_373, SLOTS, `(n * ${WORDS_EACH} + at + 1)`)} from g, places where n > 0)
        select n, at, word from drawn join bench_slots using (slot)
        union all select n, ${WORDS_EACH}, 'beginw' || (n % 150 + 100) from g where n % 7 = 0 and n > 0
        union all select n, 0, 'nergenssam' from g where n = 0`,
    );
    for (const statement of [
      `insert into responses (id, receipt_hash, questionnaire_version_id, channel, topic, team, month, day, language, medium)
        select id, id, 'v', channel, topic, team, month, month || '-10', 'nl', 'email' from bench_comments order by n`,
      `insert into answers (response_id, question_key, wording, value)
        select id, 'grade', 1, cast(grade as text) from bench_comments order by n`,
      `insert into answers (response_id, question_key, wording, comment)
        select id, 'comment', 1, t.text from bench_comments
        join (select n, ${joined} as text from (select n, at, word from bench_words order by n, at) w group by n) t using (n)`,
      `insert into comments (response_id, question_key, wording, month, channel, topic, team, stratum, grade, grade_wording, hidden_at,
          hidden_by, hidden_reason)
        select id, 'comment', 1, month, channel, topic, team, 'nl email ', grade, 1,
          case when n % ${HIDDEN_EACH} = 500 then ${isPostgres ? "now()" : "0"} end, case when n % ${HIDDEN_EACH} = 500 then 'bench' end,
          case when n % ${HIDDEN_EACH} = 500 then 'Herkenbaar' end from bench_comments order by n`,
      `insert into comment_words (word, month, response_id, question_key)
        select distinct word, month, id, 'comment' from bench_words join bench_comments using (n) order by 1, 2, 3`,
      ...TAGS.map(
        ([id, word]) => `insert into comment_tags (tag_id, month, response_id, question_key, state, at)
          select '${id}', month, response_id, question_key, 'suggested', ${isPostgres ? "now()" : "0"}
          from comment_words where word = '${word}'`,
      ),
      `insert into strata (key, language, medium, questionnaire) values ('nl email ', 'nl', 'email', '')`,
      "drop table bench_words",
      "drop table bench_comments",
      "drop table bench_slots",
    ])
      await runSql(tx, store, statement);
    await rebuildTallies(tx);
    for (const statement of tagCounts()) await runSql(tx, store, statement);
  });
}

async function fillSlots(tx: Tx, store: Store): Promise<void> {
  const rows = Array.from({ length: SLOTS }, (_, slot) => {
    const word = wordAt(Math.max(0, Math.floor(VOCABULARY ** ((slot + 0.5) / SLOTS)) - 1));
    return `(${slot}, '${word}')`;
  });
  for (let start = 0; start < SLOTS; start += 8_192)
    await runSql(tx, store, `insert into bench_slots values ${rows.slice(start, start + 8_192).join(", ")}`);
}
