import { setTimeout as sleep } from "node:timers/promises";
import type { Runtime } from "~/runtime.server";
import { publicFigures } from "./public-figures.server";
import { readResultsPage } from "./results-page.server";

/** The counts are held after the first; the code itself only gets quick after some more. */
const TIMES = 8;
/** Milliseconds between two of them, for whoever comes meanwhile. */
const PAUSE = 20;

/**
 * Reads what the first visitors ask for before they do, in the background: the counts of the results are held from then
 * on, and residents' thanks have the public figures. What fails here is told to whoever asks for it.
 */
export function startWarmUp({ store, now, log, pages }: Runtime): { stop(): Promise<void> } {
  const stopping = new AbortController();
  const { signal } = stopping;
  const running = (async () => {
    await publicFigures(store, now());
    for (let time = 0; time < TIMES && !signal.aborted; time += 1) {
      if (pages.underWay === 0) await readResultsPage(store.read, new URLSearchParams(), now());
      await sleep(PAUSE, undefined, { signal });
    }
  })().catch((error) => {
    if (!signal.aborted) log.warn({ err: error }, "results could not be read ahead");
  });
  return {
    async stop() {
      stopping.abort();
      await running;
    },
  };
}
