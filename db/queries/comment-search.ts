import { type SQL, sql } from "drizzle-orm";
import type { TagState } from "~/domain/comment-tag";
import { addMonths, type Month, type Period } from "~/domain/period";
import { notLeading } from "../dialect";
import { commentWords } from "../schema";
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

/** From so many on it doesn't matter how many there are: what stands in so many is found soon. */
const MANY = 20_000;
/** Up to so many words each is looked up in the index; of more, the words of the comment are looked through. */
const FEW_WORDS = 4;

/** A set of comments by which a view is narrowed: to begin with, or to look up whether a comment is in it. */
interface Narrowing {
  /** Its comments within some months, to begin with; null: those of the view's cells. */
  lead: ((stretch: Period) => SQL) | null;
  /** Whether a comment `c` of some months is in it. */
  probe: ((stretch: Period) => SQL) | null;
}

/**
 * Comments of a view from the newest month down (or up, with `back`), at most so many. It begins with the smallest of
 * what the view is narrowed by, and looks up the rest: no words that are frequent each and never stand together cost
 * more than one of them. A stretch of months at a time, each twice as long as the one before.
 */
export async function findComments(db: Db, view: CommentView, walk: CommentWalk): Promise<CommentPlace[]> {
  const { from, to } = view.period;
  const { after, back, size } = walk;
  const found: CommentPlace[] = [];
  if (view.tag?.ids.length === 0 || view.words.some((alternatives) => alternatives.length === 0))
    return found;
  const [lead, ...others] = await inOrderOfSize(db, narrowings(view), view);
  if (lead === undefined) return found;
  let start = (after?.month as Month | undefined) ?? (back ? from : to);
  for (let length = 1; found.length < size && (back ? start <= to : start >= from); length *= 2) {
    const end = addMonths(start, back ? length - 1 : 1 - length);
    const stretch = back
      ? { from: start, to: end < to ? end : to }
      : { from: end > from ? end : from, to: start };
    const rest = { after, back, size: size - found.length };
    found.push(...(await findWithin(db, view, lead, others, stretch, rest)));
    start = addMonths(end, back ? 1 : -1);
  }
  return found;
}

function narrowings({ words, tag }: CommentView): Narrowing[] {
  const sets: Narrowing[] = words.map((alternatives) => ({
    lead: ({ from, to }) =>
      sql`select ${distinct(alternatives)}month, response_id, question_key from comment_words
        where word in ${[...alternatives]} and month between ${from} and ${to}`,
    // The months are said once more: PostgreSQL reads all of a frequent word's to have them at hand, and no more than these.
    probe: ({ from, to }) =>
      alternatives.length <= FEW_WORDS
        ? sql`exists (select 1 from comment_words where word in ${[...alternatives]} and month = c.month
            and month between ${from} and ${to} and response_id = c.response_id and question_key = c.question_key)`
        : sql`exists (select 1 from comment_words where response_id = c.response_id
            and question_key = c.question_key and ${notLeading(commentWords.word)} in ${[...alternatives]})`,
  }));
  if (tag !== null) {
    const ids = [...tag.ids];
    const states = [...tag.states];
    sets.push({
      lead: ({ from, to }) =>
        sql`select ${distinct(ids)}month, response_id, question_key from comment_tags
          where tag_id in ${ids} and month between ${from} and ${to} and state in ${states}`,
      probe: ({
        from,
        to,
      }) => sql`exists (select 1 from comment_tags where tag_id in ${ids} and month = c.month
        and month between ${from} and ${to} and response_id = c.response_id and question_key = c.question_key and state in ${states})`,
    });
  }
  return sets;
}

const distinct = (values: readonly unknown[]): SQL => sql.raw(values.length > 1 ? "distinct " : "");

/** The smallest first, as far as that matters; the cells of the view are one of them where it has any. */
async function inOrderOfSize(
  db: Db,
  sets: readonly Narrowing[],
  view: CommentView,
): Promise<[Narrowing, ...Narrowing[]]> {
  const cells: Narrowing = { lead: null, probe: null };
  // Of many comments few are hidden, and an index has just those.
  if (view.hidden) return [cells, ...sets];
  const { channel, topic, team } = view.scope;
  const all = channel || topic || team || sets.length === 0 ? [...sets, cells] : [...sets];
  if (all.length === 1) return all as [Narrowing];
  const { from, to } = view.period;
  const sized = await Promise.all(
    all.map(async (each) => {
      const some = each.lead
        ? each.lead(view.period)
        : sql`select 1 from comments c where c.month between ${from} and ${to}${inCells(view)}`;
      const [counted] = await rows<{ n: number | string }>(
        db,
        sql`select count(*) as n from (select 1 from (${some}) s limit ${MANY}) t`,
      );
      return { each, n: Number(counted?.n ?? 0) };
    }),
  );
  sized.sort((a, b) => a.n - b.n);
  return sized.map(({ each }) => each) as [Narrowing, ...Narrowing[]];
}

function inCells({ scope: { channel, topic, team } }: CommentView): SQL {
  const among = (column: SQL, values: readonly string[] | undefined) =>
    values === undefined ? sql`` : sql` and ${column} in ${[...values]}`;
  return sql`${among(sql`c.channel`, channel)}${among(sql`c.topic`, topic)}${among(sql`c.team`, team)}`;
}

async function findWithin(
  db: Db,
  view: CommentView,
  { lead }: Narrowing,
  others: readonly Narrowing[],
  stretch: Period,
  { after, back, size }: CommentWalk,
): Promise<CommentPlace[]> {
  const order = sql.raw(back ? "asc" : "desc");
  // SQLite keeps to the order of a cross join.
  const source =
    lead === null
      ? sql`comments c where c.month between ${stretch.from} and ${stretch.to}`
      : sql`(${lead(stretch)}) h cross join comments c
          where c.response_id = h.response_id and c.question_key = h.question_key`;
  const led = sql.raw(lead === null ? "c" : "h");
  const probes = others.flatMap(({ probe }) => (probe === null ? [] : [sql` and ${probe(stretch)}`]));
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
      from ${source}${inCells(view)}${sql.join(probes)}
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
