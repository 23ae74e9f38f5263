import { putSuspect, type Suspect, suspectsById } from "#db/queries/suspects";
import type { Store } from "#db/store";
import { suspectId } from "./secrets.server";

/** So many forms of one link are kept apart, whatever a machine sends. */
const MOST_PER_LINK = 5;

/**
 * Keeps a form apart, out of every figure. `place` is where an earlier form of the same sitting lies, which this one
 * replaces. Gives the place that it got; null where the link's places are taken: then it isn't kept, nor counted.
 */
export async function keepSuspect(
  { store, secret }: { store: Store; secret: string },
  token: string,
  suspect: Omit<Suspect, "id">,
  place: number | null,
): Promise<number | null> {
  const ids = Array.from({ length: MOST_PER_LINK }, (_, at) => suspectId(secret, token, at + 1));
  return store.write(async (tx) => {
    const kept = await suspectsById(tx, ids);
    const own = place === null ? undefined : ids[place - 1];
    const same = ids.find((id) => isSame(kept.get(id), suspect));
    const id = same ?? (own && kept.has(own) ? own : ids.find((each) => !kept.has(each)));
    if (id === undefined) return null;
    if (same === undefined) await putSuspect(tx, { id, ...suspect });
    return ids.indexOf(id) + 1;
  });
}

/** Where the form that is now confirmed was kept apart: a number as the page carried it, else null. */
export const placeIn = (given: unknown): number | null =>
  typeof given === "string" && /^[1-5]$/.test(given) ? Number(given) : null;

function isSame(one: Suspect | undefined, other: Omit<Suspect, "id">): boolean {
  const text = ({ sign, answers }: Omit<Suspect, "id">) =>
    JSON.stringify([sign, answers.map(({ questionKey, value, comment }) => [questionKey, value, comment])]);
  return one !== undefined && text(one) === text(other);
}
