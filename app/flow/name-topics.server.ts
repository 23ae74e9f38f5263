import { recordAudit } from "#db/queries/audit";
import { nameTeam, nameTopic } from "#db/queries/topics";
import type { Editor } from "~/domain/access";
import { runtime } from "~/runtime.server";

/** Gives a topic the name that people see, and the team that contacts about it belong to. */
export async function saveTopic(
  editor: Editor,
  key: string,
  given: { name: string; team: string | null },
): Promise<boolean> {
  const { store, now } = runtime();
  return store.write(async (tx) => {
    const before = await nameTopic(tx, key, given);
    if (!before) return false;
    const { name, team } = before;
    const detail = { before: { name, team }, after: given };
    await recordAudit(tx, { at: now(), actor: editor, action: "topic.named", subject: key, detail });
    return true;
  });
}

export async function saveTeam(editor: Editor, key: string, name: string): Promise<boolean> {
  const { store, now } = runtime();
  return store.write(async (tx) => {
    const before = await nameTeam(tx, key, name);
    if (!before) return false;
    const detail = { before: { name: before.name }, after: { name } };
    await recordAudit(tx, { at: now(), actor: editor, action: "team.named", subject: key, detail });
    return true;
  });
}
