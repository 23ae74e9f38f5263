import { replaceCommentWords } from "#db/queries/comment-words";
import { holdComments } from "#db/queries/comments";
import { addToTagMargins, tagCountsOf } from "#db/queries/tag-margins";
import { suggestTags, tagsInUse } from "#db/queries/tags";
import type { Tx } from "#db/store";
import { fitsTag, rulesOf } from "~/domain/comment-tag";
import { wordsOf } from "~/domain/comment-words";

/**
 * Takes up the words of these responses' comments, suggests tags by them, and counts them. In the write that takes the
 * responses out of the queue; for all of them again the counts have to be cleared first.
 */
export async function indexComments(tx: Tx, responseIds: readonly string[]): Promise<void> {
  const written = await holdComments(tx, responseIds);
  if (written.length === 0) return;
  const tags = (await tagsInUse(tx)).map(rulesOf);
  const read = written.map((comment) => ({ ...comment, words: wordsOf(comment.text) }));
  await replaceCommentWords(
    tx,
    written.map(({ responseId }) => responseId),
    read.flatMap(({ month, responseId, questionKey, words }) =>
      words.map((word) => ({ word, month, responseId, questionKey })),
    ),
  );
  await suggestTags(
    tx,
    read.flatMap(({ month, responseId, questionKey, words }) =>
      tags
        .filter((tag) => fitsTag(words, tag))
        .map(({ id }) => ({ tagId: id, month, responseId, questionKey, at: suggestedAt(month) })),
    ),
  );
  await addToTagMargins(tx, await tagCountsOf(tx, written, 1));
}

/** A suggestion's moment is its month's: the real one would tell when a resident answered. */
export const suggestedAt = (month: string): Date => new Date(`${month}-01T00:00:00Z`);
