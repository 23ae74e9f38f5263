import { invitationCounts } from "#db/queries/invitation-counting";
import { invitationPage } from "#db/queries/invitation-list";
import { outboxHealth } from "#db/queries/outbox-health";
import { teamsToChoose, topicsToChoose } from "#db/queries/topics";
import type { Editor } from "~/domain/access";
import { daysBetween } from "~/domain/calendar";
import type { FunnelBy, InvitationFilter, InvitationPlace } from "~/domain/invitation-filter";
import { type FunnelCount, funnelOf, funnelsByRow, LONGEST_BY_DAY } from "~/domain/invitation-funnel";
import type { InvitationState } from "~/domain/invitation-policy";
import { runtime } from "~/runtime.server";

const PAGE = 25;
/** How many topics fit in a list that one can still choose from. */
const CHOICES = 500;
const day = 24 * 60 * 60_000;

/** One page of invitations, what they add up to, and what there is to choose from. */
export async function pageOfInvitations(
  _editor: Editor,
  filter: InvitationFilter,
  place: InvitationPlace | null,
  by: FunnelBy,
) {
  const { store, now } = runtime();
  const { read } = store;
  const breakdown: "channel" | "day" | "month" =
    by === "channel" ? "channel" : isShort(filter) ? "day" : "month";
  const [page, counts, topics, teams, health] = await Promise.all([
    invitationPage(read, filter, PAGE, place),
    invitationCounts(read, { ...filter, state: null }, breakdown),
    topicsToChoose(read, CHOICES),
    teamsToChoose(read, CHOICES),
    outboxHealth(read, new Date(now().getTime() - 15 * 60_000), new Date(now().getTime() - 14 * day)),
  ]);
  return {
    page,
    totals: totalsOf(counts),
    funnel: funnelOf(counts),
    breakdown,
    rows: funnelsByRow(counts),
    topics: topics.map(({ key, name }) => ({ value: key, label: name })),
    teams: teams.map(({ key, name }) => ({ value: key, label: name })),
    health,
  };
}

function isShort({ from, to }: InvitationFilter): boolean {
  return from !== null && to !== null && daysBetween(from, to) < LONGEST_BY_DAY;
}

function totalsOf(counts: readonly FunnelCount[]): Partial<Record<InvitationState, number>> {
  const totals: Partial<Record<InvitationState, number>> = {};
  for (const { state, n } of counts) totals[state] = (totals[state] ?? 0) + n;
  return totals;
}
