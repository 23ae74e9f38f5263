import Database from "better-sqlite3";
import { drizzle } from "drizzle-orm/better-sqlite3";
import { migrate } from "drizzle-orm/better-sqlite3/migrator";
import { commits } from "./commits";
import * as schema from "./schema";
import { keepStatements } from "./sqlite-statements";
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

/** Writes that wait are committed together, so that one flush to disk serves many; but none waits for more than this. */
const GROUP_SIZE = 256;
const GROUP_MILLISECONDS = 15;

interface Job {
  /** The unit of work during which this one was asked for: its own outer one, or a stranger's. */
  askedDuring: Job | undefined;
  work: (tx: Tx) => Promise<unknown>;
  resolve: (value: unknown) => void;
  reject: (error: unknown) => void;
}

export function openSqlite(path: string, migrationsFolder: string): Store {
  const writer = connect(path);
  // Less than the reader has, which pages wait for: what a large import may take in all is bounded.
  writer.pragma("cache_size = -40000");
  try {
    bringUpToDate(writer, migrationsFolder);
  } catch (error) {
    writer.close();
    throw error;
  }
  const reader = connect(path);
  reader.pragma("query_only = ON");
  const tx = drizzle(keepStatements(writer), { schema, casing: "snake_case" }) as unknown as Tx;
  const read = drizzle(keepStatements(reader), { schema, casing: "snake_case" }) as unknown as Db;
  const queue = writeQueue(writer, tx);

  return {
    dialect: "sqlite",
    read,
    write: queue.write,
    prepareOne: (statement) => {
      const prepared = reader.prepare<SqlValue[]>(statement).raw();
      return (...values: SqlValue[]) => prepared.get(...values) as never;
    },
    async close() {
      await queue.drained();
      if (reader.open) reader.close();
      if (writer.open) writer.close();
    },
  };
}

export function openSqliteReader(path: string, cacheMegabytes: number): Reader {
  const reader = connect(path);
  reader.pragma(`cache_size = ${-1000 * cacheMegabytes}`);
  reader.pragma("query_only = ON");
  return {
    read: drizzle(keepStatements(reader), { schema, casing: "snake_case" }) as unknown as Db,
    async close() {
      if (reader.open) reader.close();
    },
  };
}

function connect(path: string): Database.Database {
  const connection = new Database(path, { timeout: 10_000 });
  connection.pragma("journal_mode = WAL");
  connection.pragma("synchronous = FULL");
  connection.pragma("foreign_keys = ON");
  connection.pragma("cache_size = -64000");
  // 16 MB: a page that many writes touch, as all counts are, goes into the file itself once for all of them.
  connection.pragma("wal_autocheckpoint = 4000");
  connection.pragma("temp_store = MEMORY");
  return connection;
}

function bringUpToDate(connection: Database.Database, migrationsFolder: string): void {
  const migrated = connection
    .prepare("select 1 from sqlite_master where type = 'table' and name = '__drizzle_migrations'")
    .get();
  if (migrated !== undefined) {
    const last = connection.prepare("select max(created_at) as at from __drizzle_migrations").get() as {
      at: number | null;
    };
    if (Number(last.at ?? 0) > newestMigration(migrationsFolder)) throw new NewerDatabaseError();
  }
  migrate(drizzle(connection), { migrationsFolder });
}

/**
 * One writer, one unit of work at a time. Each but the first is a savepoint of its own within a shared transaction, so
 * that one that fails takes nothing else with it; the promises resolve after the shared commit.
 *
 * A write within a write would wait for itself. It is known by this: SQLite answers at once, so a unit of work is over
 * before the next turn of the event loop, unless it waits for a write that was asked for meanwhile. (Not by
 * AsyncLocalStorage: on Node 20 that slows down every promise of the process.)
 */
function writeQueue(writer: Database.Database, tx: Tx) {
  const waiting: Job[] = [];
  let current: Job | undefined;
  let running: Promise<void> | undefined;

  const begin = writer.prepare("begin immediate");
  const commit = writer.prepare("commit");
  const rollback = writer.prepare("rollback");
  const savepoint = writer.prepare("savepoint job");
  const release = writer.prepare("release job");
  const undo = writer.prepare("rollback to job");

  async function runGroup(): Promise<void> {
    const done: { job: Job; value: unknown }[] = [];
    try {
      begin.run();
    } catch (error) {
      waiting.shift()?.reject(error);
      return;
    }
    const started = performance.now();
    try {
      while (
        waiting.length > 0 &&
        done.length < GROUP_SIZE &&
        performance.now() - started < GROUP_MILLISECONDS
      ) {
        const job = waiting.shift() as Job;
        // The first has nothing before it to save: it goes without the copies of pages that a savepoint keeps.
        const isFirst = done.length === 0;
        if (!isFirst) savepoint.run();
        try {
          current = job;
          const value = await job.work(tx);
          if (!isFirst) release.run();
          done.push({ job, value });
        } catch (error) {
          job.reject(error);
          // On a full disk or a damaged file SQLite itself has rolled back the whole transaction.
          if (!writer.inTransaction) throw error;
          if (isFirst) {
            rollback.run();
            return;
          }
          undo.run();
          release.run();
        } finally {
          current = undefined;
        }
      }
      commit.run();
      commits.add();
    } catch (error) {
      if (writer.inTransaction) rollback.run();
      for (const { job } of done) job.reject(error);
      return;
    }
    for (const { job, value } of done) job.resolve(value);
  }

  function refuseNested(outer: Job): void {
    if (current !== outer) return;
    for (const job of waiting.filter(({ askedDuring }) => askedDuring === outer)) {
      waiting.splice(waiting.indexOf(job), 1);
      job.reject(new NestedWriteError());
    }
  }

  async function run(): Promise<void> {
    // Let the requests that arrived together join one group.
    await new Promise((resolve) => setImmediate(resolve));
    while (waiting.length > 0) {
      await runGroup();
      if (waiting.length > 0) await new Promise((resolve) => setImmediate(resolve));
    }
    running = undefined;
  }

  return {
    write<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
      return new Promise<T>((resolve, reject) => {
        const askedDuring = current;
        waiting.push({ askedDuring, work, resolve: resolve as (value: unknown) => void, reject });
        if (askedDuring !== undefined) setImmediate(refuseNested, askedDuring);
        running ??= run();
      });
    },
    async drained(): Promise<void> {
      while (running !== undefined) await running;
    },
  };
}
