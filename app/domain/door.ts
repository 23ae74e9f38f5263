import type { CalendarDate } from "./calendar";

/** "code": whoever has the code may open it; "link": each link is signed by the system that shows it. */
export const DOOR_KINDS = ["code", "link"] as const;
export type DoorKind = (typeof DOOR_KINDS)[number];

/** A way to a survey without an invitation. */
export interface Door {
  id: string;
  kind: DoorKind;
  /** Eight characters of CODE_ALPHABET; part of its address. */
  code: string;
  /** As staff call it. */
  name: string;
  channel: string;
  /** '' for all topics, and for a link that brings its own. */
  topic: string;
  /** '': that of the topic. */
  team: string;
  /** Whether a tablet at a counter may keep it open. */
  kiosk: boolean;
  /** Which of its keys signs its links. */
  keyNumber: number;
  /** Answers on one day at most; null: no limit. */
  dayCap: number | null;
  /** First and last day on which it opens; null: no bound. */
  openFrom: string | null;
  openUntil: string | null;
  createdAt: Date;
  closedAt: Date | null;
}

/** `early`: its first day is still to come. */
export type DoorCondition = "open" | "early" | "closed";

/** Whether it opens on a day (YYYY-MM-DD). */
export function doorCondition(
  { closedAt, openFrom, openUntil }: Pick<Door, "closedAt" | "openFrom" | "openUntil">,
  today: CalendarDate | string,
): DoorCondition {
  if (closedAt !== null || (openUntil !== null && openUntil < today)) return "closed";
  return openFrom !== null && today < openFrom ? "early" : "open";
}

/**
 * How many answers by one door count from one network, before what comes more is kept apart: of people who have the code,
 * and of a tablet that many use one after another. A whole office or a public network may stand behind one address, hence
 * not one or two.
 */
export const FROM_ONE_NETWORK = {
  code: { hour: 10, day: 40 },
  kiosk: { hour: 60, day: 400 },
} as const;

/** The most forms of one door that are kept apart in a day, so that nobody can fill the disk. */
export const MOST_KEPT_APART = 500;
