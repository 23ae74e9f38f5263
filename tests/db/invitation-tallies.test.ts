import fc from "fast-check";
import { expect, test } from "vitest";
import { rebuildInvitationTallies } from "#db/queries/invitation-counts";
import { markAnswered, moveInvitations } from "#db/queries/invitations";
import { invitationMargins, invitations, invitationTallies } from "#db/schema";
import type { Store } from "#db/store";
import { atOnce, freshContact, publishForAll, takeIn, talliesTwice } from "#tests/support/make-invitation";
import { testRuntime } from "#tests/support/runtime";
import { at } from "#tests/support/time";
import { CHANNELS } from "~/domain/contact";
import { INVITATION_REASONS, INVITATION_STATES } from "~/domain/invitation-policy";

const now = at("2026-01-05T09:00+01:00");
const state = fc.constantFrom(...INVITATION_STATES);
const fields = fc.record(
  {
    reason: fc.constantFrom(null, ...INVITATION_REASONS),
    detail: fc.constantFrom(null, "suppressed" as const, "day_cap" as const),
    medium: fc.constantFrom(null, "email" as const, "sms" as const),
  },
  { requiredKeys: [] },
);
const step = fc.oneof(
  fc.record({
    kind: fc.constant("take" as const),
    channel: fc.constantFrom(...CHANNELS),
    count: fc.integer({ min: 1, max: 5 }),
  }),
  fc.record({
    kind: fc.constant("move" as const),
    from: state,
    to: state,
    share: fc.integer({ min: 1, max: 3 }),
    fields,
  }),
  // A state that is kept while the reason, its detail or the medium changes, and two moves of the same in one call.
  fc.record({ kind: fc.constant("twice" as const), from: state, to: state, last: state, fields }),
  fc.record({ kind: fc.constant("answer" as const), which: fc.nat({ max: 30 }) }),
  fc.record({ kind: fc.constant("fail" as const), from: state, to: state }),
);

test("after any sequence of steps the counts per state equal a recount, and rebuilding changes nothing", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 3, maxLength: 15 }), async (steps) => {
      const runtime = await testRuntime({ now });
      const { store } = runtime;
      await publishForAll(store, now);
      for (const one of steps) {
        const rows = await store.read.select({ id: invitations.id }).from(invitations);
        const ids = rows.map((row) => row.id);
        if (one.kind === "take") {
          await takeIn(
            runtime,
            Array.from({ length: one.count }, (_, n) =>
              freshContact({
                channel: one.channel,
                occurredAt: new Date(now.getTime() - (n % 3) * 86_400_000),
                noSurvey: n % 2 === 1,
              }),
            ),
            atOnce,
          );
        } else if (one.kind === "move") {
          const some = ids.filter((_, place) => place % one.share === 0);
          const { from, to, fields } = one;
          await store.write((tx) => moveInvitations(tx, [{ ids: some, from, to, fields }]));
        } else if (one.kind === "twice") {
          const { from, to, last, fields } = one;
          await store.write((tx) =>
            moveInvitations(tx, [
              { ids, from, to, fields },
              { ids, from: to, to: last },
            ]),
          );
        } else if (one.kind === "answer") {
          const id = ids[one.which];
          if (id) await store.write((tx) => markAnswered(tx, [id]));
        } else {
          const failing = store.write(async (tx) => {
            await moveInvitations(tx, [{ ids, from: one.from, to: one.to }]);
            throw new Error("no");
          });
          await expect(failing).rejects.toThrow("no");
        }
      }
      const { kept, counted } = await talliesTwice(store);
      expect(kept).toEqual(counted);
      const negative = (await store.read.select().from(invitationTallies)).filter((row) => row.n < 0);
      expect(negative).toEqual([]);
      const added = await margins(store);
      await store.write((tx) => rebuildInvitationTallies(tx));
      expect((await talliesTwice(store)).kept).toEqual(counted);
      expect(await margins(store)).toEqual(added);
    }),
    { numRuns: 15 },
  );
});

test("writes at the same moment leave the counts equal to a recount", async () => {
  const runtime = await testRuntime({ now });
  const { store } = runtime;
  await publishForAll(store, now);
  await takeIn(
    runtime,
    Array.from({ length: 60 }, (_, n) =>
      freshContact({
        channel: CHANNELS[n % 4] as (typeof CHANNELS)[number],
        occurredAt: new Date(now.getTime() - (n % 5) * 86_400_000),
      }),
    ),
    atOnce,
  );
  const ids = (await store.read.select({ id: invitations.id }).from(invitations)).map(({ id }) => id);
  const turned = ids.toReversed();
  await Promise.all(
    Array.from({ length: 24 }, (_, n) =>
      store.write((tx) =>
        moveInvitations(tx, [
          {
            ids: n % 2 === 0 ? ids.slice(n % 7) : turned.slice(n % 5),
            from: n % 3 === 0 ? "scheduled" : "sent",
            to: n % 3 === 0 ? "sent" : n % 3 === 1 ? "delivered" : "sent",
            fields: { medium: n % 2 === 0 ? "email" : "sms" },
          },
        ]),
      ),
    ),
  );
  const { kept, counted } = await talliesTwice(store);
  expect(kept).toEqual(counted);
});

async function margins(store: Store): Promise<string[]> {
  const rows = await store.read.select().from(invitationMargins);
  return rows
    .filter(({ n }) => n !== 0)
    .map((row) => Object.values(row).join(" "))
    .sort();
}
