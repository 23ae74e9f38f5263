import type { Runtime } from "./runtime.server";

export interface Background {
  /** Stops in order: what is under way is finished or released. */
  stop(): Promise<void>;
}

const holder = globalThis as { weerklankBackground?: Background };

/** Starts the loops that work in the background of this process: once, however often it is called. */
export function startBackground(_runtime: Runtime): Background {
  holder.weerklankBackground ??= { stop: async () => {} };
  return holder.weerklankBackground;
}
