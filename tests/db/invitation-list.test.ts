import { eq } from "drizzle-orm";
import fc from "fast-check";
import { expect, test } from "vitest";
import { invitationCounts } from "#db/queries/invitation-counting";
import { invitationPage } from "#db/queries/invitation-list";
import { contacts, invitations } from "#db/schema";
import { fillInvitations } from "#tests/support/fill-invitations";
import { testStore } from "#tests/support/store";
import { at } from "#tests/support/time";
import { type CalendarDate, dayInAmsterdam } from "~/domain/calendar";
import { everyInvitation, type InvitationFilter } from "~/domain/invitation-filter";

const now = at("2026-11-20T10:00+01:00");
const optional = <T>(...values: T[]) =>
  fc.oneof({ weight: 3, arbitrary: fc.constant(null) }, fc.constantFrom(...values));

const filters = fc.record({
  state: optional("sent", "expired", "not_invited", "failed", "answered") as fc.Arbitrary<
    InvitationFilter["state"]
  >,
  reason: optional("quarantined", "no_address", "too_old") as fc.Arbitrary<InvitationFilter["reason"]>,
  channel: optional("phone", "counter", "post") as fc.Arbitrary<InvitationFilter["channel"]>,
  topic: optional("topic-7", "topic-19"),
  team: optional("team-7", "team-3"),
  medium: optional("email", "sms") as fc.Arbitrary<InvitationFilter["medium"]>,
  from: optional("2025-11-01", "2026-03-15") as unknown as fc.Arbitrary<CalendarDate | null>,
  to: optional("2026-03-15", "2026-07-31", "2026-11-19") as unknown as fc.Arbitrary<CalendarDate | null>,
  search: fc.constantFrom("", "", "", "2026-00000000", "kcc 2026-0000000001", "zaaksysteem", "nergens"),
  sort: fc.constantFrom("contact", "step") as fc.Arbitrary<InvitationFilter["sort"]>,
  oldestFirst: fc.boolean(),
});

type Row = Awaited<ReturnType<typeof everything>>[number];

function everything(store: Awaited<ReturnType<typeof testStore>>) {
  return store.read
    .select({
      id: invitations.id,
      state: invitations.state,
      reason: invitations.reason,
      channel: invitations.channel,
      topic: invitations.topic,
      team: invitations.team,
      medium: invitations.medium,
      occurredAt: invitations.occurredAt,
      decidedAt: invitations.decidedAt,
      sentAt: invitations.sentAt,
      source: contacts.source,
      sourceId: contacts.sourceId,
    })
    .from(invitations)
    .innerJoin(contacts, eq(contacts.id, invitations.contactId));
}

function isMeant(row: Row, filter: Omit<InvitationFilter, "detail">): boolean {
  for (const name of ["state", "reason", "channel", "topic", "team", "medium"] as const) {
    if (filter[name] !== null && row[name] !== filter[name]) return false;
  }
  const day = dayInAmsterdam(row.occurredAt);
  if ((filter.from !== null && day < filter.from) || (filter.to !== null && day > filter.to)) return false;
  return (
    row.sourceId.startsWith(filter.search) ||
    row.source === filter.search ||
    `${row.source} ${row.sourceId}`.startsWith(filter.search)
  );
}

test("any filter and order give what a look at every invitation gives, page by page and back, and the counts add up", async () => {
  const store = await testStore();
  await fillInvitations(store, 2_000, now);
  const all = await everything(store);
  await fc.assert(
    fc.asyncProperty(filters, async (chosen) => {
      const filter = { ...everyInvitation, ...chosen };
      const meant = all.filter((row) => isMeant(row, filter));
      const key = (row: Row) =>
        filter.sort === "step" ? (row.sentAt ?? row.decidedAt).getTime() : row.occurredAt.getTime();
      const sign = filter.oldestFirst ? 1 : -1;
      const inOrder =
        filter.search === ""
          ? meant.toSorted((a, b) => sign * (key(a) - key(b) || (a.id < b.id ? -1 : 1)))
          : meant.toSorted((a, b) => (a.sourceId < b.sourceId ? -1 : 1));
      const size = Math.max(7, Math.ceil(meant.length / 6));
      const seen: string[] = [];
      let page = await invitationPage(store.read, filter, size, null);
      expect(page.hasPrevious).toBe(false);
      for (let before = page; ; before = page) {
        seen.push(...page.rows.map(({ id }) => id));
        if (!page.hasNext || page.last === null) break;
        page = await invitationPage(store.read, filter, size, { direction: "after", ...page.last });
        const back =
          page.first &&
          (await invitationPage(store.read, filter, size, { direction: "before", ...page.first }));
        expect(back?.rows.map(({ id }) => id)).toEqual(before.rows.map(({ id }) => id));
      }
      expect(seen).toEqual(inOrder.map(({ id }) => id));
      const counted = all.filter((row) => isMeant(row, { ...filter, search: "" })).length;
      for (const by of ["channel", "month", null] as const) {
        const counts = await invitationCounts(store.read, filter, by);
        expect(counts.reduce((sum, { n }) => sum + n, 0)).toBe(counted);
      }
    }),
    { numRuns: 60 },
  );
}, 60_000);
