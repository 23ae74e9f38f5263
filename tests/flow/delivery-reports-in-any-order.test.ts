import { eq } from "drizzle-orm";
import fc from "fast-check";
import { expect, test } from "vitest";
import { bounces, invitations, messages, optOuts, suppressions } from "#db/schema";
import { record, remind, type Town } from "#tests/support/delivery-reports";
import { talliesTwice } from "#tests/support/make-invitation";
import { accepted, answering, minutes, monday, municipality } from "#tests/support/outbox";
import { personHash } from "~/flow/secrets.server";

const outcomes = ["pending", "soft", "delivered", "hard", "unsubscribed"] as const;
const someReports = fc.array(
  fc.record({
    outcome: fc.constantFrom(...outcomes),
    minute: fc.integer({ min: 0, max: 4 }),
    onReminder: fc.boolean(),
    status: fc.constantFrom(null, "5.1.1", "4.2.2"),
  }),
  { minLength: 1, maxLength: 6 },
);

test("in whatever order and however often reports come in, the end is the same and every count adds up", async () => {
  const town = await municipality();
  await fc.assert(
    fc.asyncProperty(
      someReports,
      fc.infiniteStream(fc.nat()),
      fc.constantFrom("sent", "sending", "unknown"),
      async (drawn, numbers, state) => {
        const straight = drawn.map((one, index) => ({ one, index }));
        const shuffled = straight
          .flatMap((entry) => (entry.index % 2 === 0 ? [entry, entry] : [entry]))
          .map((entry) => ({ ...entry, place: numbers.next().value ?? 0 }))
          .sort((a, b) => a.place - b.place);
        expect(await endOf(town, shuffled, state)).toEqual(await endOf(town, straight, state));
      },
    ),
    { numRuns: 20 },
  );
  const { kept, counted } = await talliesTwice(town.store);
  expect(kept).toEqual(counted);
}, 120_000);

type SomeReport = typeof someReports extends fc.Arbitrary<(infer One)[]> ? One : never;
let people = 0;

/** What is kept about one person and their invitation with its reminder, after these reports. */
async function endOf(
  town: Town,
  entries: { one: SomeReport; index: number }[],
  state: "sent" | "sending" | "unknown",
) {
  people += 1;
  const person = personHash(town.secret, `p${people}@example.nl`);
  await town.ready([`p${people}`]);
  const [queued] = await town.store.read.select().from(messages).where(eq(messages.state, "queued"));
  const { id = "", invitationId = "" } = queued ?? {};
  await town.send(answering(() => accepted).transports, monday);
  const reminder = await remind(town, invitationId);
  await town.store.write(async (tx) => {
    await tx.update(messages).set({ state }).where(eq(messages.id, id));
  });
  for (const { one, index } of entries) {
    await record(town, {
      message: { id: one.onReminder ? reminder : id },
      outcome: one.outcome,
      at: minutes(one.minute),
      status: one.status,
      reportKey: `report ${index}`,
    });
  }
  const { read } = town.store;
  const ours = await read.select().from(messages).where(eq(messages.invitationId, invitationId));
  const [invitation] = await read.select().from(invitations).where(eq(invitations.id, invitationId));
  const kinds = await read.select().from(bounces).where(eq(bounces.personHash, person));
  const left = await read.select().from(suppressions).where(eq(suppressions.personHash, person));
  const out = await read.select().from(optOuts).where(eq(optOuts.personHash, person));
  return {
    messages: ours
      .map(({ kind, state: end, receipt, receiptAt, receiptDetail }) =>
        JSON.stringify([kind, end, receipt, receiptAt, receiptDetail]),
      )
      .sort(),
    state: invitation?.state,
    remindAt: invitation?.remindAt,
    bounces: kinds.map(({ kind, status }) => `${kind} ${status}`).sort(),
    suppressed: left.map(({ medium }) => medium),
    optOuts: out.map(({ via }) => via),
  };
}
