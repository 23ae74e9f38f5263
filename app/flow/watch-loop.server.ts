import type { Runtime } from "~/runtime.server";
import { repeat } from "./repeat.server";
import { watchSending } from "./watch-sending.server";

const EVERY = 15_000;

/** Looks now and then whether sending stands still: in every process, so that one that sends nothing sees it too. */
export function startWatch({ store, log, now }: Runtime, every = EVERY): { stop(): Promise<void> } {
  return repeat(async () => {
    try {
      const { begun } = await watchSending(store, now());
      for (const kind of begun) log.warn({ kind }, "sending stands still");
    } catch (error) {
      log.error({ err: error }, "the outbox could not be watched");
    }
    return every;
  });
}
