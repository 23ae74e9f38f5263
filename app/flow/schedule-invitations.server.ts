import {
  awaitingCallback,
  decidedBefore,
  eraseAddresses,
  invitationsDue,
  invitationsToReview,
} from "#db/queries/deciding";
import { insertInvitations, type NewInvitation } from "#db/queries/invitations";
import { queueLength } from "#db/queries/messages";
import { readSettings, settingsChangedAt } from "#db/queries/settings";
import type { Store, Tx } from "#db/store";
import { newId } from "~/domain/id";
import { type Decision, type Medium, placeInSample } from "~/domain/invitation-policy";
import { awaitTurn, giveTurns } from "./cap-invitations.server";
import { decideAgain, isDue } from "./decide-again.server";
import { canText, decideAll, type PlanContext } from "./decide-invitations.server";
import { queueInvitations } from "./queue-invitations.server";
import { queueReminders } from "./queue-reminders.server";

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
      const place = Math.floor(placeInSample(contact.source, contact.sourceId) * 2 ** 31);
      return { id: invitationId, contactId: contact.id, ...decision, ...cell, place, decidedAt: context.now };
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
  /** Invitations that waited and were decided about again. */
  reviewed: number;
  /** Messages that went into the outbox. */
  queued: number;
  /** Whether there may be more to do at once. */
  more: boolean;
}

/**
 * One pass: what waits is decided about again when its moment has come, or when the settings have changed since; and
 * what is due goes into the outbox, reminders too. At that moment everything is looked at once more: a resident may
 * have opted out, been asked about something else, it may have become late in the evening.
 */
export async function scheduleInvitations(
  store: Store,
  { secret, now, canText: texts = canText() }: { secret: string; now: Date; canText?: boolean },
): Promise<Scheduled> {
  const settings = await readSettings(store.read);
  const context: PlanContext = { settings, secret, now, canText: texts };
  const reviewed = await review(store, context);
  const scheduled: Scheduled = { reviewed, queued: 0, more: reviewed >= BATCH };
  const isCapped = settings.policy.dayCap !== null;
  const room = { email: 0, sms: 0 };
  let allSeen = true;
  // Each medium has room of its own: mail goes on while texts pile up before a gateway that is down.
  for (const medium of ["email", "sms"] as const) {
    room[medium] = Math.min(BATCH, QUEUE - (await queueLength(store.read, medium)));
    if (room[medium] <= 0) continue;
    const due = await store.write((tx) => queueDue(tx, medium, isCapped ? BATCH : room[medium], context));
    scheduled.queued += due.queued;
    if (due.looked === (isCapped ? BATCH : room[medium])) allSeen = false;
  }
  // Only once everybody who is due stands in the line: else the first to come would be the first to go.
  if (isCapped && allSeen) {
    const turns = await giveTurns(store, room, BATCH, context);
    scheduled.queued += turns.queued;
    scheduled.more ||= turns.more;
  }
  const reminders = await queueReminders(store, room, context);
  scheduled.queued += reminders.queued;
  scheduled.more ||= !allSeen || reminders.more;
  return scheduled;
}

/** What was deferred and is to be looked at by now, and what was decided before the settings changed. */
async function review(store: Store, context: PlanContext): Promise<number> {
  const changedAt = await settingsChangedAt(store.read, ["policy", "channels", "moments", "calendar"]);
  return store.write(async (tx) => {
    const waiting = await invitationsToReview(tx, context.now, BATCH);
    const looked = new Set(waiting.map(({ invitationId }) => invitationId));
    const older = changedAt === null ? [] : await decidedBefore(tx, changedAt, BATCH);
    const all = [...waiting, ...older.filter(({ invitationId }) => !looked.has(invitationId))];
    await decideAgain(tx, all, context);
    return all.length;
  });
}

/** What is due goes into the outbox; with a number per day it first gets in line. */
async function queueDue(tx: Tx, by: Medium, atMost: number, context: PlanContext) {
  const { now, settings } = context;
  const due = await invitationsDue(tx, by, now, atMost);
  const decisions = await decideAgain(tx, due, context);
  const ready = due.filter(({ invitationId }) => isDue(decisions.get(invitationId), now));
  if (settings.policy.dayCap !== null) {
    await awaitTurn(tx, ready, settings.policy.dayCap, context);
    return { queued: 0, looked: due.length };
  }
  const queued = await queueInvitations(tx, ready, decisions, context);
  return { queued: queued.length, looked: due.length };
}
