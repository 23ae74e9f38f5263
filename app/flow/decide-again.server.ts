import { eraseAddresses, type Undecided } from "#db/queries/deciding";
import { type Move, moveInvitations } from "#db/queries/invitations";
import { releaseQuarantines } from "#db/queries/quarantines";
import type { Tx } from "#db/store";
import type { Decision } from "~/domain/invitation-policy";
import { decideAll, type PlanContext } from "./decide-invitations.server";

/** Decides about invitations that are there already, and records what changed. */
export async function decideAgain(
  tx: Tx,
  waiting: readonly Undecided[],
  context: PlanContext,
): Promise<Map<string, Decision>> {
  if (waiting.length === 0) return new Map();
  const { now } = context;
  const decisions = await decideAll(tx, waiting, context);
  const moves = new Map<string, Move & { ids: string[] }>();
  const given: Undecided[] = [];
  const freed: string[] = [];
  for (const invitation of waiting) {
    const decision = decisions.get(invitation.invitationId) as Decision;
    const { state, ...fields } = decision;
    // The moment at which it was due stays what it was.
    const sendAfter = isDue(decision, now) ? turnOf(invitation, decision, now) : fields.sendAfter;
    const isSame = sendAfter?.getTime() === invitation.sendAfter?.getTime();
    const { sendAfter: _, ...others } = fields;
    const move = {
      from: invitation.state,
      to: state,
      fields: { ...others, ...(isSame ? {} : { sendAfter }), decidedAt: now },
    };
    // Most go the same way, and many in one statement cost hardly more than one.
    const way = JSON.stringify(move);
    const together = moves.get(way);
    if (together) together.ids.push(invitation.invitationId);
    else moves.set(way, { ids: [invitation.invitationId], ...move });
    if (state === "not_invited") given.push(invitation);
    if (state !== "scheduled" && invitation.state === "scheduled") freed.push(invitation.invitationId);
  }
  await moveInvitations(tx, [...moves.values()]);
  await eraseAddresses(
    tx,
    given.map(({ contactId }) => contactId),
  );
  await releaseQuarantines(tx, freed, now);
  return decisions;
}

/** Whether a decision says: now. */
export const isDue = (decision: Decision | undefined, now: Date): boolean =>
  decision?.state === "scheduled" && decision.sendAfter <= now;

/** Since when it is due, or, for who stands in line for the day's number, about when it will be its turn. */
function turnOf({ sendAfter }: Undecided, { detail }: Decision, now: Date): Date {
  if (sendAfter === null) return now;
  return detail === "day_cap" || sendAfter <= now ? sendAfter : now;
}
