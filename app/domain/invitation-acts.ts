import type { InvitationState } from "./invitation-policy";

export type MessageFate = "queued" | "sending" | "sent" | "failed" | "unknown" | "cancelled";

/** What decides which acts an invitation allows. */
export interface ActFacts {
  state: InvitationState;
  messages: readonly { state: MessageFate }[];
}

/** Why something can't be done with an invitation. */
export type ActProblem =
  | "answered"
  | "closed"
  | "waiting"
  | "on_its_way"
  | "gone"
  | "changed"
  | "too_old"
  | "opted_out"
  | "suppressed"
  | "no_address"
  | "other_rule";

/**
 * Whether staff can have it sent again to a corrected address, and if not, why not: it was answered, its link has run
 * out, it hasn't been sent yet, or it is being handed over right now.
 */
export function againProblem({ state, messages }: ActFacts): ActProblem | null {
  if (state === "answered") return "answered";
  if (state === "expired") return "closed";
  if (state === "scheduled" || state === "deferred") return "waiting";
  if (messages.some((message) => message.state === "sending")) return "on_its_way";
  return null;
}

/** Whether staff can take it back before it leaves, and if not, why not. */
export function cancelProblem({ state, messages }: ActFacts): ActProblem | null {
  if (state !== "scheduled" && state !== "deferred") return state === "answered" ? "answered" : "gone";
  if (messages.some((message) => message.state === "sending")) return "on_its_way";
  return null;
}
