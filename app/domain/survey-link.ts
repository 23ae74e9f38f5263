/** What somebody who holds a link can do with it. */
export type LinkCondition = "open" | "answered" | "opted_out" | "expired" | "gone";

export interface LinkFacts {
  state: string;
  expiresAt: Date | null;
  questionnaireVersionId: string | null;
  optedOut: boolean;
}

/** States in which an answer is taken. Who holds a link has had the message, whatever its delivery report says. */
const ANSWERABLE = new Set(["scheduled", "sent", "delivered", "bounced", "failed"]);

/** An answer once given stays the first thing to tell; an opt-out outlasts the expiry. */
export function linkCondition(link: LinkFacts, now: Date): LinkCondition {
  if (link.state === "answered") return "answered";
  if (link.optedOut) return "opted_out";
  if (!ANSWERABLE.has(link.state)) return "expired";
  if (link.expiresAt !== null && link.expiresAt <= now) return "expired";
  return link.questionnaireVersionId === null ? "gone" : "open";
}
