import { ownIndicators } from "#db/queries/indicators";
import { askToCountNorms, holdNormCounts, keepNormsToCount, normsToCount } from "#db/queries/norm-recounts";
import { clearNorms, monthsWithContacts, recountNorms } from "#db/queries/norm-tallies";
import { readSettings } from "#db/queries/settings";
import type { Store } from "#db/store";
import { addMonths, type Month } from "~/domain/period";
import { isNorm } from "~/domain/service-norm";

/** Counts service norms anew from the contacts: these, or all of them. */
export async function countNormsAnew(store: Store, now: Date, keys?: readonly string[]): Promise<void> {
  const known = (await ownIndicators(store.read)).filter(isNorm).map(({ key }) => key);
  const norms = known.filter((key) => keys === undefined || keys.includes(key));
  await store.write((tx) => askToCountNorms(tx, norms, now));
  await countNorms(store, now);
}

/** Counts what is still to be counted, by whoever asked for it. */
export async function countNorms(store: Store, now: Date): Promise<void> {
  while (await countNextMonth(store, now));
}

/**
 * Counts one more month of the norms that are to be counted anew, the newest first, in a write of its own: nobody waits
 * long. What comes in meanwhile is counted once: a contact is either in the month's recount or added after it. How far it
 * came is written with it, so that it goes on after a restart, and two processes share the months. Gives whether there may
 * be more.
 */
export async function countNextMonth(store: Store, now: Date): Promise<boolean> {
  if ((await normsToCount(store.read)).size === 0) return false;
  return store.write(async (tx) => {
    await holdNormCounts(tx);
    const left = await normsToCount(tx);
    const norms = (await ownIndicators(tx)).filter(isNorm).filter(({ key }) => left.has(key));
    const months = await monthsWithContacts(tx);
    const known = new Set(norms.map(({ key }) => key));
    // An indicator that was taken away was cleared then.
    for (const key of left.keys()) if (!known.has(key)) left.delete(key);
    if (months === null) {
      await clearNorms(tx, [...known]);
      left.clear();
    } else if (left.size > 0) {
      const next = (key: string): Month => left.get(key) ?? months.to;
      const month = [...left.keys()].map(next).reduce((one, other) => (one > other ? one : other));
      const due = norms.filter(({ key }) => next(key) === month);
      const { calendar } = await readSettings(tx);
      await recountNorms(tx, due, month, calendar);
      for (const { key } of due) {
        if (month <= months.from) left.delete(key);
        else left.set(key, addMonths(month, -1));
      }
    }
    await keepNormsToCount(tx, left, now);
    return left.size > 0;
  });
}
