import { sql } from "drizzle-orm";
import { bulkInsert } from "../bulk";
import { invitationMargins, invitationTallies } from "../schema";
import type { Tx } from "../store";
import { MARGINS } from "./tally-margins";

type CellCount = typeof invitationTallies.$inferInsert;

const margin = invitationMargins;
const insertCounts = bulkInsert(invitationMargins, (tx, rows) =>
  tx
    .insert(invitationMargins)
    .values(rows)
    .onConflictDoUpdate({
      target: [
        margin.margin,
        margin.month,
        margin.key,
        margin.state,
        margin.reason,
        margin.detail,
        margin.medium,
      ],
      set: { n: sql`${margin.n} + excluded.n` },
    })
    .returning({ n: margin.n }),
);

/** Adds the same changes to the margins; belongs in the same write. */
export async function addToInvitationMargins(tx: Tx, cells: readonly CellCount[]): Promise<void> {
  const rows = new Map<string, typeof invitationMargins.$inferInsert>();
  for (const margin of MARGINS) {
    for (const { month, state, reason, detail, medium, n, [margin]: key } of cells) {
      const name = JSON.stringify([margin, month, key, state, reason, detail, medium]);
      const known = rows.get(name);
      if (known) known.n += n;
      else rows.set(name, { margin, month, key, state, reason, detail, medium, n });
    }
  }
  // Always in the same order, so that no two writes wait for each other.
  const inOrder = [...rows].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, row]) => row);
  await insertCounts(
    tx,
    inOrder.filter(({ n }) => n !== 0),
  );
}

/** Adds the margins up anew from the counts per cell. */
export async function rebuildInvitationMargins(tx: Tx): Promise<void> {
  await tx.delete(invitationMargins);
  const { month, state, reason, detail, medium } = invitationTallies;
  for (const margin of MARGINS) {
    await tx.insert(invitationMargins).select(
      tx
        .select({
          margin: sql<typeof margin>`${sql.raw(`'${margin}'`)}`.as("margin"),
          month,
          key: sql<string>`${invitationTallies[margin]}`.as("key"),
          state,
          reason,
          detail,
          medium,
          n: sql<number>`sum(${invitationTallies.n})`.as("n"),
        })
        .from(invitationTallies)
        .groupBy(month, invitationTallies[margin], state, reason, detail, medium),
    );
  }
}
