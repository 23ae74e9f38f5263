import { eraseAddressesOf } from "#db/queries/deciding";
import { moveInvitations } from "#db/queries/invitations";
import { releaseQuarantines } from "#db/queries/quarantines";
import { cancelReminders, remindAt, remindable } from "#db/queries/reminders";
import { readSettings } from "#db/queries/settings";
import type { Tx } from "#db/store";
import type { InvitationReason } from "~/domain/invitation-policy";
import { isWorthwhile, reminderMoment } from "~/domain/reminder";

/**
 * Their invitation has left, or may have: the resident counts as asked, and isn't asked again. The address stays only
 * where a reminder is to follow, and never after a message of which nobody knows whether it arrived.
 */
export async function settleSent(tx: Tx, invitationIds: readonly string[], now: Date): Promise<void> {
  if (invitationIds.length === 0) return;
  const fields = { sentAt: now, remindAt: null };
  const [moved = []] = await moveInvitations(tx, [
    { ids: invitationIds, from: "scheduled", to: "sent", fields },
  ]);
  const { reminderDays } = (await readSettings(tx)).policy;
  const later = reminderDays === null ? [] : await remindable(tx, moved);
  const at = reminderMoment(now, reminderDays ?? 0);
  const kept = new Set(
    later.filter(({ expiresAt }) => isWorthwhile(at, expiresAt)).map(({ invitationId }) => invitationId),
  );
  await remindAt(tx, [...kept], at);
  await eraseAddressesOf(
    tx,
    invitationIds.filter((id) => !kept.has(id)),
  );
}

/** Their invitation can't be delivered: nobody was asked. */
export async function settleFailed(tx: Tx, invitationIds: readonly string[], now: Date): Promise<void> {
  const fields = { expiresAt: null, remindAt: null };
  await moveInvitations(tx, [
    { ids: invitationIds, from: "scheduled", to: "failed", fields },
    // It was taken for lost and counted as sent, and then the server did refuse it.
    { ids: invitationIds, from: "sent", to: "failed", fields },
  ]);
  await endReminders(tx, invitationIds);
  await releaseQuarantines(tx, invitationIds, now);
}

/** Their invitation was taken back before it left. */
export async function settleCancelled(
  tx: Tx,
  invitationIds: readonly string[],
  reason: InvitationReason,
  now: Date,
): Promise<void> {
  const fields = { reason, detail: null, medium: null, expiresAt: null, decidedAt: now };
  await moveInvitations(tx, [{ ids: invitationIds, from: "scheduled", to: "not_invited", fields }]);
  await endReminders(tx, invitationIds);
  await releaseQuarantines(tx, invitationIds, now);
}

/** Their reminder has left, or never will. The invitation stays as it was: the first message did go out. */
export async function settleReminders(
  tx: Tx,
  invitationIds: readonly string[],
  _fate: "sent" | "unknown" | "failed" | "cancelled",
  _now: Date,
): Promise<void> {
  await endReminders(tx, invitationIds);
}

/**
 * No reminder follows (any more): the address goes, and so does a reminder that lies in the outbox. It is removed
 * rather than cancelled, so that nothing shows when an answer came in.
 */
export async function endReminders(tx: Tx, invitationIds: readonly string[]): Promise<void> {
  if (invitationIds.length === 0) return;
  await cancelReminders(tx, invitationIds);
  await eraseAddressesOf(tx, invitationIds);
}
