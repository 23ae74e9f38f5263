import { ownIndicator, ownIndicators } from "#db/queries/indicators";
import type { Db } from "#db/store";
import { type Indicator, STANDARD_INDICATORS, standardIndicator } from "~/domain/indicator";

/** Every indicator that can be followed: the standard ones, then those that staff added, by name. */
export async function indicatorCatalogue(db: Db): Promise<Indicator[]> {
  return [...STANDARD_INDICATORS, ...(await ownIndicators(db))];
}

/** An indicator by its key; null where there is none (any more). */
export async function indicatorByKey(db: Db, key: string): Promise<Indicator | null> {
  return standardIndicator(key) ?? (await ownIndicator(db, key));
}
