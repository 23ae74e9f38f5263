import { commentsPerMonth } from "#db/queries/tag-margins";
import { tagById, tagStates, tagsInUse } from "#db/queries/tags";
import type { Db } from "#db/store";
import type { TagState } from "~/domain/comment-tag";

export interface TagLine {
  id: string;
  name: string;
  words: string[];
  /** Comments by the state of this tag. */
  counts: Record<TagState, number>;
  /** While its words are being looked for: in how many comments they have been, of how many; null once in all. */
  applied: { done: number; all: number } | null;
}

/** The tags in use, and how far those whose words changed have come. */
export async function readTags(db: Db): Promise<TagLine[]> {
  const [tags, states] = await Promise.all([tagsInUse(db), tagStates(db)]);
  const months = tags.some(({ appliedTo }) => appliedTo !== null) ? await commentsPerMonth(db) : [];
  const all = months.reduce((sum, { n }) => sum + n, 0);
  return tags.map(({ id, name, words, appliedTo }) => {
    const countOf = (state: TagState) =>
      states.find((each) => each.tagId === id && each.state === state)?.n ?? 0;
    const month = appliedTo?.split(" ")[0] || null;
    // Months that it is through with altogether.
    const done = month === null ? 0 : sumOf(months.filter((each) => each.month > month));
    return {
      id,
      name,
      words,
      counts: { suggested: countOf("suggested"), given: countOf("given"), refused: countOf("refused") },
      applied: appliedTo === null ? null : { done, all },
    };
  });
}

const sumOf = (months: readonly { n: number }[]) => months.reduce((sum, { n }) => sum + n, 0);

/** One tag for the form that changes it; null where it is not in use. */
export async function readTag(
  db: Db,
  id: string,
): Promise<{ id: string; name: string; words: string[] } | null> {
  const found = await tagById(db, id);
  if (found === null || found.archivedAt !== null) return null;
  return { id: found.id, name: found.name, words: found.words };
}
