import type { CalendarDate } from "./calendar";
import type { Scope } from "./scope";

/** What was done to improve: "aandacht voor terugbellen via intranet", from a day on. */
export interface Action {
  id: string;
  name: string;
  /** The day on which it began. */
  day: CalendarDate;
  /** Who answers for it: a name or a team; '' where none was given. */
  owner: string;
  /** Key of the indicator that it is to improve. */
  indicator: string;
  /** For whom it was done. */
  scope: Scope;
  /** What was expected of it, in words. */
  expected: string;
  /** What residents read of it, in simple Dutch; '': they don't read of it. */
  publicText: string;
  /** The limits of the control chart start anew with it. */
  restarts: boolean;
}

export type ActionInput = Omit<Action, "id">;

const parts = ["channel", "topic", "team", "language", "medium", "questionnaire"] as const;

/** Whether some contacts may be in both: no part of the one shuts out the other. */
export function overlaps(a: Scope, b: Scope): boolean {
  return parts.every((part) => {
    const [one, other] = [a[part] as readonly string[] | undefined, b[part] as readonly string[] | undefined];
    return one === undefined || other === undefined || one.some((key) => other.includes(key));
  });
}

/** Whether all contacts of `inner` are in `outer` too. */
export function holds(outer: Scope, inner: Scope): boolean {
  if (outer.topTopicsOfTeam !== undefined && outer.topTopicsOfTeam !== inner.topTopicsOfTeam) return false;
  return parts.every((part) => {
    const [wide, narrow] = [
      outer[part] as readonly string[] | undefined,
      inner[part] as readonly string[] | undefined,
    ];
    return wide === undefined || (narrow?.every((key) => wide.includes(key)) ?? false);
  });
}
