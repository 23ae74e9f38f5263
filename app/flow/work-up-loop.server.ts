import { setTimeout as sleep } from "node:timers/promises";
import type { Runtime } from "~/runtime.server";
import { type Repeated, repeat } from "./repeat.server";
import { AT_ONCE, workUp } from "./work-up.server";

const PAUSE = 1_000;
const PAUSE_AFTER_FAILURE = 15_000;
/** Milliseconds: a pass may wait this long for visitors. */
const PATIENCE = 100;

/** Works responses up in the background of this process; other processes may do so beside it. */
export function startWorkUp({ store, log, pages }: Runtime, pause = PAUSE): { stop(): Promise<void> } {
  const stopping = new AbortController();
  const loop: Repeated = repeat(async () => {
    try {
      for (let taken = AT_ONCE; taken === AT_ONCE && !stopping.signal.aborted; ) {
        for (let waited = 0; pages.underWay > 0 && waited < PATIENCE; waited += 5) await sleep(5);
        taken = await workUp(store);
      }
      return pause;
    } catch (error) {
      log.error({ err: error }, "responses could not be worked up");
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
