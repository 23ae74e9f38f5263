import { setTimeout as wait } from "node:timers/promises";
import { expect, onTestFinished, test } from "vitest";
import { dialect } from "#db/dialect";
import { messages } from "#db/schema";
import { openStore, type Store } from "#db/store";
import { bundledChild, CHILD_SECRET, killed, toldToStop } from "#tests/support/bundled-child";
import {
  atOnce,
  freshContact,
  giveSettings,
  publishForAll,
  statesOf,
  takeIn,
  talliesTwice,
} from "#tests/support/make-invitation";
import { type SmtpSink, smtpSink } from "#tests/support/smtp-sink";
import { emptyDatabaseUrl } from "#tests/support/store";

const program = bundledChild("outbox-child");

/** How many messages the SMTP transport has under way at once: two for each of its ten connections. */
const UNDER_WAY = 20;

interface Town {
  store: Store;
  sink: SmtpSink;
  /** How often the server accepted each message, by its Message-ID. */
  accepted(): Map<string, number>;
  start(): ReturnType<typeof program.start>;
  /** Takes in contacts that are due at once. */
  moreContacts(count: number): Promise<void>;
}

/** `claimFor`: how many milliseconds a process may be silent before others take it to have died. */
async function town(people: number, claimFor: number): Promise<Town> {
  const url = await emptyDatabaseUrl();
  const store = await openStore(url);
  onTestFinished(() => store.close());
  const sink = await smtpSink();
  onTestFinished(() => sink.close());
  const now = new Date();
  await publishForAll(store, now);
  await giveSettings(store, atOnce, now);
  let made = 0;
  const moreContacts = (count: number) =>
    takeIn(
      { store, secret: CHILD_SECRET, now: () => now },
      Array.from({ length: count }, () => {
        made += 1;
        return freshContact({ email: `p${made}@example.nl`, occurredAt: now });
      }),
    );
  await moreContacts(people);
  const counts = new Map<string, number>();
  let looked = 0;
  return {
    moreContacts,
    store,
    sink,
    accepted: () => {
      // Only what came in since the last look: there are tens of thousands in the end.
      for (; looked < sink.received.length; looked += 1) {
        const id = /^Message-ID: <([^@]+)@/im.exec(sink.received[looked]?.raw ?? "")?.[1] as string;
        counts.set(id, (counts.get(id) ?? 0) + 1);
      }
      return counts;
    },
    start: () => program.start({ DATABASE_URL: url, SMTP_URL: sink.url }, [String(claimFor)]),
  };
}

async function settled(store: Store): Promise<boolean> {
  const rows = await store.read.select({ state: messages.state }).from(messages);
  const waiting = Object.values(await statesOf(store)).some((state) => state === "scheduled");
  return !waiting && rows.every(({ state }) => state === "sent" || state === "unknown");
}

async function until(condition: () => Promise<boolean>, within = 60_000): Promise<void> {
  const end = Date.now() + within;
  while (!(await condition())) {
    if (Date.now() > end) throw new Error("it took too long");
    await wait(50);
  }
}

/** On PostgreSQL a process takes longer to start, and what is proven is the same. */
const KILLS = dialect === "sqlite" ? 200 : 40;

/**
 * So many wait that there is always something to be interrupted: what a killed process had claimed stays claimed for
 * five seconds, and the next ones need work of their own.
 */
const SUPPLY = 1_500;

test("however often it is killed, nobody gets a message twice, and nothing that may have left is called unsent", async () => {
  const { store, accepted, start, moreContacts } = await town(SUPPLY, 5_000);
  let people = SUPPLY;
  for (let kills = 0; kills < KILLS; kills += 1) {
    if (people - accepted().size < SUPPLY) {
      await moreContacts(300);
      people += 300;
    }
    const before = accepted().size;
    const child = await start();
    // Every other time it is sending already; else it may be deciding, claiming or only just starting.
    if (kills % 2 === 1) await until(async () => accepted().size > before, 5_000).catch(() => {});
    await wait(Math.random() * 200);
    await killed(child);
  }
  const last = await start();
  await until(() => settled(store));
  expect(await toldToStop(last)).toBe(0);

  const counts = accepted();
  expect(Math.max(...counts.values())).toBe(1);
  const rows = await store.read.select().from(messages);
  expect(rows).toHaveLength(people);
  const byId = new Map(rows.map((row) => [row.id, row.state]));
  const unknown = rows.filter((row) => row.state === "unknown");
  // It was interrupted in the middle, and then at most what was under way is unknown.
  expect(unknown.length).toBeGreaterThan(0);
  expect(unknown.length).toBeLessThanOrEqual(KILLS * UNDER_WAY);
  for (const { id, state } of rows) if (state === "sent") expect(counts.get(id)).toBe(1);
  for (const id of counts.keys()) expect(["sent", "unknown"]).toContain(byId.get(id));
  expect(rows.every((row) => row.payload === null)).toBe(true);
  expect(new Set(Object.values(await statesOf(store)))).toEqual(new Set(["sent"]));
  const { kept, counted } = await talliesTwice(store);
  expect(kept).toEqual(counted);
}, 600_000);

test("two processes share the work; one that is told to stop leaves nothing half done", async () => {
  const { store, accepted, start } = await town(300, 60_000);
  const [first, second] = await Promise.all([start(), start()]);
  await until(async () => accepted().size > 50);
  expect(await toldToStop(first)).toBe(0);
  await until(() => settled(store));
  expect(await toldToStop(second)).toBe(0);
  const counts = accepted();
  expect(counts.size).toBe(300);
  expect(Math.max(...counts.values())).toBe(1);
  const rows = await store.read.select().from(messages);
  expect(new Set(rows.map((row) => row.state))).toEqual(new Set(["sent"]));
}, 120_000);
