import { startApplyingTags } from "./flow/apply-tags-loop.server";
import { startBounceMaildir } from "./flow/bounce-maildir.server";
import { startCountingNorms } from "./flow/count-norms-loop.server";
import { startDelivery } from "./flow/delivery-loop.server";
import { startImports } from "./flow/import-loop.server";
import { startOfficeMails } from "./flow/office-mail-loop.server";
import { closeTransports } from "./flow/transports.server";
import { startWarmUp } from "./flow/warm-up.server";
import { startWatch } from "./flow/watch-loop.server";
import { startWorkUp } from "./flow/work-up-loop.server";
import type { Runtime } from "./runtime.server";

export interface Background {
  /** Stops in order: what is under way is finished or released. */
  stop(): Promise<void>;
}

const holder = globalThis as { weerklankBackground?: Background };

/** Starts the loops that work in the background of this process: once, however often it is called. */
export function startBackground(runtime: Runtime): Background {
  holder.weerklankBackground ??= startAll(runtime);
  return holder.weerklankBackground;
}

function startAll(runtime: Runtime): Background {
  const loops: Background[] = [
    startImports(runtime),
    startWatch(runtime),
    startWorkUp(runtime),
    startApplyingTags(runtime),
    startCountingNorms(runtime),
    startWarmUp(runtime),
  ];
  const { BOUNCE_MAILDIR } = runtime.env;
  if (BOUNCE_MAILDIR !== undefined) loops.push(startBounceMaildir(runtime, BOUNCE_MAILDIR));
  if (runtime.env.OUTBOX === "on") loops.push(startDelivery(runtime), startOfficeMails(runtime));
  return {
    async stop() {
      await Promise.all(loops.map((loop) => loop.stop()));
      await closeTransports(runtime);
    },
  };
}
