import { doorById } from "#db/queries/doors";
import { type Editor, hasRole } from "~/domain/access";
import type { Door } from "~/domain/door";
import { runtime } from "~/runtime.server";
import { requireAdministrator, requireEditor } from "./authorise.server";

/**
 * Who may change this door: an editor one of a code, an administrator one of signed links. Throws a Response: 403 for a
 * role that may not, 404 where there is no such door.
 */
export async function requireDoorOwner(
  request: Request,
  id: string,
): Promise<{ editor: Editor; door: Door }> {
  const editor = await requireEditor(request);
  const door = await doorById(runtime().store.read, id);
  if (door === null) throw new Response(null, { status: 404 });
  if (door.kind === "link" && !hasRole(editor.role, "administrator")) await requireAdministrator(request);
  return { editor, door };
}
