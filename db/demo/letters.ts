import { sql } from "drizzle-orm";
import { newId, newRandomId } from "~/domain/id";
import { placeInSample } from "~/domain/invitation-policy";
import { contacts, invitations, messages, suppressions } from "../schema";
import type { Tx } from "../store";

const DAY = 24 * 3_600_000;
/** So long ago messages still lie there to be looked at; of older ones only the invitation is left. */
const SHOWN_DAYS = 60;
/** Of what wasn't bounced, as a gateway that reports deliveries has it. */
const REPORTED = 0.96;
const RECEIPT_AFTER = 40_000;

export interface SentLetter {
  invitationId: string;
  source: string;
  id: string;
  sentAt: Date;
  outcome: "bounced" | "answered" | "expired" | "sent" | "delivered";
}

/** Whether its delivery was reported: by the contact's name alone, so that the rest of the history stays as it is. */
export const isReported = (source: string, id: string): boolean => placeInSample(id, source) < REPORTED;

/** The messages of the last weeks, without what was in them, with their receipts; and the addresses that bounced. */
export async function keepLetters(tx: Tx, letters: readonly SentLetter[], now: Date): Promise<void> {
  const shown = letters.filter(({ sentAt }) => now.getTime() - sentAt.getTime() < SHOWN_DAYS * DAY);
  for (let start = 0; start < shown.length; start += 500) {
    const some = shown.slice(start, start + 500);
    await tx.insert(messages).values(
      some.map(({ invitationId, source, id, sentAt, outcome }) => {
        const hard = outcome === "bounced";
        const receipt = hard ? ("hard" as const) : isReported(source, id) ? ("delivered" as const) : null;
        return {
          id: newId(),
          invitationId,
          kind: "invitation" as const,
          medium: "email" as const,
          state: "sent" as const,
          tokenHash: newRandomId(),
          queuedAt: new Date(sentAt.getTime() - 20_000),
          nextAttemptAt: sentAt,
          attempts: 1,
          settledAt: sentAt,
          receipt,
          receiptAt: receipt && new Date(Math.min(now.getTime(), sentAt.getTime() + RECEIPT_AFTER)),
          receiptDetail: hard ? "5.1.1" : null,
        };
      }),
    );
    const bounced = some.filter(({ outcome }) => outcome === "bounced");
    if (bounced.length === 0) continue;
    await tx.insert(suppressions).values(
      bounced.map(({ invitationId, sentAt }) => ({
        personHash: newRandomId(),
        medium: "email" as const,
        at: new Date(Math.min(now.getTime(), sentAt.getTime() + RECEIPT_AFTER)),
        cause: "hard_bounce" as const,
        status: "5.1.1",
        invitationId,
        actor: null,
      })),
    );
  }
}

/** Contacts came in when they happened: the history is taken in by the fortnight, with the clock at its end. */
export async function straightenClock(tx: Tx): Promise<void> {
  await tx.update(contacts).set({ receivedAt: sql`${contacts.occurredAt}` });
  await tx.update(invitations).set({ decidedAt: sql`${invitations.occurredAt}` });
}
