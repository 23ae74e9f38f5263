import type { Medium } from "./invitation-policy";

export const INCIDENT_KINDS = ["gateway_down", "many_failures", "queue_growing"] as const;
export type IncidentKind = (typeof INCIDENT_KINDS)[number];

export interface LaneFacts {
  medium: Medium;
  /** Troubles of the gateway in a row, and since when; 0 and null while it takes messages. */
  troubles: number;
  troubleSince: Date | null;
  trouble: string | null;
  /** Messages that wait in the outbox, and from when on the oldest might have left; null where none waits. */
  waiting: number;
  dueSince: Date | null;
  /** From when on the oldest invitation might have been sent that has not been. */
  invitationDueSince: Date | null;
  /** Messages a minute; null for no limit. */
  perMinute: number | null;
  /** Whether messages of this medium may leave now, and whether they could a while ago: not at night. */
  mayLeave: boolean;
  /** Of the last hundred that came to an end lately: how many there were, and how many were refused for good. */
  ended: number;
  failed: number;
}

const minute = 60_000;

/** A restart of a mail server is over before anybody has to know. */
export const DOWN_FOR = 2 * minute;
/** Fewer messages than this say nothing about a share. */
export const ENOUGH = 20;
/** One in three refused is no longer a matter of mistyped addresses; it is over at half of that. */
export const MANY = 0.3;
const FEW = MANY / 2;
/** How late the oldest message may be. */
export const LATE = 15 * minute;
/** How late the oldest invitation may be, with an outbox that is kept short. */
const VERY_LATE = 240 * minute;
/** What the outbox holds at most of one medium. */
const OUTBOX = 2_000;

/** How late the oldest message may be at a rate that is set: a full outbox takes its time. */
export function lateness(perMinute: number | null): number {
  return LATE + (perMinute === null ? 0 : Math.ceil(OUTBOX / perMinute) * minute);
}

/**
 * Where sending stands still, each with what there is to say about it (no address). What stands open already ends by
 * less strict bounds than it began, so that it doesn't come and go.
 */
export function standingStill(
  facts: LaneFacts,
  open: ReadonlySet<IncidentKind>,
  now: Date,
): Map<IncidentKind, string> {
  const found = new Map<IncidentKind, string>();
  if (isDown(facts, open.has("gateway_down"), now)) found.set("gateway_down", facts.trouble ?? "");
  if (areMany(facts, open.has("many_failures"))) found.set("many_failures", `${facts.failed}/${facts.ended}`);
  // A gateway that is down explains a queue that grows: one thing to do is one alert.
  const explained = found.has("gateway_down") && !open.has("queue_growing");
  if (!explained && isLate(facts, open.has("queue_growing"), now))
    found.set("queue_growing", String(facts.waiting));
  return found;
}

function isDown({ troubles, troubleSince, waiting }: LaneFacts, wasOpen: boolean, now: Date): boolean {
  if (troubles === 0 || troubleSince === null || waiting === 0) return false;
  return wasOpen || now.getTime() - troubleSince.getTime() >= DOWN_FOR;
}

function areMany({ ended, failed }: LaneFacts, wasOpen: boolean): boolean {
  return ended >= ENOUGH && failed / ended >= (wasOpen ? FEW : MANY);
}

function isLate(facts: LaneFacts, wasOpen: boolean, now: Date): boolean {
  const age = (since: Date | null) => (since === null ? 0 : now.getTime() - since.getTime());
  const late = age(facts.dueSince) > lateness(facts.perMinute) || age(facts.invitationDueSince) > VERY_LATE;
  // At night it can neither be seen that messages go out again, nor that they don't.
  return facts.mayLeave ? late : wasOpen && late;
}
