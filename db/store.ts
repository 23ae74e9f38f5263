import { existsSync, mkdirSync, readFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import type { SQL } from "drizzle-orm";
import type { PgDatabase } from "drizzle-orm/pg-core";
import type { PostgresJsQueryResultHKT } from "drizzle-orm/postgres-js";
import { dialect } from "./dialect";
import type * as schema from "./schema";

/** A connection to read with, or the inside of a write. Typed as PostgreSQL's; see dialect.ts. */
export type Db = PgDatabase<PostgresJsQueryResultHKT, typeof schema>;

/** The inside of a unit of work: what changes anything takes one. */
export type Tx = Db & { readonly [insideWrite]: true };
declare const insideWrite: unique symbol;

export type SqlValue = string | number | null;

export interface Store {
  readonly dialect: "sqlite" | "postgresql";
  readonly read: Db;
  /**
   * Runs one unit of work: all of it or nothing, on disk before the promise resolves. Await nothing but database calls
   * inside, and change nothing outside: PostgreSQL runs it again where two wait for each other. A write within a write
   * is an error.
   */
  write<T>(work: (tx: Tx) => Promise<T>): Promise<T>;
  /** A prepared read of at most one row, for the few hot paths: SQL with `?`; the columns in their order. SQLite answers at once. */
  prepareOne<Row extends unknown[]>(
    statement: string,
  ): (...values: SqlValue[]) => Row | undefined | Promise<Row | undefined>;
  close(): Promise<void>;
}

/** A connection of its own to read with, for a thread that works beside the pages. */
export interface Reader {
  readonly read: Db;
  close(): Promise<void>;
}

/** The database was made by a newer Weerklank than this one. */
export class NewerDatabaseError extends Error {
  override name = "NewerDatabaseError";
  constructor() {
    super(
      "This database was made by a newer version of Weerklank. Start that version or a later one, or restore a backup made by this version.",
    );
  }
}

export class NestedWriteError extends Error {
  override name = "NestedWriteError";
  constructor() {
    super("store.write was called within store.write");
  }
}

/** Opens the database at the address (`file:PATH` or `postgres://…`) and brings it up to date. */
export async function openStore(databaseUrl: string): Promise<Store> {
  if (dialect === "sqlite") {
    const path = databaseUrl.replace(/^file:/, "");
    if (path !== ":memory:") mkdirSync(dirname(resolve(path)), { recursive: true });
    const { openSqlite } = await import("./sqlite");
    return openSqlite(path, migrationsFolder());
  }
  const { openPostgresql } = await import("./postgresql");
  return openPostgresql(databaseUrl, migrationsFolder());
}

/** Opens a database that openStore has brought up to date, to read only; keeps at most `cacheMegabytes` of it in memory. */
export async function openReader(databaseUrl: string, cacheMegabytes: number): Promise<Reader> {
  if (dialect === "sqlite") {
    const { openSqliteReader } = await import("./sqlite");
    return openSqliteReader(databaseUrl.replace(/^file:/, ""), cacheMegabytes);
  }
  const { openPostgresqlReader } = await import("./postgresql");
  return openPostgresqlReader(databaseUrl);
}

/** Rows of a hand-written statement, columns by their database names, values undecoded. */
export async function rows<Row>(db: Db, statement: SQL): Promise<Row[]> {
  if (dialect === "sqlite") {
    return (db as unknown as { all(statement: SQL): Row[] }).all(statement);
  }
  return (await db.execute(statement)) as unknown as Row[];
}

/** The newest migration this program knows, as the moment it was made. */
export function newestMigration(folder: string): number {
  const journal = JSON.parse(readFileSync(join(folder, "meta/_journal.json"), "utf8")) as {
    entries: { when: number }[];
  };
  return Math.max(0, ...journal.entries.map((entry) => entry.when));
}

/** From the sources or from build/, whichever runs: the project is where package.json is. */
function migrationsFolder(): string {
  let folder = dirname(fileURLToPath(import.meta.url));
  while (!existsSync(join(folder, "package.json")) && folder !== dirname(folder)) folder = dirname(folder);
  return join(folder, "db/migrations", dialect);
}
