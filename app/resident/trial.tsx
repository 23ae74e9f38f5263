import type { SurveyLanguage } from "~/domain/questionnaire";
import { AnswerList, type StoredAnswerText } from "./given-answers";
import { Hero } from "./hero";
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
      <Hero title={t("try.done.title")} about={t("try.done.intro")} isDone />
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
  return <Hero title={t(`${name}.title`)} about={t(`${name}.intro`)} />;
}
