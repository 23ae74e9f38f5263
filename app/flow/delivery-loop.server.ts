import { randomUUID } from "node:crypto";
import type { Runtime } from "~/runtime.server";
import { expireInvitations, forgetAddresses } from "./expire-invitations.server";
import { scheduleInvitations } from "./schedule-invitations.server";
import { sendOutbox } from "./send-outbox.server";
import { closeTransports, transportsOf } from "./transports.server";

export interface Loop {
  /** Stops in order: what is being sent is finished, the rest is given back. */
  stop(): Promise<void>;
}

const SECOND = 1_000;
const LONGEST_PAUSE = 30 * SECOND;
const TIDY_EVERY = 10 * 60 * SECOND;

/**
 * Decides, sends and tidies up, pass after pass: the next one is armed when the last has ended, so that two never
 * overlap. All state is in the database; this process may stop anywhere, and another one may do the same beside it.
 */
export function startDelivery(
  runtime: Runtime,
  { pause = SECOND, claimFor }: { pause?: number; claimFor?: number } = {},
): Loop {
  const { env, store, secret, log, now } = runtime;
  const transports = transportsOf(runtime);
  const stopping = new AbortController();
  const by = `${process.pid}-${randomUUID()}`;
  let tidiedAt = Number.NEGATIVE_INFINITY;
  let troubles = 0;
  let timer: NodeJS.Timeout | undefined;

  async function round(): Promise<void> {
    for (let more = true; more && !stopping.signal.aborted; ) {
      const scheduled = await scheduleInvitations(store, { secret, now: now() });
      const sent = await sendOutbox(store, transports, {
        now,
        baseUrl: env.BASE_URL,
        by,
        signal: stopping.signal,
        ...(claimFor === undefined ? {} : { claimFor }),
      });
      if (sent.sent + sent.failed + sent.unknown > 0) log.info(sent, "messages sent");
      if (sent.trouble !== null) {
        troubles += 1;
        log.warn({ trouble: sent.trouble, since: troubles }, "the mail server does not take messages");
        return;
      }
      troubles = 0;
      more = scheduled.more || scheduled.queued > 0;
    }
    if (now().getTime() - tidiedAt < TIDY_EVERY) return;
    tidiedAt = now().getTime();
    const expired = await expireInvitations(store, now());
    const forgotten = await forgetAddresses(store, now());
    if (expired + forgotten.addresses + forgotten.people + forgotten.letters > 0)
      log.info({ expired, ...forgotten }, "tidied up");
  }

  let running = Promise.resolve();
  function arm(after: number): void {
    if (stopping.signal.aborted) return;
    timer = setTimeout(() => {
      running = round()
        .catch((error) => {
          troubles += 1;
          log.error({ err: error }, "a pass of the outbox failed");
        })
        .then(() => arm(Math.min(pause * 2 ** Math.min(troubles, 5), LONGEST_PAUSE)));
    }, after);
  }
  arm(0);

  return {
    async stop() {
      stopping.abort();
      clearTimeout(timer);
      await running;
      await closeTransports(runtime);
    },
  };
}
