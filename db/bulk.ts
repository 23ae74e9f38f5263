import { getTableColumns, sql } from "drizzle-orm";
import type { PgTable } from "drizzle-orm/pg-core";
import type { Tx } from "./store";

/** An insert that can be awaited, or prepared for later. */
interface Insert<Result> extends PromiseLike<Result[]> {
  prepare(name: string): { execute(values: Record<string, unknown>): PromiseLike<Result[]> };
}

type Prepared<Result> = ReturnType<Insert<Result>["prepare"]>;

const AT_ONCE = 100;

/** So few rows come again and again, such as the answers of one resident: each number of them has a statement of its own. */
const FEW = 20;

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
    for (let start = 0; start < rows.length; start += AT_ONCE) {
      const some = rows.slice(start, start + AT_ONCE);
      const again = some.length === AT_ONCE || some.length <= FEW;
      const inserted = again
        ? await statementFor(tx, some.length).execute(valuesOf(some))
        : await build(tx, some);
      for (const result of inserted) results.push(result);
    }
    return results;
  };
}
