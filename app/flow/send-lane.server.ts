import { setTimeout as sleep } from "node:timers/promises";
import { readLanes, setLane } from "#db/queries/lanes";
import {
  isAnyAbandoned,
  isAnyDue,
  recoverMessages,
  releaseMessages,
  renewClaims,
  type SettledMessage,
} from "#db/queries/messages";
import { readSettings } from "#db/queries/settings";
import type { Store } from "#db/store";
import type { Delivery, OutgoingMessage, Transport } from "#emails/transport/transport";
import type { Medium } from "~/domain/invitation-policy";
import { isDecent } from "~/domain/moments";
import type { Settings } from "~/domain/settings";
import { type Claim, claim } from "./claim-messages.server";
import { messageTurns, type Turn } from "./message-turns.server";
import { outboxRecorder } from "./outbox-recorder.server";
import { settleReminders, settleSent } from "./settle-invitations.server";
import { writeMessage } from "./write-message.server";

export interface SendingOptions {
  now: () => Date;
  /** What links begin with. */
  baseUrl: string;
  /** Names this process; no two that run at once have the same. */
  by: string;
  /** Once aborted nothing new is begun: what is under way is finished, the rest is given back. */
  signal?: AbortSignal;
  /** How long, in milliseconds, a process may be silent before others take it to have died. */
  claimFor?: number;
  /** Waits until it is a message's turn, or until it is told to stop. */
  pause?: (milliseconds: number, signal: AbortSignal | undefined) => Promise<void>;
  /** Waits while somebody's page is being made, for a moment at most. */
  giveWay?: () => Promise<void>;
  /** Hears of a message that could not be written. */
  onSurprise?: (error: unknown) => void;
}

export interface LanePass {
  sent: number;
  failed: number;
  unknown: number;
  postponed: number;
  /** What the gateway's trouble was, if that ended the pass. */
  trouble: string | null;
  /** When the lane is open again; null where nothing is due. */
  again: Date | null;
}

/** Renewed three times within it: a process that works, however slowly, is not taken for dead. */
const CLAIM_FOR = 3 * 60_000;

/**
 * One pass over the messages of one medium: sends what is due, in order and at the rate that is set, until nothing is
 * left, the gateway is in trouble, or it is told to stop. A gateway that was in trouble gets one message first.
 */
export async function sendLane(
  store: Store,
  transport: Transport,
  medium: Medium,
  { now, baseUrl, by, signal, claimFor = CLAIM_FOR, pause = sleepFor, giveWay, onSurprise }: SendingOptions,
): Promise<LanePass> {
  const pass: LanePass = { sent: 0, failed: 0, unknown: 0, postponed: 0, trouble: null, again: null };
  pass.unknown += await takeOverAbandoned(store, medium, now());
  pass.again = await closedUntil(store, medium, now());
  if (pass.again !== null || !(await isAnyDue(store.read, medium, now()))) return pass;

  const recorder = outboxRecorder(store, { medium, by, now, claimFor });
  const stopped = () => signal?.aborted === true || pass.trouble !== null;
  const inTime = (milliseconds: number) =>
    milliseconds > 0 ? pause(milliseconds, signal) : Promise.resolve();

  async function fetch() {
    const settings = await readSettings(store.read);
    if (!isDecent(now(), settings.moments[medium], settings.calendar)) return { settings, claim: NOTHING };
    const perMinute = settings.delivery[`${medium}PerMinute`];
    const options = { medium, by, claimFor, atMost: transport.concurrency * 4, perMinute };
    return { settings, claim: await store.write((tx) => claim(tx, options, now())) };
  }

  async function sendOne(message: Turn, settings: Settings, probe: boolean): Promise<void> {
    await giveWay?.();
    const outgoing = written(message, settings);
    if (!(await recorder.handOver(message))) return;
    const delivery = outgoing === null ? NOT_WRITTEN : await transport.send(outgoing);
    await recorder.deliver({ message, delivery, probe: probe && outgoing !== null });
    count(pass, delivery);
  }

  function written(message: Turn, settings: Settings): OutgoingMessage | null {
    try {
      return writeMessage(message, settings, baseUrl);
    } catch (error) {
      onSurprise?.(error);
      return null;
    }
  }

  /** Sends one message to a gateway that was in trouble, and waits for what it says. */
  async function sendProbe(message: Turn, settings: Settings): Promise<void> {
    await inTime(message.leaveAt.getTime() - now().getTime());
    if (!stopped()) return sendOne(message, settings, true);
    await store.write(async (tx) => {
      await releaseMessages(tx, [message.id], by);
      await setLane(tx, medium, { pausedUntil: null });
    });
  }

  async function sendMany(first: Awaited<ReturnType<typeof fetch>>) {
    const turns = messageTurns(first, { fetch, low: transport.concurrency, stopped, now, pause: inTime });
    const work = async () => {
      for (let turn = await turns.next(); turn !== undefined; turn = await turns.next())
        await sendOne(turn.message, turn.settings, false);
    };
    const workers = await Promise.allSettled(Array.from({ length: transport.concurrency }, work));
    const unsent = turns.left.map(({ id }) => id);
    if (unsent.length > 0) await store.write((tx) => releaseMessages(tx, unsent, by));
    const surprise = workers.find((worker) => worker.status === "rejected");
    if (surprise) throw surprise.reason;
    return turns.last;
  }

  const heartbeat = setInterval(() => {
    const until = new Date(now().getTime() + claimFor);
    // Should it fail, then the claims run out and what is under way is shown as unknown: nothing is sent twice.
    store.write((tx) => renewClaims(tx, by, until)).catch(() => {});
  }, claimFor / 3);
  try {
    for (let open = true; open && !stopped(); ) {
      const first = await fetch();
      const { settings } = first;
      const last = first.claim.probe ? first.claim : await sendMany(first);
      const [probe] = last.probe ? last.messages : [];
      if (probe !== undefined) await sendProbe(probe, settings);
      pass.again = last.again;
      open = probe !== undefined;
    }
  } finally {
    clearInterval(heartbeat);
  }
  if (pass.trouble !== null) pass.again = await closedUntil(store, medium, now());
  return pass;
}

/** What was queued before the quiet hours waits for their end. */
const NOTHING: Claim = { messages: [], probe: false, again: null };

/** A mistake in a template must not cost anybody their invitation: it is tried again like a refusal. */
const NOT_WRITTEN: Delivery = { outcome: "temporary", about: "recipient", detail: "it could not be written" };

function count(pass: LanePass, delivery: Delivery): void {
  if (delivery.outcome === "accepted") pass.sent += 1;
  else if (delivery.outcome === "permanent") pass.failed += 1;
  else if (delivery.outcome === "temporary") pass.postponed += 1;
  else pass.unknown += 1;
  if (delivery.outcome === "unknown" || (delivery.outcome === "temporary" && delivery.about === "server"))
    pass.trouble = delivery.detail;
}

async function closedUntil(store: Store, medium: Medium, now: Date): Promise<Date | null> {
  const { pausedUntil } = (await readLanes(store.read))[medium];
  return pausedUntil !== null && pausedUntil > now ? pausedUntil : null;
}

/** What a process left behind that died: it may have been sent, so it counts as sent and isn't sent again. */
async function takeOverAbandoned(store: Store, medium: Medium, now: Date): Promise<number> {
  if (!(await isAnyAbandoned(store.read, medium, now))) return 0;
  return store.write(async (tx) => {
    const unknown = await recoverMessages(tx, medium, now);
    const of = (kind: SettledMessage["kind"]) =>
      unknown.filter((message) => message.kind === kind).map(({ invitationId }) => invitationId);
    await settleSent(tx, of("invitation"), now);
    await settleReminders(tx, of("reminder"), "unknown", now);
    return unknown.length;
  });
}

async function sleepFor(milliseconds: number, signal: AbortSignal | undefined): Promise<void> {
  // Told to stop, it ends early, which is no failure.
  await sleep(milliseconds, undefined, signal ? { signal } : {}).catch((error) => {
    if (error.name !== "AbortError") throw error;
  });
}
