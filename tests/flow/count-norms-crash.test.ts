import { setTimeout as wait } from "node:timers/promises";
import { expect, onTestFinished, test } from "vitest";
import { askToCountNorms, normsToCount } from "#db/queries/norm-recounts";
import { openStore } from "#db/store";
import { bundledChild, killed, toldToStop } from "#tests/support/bundled-child";
import { contact } from "#tests/support/make-contact";
import { insertNorms, lookedNorms, NORMS, storedNorms } from "#tests/support/norm-counts";
import { emptyDatabaseUrl } from "#tests/support/store";
import { at } from "#tests/support/time";
import { countNextMonth, countNorms } from "~/flow/count-norms.server";
import { receiveContacts } from "~/flow/receive-contacts.server";

const program = bundledChild("norm-count-child");
const now = at("2026-11-20T12:00+01:00");
const day = 86_400_000;

/** Contacts of a year before there was a norm; then the norms, still to be counted. */
async function town(contacts: number) {
  const url = await emptyDatabaseUrl();
  const store = await openStore(url);
  onTestFinished(() => store.close());
  const inputs = Array.from({ length: contacts }, (_, n) =>
    contact({
      id: `c${n}`,
      channel: n % 3 === 0 ? "phone" : n % 3 === 1 ? "report" : "counter",
      topic: n % 2 === 0 ? "paspoort" : "afval",
      team: "kcc",
      occurredAt: new Date(now.getTime() - day - (n / contacts) * 360 * day),
      waitSeconds: n % 60,
      handledAt:
        n % 5 === 0
          ? null
          : new Date(now.getTime() - day - (n / contacts) * 360 * day + (n % 40) * 3_600_000),
    }),
  );
  for (let from = 0; from < inputs.length; from += 500)
    await receiveContacts(
      { store, secret: "a secret of the tests", now },
      inputs.slice(from, from + 500),
      "api",
    );
  await store.write(async (tx) => {
    await insertNorms(tx, now);
    await askToCountNorms(
      tx,
      NORMS.map(({ key }) => key),
      now,
    );
  });
  return {
    store,
    start: () => program.start({ DATABASE_URL: url }),
  };
}

test("a recount of norms that was killed goes on by itself, and ends as if it never was", async () => {
  const { store, start } = await town(2000);
  const left = async () => JSON.stringify([...(await normsToCount(store.read))]);
  const halfway = new Set<string>();
  for (let kills = 0; kills < 6; kills += 1) {
    const before = await left();
    const child = await start();
    for (const end = Date.now() + 10_000; (await left()) === before && Date.now() < end; ) await wait(1);
    await killed(child);
    halfway.add(await left());
    // One of them changes half-way, as when somebody mends it: that one from the newest month again.
    if (kills === 2) await store.write((tx) => askToCountNorms(tx, [NORMS[0]?.key as string], now));
  }
  halfway.delete("[]");
  expect(halfway.size).toBeGreaterThan(2);
  const last = await Promise.all([start(), start()]);
  for (const end = Date.now() + 30_000; (await left()) !== "[]"; await wait(20))
    if (Date.now() > end) throw new Error("it took too long");
  for (const child of last) expect(await toldToStop(child)).toBe(0);
  expect(await storedNorms(store)).toEqual(await lookedNorms(store));
  expect((await storedNorms(store)).length).toBeGreaterThan(50);
}, 120_000);

test("contacts that come in between two months of a recount are counted once", async () => {
  const { store } = await town(600);
  for (let n = 0; await countNextMonth(store, now); n += 1) {
    const input = (id: string, daysAgo: number) =>
      contact({
        id: `${id}${n}`,
        channel: "phone",
        topic: "afval",
        team: "kcc",
        occurredAt: new Date(now.getTime() - daysAgo * day),
        waitSeconds: 20 + n,
      });
    await receiveContacts(
      { store, secret: "a secret of the tests", now },
      [input("new", 2), input("old", 300)],
      "api",
    );
  }
  expect(await storedNorms(store)).toEqual(await lookedNorms(store));
});

test("a norm that was taken away meanwhile is not counted any more", async () => {
  const { store } = await town(60);
  await store.write((tx) => askToCountNorms(tx, ["long_gone"], now));
  await countNorms(store, now);
  expect(await normsToCount(store.read)).toEqual(new Map());
  expect(await storedNorms(store)).toEqual(await lookedNorms(store));
});
