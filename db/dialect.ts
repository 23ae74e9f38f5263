import { type SQL, type SQLWrapper, sql } from "drizzle-orm";
import * as pg from "drizzle-orm/pg-core";
import * as sqlite from "drizzle-orm/sqlite-core";
import { env } from "../app/env.server";

/**
 * The column builders of the engine that DATABASE_URL chooses when the process starts. Every table is typed as
 * PostgreSQL's, so that what only one engine's builder has doesn't type-check.
 */
export const dialect = env().dialect;
const isPostgres = dialect === "postgresql";

export const table = (isPostgres ? pg.pgTable : sqlite.sqliteTable) as typeof pg.pgTable;
export const text = (isPostgres ? pg.text : sqlite.text) as typeof pg.text;
export const integer = (isPostgres ? pg.integer : sqlite.integer) as typeof pg.integer;
export const real = (isPostgres ? pg.doublePrecision : sqlite.real) as typeof pg.doublePrecision;
export const boolean = (
  isPostgres ? pg.boolean : () => sqlite.integer({ mode: "boolean" })
) as typeof pg.boolean;
const pgInstant = () => pg.timestamp({ withTimezone: true, precision: 3, mode: "date" });
/** A moment, to the millisecond, UTC. */
export const instant = (
  isPostgres ? pgInstant : () => sqlite.integer({ mode: "timestamp_ms" })
) as typeof pgInstant;
export const json = (isPostgres ? pg.jsonb : () => sqlite.text({ mode: "json" })) as typeof pg.jsonb;
export const primaryKey = (isPostgres ? pg.primaryKey : sqlite.primaryKey) as typeof pg.primaryKey;
export const index = (isPostgres ? pg.index : sqlite.index) as typeof pg.index;
export const uniqueIndex = (isPostgres ? pg.uniqueIndex : sqlite.uniqueIndex) as typeof pg.uniqueIndex;

/** Text in the order of its bytes, as SQLite has it always: so that what begins with the same lies together. */
export const inByteOrder = (column: SQLWrapper): SQL<string> =>
  isPostgres ? sql<string>`${column} collate "C"` : sql<string>`${column}`;

/** The same value, but not for an index to begin with: SQLite, which keeps no statistics, may choose the wrong one. */
export const notLeading = <Value>(column: SQLWrapper & { _: { data: Value } }): SQL<Value> =>
  isPostgres ? sql<Value>`${column}` : sql<Value>`+${column}`;
