import { readLanes } from "#db/queries/lanes";
import {
  type ClaimedMail,
  claimOfficeMail,
  dropOfficeMail,
  isAnyOfficeMailDue,
  putBackOfficeMail,
  receiverOf,
  recoverOfficeMails,
  settleOfficeMail,
} from "#db/queries/office-mails";
import type { Store } from "#db/store";
import type { WrittenMail } from "#emails/office-mail";
import type { Delivery, Transport } from "#emails/transport/transport";
import { nextTry } from "~/domain/office-mail";

export interface OfficeSending {
  store: Store;
  transport: Transport;
  now: () => Date;
  /** What a mail says, as things are now; null where there is nothing (any more) to say. */
  write: (
    mail: ClaimedMail,
  ) => Promise<(WrittenMail & { senderName: string; unsubscribeUrl: string }) | null>;
  signal?: AbortSignal;
  /** Milliseconds after which others take this process to have died. Longer than writing and sending one mail may take. */
  claimFor?: number;
}

export interface OfficePass {
  sent: number;
  failed: number;
  unknown: number;
  /** What the mail server's trouble was, if that ended the pass. */
  trouble: string | null;
}

const CLAIM_FOR = 10 * 60_000;
/** How long a mail waits that met a mail server in trouble. */
const WAIT = 5 * 60_000;

/**
 * One pass over the mails to people in the office: one at a time, each claimed, written and sent, until none is due. A
 * mail of which nobody knows whether it left is not sent again.
 */
export async function sendOfficeMails({
  store,
  transport,
  now,
  write,
  signal,
  claimFor = CLAIM_FOR,
}: OfficeSending): Promise<OfficePass> {
  const pass: OfficePass = { sent: 0, failed: 0, unknown: 0, trouble: null };
  while (!signal?.aborted && (await isAnyOfficeMailDue(store.read, now()))) {
    const { pausedUntil } = (await readLanes(store.read)).email;
    if (pausedUntil !== null && pausedUntil > now()) return pass;
    pass.unknown += await store.write((tx) => recoverOfficeMails(tx, now()));
    const until = new Date(now().getTime() + claimFor);
    const mail = await store.write((tx) => claimOfficeMail(tx, until, now()));
    if (mail === null) return pass;
    const delivery = await sendOne(store, transport, mail, write, now());
    if (delivery === null) continue;
    const state = await settle(store, mail, delivery, now());
    if (state !== "queued") pass[state] += 1;
    if (delivery.outcome === "temporary" && delivery.about === "server")
      return { ...pass, trouble: delivery.detail };
  }
  return pass;
}

/** Null where it wasn't sent, because nobody asks for it any more or there is nothing to say. */
async function sendOne(
  store: Store,
  transport: Transport,
  mail: ClaimedMail,
  write: OfficeSending["write"],
  now: Date,
): Promise<Delivery | null> {
  const receiver = await receiverOf(store.read, mail);
  let written: Awaited<ReturnType<OfficeSending["write"]>> = null;
  try {
    written = receiver && (await write(mail));
  } catch (error) {
    // Nothing of it has left: it is tried again, by whoever comes next.
    const again = { outcome: "temporary", about: "recipient", detail: "not written" } as const;
    await settle(store, mail, again, now);
    throw error;
  }
  if (receiver === null || written === null) {
    await store.write((tx) => dropOfficeMail(tx, mail.id));
    return null;
  }
  return transport.send({
    id: mail.id,
    medium: "email",
    to: receiver.email,
    language: "nl",
    ...written,
  });
}

async function settle(
  store: Store,
  mail: ClaimedMail,
  delivery: Delivery,
  now: Date,
): Promise<"sent" | "failed" | "unknown" | "queued"> {
  const again = delivery.outcome === "temporary" ? retryAt(mail, delivery, now) : null;
  if (again !== null) {
    const counts = delivery.outcome === "temporary" && delivery.about === "recipient";
    await store.write((tx) => putBackOfficeMail(tx, mail.id, { at: again, error: delivery.detail, counts }));
    return "queued";
  }
  const state =
    delivery.outcome === "accepted" ? "sent" : delivery.outcome === "unknown" ? "unknown" : "failed";
  const error = state === "sent" ? null : delivery.detail;
  await store.write((tx) => settleOfficeMail(tx, mail.id, state, error, now));
  return state;
}

/** A server in trouble says nothing about this mail, which then has as many tries as any other. */
function retryAt(
  { attempts }: ClaimedMail,
  delivery: Delivery & { outcome: "temporary" },
  now: Date,
): Date | null {
  if (delivery.about === "recipient") return nextTry(attempts, now);
  return new Date(now.getTime() + Math.max(WAIT, (delivery.retryAfter ?? 0) * 1000));
}
