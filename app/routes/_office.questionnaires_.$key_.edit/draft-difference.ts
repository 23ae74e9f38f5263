import type { Question, QuestionnaireContent } from "~/domain/questionnaire";
import { samePart } from "~/domain/questionnaire-content";

export interface QuestionApart {
  key: string;
  text: string;
  how: "changed" | "added" | "missing";
}

/** The questions in which somebody else's draft differs from one's own, in their order; by key, the first of each. */
export function questionsApart(mine: QuestionnaireContent, theirs: QuestionnaireContent): QuestionApart[] {
  const by = ({ questions }: QuestionnaireContent) =>
    new Map([...questions].reverse().map((question) => [question.key, question]));
  const [ours, others] = [by(mine), by(theirs)];
  const apart = (question: Question, how: QuestionApart["how"]): QuestionApart => ({
    key: question.key,
    text: question.text.nl,
    how,
  });
  return [
    ...theirs.questions
      .filter((question) => others.get(question.key) === question)
      .flatMap((question) => {
        const own = ours.get(question.key);
        if (own === undefined) return [apart(question, "added")];
        return samePart(own, question) ? [] : [apart(question, "changed")];
      }),
    ...mine.questions
      .filter((question) => ours.get(question.key) === question && !others.has(question.key))
      .map((question) => apart(question, "missing")),
  ];
}
