import { join } from "node:path";
import Database from "better-sqlite3";
import { writeSettings } from "#db/queries/settings";
import { contacts as contactRows } from "#db/schema";
import { openStore, type Store } from "#db/store";
import { dayInAmsterdam } from "~/domain/calendar";
import { CHANNELS, type Channel } from "~/domain/contact";
import { newId } from "~/domain/id";
import { decide } from "~/domain/invitation-policy";
import { monthOf } from "~/domain/period";
import { defaultSettings } from "~/domain/settings";
import { installStarterLibrary } from "~/flow/install-starter-library.server";
import { planInvitations, scheduleInvitations } from "~/flow/schedule-invitations.server";
import { personHash } from "~/flow/secrets.server";
import type { BenchLine } from "./line";
import { benchFolder } from "./process";

export const name = "Policy (50,000 contacts, SQLite, every commit on disk)";

const CONTACTS = Number(process.env.BENCH_ROWS ?? 50_000);
const BATCH = 1_000;
const TOPICS = ["paspoort", "rijbewijs", "afval", "verhuizing", "belastingen", "groen", "wmo"];
const secret = "a secret for the benchmark only";
const minute = 60_000;

/** Everything that a policy can look at: quiet hours and Sundays of a year, callbacks, people who come twice, a cap. */
const settings = {
  ...defaultSettings,
  policy: { ...defaultSettings.policy, dayCap: 2_000 },
  channels: {
    ...defaultSettings.channels,
    phone: { ...defaultSettings.channels.phone, share: 60, topicShares: [{ topic: "wmo", share: 100 }] },
  },
};

export async function run(): Promise<BenchLine[]> {
  const now = new Date();
  const contacts = Array.from({ length: CONTACTS }, (_, n) => contact(n, now));
  const folder = benchFolder();
  const store = await openStore(`file:${join(folder, "policy.db")}`);
  await installStarterLibrary(store, now);
  const inDatabase = await planAll(store, contacts, now);
  const again = await decidedAgain(store, now);
  await store.close();
  const promise = { atMost: 10, of: "value" } as const;
  return [
    { what: "decided, the rules alone", value: decideAll(contacts, now), unit: "s", bound: promise },
    {
      what: "decided and stored",
      value: inDatabase,
      unit: "s",
      baseline: { what: "bare inserts, s", value: bareInserts(join(folder, "bare.db")) },
      bound: promise,
    },
    { what: "decided again after a change of the settings", value: again, unit: "s" },
  ];
}

type Fresh = ReturnType<typeof contact>;

/** The contacts of the last three weeks, a fifth of them of somebody who came before. */
function contact(n: number, now: Date) {
  const occurredAt = new Date(now.getTime() - minute - ((n * 7919) % (21 * 1440)) * minute);
  const day = dayInAmsterdam(occurredAt);
  const email = `bewoner${n % 5 === 0 ? Math.floor(n / 10) : n}@bench.example`;
  return {
    id: newId(),
    source: "bench",
    sourceId: String(n),
    channel: CHANNELS[n % CHANNELS.length] as Channel,
    topic: TOPICS[n % TOPICS.length] as string,
    team: "kcc",
    month: monthOf(day),
    day,
    occurredAt,
    language: "nl" as const,
    email,
    phone: n % 3 === 0 ? `+316${String(10_000_000 + n)}` : null,
    personHash: personHash(secret, email),
    callbackRequestedAt: n % 20 === 0 ? occurredAt : null,
    callbackDueAt: null,
    calledBackAt: null,
    waitSeconds: null,
    handledAt: null,
    noSurvey: false,
    receivedAt: now,
    via: "file" as const,
  };
}

function decideAll(contacts: readonly Fresh[], now: Date): number {
  const started = performance.now();
  for (const [n, one] of contacts.entries()) {
    const about = { ...one, id: one.sourceId, hasEmail: true, hasMobile: one.phone !== null };
    const facts = {
      optedOut: n % 50 === 0,
      quarantinedUntil: n % 5 === 0 ? new Date(now.getTime() + 1440 * minute) : null,
      questionnaireVersionId: "v1",
      canText: true,
      addressTrouble: null,
      waitsForCap: false,
    };
    // At all hours of the week, so that half of them meet a quiet time.
    decide(about, facts, settings, new Date(now.getTime() + ((n * 13) % 10_080) * minute));
  }
  return (performance.now() - started) / 1000;
}

async function planAll(store: Store, contacts: readonly Fresh[], now: Date): Promise<number> {
  let spent = 0;
  for (let from = 0; from < contacts.length; from += BATCH) {
    const batch = contacts.slice(from, from + BATCH);
    await store.write(async (tx) => {
      for (let start = 0; start < batch.length; start += 100)
        await tx.insert(contactRows).values(batch.slice(start, start + 100));
    });
    const started = performance.now();
    await store.write((tx) => planInvitations(tx, batch, { settings, secret, now, canText: true }));
    spent += performance.now() - started;
  }
  return spent / 1000;
}

/** All that waits is looked at once more, as after a change on a page of settings. */
async function decidedAgain(store: Store, now: Date): Promise<number> {
  await store.write((tx) => writeSettings(tx, "policy", settings.policy, new Date(now.getTime() + 1)));
  const started = performance.now();
  for (let more = true; more; ) {
    ({ more } = await scheduleInvitations(store, {
      secret,
      now: new Date(now.getTime() + 2),
      canText: true,
    }));
  }
  return (performance.now() - started) / 1000;
}

/** As many rows of one plain table with two indexes, a thousand a transaction, in seconds. */
function bareInserts(path: string): number {
  const db = new Database(path);
  db.pragma("journal_mode = WAL");
  db.pragma("synchronous = FULL");
  db.exec(
    "create table invitations (id text primary key, contact_id text, state text, reason text, medium text, send_after integer, channel text, topic text, day text); create unique index contact on invitations (contact_id); create index due on invitations (state, send_after);",
  );
  const insert = db.prepare("insert into invitations values (?, ?, ?, ?, ?, ?, ?, ?, ?)");
  const batch = db.transaction((from: number, to: number) => {
    for (let n = from; n < to; n++) {
      const channel = CHANNELS[n % CHANNELS.length];
      insert.run(newId(), `c${n}`, "scheduled", null, "email", n, channel, TOPICS[n % 7], "2026-01-05");
    }
  });
  const started = performance.now();
  for (let from = 0; from < CONTACTS; from += BATCH) batch(from, Math.min(CONTACTS, from + BATCH));
  const seconds = (performance.now() - started) / 1000;
  db.close();
  return seconds;
}
