import { recordAudit } from "#db/queries/audit";
import { type CommentKey, holdComments, markHidden } from "#db/queries/comments";
import { addToTagMargins, countedOf } from "#db/queries/tag-margins";
import { putTag, tagById, tagsOfComments } from "#db/queries/tags";
import type { Editor } from "~/domain/access";
import type { TagState } from "~/domain/comment-tag";
import { runtime } from "~/runtime.server";

export type CommentChange = { ok: true } | { ok: false; problem: "gone" | "tag_gone" };

/** Of a comment's id so much that it can be found again; the trail keeps nothing of what it said. */
const nameOf = ({ responseId }: CommentKey) => responseId.slice(0, 8);

/** Hides a comment, with the reason why; viewers don't see it any more. */
export async function hideComment(editor: Editor, key: CommentKey, reason: string): Promise<CommentChange> {
  const { store, now } = runtime();
  return store.write(async (tx) => {
    const at = now();
    const [comment] = (await holdComments(tx, [key.responseId])).filter(
      ({ questionKey }) => questionKey === key.questionKey,
    );
    if (comment === undefined) return { ok: false, problem: "gone" };
    if (await markHidden(tx, key, { at, by: editor.userId, reason }))
      await recordAudit(tx, {
        at,
        actor: editor,
        action: "comment.hidden",
        subject: nameOf(key),
        detail: { comment: key.responseId, reason },
      });
    return { ok: true };
  });
}

/** Shows a comment again that was hidden. */
export async function showComment(editor: Editor, key: CommentKey): Promise<CommentChange> {
  const { store, now } = runtime();
  return store.write(async (tx) => {
    if ((await holdComments(tx, [key.responseId])).length === 0) return { ok: false, problem: "gone" };
    if (await markHidden(tx, key, null))
      await recordAudit(tx, {
        at: now(),
        actor: editor,
        action: "comment.shown",
        subject: nameOf(key),
        detail: { comment: key.responseId },
      });
    return { ok: true };
  });
}

/** Gives a comment a tag, or refuses it: a suggestion that is refused doesn't come again. */
export async function tagComment(
  editor: Editor,
  key: CommentKey,
  tagId: string,
  state: Exclude<TagState, "suggested">,
): Promise<CommentChange> {
  const { store, now } = runtime();
  return store.write(async (tx) => {
    const tag = await tagById(tx, tagId);
    if (tag === null || tag.archivedAt !== null) return { ok: false, problem: "tag_gone" };
    const place = (await holdComments(tx, [key.responseId])).find(
      ({ questionKey }) => questionKey === key.questionKey,
    );
    if (place === undefined) return { ok: false, problem: "gone" };
    const before = (await tagsOfComments(tx, [key])).find(
      (each) => each.tagId === tagId && each.questionKey === key.questionKey,
    )?.state;
    if (before === state) return { ok: true };
    const at = now();
    await putTag(tx, tagId, place, { state, by: editor.userId, at });
    const had = before === "suggested" || before === "given";
    const has = state === "given";
    const isCounted = (await countedOf(tx, [key.responseId])).has(key.responseId);
    if (had !== has && isCounted) await addToTagMargins(tx, [{ tagId, place, n: has ? 1 : -1 }]);
    await recordAudit(tx, {
      at,
      actor: editor,
      action: has ? "comment.tagged" : "comment.untagged",
      subject: tag.name,
      detail: { comment: key.responseId },
    });
    return { ok: true };
  });
}
