import type { TagState } from "./comment-tag";
import { parseSearch, type SearchProblem, type SearchTerm } from "./comment-words";

/** How a grade reads, as reports do it; `none`: a comment without a grade beside it. */
export const GRADE_BANDS = {
  low: [1, 2, 3, 4, 5],
  "6": [6],
  "7": [7],
  "8": [8],
  high: [9, 10],
  none: [null],
} as const satisfies Record<string, readonly (number | null)[]>;

export type GradeBand = keyof typeof GRADE_BANDS;
export const GRADE_BAND_KEYS = ["low", "6", "7", "8", "high", "none"] as const satisfies readonly GradeBand[];

export const COMMENT_LISTS = ["suggested", "hidden"] as const;
export type CommentList = (typeof COMMENT_LISTS)[number];

/** Where a page of comments begins or ends: "responseId questionKey", without the month, which isn't told. */
export interface CommentPlaceInList {
  responseId: string;
  questionKey: string;
}

/** What else than the filters of every page of results is in the address of the comments. */
export interface CommentsQuery {
  /** As it was typed. */
  q: string;
  terms: SearchTerm[];
  grade: GradeBand | null;
  /** Id of a tag. */
  tag: string | null;
  /** Only suggestions that nobody looked at, or only what was hidden. */
  list: CommentList | null;
  after: CommentPlaceInList | null;
  before: CommentPlaceInList | null;
}

export type CommentsProblem =
  | { field: "q"; code: SearchProblem["code"]; value: string }
  | {
      field: "grade" | "tag" | "list" | "page";
      code: `unknown_${"grade" | "tag" | "list" | "page"}`;
      value: string;
    };

/** Reads `?q=paspoort&grade=low&tag=ID&list=suggested&after=…`; empty parts are no filter. */
export function parseCommentsQuery(
  search: URLSearchParams,
  tags: ReadonlySet<string>,
): { ok: true; query: CommentsQuery } | { ok: false; problems: CommentsProblem[] } {
  const problems: CommentsProblem[] = [];
  const given = (name: string) => search.get(name)?.trim() || null;
  const unknown = <Field extends "grade" | "tag" | "list" | "page">(field: Field, value: string) => {
    problems.push({ field, code: `unknown_${field}`, value: value.slice(0, 60) });
  };
  const q = search.get("q")?.replaceAll("\0", "").normalize("NFC").trim() ?? "";
  const looked = parseSearch(q);
  if (!looked.ok) problems.push({ field: "q", ...looked.problem });
  const grade = given("grade");
  if (grade !== null && !Object.hasOwn(GRADE_BANDS, grade)) unknown("grade", grade);
  const tag = given("tag");
  if (tag !== null && !tags.has(tag)) unknown("tag", tag);
  const list = given("list");
  if (list !== null && !(COMMENT_LISTS as readonly string[]).includes(list)) unknown("list", list);
  const place = (name: "after" | "before") => {
    const typed = given(name);
    const read = typed === null ? null : placeFrom(typed);
    if (typed !== null && read === null) unknown("page", typed);
    return read;
  };
  const query: CommentsQuery = {
    q,
    terms: looked.ok ? looked.terms : [],
    grade: grade as GradeBand | null,
    tag,
    list: list as CommentList | null,
    after: place("after"),
    before: place("before"),
  };
  return problems.length > 0 ? { ok: false, problems } : { ok: true, query };
}

function placeFrom(text: string): CommentPlaceInList | null {
  const found = /^([0-9a-z-]{1,40}) ([\w-]{1,60})$/i.exec(text);
  return found === null ? null : { responseId: found[1] as string, questionKey: found[2] as string };
}

export const placeText = ({ responseId, questionKey }: CommentPlaceInList): string =>
  `${responseId} ${questionKey}`;

/** The states of a tag by which comments are found. */
export const statesFor = (list: CommentList | null): TagState[] =>
  list === "suggested" ? ["suggested"] : ["suggested", "given"];
