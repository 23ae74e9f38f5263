import { type KeptChange, keptChanges, registeredWordings } from "#db/queries/question-wordings";
import { questionnaireByKey } from "#db/queries/questionnaire-drafts";
import { everyPublishedVersion, versionsOf } from "#db/queries/questionnaire-publishing";
import type { Db } from "#db/store";
import { measurementPlan, type PlanLine } from "~/domain/measurement-plan";
import type { QuestionnaireContent } from "~/domain/questionnaire";
import { type ContentChanges, changesBetween } from "~/domain/questionnaire-changes";
import { asPublished } from "~/domain/questionnaire-settling";

export interface VersionPage {
  key: string;
  name: string;
  number: number;
  isLive: boolean;
  publishedAt: Date | null;
  publishedBy: string | null;
  content: QuestionnaireContent;
  decisions: KeptChange[];
  others: { number: number; publishedAt: Date | null }[];
  /** What was asked to compare with, where there is no such version. */
  unknownWith: string | null;
  comparison: {
    other: number;
    from: number;
    to: number;
    before: QuestionnaireContent;
    after: QuestionnaireContent;
    changes: ContentChanges;
  } | null;
}

/** A published version with what was decided about it, beside another one if asked; null if it isn't there. */
export async function readVersionPage(
  db: Db,
  key: string,
  number: string,
  compareWith: string | null,
): Promise<VersionPage | null> {
  const questionnaire = await questionnaireByKey(db, key);
  const versions = (await versionsOf(db, key)).flatMap((version) =>
    version.state === "draft" || version.content === null ? [] : [{ ...version, content: version.content }],
  );
  const shown = versions.find((version) => String(version.number) === number);
  if (questionnaire === null || shown === undefined) return null;
  const others = versions.filter((version) => version !== shown);
  const other = others.find((version) => String(version.number) === compareWith);
  const [before, after] =
    other && other.number > shown.number ? ([shown, other] as const) : ([other, shown] as const);
  return {
    key,
    name: questionnaire.name,
    number: shown.number,
    isLive: shown === versions[0] && questionnaire.retiredAt === null,
    publishedAt: shown.publishedAt,
    publishedBy: shown.publishedBy,
    content: shown.content,
    decisions: (await keptChanges(db, { questionnaireKey: key })).filter(
      ({ version }) => version === shown.number,
    ),
    others: others.map((version) => ({ number: version.number, publishedAt: version.publishedAt })),
    unknownWith: compareWith !== null && other === undefined ? compareWith.slice(0, 20) : null,
    comparison:
      other && before
        ? {
            other: other.number,
            from: before.number,
            to: after.number,
            before: before.content,
            after: after.content,
            changes: asPublished(changesBetween(before.content, after.content)),
          }
        : null,
  };
}

/** Everything that is or was measured. */
export async function readMeasurementPlan(db: Db): Promise<PlanLine[]> {
  const [versions, wordings, changes] = await Promise.all([
    everyPublishedVersion(db),
    registeredWordings(db),
    keptChanges(db),
  ]);
  return measurementPlan(versions, wordings, changes);
}
