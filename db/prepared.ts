import { type Placeholder, sql } from "drizzle-orm";
import type { Db } from "./store";

interface Preparable<Result> extends PromiseLike<Result> {
  prepare(name: string): { execute(values: Record<string, unknown>): PromiseLike<Result> };
}

/**
 * A statement with placeholders that is built once per connection and run again with other values: building one costs
 * several times what running it does. Values are as the driver takes them.
 */
export function preparedOnce<Result>(
  build: (db: Db) => Preparable<Result>,
): (db: Db, values: Record<string, unknown>) => PromiseLike<Result> {
  const known = new WeakMap<Db, ReturnType<Preparable<Result>["prepare"]>>();
  return (db, values) => {
    const statement = known.get(db) ?? build(db).prepare("");
    known.set(db, statement);
    return statement.execute(values);
  };
}

/** Each number of ids has a statement of its own, hence a few numbers; more ids go in turns. */
const SIZES = [1, 8, 64, 512] as const;
const LARGEST = 512;

/**
 * The same for a statement about rows by their ids, however many: where a statement has room for more, the last id is said
 * again. Gives what was found or returned, in no order where more turns were needed.
 */
export function preparedForIds<Row>(
  build: (db: Db, ids: Placeholder[]) => Preparable<Row[]>,
): (db: Db, ids: readonly string[], values?: Record<string, unknown>) => Promise<Row[]> {
  const statements = new Map(
    SIZES.map((size) => {
      const places = Array.from({ length: size }, (_, at) => sql.placeholder(`id${at}`));
      return [size, preparedOnce((db) => build(db, places))];
    }),
  );
  return async (db, ids, values = {}) => {
    const all: Row[] = [];
    for (let start = 0; start < ids.length; start += LARGEST) {
      const some = ids.slice(start, start + LARGEST);
      const size = SIZES.find((each) => each >= some.length) ?? LARGEST;
      const given: Record<string, unknown> = { ...values };
      for (let at = 0; at < size; at++) given[`id${at}`] = some[Math.min(at, some.length - 1)];
      const found = await statements.get(size)?.(db, given);
      for (const row of found ?? []) all.push(row);
    }
    return all;
  };
}
