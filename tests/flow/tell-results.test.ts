import { expect, test } from "vitest";
import { makeCallback, makeInvitationCounts, makeResponses, times } from "#tests/support/make-answers";
import { testStore } from "#tests/support/store";
import { at } from "#tests/support/time";
import type { Channel } from "~/domain/contact";
import { defaultBounds } from "~/domain/disclosure";
import { month } from "~/domain/period";
import type { ResultsQuery } from "~/domain/results-query";
import { readResults } from "~/flow/read-results.server";

const now = at("2026-11-21T12:00+01:00");
const query: ResultsQuery = {
  period: { from: month("2026-01"), to: month("2026-06") },
  scope: {},
  compare: "previous-year",
};

test("how many of those asked answered is told beside a grade only where the pages about the response tell it", async () => {
  const store = await testStore();
  const place = { month: "2026-03", topic: "paspoort", team: "kcc" } as const;
  const asked: [Channel, number, number][] = [
    ["phone", 60, 60],
    ["counter", 15, 11],
    ["post", 12, 12],
    ["email", 9, 9],
  ];
  await makeResponses(
    store,
    asked.flatMap(([channel, , graded]) => times(graded, { ...place, channel })),
  );
  await makeInvitationCounts(
    store,
    asked.map(([channel, n]) => ({ ...place, channel, state: "answered" as const, n })),
  );
  const { total, channels } = await readResults(store.read, query, defaultBounds, now);
  const told = new Map(channels.map(({ key, n, reach }) => [key, [n, reach?.answered ?? null]]));
  // Of the answers to the grade the counter is the smallest that can protect e-mail, of those who answered it is post.
  expect(Object.fromEntries(told)).toEqual({
    phone: [60, 60],
    counter: [null, null],
    post: [12, null],
    email: [null, null],
  });
  expect(total.reach).toMatchObject({ answered: 96 });
});

test("open callbacks of which the log may not be told are not told either", async () => {
  const store = await testStore();
  const requestedAt = "2026-05-04T10:00+02:00";
  const open = {
    requestedAt: "2026-11-20T10:00+01:00",
    dueAt: "2026-11-24T23:59:59+01:00",
    month: "2026-05",
  };
  for (let n = 0; n < 4; n += 1)
    await makeCallback(store, { requestedAt, dueAt: "2026-05-06T23:59:59+02:00", calledBackAt: requestedAt });
  for (let n = 0; n < 2; n += 1) await makeCallback(store, { ...open, calledBackAt: null });
  const few = await readResults(store.read, query, defaultBounds, now);
  expect(few.callbacks).toMatchObject({ logged: { visibility: "hidden", n: null }, open: null });
  for (let n = 0; n < 6; n += 1)
    await makeCallback(store, { requestedAt, dueAt: "2026-05-06T23:59:59+02:00", calledBackAt: requestedAt });
  const enough = await readResults(store.read, query, defaultBounds, now);
  expect(enough.callbacks).toMatchObject({ logged: { n: 10 }, open: 2 });
});
