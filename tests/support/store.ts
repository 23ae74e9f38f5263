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

/** Databases of this process that no test uses now: as empty as they came from the template. */
const free: string[] = [];

/**
 * A database of an earlier test, emptied, else a copy of the template: making and dropping one takes longer than most
 * tests themselves.
 */
async function copyPostgres(source: string): Promise<Store> {
  const name = free.pop() ?? (await copyOf(source));
  const store = await openStore(urlOf(name));
  onTestFinished(async () => {
    await store.close();
    await emptied(name);
    free.push(name);
  });
  return store;
}

async function copyOf(source: string): Promise<string> {
  const name = databaseName();
  await administer((sql) => sql.unsafe(`create database ${name} template ${source}`));
  return name;
}

/** Takes out what a test left, and ends what it forgot to close. The tables' own order doesn't matter: what refers to what isn't looked at meanwhile. */
async function emptied(name: string): Promise<void> {
  const sql = postgres(urlOf(name), { max: 1, onnotice: () => {} });
  await sql.unsafe(EMPTY);
  await sql.end();
}

const EMPTY = `
select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid();
set session_replication_role = replica;
do $$
declare place text; found boolean;
begin
  for place in select format('%I.%I', schemaname, tablename) from pg_tables where schemaname = 'public' loop
    execute format('select exists (select from %s)', place) into found;
    if pg_relation_size(place) > 65536 then execute format('truncate %s cascade', place);
    elsif found then execute 'delete from ' || place; end if;
  end loop;
end $$`;

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
