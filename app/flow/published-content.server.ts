import { questionnaireVersion } from "#db/queries/questionnaires";
import type { Store } from "#db/store";
import type { QuestionnaireContent } from "~/domain/questionnaire";

export interface PublishedVersion {
  /** Key of its questionnaire. */
  questionnaire: string;
  content: QuestionnaireContent;
}

const known = new WeakMap<Store, Map<string, PublishedVersion>>();

/** The questions of a version. Null if it isn't there. */
export async function publishedContent(
  store: Store,
  versionId: string | null,
): Promise<QuestionnaireContent | null> {
  return (await publishedVersion(store, versionId))?.content ?? null;
}

/** A version with its questions, kept in memory: a published version never changes. Null if it isn't there. */
export async function publishedVersion(
  store: Store,
  versionId: string | null,
): Promise<PublishedVersion | null> {
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
  const published = { questionnaire: version.questionnaireKey, content: version.content };
  versions.set(versionId, published);
  return published;
}
