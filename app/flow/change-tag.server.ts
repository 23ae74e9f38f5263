import { recordAudit } from "#db/queries/audit";
import { insertTag, type TagRow, tagById, tagsInUse, updateTag } from "#db/queries/tags";
import type { Editor } from "~/domain/access";
import type { Tag } from "~/domain/comment-tag";
import { newId } from "~/domain/id";
import { runtime } from "~/runtime.server";

export type TagChange = { ok: true; id: string } | { ok: false; problem: "gone" | "name_taken" };

const isSameName = (a: string, b: string) =>
  a.localeCompare(b, "nl", { sensitivity: "base", usage: "search" }) === 0;

/** A new tag; its words are looked for in all comments, in the background. */
export async function addTag(editor: Editor, { name, words }: Omit<Tag, "id">): Promise<TagChange> {
  const { store, now } = runtime();
  const id = newId();
  return store.write(async (tx) => {
    if ((await tagsInUse(tx)).some((tag) => isSameName(tag.name, name)))
      return { ok: false, problem: "name_taken" };
    const at = now();
    await insertTag(tx, {
      id,
      name,
      words,
      appliedTo: words.length > 0 ? "" : null,
      createdAt: at,
      createdBy: editor.userId,
      changedAt: at,
    });
    await recordAudit(tx, {
      at,
      actor: editor,
      action: "tag.added",
      subject: name,
      detail: { id, after: { name, words } },
    });
    return { ok: true, id };
  });
}

/** Another name or other words. Other words are looked for in all comments; what no longer fits is not suggested. */
export async function changeTag(
  editor: Editor,
  id: string,
  { name, words }: Omit<Tag, "id">,
): Promise<TagChange> {
  const { store, now } = runtime();
  return store.write(async (tx) => {
    const known = inUse(await tagById(tx, id));
    if (known === null) return { ok: false, problem: "gone" };
    if ((await tagsInUse(tx)).some((tag) => tag.id !== id && isSameName(tag.name, name)))
      return { ok: false, problem: "name_taken" };
    const at = now();
    const isOther = JSON.stringify(known.words) !== JSON.stringify(words);
    await updateTag(tx, id, { name, words, changedAt: at, ...(isOther ? { appliedTo: "" } : {}) });
    await recordAudit(tx, {
      at,
      actor: editor,
      action: "tag.changed",
      subject: name,
      detail: { id, before: { name: known.name, words: known.words }, after: { name, words } },
    });
    return { ok: true, id };
  });
}

/** Takes a tag out of use; what it was given to is kept, for when it is put back. */
export async function endTag(editor: Editor, id: string): Promise<TagChange> {
  const { store, now } = runtime();
  return store.write(async (tx) => {
    const known = inUse(await tagById(tx, id));
    if (known === null) return { ok: false, problem: "gone" };
    await updateTag(tx, id, { archivedAt: now() });
    await recordAudit(tx, {
      at: now(),
      actor: editor,
      action: "tag.ended",
      subject: known.name,
      detail: { id },
    });
    return { ok: true, id };
  });
}

/** Puts a tag back into use. Comments that came in meanwhile are looked through too. */
export async function restoreTag(editor: Editor, id: string): Promise<TagChange> {
  const { store, now } = runtime();
  return store.write(async (tx) => {
    const known = await tagById(tx, id);
    if (known === null) return { ok: false, problem: "gone" };
    if (known.archivedAt === null) return { ok: true, id };
    if ((await tagsInUse(tx)).some((tag) => isSameName(tag.name, known.name)))
      return { ok: false, problem: "name_taken" };
    await updateTag(tx, id, { archivedAt: null, appliedTo: "", changedAt: now() });
    await recordAudit(tx, {
      at: now(),
      actor: editor,
      action: "tag.restored",
      subject: known.name,
      detail: { id },
    });
    return { ok: true, id };
  });
}

const inUse = (tag: TagRow | null): TagRow | null => (tag?.archivedAt === null ? tag : null);
