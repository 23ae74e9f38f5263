import { and, desc, eq, gte, lt } from "drizzle-orm";
import { draftEditors } from "../schema";
import type { Db, Tx } from "../store";

export interface DraftEditor {
  questionnaireKey: string;
  /** Which of somebody's windows. */
  window: string;
  userId: string;
  name: string;
  seenAt: Date;
}

/** Notes that this window has the draft open, and forgets the ones that were last seen before `forget`. */
export async function noteDraftEditor(tx: Tx, editor: DraftEditor, forget: Date): Promise<void> {
  const { questionnaireKey, window, ...seen } = editor;
  await tx
    .delete(draftEditors)
    .where(and(eq(draftEditors.questionnaireKey, questionnaireKey), lt(draftEditors.seenAt, forget)));
  await tx
    .insert(draftEditors)
    .values(editor)
    .onConflictDoUpdate({ target: [draftEditors.questionnaireKey, draftEditors.window], set: seen });
}

/** The windows that have a draft open; the last seen first. */
export function draftEditorsSince(db: Db, questionnaireKey: string, since: Date): Promise<DraftEditor[]> {
  return db
    .select()
    .from(draftEditors)
    .where(and(eq(draftEditors.questionnaireKey, questionnaireKey), gte(draftEditors.seenAt, since)))
    .orderBy(desc(draftEditors.seenAt), draftEditors.name);
}

/** A window that was closed; only its own. */
export async function removeDraftEditor(
  tx: Tx,
  { questionnaireKey, window, userId }: Pick<DraftEditor, "questionnaireKey" | "window" | "userId">,
): Promise<void> {
  await tx
    .delete(draftEditors)
    .where(
      and(
        eq(draftEditors.questionnaireKey, questionnaireKey),
        eq(draftEditors.window, window),
        eq(draftEditors.userId, userId),
      ),
    );
}
