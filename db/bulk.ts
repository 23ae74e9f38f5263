import { getTableColumns, sql } from "drizzle-orm";
import type { PgTable } from "drizzle-orm/pg-core";
import type { Tx } from "./store";

/** An insert that can be awaited, or prepared for later. */
interface Insert<Result> extends PromiseLike<Result[]> {
  prepare(name: string): { execute(values: Record<string, unknown>): PromiseLike<Result[]> };
}

type Prepared<Result> = ReturnType<Insert<Result>["prepare"]>;

const AT_ONCE = 100;

/**
 * Inserts by the thousand. Building a statement of many rows costs more than running it, so one of 100 rows is built
 * once per connection and run again with other values; what is left over goes in as usual.
 */
export function bulkInsert<Table extends PgTable, Result>(
  table: Table,
  build: (tx: Tx, rows: Table["$inferInsert"][]) => Insert<Result>,
): (tx: Tx, rows: readonly Table["$inferInsert"][]) => Promise<Result[]> {
  const columns = Object.entries(getTableColumns(table));
  const names = Array.from({ length: AT_ONCE }, (_, row) => columns.map(([key]) => `${key}${row}`));
  const prepared = new WeakMap<Tx, Prepared<Result>>();

  function prepare(tx: Tx): Prepared<Result> {
    const rows = names.map((row) =>
      Object.fromEntries(columns.map(([key], index) => [key, sql`${sql.placeholder(row[index] as string)}`])),
    );
    const statement = build(tx, rows as Table["$inferInsert"][]).prepare("");
    prepared.set(tx, statement);
    return statement;
  }

  return async (tx, rows) => {
    const results: Result[] = [];
    const whole = rows.length - (rows.length % AT_ONCE);
    for (let start = 0; start < whole; start += AT_ONCE) {
      const values: Record<string, unknown> = {};
      for (const [index, row] of names.entries()) {
        const given = rows[start + index] as Record<string, unknown>;
        for (const [place, [key, column]] of columns.entries()) {
          const value = given[key] ?? null;
          values[row[place] as string] = value === null ? null : column.mapToDriverValue(value);
        }
      }
      const statement = prepared.get(tx) ?? prepare(tx);
      for (const result of await statement.execute(values)) results.push(result);
    }
    if (whole < rows.length) {
      for (const result of await build(tx, rows.slice(whole))) results.push(result);
    }
    return results;
  };
}
