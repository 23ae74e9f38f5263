import { readFileSync } from "node:fs";
import { sql } from "drizzle-orm";
import fc from "fast-check";
import { expect, test } from "vitest";
import { dialect } from "#db/dialect";
import { rebuildCallbackTallies } from "#db/queries/callback-tallies";
import { fatesByMonth } from "#db/queries/fates";
import type { ResolvedScope } from "#db/queries/scopes";
import { callbackMargins, callbackTallies, contacts } from "#db/schema";
import { rows, type Store } from "#db/store";
import { contact } from "#tests/support/make-contact";
import { testStore } from "#tests/support/store";
import { at } from "#tests/support/time";
import { addDays, type CalendarDate, calendarDate, dayInAmsterdam } from "~/domain/calendar";
import type { ContactInput } from "~/domain/contact";
import { month } from "~/domain/period";
import { receiveContacts } from "~/flow/receive-contacts.server";

const now = at("2026-11-20T12:00+01:00");
const hour = 3_600_000;
const receive = (store: Store, inputs: ContactInput[]) =>
  receiveContacts({ store, secret: "a secret of the tests", now }, inputs, "api");

/** A contact by one of few ids, so that steps meet each other: new, sent again, with or without what happened since. */
const sent = fc
  .record({
    id: fc.constantFrom("a", "b", "c", "d", "e", "f", "g", "h"),
    requestedHoursAgo: fc.option(fc.integer({ min: 1, max: 24 * 40 })),
    madeAfterHours: fc.option(fc.integer({ min: 0, max: 150 })),
    channel: fc.constantFrom("phone", "email", "counter"),
    topic: fc.constantFrom("paspoort", "afval"),
    team: fc.constantFrom("kcc", "beheer"),
  })
  .map(({ requestedHoursAgo, madeAfterHours, ...place }): ContactInput => {
    const requested = requestedHoursAgo === null ? null : new Date(now.getTime() - requestedHoursAgo * hour);
    const isMade = requested !== null && madeAfterHours !== null;
    return contact({
      ...place,
      channel: place.channel as ContactInput["channel"],
      occurredAt: requested ?? new Date(now.getTime() - 50 * hour),
      callbackRequestedAt: requested,
      calledBackAt: isMade ? new Date(requested.getTime() + madeAfterHours * hour) : null,
    });
  });

const steps = fc.array(
  fc.record({ batch: fc.array(sent, { minLength: 1, maxLength: 5 }), fails: fc.boolean() }),
  { maxLength: 8 },
);

test("after any sequence of contacts, replays and callbacks the counts equal a recount, a rebuild and the migration", async () => {
  await fc.assert(
    fc.asyncProperty(steps, async (all) => {
      const store = await testStore();
      for (const { batch, fails } of all) {
        if (!fails) await receive(store, batch);
        else await expect(receiveAndFail(store, batch)).rejects.toThrow("no");
      }
      const kept = await stored(store);
      expect(kept).toEqual(await recounted(store));
      await store.write((tx) => rebuildCallbackTallies(tx));
      expect(await stored(store)).toEqual(kept);
      await store.write(async (tx) => {
        for (const statement of fillStatements()) await rows(tx, sql.raw(statement));
      });
      expect(await stored(store)).toEqual(kept);
    }),
    { numRuns: 20 },
  );
});

test("the log per month is what a look at every contact gives, for any scope and on any day", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(sent, { minLength: 1, maxLength: 8 }),
      fc.integer({ min: -45, max: 10 }),
      fc.record<ResolvedScope>(
        {
          channel: fc.constant<ContactInput["channel"][]>(["phone", "counter"]),
          topic: fc.constant(["afval"]),
          team: fc.constant(["kcc"]),
        },
        { requiredKeys: [] },
      ),
      async (batch, days, scope) => {
        const store = await testStore();
        await receive(store, batch);
        const today = addDays(dayInAmsterdam(now), days);
        const period = { from: month("2026-10"), to: month("2026-11") };
        const read = await fatesByMonth(store.read, { of: "callbacks" }, period, scope, today);
        expect(read.filter(({ inTime, late, open }) => inTime + late + open > 0).sort(byMonth)).toEqual(
          await looked(store, scope, today),
        );
      },
    ),
    { numRuns: 25 },
  );
});

test("a callback that two senders report at once is counted once", async () => {
  const store = await testStore();
  const requestedAt = at("2026-11-16T10:00+01:00");
  const promised = Array.from({ length: 40 }, (_, n) =>
    contact({
      topic: `t${n % 7}`,
      team: `team${n % 3}`,
      occurredAt: requestedAt,
      callbackRequestedAt: requestedAt,
    }),
  );
  await receive(store, promised);
  const made = promised.map((one) => ({ ...one, calledBackAt: at("2026-11-17T10:00+01:00") }));
  const reports = Array.from({ length: 6 }, (_, n) => (n % 2 ? made : made.toReversed()));
  const received = await Promise.all(reports.map((report) => receive(store, report)));
  expect(received.reduce((sum, { updated }) => sum + updated, 0)).toBe(40);
  expect(await stored(store)).toEqual(await recounted(store));
  const read = await fatesByMonth(
    store.read,
    { of: "callbacks" },
    { from: month("2026-11"), to: month("2026-11") },
    {},
    calendarDate("2026-12-30"),
  );
  expect(read).toEqual([{ month: "2026-11", inTime: 40, late: 0, open: 0 }]);
});

test("counts from writes at once, in opposite order, all arrive", async () => {
  const store = await testStore();
  const requestedAt = at("2026-11-16T10:00+01:00");
  const batches = Array.from({ length: 8 }, (_, write) => {
    const batch = Array.from({ length: 30 }, (_, n) =>
      contact({ topic: `t${n}`, occurredAt: requestedAt, callbackRequestedAt: requestedAt }),
    );
    return write % 2 ? batch : batch.reverse();
  });
  await Promise.all(batches.map((batch) => receive(store, batch)));
  expect(await stored(store)).toEqual(await recounted(store));
  expect((await store.read.select().from(callbackTallies)).map(({ n }) => n)).toEqual(
    Array.from({ length: 30 }, () => 8),
  );
});

async function receiveAndFail(store: Store, batch: ContactInput[]): Promise<void> {
  await receiveContacts({ store, secret: "a secret of the tests", now }, batch, "api", async () => {
    throw new Error("no");
  });
}

async function stored(store: Store): Promise<string[]> {
  const cells = await store.read.select().from(callbackTallies);
  const margins = await store.read.select().from(callbackMargins);
  return [
    ...cells.map(({ month, channel, topic, team, fate, due, n }) =>
      [month, channel, topic, team, fate, due, n].join(" | "),
    ),
    ...margins.map(({ margin, month, key, fate, due, n }) => [margin, month, key, fate, due, n].join(" | ")),
  ].sort();
}

/** From the contacts themselves, sharing no code with what keeps the counts. */
async function recounted(store: Store): Promise<string[]> {
  const counted = new Map<string, number>();
  for (const row of await store.read.select().from(contacts)) {
    if (!row.callbackRequestedAt || !row.callbackDueAt) continue;
    const isOpen = row.calledBackAt === null;
    const fate = isOpen ? "open" : +(row.calledBackAt ?? 0) <= +row.callbackDueAt ? "in_time" : "late";
    const due = isOpen ? row.callbackDueAt.toISOString().slice(0, 10) : "";
    for (const key of [
      [row.month, row.channel, row.topic, row.team, fate, due],
      ["channel", row.month, row.channel, fate, due],
      ["topic", row.month, row.topic, fate, due],
      ["team", row.month, row.team, fate, due],
    ].map((parts) => parts.join(" | "))) {
      counted.set(key, (counted.get(key) ?? 0) + 1);
    }
  }
  return [...counted].map(([key, n]) => `${key} | ${n}`).sort();
}

/** The log at noon of a day, contact by contact. */
async function looked(store: Store, scope: ResolvedScope, today: CalendarDate) {
  const noon = at(`${today}T12:00+01:00`);
  const months = new Map<string, { month: string; inTime: number; late: number; open: number }>();
  for (const row of await store.read.select().from(contacts)) {
    const isIn = (["channel", "topic", "team"] as const).every(
      (part) => scope[part] === undefined || (scope[part] as readonly string[]).includes(row[part]),
    );
    if (!isIn || row.callbackDueAt === null || row.month < "2026-10" || row.month > "2026-11") continue;
    const of = months.get(row.month) ?? { month: row.month, inTime: 0, late: 0, open: 0 };
    if (row.calledBackAt !== null) of[row.calledBackAt <= row.callbackDueAt ? "inTime" : "late"] += 1;
    else of[row.callbackDueAt < noon ? "late" : "open"] += 1;
    months.set(row.month, of);
  }
  return [...months.values()].sort(byMonth);
}

const byMonth = (a: { month: string }, b: { month: string }) => (a.month < b.month ? -1 : 1);

function fillStatements(): string[] {
  const file = new URL(`../../db/migrations/${dialect}/0005_callback_fill.sql`, import.meta.url);
  const statements = readFileSync(file, "utf8").split("--> statement-breakpoint");
  // So that SQLite's driver takes them for the same as PostgreSQL's does.
  return statements.map((statement) => `${statement.trim().replace(/;$/, "")} returning n`);
}
