import type { Store } from "#db/store";

const changes = new WeakMap<Store, number>();

/**
 * How often this process has changed settings, or the names of topics, in this store. What was read at another count
 * may be out of date. What other processes change isn't counted: who keeps something looks again now and then.
 */
export const settingsChanges = (store: Store): number => changes.get(store) ?? 0;

/** To be called after the commit of such a change: pages that this process makes from then on show it. */
export function settingsChanged(store: Store): void {
  changes.set(store, settingsChanges(store) + 1);
}
