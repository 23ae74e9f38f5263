import type { Door, DoorKind } from "./door";
import { DOOR_KINDS } from "./door";

/** A door as the office lists it. */
export interface ListedDoor {
  door: Door;
  /** Answers per day, the last 30 days, today last. */
  days: number[];
  /** All that ever came in. */
  answered: number;
  /** Forms that were kept apart, ever. */
  apart: number;
}

export const DOOR_SORTS = ["name", "recent", "answered", "created"] as const;
export type DoorSort = (typeof DOOR_SORTS)[number];
export const DOOR_STATES = ["open", "closed", "all"] as const;

export interface DoorQuery {
  search: string;
  kind: DoorKind | null;
  state: (typeof DOOR_STATES)[number];
  sort: DoorSort;
  /** By name from a to z, by numbers and moments from the most. */
  isReversed: boolean;
  /** From 1. */
  page: number;
}

/** Beyond this nobody turns pages. */
const LAST_PAGE = 100_000;

/** Reads `?q=balie&kind=code&state=all&sort=-answered`; what can't be read is left out. */
export function doorQuery(query: URLSearchParams): DoorQuery {
  const sort = query.get("sort") ?? "";
  return {
    search: (query.get("q") ?? "").replaceAll("\0", "").trim().slice(0, 80),
    kind: DOOR_KINDS.find((kind) => kind === query.get("kind")) ?? null,
    state: DOOR_STATES.find((state) => state === query.get("state")) ?? "open",
    sort: DOOR_SORTS.find((one) => one === sort.replace(/^-/, "")) ?? "created",
    isReversed: sort.startsWith("-"),
    page: pageIn(query.get("page") ?? ""),
  };
}

const pageIn = (text: string): number =>
  /^[1-9]\d{0,5}$/.test(text) ? Math.min(Number(text), LAST_PAGE) : 1;

const sum = (days: readonly number[]): number => days.reduce((total, day) => total + day, 0);

export const recentOf = ({ days }: Pick<ListedDoor, "days">): number => sum(days);

/** The address of a list with other filters or another page; the first page needs no number. */
export function doorListAddress(query: DoorQuery, change: Partial<DoorQuery> = {}): string {
  const { search, kind, state, sort, isReversed, page } = { ...query, page: 1, ...change };
  const params = new URLSearchParams({
    ...(search && { q: search }),
    ...(kind && { kind }),
    ...(state !== "open" && { state }),
    ...((sort !== "created" || isReversed) && { sort: `${isReversed ? "-" : ""}${sort}` }),
    ...(page > 1 && { page: String(page) }),
  });
  return params.size === 0 ? "/settings/doors" : `/settings/doors?${params}`;
}
