import { addAspectSums, clearAspectSums } from "#db/queries/aspect-sums";
import { clearTagMargins } from "#db/queries/tag-margins";
import { holdUnread, queueAllResponses, takeUnread } from "#db/queries/unread-responses";
import type { Store } from "#db/store";
import { indexComments } from "./index-comments.server";

/** So many in one write: it stays short enough for others to get in between. */
export const AT_ONCE = 500;

/**
 * Works up responses that came in since: what they say of the grade beside their other answers, and the words of their
 * comments. Taking them and
 * writing what comes of it is one write, so that each is counted once, whoever stops where. Gives how many it took.
 */
export async function workUp(store: Store, atMost = AT_ONCE): Promise<number> {
  return store.write(async (tx) => {
    const ids = await takeUnread(tx, atMost);
    if (ids.length > 0) {
      await addAspectSums(tx, ids);
      await indexComments(tx, ids);
    }
    return ids.length;
  });
}

/** Works up all there is. */
export async function workUpAll(store: Store, report: (done: number) => void = () => {}): Promise<number> {
  let done = 0;
  for (let taken = -1; taken !== 0; ) {
    taken = await workUp(store, 2 * AT_ONCE);
    done += taken;
    report(done);
  }
  return done;
}

/** Has every response worked up anew, in the background: for after a repair by hand, and for those of before it was done. */
export async function workUpAnew(store: Store): Promise<void> {
  await store.write(async (tx) => {
    await holdUnread(tx);
    await clearAspectSums(tx);
    await clearTagMargins(tx);
    await queueAllResponses(tx);
  });
}
