import { draftEditorsSince, noteDraftEditor, removeDraftEditor } from "#db/queries/draft-editors";
import { type Draft, draftOf, questionnaireByKey } from "#db/queries/questionnaire-drafts";
import type { Store } from "#db/store";
import { type DraftSave, type DraftSaved, draftSaveSchema, type OtherEditor } from "~/domain/draft-save";
import { draftErrors, notReadableText, tooLargeText } from "~/messages/draft-errors.nl";
import { type Actor, beginDraft, createQuestionnaire, saveDraft } from "./questionnaire-drafts.server";

/** A window that wasn't heard of for so long counts as closed: some three times its usual silence. */
export const STILL_OPEN = 75_000;
/** Of the whole body; all questions in all languages fit many times. */
const LARGEST_DRAFT = 4 * 1024 * 1024;

/** What the editor's page sent, or what is wrong with it. */
export async function readDraftSave(
  request: Request,
): Promise<{ ok: true; save: DraftSave } | { ok: false; answer: DraftSaved }> {
  const refuse = (status: 400 | 413 | 415 | 422, errors: string[]) =>
    ({ ok: false, answer: { status, errors } }) as const;
  if (!/^application\/json\b/i.test(request.headers.get("content-type") ?? "")) {
    return refuse(415, [notReadableText()]);
  }
  const text = await request.text();
  if (text.length > LARGEST_DRAFT) return refuse(413, [tooLargeText()]);
  const sent = parsedJson(text);
  if (sent === undefined) return refuse(400, [notReadableText()]);
  const parsed = draftSaveSchema.safeParse(sent);
  if (parsed.success) return { ok: true, save: parsed.data };
  const inContent = parsed.error.issues
    .filter(({ path }) => path[0] === "content")
    .map((issue) => ({ ...issue, path: issue.path.slice(1) }));
  if (inContent.length === 0) return refuse(422, [notReadableText()]);
  return refuse(422, draftErrors(inContent, (sent as { content?: unknown }).content));
}

function parsedJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    // SyntaxError: no JSON. RangeError: nested deeper than can be read.
    if (error instanceof SyntaxError || error instanceof RangeError) return undefined;
    throw error;
  }
}

/** Saves what an editor's page sent, or hears that it is open or closed, and says who else has it open. */
export async function autosaveDraft(
  store: Store,
  actor: Actor,
  key: string,
  save: DraftSave,
  now: Date,
): Promise<DraftSaved> {
  const place = { questionnaireKey: key, window: save.window, userId: actor.userId };
  if (save.leaving === true) {
    await store.write((tx) => removeDraftEditor(tx, place));
    return { status: 200, revision: save.revision, savedAt: null, others: [] };
  }
  const found =
    save.anew === true && save.content !== undefined
      ? await beginAnew(store, actor, key, save, now)
      : { revision: save.revision };
  if ("key" in found) return { status: 201, key: found.key };

  const { revision } = found;
  if (save.content !== undefined) {
    const saved = await saveDraft(
      store,
      actor,
      key,
      { revision, content: save.content, name: save.name },
      now,
    );
    if (saved.ok) {
      const others = await openWith(store, actor, place, now);
      return { status: 200, revision: saved.revision, savedAt: saved.changedAt.toISOString(), others };
    }
    if (saved.reason === "conflict") return conflict(saved.draft);
    return (await questionnaireByKey(store.read, key)) === null ? { status: 404 } : { status: 410 };
  }
  const draft = await draftOf(store.read, key);
  if (draft === null)
    return (await questionnaireByKey(store.read, key)) === null ? { status: 404 } : { status: 410 };
  const others = await openWith(store, actor, place, now);
  return draft.revision === revision
    ? { status: 200, revision, savedAt: draft.changedAt?.toISOString() ?? null, others }
    : conflict(draft);
}

/** The draft was published or thrown away while somebody still typed: their text begins a new one. */
async function beginAnew(
  store: Store,
  actor: Actor,
  key: string,
  { content, name, revision }: DraftSave,
  now: Date,
): Promise<{ revision: number } | { key: string }> {
  const begun = await beginDraft(store, actor, key, now);
  // One that somebody else has begun by now is theirs: it shows as a conflict first.
  if (begun !== null) return { revision: begun.isNew ? begun.draft.revision : revision };
  const made = {
    name: name?.trim() || content?.title.nl || key,
    content: content as NonNullable<typeof content>,
  };
  return { key: await createQuestionnaire(store, actor, made, now) };
}

const conflict = ({ name, content, revision, changedBy, changedAt }: Draft): DraftSaved => ({
  status: 409,
  draft: { name, content, revision, changedBy, changedAt: changedAt?.toISOString() ?? null },
});

/** Notes that this window is open; gives the others that are, one line for each person. */
async function openWith(
  store: Store,
  actor: Actor,
  place: { questionnaireKey: string; window: string; userId: string },
  now: Date,
): Promise<OtherEditor[]> {
  const since = new Date(now.getTime() - STILL_OPEN);
  await store.write((tx) => noteDraftEditor(tx, { ...place, name: actor.name, seenAt: now }, since));
  const open = await draftEditorsSince(store.read, place.questionnaireKey, since);
  const others = open.filter(({ window }) => window !== place.window);
  return others
    .filter((one, index) => others.findIndex(({ userId }) => userId === one.userId) === index)
    .map(({ name, seenAt, userId }) => ({
      name,
      seenAt: seenAt.toISOString(),
      isYou: userId === actor.userId,
    }));
}
