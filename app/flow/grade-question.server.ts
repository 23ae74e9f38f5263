import { questionnaireVersionsWith } from "#db/queries/questionnaires";
import type { Tx } from "#db/store";
import type { Language } from "~/domain/languages";
import type { LocalText } from "~/domain/questionnaire";
import { estimatedMinutes } from "~/domain/questionnaire-length";

/** What a message takes from the version that its link opens. */
export interface AskedBehind {
  languages: readonly Language[];
  /** Its first question, where that asks for a grade, for the links in the mail. */
  grade: LocalText | null;
  /** How long filling it in takes. */
  minutes: number;
}

export async function askedBehind(
  tx: Tx,
  versionIds: readonly (string | null)[],
): Promise<Map<string, AskedBehind>> {
  const ids = [...new Set(versionIds.filter((id) => id !== null))];
  const versions = await questionnaireVersionsWith(tx, ids);
  return new Map(
    versions.map(({ id, content }) => {
      const first = content.questions[0];
      return [
        id,
        {
          languages: content.languages,
          grade: first?.kind === "grade" ? first.text : null,
          minutes: estimatedMinutes(content),
        },
      ];
    }),
  );
}
