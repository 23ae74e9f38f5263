import { sql } from "drizzle-orm";
import { bulkInsert } from "../bulk";
import {
  type InvitationDetailCode,
  type InvitationState,
  invitationDays,
  invitations,
  invitationTallies,
} from "../schema";
import type { Tx } from "../store";
import { addToInvitationMargins, rebuildInvitationMargins } from "./invitation-margins";

/** Where an invitation is counted, and what never changes about it. */
export interface CountedCell {
  day: string;
  month: string;
  channel: string;
  topic: string;
  team: string;
}

/** What it is counted as. */
export interface CountedState {
  state: InvitationState;
  reason: string | null;
  detail: InvitationDetailCode | null;
  medium: "email" | "sms" | null;
}

type Change = CountedCell & {
  state: InvitationState;
  reason: string;
  detail: InvitationDetailCode | "";
  medium: "email" | "sms" | "";
  n: number;
};

const cell = invitationTallies;
const insertTallies = bulkInsert(invitationTallies, (tx, rows) =>
  tx
    .insert(invitationTallies)
    .values(rows)
    .onConflictDoUpdate({
      target: [
        cell.month,
        cell.channel,
        cell.topic,
        cell.team,
        cell.state,
        cell.reason,
        cell.detail,
        cell.medium,
      ],
      set: { n: sql`${cell.n} + excluded.n` },
    })
    .returning({ n: cell.n }),
);

const ofDay = invitationDays;
const insertDays = bulkInsert(invitationDays, (tx, rows) =>
  tx
    .insert(invitationDays)
    .values(rows)
    .onConflictDoUpdate({
      target: [ofDay.day, ofDay.channel, ofDay.state, ofDay.reason, ofDay.detail, ofDay.medium],
      set: { n: sql`${ofDay.n} + excluded.n` },
    })
    .returning({ n: ofDay.n }),
);

/**
 * Adds up changes of the counts, and writes them a table at a time, each in a fixed order, so that no two writes wait
 * for each other.
 */
export class CountChanges {
  private readonly changes: Change[] = [];
  private readonly places = new Map<string, Change>();

  add({ day, month, channel, topic, team }: CountedCell, counted: CountedState, n: number): void {
    const { state } = counted;
    const [reason, detail, medium] = [
      counted.reason ?? "",
      counted.detail ?? "",
      counted.medium ?? "",
    ] as const;
    const key = JSON.stringify([day, channel, topic, team, state, reason, detail, medium]);
    const known = this.places.get(key);
    if (known !== undefined) {
      known.n += n;
      return;
    }
    const change = { day, month, channel, topic, team, state, reason, detail, medium, n };
    this.places.set(key, change);
    this.changes.push(change);
  }

  async write(tx: Tx): Promise<void> {
    const tallied = added(this.changes, ({ month, channel, topic, team, state, reason, detail, medium }) => [
      month,
      channel,
      topic,
      team,
      state,
      reason,
      detail,
      medium,
    ]);
    await insertTallies(tx, tallied);
    await addToInvitationMargins(tx, tallied);
    const daily = added(this.changes, ({ day, channel, state, reason, detail, medium }) => [
      day,
      channel,
      state,
      reason,
      detail,
      medium,
    ]);
    await insertDays(tx, daily);
  }
}

/** The changes added up per key, in the order of their keys; what comes to nothing is left out. */
export function added<Row extends { n: number }>(
  changes: readonly Row[],
  keyOf: (row: Row) => readonly string[],
): Row[] {
  const sums = new Map<string, Row>();
  for (const change of changes) {
    const key = JSON.stringify(keyOf(change));
    const known = sums.get(key);
    if (known !== undefined) known.n += change.n;
    else sums.set(key, { ...change });
  }
  return [...sums]
    .filter(([, { n }]) => n !== 0)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, row]) => row);
}

/** Counts every state anew from the invitations themselves: after a restore, and to prove the counts in tests. */
export async function rebuildInvitationTallies(tx: Tx): Promise<void> {
  const { month, day, channel, topic, team, state } = invitations;
  const reason = sql<string>`coalesce(${invitations.reason}, '')`;
  const detail = sql<InvitationDetailCode | "">`coalesce(${invitations.detail}, '')`;
  const medium = sql<"email" | "sms" | "">`coalesce(${invitations.medium}, '')`;
  const why = { reason: reason.as("reason"), detail: detail.as("detail"), medium: medium.as("medium") };
  const n = sql<number>`count(*)`.as("n");
  await tx.delete(invitationTallies);
  await tx.insert(invitationTallies).select(
    tx
      .select({ month, channel, topic, team, state, ...why, n })
      .from(invitations)
      .groupBy(month, channel, topic, team, state, reason, detail, medium),
  );
  await rebuildInvitationMargins(tx);
  await tx.delete(invitationDays);
  await tx.insert(invitationDays).select(
    tx
      .select({ day, channel, state, ...why, n })
      .from(invitations)
      .groupBy(day, channel, state, reason, detail, medium),
  );
}
