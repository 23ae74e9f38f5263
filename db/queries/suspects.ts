import { and, count, eq, inArray } from "drizzle-orm";
import { monthsOf, type Period } from "~/domain/period";
import type { Scope } from "~/domain/scope";
import type { SuspectSign } from "~/domain/suspect-form";
import { suspects } from "../schema";
import type { Db, Tx } from "../store";
import type { ResponseCell, StoredAnswer } from "./responses";

export interface Suspect extends Omit<ResponseCell, "day"> {
  id: string;
  sign: SuspectSign;
  questionnaireVersionId: string;
  answers: StoredAnswer[];
}

export async function suspectsById(db: Db, ids: readonly string[]): Promise<Map<string, Suspect>> {
  const found = await db
    .select()
    .from(suspects)
    .where(inArray(suspects.id, [...ids]));
  return new Map(found.map((row) => [row.id, { ...row, answers: row.answers as StoredAnswer[] }]));
}

/** Keeps a form apart; one with the same id makes way for it. */
export async function putSuspect(tx: Tx, suspect: Suspect): Promise<void> {
  const { sign, answers } = suspect;
  await tx
    .insert(suspects)
    .values(suspect)
    .onConflictDoUpdate({ target: suspects.id, set: { sign, answers } });
}

export async function deleteSuspect(tx: Tx, id: string): Promise<void> {
  await tx.delete(suspects).where(eq(suspects.id, id));
}

export type SuspectCounts = Record<SuspectSign, number>;

/** Forms kept apart per sign, by the month of their contact; the index on month and channel leads to them. */
export async function suspectCounts(
  db: Db,
  period: Period,
  { channel, topic, team }: Scope,
): Promise<SuspectCounts> {
  const found = await db
    .select({ sign: suspects.sign, n: count() })
    .from(suspects)
    .where(
      and(
        inArray(suspects.month, monthsOf(period)),
        channel && inArray(suspects.channel, channel),
        topic && inArray(suspects.topic, topic),
        team && inArray(suspects.team, team),
      ),
    )
    .groupBy(suspects.sign);
  const counts: SuspectCounts = { too_fast: 0, hidden_field: 0, false_time: 0, too_many: 0 };
  for (const { sign, n } of found) counts[sign] = n;
  return counts;
}
