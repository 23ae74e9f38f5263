import { randomUUID } from "node:crypto";
import { setTimeout as sleep } from "node:timers/promises";
import type { Medium } from "~/domain/invitation-policy";
import type { Runtime } from "~/runtime.server";
import { expireInvitations, forgetAddresses } from "./expire-invitations.server";
import { eraseOldRequests } from "./handle-request.server";
import { mailIncidents } from "./mail-incidents.server";
import { type Repeated, repeat } from "./repeat.server";
import { scheduleInvitations } from "./schedule-invitations.server";
import { sendLane } from "./send-lane.server";
import { closeTransports, transportsOf } from "./transports.server";

export interface Loop {
  /** Stops in order: what is being sent is finished, the rest is given back. */
  stop(): Promise<void>;
}

interface LoopOptions {
  /** Milliseconds between looks. */
  pause?: number;
  claimFor?: number;
}

const SECOND = 1_000;
const LONGEST_PAUSE = 30 * SECOND;
const TELL_EVERY = 15 * SECOND;
const TIDY_EVERY = 10 * 60 * SECOND;

/**
 * Decides and tidies up, and sends each medium in a lane of its own, round after round. All state is in the database;
 * this process may stop anywhere, and another one may do the same beside it.
 */
export function startDelivery(runtime: Runtime, options: LoopOptions = {}): Loop {
  const stopping = new AbortController();
  const transports = transportsOf(runtime);
  const lanes: Repeated[] = [lane(runtime, "email", stopping.signal, options)];
  if (transports.sms !== null) lanes.push(lane(runtime, "sms", stopping.signal, options));
  const wakeLanes = () => {
    for (const one of lanes) one.wake();
  };
  const deciding = decisions(runtime, stopping.signal, wakeLanes, options);
  const telling = alerts(runtime, stopping.signal);
  return {
    async stop() {
      stopping.abort();
      await Promise.all([deciding, telling, ...lanes].map((loop) => loop.stop()));
      await closeTransports(runtime);
    },
  };
}

/** Puts what is due in the outbox, and tidies up now and then. */
function decisions(
  { store, secret, log, now }: Runtime,
  signal: AbortSignal,
  onQueued: () => void,
  { pause = SECOND }: LoopOptions,
): Repeated {
  const patience = growingPause(pause);
  let tidiedAt = Number.NEGATIVE_INFINITY;

  async function round(): Promise<void> {
    for (let more = true; more && !signal.aborted; ) {
      const scheduled = await scheduleInvitations(store, { secret, now: now() });
      if (scheduled.queued > 0) onQueued();
      more = scheduled.more;
    }
    if (now().getTime() - tidiedAt < TIDY_EVERY || signal.aborted) return;
    tidiedAt = now().getTime();
    const expired = await expireInvitations(store, now());
    const forgotten = await forgetAddresses(store, now());
    const requests = await eraseOldRequests(store, now());
    if (expired + forgotten.addresses + forgotten.people + forgotten.letters + requests > 0)
      log.info({ expired, ...forgotten, requests }, "tidied up");
  }

  return repeat(async () => {
    try {
      await round();
      return patience.after(true);
    } catch (error) {
      log.error({ err: error }, "a pass of the policy failed");
      return patience.after(false);
    }
  });
}

/** Tells administrators where sending stands still. */
function alerts(runtime: Runtime, signal: AbortSignal): Repeated {
  const { env, store, log, now } = runtime;
  return repeat(async () => {
    try {
      if (signal.aborted) return TELL_EVERY;
      const told = await mailIncidents(store, transportsOf(runtime).email, { baseUrl: env.BASE_URL, now });
      if (told > 0) log.info({ incidents: told }, "administrators were mailed about sending");
    } catch (error) {
      log.error({ err: error }, "administrators could not be mailed");
    }
    return TELL_EVERY;
  });
}

/** Sends the messages of one medium. What is wrong with its gateway, or with the database, doesn't end it. */
function lane(
  runtime: Runtime,
  medium: Medium,
  signal: AbortSignal,
  { pause = SECOND, claimFor }: LoopOptions,
): Repeated {
  const { env, store, log, now, pages } = runtime;
  const by = `${process.pid}-${randomUUID()}`;
  const patience = growingPause(pause);

  return repeat(async () => {
    const transport = transportsOf(runtime)[medium];
    if (transport === null || signal.aborted) return LONGEST_PAUSE;
    try {
      const { again, trouble, ...counts } = await sendLane(store, transport, medium, {
        now,
        baseUrl: env.BASE_URL,
        by,
        signal,
        giveWay: () => giveWay(pages),
        onSurprise: (error) => log.error({ err: error, medium }, "a message could not be written"),
        ...(claimFor === undefined ? {} : { claimFor }),
      });
      if (counts.sent + counts.failed + counts.unknown > 0) log.info({ medium, ...counts }, "messages sent");
      if (trouble !== null) log.warn({ medium, trouble, again }, LABEL[medium]);
      const wait = again === null ? pause : again.getTime() - now().getTime();
      return Math.min(Math.max(wait, 0), patience.after(true));
    } catch (error) {
      log.error({ err: error, medium }, "a pass of the outbox failed");
      return patience.after(false);
    }
  });
}

/** Milliseconds: a mail may wait this long for visitors, so that a busy day doesn't keep it from leaving. */
const PATIENCE = 100;

/** A visitor who waits for a page goes before a mail that nobody waits for. */
async function giveWay(pages: { underWay: number }): Promise<void> {
  for (let waited = 0; pages.underWay > 0 && waited < PATIENCE; waited += 5) await sleep(5);
}

const LABEL: Record<Medium, string> = {
  email: "the mail server does not take messages",
  sms: "the gateway for texts does not take messages",
};

/** The usual pause, and a growing one while rounds fail. */
function growingPause(usual: number) {
  let failures = 0;
  return {
    after(well: boolean): number {
      failures = well ? 0 : failures + 1;
      return Math.min(usual * 2 ** Math.min(failures, 5), LONGEST_PAUSE);
    },
  };
}
