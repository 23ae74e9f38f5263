import type Database from "better-sqlite3";

/** Statements kept per connection; the one used longest ago goes first. */
const MOST = 400;
/** In characters. Longer ones write many rows at once, and hardly two are alike. */
const LONGEST = 4000;

/**
 * The same connection, but a statement is compiled once and used again wherever its text comes back: compiling takes
 * longer than most of what is asked. A statement's answer is read to its end at once, so no two uses meet.
 */
export function keepStatements(connection: Database.Database): Database.Database {
  const kept = new Map<string, KeptStatement>();
  const prepare = (text: string) => {
    const known = kept.get(text);
    if (known === undefined && text.length > LONGEST) return connection.prepare(text);
    const statement = known ?? new KeptStatement(connection.prepare(text));
    kept.delete(text);
    kept.set(text, statement);
    const [oldest] = kept.keys();
    if (kept.size > MOST && oldest !== undefined) kept.delete(oldest);
    return statement;
  };
  return Object.create(connection, { prepare: { value: prepare } });
}

/** Rows as objects, and through `raw()` as arrays: whoever used it last leaves nothing of that to the next. */
class KeptStatement {
  private readonly arrays;

  constructor(private readonly statement: Database.Statement) {
    this.arrays = {
      all: (...values: unknown[]) => this.as(true).all(...values),
      get: (...values: unknown[]) => this.as(true).get(...values),
    };
  }

  run(...values: unknown[]) {
    return this.statement.run(...values);
  }

  all(...values: unknown[]) {
    return this.as(false).all(...values);
  }

  get(...values: unknown[]) {
    return this.as(false).get(...values);
  }

  raw() {
    return this.arrays;
  }

  private as(isArrays: boolean): Database.Statement {
    return this.statement.raw(isArrays);
  }
}
