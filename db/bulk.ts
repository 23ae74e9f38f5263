import { getTableColumns, sql } from "drizzle-orm";
import type { PgTable } from "drizzle-orm/pg-core";
import type { Tx } from "./store";

/** An insert that can be awaited, or prepared for later. */
interface Insert<Result> extends PromiseLike<Result[]> {
  prepare(name: string): { execute(values: Record<string, unknown>): PromiseLike<Result[]> };
}

type Prepared<Result> = ReturnType<Insert<Result>["prepare"]>;

const AT_ONCE = 100;

/** Of how many rows there is a statement: of each number up to a few, and of more in these steps. */
const SIZES = [AT_ONCE, 20];

/**
 * Inserts by the thousand, or a few very often. Building a statement of many rows costs more than running it, so it is
 * built once per connection and number of rows, and run again with other values.
 */
export function bulkInsert<Table extends PgTable, Result>(
  table: Table,
  build: (tx: Tx, rows: Table["$inferInsert"][]) => Insert<Result>,
): (tx: Tx, rows: readonly Table["$inferInsert"][]) => Promise<Result[]> {
  const columns = Object.entries(getTableColumns(table));
  const prepared = new WeakMap<Tx, Map<number, Prepared<Result>>>();
  const names = Array.from({ length: AT_ONCE }, (_, row) => columns.map(([key]) => `${key}${row}`));

  function statementFor(tx: Tx, count: number): Prepared<Result> {
    const statements = prepared.get(tx) ?? new Map<number, Prepared<Result>>();
    prepared.set(tx, statements);
    const known = statements.get(count);
    if (known !== undefined) return known;
    const rows = names
      .slice(0, count)
      .map((ofRow) =>
        Object.fromEntries(columns.map(([key], at) => [key, sql`${sql.placeholder(ofRow[at] as string)}`])),
      );
    const statement = build(tx, rows as Table["$inferInsert"][]).prepare("");
    statements.set(count, statement);
    return statement;
  }

  function valuesOf(rows: readonly Table["$inferInsert"][]): Record<string, unknown> {
    const values: Record<string, unknown> = {};
    for (const [index, row] of rows.entries()) {
      const ofRow = names[index] as string[];
      for (const [at, [key, column]] of columns.entries()) {
        const value = (row as Record<string, unknown>)[key] ?? null;
        values[ofRow[at] as string] = value === null ? null : column.mapToDriverValue(value);
      }
    }
    return values;
  }

  return async (tx, rows) => {
    const results: Result[] = [];
    for (let start = 0, count = 0; start < rows.length; start += count) {
      const left = rows.length - start;
      count = SIZES.find((size) => size <= left) ?? left;
      const some = rows.slice(start, start + count);
      for (const result of await statementFor(tx, count).execute(valuesOf(some))) results.push(result);
    }
    return results;
  };
}
