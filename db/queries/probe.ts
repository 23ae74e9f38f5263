import { probes } from "../schema";
import type { Tx } from "../store";

/** Writes one row for real: what a reader can't tell is whether the disk takes anything. */
export async function writeProbe(tx: Tx, at: Date): Promise<void> {
  await tx
    .insert(probes)
    .values({ name: "health", at })
    .onConflictDoUpdate({ target: probes.name, set: { at } });
}
