import { ownIndicators } from "#db/queries/indicators";
import { normsToCount } from "#db/queries/norm-recounts";
import type { Db } from "#db/store";

/** A service norm whose figures are not complete. */
export interface NormUnderWay {
  key: string;
  name: string;
}

/**
 * The service norms that are being counted anew, by name: of their months some are counted as the norm is now, others as
 * it was or not at all, so that no figure over time and no verdict holds yet. Empty where all is counted.
 */
export async function normsUnderWay(db: Db): Promise<NormUnderWay[]> {
  const left = await normsToCount(db);
  if (left.size === 0) return [];
  const own = await ownIndicators(db);
  return own.filter(({ key }) => left.has(key)).map(({ key, name }) => ({ key, name }));
}
