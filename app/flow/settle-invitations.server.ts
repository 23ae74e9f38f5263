import { eraseAddressesOf } from "#db/queries/deciding";
import { moveInvitations } from "#db/queries/invitations";
import { releaseQuarantines } from "#db/queries/quarantines";
import type { Tx } from "#db/store";
import type { InvitationReason } from "~/domain/invitation-policy";

/** Their message has left, or may have: the resident counts as asked, and isn't asked again. */
export async function settleSent(tx: Tx, invitationIds: readonly string[], now: Date): Promise<void> {
  await moveInvitations(tx, [{ ids: invitationIds, from: "scheduled", to: "sent", fields: { sentAt: now } }]);
  await eraseAddressesOf(tx, invitationIds);
}

/** Their message can't be delivered: nobody was asked. */
export async function settleFailed(tx: Tx, invitationIds: readonly string[], now: Date): Promise<void> {
  await moveInvitations(tx, [
    { ids: invitationIds, from: "scheduled", to: "failed", fields: { expiresAt: null } },
    // It was taken for lost and counted as sent, and then the server did refuse it.
    { ids: invitationIds, from: "sent", to: "failed", fields: { expiresAt: null } },
  ]);
  await eraseAddressesOf(tx, invitationIds);
  await releaseQuarantines(tx, invitationIds, now);
}

/** Their message was taken back before it left. */
export async function settleCancelled(
  tx: Tx,
  invitationIds: readonly string[],
  reason: InvitationReason,
  now: Date,
): Promise<void> {
  const fields = { reason, medium: null, expiresAt: null, decidedAt: now };
  await moveInvitations(tx, [{ ids: invitationIds, from: "scheduled", to: "not_invited", fields }]);
  await eraseAddressesOf(tx, invitationIds);
  await releaseQuarantines(tx, invitationIds, now);
}

/** Their reminder has left, or never will. The invitation stays as it was: the first message did go out. */
export async function settleReminders(
  tx: Tx,
  invitationIds: readonly string[],
  _fate: "sent" | "unknown" | "failed" | "cancelled",
  _now: Date,
): Promise<void> {
  await eraseAddressesOf(tx, invitationIds);
}
