import { questionnaireVersionsWith } from "#db/queries/questionnaires";
import type { Tx } from "#db/store";
import type { LocalText } from "~/domain/questionnaire";

/** The first question of each version that begins by asking for a grade, for the links in its mail. */
export async function gradeQuestions(
  tx: Tx,
  versionIds: readonly (string | null)[],
): Promise<Map<string, LocalText>> {
  const ids = [...new Set(versionIds.filter((id) => id !== null))];
  const versions = await questionnaireVersionsWith(tx, ids);
  return new Map(
    versions.flatMap(({ id, content }) => {
      const first = content.questions[0];
      return first?.kind === "grade" ? [[id, first.text] as const] : [];
    }),
  );
}
