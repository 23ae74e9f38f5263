import { holdLane, noteTaken, openLane, pauseLane, setLane } from "#db/queries/lanes";
import {
  type ClaimedMessage,
  keepProviderId,
  markHandedOver,
  postponeMessage,
  returnMessages,
  type SettledMessage,
  settleMessages,
} from "#db/queries/messages";
import type { Store, Tx } from "#db/store";
import type { Delivery } from "#emails/transport/transport";
import type { Medium } from "~/domain/invitation-policy";
import { groupBy } from "~/domain/results";
import { nextAttempt } from "~/domain/retry";
import { pauseAfter } from "~/domain/sending-pace";
import { suppressRefused } from "./refused-addresses.server";
import { settleFailed, settleReminders, settleSent } from "./settle-invitations.server";

/** What became of one message; `probe`: it was sent to find out whether a gateway in trouble is back. */
interface Report {
  message: ClaimedMessage;
  delivery: Delivery;
  probe: boolean;
}

/** What has to be on disk about one message, and who waits for it. */
type Entry = { done: (kept: boolean) => void; fail: (error: unknown) => void } & (
  | { kind: "hand_over"; message: ClaimedMessage }
  | ({ kind: "delivery" } & Report)
);

/** Milliseconds: short beside what a provider takes for one message. */
const GATHER = 5;

export interface RecorderOptions {
  medium: Medium;
  by: string;
  now: () => Date;
  claimFor: number;
}

export interface Recorder {
  /** On disk before a provider hears anything of it; false when the message is no longer ours. */
  handOver(message: ClaimedMessage): Promise<boolean>;
  deliver(report: Report): Promise<boolean>;
}

/**
 * Records what happens to messages that are under way. Whatever is reported while one write runs goes into the next:
 * with one message under way each has a write of its own, with many they share one, and a crash never costs more than
 * the knowledge about those that were in a provider's hands at that moment.
 */
export function outboxRecorder(store: Store, options: RecorderOptions): Recorder {
  let waiting: Entry[] = [];
  let writing = false;

  async function writeAll(): Promise<void> {
    writing = true;
    while (waiting.length > 0) {
      // What the others are about to report goes into the same write: a flush to disk costs more than this wait.
      await new Promise((resolve) => setTimeout(resolve, GATHER));
      const entries = waiting;
      waiting = [];
      try {
        const kept = await store.write((tx) => record(tx, entries, options));
        for (const entry of entries) entry.done(entry.kind === "delivery" || kept.has(entry.message.id));
      } catch (error) {
        for (const entry of entries) entry.fail(error);
      }
    }
    writing = false;
  }

  const add = (entry: { kind: "hand_over"; message: ClaimedMessage } | ({ kind: "delivery" } & Report)) =>
    new Promise<boolean>((done, fail) => {
      waiting.push({ ...entry, done, fail });
      if (!writing) void writeAll();
    });

  return {
    handOver: (message) => add({ kind: "hand_over", message }),
    deliver: (report) => add({ kind: "delivery", ...report }),
  };
}

async function record(tx: Tx, entries: readonly Entry[], options: RecorderOptions): Promise<Set<string>> {
  const { by, claimFor } = options;
  const now = options.now();
  const reports = entries.filter((entry) => entry.kind === "delivery");
  // First, as whoever claims holds the lane first: then two processes don't wait for each other.
  await recordTroubles(tx, reports, options.medium, now);

  const handed = entries.filter((entry) => entry.kind === "hand_over").map(({ message }) => message.id);
  const until = new Date(now.getTime() + claimFor);
  const kept = handed.length === 0 ? [] : await markHandedOver(tx, handed, by, until, now);

  const fates = reports.map(fateOf(now));
  const sent = await settle(tx, fates, "sent", by, now);
  const unknown = await settle(tx, fates, "unknown", by, now);
  const failed = await settle(tx, fates, "failed", by, now);
  await returnMessages(
    tx,
    fates.filter(({ fate }) => fate === "returned").map(({ id }) => id),
    by,
  );
  for (const { id, fate, detail } of fates) {
    if (fate instanceof Date) await postponeMessage(tx, id, by, fate, detail);
  }
  await settleOf(tx, { sent, unknown, failed }, now);
  const refused = new Set(fates.filter(({ refusedFor }) => refusedFor === "address").map(({ id }) => id));
  await suppressRefused(
    tx,
    failed.filter(({ id }) => refused.has(id)),
    { medium: options.medium, details: new Map(fates.map(({ id, detail }) => [id, detail])) },
    now,
  );
  return new Set(kept);
}

/** A trouble of the gateway halts its lane for a while; what the probe finds decides whether it goes on. */
async function recordTroubles(tx: Tx, reports: readonly Report[], medium: Medium, now: Date): Promise<void> {
  const inTrouble = reports.filter(({ delivery }) => isTrouble(delivery));
  const probed = reports.some(({ probe }) => probe);
  if (inTrouble.length > 0) {
    const lane = await holdLane(tx, medium);
    const isPaused = lane.pausedUntil !== null && lane.pausedUntil > now;
    const asked = Math.max(...inTrouble.map(({ delivery }) => retryAfterOf(delivery)));
    const until = new Date(now.getTime() + pauseAfter(lane.troubles + 1, asked));
    // Those that were under way together meet the same trouble: it counts once.
    if (!isPaused || probed)
      await pauseLane(tx, medium, { until, trouble: inTrouble[0]?.delivery.detail ?? "" }, now);
    else if (asked > 0 && until > (lane.pausedUntil as Date))
      await setLane(tx, medium, { pausedUntil: until });
  } else if (probed) {
    await openLane(tx, medium);
  }
  if (reports.some(({ delivery }) => delivery.outcome === "accepted")) await noteTaken(tx, medium, now);
}

/** No answer after all was sent is a trouble too: going on would leave more and more of unknown fate. */
const isTrouble = (delivery: Delivery) =>
  delivery.outcome === "unknown" || (delivery.outcome === "temporary" && delivery.about === "server");

const retryAfterOf = (delivery: Delivery) =>
  delivery.outcome === "temporary" ? (delivery.retryAfter ?? 0) : 0;

interface Fate {
  id: string;
  /** A moment: to be tried again then. `returned`: it waits where it was, and nothing is counted. */
  fate: "sent" | "unknown" | "failed" | "returned" | Date;
  detail: string;
  providerId: string | null;
  refusedFor: "address" | "message" | null;
}

const fateOf =
  (now: Date) =>
  ({ message: { id, attempts }, delivery }: Report): Fate => {
    const { outcome, detail } = delivery;
    const fate = { id, detail, providerId: null, refusedFor: null };
    if (outcome === "accepted") return { ...fate, fate: "sent", providerId: delivery.providerId };
    if (outcome === "permanent") return { ...fate, fate: "failed", refusedFor: delivery.about };
    if (outcome === "unknown") return { ...fate, fate: "unknown" };
    if (delivery.about === "server") return { ...fate, fate: "returned" };
    // This attempt was counted when it was handed over, after the message was claimed.
    return { ...fate, fate: nextAttempt(attempts + 1, now) ?? "failed" };
  };

async function settle(
  tx: Tx,
  fates: readonly Fate[],
  state: "sent" | "unknown" | "failed",
  by: string,
  now: Date,
): Promise<SettledMessage[]> {
  // Those with the same to be written share a statement: of a mail that was taken nothing is kept but that it was.
  const alike = groupBy(
    fates.filter(({ fate }) => fate === state),
    ({ detail, providerId }) => JSON.stringify([state === "sent" ? null : detail, providerId]),
  );
  const settled: SettledMessage[] = [];
  for (const [key, these] of alike) {
    const [detail, providerId] = JSON.parse(key) as [string | null, string | null];
    const ids = these.map(({ id }) => id);
    const fate = { state, detail, ...(providerId === null ? {} : { providerId }) };
    const ours = await settleMessages(tx, ids, by, fate, now);
    settled.push(...ours);
    if (providerId === null || ours.length === ids.length) continue;
    for (const id of ids) await keepProviderId(tx, id, by, providerId);
  }
  return settled;
}

/** A message of which nobody knows counts as sent: the resident may have it, and must not be asked again. */
async function settleOf(
  tx: Tx,
  { sent, unknown, failed }: Record<"sent" | "unknown" | "failed", SettledMessage[]>,
  now: Date,
): Promise<void> {
  const of = (kind: "invitation" | "reminder", messages: SettledMessage[]) =>
    messages.filter((message) => message.kind === kind).map(({ invitationId }) => invitationId);
  await settleSent(tx, of("invitation", [...sent, ...unknown]), now);
  await settleFailed(tx, of("invitation", failed), now);
  await settleReminders(tx, of("reminder", sent), "sent", now);
  await settleReminders(tx, of("reminder", unknown), "unknown", now);
  await settleReminders(tx, of("reminder", failed), "failed", now);
}
