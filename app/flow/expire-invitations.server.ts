import { forgetBouncePeople } from "#db/queries/bounces";
import { eraseLeftAddresses, expiredInvitations } from "#db/queries/deciding";
import { forgetDoorUses } from "#db/queries/doors";
import { moveInvitations } from "#db/queries/invitations";
import { forgetLinkPeople } from "#db/queries/link-people";
import { emptyMailbox } from "#db/queries/mailbox";
import { forgetQuarantines } from "#db/queries/quarantines";
import type { Store } from "#db/store";
import { softBouncesSince } from "~/domain/bounce-rule";
import { dayInAmsterdam } from "~/domain/calendar";
import { endReminders } from "./settle-invitations.server";

const BATCH = 500;

/** How long the built-in mailbox keeps a message: a little longer than its link works. */
const MAILBOX_DAYS = 30;

/** Links that have run out without an answer. Returns how many. */
export async function expireInvitations(store: Store, now: Date): Promise<number> {
  let total = 0;
  for (let found = BATCH; found === BATCH; ) {
    found = await store.write(async (tx) => {
      const expired = await expiredInvitations(tx, now, BATCH);
      const idsIn = (state: string) => expired.filter((row) => row.state === state).map((row) => row.id);
      await moveInvitations(tx, [
        { ids: idsIn("sent"), from: "sent", to: "expired", fields: { detail: null } },
        // What is known of its delivery stays known.
        { ids: idsIn("delivered"), from: "delivered", to: "expired", fields: { detail: "delivered" } },
      ]);
      await endReminders(
        tx,
        expired.map(({ id }) => id),
      );
      return expired.length;
    });
    total += found;
  }
  return total;
}

/**
 * Erases what is no longer needed for sending: addresses that stayed behind, and people whose quarantine is over or
 * whose link has run out, marks of signed links that expired, and old messages in the built-in mailbox. Addresses go with the message itself; this finds what was left, such as after a change of the rules.
 */
export async function forgetAddresses(
  store: Store,
  now: Date,
): Promise<{ addresses: number; people: number; letters: number }> {
  let addresses = 0;
  for (let erased = BATCH; erased === BATCH; addresses += erased) {
    erased = await store.write((tx) => eraseLeftAddresses(tx, BATCH));
  }
  const people = await store.write(
    async (tx) =>
      (await forgetQuarantines(tx, now)) +
      (await forgetLinkPeople(tx, now)) +
      (await forgetBouncePeople(tx, softBouncesSince(now))) +
      (await forgetDoorUses(tx, dayInAmsterdam(now))),
  );
  const since = new Date(now.getTime() - MAILBOX_DAYS * 24 * 60 * 60_000);
  return { addresses, people, letters: await store.write((tx) => emptyMailbox(tx, since)) };
}
