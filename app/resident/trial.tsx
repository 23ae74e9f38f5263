import type { SurveyLanguage } from "~/domain/questionnaire";
import { AnswerList, type StoredAnswerText } from "./given-answers";
import type { Words } from "./words";

/** After sending a trial: that nothing was kept, and what would have been. */
export function TrialDone({
  t,
  language,
  answers,
}: {
  t: Words;
  language: SurveyLanguage;
  answers: StoredAnswerText[];
}) {
  return (
    <>
      <h1>{t("try.done.title")}</h1>
      <p className="about">{t("try.done.intro")}</p>
      <section className="card">
        <h2>{t("try.answers")}</h2>
        {answers.length === 0 ? <p>{t("try.nothing")}</p> : <AnswerList answers={answers} />}
      </section>
      <p>
        <a href={`?lang=${language}`}>{t("try.again")}</a>
      </p>
    </>
  );
}

export function TrialNotice({ t, name }: { t: Words; name: "try.expired" | "try.empty" }) {
  return (
    <>
      <h1>{t(`${name}.title`)}</h1>
      <p className="about">{t(`${name}.intro`)}</p>
    </>
  );
}
