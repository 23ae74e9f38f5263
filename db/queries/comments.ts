import { and, asc, desc, eq, getTableColumns, inArray, isNotNull, lt, or, sql } from "drizzle-orm";
import { dialect } from "../dialect";
import { answers, comments } from "../schema";
import { type Db, rows, type Tx } from "../store";

/** What a comment is known by. */
export interface CommentKey {
  responseId: string;
  questionKey: string;
}

/** Where a comment belongs. */
export interface CommentPlace extends CommentKey {
  month: string;
  channel: string;
  topic: string;
  team: string;
  /** Null without a grade beside it. */
  grade: number | null;
  gradeWording: number | null;
}

/** A comment with its text, as words and tags are taken from it. */
export interface WrittenComment extends CommentPlace {
  text: string;
}

const place = {
  responseId: comments.responseId,
  questionKey: comments.questionKey,
  month: comments.month,
  channel: comments.channel,
  topic: comments.topic,
  team: comments.team,
  grade: comments.grade,
  gradeWording: comments.gradeWording,
};

const written = { ...place, text: sql<string>`coalesce(${answers.comment}, '')` };
const ownAnswer = and(
  eq(answers.responseId, comments.responseId),
  eq(answers.questionKey, comments.questionKey),
);

/**
 * The comments of these responses, held until this write ends: who takes up their words or gives them a tag meanwhile
 * waits, so that each tag is counted once.
 */
export async function holdComments(tx: Tx, responseIds: readonly string[]): Promise<WrittenComment[]> {
  const ids = [...responseIds];
  // On SQLite no other write is under way.
  if (dialect === "postgresql")
    await tx
      .select({ id: comments.responseId })
      .from(comments)
      .where(inArray(comments.responseId, ids))
      .orderBy(asc(comments.responseId), asc(comments.questionKey))
      .for("update");
  return tx
    .select(written)
    .from(comments)
    .innerJoin(answers, ownAnswer)
    .where(inArray(comments.responseId, ids));
}

/** Comments from the newest month down, after one of them; null begins with the first. */
export async function commentsAfter(
  db: Db,
  after: { month: string; responseId: string } | null,
  atMost: number,
): Promise<{ month: string; responseId: string }[]> {
  return db
    .selectDistinct({ month: comments.month, responseId: comments.responseId })
    .from(comments)
    .where(
      after === null
        ? undefined
        : or(
            lt(comments.month, after.month),
            and(eq(comments.month, after.month), lt(comments.responseId, after.responseId)),
          ),
    )
    .orderBy(desc(comments.month), desc(comments.responseId))
    .limit(atMost);
}

export interface CommentText extends CommentPlace {
  text: string;
  /** The series of the question that it answers. */
  wording: number;
  hiddenAt: Date | null;
  hiddenBy: string | null;
  hiddenReason: string | null;
}

/** These comments with their texts, in no order. */
export async function commentTexts(db: Db, keys: readonly CommentKey[]): Promise<CommentText[]> {
  if (keys.length === 0) return [];
  const { hiddenAt, hiddenBy, hiddenReason } = getTableColumns(comments);
  return db
    .select({ ...written, wording: answers.wording, hiddenAt, hiddenBy, hiddenReason })
    .from(comments)
    .innerJoin(answers, ownAnswer)
    .where(
      inArray(
        comments.responseId,
        keys.map(({ responseId }) => responseId),
      ),
    );
}

/**
 * How many comments there are to each series of each question in these months, hidden ones too: up to `atMost` in each
 * month, so that none but those are read. Questions nobody wrote to in a month are not named in it.
 */
export function commentsPerQuestion(
  db: Db,
  months: readonly string[],
  atMost: number,
): Promise<{ month: string; questionKey: string; wording: number; n: number }[]> {
  const wanted = sql.join(
    months.map((month) => sql`select cast(${month} as text) as month`),
    sql` union all `,
  );
  // From each question to the next: an index is entered once for each, however many comments there are.
  return rows<{ month: string; question_key: string; wording: number; n: number | string }>(
    db,
    sql`with recursive wanted as (${wanted}), asked as (
        select month, (select min(question_key) from comments where month = wanted.month) as question_key from wanted
        union all
        select month, (select min(question_key) from comments where month = asked.month and question_key > asked.question_key)
        from asked where question_key is not null
      ), series as (
        select month, question_key,
          (select min(wording) from comments where month = asked.month and question_key = asked.question_key) as wording
        from asked where question_key is not null
        union all
        select month, question_key, (select min(wording) from comments
          where month = series.month and question_key = series.question_key and wording > series.wording)
        from series where wording is not null
      )
      select month, question_key, wording, (select count(*) from (
        select 1 from comments where month = series.month and question_key = series.question_key and wording = series.wording
        limit ${atMost}) t) as n
      from series where wording is not null order by question_key, wording, month`,
  ).then((found) =>
    found.map(({ question_key, n, ...row }) => ({ ...row, questionKey: question_key, n: Number(n) })),
  );
}

/** Hides a comment, or shows it again with null; false if it was so already, or is gone. */
export async function markHidden(
  tx: Tx,
  { responseId, questionKey }: CommentKey,
  hidden: { at: Date; by: string; reason: string } | null,
): Promise<boolean> {
  const changed = await tx
    .update(comments)
    .set({
      hiddenAt: hidden?.at ?? null,
      hiddenBy: hidden?.by ?? null,
      hiddenReason: hidden?.reason ?? null,
    })
    .where(
      and(
        eq(comments.responseId, responseId),
        eq(comments.questionKey, questionKey),
        hidden === null ? isNotNull(comments.hiddenAt) : sql`${comments.hiddenAt} is null`,
      ),
    )
    .returning({ id: comments.responseId });
  return changed.length > 0;
}
