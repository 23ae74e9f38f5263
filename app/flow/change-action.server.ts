import { actionById, archiveAction, insertAction, updateAction } from "#db/queries/actions";
import { recordAudit } from "#db/queries/audit";
import type { Editor } from "~/domain/access";
import type { Action, ActionInput } from "~/domain/action";
import { newId } from "~/domain/id";
import { runtime } from "~/runtime.server";

export type ActionChange = { ok: true; action: Action } | { ok: false };

/** Something that was done to improve an indicator: marked on its charts from now on. */
export async function addAction(editor: Editor, input: ActionInput): Promise<string> {
  const { store, now } = runtime();
  const id = newId();
  await store.write(async (tx) => {
    await insertAction(tx, id, input, editor.name, now());
    await recordAudit(tx, {
      at: now(),
      actor: editor,
      action: "action.added",
      subject: input.name,
      detail: { id, after: { ...input } },
    });
  });
  return id;
}

/** What it was stays in the audit trail. */
export async function changeAction(editor: Editor, id: string, input: ActionInput): Promise<ActionChange> {
  const { store, now } = runtime();
  return store.write(async (tx) => {
    const known = await actionById(tx, id);
    if (!known || !(await updateAction(tx, id, input, now()))) return { ok: false };
    const { id: _, ...before } = known;
    await recordAudit(tx, {
      at: now(),
      actor: editor,
      action: "action.changed",
      subject: input.name,
      detail: { id, before, after: { ...input } },
    });
    return { ok: true, action: { id, ...input } };
  });
}

/** Takes it out of the list and the charts; it can be put back. */
export async function endAction(editor: Editor, id: string): Promise<ActionChange> {
  return archive(editor, id, "action.ended");
}

export async function restoreAction(editor: Editor, id: string): Promise<ActionChange> {
  return archive(editor, id, "action.restored");
}

async function archive(
  editor: Editor,
  id: string,
  deed: "action.ended" | "action.restored",
): Promise<ActionChange> {
  const { store, now } = runtime();
  return store.write(async (tx) => {
    const action = await archiveAction(tx, id, deed === "action.ended" ? now() : null, now());
    if (!action) return { ok: false };
    await recordAudit(tx, { at: now(), actor: editor, action: deed, subject: action.name, detail: { id } });
    return { ok: true, action };
  });
}
