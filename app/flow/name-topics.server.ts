import { recordAudit } from "#db/queries/audit";
import { nameTeam, nameTopic } from "#db/queries/topics";
import type { Editor } from "~/domain/access";
import { runtime } from "~/runtime.server";
import { settingsChanged } from "./settings-changes.server";

/** Gives a topic the name that people see, and the team that contacts about it belong to. False: there is no such topic. */
export async function saveTopic(
  editor: Editor,
  key: string,
  given: { name: string; team: string | null },
): Promise<boolean> {
  const { store, now } = runtime();
  const named = await store.write(async (tx) => {
    const before = await nameTopic(tx, key, given);
    if (!before) return false;
    const { name, team } = before;
    const detail = { before: { name, team }, after: given };
    await recordAudit(tx, { at: now(), actor: editor, action: "topic.named", subject: key, detail });
    return true;
  });
  if (named) settingsChanged(store);
  return named;
}

/** Gives a team the name that people see. False: there is no such team. */
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
