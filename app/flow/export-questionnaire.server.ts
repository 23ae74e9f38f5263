import { z } from "zod";
import { versionForExport } from "#db/queries/questionnaire-export";
import type { Db } from "#db/store";
import type { Editor } from "~/domain/access";
import {
  FILE_FORMAT,
  FILE_VERSION,
  type QuestionnaireFile,
  questionnaireFile,
  SCHEMA_PATH,
} from "~/domain/questionnaire-file";

/** What a file with a questionnaire must be, for programs that make or check one; made from what the import checks by. */
export function questionnaireSchema(baseUrl: string): Record<string, unknown> {
  const { $schema, ...schema } = z.toJSONSchema(questionnaireFile, { io: "input" });
  return { $schema, $id: `${baseUrl}${SCHEMA_PATH}`, ...schema };
}

/** A version as a file; without a number the newest that is published, else the draft. Null where there is none. */
export async function exportQuestionnaire(
  _editor: Editor,
  db: Db,
  { key, number, baseUrl }: { key: string; number: number | null; baseUrl: string },
  now: Date,
): Promise<QuestionnaireFile | null> {
  const version = await versionForExport(db, key, number);
  if (version === null) return null;
  return {
    $schema: `${baseUrl}${SCHEMA_PATH}`,
    format: FILE_FORMAT,
    formatVersion: FILE_VERSION,
    name: version.name,
    source: {
      questionnaire: key,
      version: version.number,
      state: version.state,
      exportedAt: now.toISOString(),
    },
    content: version.content,
  };
}
