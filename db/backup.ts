import { execFile } from "node:child_process";
import {
  closeSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  openSync,
  readSync,
  renameSync,
  rmSync,
} from "node:fs";
import { dirname, resolve } from "node:path";
import { promisify } from "node:util";
import Database from "better-sqlite3";
import { openStore } from "./store";

const run = promisify(execFile);

/** Something that the one who typed the command can put right. */
export class BackupError extends Error {
  override name = "BackupError";
}

const ALL_PAGES = 0x7fffffff;

const isSqlite = (databaseUrl: string) => databaseUrl.startsWith("file:");
const pathOf = (databaseUrl: string) => resolve(databaseUrl.replace(/^file:/, ""));
/** SQLite's own; the key of all hashes lies beside the database, and without it links and opt-outs are lost. */
const secretOf = (path: string) => `${path}.secret`;

/**
 * A consistent copy of the database while it is in use. SQLite: one file, through the online backup, with the secret
 * beside it; PostgreSQL: pg_dump's custom format. The file appears when it is whole.
 */
export async function backUp(databaseUrl: string, file: string): Promise<void> {
  const target = resolve(file);
  mkdirSync(dirname(target), { recursive: true });
  const half = `${target}.half`;
  rmSync(half, { force: true });
  if (isSqlite(databaseUrl)) {
    const path = pathOf(databaseUrl);
    if (!existsSync(path)) throw new BackupError(`There is no database at ${path}.`);
    const source = new Database(path, { readonly: true, timeout: 10_000 });
    try {
      // In one step: SQLite begins anew when somebody writes between two, and might never come to an end.
      await source.backup(half, { progress: () => ALL_PAGES });
    } finally {
      source.close();
    }
    if (existsSync(secretOf(path))) copyFileSync(secretOf(path), secretOf(target));
  } else {
    await postgresTool("pg_dump", ["--format=custom", "--no-owner", `--file=${half}`, databaseUrl]);
  }
  renameSync(half, target);
}

/**
 * Puts a backup in the place of the database, which nobody may be using. What was there is kept, and its new name
 * returned (SQLite), or replaced in one transaction (PostgreSQL).
 */
export async function restore(databaseUrl: string, file: string): Promise<string | null> {
  const source = resolve(file);
  if (!existsSync(source)) throw new BackupError(`There is no file ${source}.`);
  if (!isSqlite(databaseUrl)) {
    const how = ["--clean", "--if-exists", "--no-owner", "--single-transaction", "--exit-on-error"];
    await postgresTool("pg_restore", [...how, `--dbname=${databaseUrl}`, source]);
    return null;
  }
  if (source === pathOf(databaseUrl)) throw new BackupError("The backup is the database itself.");
  return restoreSqlite(pathOf(databaseUrl), source);
}

async function restoreSqlite(path: string, source: string): Promise<string | null> {
  const half = `${path}.restoring`;
  mkdirSync(dirname(path), { recursive: true });
  removeDatabase(half);
  copyFileSync(source, half);
  try {
    checkWhole(half, source);
    // Brings a backup of an older version up to date, and refuses one of a newer version.
    await (await openStore(`file:${half}`)).close();
    refuseWhenInUse(path);
  } catch (error) {
    removeDatabase(half);
    throw error;
  }
  const kept = existsSync(path) ? `${path}.before-restore` : null;
  if (kept !== null) {
    removeDatabase(kept);
    renameSync(path, kept);
    if (existsSync(secretOf(path))) copyFileSync(secretOf(path), secretOf(kept));
  }
  renameSync(half, path);
  if (existsSync(secretOf(source))) copyFileSync(secretOf(source), secretOf(path));
  return kept;
}

function checkWhole(path: string, named: string): void {
  const start = Buffer.alloc(16);
  const descriptor = openSync(path, "r");
  readSync(descriptor, start, 0, 16, 0);
  closeSync(descriptor);
  if (start.toString("latin1") !== "SQLite format 3\0") {
    throw new BackupError(`${named} is not a backup of a SQLite database.`);
  }
  const connection = new Database(path);
  try {
    const found = connection.pragma("integrity_check", { simple: true });
    if (found !== "ok") throw new BackupError(`${named} is damaged: ${String(found)}`);
    const known = connection.prepare("select 1 from sqlite_master where name = 'contacts'").get();
    if (known === undefined) throw new BackupError(`${named} is not a backup of Weerklank.`);
  } finally {
    connection.close();
  }
}

/** Leaving WAL takes being alone: with any other connection SQLite refuses it. Also empties the WAL into the file. */
function refuseWhenInUse(path: string): void {
  if (!existsSync(path)) return;
  const connection = new Database(path, { timeout: 0 });
  try {
    connection.pragma("journal_mode = DELETE");
  } catch (error) {
    if ((error as { code?: string }).code?.startsWith("SQLITE_BUSY")) {
      throw new BackupError("The database is in use. Stop Weerklank first.");
    }
    throw error;
  } finally {
    connection.close();
  }
}

function removeDatabase(path: string): void {
  for (const name of [path, `${path}-wal`, `${path}-shm`]) rmSync(name, { force: true });
}

async function postgresTool(program: string, args: string[]): Promise<void> {
  try {
    await run(program, args);
  } catch (error) {
    const { code, stderr } = error as { code?: string; stderr?: string };
    if (code === "ENOENT")
      throw new BackupError(`${program} was not found: install PostgreSQL's client programs.`);
    throw new BackupError((stderr ?? String(error)).trim());
  }
}
