// `npm run demo`: a demonstration municipality, served, with one new contact put through the real pipeline.
import { existsSync, renameSync, rmSync } from "node:fs";
import { resolve } from "node:path";
import { type DemoProgress, makeDemonstration } from "#db/demo";
import { DEMO_ACCOUNTS, DEMO_KEY, DEMO_PASSWORD } from "#db/demo/municipality";

import { readSettings } from "#db/queries/settings";
import { hasUsers } from "#db/queries/users";
import { waitingPayload } from "#db/queries/waiting-payload";
import { openStore, type Store } from "#db/store";
import { type Env, env } from "~/env.server";
import { receiveContacts } from "~/flow/receive-contacts.server";
import { scheduleInvitations } from "~/flow/schedule-invitations.server";
import { type Runtime, startRuntime } from "~/runtime.server";
import { readOrMakeSecret } from "~/secret.server";

const say = (text: string) => process.stdout.write(`${text}\n`);

const RESIDENT = "inwoner@voorbeeld.example";

async function main(): Promise<void> {
  const settings = env();
  const fresh = process.argv.includes("--fresh");
  await makeWhereMissing(settings, fresh);
  const runtime = await startRuntime();
  const survey = await oneNewContact(runtime);
  // Built beside the server; a name that the bundler can't see keeps it a module of its own.
  await import(new URL("../server.js", import.meta.url).href);
  await untilServed(settings);
  say(welcome(settings, survey));
}

async function makeWhereMissing(settings: Env, fresh: boolean): Promise<void> {
  const path = settings.dialect === "sqlite" ? resolve(settings.DATABASE_URL.replace(/^file:/, "")) : null;
  if (path === null || (existsSync(path) && !fresh)) {
    const store = await openStore(settings.DATABASE_URL);
    const state = await stateOf(store);
    if (state === "empty") await make(store, settings);
    await store.close();
    if (state === "in use") {
      throw new Error(
        `${path ?? "The database of DATABASE_URL"} is not a demonstration: nothing was changed. Name another in DATABASE_URL.`,
      );
    }
    return;
  }
  // Made beside it and put in its place when it is whole: a run that was broken off leaves no half of one.
  const half = `${path}.making`;
  removeDatabase(half);
  const store = await openStore(`file:${half}`);
  await make(store, settings);
  await store.close();
  removeDatabase(path);
  renameSync(half, path);
}

async function stateOf(store: Store): Promise<"demonstration" | "empty" | "in use"> {
  if ((await readSettings(store.read)).demonstration) return "demonstration";
  return (await hasUsers(store.read)) ? "in use" : "empty";
}

function removeDatabase(path: string): void {
  for (const file of [path, `${path}-wal`, `${path}-shm`]) rmSync(file, { force: true });
}

async function make(store: Store, settings: Env): Promise<void> {
  const started = Date.now();
  say("Making the demonstration municipality: three years of contacts and answers …");
  const now = new Date();
  const made = await makeDemonstration({ store, secret: readOrMakeSecret(settings), now }, showProgress());
  const seconds = Math.round((Date.now() - started) / 1000);
  say(`  ${thousands(made.contacts)} contacts, ${thousands(made.responses)} responses in ${seconds} s`);
}

const thousands = (n: number) => n.toLocaleString("en");

/** On a terminal one line that changes; else a line for every quarter. */
function showProgress(): (progress: DemoProgress) => void {
  let shown = 0;
  return ({ share, contacts, responses }) => {
    const percent = Math.floor(share * 100);
    const line = `  ${String(percent).padStart(3)}%  ${thousands(contacts)} contacts, ${thousands(responses)} responses`;
    if (process.stdout.isTTY) process.stdout.write(`\r${line}${percent === 100 ? "\n" : ""}`);
    else if (percent >= shown + 25) say(line);
    if (percent >= shown + 25) shown = percent - (percent % 25);
  };
}

/** Received, decided about and put into the outbox; the server sends it. Gives the link that the resident gets. */
async function oneNewContact(runtime: Runtime): Promise<string | null> {
  const { store, secret } = runtime;
  const now = runtime.now();
  const id = `demo-${now.getTime()}`;
  const contact = {
    source: "kcc",
    id,
    channel: "phone" as const,
    topic: "paspoort",
    team: "kcc",
    occurredAt: new Date(now.getTime() - 60_000),
    email: RESIDENT,
    phone: null,
    language: "nl",
    callbackRequestedAt: null,
    calledBackAt: null,
    waitSeconds: 20,
    handledAt: now,
    noSurvey: false,
  };
  await receiveContacts({ store, secret, now }, [contact], "api");
  while ((await scheduleInvitations(store, { secret, now })).more);
  const payload = await waitingPayload(store.read, "kcc", id);
  return payload === null
    ? null
    : `${runtime.env.BASE_URL}/s/${(JSON.parse(payload) as { token: string }).token}`;
}

async function untilServed({ PORT }: Env): Promise<void> {
  for (let attempt = 0; attempt < 200; attempt++) {
    const answer = await fetch(`http://127.0.0.1:${PORT}/healthz`).catch(() => null);
    if (answer?.ok) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

function welcome({ BASE_URL, SMTP_URL }: Env, survey: string | null): string {
  const accounts = DEMO_ACCOUNTS.map(({ email, role }) => `                 ${email.padEnd(30)} ${role}`);
  const mail = SMTP_URL === undefined ? `${BASE_URL}/mailbox` : `sent to ${RESIDENT} by SMTP`;
  return [
    "",
    "  Gemeente Voorbeeld is open. Everything in it is made up.",
    "",
    `  Survey         ${survey ?? "the link is in the mail"}`,
    `  The mail       ${mail}`,
    `  Office         ${BASE_URL}/login`,
    ...accounts,
    `  Password       ${DEMO_PASSWORD}`,
    `  API key        ${DEMO_KEY}`,
    "",
    "  Ctrl+C stops it; the data stay. `npm run demo -- --fresh` makes them anew.",
    "",
  ].join("\n");
}

main().catch((error: Error) => {
  const expected = error.name === "EnvError" || error.name === "NewerDatabaseError";
  say(expected || error.stack === undefined ? error.message : error.stack);
  process.exit(1);
});
