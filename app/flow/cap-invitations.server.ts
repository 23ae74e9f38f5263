import { firstForTurn, type Undecided, waitingForTurn } from "#db/queries/deciding";
import { moveInvitations } from "#db/queries/invitations";
import { askedOn, holdDay } from "#db/queries/sending-days";
import type { Store, Tx } from "#db/store";
import { dayInAmsterdam, startOfDay } from "~/domain/calendar";
import { allowedBy, expectedTurn, placesPerChannel } from "~/domain/day-cap";
import type { Medium } from "~/domain/invitation-policy";
import { isDecent } from "~/domain/moments";
import { decideAgain, isDue } from "./decide-again.server";
import type { PlanContext } from "./decide-invitations.server";
import { queueInvitations } from "./queue-invitations.server";

const day = 24 * 60 * 60_000;
const MEDIA: readonly Medium[] = ["email", "sms"];

/** Puts who is due in the line for the day's number. What became too old in it was told so when it was decided about. */
export async function awaitTurn(
  tx: Tx,
  ready: readonly Undecided[],
  cap: number,
  { now, settings }: PlanContext,
): Promise<void> {
  if (ready.length === 0) return;
  const waiting = [...(await waitingForTurn(tx, MEDIA)).values()].reduce((sum, n) => sum + n, ready.length);
  const together = new Map<number, string[]>();
  for (const { invitationId, medium, place, occurredAt } of ready) {
    const turn = expectedTurn(
      {
        medium: medium ?? "email",
        place: (place ?? 0) / 2 ** 31,
        freshUntil: new Date(occurredAt.getTime() + settings.policy.maxAgeDays * day),
      },
      { waiting, cap, now },
      settings.moments,
      settings.calendar,
    ).getTime();
    together.set(turn, [...(together.get(turn) ?? []), invitationId]);
  }
  const move = { from: "scheduled", to: "scheduled" } as const;
  await moveInvitations(
    tx,
    [...together].map(([turn, ids]) => ({
      ...move,
      ids,
      fields: { detail: "day_cap", sendAfter: new Date(turn) },
    })),
  );
}

/**
 * Asks as many of those in the line as the day's number allows by now, spread over the channels. The number is counted
 * in the write that uses it, so that several processes together keep it.
 */
export async function giveTurns(
  store: Store,
  room: Readonly<Record<Medium, number>>,
  atMost: number,
  context: PlanContext,
): Promise<{ queued: number; more: boolean }> {
  const { now, settings } = context;
  const { moments, calendar, policy } = settings;
  const nothing = { queued: 0, more: false };
  const media = MEDIA.filter((medium) => room[medium] > 0 && isDecent(now, moments[medium], calendar));
  if (policy.dayCap === null || media.length === 0) return nothing;
  const allowed = allowedBy(now, policy.dayCap, moments, calendar);
  const today = dayInAmsterdam(now);
  if ((await askedOn(store.read, today)).total >= allowed) return nothing;
  if ((await waitingForTurn(store.read, media)).size === 0) return nothing;
  return store.write(async (tx) => {
    const { total, perChannel } = await holdDay(tx, today, startOfDay(today));
    const waiting = await waitingForTurn(tx, media);
    const places = Math.min(allowed - total, atMost, ...media.map((medium) => room[medium]));
    const first: Undecided[] = [];
    for (const [channel, n] of placesPerChannel(places, waiting, perChannel)) {
      first.push(...(await firstForTurn(tx, media, channel, n)));
    }
    const decisions = await decideAgain(tx, first, context);
    const ready = first.filter(({ invitationId }) => isDue(decisions.get(invitationId), now));
    const queued = await queueInvitations(tx, ready, decisions, context);
    // Whose turn it was and who fell out leaves a place for another.
    return { queued: queued.length, more: first.length > 0 };
  });
}
