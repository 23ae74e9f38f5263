import { and, eq, inArray, sql } from "drizzle-orm";
import { bulkInsert } from "../bulk";
import { tallies, tallyMargins } from "../schema";
import type { Tx } from "../store";
import type { TallyRow } from "./tallies";

export const MARGINS = ["channel", "topic", "team"] as const;

const insertCounts = bulkInsert(tallyMargins, (tx, rows) =>
  tx
    .insert(tallyMargins)
    .values(rows)
    .onConflictDoUpdate({
      target: [
        tallyMargins.questionKey,
        tallyMargins.margin,
        tallyMargins.month,
        tallyMargins.key,
        tallyMargins.wording,
        tallyMargins.value,
      ],
      set: { n: sql`${tallyMargins.n} + excluded.n` },
    })
    .returning({ n: tallyMargins.n }),
);

/** Adds the same counts to the margins; belongs in the same write. A count that comes to nothing goes. */
export async function addToMargins(tx: Tx, cells: readonly TallyRow[]): Promise<void> {
  const rows = marginsOf(cells);
  await insertCounts(tx, rows);
  const lessened = rows.filter(({ n }) => n < 0);
  if (lessened.length === 0) return;
  const questionKeys = [...new Set(lessened.map(({ questionKey }) => questionKey))];
  const months = [...new Set(lessened.map(({ month }) => month))];
  await tx
    .delete(tallyMargins)
    .where(
      and(
        eq(tallyMargins.n, 0),
        inArray(tallyMargins.questionKey, questionKeys),
        inArray(tallyMargins.margin, [...MARGINS]),
        inArray(tallyMargins.month, months),
      ),
    );
}

/** Adds the margins up anew from the tallies. */
export async function rebuildMargins(tx: Tx): Promise<void> {
  await tx.delete(tallyMargins);
  for (const margin of MARGINS) {
    const { questionKey, month, wording, value } = tallies;
    await tx.insert(tallyMargins).select(
      tx
        .select({
          questionKey,
          margin: sql<typeof margin>`${sql.raw(`'${margin}'`)}`.as("margin"),
          month,
          key: sql<string>`${tallies[margin]}`.as("key"),
          wording,
          value,
          n: sql<number>`sum(${tallies.n})`.as("n"),
        })
        .from(tallies)
        .groupBy(questionKey, month, tallies[margin], wording, value),
    );
  }
}

/** One row per margin, always in the same order (so that no two writes wait for each other). */
function marginsOf(cells: readonly TallyRow[]): (typeof tallyMargins.$inferInsert)[] {
  const rows = new Map<string, typeof tallyMargins.$inferInsert>();
  for (const { questionKey, wording, month, value, n, ...cell } of cells) {
    for (const margin of MARGINS) {
      const key = cell[margin];
      const id = [questionKey, margin, month, key, wording, value].join("\n");
      const row = rows.get(id);
      if (row) row.n += n;
      else rows.set(id, { questionKey, margin, month, key, wording, value, n });
    }
  }
  return [...rows]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, row]) => row)
    .filter(({ n }) => n !== 0);
}
