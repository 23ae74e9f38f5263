import { questionnaireVersion } from "#db/queries/questionnaires";
import type { Store } from "#db/store";
import type { QuestionnaireContent } from "~/domain/questionnaire";

const known = new WeakMap<Store, Map<string, QuestionnaireContent>>();

/** The questions of a version, kept in memory: a published version never changes. Null if it isn't there. */
export async function publishedContent(
  store: Store,
  versionId: string | null,
): Promise<QuestionnaireContent | null> {
  if (versionId === null) return null;
  let versions = known.get(store);
  if (versions === undefined) {
    versions = new Map();
    known.set(store, versions);
  }
  const remembered = versions.get(versionId);
  if (remembered !== undefined) return remembered;
  const version = await questionnaireVersion(store.read, versionId);
  if (version === null || version.state === "draft") return null;
  versions.set(versionId, version.content);
  return version.content;
}
