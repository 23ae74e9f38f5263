import { type ClaimedMessage, markHandedOver, postponeMessage, settleMessages } from "#db/queries/messages";
import type { Store, Tx } from "#db/store";
import type { Delivery } from "#emails/transport/transport";
import { nextAttempt } from "~/domain/retry";
import { settleFailed, settleSent } from "./settle-invitations.server";

/** What has to be on disk about one message, and who waits for it. */
type Entry = { done: (kept: boolean) => void; fail: (error: unknown) => void; message: ClaimedMessage } & (
  | { kind: "hand_over" }
  | { kind: "delivery"; delivery: Delivery }
);

export interface Recorder {
  /** On disk before a provider hears anything of it; false when the message is no longer ours. */
  handOver(message: ClaimedMessage): Promise<boolean>;
  /** What became of it. */
  deliver(message: ClaimedMessage, delivery: Delivery): Promise<boolean>;
}

/**
 * Records what happens to messages that are under way. Whatever is reported while one write runs goes into the next:
 * with one message under way each has a write of its own, with many they share one, and a crash never costs more than
 * the knowledge about those that were in a provider's hands at that moment.
 */
export function outboxRecorder(
  store: Store,
  by: string,
  { now, claimFor }: { now: () => Date; claimFor: number },
): Recorder {
  let waiting: Entry[] = [];
  let writing = false;

  async function writeAll(): Promise<void> {
    writing = true;
    while (waiting.length > 0) {
      const entries = waiting;
      waiting = [];
      try {
        const kept = await store.write((tx) => record(tx, entries, by, now(), claimFor));
        for (const entry of entries) entry.done(entry.kind === "delivery" || kept.has(entry.message.id));
      } catch (error) {
        for (const entry of entries) entry.fail(error);
      }
    }
    writing = false;
  }

  const add = (
    entry: { message: ClaimedMessage } & ({ kind: "hand_over" } | { kind: "delivery"; delivery: Delivery }),
  ) =>
    new Promise<boolean>((done, fail) => {
      waiting.push({ ...entry, done, fail });
      if (!writing) void writeAll();
    });

  return {
    handOver: (message) => add({ kind: "hand_over", message }),
    deliver: (message, delivery) => add({ kind: "delivery", message, delivery }),
  };
}

async function record(
  tx: Tx,
  entries: readonly Entry[],
  by: string,
  now: Date,
  claimFor: number,
): Promise<Set<string>> {
  const handed = entries.filter((entry) => entry.kind === "hand_over").map(({ message }) => message.id);
  const until = new Date(now.getTime() + claimFor);
  const kept = handed.length === 0 ? [] : await markHandedOver(tx, handed, by, until, now);

  const fates = entries.filter((entry) => entry.kind === "delivery").map(fateOf(now));
  const sent = await settle(tx, fates, "sent", by, now);
  const unknown = await settle(tx, fates, "unknown", by, now);
  const failed = await settle(tx, fates, "failed", by, now);
  for (const { id, fate, detail } of fates) {
    if (fate instanceof Date) await postponeMessage(tx, id, by, fate, detail);
  }
  // A message of which nobody knows counts as sent: the resident may have it, and must not be asked again.
  await settleSent(tx, [...sent, ...unknown], now);
  await settleFailed(tx, failed, now);
  return new Set(kept);
}

interface Fate {
  id: string;
  /** A moment: to be tried again then. */
  fate: "sent" | "unknown" | "failed" | Date;
  detail: string;
}

const fateOf =
  (now: Date) =>
  ({ message, ...entry }: Entry): Fate => {
    const { delivery } = entry as { delivery: Delivery };
    const { outcome, detail } = delivery;
    if (outcome === "accepted") return { id: message.id, fate: "sent", detail };
    if (outcome === "permanent") return { id: message.id, fate: "failed", detail };
    if (outcome === "unknown") return { id: message.id, fate: "unknown", detail };
    // This attempt was counted when it was handed over, after the message was claimed.
    const again = nextAttempt(message.queuedAt, message.attempts + 1, delivery.about, now);
    return { id: message.id, fate: again ?? "failed", detail };
  };

async function settle(
  tx: Tx,
  fates: readonly Fate[],
  state: "sent" | "unknown" | "failed",
  by: string,
  now: Date,
): Promise<string[]> {
  const these = fates.filter(({ fate }) => fate === state);
  const details = state === "sent" ? [null] : [...new Set(these.map(({ detail }) => detail))];
  const invitations: string[] = [];
  for (const detail of details) {
    const ids = these.filter((fate) => detail === null || fate.detail === detail).map(({ id }) => id);
    invitations.push(...(await settleMessages(tx, ids, by, state, detail, now)));
  }
  return invitations;
}
