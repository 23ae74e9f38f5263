import fc from "fast-check";
import { expect, test } from "vitest";
import type { Store } from "#db/store";
import { contact } from "#tests/support/make-contact";
import { insertNorms, lookedNorms, storedNorms } from "#tests/support/norm-counts";
import { testStore } from "#tests/support/store";
import { at } from "#tests/support/time";
import type { ContactInput } from "~/domain/contact";
import { countNormsAnew } from "~/flow/count-norms.server";
import { receiveContacts } from "~/flow/receive-contacts.server";

const now = at("2026-11-20T12:00+01:00");
const hour = 3_600_000;
const receive = (store: Store, inputs: ContactInput[]) =>
  receiveContacts({ store, secret: "a secret of the tests", now }, inputs, "api");

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
        await store.write((tx) => insertNorms(tx, now));
        for (const batch of batches) await receive(store, batch);
        const kept = await storedNorms(store);
        expect(kept).toEqual(await lookedNorms(store));
        await countNormsAnew(store, now);
        expect(await storedNorms(store)).toEqual(kept);
      },
    ),
    { numRuns: 20 },
  );
}, 60_000);

test("a norm that is set later counts what was there already", async () => {
  const store = await testStore();
  await receive(
    store,
    [10, 30, 31].map((waitSeconds) => contact({ channel: "phone", waitSeconds })),
  );
  expect(await storedNorms(store)).toEqual([]);
  await store.write((tx) => insertNorms(tx, now));
  await countNormsAnew(store, now);
  expect(await storedNorms(store)).toEqual(await lookedNorms(store));
  expect((await storedNorms(store)).length).toBeGreaterThan(0);
});
