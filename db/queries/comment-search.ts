import { type SQL, sql } from "drizzle-orm";
import type { TagState } from "~/domain/comment-tag";
import { addMonths, type Month, type Period } from "~/domain/period";
import { type Db, rows } from "../store";
import type { CommentPlace } from "./comments";
import type { ResolvedScope } from "./scopes";

/** Which comments are looked for. */
export interface CommentView {
  period: Period;
  scope: Pick<ResolvedScope, "channel" | "topic" | "team">;
  /** Of each of these sets of words one has to be there. */
  words: readonly (readonly string[])[];
  /** One tag, or any of some, in one of these states. */
  tag: { ids: readonly string[]; states: readonly TagState[] } | null;
  /** Grades, with null for comments without one; null: whatever was given. */
  grades: readonly (number | null)[] | null;
  hidden: boolean;
}

/** A place in the order of comments. */
export interface CommentSpot {
  month: string;
  responseId: string;
  questionKey: string;
}

export interface CommentWalk {
  /** Not this one, but what follows it; null begins at the end of the period. */
  after: CommentSpot | null;
  /** From old to new. */
  back: boolean;
  size: number;
}

/**
 * Comments of a view from the newest month down (or up, with `back`), at most so many. A stretch of months at a time,
 * each twice as long as the one before: what stands in many comments is found at once, and what is rare costs no more
 * than reading how often its words are there.
 */
export async function findComments(db: Db, view: CommentView, walk: CommentWalk): Promise<CommentPlace[]> {
  const { from, to } = view.period;
  const { after, back, size } = walk;
  const found: CommentPlace[] = [];
  if (view.tag?.ids.length === 0 || view.words.some((alternatives) => alternatives.length === 0))
    return found;
  let start = (after?.month as Month | undefined) ?? (back ? from : to);
  for (let length = 1; found.length < size && (back ? start <= to : start >= from); length *= 2) {
    const end = addMonths(start, back ? length - 1 : 1 - length);
    const stretch = back
      ? { from: start, to: end < to ? end : to }
      : { from: end > from ? end : from, to: start };
    found.push(...(await findWithin(db, view, stretch, { after, back, size: size - found.length })));
    start = addMonths(end, back ? 1 : -1);
  }
  return found;
}

async function findWithin(
  db: Db,
  view: CommentView,
  stretch: Period,
  { after, back, size }: CommentWalk,
): Promise<CommentPlace[]> {
  const hits = hitsOf(view, stretch);
  const { channel, topic, team } = view.scope;
  const among = (column: SQL, values: readonly string[] | undefined) =>
    values === undefined ? sql`` : sql` and ${column} in ${[...values]}`;
  const order = sql.raw(back ? "asc" : "desc");
  // The words lead: SQLite keeps to the order of a cross join.
  const source =
    hits === null
      ? sql`comments c where c.month between ${stretch.from} and ${stretch.to}`
      : sql`(${hits}) h cross join comments c where c.response_id = h.response_id and c.question_key = h.question_key`;
  const led = sql.raw(hits === null ? "c" : "h");
  const found = await rows<{
    response_id: string;
    question_key: string;
    grade: number | null;
    grade_wording: number | null;
    month: string;
    channel: string;
    topic: string;
    team: string;
  }>(
    db,
    sql`select c.response_id, c.question_key, c.month, c.channel, c.topic, c.team, c.grade, c.grade_wording
      from ${source}${among(sql`c.channel`, channel)}${among(sql`c.topic`, topic)}${among(sql`c.team`, team)}
      and c.hidden_at is ${sql.raw(view.hidden ? "not null" : "null")}${gradedAs(view.grades)}${beyond(after, back, led)}
      order by ${led}.month ${order}, ${led}.response_id ${order}, ${led}.question_key ${order} limit ${size}`,
  );
  return found.map(({ response_id, question_key, grade_wording, ...place }) => ({
    ...place,
    responseId: response_id,
    questionKey: question_key,
    gradeWording: grade_wording,
  }));
}

/** The comments of a stretch that have the words and the tag of a view; null where it asks for neither. */
function hitsOf({ words, tag }: CommentView, { from, to }: Period): SQL | null {
  const parts = words.map(
    (alternatives) =>
      sql`select ${sql.raw(alternatives.length > 1 ? "distinct " : "")}month, response_id, question_key from comment_words
        where word in ${[...alternatives]} and month between ${from} and ${to}`,
  );
  if (tag !== null) {
    parts.push(sql`select ${sql.raw(tag.ids.length > 1 ? "distinct " : "")}month, response_id, question_key from comment_tags
      where tag_id in ${[...tag.ids]} and month between ${from} and ${to} and state in ${[...tag.states]}`);
  }
  return parts.length === 0 ? null : sql.join(parts, sql` intersect `);
}

function gradedAs(grades: CommentView["grades"]): SQL {
  if (grades === null) return sql``;
  const given = grades.filter((grade) => grade !== null);
  const some = given.length > 0 ? sql`c.grade in ${given}` : sql`1 = 0`;
  return grades.includes(null) ? sql` and (${some} or c.grade is null)` : sql` and ${some}`;
}

/** The first part lets an index begin there, the second settles ties. */
function beyond(after: CommentSpot | null, back: boolean, led: SQL): SQL {
  if (after === null) return sql``;
  const [sign, month, id, key] = [
    sql.raw(back ? ">" : "<"),
    sql`${led}.month`,
    sql`${led}.response_id`,
    sql`${led}.question_key`,
  ];
  return sql` and ${month} ${sign}= ${after.month} and (${month} ${sign} ${after.month} or (${id} ${sign} ${after.responseId}
    or (${id} = ${after.responseId} and ${key} ${sign} ${after.questionKey})))`;
}
