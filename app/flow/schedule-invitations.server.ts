import {
  awaitingCallback,
  eraseAddresses,
  invitationsDue,
  invitationsToReview,
  topicNames,
  type Undecided,
} from "#db/queries/deciding";
import { insertInvitations, type Move, moveInvitations, type NewInvitation } from "#db/queries/invitations";
import { rememberLinkPeople } from "#db/queries/link-people";
import { type NewMessage, queueLength, queueMessages } from "#db/queries/messages";
import { releaseQuarantines } from "#db/queries/quarantines";
import { readSettings } from "#db/queries/settings";
import type { Store, Tx } from "#db/store";
import type { Channel } from "~/domain/contact";
import { newId } from "~/domain/id";
import type { Decision, Medium } from "~/domain/invitation-policy";
import { inLanguage } from "~/domain/questionnaire";
import { canText, decideAll, type PlanContext, peopleIn } from "./decide-invitations.server";
import { gradeQuestions } from "./grade-question.server";
import type { QueuedMessage } from "./outbox-payload.server";
import { hashToken, newToken } from "./secrets.server";

const day = 24 * 60 * 60_000;

/** How many are decided about in one write: it holds up others for some hundredths of a second. */
const BATCH = 250;

/** The outbox of each medium is kept this short: what waits longer waits as an invitation, without a link or a second copy of the address. */
const QUEUE = 2_000;

/** A contact that was just taken in, in the words of its table. */
export interface FreshContact {
  id: string;
  source: string;
  sourceId: string;
  channel: string;
  topic: string;
  team: string;
  month: string;
  day: string;
  occurredAt: Date;
  email: string | null;
  phone: string | null;
  callbackRequestedAt: Date | null;
  calledBackAt: Date | null;
  noSurvey: boolean;
}

/** Decides about contacts that were just taken in, in the write that takes them in. */
export async function planInvitations(
  tx: Tx,
  contacts: readonly FreshContact[],
  context: PlanContext,
): Promise<void> {
  const cases = contacts.map((contact) => ({ ...contact, invitationId: newId() }));
  const decisions = await decideAll(tx, cases, context);
  await insertInvitations(
    tx,
    cases.map((contact): NewInvitation => {
      const { invitationId, channel, topic, team, month, day, occurredAt } = contact;
      const decision = decisions.get(invitationId) as Decision;
      const cell = { channel, topic, team, month, day, occurredAt };
      return { id: invitationId, contactId: contact.id, ...decision, ...cell, decidedAt: context.now };
    }),
  );
  const forgotten = cases.filter(
    ({ invitationId, email, phone }) =>
      decisions.get(invitationId)?.state === "not_invited" && (email !== null || phone !== null),
  );
  await eraseAddresses(
    tx,
    forgotten.map(({ id }) => id),
  );
}

/** Decides again about contacts of which there is news: a callback that was made. */
export async function reviewInvitations(
  tx: Tx,
  contactIds: readonly string[],
  context: PlanContext,
): Promise<void> {
  await decideAgain(tx, await awaitingCallback(tx, contactIds), context);
}

export interface Scheduled {
  /** Deferred invitations that were decided about again. */
  reviewed: number;
  /** Messages that went into the outbox. */
  queued: number;
  /** Whether there may be more to do at once. */
  more: boolean;
}

/**
 * One pass: what was deferred is decided about again when its moment has come, and what is due goes into the outbox.
 * At that moment everything is looked at once more: a resident may have opted out, been asked about something else,
 * or the channel may have been switched off since.
 */
export async function scheduleInvitations(
  store: Store,
  { secret, now, canText: texts = canText() }: { secret: string; now: Date; canText?: boolean },
): Promise<Scheduled> {
  const settings = await readSettings(store.read);
  const context: PlanContext = { settings, secret, now, canText: texts };
  const reviewed = await store.write(async (tx) => {
    const waiting = await invitationsToReview(tx, now, BATCH);
    await decideAgain(tx, waiting, context);
    return waiting.length;
  });
  const scheduled: Scheduled = { reviewed, queued: 0, more: reviewed === BATCH };
  // Each medium has room of its own: mail goes on while texts pile up before a gateway that is down.
  for (const medium of ["email", "sms"] as const) {
    const room = Math.min(BATCH, QUEUE - (await queueLength(store.read, medium)));
    if (room <= 0) continue;
    const due = await store.write((tx) => queueDue(tx, medium, room, context));
    scheduled.queued += due.queued;
    scheduled.more ||= due.looked === room;
  }
  return scheduled;
}

async function queueDue(tx: Tx, by: Medium, atMost: number, context: PlanContext) {
  const { now, secret, settings } = context;
  const due = await invitationsDue(tx, by, now, atMost);
  const decisions = await decideAgain(tx, due, context);
  const ready = due.filter(({ invitationId }) => {
    const decision = decisions.get(invitationId);
    return decision?.state === "scheduled" && decision.sendAfter <= now;
  });
  const names = await topicNames(
    tx,
    ready.map(({ topic }) => topic),
  );
  const decided = (invitationId: string) =>
    decisions.get(invitationId) as Extract<Decision, { state: "scheduled" }>;
  const questions = await gradeQuestions(
    tx,
    ready.map(({ invitationId }) => decided(invitationId).questionnaireVersionId),
  );
  const messages = ready.map((invitation): NewMessage => {
    const { medium, questionnaireVersionId } = decided(invitation.invitationId);
    const token = newToken();
    const question = questions.get(questionnaireVersionId);
    const payload: QueuedMessage = {
      to: (medium === "email" ? invitation.email : invitation.phone) as string,
      token,
      language: invitation.language === "en" ? "en" : "nl",
      channel: invitation.channel as Channel,
      topic: names.get(invitation.topic) ?? invitation.topic,
      occurredAt: invitation.occurredAt.toISOString(),
      linkDays: settings.policy.linkDays,
      gradeQuestion: question ? inLanguage(question, invitation.language ?? "nl") : null,
    };
    return {
      id: newId(),
      invitationId: invitation.invitationId,
      kind: "invitation",
      medium,
      tokenHash: hashToken(secret, token),
      payload: JSON.stringify(payload),
      queuedAt: now,
    };
  });
  const queued = await queueMessages(tx, messages);
  await rememberLinkPeople(
    tx,
    ready
      .filter(({ invitationId }) => queued.includes(invitationId))
      .flatMap((one) =>
        peopleIn(one, secret).map((personHash) => ({ invitationId: one.invitationId, personHash })),
      ),
  );
  const expiresAt = new Date(now.getTime() + settings.policy.linkDays * day);
  await moveInvitations(tx, [{ ids: queued, from: "scheduled", to: "scheduled", fields: { expiresAt } }]);
  return { queued: queued.length, looked: due.length };
}

/** Decides about invitations that are there already, and records what changed. */
async function decideAgain(
  tx: Tx,
  waiting: readonly Undecided[],
  context: PlanContext,
): Promise<Map<string, Decision>> {
  if (waiting.length === 0) return new Map();
  const { now } = context;
  const decisions = await decideAll(tx, waiting, context);
  const moves: Move[] = [];
  const given: Undecided[] = [];
  const freed: string[] = [];
  for (const invitation of waiting) {
    const decision = decisions.get(invitation.invitationId) as Decision;
    const { state, ...fields } = decision;
    // The moment at which it was due stays what it was.
    const isDue = decision.state === "scheduled" && decision.sendAfter <= now;
    const sendAfter = isDue ? (invitation.sendAfter ?? fields.sendAfter) : fields.sendAfter;
    moves.push({
      ids: [invitation.invitationId],
      from: invitation.state,
      to: state,
      fields: { ...fields, sendAfter, decidedAt: now },
    });
    if (state === "not_invited") given.push(invitation);
    if (state !== "scheduled" && invitation.state === "scheduled") freed.push(invitation.invitationId);
  }
  await moveInvitations(tx, moves);
  await eraseAddresses(
    tx,
    given.map(({ contactId }) => contactId),
  );
  await releaseQuarantines(tx, freed, now);
  return decisions;
}
