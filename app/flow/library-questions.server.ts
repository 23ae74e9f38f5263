import { recordAudit } from "#db/queries/audit";
import {
  archiveOwnQuestion,
  insertOwnQuestion,
  ownQuestion,
  ownQuestions,
  updateOwnQuestion,
} from "#db/queries/library-questions";
import { type QuestionUse, questionUses } from "#db/queries/question-use";
import type { Store } from "#db/store";
import type { Editor } from "~/domain/access";
import { type OwnQuestionInput, RESERVED_CODES, sameScale } from "~/domain/own-question-form";
import { codeFrom } from "~/domain/question-code";
import { LIBRARY } from "~/domain/question-library";

export type LibraryChange =
  | { ok: true; key: string }
  | { ok: false; problem: "key_reserved" | "key_standard" | "key_taken" | "gone" | "changed_meanwhile" }
  /** A questionnaire asks something else under that key already. */
  | { ok: false; problem: "key_in_use"; questionnaire: string }
  /** Answers were given to it, which others could no longer be counted with. */
  | { ok: false; problem: "scale_in_use"; questionnaire: string };

/**
 * Adds a question to the library. Its key is new, or that of the same question in a questionnaire, which is then what
 * the library offers from now on. A key that nobody typed is numbered where it is taken.
 */
export async function addOwnQuestion(
  store: Store,
  editor: Editor,
  { isKeyTyped, ...input }: OwnQuestionInput,
  now: Date,
): Promise<LibraryChange> {
  return store.write(async (tx) => {
    const uses = await questionUses(tx);
    const own = new Set((await ownQuestions(tx)).map(({ question }) => question.key));
    const standard = LIBRARY.map(({ question }) => question.key);
    const key = isKeyTyped
      ? input.question.key
      : codeFrom(input.question.text.nl, new Set([...RESERVED_CODES, ...standard, ...own, ...uses.keys()]));
    if (RESERVED_CODES.includes(key)) return { ok: false, problem: "key_reserved" };
    if (standard.includes(key)) return { ok: false, problem: "key_standard" };
    const other = uses.get(key)?.find((use) => !sameQuestion(use, input));
    if (other !== undefined) return { ok: false, problem: "key_in_use", questionnaire: other.name };
    const question = { ...input.question, key };
    if (!(await insertOwnQuestion(tx, { ...input, question }, editor.name, now)))
      return { ok: false, problem: "key_taken" };
    await recordAudit(tx, {
      at: now,
      actor: editor,
      action: "library_question.added",
      subject: question.text.nl,
      detail: { key, after: told(input) },
    });
    return { ok: true, key };
  });
}

const sameQuestion = ({ question }: QuestionUse, input: Pick<OwnQuestionInput, "question">) =>
  sameScale(question, input.question) && question.text.nl.trim() === input.question.text.nl;

/**
 * Changes what the library offers from now on; questionnaires that have the question already keep it as it is there.
 * `seenAt` is when it was last changed as far as the editor knows: nobody overwrites what they haven't seen.
 */
export async function changeOwnQuestion(
  store: Store,
  editor: Editor,
  input: Omit<OwnQuestionInput, "isKeyTyped">,
  seenAt: Date,
  now: Date,
): Promise<LibraryChange> {
  const { key } = input.question;
  return store.write(async (tx) => {
    const known = await ownQuestion(tx, key);
    if (known === null) return { ok: false, problem: "gone" };
    if (!sameScale(known.question, input.question)) {
      const asked = (await questionUses(tx)).get(key)?.find(({ state }) => state !== "draft");
      if (asked !== undefined) return { ok: false, problem: "scale_in_use", questionnaire: asked.name };
    }
    if (!(await updateOwnQuestion(tx, input, seenAt, now)))
      return { ok: false, problem: "changed_meanwhile" };
    await recordAudit(tx, {
      at: now,
      actor: editor,
      action: "library_question.changed",
      subject: input.question.text.nl,
      detail: { key, before: told(known), after: told(input) },
    });
    return { ok: true, key };
  });
}

/** Offers an own question no longer, or again. Where it is asked, it stays. Null where there is none. */
export async function setArchived(
  store: Store,
  editor: Editor,
  key: string,
  isArchived: boolean,
  now: Date,
): Promise<{ text: string } | null> {
  return store.write(async (tx) => {
    const known = await ownQuestion(tx, key);
    if (known === null) return null;
    const text = known.question.text.nl;
    if (await archiveOwnQuestion(tx, key, isArchived ? now : null)) {
      const action = isArchived ? "library_question.archived" : "library_question.restored";
      await recordAudit(tx, { at: now, actor: editor, action, subject: text, detail: { key } });
    }
    return { text };
  });
}

/** A question as the audit trail tells it. */
const told = ({
  question,
  measures,
  nationalCode,
}: Pick<OwnQuestionInput, "question" | "nationalCode"> & { measures: readonly string[] }) => ({
  text: question.text.nl,
  kind: question.kind,
  hint: question.hint?.nl ?? "",
  options: (question.options ?? []).map(({ text }) => text.nl),
  languages: Object.keys(question.text),
  measures,
  nationalCode,
});
