import { and, asc, eq, inArray, isNotNull, isNull, sql } from "drizzle-orm";
import type { TagState } from "~/domain/comment-tag";
import { bulkInsert } from "../bulk";
import { commentTags, tags } from "../schema";
import type { Db, Tx } from "../store";
import type { CommentKey } from "./comments";

export type TagRow = typeof tags.$inferSelect;

/** The tags in use, by name. */
export function tagsInUse(db: Db): PromiseLike<TagRow[]> {
  return db.select().from(tags).where(isNull(tags.archivedAt)).orderBy(asc(tags.name), asc(tags.id));
}

/** Also one that is no longer in use. */
export async function tagById(db: Db, id: string): Promise<TagRow | null> {
  const [found] = await db.select().from(tags).where(eq(tags.id, id));
  return found ?? null;
}

export async function insertTag(tx: Tx, row: typeof tags.$inferInsert): Promise<void> {
  await tx.insert(tags).values(row);
}

export async function updateTag(
  tx: Tx,
  id: string,
  change: Partial<Pick<TagRow, "name" | "words" | "appliedTo" | "archivedAt" | "changedAt">>,
): Promise<void> {
  await tx.update(tags).set(change).where(eq(tags.id, id));
}

/** Moves on how far a tag's words have been looked for; false if another process did, or they changed meanwhile. */
export async function moveAppliedTo(
  tx: Tx,
  tag: Pick<TagRow, "id" | "appliedTo" | "changedAt">,
  to: string | null,
): Promise<boolean> {
  const moved = await tx
    .update(tags)
    .set({ appliedTo: to })
    .where(
      and(
        eq(tags.id, tag.id),
        eq(tags.appliedTo, tag.appliedTo ?? ""),
        eq(tags.changedAt, tag.changedAt),
        isNull(tags.archivedAt),
      ),
    )
    .returning({ id: tags.id });
  return moved.length > 0;
}

/** A tag whose words haven't been looked for in all comments yet. */
export async function tagToApply(db: Db): Promise<TagRow | null> {
  const [found] = await db
    .select()
    .from(tags)
    .where(and(isNotNull(tags.appliedTo), isNull(tags.archivedAt)))
    .orderBy(asc(tags.changedAt), asc(tags.id))
    .limit(1);
  return found ?? null;
}

type CommentTagRow = typeof commentTags.$inferInsert;

const insertSuggestions = bulkInsert(commentTags, (tx, rows) =>
  tx.insert(commentTags).values(rows).onConflictDoNothing().returning({
    tagId: commentTags.tagId,
    responseId: commentTags.responseId,
    questionKey: commentTags.questionKey,
  }),
);

/** Suggests tags, but for comments that have or had them already. Gives those that are new. */
export const suggestTags = (tx: Tx, rows: readonly Omit<CommentTagRow, "state" | "by">[]) =>
  insertSuggestions(
    tx,
    rows.map((row) => ({ ...row, state: "suggested" as const, by: "" })),
  );

/** Takes suggestions of a tag off these comments, where they are no more than that. Gives those that it took off. */
export async function takeSuggestions(
  tx: Tx,
  tagId: string,
  keys: readonly (CommentKey & { month: string })[],
): Promise<CommentKey[]> {
  if (keys.length === 0) return [];
  const wanted = new Set(keys.map(({ responseId, questionKey }) => `${responseId} ${questionKey}`));
  const { responseId, questionKey, month } = commentTags;
  const suggested = await tx
    .select({ responseId, questionKey, month })
    .from(commentTags)
    .where(
      and(
        eq(commentTags.tagId, tagId),
        inArray(month, [...new Set(keys.map((key) => key.month))]),
        inArray(
          responseId,
          keys.map((key) => key.responseId),
        ),
        eq(commentTags.state, "suggested"),
      ),
    );
  const off = suggested.filter((row) => wanted.has(`${row.responseId} ${row.questionKey}`));
  for (const row of off) await tx.delete(commentTags).where(isTagOf(tagId, row));
  return off;
}

/** What each of these comments has of tags, refused ones too. */
export async function tagsOfComments(
  db: Db,
  keys: readonly CommentKey[],
): Promise<(CommentKey & { tagId: string; state: TagState })[]> {
  if (keys.length === 0) return [];
  const { responseId, questionKey, tagId, state } = commentTags;
  return db
    .select({ responseId, questionKey, tagId, state })
    .from(commentTags)
    .where(
      inArray(
        responseId,
        keys.map((key) => key.responseId),
      ),
    );
}

const isTagOf = (tagId: string, { responseId, questionKey, month }: CommentKey & { month: string }) =>
  and(
    eq(commentTags.tagId, tagId),
    eq(commentTags.month, month),
    eq(commentTags.responseId, responseId),
    eq(commentTags.questionKey, questionKey),
  );

/** Gives or refuses a tag by hand; null takes away what there is. */
export async function putTag(
  tx: Tx,
  tagId: string,
  key: CommentKey & { month: string },
  put: { state: TagState; by: string; at: Date } | null,
): Promise<void> {
  if (put === null) {
    await tx.delete(commentTags).where(isTagOf(tagId, key));
    return;
  }
  const { responseId, questionKey, month } = key;
  await tx
    .insert(commentTags)
    .values({ tagId, responseId, questionKey, month, ...put })
    .onConflictDoUpdate({
      target: [commentTags.tagId, commentTags.month, commentTags.responseId, commentTags.questionKey],
      set: put,
    });
}

/** How many comments have each tag, all in all, by state. */
export async function tagStates(db: Db): Promise<{ tagId: string; state: TagState; n: number }[]> {
  return db
    .select({ tagId: commentTags.tagId, state: commentTags.state, n: sql`count(*)`.mapWith(Number) })
    .from(commentTags)
    .groupBy(commentTags.tagId, commentTags.state);
}
