import { setTimeout as sleep } from "node:timers/promises";
import { answeredMonths } from "#db/queries/figures";
import type { Runtime } from "~/runtime.server";
import { publicFigures } from "./public-figures.server";
import { readResultsPage } from "./results-page.server";

/** The counts are held after the first; the code itself only gets quick after some more. */
const TIMES = 8;
/** Milliseconds between two of them, for whoever comes meanwhile. */
const PAUSE = 20;
/** So many milliseconds later it is looked again whether anybody waits for a page. */
const GIVE_WAY = 100;

/**
 * Reads what the first visitors ask for before they do, in the background: the counts of the results are held from then
 * on, and residents' thanks have the public figures. Then each year before, the newest first and one at a time, so that who
 * looks back finds counted what was answered then, and found what may be shown of it. What fails here is told to whoever
 * asks for it.
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
    const answered = await answeredMonths(store.read, "grade");
    if (answered === null) return;
    const [first, last] = [answered.first, answered.last].map((month) => Number(month.slice(0, 4)));
    for (let year = last ?? 0; year >= (first ?? 0) && !signal.aborted; year -= 1) {
      while (pages.underWay > 0) await sleep(GIVE_WAY, undefined, { signal });
      const search = new URLSearchParams({ from: `${year}-01`, to: `${year}-12` });
      await readResultsPage(store.read, search, now());
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
