import { randomUUID } from "node:crypto";
import type { Runtime } from "~/runtime.server";
import { runImports, tidyImports } from "./import-contacts.server";

const PAUSE_MS = 1000;
const TIDY_MS = 3600_000;

/** Works through imports in the background of this process; one pass begins after the other has ended. */
export function startImports(runtime: Runtime): { stop(): Promise<void> } {
  const worker = randomUUID();
  const stopping = new AbortController();
  let tidied = 0;
  let timer: NodeJS.Timeout | undefined;
  let pass = Promise.resolve();

  const run = async () => {
    try {
      await runImports(runtime, worker, stopping.signal);
      if (Date.now() - tidied > TIDY_MS) {
        await tidyImports(runtime);
        tidied = Date.now();
      }
    } catch (error) {
      runtime.log.error({ err: error }, "a pass over the imports failed");
    }
    if (!stopping.signal.aborted) arm();
  };
  const arm = () => {
    timer = setTimeout(() => {
      pass = run();
    }, PAUSE_MS);
    timer.unref();
  };
  arm();

  return {
    async stop() {
      stopping.abort();
      clearTimeout(timer);
      await pass;
    },
  };
}
