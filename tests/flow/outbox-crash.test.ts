import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { rmSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { afterAll, beforeAll, expect, onTestFinished, test } from "vitest";
import { messages } from "#db/schema";
import { openStore, type Store } from "#db/store";
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

const SECRET = "a secret that only the tests know, long enough";
const root = fileURLToPath(new URL("../..", import.meta.url));
// Inside the project, so that it finds the packages.
const program = `${root}build/outbox-child-${process.pid}.mjs`;

beforeAll(async () => {
  await build({
    entryPoints: [`${root}tests/support/outbox-child.ts`],
    outfile: program,
    bundle: true,
    packages: "external",
    platform: "node",
    format: "esm",
    jsx: "automatic",
    logLevel: "warning",
  });
});
afterAll(() => rmSync(program, { force: true }));

/** How many messages the SMTP transport has under way at once: two for each of its ten connections. */
const UNDER_WAY = 20;

interface Town {
  store: Store;
  sink: SmtpSink;
  /** How often the server accepted each message, by its Message-ID. */
  accepted(): Map<string, number>;
  start(): Promise<ChildProcess>;
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
  await takeIn(
    { store, secret: SECRET, now: () => now },
    Array.from({ length: people }, (_, n) => freshContact({ email: `p${n}@example.nl`, occurredAt: now })),
  );
  return {
    store,
    sink,
    accepted: () => {
      const counts = new Map<string, number>();
      for (const { raw } of sink.received) {
        const id = /^Message-ID: <([^@]+)@/im.exec(raw)?.[1] as string;
        counts.set(id, (counts.get(id) ?? 0) + 1);
      }
      return counts;
    },
    async start() {
      const child = spawn(process.execPath, [program, String(claimFor)], {
        stdio: ["ignore", "pipe", "inherit"],
        env: {
          PATH: process.env.PATH ?? "",
          NODE_ENV: "test",
          DATABASE_URL: url,
          SECRET,
          SMTP_URL: sink.url,
          BASE_URL: "http://weerklank.test",
        },
      });
      onTestFinished(() => void child.kill("SIGKILL"));
      await once(child.stdout as NonNullable<typeof child.stdout>, "data");
      return child;
    },
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
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

const wait = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

test("however often it is killed, nobody gets a message twice, and nothing that may have left is called unsent", async () => {
  const { store, accepted, start } = await town(400, 5_000);
  let kills = 0;
  while (kills < 6 && accepted().size < 380) {
    const child = await start();
    await wait(20 + Math.random() * 250);
    child.kill("SIGKILL");
    await once(child, "exit");
    kills += 1;
  }
  const last = await start();
  await until(() => settled(store));
  last.kill("SIGTERM");
  expect((await once(last, "exit"))[0]).toBe(0);

  const counts = accepted();
  expect(Math.max(...counts.values())).toBe(1);
  const rows = await store.read.select().from(messages);
  expect(rows).toHaveLength(400);
  const unknown = rows.filter((row) => row.state === "unknown");
  expect(kills).toBeGreaterThan(1);
  // At most what was under way at each kill.
  expect(unknown.length).toBeLessThanOrEqual(kills * UNDER_WAY);
  for (const { id, state } of rows) if (state === "sent") expect(counts.get(id)).toBe(1);
  for (const id of counts.keys())
    expect(["sent", "unknown"]).toContain(rows.find((row) => row.id === id)?.state);
  expect(rows.every((row) => row.payload === null)).toBe(true);
  const { kept, counted } = await talliesTwice(store);
  expect(kept).toEqual(counted);
}, 120_000);

test("two processes share the work; one that is told to stop leaves nothing half done", async () => {
  const { store, accepted, start } = await town(300, 60_000);
  const [first, second] = await Promise.all([start(), start()]);
  await until(async () => accepted().size > 50);
  first.kill("SIGTERM");
  expect((await once(first, "exit"))[0]).toBe(0);
  await until(() => settled(store));
  second.kill("SIGTERM");
  expect((await once(second, "exit"))[0]).toBe(0);
  const counts = accepted();
  expect(counts.size).toBe(300);
  expect(Math.max(...counts.values())).toBe(1);
  const rows = await store.read.select().from(messages);
  expect(new Set(rows.map((row) => row.state))).toEqual(new Set(["sent"]));
}, 120_000);
