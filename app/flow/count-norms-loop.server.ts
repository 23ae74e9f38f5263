import { setTimeout as sleep } from "node:timers/promises";
import type { Runtime } from "~/runtime.server";
import { countNextMonth } from "./count-norms.server";
import { repeat } from "./repeat.server";

/** Whoever asks for a recount does it at once: this is for what a process that ended left behind. */
const PAUSE = 10_000;
const PAUSE_AFTER_FAILURE = 15_000;
/** Milliseconds: a month may wait this long for visitors. */
const PATIENCE = 100;

/** Goes on with a recount of service norms where it stopped; other processes may do so beside it. */
export function startCountingNorms(
  { store, log, now, pages }: Runtime,
  pause = PAUSE,
): { stop(): Promise<void> } {
  const stopping = new AbortController();
  const loop = repeat(async () => {
    try {
      for (let more = true; more && !stopping.signal.aborted; ) {
        for (let waited = 0; pages.underWay > 0 && waited < PATIENCE; waited += 5) await sleep(5);
        more = await countNextMonth(store, now());
      }
      return pause;
    } catch (error) {
      log.error({ err: error }, "service norms could not be counted anew");
      return PAUSE_AFTER_FAILURE;
    }
  });
  return {
    async stop() {
      stopping.abort();
      await loop.stop();
    },
  };
}
