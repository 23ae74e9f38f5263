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
