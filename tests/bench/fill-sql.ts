import { sql } from "drizzle-orm";
import type { Store, Tx } from "#db/store";

/** Responses about these, each of a team: `topic-7` belongs to `team-7`, `topic-19` too. */
export const TOPICS = 60;
export const TEAMS = 12;

/** Runs one hand-written statement, in the terms of both engines. */
export async function runSql(tx: Tx, store: Store, statement: string): Promise<void> {
  if (store.dialect === "postgresql") await tx.execute(sql.raw(statement));
  else (tx as unknown as { run(s: unknown): void }).run(sql.raw(statement));
}

/** 0 to `size` - 1 for a row `n`, as if by chance, in SQL: another `factor`, another draw. */
export function draw(factor: number, size: number, n = "(n + 1)"): string {
  const mixed = `(${n} * ${factor} % 2147483647)`;
  return `((${mixed} * ${mixed} + ${factor}) % 2147483647 % ${size})`;
}

/** A number in nine digits. */
export const padded = (store: Store, n: string) =>
  store.dialect === "postgresql" ? `lpad((${n})::text, 9, '0')` : `substr('000000000' || (${n}), -9)`;

/** A table `g` of the numbers `n` from the first to the last; empty where the last comes before the first. */
export const numbers = (first: number, last: number) =>
  `with recursive g(n) as (select cast(${first} as bigint) where ${first} <= ${last} union all select n + 1 from g where n < ${last})`;

/** Statements that count the comments by tag and margin; '' for all of them. */
export function tagCounts(): string[] {
  return ["channel", "topic", "team"].flatMap((margin) =>
    [
      `'' as tag_id from comments c`,
      `t.tag_id from comments c join comment_tags t on t.response_id = c.response_id and t.question_key = c.question_key`,
    ].map(
      (source) => `insert into tag_margins (margin, month, key, tag_id, grade_wording, n, sum_grade)
        select '${margin}', month, key, tag_id, 1, count(*), sum(grade)
        from (select c.month, c.${margin} as key, c.grade, ${source}) s group by month, key, tag_id`,
    ),
  );
}

/** Names the topics and teams of a filled database. */
export async function nameCells(store: Store): Promise<void> {
  const named = store.dialect === "postgresql" ? "true" : "1";
  const at = store.dialect === "postgresql" ? "to_timestamp(0)" : "0";
  const each = (size: number) =>
    `with recursive g(n) as (select 0 union all select n + 1 from g where n < ${size - 1})`;
  await store.write(async (tx) => {
    await runSql(
      tx,
      store,
      `insert into topics (key, name, team, named, first_seen_at) ${each(TOPICS)}
        select 'topic-' || n, 'Onderwerp ' || n, 'team-' || (n % ${TEAMS}), ${named}, ${at} from g`,
    );
    await runSql(
      tx,
      store,
      `insert into teams (key, name, named, first_seen_at) ${each(TEAMS)}
        select 'team-' || n, 'Team ' || n, ${named}, ${at} from g`,
    );
  });
}
