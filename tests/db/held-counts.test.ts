import fc from "fast-check";
import { expect, test, vi } from "vitest";
import { answersBy, answersByMonth } from "#db/queries/figures";
import { addToTallies, allTallies, type TallyRow } from "#db/queries/tallies";
import { openStore, type Store } from "#db/store";
import { emptyDatabaseUrl } from "#tests/support/store";
import type { Period } from "~/domain/period";

const YEAR: Period = { from: "2026-01", to: "2026-12" } as Period;

const cell = (change: Partial<TallyRow> = {}): TallyRow => ({
  questionKey: "grade",
  wording: 1,
  month: "2026-03",
  channel: "phone",
  topic: "paspoort",
  team: "kcc",
  value: "8",
  stratum: "nl email kcc",
  n: 1,
  ...change,
});

const add = (store: Store, ...rows: TallyRow[]) => store.write((tx) => addToTallies(tx, rows));

/** What the page would show, and the same from the tallies themselves. */
async function bothOf({ read }: Store) {
  const tallies = await allTallies(read);
  const counted = (key: (row: TallyRow) => string) => {
    const sums = new Map<string, number>();
    for (const row of tallies) sums.set(key(row), (sums.get(key(row)) ?? 0) + row.n);
    return [...sums].sort();
  };
  const byMonth = await answersByMonth(read, "grade", YEAR, {});
  const byTopic = await answersBy(read, "topic", "grade", { period: YEAR }, {});
  return {
    shown: [
      byMonth.map(({ month, value, n }): [string, number] => [`${month} ${value}`, n]).sort(),
      byTopic.map(({ key, value, n }): [string, number] => [`${key} ${value}`, n]).sort(),
    ],
    counted: [
      counted(({ month, value }) => `${month} ${value}`),
      counted(({ topic, value }) => `${topic} ${value}`),
    ],
  };
}

test("whatever is counted or taken away, the counts that are held are those of the database", async () => {
  const store = await openStore(await emptyDatabaseUrl());
  const rows = fc.record({
    month: fc.constantFrom("2026-03", "2026-04"),
    channel: fc.constantFrom("phone", "desk", "email"),
    topic: fc.constantFrom("paspoort", "afval"),
    value: fc.constantFrom("7", "8"),
    stratum: fc.constantFrom("nl email kcc", "en sms kcc"),
  });
  try {
    await fc.assert(
      fc.asyncProperty(fc.array(rows, { minLength: 1, maxLength: 12 }), async (added) => {
        for (const row of added) {
          await add(store, cell(row));
          const { shown, counted } = await bothOf(store);
          expect(shown).toEqual(counted);
        }
        await add(store, ...added.slice(1).map((row) => cell({ ...row, n: -1 })));
        const { shown, counted } = await bothOf(store);
        expect(shown).toEqual(counted);
      }),
      { numRuns: 8 },
    );
  } finally {
    await store.close();
  }
});

test("an erased answer and a new one that look the same by channel are told apart after a while", async () => {
  const store = await openStore(await emptyDatabaseUrl());
  const clock = vi.spyOn(performance, "now");
  try {
    await add(store, cell({ topic: "paspoort", n: 5 }), cell({ topic: "afval", n: 9 }));
    await bothOf(store);
    await add(store, cell({ topic: "paspoort", n: -1 }), cell({ topic: "afval", n: 1 }));
    const later = performance.now() + 600_000;
    clock.mockImplementation(() => later);
    const { shown, counted } = await bothOf(store);
    expect(shown).toEqual(counted);
    expect(shown[1]).toEqual([
      ["afval 8", 10],
      ["paspoort 8", 4],
    ]);
  } finally {
    clock.mockRestore();
    await store.close();
  }
});
