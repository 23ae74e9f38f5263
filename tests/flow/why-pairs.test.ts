import fc from "fast-check";
import { expect, test } from "vitest";
import { insertResponses, type StoredResponse } from "#db/queries/responses";
import { everyView, isIn, smallViewThatFollows } from "#tests/support/count-views";
import { testStore } from "#tests/support/store";
import { at } from "#tests/support/time";
import type { Channel } from "~/domain/contact";
import type { CubeCell } from "~/domain/disclosure-cube";
import { newRandomId } from "~/domain/id";
import { month } from "~/domain/period";
import { readWhy } from "~/flow/read-why.server";
import { workUpAll } from "~/flow/work-up.server";

const RUNS = Number(process.env.WHY_RUNS ?? 3);
const now = at("2026-07-01T09:00+02:00");
const bounds = { hiddenBelow: 4, indicativeBelow: 8 };
const CHANNELS: readonly Channel[] = ["phone", "counter", "post"];
const TOPICS = ["paspoort", "afval"];

/** What somebody answered: to which version of the question after the grade, and the other question. */
interface Given {
  at: readonly [Channel, string];
  month: number;
  grade: "1" | "2" | "dont_know";
  resolved: string | null;
}

const town = fc.array(
  fc.record({
    at: fc.tuple(fc.constantFrom(...CHANNELS), fc.constantFrom(...TOPICS)),
    month: fc.constantFrom(0, 1, 3),
    grade: fc.constantFrom("1" as const, "1" as const, "1" as const, "2" as const, "dont_know" as const),
    resolved: fc.constantFrom("yes", "no", "partly", "yes", null, "dont_know"),
    times: fc.constantFrom(1, 1, 2, 4, 9),
  }),
  { minLength: 8, maxLength: 30 },
);

/** How many answers that count each place has in each month. */
function cellsOf(given: readonly Given[], counts: (each: Given) => boolean): CubeCell[] {
  const cells = new Map<string, CubeCell>();
  for (const each of given) {
    const key = `${each.month} ${each.at.join()}`;
    const known = cells.get(key) ?? { month: each.month, at: each.at, n: 0 };
    cells.set(key, { ...known, n: known.n + Number(counts(each)) });
  }
  return [...cells.values()];
}

async function storeOf(given: readonly Given[]) {
  const store = await testStore();
  const responses = given.map(({ at: [channel, topic], month, grade, resolved }, index): StoredResponse => {
    const answer = (questionKey: string, wording: number, value: string) => ({
      questionKey,
      wording,
      value,
      comment: null,
    });
    const isGrade = grade !== "dont_know";
    return {
      id: newRandomId(),
      receiptHash: newRandomId(),
      questionnaireVersionId: "v1",
      questionnaire: "phone",
      channel,
      topic,
      team: "kcc",
      month: `2026-0${month + 1}`,
      day: `2026-0${month + 1}-05`,
      language: "nl",
      medium: "email",
      answers: [
        answer("grade", isGrade ? Number(grade) : 1, isGrade ? String((index % 10) + 1) : grade),
        ...(resolved === null ? [] : [answer("resolved", 1, resolved)]),
      ],
    };
  });
  await store.write((tx) => insertResponses(tx, responses));
  await workUpAll(store);
  return store;
}

test("of how many people gave both answers nothing follows in a view where few gave either", async () => {
  let told = 0;
  await fc.assert(
    fc.asyncProperty(town, async (parts) => {
      const given = parts.flatMap(({ times, ...each }) => Array.from({ length: times }, (): Given => each));
      const store = await storeOf(given);
      const ofGrade = cellsOf(given, ({ grade }) => grade === "1");
      const ofOther = cellsOf(given, ({ resolved }) => resolved !== null && resolved !== "dont_know");
      const pairs = cellsOf(given, ({ grade, resolved }) => grade === "1" && /^[ynp]/.test(resolved ?? ""));
      const views = everyView(pairs).filter(({ at: [, topics] }) => topics === null || topics?.length === 1);
      const rows: number[][] = [];
      for (const view of views) {
        const [channel, topic] = view.at;
        const months = [...view.months].map((each) => month(`2026-0${each + 1}`));
        const [from = month("2026-01")] = months;
        const why = await readWhy(
          { db: store.read, bounds, now },
          {
            period: { from, to: months.at(-1) ?? from },
            scope: {
              ...(channel && { channel: [...channel] as Channel[] }),
              ...(topic && { topic: [...topic] }),
            },
            series: 1,
          },
        );
        for (const { correlation } of why.aspects) {
          if (correlation === null) continue;
          const own = pairs.map((each) => (isIn(view, each) ? 1 : 0));
          expect(correlation.n).toBe(pairs.reduce((sum, { n }, cell) => sum + n * (own[cell] ?? 0), 0));
          expect(correlation.n).toBeGreaterThanOrEqual(bounds.hiddenBelow);
          rows.push(own);
        }
      }
      told += rows.length;
      for (const cells of [ofGrade, ofOther])
        expect(smallViewThatFollows(cells, bounds.hiddenBelow, rows, views)).toBeUndefined();
    }),
    { numRuns: RUNS },
  );
  expect(told).toBeGreaterThan(RUNS);
}, 120_000);
