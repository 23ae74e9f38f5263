import { setTimeout as sleep } from "node:timers/promises";
import type { Runtime } from "~/runtime.server";
import { applyTags } from "./apply-tags.server";
import { repeat } from "./repeat.server";

const PAUSE = 1_000;
const PAUSE_AFTER_FAILURE = 15_000;
/** Milliseconds: a pass may wait this long for visitors. */
const PATIENCE = 100;

/** Applies the changed words of tags in the background of this process; other processes may do so beside it. */
export function startApplyingTags({ store, log, pages }: Runtime, pause = PAUSE): { stop(): Promise<void> } {
  const stopping = new AbortController();
  const loop = repeat(async () => {
    try {
      for (let more = true; more && !stopping.signal.aborted; ) {
        for (let waited = 0; pages.underWay > 0 && waited < PATIENCE; waited += 5) await sleep(5);
        more = await applyTags(store);
      }
      return pause;
    } catch (error) {
      log.error({ err: error }, "the words of a tag could not be applied");
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
