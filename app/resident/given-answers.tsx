import type { QuestionnaireContent, SurveyLanguage } from "~/domain/questionnaire";
import { inLanguage } from "~/domain/questionnaire";
import { OpeningTime } from "./form-fields";
import { answerText } from "./survey-words";
import type { Words } from "./words";

export interface StoredAnswerText {
  key: string;
  question: string;
  answer: string;
}

/** What was stored, in the order and the words of the questionnaire. */
export function answersInWords(
  t: Words,
  language: SurveyLanguage,
  content: QuestionnaireContent,
  answers: readonly { questionKey: string; value: string | null; comment: string | null }[],
): StoredAnswerText[] {
  return content.questions.flatMap((question) => {
    const stored = answers.find((answer) => answer.questionKey === question.key);
    if (!stored) return [];
    return {
      key: question.key,
      question: inLanguage(question.text, language),
      answer: stored.comment ?? answerText(t, language, question, stored.value ?? ""),
    };
  });
}

export const AnswerList = ({ answers }: { answers: StoredAnswerText[] }) => (
  <dl className="given">
    {answers.map(({ key, question, answer }) => (
      <div key={key}>
        <dt>{question}</dt>
        <dd dir="auto">{answer}</dd>
      </div>
    ))}
  </dl>
);

export interface GivenAnswersProps {
  t: Words;
  answers: StoredAnswerText[];
  receipt: string;
  /** Keeps the language: '' or '?lang=en'. */
  suffix: string;
  /** Needed where the page has no other title. */
  title?: string;
}

/** Shows somebody their own answers, with a button that erases them. */
export function GivenAnswers({ t, answers, receipt, suffix, title }: GivenAnswersProps) {
  return (
    <section className="card" aria-label={title === undefined ? t("given.title") : undefined}>
      {title !== undefined && <h2>{title}</h2>}
      <AnswerList answers={answers} />
      <form method="post" action={`/code${suffix}`}>
        <input type="hidden" name="code" value={receipt} />
        <p className="small" id="erase-hint">
          {t("given.eraseHint")}
        </p>
        <button type="submit" name="erase" value="yes" className="quiet" aria-describedby="erase-hint">
          {t("given.erase")}
        </button>
        <OpeningTime />
      </form>
    </section>
  );
}
