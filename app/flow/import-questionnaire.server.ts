import { askedQuestions } from "#db/queries/asked-questions";
import { libraryQuestions } from "#db/queries/library-questions";
import type { Store } from "#db/store";
import type { Editor } from "~/domain/access";
import type { Question, QuestionnaireContent } from "~/domain/questionnaire";
import { besideKnown } from "~/domain/questionnaire-import-keys";
import { draftContent } from "~/domain/questionnaire-schema";
import { createQuestionnaire } from "./questionnaire-drafts.server";
import { type QuestionFileReading, readQuestionnaireFile } from "./read-questionnaire-file.server";

/** Room for any questionnaire, and no room for an export of answers. */
export const LARGEST_FILE = 5 * 1024 * 1024;

/** What a file would become here; nothing is kept. */
export async function previewQuestionnaire(
  _editor: Editor,
  { read }: Pick<Store, "read">,
  { bytes, fileName }: { bytes: Buffer; fileName: string },
): Promise<QuestionFileReading> {
  const reading = await readQuestionnaireFile(bytes, fileName);
  if (!reading.ok) return reading;
  const library = await libraryQuestions(read);
  const known = new Map<string, Question>(library.map(({ question }) => [question.key, question]));
  for (const question of await askedQuestions(read)) known.set(question.key, question);
  // A code in LimeSurvey was chosen for LimeSurvey: "comment" there isn't by that our comment.
  return { ...reading, imported: besideKnown(reading.imported, known, reading.kind !== "limesurvey") };
}

/** What the preview sent along: the content as it was shown. Null where it isn't that any more. */
export function shownContent(sent: string): QuestionnaireContent | null {
  try {
    return draftContent.safeParse(JSON.parse(sent)).data ?? null;
  } catch (error) {
    if (error instanceof SyntaxError || error instanceof RangeError) return null;
    throw error;
  }
}

/** Makes the questionnaire that was shown, as a draft; gives its key. */
export function makeImported(
  editor: Editor,
  store: Store,
  { name, fileName, content }: { name: string; fileName: string; content: QuestionnaireContent },
  now: Date,
): Promise<string> {
  const called = name.trim() || content.title.nl.trim() || fileName;
  return createQuestionnaire(
    store,
    editor,
    { name: called, content, mayBeTwice: true },
    now,
    fileName.slice(0, 200),
  );
}
