import { draftEditorsSince } from "#db/queries/draft-editors";
import type { ListedVersion } from "#db/queries/questionnaire-list";
import type { Db } from "#db/store";
import { dayInAmsterdam } from "~/domain/calendar";
import type { QuestionnaireContent } from "~/domain/questionnaire";
import { isWarning, problemsOf } from "~/domain/questionnaire-problems";
import { listText, momentText } from "~/messages/dutch";
import { languagesNl } from "~/messages/languages.nl";
import { questionnairesNl } from "~/messages/questionnaires.nl";
import { translator } from "~/messages/translate";
import { STILL_OPEN } from "./autosave-draft.server";
import { readQuestionnaires } from "./read-questionnaires.server";

const t = translator("nl", questionnairesNl);

/** One questionnaire as its page shows it; null where there is none. */
export async function readQuestionnaire(db: Db, key: string, now: Date) {
  const [found] = await readQuestionnaires(db, dayInAmsterdam(now), key);
  if (found === undefined) return null;
  const { name, live, draft, published, places, retiredAt, retiredBy, createdAt, createdBy } = found;
  const open = draft && (await draftEditorsSince(db, key, new Date(now.getTime() - STILL_OPEN)));
  return {
    key,
    name,
    places,
    state: retiredAt !== null ? ("retired" as const) : live ? ("live" as const) : ("draft" as const),
    retired: retiredAt && { moment: momentText(retiredAt), name: retiredBy ?? t("one.somebody") },
    draft: draft && {
      number: draft.number,
      basedOn: draft.basedOn,
      moment: draft.changedAt ? momentText(draft.changedAt) : "",
      name: draft.changedBy ?? t("one.somebody"),
      problems: problemsOf(draft.content).filter((problem) => !isWarning(problem)).length,
      open: [...new Set((open ?? []).map((one) => one.name))],
    },
    live: live && { questions: live.content.questions },
    drafted: draft && { questions: draft.content.questions },
    versions: published.map(shownVersion),
    facts: [
      { term: t("fact.channels"), value: places.length === 0 ? t("noChannel") : places.join("; ") },
      { term: t("fact.languages"), value: languagesOf((live ?? draft)?.content) },
      { term: t("fact.made"), value: byText(createdAt, createdBy) },
    ],
  };
}

const languagesOf = (content: QuestionnaireContent | undefined): string =>
  listText((content?.languages ?? []).map((language) => languagesNl[language]));

const byText = (moment: Date, name: string | null): string =>
  name === null ? momentText(moment) : t("byName", { moment: momentText(moment), name });

const shownVersion = ({ number, publishedAt, publishedBy, content }: ListedVersion) => ({
  number,
  moment: publishedAt ? momentText(publishedAt) : "",
  name: publishedBy ?? "",
  questions: content.questions,
});

/** What is asked before a draft is thrown away; null where there is none. */
export async function readDiscard(db: Db, key: string, userId: string, now: Date) {
  const [found] = await readQuestionnaires(db, dayInAmsterdam(now), key);
  if (!found?.draft) return null;
  const { name, live, draft } = found;
  const open = await draftEditorsSince(db, key, new Date(now.getTime() - STILL_OPEN));
  return {
    key,
    name,
    revision: draft.revision,
    questions: draft.content.questions.length,
    moment: draft.changedAt ? momentText(draft.changedAt) : "",
    by: draft.changedBy ?? t("one.somebody"),
    isPublished: live !== null,
    open: [...new Set(open.filter((one) => one.userId !== userId).map((one) => one.name))],
  };
}
