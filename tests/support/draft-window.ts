import { onTestFinished, vi } from "vitest";
import type { DraftSaved, DraftSave as Sent } from "~/domain/draft-save";
import type { QuestionnaireContent } from "~/domain/questionnaire";
import { DraftSaver } from "~/routes/_office.questionnaires_.$key_.edit/draft-saver";
import type { DraftStart, Send } from "~/routes/_office.questionnaires_.$key_.edit/draft-view";
import { action } from "~/routes/questionnaires_.$key_.draft";
import { call } from "./call-route";
import { requestWith } from "./sign-in";

export type Body = Partial<Sent> | string;

/** What the editor's page sends, as the address for it answers. */
export async function postDraft(
  cookie: string | null,
  key: string,
  body: Body,
): Promise<DraftSaved & Record<string, unknown>> {
  const text = typeof body === "string" ? body : JSON.stringify({ window: "window-one", ...body });
  const headers = { "content-type": "application/json", "content-length": String(Buffer.byteLength(text)) };
  const request = requestWith(cookie, `/questionnaires/${key}/draft`, {
    method: "POST",
    headers,
    body: text,
  });
  const { status, data } = await call(action, request, { key });
  return { ...(data as object), status } as never;
}

function sendAs(who: { cookie: string }, key: string): Send {
  const window = `window-${Math.random().toString(36).slice(2, 10)}`;
  return async (sent) => {
    const { status, ...body } = await postDraft(who.cookie, key, { window, ...sent });
    return { status, body };
  };
}

/** The part of the editor's page that saves, without the page: each request goes to the real address. */
export function openWindow(
  /** Whose session it is; another may take its place. */
  who: { cookie: string },
  start: { key: string; name: string; revision: number; content: QuestionnaireContent },
  /** What comes between the page and the server. */
  between: (send: Send) => Send = (send) => send,
) {
  const begin: DraftStart = {
    questionnaireKey: start.key,
    name: start.name,
    revision: start.revision,
    content: start.content,
    changedBy: null,
    changedAt: null,
  };
  const went: string[] = [];
  return {
    saver: new DraftSaver(begin, between(sendAs(who, start.key)), (address) => went.push(address)),
    went,
  };
}

/** A tab's own storage. */
export function tabStorage(): Map<string, string> {
  const kept = new Map<string, string>();
  vi.stubGlobal("sessionStorage", {
    getItem: (name: string) => kept.get(name) ?? null,
    setItem: (name: string, value: string) => kept.set(name, value),
    removeItem: (name: string) => kept.delete(name),
  });
  onTestFinished(() => void vi.unstubAllGlobals());
  return kept;
}
