import { AsyncLocalStorage } from "node:async_hooks";
import { Semaphore } from "async-mutex";
import { drizzle } from "drizzle-orm/postgres-js";
import { migrate } from "drizzle-orm/postgres-js/migrator";
import postgres from "postgres";
import { commits } from "./commits";
import * as schema from "./schema";
import {
  type Db,
  NestedWriteError,
  NewerDatabaseError,
  newestMigration,
  type Reader,
  type SqlValue,
  type Store,
  type Tx,
} from "./store";

/**
 * As many as there are connections that do nothing else. The driver may begin a transaction on a connection that is busy,
 * and then others' statements end up within it (postgres.js 3.4.9, its issues 823 and 1210): here one is always free.
 */
const WRITES_AT_ONCE = 8;

/** Any number, the same in every process: only one migrates at a time. */
const MIGRATION_LOCK = 7_310_2026;

export async function openPostgresql(databaseUrl: string, migrationsFolder: string): Promise<Store> {
  await bringUpToDate(databaseUrl, migrationsFolder);
  const client = postgres(databaseUrl, { max: 10, onnotice: () => {} });
  const db = drizzle(client, { schema, casing: "snake_case" });
  const writer = postgres(databaseUrl, { max: WRITES_AT_ONCE, onnotice: () => {} });
  const writing = drizzle(writer, { schema, casing: "snake_case" });
  const few = new Semaphore(WRITES_AT_ONCE);
  const inside = new AsyncLocalStorage<true>();

  return {
    dialect: "postgresql",
    read: db as unknown as Db,
    write<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
      if (inside.getStore() === true) return Promise.reject(new NestedWriteError());
      const written = untilNoDeadlock(async () => {
        const [, release] = await few.acquire();
        try {
          return await writing.transaction((tx) => inside.run(true, () => work(tx as unknown as Tx)));
        } finally {
          release();
        }
      });
      return written.finally(() => commits.add());
    },
    prepareOne<Row extends unknown[]>(statement: string) {
      let position = 0;
      const numbered = statement.replace(/\?/g, () => `$${++position}`);
      return async (...values: SqlValue[]) =>
        (await client.unsafe(numbered, values, { prepare: true }).values())[0] as Row | undefined;
    },
    close: async () => {
      await Promise.all([client.end({ timeout: 5 }), writer.end({ timeout: 5 })]);
    },
  };
}

export function openPostgresqlReader(databaseUrl: string): Reader {
  const client = postgres(databaseUrl, {
    max: 2,
    onnotice: () => {},
    connection: { default_transaction_read_only: true },
  });
  return {
    read: drizzle(client, { schema, casing: "snake_case" }) as unknown as Db,
    close: () => client.end({ timeout: 5 }),
  };
}

/** 40P01 deadlock_detected, 40001 serialization_failure (PostgreSQL, appendix A): nothing was done, and it may be tried again. */
const TRY_AGAIN = new Set(["40P01", "40001"]);
const TRIES = 10;

/** Of two units of work that wait for each other PostgreSQL ends one; that one runs again, a little later. */
async function untilNoDeadlock<T>(attempt: () => Promise<T>): Promise<T> {
  for (let tried = 1; ; tried += 1) {
    try {
      return await attempt();
    } catch (error) {
      if (tried === TRIES || !TRY_AGAIN.has(sqlState(error))) throw error;
      await new Promise((resolve) => setTimeout(resolve, Math.random() * 20 * tried));
    }
  }
}

/** Of the driver's error, or of the one it is the cause of. */
function sqlState(error: unknown): string {
  const { code, cause } = error as { code?: unknown; cause?: { code?: unknown } };
  return String(code ?? cause?.code ?? "");
}

async function bringUpToDate(databaseUrl: string, migrationsFolder: string): Promise<void> {
  const client = postgres(databaseUrl, { max: 1, onnotice: () => {} });
  try {
    await client`select pg_advisory_lock(${MIGRATION_LOCK})`;
    const [known] = await client`select to_regclass('drizzle.__drizzle_migrations') as name`;
    if (known?.name != null) {
      const [last] = await client`select max(created_at) as at from drizzle.__drizzle_migrations`;
      if (Number(last?.at ?? 0) > newestMigration(migrationsFolder)) throw new NewerDatabaseError();
    }
    await migrate(drizzle(client), { migrationsFolder });
  } finally {
    await client.end({ timeout: 5 });
  }
}
