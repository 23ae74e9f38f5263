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
}

/** Reads `?q=balie&kind=code&state=all&sort=-answered`; what can't be read is left out. */
export function doorQuery(query: URLSearchParams): DoorQuery {
  const sort = query.get("sort") ?? "";
  return {
    search: (query.get("q") ?? "").trim().slice(0, 80),
    kind: DOOR_KINDS.find((kind) => kind === query.get("kind")) ?? null,
    state: DOOR_STATES.find((state) => state === query.get("state")) ?? "open",
    sort: DOOR_SORTS.find((one) => one === sort.replace(/^-/, "")) ?? "created",
    isReversed: sort.startsWith("-"),
  };
}

const sum = (days: readonly number[]): number => days.reduce((total, day) => total + day, 0);

export const recentOf = ({ days }: Pick<ListedDoor, "days">): number => sum(days);

/** Those that fit the query, in its order. */
export function listDoors<Listed extends ListedDoor>(doors: readonly Listed[], query: DoorQuery): Listed[] {
  const words = query.search.toLocaleLowerCase("nl").split(/\s+/).filter(Boolean);
  const fits = ({ door }: Listed) =>
    (query.state === "all" || (door.closedAt === null) === (query.state === "open")) &&
    (query.kind === null || door.kind === query.kind) &&
    words.every((word) => textOf(door).includes(word));
  const order: Record<DoorSort, (one: Listed, other: Listed) => number> = {
    name: (one, other) => one.door.name.localeCompare(other.door.name, "nl"),
    recent: (one, other) => recentOf(other) - recentOf(one),
    answered: (one, other) => other.answered - one.answered,
    created: (one, other) => other.door.createdAt.getTime() - one.door.createdAt.getTime(),
  };
  const sorted = doors
    .filter(fits)
    .sort((one, other) => order[query.sort](one, other) || (one.door.id < other.door.id ? -1 : 1));
  return query.isReversed ? sorted.reverse() : sorted;
}

/** Also by its code as it is printed: "BCDF-GH23". */
const textOf = ({ name, code, topic }: Door): string =>
  `${name} ${topic} ${code} ${code.slice(0, 4)}-${code.slice(4)}`.toLocaleLowerCase("nl");
