import { ownIndicators } from "#db/queries/indicators";
import { clearNorms, monthsWithContacts, recountNorms } from "#db/queries/norm-tallies";
import { readSettings } from "#db/queries/settings";
import type { Store } from "#db/store";
import { monthsOf } from "~/domain/period";
import { isNorm } from "~/domain/service-norm";

/**
 * Counts service norms anew from the contacts, a write per month, newest first, so that nobody waits long. What comes in
 * meanwhile is counted once: a contact is either in the month's recount or added after it.
 */
export async function countNormsAnew(store: Store, keys?: readonly string[]): Promise<void> {
  const norms = (await ownIndicators(store.read))
    .filter(isNorm)
    .filter(({ key }) => keys === undefined || keys.includes(key));
  const [months, { calendar }] = await Promise.all([
    monthsWithContacts(store.read),
    readSettings(store.read),
  ]);
  if (norms.length === 0) return;
  if (months === null)
    return store.write((tx) =>
      clearNorms(
        tx,
        norms.map(({ key }) => key),
      ),
    );
  for (const of of monthsOf(months).reverse())
    await store.write((tx) => recountNorms(tx, norms, of, calendar));
}
