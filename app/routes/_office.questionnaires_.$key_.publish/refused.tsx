import { Alert } from "~/components/alert";
import { ButtonLink } from "~/components/button";
import type { ContentProblem } from "~/domain/questionnaire-problems";
import type { Published } from "~/flow/publish-draft.server";
import type { PublishPage } from "~/flow/publish-page.server";
import { momentText } from "~/messages/dutch";
import { questionnaireChangesNl } from "~/messages/questionnaire-changes.nl";
import { problemText } from "~/messages/questionnaire-problems.nl";
import { translator } from "~/messages/translate";

const t = translator("nl", questionnaireChangesNl);

export type Refusal = Extract<Published, { ok: false }>;

/** More than these are no help: one repair often takes many of them away. */
const MOST_PROBLEMS = 10;

/** A problem with the number of its question: the editor counts them the same. */
export const placedText = (problem: ContentProblem): string =>
  problem.question === null
    ? problemText(problem)
    : t("problem.at", { number: problem.question + 1, problem: problemText(problem) });

/** Why it can't be published, or wasn't just now; what is still true of the draft is said even before anybody tries. */
export function Refused({ refusal, page }: { refusal: Refusal | undefined; page: PublishPage }) {
  const live = refusal !== undefined;
  const here = `/questionnaires/${page.key}`;
  if (refusal?.reason === "stale" || refusal?.reason === "published") {
    const values = {
      name: refusal.by ?? t("refused.somebody"),
      moment: refusal.at === null ? "" : momentText(refusal.at),
      number: refusal.reason === "published" ? refusal.number : "",
    };
    return (
      <Alert
        tone="warning"
        live
        title={t(`refused.${refusal.reason}`, values)}
        actions={
          refusal.reason === "published" ? (
            <ButtonLink href={`${here}/versions/${refusal.number}`}>
              {t("publish.toQuestionnaire")}
            </ButtonLink>
          ) : undefined
        }
      >
        {t(`refused.${refusal.reason}Text`, values)}
      </Alert>
    );
  }
  if (refusal?.reason === "gone")
    return (
      <Alert tone="warning" live title={t("refused.gone")}>
        {t("refused.goneText")}
      </Alert>
    );
  if (page.isRetired)
    return (
      <Alert
        tone="warning"
        live={live}
        title={t("refused.retired")}
        actions={<ButtonLink href={here}>{t("publish.toQuestionnaire")}</ButtonLink>}
      >
        {t("refused.retiredText")}
      </Alert>
    );
  if (page.problems.length > 0)
    return (
      <Alert
        tone="error"
        live={live}
        title={t("refused.problems")}
        actions={<ButtonLink href={`${here}/edit`}>{t("refused.problemsButton")}</ButtonLink>}
      >
        <p>{t("refused.problemsText")}</p>
        <ul>
          {page.problems.slice(0, MOST_PROBLEMS).map((problem) => (
            <li key={JSON.stringify(problem)}>{placedText(problem)}</li>
          ))}
          {page.problems.length > MOST_PROBLEMS ? (
            <li>{t("problem.more", { n: page.problems.length - MOST_PROBLEMS })}</li>
          ) : null}
        </ul>
      </Alert>
    );
  if (page.isUnchanged)
    return (
      <Alert tone="info" live={live} title={t("refused.unchanged")}>
        {t("refused.unchangedText")}
      </Alert>
    );
  return null;
}
