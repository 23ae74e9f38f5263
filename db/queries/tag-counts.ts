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
  counts: async (db, month, channels) => {
    const own = channels === null ? sql`` : sql` and ${comments.channel} in ${[...channels]}`;
    const found = await taggingsWhere(db, sql`${comments.month} = ${month}${own}`);
    return found.map(({ channel, topic, team, tagId, grade, n }) => ({
      channel,
      topic,
      team,
      counted: `${n}\n${tagId} ${grade ?? ""}\n`,
    }));
  },
  isByStratum: false,
  whatOf: (text) => {
    const at = text.lastIndexOf(" ");
    const grade = text.slice(at + 1);
    return { tagId: text.slice(0, at), grade: grade === "" ? null : Number(grade) };
  },
};

type Found = Place & Tagging & { month: Month; n: number };

/** Once for each comment, and once for each tag that it has and nobody refused. */
function taggingsWhere(db: Db, where: SQL): Promise<Found[]> {
  const { month, channel, topic, team, grade, responseId, questionKey } = comments;
  const place = sql`${month} as month, ${channel} as channel, ${topic} as topic, ${team} as team, ${grade} as grade`;
  const places = sql`${month}, ${channel}, ${topic}, ${team}, ${grade}`;
  return rows<Found>(
    db,
    sql`select ${place}, ${sql.raw(`'${ALL_COMMENTS}'`)} as "tagId", cast(count(*) as integer) as n
        from ${comments} where ${where} group by ${places}
      union all select ${place}, ${commentTags.tagId} as "tagId", cast(count(*) as integer) as n
        from ${comments} inner join ${commentTags} on ${commentTags.responseId} = ${responseId}
          and ${commentTags.questionKey} = ${questionKey} and ${commentTags.state} in ('suggested', 'given')
        where ${where} group by ${places}, ${commentTags.tagId}`,
  );
}

/** How many comments have which tag, in the places that `by` keeps, hidden ones too. */
export const taggingSums = (
  db: Db,
  period: Period,
  by: GroupedBy,
): Promise<{ group: string; what: Tagging; n: number }[]> => heldSums(db, taggings, period, by);

/** What is held of these; see heldBlocks. */
export const heldTaggings = (db: Db, period: Period) => heldBlocks(db, taggings, period);

/** The same of hidden comments only, by place and month. */
export const hiddenTaggings = (db: Db, { from, to }: Period): Promise<Found[]> =>
  taggingsWhere(db, sql`${comments.hiddenAt} is not null and ${comments.month} between ${from} and ${to}`);
