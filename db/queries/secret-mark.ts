import { eq } from "drizzle-orm";
import { settings } from "../schema";
import type { Tx } from "../store";

const KEY = "secret_mark";

/** The mark of the secret that this database's hashes are keyed with; `mark` becomes it where there is none yet. */
export async function keepSecretMark(tx: Tx, mark: string, now: Date): Promise<unknown> {
  await tx.insert(settings).values({ key: KEY, value: mark, changedAt: now }).onConflictDoNothing();
  const [kept] = await tx.select({ value: settings.value }).from(settings).where(eq(settings.key, KEY));
  return kept?.value;
}

export async function replaceSecretMark(tx: Tx, mark: string, now: Date): Promise<void> {
  await tx.update(settings).set({ value: mark, changedAt: now }).where(eq(settings.key, KEY));
}
