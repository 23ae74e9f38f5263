import type Database from "better-sqlite3";
import { STARTER_LIBRARY } from "~/domain/starter-library";

/** Better answers beside higher grades, as an answer to a statement, or to whether the question was answered. */
const AGREEMENT = "cast(6 - (cast(value as integer) + 1) / 2 as text)";
const RESOLVED =
  "case when cast(value as integer) > 6 then 'yes' when cast(value as integer) > 4 then 'partly' else 'no' end";
const SCORES = {
  agree5: "6 - (cast(value as integer) + 1) / 2",
  choice: "case when cast(value as integer) > 6 then 3 when cast(value as integer) > 4 then 2 else 1 end",
} as const;

/**
 * To every grade the answers to the other questions of its channel's questionnaire, as counts and as sums: what Why is read
 * from. To be called before the margins are added up, with the grades counted.
 */
export function fillAspects(db: Database.Database): void {
  for (const { channels, content } of STARTER_LIBRARY) {
    const among = channels.map((channel) => `'${channel}'`).join(", ");
    for (const { key, kind } of content.questions) {
      if (key !== "resolved" && kind !== "agree5") continue;
      const value = kind === "agree5" ? AGREEMENT : RESOLVED;
      const score = kind === "agree5" ? SCORES.agree5 : SCORES.choice;
      db.exec(`insert into tallies (question_key, wording, month, channel, topic, team, value, n)
        select '${key}', 1, month, channel, topic, team, ${value}, sum(n) from tallies
        where question_key = 'grade' and channel in (${among}) group by 3, 4, 5, 6, 7`);
      for (const margin of ["channel", "topic", "team"]) {
        db.exec(`insert into aspect_sums (margin, month, key, aspect, wording, grade_wording, n, sum_grade, sum_aspect,
            sum_grade_squares, sum_aspect_squares, sum_products)
          select '${margin}', month, ${margin}, '${key}', 1, 1, sum(n), sum(n * g), sum(n * a), sum(n * g * g),
            sum(n * a * a), sum(n * g * a)
          from (select *, cast(value as integer) as g, ${score} as a from tallies
            where question_key = 'grade' and channel in (${among}))
          where true group by month, ${margin}
          on conflict do update set n = n + excluded.n, sum_grade = sum_grade + excluded.sum_grade,
            sum_aspect = sum_aspect + excluded.sum_aspect,
            sum_grade_squares = sum_grade_squares + excluded.sum_grade_squares,
            sum_aspect_squares = sum_aspect_squares + excluded.sum_aspect_squares,
            sum_products = sum_products + excluded.sum_products`);
      }
    }
  }
}

/** The same invitations per day: each month's spread over its first 28 days, so that a page per week has its counts. */
export function fillDays(db: Database.Database): void {
  db.exec(`with recursive days (d) as (select 1 union all select d + 1 from days where d < 28)
    insert into invitation_days (day, channel, state, reason, detail, medium, n)
    select month || '-' || printf('%02d', d), channel, state, reason, '', medium, max(1, sum(n) / 28)
    from invitation_tallies, days group by month, d, channel, state, reason, medium`);
}
