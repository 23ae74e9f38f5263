import type { GroupedBy } from "#db/queries/held-counts";
import { heldTaggings, hiddenTaggings, type Tagging, taggingSums } from "#db/queries/tag-counts";
import { ALL_COMMENTS } from "#db/queries/tag-margins";
import { tagsInUse } from "#db/queries/tags";
import type { Db } from "#db/store";
import { quartersAround } from "~/domain/comment-release";
import { addMonths, type Period } from "~/domain/period";
import { remembered } from "~/domain/remembered";
import { isOfResponses, type Scope } from "~/domain/scope";
import { labelIn, type QuarterRelease, viewRelease } from "./comment-release.server";
import type { FigureNeeds, FigureQuery } from "./read-figure.server";

/** What comments are about: how many of them have each tag. */
export interface Topics {
  /**
   * `few`: fewer comments than may be shown, or of a view that may not be shown. `none`: no comments. `untagged`: no
   * tag has been made yet. `quarter`: the period holds no whole quarter, and comments are told only of those.
   * `apart`: comments are not told apart by language, medium or questionnaire.
   */
  state: "shown" | "none" | "few" | "untagged" | "quarter" | "apart";
  /** Comments in all, of which each share is; null where it may not be told. */
  n: number | null;
  /** Tags that some comment has, the most frequent first. A comment may have several, or none. */
  topics: Topic[];
  hiddenBelow: number;
  /** From when to when the comments are, where that isn't the period that was asked for; null where it is. */
  over: Period | null;
  /** With `quarter`: the whole quarters around the period, which may tell more; else null. */
  wider: Period | null;
}

export interface Topic {
  id: string;
  name: string;
  n: number;
  /** Of all comments, 0 to 1. */
  share: number;
  /**
   * Mean grade beside them, of quarters in which no other question for a grade was answered than the one that the period
   * is about; null with fewer grades than may be shown.
   */
  mean: number | null;
}

/**
 * What the comments of a scope and period are about: counted over just the comments that /results/comments lists under the
 * same filters, each with its tags, its grade and its quarter. So these numbers tell nothing that can't be counted there,
 * and no two views of them more than the comments do.
 */
export async function readTopics(needs: FigureNeeds, query: FigureQuery): Promise<Topics> {
  const { db, bounds } = needs;
  const { period, scope } = query;
  const without = (state: Topics["state"], more: Partial<Topics> = {}): Topics => ({
    state,
    n: null,
    topics: [],
    hiddenBelow: bounds.hiddenBelow,
    over: null,
    wider: null,
    ...more,
  });
  if (isOfResponses(scope)) return without("apart");
  const [{ total, quarters }, tags] = await Promise.all([viewRelease(needs, query), tagsInUse(db)]);
  if (quarters === null) return without(total.visibility === "none" ? "none" : "few");
  const [first, last] = [quarters[0], quarters.at(-1)];
  if (first === undefined || last === undefined) return without("quarter", { wider: quartersAround(period) });
  const within = { from: first.quarter, to: addMonths(last.quarter, 2) };
  const over = within.from === period.from && within.to === period.to ? null : within;
  const counted = await countTold(db, within, quarters, scope, total.wording);
  const n = counted.get(ALL_COMMENTS)?.n ?? 0;
  if (n < bounds.hiddenBelow) return without("few", { over });
  if (tags.length === 0) return without("untagged", { n, over });
  const topics = tags
    .flatMap(({ id, name }) => {
      const found = counted.get(id);
      if (found === undefined || found.n < bounds.hiddenBelow) return [];
      const mean = found.grades < bounds.hiddenBelow ? null : found.sumGrade / found.grades;
      return [{ id, name, n: found.n, share: found.n / n, mean }];
    })
    .sort((a, b) => b.n - a.n || a.name.localeCompare(b.name, "nl"));
  return without("shown", { n, topics, over });
}

interface TagSum {
  n: number;
  /** Comments with a grade that counts in the mean, and those grades together. */
  grades: number;
  sumGrade: number;
}

/** Per tag, over the comments of some quarters that a scope leaves and that may be shown. */
async function countTold(
  db: Db,
  period: Period,
  quarters: readonly QuarterRelease[],
  scope: Scope,
  wording: number | null,
): Promise<ReadonlyMap<string, TagSum>> {
  const sums = new Map<string, TagSum>();
  const add = ({ series }: QuarterRelease, { tagId, grade }: Tagging, n: number) => {
    const sum = sums.get(tagId) ?? { n: 0, grades: 0, sumGrade: 0 };
    sums.set(tagId, sum);
    sum.n += n;
    // Of a quarter with two questions for a grade a mean of one would tell which comments answered that one.
    if (grade === null || series.length > 1 || series[0] !== wording) return;
    sum.grades += n;
    sum.sumGrade += n * grade;
  };
  const [told, hidden] = await Promise.all([
    Promise.all(quarters.map((quarter) => toldOf(db, quarter, scope))),
    hiddenTaggings(db, period),
  ]);
  quarters.forEach((quarter, index) => {
    for (const { what, n } of told[index] ?? []) add(quarter, what, n);
    const end = addMonths(quarter.quarter, 2);
    for (const row of hidden)
      if (quarter.quarter <= row.month && row.month <= end && isTold(quarter, row, scope))
        add(quarter, row, -1);
  });
  return sums;
}

type Counted = ReturnType<typeof taggingSums>;

/** Of one quarter, hidden comments too: kept as long as no comment or tag changes in it, nor what may be shown of it. */
async function toldOf(db: Db, quarter: QuarterRelease, scope: Scope): Counted {
  const period = { from: quarter.quarter, to: addMonths(quarter.quarter, 2) };
  const held = (await heldTaggings(db, period)).map(([, of]) => of);
  const { channel, topic, team } = scope;
  const asked = JSON.stringify([channel, topic, team]);
  const kept = remembered([...held, quarter], asked, (): { found?: Counted | undefined } => ({}));
  const by: GroupedBy = {
    key: `${numberOf(quarter)} ${asked}`,
    groupOf: (place) => (isTold(quarter, place, scope) ? "" : null),
  };
  kept.found ??= taggingSums(db, period, by).catch((error) => {
    // The next who asks tries again.
    kept.found = undefined;
    throw error;
  });
  return kept.found;
}

function isTold(
  quarter: QuarterRelease,
  place: { channel: string; topic: string; team: string },
  scope: Scope,
): boolean {
  const { channel, topic, team } = scope;
  return (
    channel?.includes(place.channel as never) !== false &&
    topic?.includes(place.topic) !== false &&
    team?.includes(place.team) !== false &&
    labelIn(quarter, place, scope) !== null
  );
}

/** Each release has a number of its own, as no two of them keep the same places. */
function numberOf(quarter: QuarterRelease): number {
  const known = numbers.get(quarter);
  if (known !== undefined) return known;
  given += 1;
  numbers.set(quarter, given);
  return given;
}

const numbers = new WeakMap<QuarterRelease, number>();
let given = 0;
