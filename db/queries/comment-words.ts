import { inArray, sql } from "drizzle-orm";
import { bulkInsert } from "../bulk";
import { commentWords } from "../schema";
import { type Db, rows, type Tx } from "../store";

const insertRows = bulkInsert(commentWords, (tx, values) =>
  tx.insert(commentWords).values(values).onConflictDoNothing().returning({ month: commentWords.month }),
);

/** Puts the words of these responses in place of those that were there. */
export async function replaceCommentWords(
  tx: Tx,
  responseIds: readonly string[],
  words: readonly (typeof commentWords.$inferInsert)[],
): Promise<void> {
  await tx.delete(commentWords).where(inArray(commentWords.responseId, [...responseIds]));
  await insertRows(tx, words);
}

/** So many words may begin as somebody typed. */
export const MOST_WORDS = 400;

/**
 * The words in comments that begin with a text, a step in the index each; at most one more than MOST_WORDS. Within a
 * range in whatever order the database has: what begins otherwise is left out after.
 */
export async function wordsThatBegin(db: Db, beginning: string): Promise<string[]> {
  const beyond = afterAllOf(beginning);
  const within = (column: string) =>
    beyond === null ? sql.raw("1 = 1") : sql`${sql.raw(column)} < ${beyond}`;
  const found = await rows<{ word: string }>(
    db,
    sql`with recursive w(word) as (
      select min(c.word) from comment_words c where c.word >= ${beginning} and ${within("c.word")}
      union all
      select (select min(c.word) from comment_words c where c.word > w.word and ${within("c.word")}) from w
      where w.word is not null
      ${beyond === null ? sql`and substr(w.word, 1, ${sql.raw(String([...beginning].length))}) = ${beginning}` : sql``}
    ) select word from w where word is not null limit ${sql.raw(String(MOST_WORDS + 1))}`,
  );
  return found.map(({ word }) => word).filter((word) => word.startsWith(beginning));
}

/** The first of plain letters after every word with this beginning: "terugbem" after "terugbel"; null where there is none. */
function afterAllOf(beginning: string): string | null {
  const last = beginning.at(-1) ?? "";
  if (last === "z") return afterAllOf(beginning.slice(0, -1));
  return /[a-y0-8]/.test(last) ? beginning.slice(0, -1) + String.fromCharCode(last.charCodeAt(0) + 1) : null;
}
