import { eraseAddressesOf } from "#db/queries/deciding";
import { queueMessages } from "#db/queries/messages";
import { optedOut } from "#db/queries/opt-outs";
import { awaitingReminder, type DueReminder, remindAt, remindersDue } from "#db/queries/reminders";
import { suppressed } from "#db/queries/suppressions";
import type { Store, Tx } from "#db/store";
import type { Medium } from "~/domain/invitation-policy";
import { isDecent } from "~/domain/moments";
import { isWorthwhile } from "~/domain/reminder";
import { type PlanContext, peopleIn } from "./decide-invitations.server";
import { writeLetters } from "./queue-invitations.server";
import { personHash } from "./secrets.server";
import { endReminders } from "./settle-invitations.server";

const BATCH = 250;
const MEDIA: readonly Medium[] = ["email", "sms"];

/**
 * Puts the reminders that are due in the outbox, within the decent hours of their medium. From then on the address is
 * only in the message itself. With reminders switched off, whoever still waits for one is taken off the list.
 */
export async function queueReminders(
  store: Store,
  room: Readonly<Record<Medium, number>>,
  context: PlanContext,
): Promise<{ queued: number; more: boolean }> {
  const { now, settings } = context;
  if (settings.policy.reminderDays === null) {
    if ((await awaitingReminder(store.read, 1)).length === 0) return { queued: 0, more: false };
    const dropped = await store.write(async (tx) => {
      const ids = await awaitingReminder(tx, BATCH);
      await endReminders(tx, ids);
      return ids.length;
    });
    return { queued: 0, more: dropped === BATCH };
  }
  const media = MEDIA.filter(
    (medium) => room[medium] > 0 && isDecent(now, settings.moments[medium], settings.calendar),
  );
  const atMost = Math.min(BATCH, ...media.map((medium) => room[medium]));
  if ((await remindersDue(store.read, media, now, 1)).length === 0) return { queued: 0, more: false };
  return store.write(async (tx) => {
    const due = await remindersDue(tx, media, now, atMost);
    const wanted = await stillWanted(tx, due, context);
    const messages = await writeLetters(tx, wanted, { ...context, kind: "reminder" });
    const queued = await queueMessages(tx, messages);
    await remindAt(tx, queued, null);
    await eraseAddressesOf(tx, queued);
    const isQueued = new Set(queued);
    await endReminders(
      tx,
      due.map(({ invitationId }) => invitationId).filter((id) => !isQueued.has(id)),
    );
    return { queued: queued.length, more: due.length === atMost };
  });
}

/** Without those who opted out, whose address takes nothing any more, and whose link has almost run out. */
async function stillWanted(
  tx: Tx,
  due: readonly DueReminder[],
  { secret, now }: PlanContext,
): Promise<(DueReminder & { medium: Medium })[]> {
  const everyone = due.flatMap((one) => peopleIn(one, secret));
  const never = await optedOut(tx, everyone);
  const refused = await suppressed(tx, everyone);
  return due.flatMap((one) => {
    const { medium } = one;
    const address = medium === "email" ? one.email : one.phone;
    if (medium === null || address === null || !isWorthwhile(now, one.expiresAt)) return [];
    if (peopleIn(one, secret).some((person) => never.has(person))) return [];
    return refused.has(personHash(secret, address)) ? [] : [{ ...one, medium }];
  });
}
