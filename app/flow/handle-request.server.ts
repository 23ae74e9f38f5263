import { recordAudit } from "#db/queries/audit";
import {
  type ContactRequest,
  eraseAnsweredRequests,
  eraseContactRequest,
  settleContactRequest,
} from "#db/queries/contact-requests";
import { readSettings } from "#db/queries/settings";
import type { Store, Tx } from "#db/store";
import type { Editor } from "~/domain/access";
import { dayText } from "~/messages/dutch";
import type { Runtime } from "~/runtime.server";

type Needs = Pick<Runtime, "store" | "now">;

/** The resident was called or written back. False where the request is gone, or was answered already. */
export function answerRequest({ store, now }: Needs, editor: Editor, id: string): Promise<boolean> {
  return store.write(async (tx) => {
    const to = { state: "done", doneAt: now(), doneBy: editor.userId } as const;
    return note(tx, editor, now(), "contact_request.answered", await settleContactRequest(tx, id, to));
  });
}

/** It wasn't so: the resident waits again. */
export function reopenRequest({ store, now }: Needs, editor: Editor, id: string): Promise<boolean> {
  return store.write(async (tx) => {
    const to = { state: "open", doneAt: null, doneBy: null } as const;
    return note(tx, editor, now(), "contact_request.reopened", await settleContactRequest(tx, id, to));
  });
}

/** Erases a request at once: rubbish, or at the resident's wish. */
export function eraseRequest({ store, now }: Needs, editor: Editor, id: string): Promise<boolean> {
  return store.write(async (tx) =>
    note(tx, editor, now(), "contact_request.erased", await eraseContactRequest(tx, id)),
  );
}

/** The trail outlasts the request: it tells the day of it, and nothing of who asked. */
async function note(
  tx: Tx,
  actor: Editor,
  at: Date,
  action: string,
  request: Pick<ContactRequest, "id" | "day"> | null,
): Promise<boolean> {
  if (request === null) return false;
  await recordAudit(tx, { at, actor, action, subject: dayText(request.day), detail: { id: request.id } });
  return true;
}

const DAY = 24 * 3600_000;
const AT_ONCE = 500;

/** Erases the requests that were answered longer ago than they are kept. Returns how many. */
export async function eraseOldRequests(store: Store, now: Date): Promise<number> {
  const { requests } = await readSettings(store.read);
  const before = new Date(now.getTime() - requests.keepDays * DAY);
  let erased = 0;
  for (let more = AT_ONCE; more === AT_ONCE; erased += more)
    more = await store.write((tx) => eraseAnsweredRequests(tx, before, AT_ONCE));
  return erased;
}
