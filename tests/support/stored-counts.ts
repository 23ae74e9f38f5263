import { invitationDays, invitationMargins, invitationTallies, tallies, tallyMargins } from "#db/schema";
import type { Store } from "#db/store";

/** What is counted of answers and of invitations; a count that came to nothing may stay behind. */
export async function storedCounts({ read }: Store) {
  const tables = [tallies, tallyMargins, invitationTallies, invitationMargins, invitationDays];
  const rows = await Promise.all(tables.map((table) => read.select().from(table)));
  return rows.map((found) =>
    found
      .filter(({ n }) => n !== 0)
      .map((row) => JSON.stringify(row))
      .sort(),
  );
}
