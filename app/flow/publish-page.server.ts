import { registeredWordings } from "#db/queries/question-wordings";
import { questionnaireByKey } from "#db/queries/questionnaire-drafts";
import {
  everyPublishedVersion,
  type PublishedVersion,
  versionsOf,
} from "#db/queries/questionnaire-publishing";
import type { Db } from "#db/store";
import { askedNow } from "~/domain/measurement-plan";
import type { Question, QuestionnaireContent } from "~/domain/questionnaire";
import { type ContentChanges, changesBetween, isUnchanged } from "~/domain/questionnaire-changes";
import { type ContentProblem, isWarning, problemsOf } from "~/domain/questionnaire-problems";

/** Names of other questionnaires that ask a question now, by its key and series: "grade 1". */
export type AskedElsewhere = Record<string, string[]>;

export interface Comparison {
  before: QuestionnaireContent | null;
  after: QuestionnaireContent;
  changes: ContentChanges;
  elsewhere: AskedElsewhere;
}

export interface PublishPage {
  key: string;
  name: string;
  isRetired: boolean;
  draft: { number: number; revision: number; changedAt: Date | null; changedBy: string | null } | null;
  /** The version that residents get now. */
  live: { number: number; publishedAt: Date | null } | null;
  comparison: Comparison | null;
  isUnchanged: boolean;
  problems: ContentProblem[];
  warnings: ContentProblem[];
}

/** What publishing the draft of a questionnaire would change; null if there is no such questionnaire. */
export async function readPublishPage(db: Db, key: string): Promise<PublishPage | null> {
  const [questionnaire, versions] = await Promise.all([questionnaireByKey(db, key), versionsOf(db, key)]);
  if (questionnaire === null) return null;
  const draft = versions.find(({ state }) => state === "draft");
  const live = versions.find(({ state }) => state !== "draft");
  const comparison =
    draft?.content == null ? null : await compare(db, key, live?.content ?? null, draft.content);
  const found = draft?.content == null ? [] : problemsOf(draft.content);
  return {
    key,
    name: questionnaire.name,
    isRetired: questionnaire.retiredAt !== null,
    draft: draft
      ? {
          number: draft.number,
          revision: draft.revision,
          changedAt: draft.changedAt,
          changedBy: draft.changedBy,
        }
      : null,
    live: live ? { number: live.number, publishedAt: live.publishedAt } : null,
    comparison,
    isUnchanged: comparison !== null && isUnchanged(comparison.changes),
    problems: found.filter((problem) => !isWarning(problem)),
    warnings: found.filter(isWarning),
  };
}

async function compare(
  db: Db,
  key: string,
  before: QuestionnaireContent | null,
  after: QuestionnaireContent,
): Promise<Comparison> {
  const keys = after.questions.map((question) => question.key);
  const [register, published] = await Promise.all([registeredWordings(db, keys), everyPublishedVersion(db)]);
  return {
    before,
    after,
    changes: changesBetween(before, after, register),
    elsewhere: askedElsewhere(published, key),
  };
}

export function askedElsewhere(published: readonly PublishedVersion[], key: string): AskedElsewhere {
  const found: AskedElsewhere = {};
  for (const { questionnaireKey, name, content } of askedNow(published)) {
    if (questionnaireKey === key) continue;
    for (const question of content.questions) {
      const names = found[seriesName(question)] ?? [];
      found[seriesName(question)] = [...names, name];
    }
  }
  return found;
}

export const seriesName = ({ key, wording }: Pick<Question, "key" | "wording">) => `${key} ${wording}`;
