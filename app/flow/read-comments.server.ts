import { type CommentSpot, type CommentView, findComments } from "#db/queries/comment-search";
import { MOST_WORDS, wordsThatBegin } from "#db/queries/comment-words";
import { type CommentPlace, commentTexts } from "#db/queries/comments";
import { tagsInUse, tagsOfComments } from "#db/queries/tags";
import type { Db } from "#db/store";
import type { Viewer } from "~/domain/access";
import { hasRole } from "~/domain/access";
import { type CommentLabel, quartersAround, wholeQuarters } from "~/domain/comment-release";
import type { TagState } from "~/domain/comment-tag";
import { markWords } from "~/domain/comment-words";
import {
  type CommentsProblem,
  type CommentsQuery,
  GRADE_BANDS,
  parseCommentsQuery,
  placeText,
  statesFor,
} from "~/domain/comments-query";
import { addMonths, type Period } from "~/domain/period";
import type { ResultsQuery } from "~/domain/results-query";
import { commentQuestions } from "./comment-questions.server";
import { type CommentRelease, commentRelease } from "./comment-release.server";
import type { FigureNeeds } from "./read-figure.server";
import { readTopics, type Topics } from "./read-topics.server";
import { readWiderPeriod } from "./read-wider-period.server";
import { type ResultsFrame, readResultsFrame } from "./results-frame.server";

/** Comments on a page. */
const PAGE = 20;
/** Counted so far and no further. */
export const MOST_COUNTED = 500;

export interface ShownTag {
  id: string;
  name: string;
  state: TagState;
}

export interface ShownComment {
  responseId: string;
  questionKey: string;
  /** In parts, with what was looked for set apart. */
  text: { text: string; found: boolean }[];
  label: CommentLabel;
  /** What was asked: one question, or more where telling which could point to few people; empty where it isn't known. */
  questions: string[];
  grade: number | null;
  tags: ShownTag[];
  hidden: { at: Date; reason: string } | null;
}

export interface CommentsFound {
  comments: ShownComment[];
  /** How many there are, counted up to MOST_COUNTED. */
  count: number;
  /** For the pages before and after; null at the end. */
  before: string | null;
  after: string | null;
}

export type CommentsPage = ResultsFrame & {
  mayChange: boolean;
  tags: { id: string; name: string }[];
  view: {
    /** As it was typed, also where it is wrong. */
    typed: { q: string; grade: string; tag: string; list: string };
    problems: CommentsProblem[];
    /** Null where the address is wrong, or where nothing of the view may be shown. */
    found: CommentsFound | null;
    /** A longer period that may show comments, where this one can't show any; null where there is none. */
    wider: Period | null;
    topics: Topics;
  } | null;
};

/** The comments that an address asks for, as far as they may be shown. */
export async function readCommentsPage(
  db: Db,
  search: URLSearchParams,
  now: Date,
  viewer: Viewer,
): Promise<CommentsPage> {
  const [frame, tags] = await Promise.all([
    readResultsFrame(db, withoutStrata(search), now, viewer),
    tagsInUse(db),
  ]);
  const mayChange = hasRole(viewer.role, "editor");
  const named = tags.map(({ id, name }) => ({ id, name }));
  const rest = { mayChange, tags: named };
  if (frame.query === null) return { ...frame, ...rest, view: null };
  const needs = { db, bounds: frame.bounds, now };
  const parsed = parseCommentsQuery(search, new Set(tags.map(({ id }) => id)));
  const problems = parsed.ok ? [] : parsed.problems;
  if (parsed.ok && parsed.query.list === "hidden" && !mayChange)
    problems.push({ field: "list", code: "unknown_list", value: "hidden" });
  const [topics, release] = await Promise.all([
    readTopics(needs, frame.query),
    commentRelease(needs, frame.query),
  ]);
  const typed = Object.fromEntries(
    (["q", "grade", "tag", "list"] as const).map((name) => [name, search.get(name)?.slice(0, 1000) ?? ""]),
  ) as NonNullable<CommentsPage["view"]>["typed"];
  const words = parsed.ok && problems.length === 0 ? await wordsOf(db, parsed.query) : [];
  const tooMany = parsed.ok
    ? parsed.query.terms[words.findIndex(({ length }) => length > MOST_WORDS)]
    : undefined;
  if (tooMany)
    problems.push({ field: "q", code: "search_many_words", value: tooMany.beginsWith ?? tooMany.stem });
  const found =
    parsed.ok && problems.length === 0 && release !== null
      ? await readFound(needs, frame.query, parsed.query, words, named, release)
      : null;
  const hasQuarter = wholeQuarters(frame.query.period).length > 0;
  const wider =
    release === null
      ? await readWiderPeriod(needs, frame.query)
      : hasQuarter
        ? null
        : quartersAround(frame.query.period);
  return { ...frame, ...rest, view: { typed, problems, found: hasQuarter ? found : null, wider, topics } };
}

/** A comment has no language, medium or questionnaire that may be told: such filters are left out. */
function withoutStrata(search: URLSearchParams): URLSearchParams {
  const left = new URLSearchParams(search);
  for (const name of ["language", "medium", "questionnaire"]) left.delete(name);
  return left;
}

/** The stems that each term stands for. */
const wordsOf = (db: Db, { terms }: CommentsQuery): Promise<string[][]> =>
  Promise.all(
    terms.map(async ({ stem, beginsWith }) =>
      beginsWith === null ? [stem] : [...new Set([stem, ...(await wordsThatBegin(db, beginsWith))])],
    ),
  );

async function readFound(
  needs: FigureNeeds,
  { period, scope }: ResultsQuery,
  query: CommentsQuery,
  words: string[][],
  tags: readonly { id: string; name: string }[],
  release: CommentRelease,
): Promise<CommentsFound> {
  const { db } = needs;
  const ids = query.tag === null ? tags.map(({ id }) => id) : [query.tag];
  const view: CommentView = {
    // Only whole quarters are shown: what lies around them need not be gone through.
    period: withinQuarters(period),
    scope,
    words,
    tag: query.tag === null && query.list !== "suggested" ? null : { ids, states: statesFor(query.list) },
    grades: query.grade === null ? null : GRADE_BANDS[query.grade],
    hidden: query.list === "hidden",
  };
  const spotOf = async (key: CommentsQuery["after"]): Promise<CommentSpot | null> =>
    key === null ? null : ((await commentTexts(db, [key])).find(isAt(key)) ?? null);
  const [after, before] = await Promise.all([spotOf(query.after), spotOf(query.before)]);
  const walk = (size: number, after: CommentSpot | null, back = false) =>
    walkShown(db, view, { size, after, back }, release);
  const back = before !== null && after === null;
  const [counted, some] = await Promise.all([
    walk(MOST_COUNTED + 1, null),
    back ? walk(PAGE + 1, before, true) : after === null ? null : walk(PAGE + 1, after),
  ]);
  const there = some ?? counted;
  const page = back ? there.slice(0, PAGE).reverse() : there.slice(0, PAGE);
  const more = there.length > PAGE;
  const [first, last] = [page[0], page.at(-1)];
  return {
    // The order within a page is not that of the months, which it would tell.
    comments: (await shownOf(needs, page, query, tags, release)).sort(byQuarter),
    count: Math.min(counted.length, MOST_COUNTED + 1),
    before: first && (back ? more : after !== null) ? placeText(first) : null,
    after: last && (back || more) ? placeText(last) : null,
  };
}

/** The months of the whole quarters in a period; the period itself where there is none. */
function withinQuarters(period: Period): Period {
  const quarters = wholeQuarters(period);
  const [from, last] = [quarters[0], quarters.at(-1)];
  return from && last ? { from, to: addMonths(last, 2) } : period;
}

const isAt =
  ({ responseId, questionKey }: { responseId: string; questionKey: string }) =>
  (other: { responseId: string; questionKey: string }) =>
    other.responseId === responseId && other.questionKey === questionKey;

const byQuarter = (a: ShownComment, b: ShownComment): number =>
  b.label.quarter.localeCompare(a.label.quarter) || (a.responseId < b.responseId ? 1 : -1);

/** A walk that leaves out what may not be shown. */
async function walkShown(
  db: Db,
  view: CommentView,
  walk: { size: number; after: CommentSpot | null; back: boolean },
  release: CommentRelease,
): Promise<CommentPlace[]> {
  const shown: CommentPlace[] = [];
  let after = walk.after;
  for (let batch = walk.size; ; batch = Math.min(batch * 4, 5_000)) {
    const some = await findComments(db, view, { ...walk, after, size: batch });
    shown.push(...some.filter((place) => release(place) !== null));
    if (some.length < batch || shown.length >= walk.size) return shown.slice(0, walk.size);
    after = some.at(-1) ?? null;
  }
}

async function shownOf(
  needs: FigureNeeds,
  page: readonly CommentPlace[],
  { terms }: CommentsQuery,
  tags: readonly { id: string; name: string }[],
  release: CommentRelease,
): Promise<ShownComment[]> {
  const { db } = needs;
  const [texts, given, askedFor] = await Promise.all([
    commentTexts(db, page),
    tagsOfComments(db, page),
    commentQuestions(needs, page),
  ]);
  return page.flatMap((place) => {
    const text = texts.find(isAt(place));
    const label = release(place);
    // Erased meanwhile.
    if (text === undefined || label === null) return [];
    const own = given.filter(isAt(place)).filter(({ state }) => state !== "refused");
    return [
      {
        responseId: place.responseId,
        questionKey: place.questionKey,
        text: markWords(text.text, terms),
        label,
        questions: askedFor({ ...place, wording: text.wording }),
        grade: place.grade,
        tags: tags.flatMap(({ id, name }) => {
          const state = own.find(({ tagId }) => tagId === id)?.state;
          return state === undefined ? [] : [{ id, name, state }];
        }),
        hidden: text.hiddenAt && { at: text.hiddenAt, reason: text.hiddenReason ?? "" },
      },
    ];
  });
}
