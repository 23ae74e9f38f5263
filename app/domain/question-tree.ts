import type { Question } from "./questionnaire";

/** A question with what hangs on its answer. */
export interface QuestionNode {
  /** Its key; with a number behind it where a draft has the key more than once. */
  id: string;
  question: Question;
  followers: QuestionNode[];
}

/**
 * The questions as the page holds them: whatever hangs on an answer lies under its question, in the order in which
 * `inPageOrder` (domain/questionnaire.ts) has them. In a draft a condition may lead nowhere or in a circle; such a
 * question stands where it can, under nothing, as nothing that somebody wrote may go.
 */
export function questionTree(questions: readonly Question[]): QuestionNode[] {
  const firstOf = new Map<string, Question>();
  for (const question of questions) if (!firstOf.has(question.key)) firstOf.set(question.key, question);
  const placed = new Set<Question>();
  const times = new Map<string, number>();
  const nodesOf = (question: Question): QuestionNode[] => {
    if (placed.has(question)) return [];
    placed.add(question);
    const { key } = question;
    const time = (times.get(key) ?? 0) + 1;
    times.set(key, time);
    const followers =
      firstOf.get(key) === question ? questions.filter(({ showIf }) => showIf?.key === key) : [];
    return [{ id: time === 1 ? key : `${key} ${time}`, question, followers: followers.flatMap(nodesOf) }];
  };
  const first = questions.filter(({ showIf }) => showIf === undefined || !firstOf.has(showIf.key));
  return [...first, ...questions].flatMap(nodesOf);
}
