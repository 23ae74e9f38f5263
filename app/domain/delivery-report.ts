/** What a gateway or mail server reports about a message after it took it. */
export type ReportOutcome = "pending" | "soft" | "delivered" | "unsubscribed" | "hard";

/**
 * Which report says most. A message that was delivered isn't on its way any more, and one that a server took first and
 * then sent back has not arrived. Reports come in any order, so the one that says most is kept, not the last one. That
 * somebody wants no more says nothing about whether this one arrived; it is kept as an opt-out besides.
 */
const RANK: Record<ReportOutcome, number> = { pending: 1, soft: 2, unsubscribed: 3, delivered: 4, hard: 5 };

interface Receipt {
  receipt: ReportOutcome;
  receiptAt: Date;
  receiptDetail: string | null;
}

/** What is kept of the reports on a message; nothing as long as there were none. */
type KnownReceipt = { [Key in keyof Receipt]: Receipt[Key] | null };

/** Whether the second is to be kept in place of the first; of two that say the same the earlier one stays. */
export function saysMore(known: KnownReceipt, added: Receipt): boolean {
  if (!known.receipt) return true;
  const rank = RANK[added.receipt] - RANK[known.receipt];
  if (rank !== 0) return rank > 0;
  const later = added.receiptAt.getTime() - (known.receiptAt?.getTime() ?? 0);
  return later === 0 ? (added.receiptDetail ?? "") < (known.receiptDetail ?? "") : later < 0;
}

export interface ReportedOn {
  kind: "invitation" | "reminder";
  round: number;
  receipt: ReportOutcome | null;
}

/** Only what belongs to the last time of asking counts: reports on an earlier round say nothing about this one. */
export function ofLastRound<Message extends ReportedOn>(messages: readonly Message[]): Message[] {
  const last = Math.max(...messages.map(({ round }) => round));
  return messages.filter(({ round }) => round === last);
}

/**
 * What the reports on an invitation's messages (of the last round, with its reminder) say of it: it arrived where one
 * of them did, it bounced where one did and none arrived; else it was sent, which is all that is known.
 */
export function stateByReports(messages: readonly ReportedOn[]): "sent" | "delivered" | "bounced" {
  const asked = ofLastRound(messages);
  if (asked.some(({ receipt }) => receipt === "delivered")) return "delivered";
  return asked.some(({ receipt }) => receipt === "hard") ? "bounced" : "sent";
}

/** Text that a provider wrote, for staff to read: on one line, short, and without mail addresses or phone numbers. */
export function withoutAddresses(text: string, longest = 200): string {
  return text
    .replace(/\s+/g, " ")
    .trim()
    .replace(/[^\s<>()"',;:=]+@[^\s<>()"',;]+/g, "…@…")
    .replace(/\+?\(?\d(?:[\s().-]?\d){6,}/g, "…")
    .slice(0, longest);
}
