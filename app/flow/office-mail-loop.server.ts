import type { Runtime } from "~/runtime.server";
import { queueMailsOfMonth } from "./queue-office-mails.server";
import { type Repeated, repeat } from "./repeat.server";
import { sendOfficeMails } from "./send-office-mails.server";
import { transportsOf } from "./transports.server";
import { writeOfficeMail } from "./write-office-mail.server";

const MINUTE = 60_000;
/** Looking for alerts reads every watched indicator: answers about a month that is over come in slowly. */
const ALERTS_EVERY = 60 * MINUTE;

export interface OfficeMailOptions {
  /** Milliseconds between rounds. */
  pause?: number;
  claimFor?: number;
}

/**
 * Mails people in the office what they asked for, round after round. All state is in the database: this process may stop
 * anywhere, and another one may do the same beside it.
 */
export function startOfficeMails(
  runtime: Runtime,
  { pause = MINUTE, claimFor }: OfficeMailOptions = {},
): { stop(): Promise<void> } {
  const { store, log, now } = runtime;
  const stopping = new AbortController();
  let lookedAt = Number.NEGATIVE_INFINITY;
  const loop: Repeated = repeat(async () => {
    if (stopping.signal.aborted) return pause;
    try {
      const alerts = now().getTime() - lookedAt >= ALERTS_EVERY;
      const queued = await queueMailsOfMonth(store, now(), { alerts });
      if (alerts) lookedAt = now().getTime();
      const pass = await sendOfficeMails({
        store,
        transport: transportsOf(runtime).email,
        now,
        write: (mail) => writeOfficeMail(runtime, mail),
        signal: stopping.signal,
        ...(claimFor === undefined ? {} : { claimFor }),
      });
      if (queued + pass.sent + pass.failed + pass.unknown > 0)
        log.info({ queued, ...pass }, "office mails sent");
    } catch (error) {
      log.error({ err: error }, "the office could not be mailed");
    }
    return pause;
  });
  return {
    async stop() {
      stopping.abort();
      await loop.stop();
    },
  };
}
