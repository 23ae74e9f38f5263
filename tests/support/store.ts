import { copyFileSync, existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import postgres from "postgres";
import { onTestFinished } from "vitest";
import { dialect } from "#db/dialect";
import { openStore, type Store } from "#db/store";
import { env } from "~/env.server";

let template: Promise<string> | undefined;

/** A fresh, migrated, empty database of the engine under test, gone when the test ends. */
export async function testStore(): Promise<Store> {
  template ??= dialect === "sqlite" ? makeSqliteTemplate() : makePostgresTemplate();
  const source = await template;
  return dialect === "sqlite" ? copySqlite(source) : copyPostgres(source);
}

/** The address of a new empty database, not yet migrated; gone when the test ends. */
export async function emptyDatabaseUrl(): Promise<string> {
  if (dialect === "sqlite") return `file:${join(temporaryFolder(), "empty.db")}`;
  const name = databaseName();
  await administer((sql) => sql.unsafe(`create database ${name}`));
  onTestFinished(() => administer((sql) => sql.unsafe(`drop database if exists ${name} with (force)`)));
  return urlOf(name);
}

export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "weerklank-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

async function makeSqliteTemplate(): Promise<string> {
  const path = join(mkdtempSync(join(tmpdir(), "weerklank-template-")), "template.db");
  process.on("exit", () => rmSync(join(path, ".."), { recursive: true, force: true }));
  const store = await openStore(`file:${path}`);
  await store.close();
  return path;
}

async function copySqlite(source: string): Promise<Store> {
  const path = join(temporaryFolder(), "test.db");
  copyFileSync(source, path);
  if (existsSync(`${source}-wal`)) copyFileSync(`${source}-wal`, `${path}-wal`);
  return closedAtTheEnd(await openStore(`file:${path}`));
}

async function makePostgresTemplate(): Promise<string> {
  const name = databaseName();
  await administer((sql) => sql.unsafe(`create database ${name}`));
  const store = await openStore(urlOf(name));
  await store.close();
  return name;
}

async function copyPostgres(source: string): Promise<Store> {
  const name = databaseName();
  await administer((sql) => sql.unsafe(`create database ${name} template ${source}`));
  onTestFinished(() => administer((sql) => sql.unsafe(`drop database if exists ${name} with (force)`)));
  return closedAtTheEnd(await openStore(urlOf(name)));
}

function closedAtTheEnd(store: Store): Store {
  onTestFinished(() => store.close());
  return store;
}

const databaseName = () => `test_${process.pid}_${Math.random().toString(36).slice(2, 12)}`;

function urlOf(name: string): string {
  const url = new URL(env().DATABASE_URL);
  url.pathname = `/${name}`;
  return url.href;
}

/** One connection for all databases that this process makes and drops; it closes by itself when it is no longer used. */
let administrator: postgres.Sql | undefined;

async function administer(work: (sql: postgres.Sql) => Promise<unknown>): Promise<void> {
  administrator ??= postgres(env().DATABASE_URL, { max: 1, idle_timeout: 5, onnotice: () => {} });
  await work(administrator);
}
