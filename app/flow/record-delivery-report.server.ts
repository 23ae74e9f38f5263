import { recordBounce, softBouncesOf } from "#db/queries/bounces";
import {
  hashesOfInvitation,
  keepReceipt,
  type MessageReference,
  markKnownToBeSent,
  type ReportedMessage,
  takeInvitation,
  takeReported,
} from "#db/queries/delivery-reports";
import { moveInvitations } from "#db/queries/invitations";
import { recordOptOuts } from "#db/queries/opt-outs";
import { releaseQuarantines } from "#db/queries/quarantines";
import { suppress } from "#db/queries/suppressions";
import type { Store, Tx } from "#db/store";
import { isWornOut, softBouncesSince } from "~/domain/bounce-rule";
import {
  ofLastRound,
  type ReportOutcome,
  saysMore,
  stateByReports,
  withoutAddresses,
} from "~/domain/delivery-report";
import { hashReport } from "./secrets.server";
import { endReminders, settleReminders, settleSent } from "./settle-invitations.server";

export interface DeliveryReport {
  message: MessageReference;
  outcome: ReportOutcome;
  /** When it happened; null where the report doesn't say. */
  at: Date | null;
  /** The reporter's code for it, such as '5.1.1' or 'undeliverable': never an address. */
  status: string | null;
  /** Of a hard one: whether the address is no good, or only this message was refused. */
  about?: "address" | "message";
  /** What makes this report itself; only a hash is kept. */
  reportKey: string;
}

export type RecordedReport = "recorded" | "repeated" | "unknown_message" | "stale";

/**
 * What was reported about a message, and all that follows from it, in one write. Reports come late, twice and in any
 * order, and even before we have written down ourselves that the message was taken: what is kept in the end is the
 * same. `stale`: it says less than what was known, or is about a message that never left.
 */
export async function recordDeliveryReport(
  store: Store,
  secret: string,
  report: DeliveryReport,
  now: Date,
): Promise<RecordedReport> {
  return store.write(async (tx) => {
    const message = await takeReported(tx, report.message);
    if (message === undefined) return "unknown_message";
    if (!hasLeft(message)) return "stale";
    if (message.state !== "sent") {
      await markKnownToBeSent(tx, message.id, now);
      // One whose fate was unknown has counted as sent since then.
      if (message.state !== "unknown") await settle(tx, message, now);
    }
    const receipt = {
      receipt: report.outcome,
      receiptAt: possible(report.at, now) ?? now,
      receiptDetail: report.status === null ? null : withoutAddresses(report.status, 100),
    };
    const more = saysMore(message, receipt);
    if (more) await keepReceipt(tx, message.id, receipt);
    const reportHash = hashReport(secret, `${message.id} ${report.reportKey}`);
    const isNew = await followUp(tx, message, { ...report, ...receipt, reportHash }, now);
    if (more || isNew) return "recorded";
    return message.receipt === report.outcome ? "repeated" : "stale";
  });
}

/** No report is under way for longer (milliseconds). */
const LONGEST_WAY = 60 * 24 * 3600_000;

/** A clock that is wrong doesn't make a report come from the future, or from before there were messages. */
const possible = (at: Date | null, now: Date): Date | null =>
  at === null || at > now || at.getTime() < now.getTime() - LONGEST_WAY ? null : at;

const settle = (tx: Tx, { kind, invitationId }: ReportedMessage, now: Date): Promise<void> =>
  kind === "reminder"
    ? settleReminders(tx, [invitationId], "sent", now)
    : settleSent(tx, [invitationId], now);

/** Whether it was ever handed to a provider: of what never was nobody can report anything. */
const hasLeft = ({ state, attempts }: ReportedMessage): boolean =>
  state === "sent" || state === "unknown" || state === "sending" || (state === "queued" && attempts > 0);

type Kept = DeliveryReport & { receiptAt: Date; receiptDetail: string | null; reportHash: string };

/** What it means for the invitation and for the person. Returns whether anything came of it that wasn't known. */
async function followUp(tx: Tx, message: ReportedMessage, report: Kept, now: Date): Promise<boolean> {
  const { invitationId } = message;
  const invitation = await takeInvitation(tx, invitationId);
  const isLast = ofLastRound(invitation.messages).some(({ round }) => round === message.round);
  const state = stateByReports(invitation.messages);
  if (isLast && state !== "sent" && REPORTABLE.has(invitation.state) && state !== invitation.state)
    await moveInvitations(tx, [{ ids: [invitationId], from: invitation.state, to: state }]);
  switch (report.outcome) {
    case "pending":
    case "delivered":
      return false;
    case "soft":
      return countBounce(tx, message, report, now);
    case "hard": {
      const isNew = await countBounce(tx, message, report, now);
      if (isLast) await endReminders(tx, [invitationId]);
      // Nobody was asked, so that another contact of theirs may have its turn.
      if (isLast && isNew && state === "bounced") await releaseQuarantines(tx, [invitationId], now);
      return isNew;
    }
    case "unsubscribed": {
      await recordOptOuts(tx, await hashesOfInvitation(tx, invitationId), "gateway", now);
      await endReminders(tx, [invitationId]);
      return false;
    }
  }
}

/** States that a report can change: what was answered or has run out stays so. */
const REPORTABLE: ReadonlySet<string> = new Set(["sent", "delivered", "bounced"]);

/** Keeps the bounce, once, and sends nothing more to an address that is no good. False where it was known. */
async function countBounce(tx: Tx, message: ReportedMessage, report: Kept, now: Date): Promise<boolean> {
  const { invitationId, medium } = message;
  const kind = report.outcome === "hard" ? "hard" : "soft";
  const hashes = await hashesOfInvitation(tx, invitationId, medium);
  // Of two addresses (one of them corrected) nobody knows here which one it was.
  const personHash = hashes.length === 1 ? (hashes[0] ?? null) : null;
  const { reportHash, receiptAt: at, receiptDetail: status } = report;
  const isNew = await recordBounce(tx, { reportHash, messageId: message.id, personHash, kind, status, at });
  if (!isNew || personHash === null) return isNew;
  const address = { personHash, medium, status, invitationId, actor: null };
  if (kind === "hard") {
    if (report.about !== "message") await suppress(tx, { ...address, cause: "hard_bounce" }, now);
  } else if (isWornOut(await softBouncesOf(tx, personHash, softBouncesSince(now)))) {
    await suppress(tx, { ...address, cause: "soft_bounces" }, now);
  }
  return true;
}
