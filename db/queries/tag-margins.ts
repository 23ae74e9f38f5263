import { and, asc, eq, inArray, type SQLWrapper, sql } from "drizzle-orm";
import { bulkInsert } from "../bulk";
import { commentTags, tagMargins, unreadResponses } from "../schema";
import type { Db, Tx } from "../store";
import type { CommentPlace } from "./comments";
import { MARGINS } from "./tally-margins";

type MarginRow = typeof tagMargins.$inferSelect;

/** In place of a tag: all comments. */
export const ALL_COMMENTS = "";

/** A comment that has a tag, or no longer has it. */
export interface TagCount {
  tagId: string;
  place: Omit<CommentPlace, "responseId" | "questionKey">;
  n: 1 | -1;
}

const own = tagMargins;

const insertSums = bulkInsert(tagMargins, (tx, rows) =>
  tx
    .insert(tagMargins)
    .values(rows)
    .onConflictDoUpdate({
      target: [own.margin, own.month, own.key, own.tagId, own.gradeWording],
      set: {
        n: sql`${own.n} + excluded.n`,
        sumGrade: sql`${own.sumGrade} + excluded.sum_grade`,
      },
    })
    .returning({ n: own.n }),
);

/** Counts tags of comments that have been worked up. */
export async function addToTagMargins(tx: Tx, counts: readonly TagCount[]): Promise<void> {
  const rows = rowsOf(counts);
  const left = await insertSums(tx, rows);
  if (!left.some(({ n }) => n === 0)) return;
  await tx
    .delete(own)
    .where(
      and(
        inArray(own.margin, [...MARGINS]),
        inArray(own.month, [...new Set(rows.map(({ month }) => month))]),
        inArray(own.key, [...new Set(rows.map(({ key }) => key))]),
        eq(own.n, 0),
      ),
    );
}

/** One row per key (PostgreSQL updates no row twice), always in the same order (so that no two writes wait for each other). */
function rowsOf(counts: readonly TagCount[]): MarginRow[] {
  const rows = new Map<string, MarginRow>();
  for (const { tagId, place, n } of counts) {
    const graded = place.grade !== null && place.gradeWording !== null;
    const gradeWording = graded ? (place.gradeWording as number) : 0;
    const sumGrade = graded ? n * (place.grade as number) : 0;
    for (const margin of MARGINS) {
      const { month } = place;
      const key = place[margin];
      const id = [margin, month, key, tagId, gradeWording].join("\n");
      const known = rows.get(id);
      rows.set(id, {
        margin,
        month,
        key,
        tagId,
        gradeWording,
        n: (known?.n ?? 0) + n,
        sumGrade: (known?.sumGrade ?? 0) + sumGrade,
      });
    }
  }
  return [...rows].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, row]) => row);
}

/** How often each of these responses' comments counts: once for itself, once for each tag that isn't refused. */
export async function tagCountsOf(db: Db, places: readonly CommentPlace[], n: 1 | -1): Promise<TagCount[]> {
  const byComment = new Map(places.map((place) => [`${place.responseId} ${place.questionKey}`, place]));
  const given = await db
    .select({
      tagId: commentTags.tagId,
      responseId: commentTags.responseId,
      questionKey: commentTags.questionKey,
    })
    .from(commentTags)
    .where(
      and(
        inArray(commentTags.responseId, [...new Set(places.map(({ responseId }) => responseId))]),
        inArray(commentTags.state, ["suggested", "given"]),
      ),
    );
  return [
    ...places.map((place) => ({ tagId: ALL_COMMENTS, place, n })),
    ...given.flatMap(({ tagId, responseId, questionKey }) => {
      const place = byComment.get(`${responseId} ${questionKey}`);
      return place === undefined ? [] : [{ tagId, place, n }];
    }),
  ];
}

/** Of these responses those that have been worked up, hence are in the counts; see holdComments. */
export async function countedOf(tx: Tx, responseIds: readonly string[]): Promise<Set<string>> {
  const waiting = await tx
    .select({ id: unreadResponses.responseId })
    .from(unreadResponses)
    .where(inArray(unreadResponses.responseId, [...responseIds]));
  const unread = new Set(waiting.map(({ id }) => id));
  return new Set(responseIds.filter((id) => !unread.has(id)));
}

/** How many comments there are per month, newest first. */
export async function commentsPerMonth(db: Db): Promise<{ month: string; n: number }[]> {
  return db
    .select({ month: own.month, n: total(own.n) })
    .from(own)
    .where(and(eq(own.margin, "channel"), eq(own.tagId, ALL_COMMENTS)))
    .groupBy(own.month)
    .orderBy(sql`${own.month} desc`);
}

const total = (of: SQLWrapper) => sql`sum(${of})`.mapWith(Number);

export async function allTagMargins(db: Db): Promise<MarginRow[]> {
  const { margin, month, key, tagId, gradeWording } = own;
  return db.select().from(own).orderBy(asc(margin), asc(month), asc(key), asc(tagId), asc(gradeWording));
}

export async function clearTagMargins(tx: Tx): Promise<void> {
  await tx.delete(tagMargins);
}
