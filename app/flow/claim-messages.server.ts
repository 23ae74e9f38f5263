import { invitationStates } from "#db/queries/invitations";
import { holdLane, setLane } from "#db/queries/lanes";
import { type PersonOfLink, peopleOf } from "#db/queries/link-people";
import { type ClaimedMessage, claimMessages, settleMessages } from "#db/queries/messages";
import { optedOut } from "#db/queries/opt-outs";
import { suppressed } from "#db/queries/suppressions";
import type { Tx } from "#db/store";
import type { InvitationReason, InvitationState, Medium } from "~/domain/invitation-policy";
import { freePlaces, takePlaces } from "~/domain/sending-pace";
import { settleCancelled, settleReminders } from "./settle-invitations.server";

/** How long one message that probes a gateway keeps others from trying: longer than a gateway may stay silent. */
const PROBE_FOR = 90_000;

export interface ClaimOptions {
  medium: Medium;
  by: string;
  /** Milliseconds until others take this process to have died. */
  claimFor: number;
  atMost: number;
  /** Messages a minute, over all processes; null for as fast as the gateway takes them. */
  perMinute: number | null;
}

export interface Claim {
  messages: (ClaimedMessage & { leaveAt: Date })[];
  /** The gateway was in trouble: this one message finds out whether it still is. */
  probe: boolean;
  /** When it makes sense to ask again, where the lane has no place now; null where nothing is due. */
  again: Date | null;
}

/**
 * Takes what is due of one medium, as many as its rate has places for, except what need not be sent any more. The
 * lane's row is held meanwhile, so that the rate and the order hold over all processes.
 */
export async function claim(tx: Tx, options: ClaimOptions, now: Date): Promise<Claim> {
  const { medium, by, claimFor, atMost, perMinute } = options;
  const { nextFreeAt, pausedUntil, troubles } = await holdLane(tx, medium);
  if (pausedUntil !== null && pausedUntil > now) return { messages: [], probe: false, again: pausedUntil };
  const probe = troubles > 0;
  const pace = { nextFreeAt, perMinute };
  const places = Math.min(freePlaces(pace, now), probe ? 1 : atMost);
  if (places === 0) return { messages: [], probe, again: nextFreeAt };

  const until = new Date(now.getTime() + claimFor);
  const wanted: ClaimedMessage[] = [];
  // Some may have become needless: then the next ones take their places.
  while (wanted.length < places) {
    const room = places - wanted.length;
    const claimed = await claimMessages(tx, { by, until, atMost: room, medium }, now);
    wanted.push(...(await withoutNeedless(tx, claimed, options, now)));
    if (claimed.length < room) break;
  }
  if (wanted.length === 0) return { messages: [], probe, again: null };
  const taken = takePlaces(pace, wanted.length, now);
  const changes = {
    ...(taken.nextFreeAt?.getTime() === nextFreeAt?.getTime() ? {} : { nextFreeAt: taken.nextFreeAt }),
    ...(probe ? { pausedUntil: new Date(now.getTime() + PROBE_FOR) } : {}),
  };
  if (Object.keys(changes).length > 0) await setLane(tx, medium, changes);
  const messages = wanted.map((message, n) => ({ ...message, leaveAt: taken.leaveAt[n] as Date }));
  return { messages, probe, again: null };
}

/** Leaves out, and takes back, what was overtaken since it was put in the outbox. */
async function withoutNeedless(
  tx: Tx,
  claimed: ClaimedMessage[],
  { by, medium }: ClaimOptions,
  now: Date,
): Promise<ClaimedMessage[]> {
  const ids = claimed.map(({ invitationId }) => invitationId);
  const states = await invitationStates(tx, ids);
  const people = await peopleOf(tx, ids);
  const hashes = people.map(({ personHash }) => personHash);
  const never = await optedOut(tx, hashes);
  const dead = await suppressed(tx, hashes);

  const kept: ClaimedMessage[] = [];
  const needless = new Map<Needless, ClaimedMessage[]>();
  for (const message of claimed) {
    const own = people.filter(({ invitationId }) => invitationId === message.invitationId);
    const why = needlessBecause(message, {
      state: states.get(message.invitationId),
      optedOut: own.some(({ personHash }) => never.has(personHash)),
      suppressed: own.some((person) => isReachedBy(person, medium) && dead.has(person.personHash)),
    });
    if (why === null) kept.push(message);
    else needless.set(why, [...(needless.get(why) ?? []), message]);
  }
  for (const [why, messages] of needless) await takeBack(tx, messages, why, by, now);
  return kept;
}

/** `overtaken`: the invitation has gone its way without this message. */
type Needless = Extract<InvitationReason, "opted_out" | "no_address"> | "overtaken";

function needlessBecause(
  { kind }: ClaimedMessage,
  facts: { state: InvitationState | undefined; optedOut: boolean; suppressed: boolean },
): Needless | null {
  const open: (InvitationState | undefined)[] = kind === "invitation" ? ["scheduled"] : ["sent", "delivered"];
  if (!open.includes(facts.state)) return "overtaken";
  if (facts.optedOut) return "opted_out";
  return facts.suppressed ? "no_address" : null;
}

const isReachedBy = (person: PersonOfLink, medium: Medium) =>
  person.medium === null || person.medium === medium;

async function takeBack(
  tx: Tx,
  messages: ClaimedMessage[],
  why: Needless,
  by: string,
  now: Date,
): Promise<void> {
  const ids = messages.map(({ id }) => id);
  const settled = await settleMessages(tx, ids, by, { state: "cancelled", detail: why }, now);
  const of = (kind: "invitation" | "reminder") =>
    settled.filter((message) => message.kind === kind).map(({ invitationId }) => invitationId);
  await settleReminders(tx, of("reminder"), "cancelled", now);
  if (why !== "overtaken") await settleCancelled(tx, of("invitation"), why, now);
}
