import type { Store } from "#db/store";
import { type Editor, hasRole } from "~/domain/access";
import type { Question, QuestionnaireContent } from "~/domain/questionnaire";
import { STARTER_QUESTIONS } from "~/domain/starter-library";
import { createQuestionnaire } from "~/flow/questionnaire-drafts.server";
import { type MadeAccount, makeAccount } from "./sign-in";

/** An account as `requireEditor` proves it. */
export function asEditor(account: MadeAccount): Editor {
  if (!hasRole(account.role, "editor")) throw new Error("not an editor");
  const { id, name, email, role } = account;
  return { userId: id, name, email, role, sessionId: "none", proven: "editor" };
}

export const makeEditor = async (name = "Erik Bewerker"): Promise<Editor> =>
  asEditor(await makeAccount("editor", { name }));

/** A questionnaire in Dutch with these questions. */
export const contentOf = (
  title = "Na een bezoek",
  questions: Question[] = [STARTER_QUESTIONS.grade, STARTER_QUESTIONS.comment],
): QuestionnaireContent => ({ title: { nl: title }, languages: ["nl"], questions });

/** A new questionnaire with only a draft; gives its key. */
export const makeQuestionnaire = (
  store: Store,
  editor: Editor,
  now: Date,
  { name = "Balie rijbewijs", content = contentOf() } = {},
): Promise<string> => createQuestionnaire(store, editor, { name, content }, now);
