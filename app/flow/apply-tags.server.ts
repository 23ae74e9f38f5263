import { commentsAfter, holdComments } from "#db/queries/comments";
import { addToTagMargins, countedOf, type TagCount } from "#db/queries/tag-margins";
import { moveAppliedTo, suggestTags, tagToApply, takeSuggestions } from "#db/queries/tags";
import type { Store } from "#db/store";
import { fitsTag, rulesOf } from "~/domain/comment-tag";
import { wordsOf } from "~/domain/comment-words";
import { suggestedAt } from "./index-comments.server";

/** So many comments in one write: it stays short enough for others to get in between. */
const AT_ONCE = 300;

/**
 * Looks for a tag's changed words in some more comments, from the newest down: suggests it where they fit now, takes
 * the suggestion off where they no longer do, and leaves what staff gave or refused. How far it came is written with
 * it, so that it goes on after a restart and two processes don't do the same. Gives whether there is more to do.
 */
export async function applyTags(store: Store, atMost = AT_ONCE): Promise<boolean> {
  return store.write(async (tx) => {
    const tag = await tagToApply(tx);
    if (tag === null) return false;
    const [month, responseId] = (tag.appliedTo ?? "").split(" ");
    const after = month && responseId ? { month, responseId } : null;
    const next = await commentsAfter(tx, after, atMost);
    const last = next.at(-1);
    const to = next.length < atMost || last === undefined ? null : `${last.month} ${last.responseId}`;
    // Another process took these, or the words changed once more.
    if (!(await moveAppliedTo(tx, tag, to))) return true;
    if (next.length === 0) return true;

    const ids = next.map((each) => each.responseId);
    const written = await holdComments(tx, ids);
    // What waits to be worked up gets its tags, and is counted, then.
    const counted = await countedOf(tx, ids);
    const rules = rulesOf(tag);
    const read = written.filter((comment) => counted.has(comment.responseId));
    const fits = new Set(read.filter(({ text }) => fitsTag(wordsOf(text), rules)));
    const added = await suggestTags(
      tx,
      [...fits].map((place) => ({
        tagId: tag.id,
        month: place.month,
        responseId: place.responseId,
        questionKey: place.questionKey,
        at: suggestedAt(place.month),
      })),
    );
    const off = await takeSuggestions(
      tx,
      tag.id,
      read.filter((comment) => !fits.has(comment)),
    );
    const counts = (keys: readonly { responseId: string; questionKey: string }[], n: 1 | -1): TagCount[] =>
      keys.flatMap((key) => {
        const place = read.find(
          (each) => each.responseId === key.responseId && each.questionKey === key.questionKey,
        );
        return place ? [{ tagId: tag.id, place, n }] : [];
      });
    await addToTagMargins(tx, [...counts(added, 1), ...counts(off, -1)]);
    return true;
  });
}
