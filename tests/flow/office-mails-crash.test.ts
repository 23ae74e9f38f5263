import { setTimeout as wait } from "node:timers/promises";
import { expect, onTestFinished, test } from "vitest";
import { dialect } from "#db/dialect";
import { subscribe } from "#db/queries/subscriptions";
import { insertUser } from "#db/queries/users";
import { officeMails } from "#db/schema";
import { openStore } from "#db/store";
import { bundledChild, killed, toldToStop } from "#tests/support/bundled-child";
import { makeResponses, times } from "#tests/support/make-answers";
import { smtpSink } from "#tests/support/smtp-sink";
import { emptyDatabaseUrl } from "#tests/support/store";
import { at } from "#tests/support/time";
import { newId } from "~/domain/id";

const program = bundledChild("office-mail-child");

async function town(people: number) {
  const url = await emptyDatabaseUrl();
  const store = await openStore(url);
  onTestFinished(() => store.close());
  // Slow enough that a process can be ended while a mail is on its way.
  const sink = await smtpSink({ onRcptTo: (_address, _session, done) => void setTimeout(done, 10) });
  onTestFinished(() => sink.close());
  await makeResponses(store, times(40, { month: "2025-12", grade: 8 }));
  await store.write(async (tx) => {
    for (let n = 0; n < people; n += 1) {
      const id = newId();
      await insertUser(tx, {
        id,
        email: `p${n}@voorbeeld.example`,
        name: `Persoon ${n}`,
        role: "viewer",
        passwordHash: null,
        createdAt: at("2025-01-01T00:00Z"),
        disabledAt: null,
      });
      await subscribe(tx, id, "summary", at("2025-01-01T00:00Z"));
    }
  });
  return {
    store,
    accepted: () => {
      const counts = new Map<string, number>();
      for (const { to } of sink.received) for (const one of to) counts.set(one, (counts.get(one) ?? 0) + 1);
      return counts;
    },
    start: () => program.start({ DATABASE_URL: url, SMTP_URL: sink.url }, ["2026-01-05T09:00+01:00", "1500"]),
    async settled(): Promise<void> {
      const end = Date.now() + 60_000;
      for (;;) {
        const rows = await store.read.select({ state: officeMails.state }).from(officeMails);
        if (rows.length === people && rows.every(({ state }) => state === "sent" || state === "unknown"))
          return;
        if (Date.now() > end) throw new Error("it took too long");
        await wait(50);
      }
    },
  };
}

const KILLS = dialect === "sqlite" ? 15 : 8;

test("however often it is killed, nobody in the office gets a mail twice, and what is called sent was sent", async () => {
  const people = 150;
  const { store, accepted, start, settled } = await town(people);
  for (let kills = 0; kills < KILLS; kills += 1) {
    const child = await start();
    await wait(Math.random() * 250);
    await killed(child);
  }
  // Two at once take up what is left; the clock of each begins anew, so what was claimed runs out while they work.
  const last = await Promise.all([start(), start()]);
  await settled();
  for (const child of last) expect(await toldToStop(child)).toBe(0);
  const counts = accepted();
  expect(Math.max(...counts.values())).toBe(1);
  const rows = await store.read.select().from(officeMails);
  expect(rows.filter(({ state }) => state === "unknown").length).toBeLessThanOrEqual(KILLS);
  const sent = rows.filter(({ state }) => state === "sent").length;
  expect(sent).toBeLessThanOrEqual(counts.size);
  expect(sent).toBeGreaterThanOrEqual(people - KILLS);
}, 180_000);
