import { marginFor, type ResolvedScope } from "#db/queries/scopes";
import { ALL_COMMENTS, countTags, tagMarginsIn } from "#db/queries/tag-margins";
import { tagsInUse } from "#db/queries/tags";
import { isVisible } from "~/domain/disclosure";
import { standardIndicator } from "~/domain/indicator";
import { type FigureNeeds, type FigureQuery, readFigureTotal } from "./read-figure.server";

/** What comments are about: how many of them have each tag. */
export interface Topics {
  /**
   * `few`: fewer comments than may be shown, or of a view that may not be shown. `none`: no comments. `untagged`: no
   * tag has been made yet.
   */
  state: "shown" | "none" | "few" | "untagged";
  /** Comments in all, of which each share is; null where it may not be told. */
  n: number | null;
  /** Tags that some comment has, the most frequent first. A comment may have several, or none. */
  topics: Topic[];
  hiddenBelow: number;
}

export interface Topic {
  id: string;
  name: string;
  n: number;
  /** Of all comments, 0 to 1. */
  share: number;
  /** Mean grade beside them; null with fewer grades than may be shown. */
  mean: number | null;
}

/** What the comments of a scope and period are about, as far as it may be shown. */
export async function readTopics(needs: FigureNeeds, query: FigureQuery): Promise<Topics> {
  const { db, bounds } = needs;
  const { period } = query;
  const scope: ResolvedScope = query.scope;
  const grade = standardIndicator("grade");
  if (grade === null) throw new Error("The mean grade is no indicator");
  const margin = marginFor(scope);
  const [total, tags, counts] = await Promise.all([
    readFigureTotal(needs, grade, query),
    tagsInUse(db),
    margin === null
      ? countTags(db, period, scope)
      : tagMarginsIn(db, period, { margin, keys: scope[margin] }),
  ]);
  const countOf = (id: string) => counts.filter(({ tagId, n }) => tagId === id && n > 0);
  const sum = (rows: typeof counts) => rows.reduce((all, { n }) => all + n, 0);
  const n = sum(countOf(ALL_COMMENTS));
  const without = (state: Topics["state"]): Topics => ({
    state,
    n: null,
    topics: [],
    hiddenBelow: bounds.hiddenBelow,
  });
  // Before what is hidden: that there is nothing is no secret where nobody answered at all.
  if (n === 0 && total.visibility === "none") return without("none");
  if (n < bounds.hiddenBelow || !isVisible(total.visibility)) return without("few");
  if (tags.length === 0) return { ...without("untagged"), n };
  const topics = tags
    .map(({ id, name }) => {
      const rows = countOf(id);
      const graded = rows.filter(({ gradeWording }) => gradeWording === total.wording);
      const grades = sum(graded);
      const sumGrade = graded.reduce((all, row) => all + row.sumGrade, 0);
      const tagged = sum(rows);
      const mean = grades < bounds.hiddenBelow ? null : sumGrade / grades;
      return { id, name, n: tagged, share: tagged / n, mean };
    })
    .filter((topic) => topic.n >= bounds.hiddenBelow)
    .sort((a, b) => b.n - a.n || a.name.localeCompare(b.name, "nl"));
  return { state: "shown", n, topics, hiddenBelow: bounds.hiddenBelow };
}
