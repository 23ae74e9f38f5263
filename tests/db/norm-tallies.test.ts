import fc from "fast-check";
import { expect, test } from "vitest";
import { insertIndicator } from "#db/queries/indicators";
import { contacts, normMargins, normTallies } from "#db/schema";
import type { Store } from "#db/store";
import { contact } from "#tests/support/make-contact";
import { testStore } from "#tests/support/store";
import { at } from "#tests/support/time";
import type { ContactInput } from "~/domain/contact";
import type { Indicator } from "~/domain/indicator";
import { countNormsAnew } from "~/flow/count-norms.server";
import { receiveContacts } from "~/flow/receive-contacts.server";

const now = at("2026-11-20T12:00+01:00");
const hour = 3_600_000;
const receive = (store: Store, inputs: ContactInput[]) =>
  receiveContacts({ store, secret: "a secret of the tests", now }, inputs, "api");

const norm = (key: string, source: object): Indicator => ({
  key,
  name: key,
  unit: "share",
  direction: "at_least",
  source: { kind: "norm", ...source } as Indicator["source"],
});
const NORMS = [
  norm("opgenomen", { measure: "wait", within: 30, unit: "seconds", channels: ["phone"], openCounts: false }),
  norm("afgehandeld", {
    measure: "handled",
    within: 24,
    unit: "hours",
    channels: ["report", "phone"],
    openCounts: true,
  }),
];

const setNorms = (store: Store) =>
  store.write(async (tx) => {
    for (const each of NORMS) await insertIndicator(tx, each, { now, actor: "x" });
  });

/** By one of few ids, so that steps meet each other: new, sent again, with or without being handled since. */
const sent = fc
  .record({
    id: fc.constantFrom("a", "b", "c", "d", "e"),
    hoursAgo: fc.integer({ min: 1, max: 24 * 40 }),
    handledAfter: fc.option(fc.integer({ min: 0, max: 48 })),
    waitSeconds: fc.option(fc.constantFrom(0, 30, 31, 400)),
    channel: fc.constantFrom("phone", "report", "counter"),
    topic: fc.constantFrom("paspoort", "afval"),
  })
  .map(({ hoursAgo, handledAfter, channel, ...rest }): ContactInput => {
    const occurredAt = new Date(now.getTime() - hoursAgo * hour);
    return contact({
      ...rest,
      channel: channel as ContactInput["channel"],
      team: "kcc",
      occurredAt,
      handledAt: handledAfter === null ? null : new Date(occurredAt.getTime() + handledAfter * hour),
    });
  });

test("after any sequence of contacts and news the counts equal a look at every contact, and a recount", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.array(sent, { minLength: 1, maxLength: 5 }), { maxLength: 6 }),
      async (batches) => {
        const store = await testStore();
        await setNorms(store);
        for (const batch of batches) await receive(store, batch);
        const kept = await stored(store);
        expect(kept).toEqual(await looked(store));
        await countNormsAnew(store);
        expect(await stored(store)).toEqual(kept);
      },
    ),
    { numRuns: 20 },
  );
});

test("a norm that is set later counts what was there already", async () => {
  const store = await testStore();
  await receive(
    store,
    [10, 30, 31].map((waitSeconds) => contact({ channel: "phone", waitSeconds })),
  );
  expect(await stored(store)).toEqual([]);
  await setNorms(store);
  await countNormsAnew(store);
  expect(await stored(store)).toEqual(await looked(store));
  expect((await stored(store)).length).toBeGreaterThan(0);
});

async function stored(store: Store): Promise<string[]> {
  const cells = await store.read.select().from(normTallies);
  const margins = await store.read.select().from(normMargins);
  return [
    ...cells.map((row) =>
      [row.norm, row.month, row.channel, row.topic, row.team, row.fate, row.due, row.n].join(" | "),
    ),
    ...margins.map((row) => [row.norm, row.margin, row.month, row.key, row.fate, row.due, row.n].join(" | ")),
  ].sort();
}

/** From the contacts themselves, sharing no code with what keeps the counts. */
async function looked(store: Store): Promise<string[]> {
  const counted = new Map<string, number>();
  const count = (of: string, row: typeof contacts.$inferSelect, fate: string, due: string) => {
    for (const parts of [
      [of, row.month, row.channel, row.topic, row.team, fate, due],
      [of, "channel", row.month, row.channel, fate, due],
      [of, "topic", row.month, row.topic, fate, due],
      [of, "team", row.month, row.team, fate, due],
    ]) {
      const key = parts.join(" | ");
      counted.set(key, (counted.get(key) ?? 0) + 1);
    }
  };
  for (const row of await store.read.select().from(contacts)) {
    if (row.channel === "phone" && row.waitSeconds !== null)
      count("opgenomen", row, row.waitSeconds <= 30 ? "in_time" : "late", "");
    if (row.channel === "counter") continue;
    const due = new Date(row.occurredAt.getTime() + 24 * hour);
    if (row.handledAt === null) {
      const day = new Intl.DateTimeFormat("sv-SE", { timeZone: "Europe/Amsterdam" }).format(due);
      count("afgehandeld", row, "open", day);
    } else count("afgehandeld", row, row.handledAt <= due ? "in_time" : "late", "");
  }
  return [...counted].map(([key, n]) => `${key} | ${n}`).sort();
}
