import { type CommentPlace, commentsPerQuestion } from "#db/queries/comments";
import { registeredWordings } from "#db/queries/question-wordings";
import { type CommentQuestion, quarterOf, questionsToTell } from "~/domain/comment-release";
import { addMonths, type Month, month, monthsOf } from "~/domain/period";
import type { FigureNeeds } from "./read-figure.server";

/** A question with how many comments it has, or as many as matter. */
type QuestionInQuarter = CommentQuestion & { n: number };

/** Of a comment with the series of its question: what was asked, in its newest wording. */
export type CommentQuestions = (comment: CommentPlace & { wording: number }) => string[];

/**
 * What was asked for each of these comments. Which of several questions it was is told only in a quarter in which each of
 * them was answered often enough; else all of them are named.
 */
export async function commentQuestions(
  { db, bounds }: Pick<FigureNeeds, "db" | "bounds">,
  comments: readonly CommentPlace[],
): Promise<CommentQuestions> {
  const quarters = [...new Set(comments.map((comment) => quarterOf(month(comment.month))))];
  const asked = new Map(quarters.map((from): [Month, QuestionInQuarter[]] => [from, []]));
  if (quarters.length > 0) {
    const months = quarters.flatMap((from) => monthsOf({ from, to: addMonths(from, 2) }));
    for (const { month: own, ...each } of await commentsPerQuestion(db, months, bounds.hiddenBelow)) {
      const here = asked.get(quarterOf(month(own))) ?? [];
      const known = here.find(
        ({ questionKey, wording }) => questionKey === each.questionKey && wording === each.wording,
      );
      if (known) known.n += each.n;
      else here.push(each);
    }
  }
  const keys = new Set([...asked.values()].flat().map(({ questionKey }) => questionKey));
  // In the order of their editions: the newest comes last.
  const wordings = await registeredWordings(db, [...keys]);
  const textOf = ({ questionKey, wording }: { questionKey: string; wording: number }) =>
    wordings.findLast((each) => each.questionKey === questionKey && each.wording === wording)?.question.text
      .nl ?? null;
  return (comment) => {
    const here = asked.get(quarterOf(month(comment.month))) ?? [];
    const told = questionsToTell(comment, here, bounds.hiddenBelow).flatMap((each) => textOf(each) ?? []);
    return [...new Set(told)];
  };
}
