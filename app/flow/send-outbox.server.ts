import { peopleOf } from "#db/queries/link-people";
import {
  type ClaimedMessage,
  claimMessages,
  recoverMessages,
  releaseMessages,
  settleMessages,
} from "#db/queries/messages";
import { optedOut } from "#db/queries/opt-outs";
import { readSettings } from "#db/queries/settings";
import type { Store, Tx } from "#db/store";
import type { Transport, Transports } from "#emails/transport/transport";
import type { Medium } from "~/domain/invitation-policy";
import type { Settings } from "~/domain/settings";
import { outboxRecorder } from "./outbox-recorder.server";
import { settleCancelled, settleSent } from "./settle-invitations.server";
import { writeMessage } from "./write-message.server";

export interface OutboxOptions {
  now: () => Date;
  /** What links begin with. */
  baseUrl: string;
  /** Names this process; no two that run at once have the same. */
  by: string;
  /** Once aborted nothing new is begun: what is under way is finished, the rest is given back. */
  signal?: AbortSignal;
  /** How long, in milliseconds, a message may be in this process's hands before others take it to have died. */
  claimFor?: number;
}

export interface OutboxPass {
  sent: number;
  failed: number;
  unknown: number;
  postponed: number;
  /** What the server's trouble was, if that ended the pass. */
  trouble: string | null;
}

/** Longer than a server can keep one message busy: connecting, greeting, login and each command may take half a minute. */
const CLAIM_FOR = 10 * 60_000;

/** One pass: sends what is due, until nothing is left, the server is in trouble, or it is told to stop. */
export async function sendOutbox(
  store: Store,
  transports: Transports,
  { now, baseUrl, by, signal, claimFor = CLAIM_FOR }: OutboxOptions,
): Promise<OutboxPass> {
  const pass: OutboxPass = { sent: 0, failed: 0, unknown: 0, postponed: 0, trouble: null };
  const recorder = outboxRecorder(store, by, { now, claimFor });
  const media: Medium[] = transports.sms === null ? ["email"] : ["email", "sms"];
  const stopped = () => signal?.aborted === true || pass.trouble !== null;
  pass.unknown += await takeOverAbandoned(store, now());

  const sendOne = async (message: ClaimedMessage, settings: Settings) => {
    const transport = (message.medium === "email" ? transports.email : transports.sms) as Transport;
    if (!(await recorder.handOver(message))) return;
    const delivery = await transport.send(writeMessage(message, settings, baseUrl));
    await recorder.deliver(message, delivery);
    if (delivery.outcome === "accepted") pass.sent += 1;
    else if (delivery.outcome === "unknown") pass.unknown += 1;
    else if (delivery.outcome === "permanent") pass.failed += 1;
    else {
      pass.postponed += 1;
      if (delivery.about === "server") pass.trouble = delivery.detail;
    }
  };

  while (!stopped()) {
    const settings = await readSettings(store.read);
    const atMost = transports.email.concurrency * 4;
    const claimed = await store.write((tx) => claim(tx, { by, atMost, media, claimFor }, now()));
    if (claimed.length === 0) break;
    const left = [...claimed];
    const work = async () => {
      for (let message = left.shift(); message !== undefined; message = left.shift()) {
        if (stopped()) {
          left.unshift(message);
          return;
        }
        await sendOne(message, settings);
      }
    };
    const workers = Array.from({ length: transports.email.concurrency }, work);
    const results = await Promise.allSettled(workers);
    await store.write((tx) =>
      releaseMessages(
        tx,
        left.map(({ id }) => id),
        by,
      ),
    );
    const surprise = results.find((result) => result.status === "rejected");
    if (surprise) throw surprise.reason;
  }
  return pass;
}

/** Claims what is due, except for people who have opted out since it was put in the outbox. */
async function claim(
  tx: Tx,
  { by, atMost, media, claimFor }: { by: string; atMost: number; media: Medium[]; claimFor: number },
  now: Date,
): Promise<ClaimedMessage[]> {
  const until = new Date(now.getTime() + claimFor);
  const claimed = await claimMessages(tx, { by, until, atMost, media }, now);
  const people = await peopleOf(
    tx,
    claimed.map(({ invitationId }) => invitationId),
  );
  const never = await optedOut(
    tx,
    people.map(({ personHash }) => personHash),
  );
  if (never.size === 0) return claimed;
  const refused = new Set(
    people.filter(({ personHash }) => never.has(personHash)).map(({ invitationId }) => invitationId),
  );
  await cancel(
    tx,
    claimed.filter(({ invitationId }) => refused.has(invitationId)),
    by,
    now,
  );
  return claimed.filter(({ invitationId }) => !refused.has(invitationId));
}

async function cancel(tx: Tx, refused: ClaimedMessage[], by: string, now: Date): Promise<void> {
  const invitations = await settleMessages(
    tx,
    refused.map(({ id }) => id),
    by,
    "cancelled",
    null,
    now,
  );
  await settleCancelled(tx, invitations, "opted_out", now);
}

/** What a process left behind that died: it may have been sent, so it counts as sent and isn't sent again. */
async function takeOverAbandoned(store: Store, now: Date): Promise<number> {
  return store.write(async (tx) => {
    const { unknown } = await recoverMessages(tx, now);
    await settleSent(tx, unknown, now);
    return unknown.length;
  });
}
