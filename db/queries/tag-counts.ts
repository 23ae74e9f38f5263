import { type SQL, sql } from "drizzle-orm";
import type { Month, Period } from "~/domain/period";
import { comments, commentTags } from "../schema";
import { type Db, rows } from "../store";
import type { CountKind, Place } from "./count-table";
import { type GroupedBy, heldBlocks, heldSums } from "./held-counts";
import { ALL_COMMENTS } from "./tag-margins";
import { MARGINS } from "./tally-margins";

/** A tag that a comment has, or ALL_COMMENTS for the comment itself, with the grade beside it; null without one. */
export interface Tagging {
  tagId: string;
  grade: number | null;
}

const VERSION = sql.raw(
  ["n", "sum_grade"]
    .map((sum) => `sum(${sum}) || ' ' || sum(cast(${sum} as bigint) * ${sum})`)
    .join(" || ' ' || "),
);

/** Comments by tag and grade, hidden ones too: hiding one is seen in no count that is quickly read. */
const taggings: CountKind<Tagging> = {
  key: "tags of comments",
  versions: (db) =>
    rows(
      db,
      sql`select month, ${VERSION} as version from tag_margins where margin = 'channel' group by month`,
    ),
  marks: (db, months) =>
    rows(
      db,
      sql`select month, margin, key, tag_id || ' ' || grade_wording || ' ' || n || ' ' || sum_grade as mark from tag_margins
        where margin in ${[...MARGINS]} and month in ${[...months]} order by margin, month, key, tag_id, grade_wording`,
    ),
  counts: (db, month, channels) => {
    const own = channels === null ? sql`` : sql` and ${comments.channel} in ${[...channels]}`;
    return rows(
      db,
      sql`select channel, topic, team, ${COUNTED} as counted
        from (${taggingsWhere(sql`${comments.month} = ${month}${own}`)}) t group by channel, topic, team`,
    );
  },
  isByStratum: false,
  whatOf: (text) => {
    const at = text.lastIndexOf(" ");
    const grade = text.slice(at + 1);
    return { tagId: text.slice(0, at), grade: grade === "" ? null : Number(grade) };
  },
};

/** What CountedPlace asks for: each of them once. */
const COUNTED = sql.raw(
  `string_agg('1\n' || tag_id || ' ' || coalesce(cast(grade as text), '') || '\n', '\n')`,
);

/** A row for each comment, and one for each tag that it has and nobody refused. */
function taggingsWhere(where: SQL): SQL {
  const { month, channel, topic, team, grade, responseId, questionKey } = comments;
  const place = sql`${month} as month, ${channel} as channel, ${topic} as topic, ${team} as team, ${grade} as grade`;
  return sql`select ${place}, ${sql.raw(`'${ALL_COMMENTS}'`)} as tag_id from ${comments} where ${where}
    union all select ${place}, ${commentTags.tagId} as tag_id
      from ${comments} inner join ${commentTags} on ${commentTags.responseId} = ${responseId}
        and ${commentTags.questionKey} = ${questionKey} and ${commentTags.state} in ('suggested', 'given')
      where ${where}`;
}

/** How many comments have which tag, in the places that `by` keeps, hidden ones too. */
export const taggingSums = (
  db: Db,
  period: Period,
  by: GroupedBy,
): Promise<{ group: string; what: Tagging; n: number }[]> => heldSums(db, taggings, period, by);

/** What is held of these; see heldBlocks. */
export const heldTaggings = (db: Db, period: Period) => heldBlocks(db, taggings, period);

/** The same of hidden comments only, one by one. */
export async function hiddenTaggings(
  db: Db,
  { from, to }: Period,
): Promise<(Place & Tagging & { month: Month })[]> {
  const found = await rows<Place & { month: Month; tag_id: string; grade: number | null }>(
    db,
    taggingsWhere(sql`${comments.hiddenAt} is not null and ${comments.month} between ${from} and ${to}`),
  );
  return found.map(({ tag_id, ...place }) => ({ ...place, tagId: tag_id }));
}
