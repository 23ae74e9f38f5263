import { recordAudit } from "#db/queries/audit";
import { eraseAddressesOf } from "#db/queries/deciding";
import {
  cancelQueued,
  correctAddress,
  forgetSuppressedPeople,
  holdInvitation,
} from "#db/queries/invitation-acts";
import { auditSubject } from "#db/queries/invitation-detail";
import { moveInvitations } from "#db/queries/invitations";
import { peopleOf, rememberLinkPeople } from "#db/queries/link-people";
import { queueMessages } from "#db/queries/messages";
import { optedOut } from "#db/queries/opt-outs";
import { releaseQuarantines, takeQuarantines } from "#db/queries/quarantines";
import { readSettings } from "#db/queries/settings";
import { suppressed } from "#db/queries/suppressions";
import type { Tx } from "#db/store";
import type { Editor } from "~/domain/access";
import type { ReadAddress } from "~/domain/contact-input";
import { type ActProblem, againProblem, cancelProblem } from "~/domain/invitation-acts";
import type { Decision, Medium } from "~/domain/invitation-policy";
import { canReceiveText } from "~/domain/phone";
import type { Runtime } from "~/runtime.server";
import { canText, decideAll } from "./decide-invitations.server";
import { writeLetters } from "./queue-invitations.server";
import { personHash } from "./secrets.server";
import { endReminders } from "./settle-invitations.server";

const day = 24 * 60 * 60_000;

export type Acted =
  | { ok: true }
  | { ok: false; problem: ActProblem /** The policy's own reason, where that is it. */; reason?: string };

type Held = NonNullable<Awaited<ReturnType<typeof holdInvitation>>>;

/** Takes an invitation back before it leaves; nobody is asked about this contact any more. */
export async function cancelInvitation(
  { store, now }: Pick<Runtime, "store" | "now">,
  editor: Editor,
  id: string,
): Promise<Acted> {
  const moment = now();
  return store.write(async (tx) => {
    const held = await holdInvitation(tx, id);
    if (held === undefined) return { ok: false, problem: "gone" };
    const problem = cancelProblem(held);
    if (problem !== null) return { ok: false, problem };
    const queued = held.messages.filter(({ state }) => state === "queued").map((message) => message.id);
    await cancelQueued(tx, queued, "cancelled", moment);
    const fields = {
      reason: "no_survey",
      detail: "cancelled",
      medium: null,
      questionnaireVersionId: null,
      sendAfter: null,
      reviewAt: null,
      expiresAt: null,
      decidedAt: moment,
    } as const;
    await moveInvitations(tx, [{ ids: [id], from: held.state, to: "not_invited", fields }]);
    await endReminders(tx, [id]);
    await eraseAddressesOf(tx, [id]);
    await releaseQuarantines(tx, [id], moment);
    await recordAudit(tx, {
      at: moment,
      actor: editor,
      action: "invitation.cancelled",
      subject: auditSubject(held),
    });
    return { ok: true };
  });
}

/**
 * Sends it again, with a new link, to the address that staff typed: within the same rules as the first time, the
 * person's rest included. Nothing is changed where any of them speaks against it.
 */
export async function sendAgain(
  { store, secret, now }: Pick<Runtime, "store" | "secret" | "now">,
  editor: Editor,
  id: string,
  to: Extract<ReadAddress, { ok: true }>,
): Promise<Acted> {
  const moment = now();
  return store.write(async (tx) => {
    const settings = await readSettings(tx);
    const held = await holdInvitation(tx, id);
    if (held === undefined) return { ok: false, problem: "gone" };
    const problem = againProblem(held);
    if (problem !== null) return { ok: false, problem };
    if (moment.getTime() - held.occurredAt.getTime() > settings.policy.maxAgeDays * day) {
      return { ok: false, problem: "too_old" };
    }
    if (to.medium === "sms" && !(canText() && canReceiveText(to.address))) {
      return { ok: false, problem: "no_address" };
    }
    const hash = personHash(secret, to.address);
    const before = (await peopleOf(tx, [id])).map((person) => person.personHash);
    if ((await optedOut(tx, [hash, ...before])).size > 0) return { ok: false, problem: "opted_out" };
    if ((await suppressed(tx, [hash])).size > 0) return { ok: false, problem: "suppressed" };

    const address = addressAs(to);
    const context = { settings: reachedBy(settings, held, to.medium), secret, now: moment };
    const decision = (await decideAll(tx, [{ ...held, ...address }], context)).get(id);
    const sendAfter = decision === undefined ? null : leavesAt(decision);
    if (decision === undefined || sendAfter === null) {
      return { ok: false, problem: "other_rule", reason: decision?.detail ?? decision?.reason ?? "" };
    }
    await queueAgain(tx, held, { to, hash, decision, sendAfter }, context);
    await recordAudit(tx, {
      at: moment,
      actor: editor,
      action: "invitation.sent_again",
      subject: auditSubject(held),
      detail: { medium: to.medium },
    });
    return { ok: true };
  });
}

type Again = {
  to: Extract<ReadAddress, { ok: true }>;
  hash: string;
  decision: Decision;
  sendAfter: Date;
};

async function queueAgain(
  tx: Tx,
  held: Held,
  { to, hash, decision, sendAfter }: Again,
  context: Parameters<typeof decideAll>[2],
): Promise<void> {
  const { now, settings } = context;
  const { invitationId } = held;
  const { questionnaireVersionId } = decision;
  const expiresAt = new Date(sendAfter.getTime() + settings.policy.linkDays * day);
  await endReminders(tx, [invitationId]);
  // Whoever had the wrong address wasn't asked; the rest begins anew for whom it goes to now.
  await releaseQuarantines(tx, [invitationId], now);
  const rest = settings.policy.quarantineDays * day;
  const until = rest === 0 ? now : new Date(sendAfter.getTime() + rest);
  await takeQuarantines(tx, [{ personHash: hash, invitationId, until }], now);
  await correctAddress(tx, held.contactId, { ...addressAs(to), personHash: hash });
  const fields = {
    reason: null,
    detail: null,
    medium: to.medium,
    questionnaireVersionId,
    sendAfter,
    reviewAt: null,
    expiresAt,
    sentAt: null,
    remindAt: null,
    decidedAt: now,
  };
  await moveInvitations(tx, [{ ids: [invitationId], from: held.state, to: "scheduled", fields }]);
  const letter = { ...held, ...addressAs(to), medium: to.medium, questionnaireVersionId, expiresAt };
  const letters = await writeLetters(tx, [letter], { kind: "invitation", ...context });
  const round = Math.max(0, ...held.messages.map((message) => message.round)) + 1;
  await queueMessages(
    tx,
    letters.map((message) => ({ ...message, round, nextAttemptAt: sendAfter })),
  );
  await forgetSuppressedPeople(tx, invitationId);
  await rememberLinkPeople(tx, [{ invitationId, personHash: hash, medium: to.medium }]);
}

const addressAs = ({ medium, address }: Extract<ReadAddress, { ok: true }>) => ({
  email: medium === "email" ? address : null,
  phone: medium === "sms" ? address : null,
});

/** Staff chose the address, and with it the medium; whether the channel is asked about at all stays a rule. */
function reachedBy(
  settings: Parameters<typeof decideAll>[2]["settings"],
  { channel }: Held,
  medium: Medium,
): typeof settings {
  const channels = settings.channels as Record<string, (typeof settings.channels)["phone"]>;
  const own = channels[channel];
  return own === undefined
    ? settings
    : { ...settings, channels: { ...settings.channels, [channel]: { ...own, medium, delayMinutes: 0 } } };
}

/** When it may leave by this decision; null where it may not. Quiet hours pass; who was asked lately isn't asked again. */
function leavesAt(decision: Decision): Date | null {
  if (decision.state === "scheduled") return decision.sendAfter;
  return decision.state === "deferred" && decision.reason === "quiet_hours" ? decision.sendAfter : null;
}
