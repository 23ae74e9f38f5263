import fc from "fast-check";
import { expect, test } from "vitest";
import { markAnswered, moveInvitations, rebuildInvitationTallies } from "#db/queries/invitations";
import { invitationMargins, invitations, invitationTallies } from "#db/schema";
import type { Store } from "#db/store";
import { atOnce, freshContact, publishForAll, takeIn, talliesTwice } from "#tests/support/make-invitation";
import { testRuntime } from "#tests/support/runtime";
import { at } from "#tests/support/time";
import { CHANNELS } from "~/domain/contact";
import { INVITATION_STATES } from "~/domain/invitation-policy";

const now = at("2026-01-05T09:00+01:00");
const state = fc.constantFrom(...INVITATION_STATES);
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
  }),
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
              freshContact({ channel: one.channel, occurredAt: now, noSurvey: n % 2 === 1 }),
            ),
            atOnce,
          );
        } else if (one.kind === "move") {
          const some = ids.filter((_, place) => place % one.share === 0);
          await store.write((tx) => moveInvitations(tx, [{ ids: some, from: one.from, to: one.to }]));
        } else if (one.kind === "answer") {
          const id = ids[one.which];
          if (id) await store.write((tx) => markAnswered(tx, id));
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

async function margins(store: Store): Promise<string[]> {
  const rows = await store.read.select().from(invitationMargins);
  return rows
    .filter(({ n }) => n !== 0)
    .map(({ margin, month, key, state, n }) => [margin, month, key, state, n].join(" "))
    .sort();
}
