import { expect, test } from "vitest";
import { makeResponses, times } from "#tests/support/make-answers";
import { testStore } from "#tests/support/store";
import { at } from "#tests/support/time";
import { addMonths, lastMonths, type Month, month, monthsOf } from "~/domain/period";
import { publicFigures } from "~/flow/public-figures.server";

const now = at("2026-11-01T12:00+01:00");

const atTheCounter = (inMonth: Month, n: number) =>
  times(n, { month: inMonth, channel: "counter", topic: "paspoort", grade: 8 });

test("the public figures are those of the past twelve whole months", async () => {
  const store = await testStore();
  const answers = monthsOf(lastMonths(24, month("2026-10"))).flatMap((each) => atTheCounter(each, 30));
  await makeResponses(store, answers);
  expect(await publicFigures(store, now)).toMatchObject({
    from: "2025-11",
    to: "2026-10",
    total: { n: 360, mean: 8 },
    channels: [{ channel: "counter", n: 360 }],
  });
});

test("on the first of a month there still are public figures, of whole quarters", async () => {
  const store = await testStore();
  const answers = monthsOf(lastMonths(24, month("2026-10"))).flatMap((each) => atTheCounter(each, 30));
  await makeResponses(store, [...answers, ...atTheCounter(addMonths(month("2026-10"), 1), 2)]);
  expect(await publicFigures(store, now)).toMatchObject({
    from: "2025-10",
    to: "2026-09",
    total: { n: 360, mean: 8 },
    channels: [{ channel: "counter", n: 360 }],
  });
});
