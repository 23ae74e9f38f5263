import { asc, desc, eq } from "drizzle-orm";
import type { QuestionnaireContent } from "~/domain/questionnaire";
import { draftContent } from "~/domain/questionnaire-schema";
import { questionnaires, questionnaireVersions } from "../schema";
import type { Db } from "../store";

export interface ListedVersion {
  number: number;
  state: "draft" | "published" | "retired";
  publishedAt: Date | null;
  publishedBy: string | null;
  changedAt: Date | null;
  changedBy: string | null;
  basedOn: number | null;
  revision: number;
  content: QuestionnaireContent;
}

export interface ListedQuestionnaire {
  key: string;
  name: string;
  createdAt: Date;
  createdBy: string | null;
  retiredAt: Date | null;
  retiredBy: string | null;
  /** The version that is asked now; null where none was published. */
  live: ListedVersion | null;
  draft: ListedVersion | null;
  /** Those that were published, newest first. */
  published: ListedVersion[];
}

/** Every questionnaire, retired ones too, with its versions; only the one with this key, if one is given. */
export async function listedQuestionnaires(db: Db, key?: string): Promise<ListedQuestionnaire[]> {
  const found = await db
    .select({
      questionnaire: questionnaires,
      version: {
        number: questionnaireVersions.number,
        state: questionnaireVersions.state,
        publishedAt: questionnaireVersions.publishedAt,
        publishedBy: questionnaireVersions.publishedBy,
        changedAt: questionnaireVersions.changedAt,
        changedBy: questionnaireVersions.changedBy,
        basedOn: questionnaireVersions.basedOn,
        revision: questionnaireVersions.revision,
        content: questionnaireVersions.content,
      },
    })
    .from(questionnaires)
    .innerJoin(questionnaireVersions, eq(questionnaireVersions.questionnaireKey, questionnaires.key))
    .where(key === undefined ? undefined : eq(questionnaires.key, key))
    .orderBy(asc(questionnaires.createdAt), asc(questionnaires.key), desc(questionnaireVersions.number));
  const listed = new Map<string, ListedQuestionnaire>();
  for (const { questionnaire, version } of found) {
    const content = draftContent.safeParse(version.content);
    // One that a newer program made, and this one can't read.
    if (!content.success) continue;
    const one = listed.get(questionnaire.key) ?? { ...questionnaire, live: null, draft: null, published: [] };
    listed.set(questionnaire.key, one);
    const read = { ...version, content: content.data };
    if (version.state === "draft") one.draft = read;
    else {
      one.live ??= read;
      one.published.push(read);
    }
  }
  return [...listed.values()];
}
