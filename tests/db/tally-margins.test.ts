import fc from "fast-check";
import { expect, test } from "vitest";
import { addToTallies, allTallies, rebuildTallies, type TallyRow } from "#db/queries/tallies";
import { MARGINS } from "#db/queries/tally-margins";
import { tallies, tallyMargins } from "#db/schema";
import type { Store } from "#db/store";
import { makeResponses, response } from "#tests/support/make-answers";
import { testStore } from "#tests/support/store";

const cell = fc.record({
  questionKey: fc.constantFrom("grade", "resolved"),
  wording: fc.constantFrom(1, 2),
  month: fc.constantFrom("2026-01", "2026-02"),
  channel: fc.constantFrom("phone", "counter"),
  topic: fc.constantFrom("paspoort", "afval"),
  team: fc.constantFrom("", "kcc"),
  value: fc.constantFrom("7", "8", "dont_know"),
});

type Sums = Record<string, number>;

const margins = async ({ read }: Store): Promise<Sums> =>
  Object.fromEntries(
    (await read.select().from(tallyMargins)).map(({ n, questionKey, margin, month, key, wording, value }) => [
      [questionKey, margin, month, key, wording, value].join("|"),
      n,
    ]),
  );

function addedUp(rows: readonly TallyRow[]): Sums {
  const sums: Sums = {};
  for (const row of rows) {
    for (const margin of MARGINS) {
      const id = [row.questionKey, margin, row.month, row[margin], row.wording, row.value].join("|");
      sums[id] = (sums[id] ?? 0) + row.n;
    }
  }
  return sums;
}

test("the margins are the tallies added up, after any adding and taking away, and after a recount", async () => {
  const store = await testStore();
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.array(cell, { minLength: 1, maxLength: 6 }), { maxLength: 6 }),
      async (steps) => {
        for (const step of steps) {
          await store.write((tx) =>
            addToTallies(
              tx,
              step.map((each) => ({ ...each, stratum: "", n: 1 })),
            ),
          );
        }
        const [first] = steps;
        if (first)
          await store.write((tx) =>
            addToTallies(
              tx,
              first.map((each) => ({ ...each, stratum: "", n: -1 })),
            ),
          );
        expect(await margins(store)).toEqual(addedUp(await allTallies(store.read)));
        // There are no answers behind these counts: a recount leaves nothing.
        await store.write(async (tx) => {
          await tx.delete(tallies);
          await rebuildTallies(tx);
        });
        expect(await margins(store)).toEqual({});
      },
    ),
    { numRuns: 25 },
  );
});

test("a recount of the answers gives the margins that were kept", async () => {
  const store = await testStore();
  const channels = ["phone", "counter", "report"] as const;
  await makeResponses(
    store,
    Array.from({ length: 200 }, (_, n) =>
      response({
        month: `2026-0${1 + (n % 3)}`,
        channel: channels[n % 3] ?? "phone",
        topic: `t${n % 4}`,
        grade: 1 + (n % 10),
      }),
    ),
  );
  const kept = await margins(store);
  await store.write((tx) => rebuildTallies(tx));
  expect(await margins(store)).toEqual(kept);
  expect(Object.keys(kept).length).toBeGreaterThan(50);
});
