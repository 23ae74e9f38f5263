import { recordAudit } from "#db/queries/audit";
import {
  fillRegister,
  holdWordings,
  insertChanges,
  insertWordings,
  registeredWordings,
} from "#db/queries/question-wordings";
import { lockQuestionnaire } from "#db/queries/questionnaire-drafts";
import { makePublished, type VersionRow, versionsOf } from "#db/queries/questionnaire-publishing";
import type { Store, Tx } from "#db/store";
import type { Editor } from "~/domain/access";
import { newId } from "~/domain/id";
import type { QuestionnaireContent } from "~/domain/questionnaire";
import { changesBetween, type Decision, isUnchanged } from "~/domain/questionnaire-changes";
import { type ContentProblem, isWarning, problemsOf } from "~/domain/questionnaire-problems";
import { questionnaireContent } from "~/domain/questionnaire-schema";
import { type Decided, settle, undecided } from "~/domain/questionnaire-settling";

export type PublishActor = Pick<Editor, "userId" | "name" | "email">;

export interface Publishing {
  /** The number of the draft as it was seen; without it, whichever is there. */
  number?: number | undefined;
  /** The save of the draft that was seen. */
  revision: number;
  /** By question key. */
  decisions: Readonly<Record<string, { decision: Decision; note?: string | undefined }>>;
}

export type Published =
  | { ok: true; number: number }
  /** There is no such questionnaire, or no draft of it any more. */
  | { ok: false; reason: "gone" }
  | { ok: false; reason: "retired" }
  /** Somebody else published this draft first. */
  | { ok: false; reason: "published"; number: number; by: string | null; at: Date | null }
  /** Somebody has saved the draft since it was seen. */
  | { ok: false; reason: "stale"; by: string | null; at: Date | null }
  | { ok: false; reason: "problems"; problems: ContentProblem[] }
  /** It says the same as the version that is asked now. */
  | { ok: false; reason: "unchanged" }
  | { ok: false; reason: "undecided"; keys: string[] };

/** Another questionnaire took the next series of one of these questions at the same moment. */
class RegisterMovedError extends Error {
  override name = "RegisterMovedError";
}
const TRIES = 5;
const LONGEST_NOTE = 1000;

/**
 * Makes a draft the version that residents get from now on, with what was decided about each changed question. Links that
 * were sent keep their version.
 */
export async function publishDraft(
  store: Store,
  actor: PublishActor,
  key: string,
  publishing: Publishing,
  now: Date,
): Promise<Published> {
  for (let tried = 1; ; tried += 1) {
    try {
      return await store.write((tx) => publish(tx, actor, key, publishing, now));
    } catch (error) {
      if (!(error instanceof RegisterMovedError) || tried === TRIES) throw error;
    }
  }
}

async function publish(
  tx: Tx,
  actor: PublishActor,
  key: string,
  { number, revision, decisions: given }: Publishing,
  now: Date,
): Promise<Published> {
  const questionnaire = await lockQuestionnaire(tx, key);
  if (questionnaire === null) return { ok: false, reason: "gone" };
  if (questionnaire.retiredAt !== null) return { ok: false, reason: "retired" };
  const versions = await versionsOf(tx, key);
  const draft = versions.find(({ state }) => state === "draft");
  if (draft === undefined || (number !== undefined && draft.number !== number))
    return withoutDraft(versions, number);
  if (draft.revision !== revision)
    return { ok: false, reason: "stale", by: draft.changedBy, at: draft.changedAt };

  // Without the spaces around texts, as it is stored and as it will be compared from now on.
  const parsed = questionnaireContent.safeParse(draft.content);
  if (!parsed.success) return { ok: false, reason: "gone" };
  const content = withoutEmptyTexts(parsed.data);
  const problems = problemsOf(content);
  if (!problems.every(isWarning)) return { ok: false, reason: "problems", problems };

  const live = versions.find(({ state }) => state !== "draft")?.content ?? null;
  const keys = content.questions.map((question) => question.key).sort();
  await holdWordings(tx, keys);
  await fillRegister(tx);
  const register = await registeredWordings(tx, keys);
  const changes = changesBetween(live, content, register);
  if (isUnchanged(changes)) return { ok: false, reason: "unchanged" };
  const decisions = cleaned(given);
  const missing = undecided(changes, decisions);
  if (missing.length > 0)
    return { ok: false, reason: "undecided", keys: missing.map((change) => change.key) };

  const { content: published, decided, wordings } = settle(content, changes, decisions, register);
  const by = { at: now, by: actor.name };
  if (!(await makePublished(tx, draft.id, revision, { content: published, ...by })))
    return overtaken(await versionsOf(tx, key), draft.number);
  const version = { questionnaireKey: key, version: draft.number };
  if (!(await insertWordings(tx, wordings, { ...version, since: now }))) throw new RegisterMovedError();
  await insertChanges(
    tx,
    decided.map((change) => ({ ...change, ...version, id: newId(), decidedBy: actor.name, decidedAt: now })),
  );
  await recordAudit(tx, {
    at: now,
    actor: { userId: actor.userId, name: actor.name, email: actor.email },
    action: "questionnaire.published",
    subject: questionnaire.name,
    detail: {
      version: draft.number,
      ...Object.fromEntries(
        decided.map(({ questionKey, decision, note }) => [
          questionKey,
          { decision, ...(note === "" ? {} : { note }) },
        ]),
      ),
    },
  });
  return { ok: true, number: draft.number };
}

/** Somebody else was a moment earlier: saved the draft once more, or published it. */
function overtaken(versions: readonly VersionRow[], number: number): Published {
  const draft = versions.find((each) => each.state === "draft" && each.number === number);
  return draft
    ? { ok: false, reason: "stale", by: draft.changedBy, at: draft.changedAt }
    : withoutDraft(versions, number);
}

function withoutDraft(versions: readonly VersionRow[], number: number | undefined): Published {
  const newest = versions.find(({ state }) => state !== "draft");
  const seen = versions.find((version) => version.number === number) ?? newest;
  if (seen === undefined || seen.state === "draft" || (number !== undefined && seen.number !== number))
    return { ok: false, reason: "gone" };
  return { ok: false, reason: "published", number: seen.number, by: seen.publishedBy, at: seen.publishedAt };
}

function cleaned(given: Publishing["decisions"]): Record<string, Decided> {
  return Object.fromEntries(
    Object.entries(given).map(([key, { decision, note = "" }]) => [
      key,
      { decision, note: note.trim().slice(0, LONGEST_NOTE) },
    ]),
  );
}

/** What a draft holds but nobody filled in: an empty help text, a translation that was begun and left. */
function withoutEmptyTexts(content: QuestionnaireContent): QuestionnaireContent {
  return {
    ...content,
    questions: content.questions.map(({ hint, ...question }) =>
      hint && Object.values(hint).some((text) => text !== undefined && text !== "")
        ? { ...question, hint }
        : question,
    ),
  };
}
