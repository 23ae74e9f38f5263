import { recordAudit } from "#db/queries/audit";
import {
  type Draft,
  deleteDraft,
  deleteQuestionnaire,
  draftOf,
  insertDraft,
  insertQuestionnaire,
  isRouted,
  lastVersionNumber,
  lockQuestionnaire,
  updateDraft,
  updateQuestionnaireName,
  wasPublished,
} from "#db/queries/questionnaire-drafts";
import { publishedVersions } from "#db/queries/questionnaires";
import type { Store, Tx } from "#db/store";
import type { Editor } from "~/domain/access";
import { newId } from "~/domain/id";
import type { QuestionnaireContent } from "~/domain/questionnaire";
import { sameContent, withoutBrokenCharacters } from "~/domain/questionnaire-content";
import { questionnaireKeyFrom } from "~/domain/questionnaire-key";

/** Whoever changes a questionnaire: what requireEditor gives. */
export type Actor = Editor;

export const LONGEST_NAME = 100;
/** Within it the saves of one person are one line of the audit trail. */
const ONE_STRETCH_OF_WORK = 30 * 60_000;

/** Within it the same form, sent again by the same person, was pressed twice. */
const ONE_PRESS = 10_000;

export interface NewQuestionnaire {
  name: string;
  content: QuestionnaireContent;
  /** It comes from a form, which may be sent twice: what that person made of it just now is not made again. */
  mayBeTwice?: boolean;
}

/** Adds a questionnaire with a draft of its first version, and gives its key. */
export function createQuestionnaire(
  store: Store,
  actor: Actor,
  { name, content: given, mayBeTwice = false }: NewQuestionnaire,
  now: Date,
  /** What it was made from, for the audit trail. */
  from?: string,
): Promise<string> {
  const called = oneLine(name).slice(0, LONGEST_NAME);
  const content = withoutBrokenCharacters(given);
  const isThis = async (tx: Tx, key: string): Promise<boolean> => {
    // Locked: whoever makes it at this very moment has done so then.
    const found = await lockQuestionnaire(tx, key);
    if (found?.createdBy !== actor.name || now.getTime() - found.createdAt.getTime() > ONE_PRESS)
      return false;
    const draft = await draftOf(tx, key);
    return draft?.number === 1 && sameContent(draft.content, content);
  };
  return store.write(async (tx) => {
    const { key, isNew } = await addUnderFreeKey(tx, called, actor, now, mayBeTwice ? isThis : null);
    if (!isNew) return key;
    await insertDraft(tx, {
      id: newId(),
      questionnaireKey: key,
      number: 1,
      content,
      revision: firstRevision(),
      basedOn: null,
      at: now,
      by: actor.name,
    });
    await note(tx, actor, now, "made", called, { key, ...(from === undefined ? {} : { from }) });
    return key;
  });
}

async function addUnderFreeKey(
  tx: Tx,
  name: string,
  actor: Actor,
  now: Date,
  isThis: ((tx: Tx, key: string) => Promise<boolean>) | null,
): Promise<{ key: string; isNew: boolean }> {
  for (let attempt = 1; ; attempt += 1) {
    const key = questionnaireKeyFrom(name, attempt);
    const row = { key, name: name === "" ? key : name, createdAt: now, createdBy: actor.name };
    if (await insertQuestionnaire(tx, row)) return { key, isNew: true };
    if (isThis !== null && (await isThis(tx, key))) return { key, isNew: false };
  }
}

/**
 * The draft beside the live version: the one that is there, else a new one from version `from`, or from the newest. Null
 * where there is no such questionnaire or version.
 */
export async function startDraft(
  store: Store,
  actor: Actor,
  key: string,
  now: Date,
  from?: number,
): Promise<Draft | null> {
  return (await beginDraft(store, actor, key, now, from))?.draft ?? null;
}

/** The same, and whether the draft is new: one that is there may be somebody else's work. */
export function beginDraft(
  store: Store,
  actor: Actor,
  key: string,
  now: Date,
  from?: number,
): Promise<{ draft: Draft; isNew: boolean } | null> {
  return store.write(async (tx) => {
    const questionnaire = await lockQuestionnaire(tx, key);
    if (questionnaire === null) return null;
    const present = await draftOf(tx, key);
    if (present !== null) return { draft: present, isNew: false };
    const versions = await publishedVersions(tx, key);
    const base = from === undefined ? versions[0] : versions.find(({ number }) => number === from);
    if (base === undefined) return null;
    const number = (await lastVersionNumber(tx, key)) + 1;
    await insertDraft(tx, {
      id: newId(),
      questionnaireKey: key,
      number,
      content: base.content,
      revision: firstRevision(),
      basedOn: base.number,
      at: now,
      by: actor.name,
    });
    const action = base === versions[0] ? "draft_started" : "restored";
    await note(tx, actor, now, action, questionnaire.name, { key, version: number, basedOn: base.number });
    const draft = await draftOf(tx, key);
    return draft && { draft, isNew: true };
  });
}

export interface DraftSave {
  /** The one that was seen. */
  revision: number;
  content: QuestionnaireContent;
  name?: string | undefined;
}

export type Saved =
  | { ok: true; revision: number; changedAt: Date }
  /** Somebody saved in between; theirs is what is kept. */
  | { ok: false; reason: "conflict"; draft: Draft }
  /** Discarded or published meanwhile, or never there. */
  | { ok: false; reason: "gone" };

/** Saves a draft over the revision that its editor saw, and over no other. */
export function saveDraft(
  store: Store,
  actor: Actor,
  key: string,
  save: DraftSave,
  now: Date,
): Promise<Saved> {
  const content = withoutBrokenCharacters(save.content);
  const name = oneLine(save.name ?? "").slice(0, LONGEST_NAME);
  return store.write(async (tx): Promise<Saved> => {
    const before = await draftOf(tx, key);
    if (before === null) return { ok: false, reason: "gone" };
    // The same once more, because the answer to the first got lost: it is kept, and there is nothing to do.
    if (before.revision !== save.revision && sameContent(before.content, content)) {
      return { ok: true, revision: before.revision, changedAt: before.changedAt ?? now };
    }
    const saved = await updateDraft(tx, key, save.revision, {
      content,
      changedAt: now,
      changedBy: actor.name,
    });
    if (saved === null) {
      const draft = await draftOf(tx, key);
      return draft === null ? { ok: false, reason: "gone" } : { ok: false, reason: "conflict", draft };
    }
    if (name !== "" && name !== before.name) await updateQuestionnaireName(tx, key, name);
    const sinceLast = now.getTime() - (before.changedAt?.getTime() ?? 0);
    if (before.changedBy !== actor.name || sinceLast > ONE_STRETCH_OF_WORK) {
      await note(tx, actor, now, "draft_changed", name || before.name, { key, version: before.number });
    }
    return { ok: true, revision: saved.revision, changedAt: now };
  });
}

export type Discarded =
  /** `removed`: it never was published, so the questionnaire itself is gone too. */
  | { ok: true; removed: boolean }
  /** Changed since it was looked at. */
  | { ok: false; reason: "conflict"; draft: Draft }
  | { ok: false; reason: "gone" }
  /** Nothing would be left of the questionnaire, but a rule says that somebody gets it. */
  | { ok: false; reason: "routed" };

/** Throws a draft away, if it is still the one that was looked at. */
export function discardDraft(
  store: Store,
  actor: Actor,
  key: string,
  revision: number,
  now: Date,
): Promise<Discarded> {
  return store.write(async (tx): Promise<Discarded> => {
    const questionnaire = await lockQuestionnaire(tx, key);
    const draft = questionnaire && (await draftOf(tx, key));
    if (!draft) return { ok: false, reason: "gone" };
    const removed = !(await wasPublished(tx, key));
    if (removed && (await isRouted(tx, key))) return { ok: false, reason: "routed" };
    if (!(await deleteDraft(tx, key, revision))) {
      const changed = await draftOf(tx, key);
      return changed ? { ok: false, reason: "conflict", draft: changed } : { ok: false, reason: "gone" };
    }
    if (removed) await deleteQuestionnaire(tx, key);
    await note(tx, actor, now, removed ? "removed" : "draft_discarded", draft.name, {
      key,
      version: draft.number,
      questions: draft.content.questions.map((question) => question.key),
    });
    return { ok: true, removed };
  });
}

/**
 * Where a draft's revisions begin: anywhere, so that a window that is still open on a draft that was thrown away can't
 * save over the one that came in its place.
 */
const firstRevision = (): number => 1 + Math.floor(Math.random() * 1_000_000_000);

const oneLine = (text: string): string =>
  withoutBrokenCharacters(text)
    .replace(/[\p{Cc}\u2028\u2029]+/gu, " ")
    .trim();

/** One line of the audit trail about a questionnaire. */
export async function note(
  tx: Tx,
  actor: Actor,
  at: Date,
  what: string,
  subject: string,
  detail: Record<string, unknown>,
): Promise<void> {
  await recordAudit(tx, { at, actor, action: `questionnaire.${what}`, subject, detail });
}
