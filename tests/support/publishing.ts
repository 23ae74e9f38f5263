import { publishedVersions } from "#db/queries/questionnaires";
import type { Store } from "#db/store";
import type { Question, QuestionnaireContent } from "~/domain/questionnaire";
import { installStarterLibrary } from "~/flow/install-starter-library.server";
import { type Actor, saveDraft, startDraft } from "~/flow/questionnaire-drafts.server";
import { makeEditor } from "./make-draft";
import { testRuntime } from "./runtime";

/** A municipality with the starter questionnaires, and an editor. */
export async function starterTown() {
  const town = await testRuntime();
  await installStarterLibrary(town.store, town.now());
  return { ...town, editor: await makeEditor() };
}

/** A draft of the newest version in which something was changed. */
export async function draftWith(
  { store, now, editor }: { store: Store; now(): Date; editor: Actor },
  key: string,
  change: (content: QuestionnaireContent) => void,
): Promise<{ revision: number; number: number; content: QuestionnaireContent }> {
  const draft = await startDraft(store, editor, key, now());
  if (draft === null) throw new Error("No such questionnaire");
  const content = structuredClone(draft.content);
  change(content);
  const saved = await saveDraft(store, editor, key, { revision: draft.revision, content }, now());
  if (!saved.ok) throw new Error("Not saved");
  return { revision: saved.revision, number: draft.number, content };
}

/** Gives a question another Dutch text. */
export const reworded = (key: string, nl: string) => (content: QuestionnaireContent) => {
  const question = content.questions.find((each) => each.key === key) as Question;
  question.text = { ...question.text, nl };
};
/** The series of each question in the newest published version. */
export const wordingsIn = async (store: Store, key: string) => {
  const [newest] = await publishedVersions(store.read, key);
  return Object.fromEntries(
    (newest?.content.questions ?? []).map((question) => [question.key, question.wording]),
  );
};
