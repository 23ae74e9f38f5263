/**
 * Counts per cell and month, held in memory for as long as the database has the same: a page of results asks for them many
 * times over, each time added up in another way. See CountTable.
 */
import type { Month, Period } from "~/domain/period";
import type { Db } from "../store";
import type { Grouping } from "./count-blocks";
import { type CountKind, CountTable, type Place } from "./count-table";

/** Ten bytes each. Of ten million responses over five years there are some three and a half million. */
const MOST_COUNTS = 8_000_000;

const held = new WeakMap<Db, Map<string, CountTable<unknown>>>();

function tableOf<What>(db: Db, kind: CountKind<What>): CountTable<What> {
  const tables = held.get(db) ?? new Map<string, CountTable<unknown>>();
  held.set(db, tables);
  const table = (tables.get(kind.key) ?? new CountTable(kind as CountKind<unknown>)) as CountTable<What>;
  // Last used, last to go.
  tables.delete(kind.key);
  let size = table.size;
  for (const other of tables.values()) size += other.size;
  for (const [key, { size: own }] of tables) {
    if (size <= MOST_COUNTS) break;
    tables.delete(key);
    size -= own;
  }
  tables.set(kind.key, table as CountTable<unknown>);
  return table;
}

/** How places are put together: `key` tells it from every other way; null leaves a place out. */
export interface GroupedBy {
  key: string;
  groupOf: (place: Place) => string | null;
}

/** Counted per group and what over a whole period, without what was counted 0 times; groups and whats in order. */
export async function heldSums<What>(
  db: Db,
  kind: CountKind<What>,
  period: Period,
  by: GroupedBy,
): Promise<{ group: string; what: What; n: number }[]> {
  const table = tableOf(db, kind);
  const blocks = (await table.read(db, period)).map(([, block]) => block);
  const grouping = table.grouping(by.key, by.groupOf);
  return listed(table, grouping, table.sums(blocks, by.key, grouping));
}

/** The same per month. */
export async function heldSumsByMonth<What>(
  db: Db,
  kind: CountKind<What>,
  period: Period,
  by: GroupedBy,
): Promise<{ month: Month; group: string; what: What; n: number }[]> {
  const table = tableOf(db, kind);
  const months = await table.read(db, period);
  const grouping = table.grouping(by.key, by.groupOf);
  return months.flatMap(([month, block]) =>
    listed(table, grouping, table.sums([block], by.key, grouping)).map((row) => ({
      month: month as Month,
      ...row,
    })),
  );
}

/**
 * The months of a period in which something was counted, each with what is held of it: the same object as long as its
 * counts are the same, to keep with it what follows from them.
 */
export function heldBlocks<What>(
  db: Db,
  kind: CountKind<What>,
  period: Period,
): Promise<readonly (readonly [month: string, held: object])[]> {
  return tableOf(db, kind).read(db, period);
}

/** The first and the last month in which something was counted; null where nothing was. */
export async function heldMonths<What>(
  db: Db,
  kind: CountKind<What>,
): Promise<{ first: string; last: string } | null> {
  const months = [...(await tableOf(db, kind).versions(db)).keys()];
  const [first] = months;
  const last = months.at(-1);
  return first === undefined || last === undefined ? null : { first, last };
}

function listed<What>(table: CountTable<What>, { groups }: Grouping, sums: Int32Array) {
  const width = table.whats.length;
  const rows: { group: string; what: What; n: number }[] = [];
  groups.forEach((group, index) => {
    for (const number of table.inOrder) {
      const n = sums[index * width + number] ?? 0;
      if (n !== 0) rows.push({ group, what: table.whats[number] as What, n });
    }
  });
  return rows;
}
