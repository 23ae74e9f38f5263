import { type CommentPlace, commentsPerQuestion } from "#db/queries/comments";
import { registeredWordings } from "#db/queries/question-wordings";
import { quarterOf, questionsToTell } from "~/domain/comment-release";
import { addMonths, month } from "~/domain/period";
import type { FigureNeeds } from "./read-figure.server";

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
  const asked = new Map(
    await Promise.all(
      quarters.map(
        async (from) => [from, await commentsPerQuestion(db, { from, to: addMonths(from, 2) })] as const,
      ),
    ),
  );
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
