import {
  awaitingCallback,
  eraseAddresses,
  invitationsDue,
  invitationsToReview,
  topicNames,
  type Undecided,
} from "#db/queries/deciding";
import { insertInvitations, type Move, moveInvitations, type NewInvitation } from "#db/queries/invitations";
import { type NewMessage, queueLength, queueMessages } from "#db/queries/messages";
import { optedOut } from "#db/queries/opt-outs";
import { releaseQuarantines, runningQuarantines, takeQuarantines } from "#db/queries/quarantines";
import { publishedRoutes } from "#db/queries/questionnaires";
import { readSettings } from "#db/queries/settings";
import type { Db, Store, Tx } from "#db/store";
import type { Channel } from "~/domain/contact";
import { newId } from "~/domain/id";
import { type Decision, decide, type Medium } from "~/domain/invitation-policy";
import { canReceiveText } from "~/domain/phone";
import type { Settings } from "~/domain/settings";
import { env } from "~/env.server";
import type { QueuedInvitation } from "./outbox-payload.server";
import { hashToken, newToken, personHash } from "./secrets.server";

const day = 24 * 60 * 60_000;

/** How many are decided about in one write: it holds up others for some hundredths of a second. */
const BATCH = 250;

/** The outbox is kept this short: what waits longer waits as an invitation, without a link or a second copy of the address. */
const QUEUE = 2_000;

export interface PlanContext {
  settings: Settings;
  secret: string;
  now: Date;
  /** Whether texts can be sent; else as this process is set up. */
  canText?: boolean;
}

/** A contact that was just taken in, in the words of its table. */
export interface FreshContact {
  id: string;
  source: string;
  sourceId: string;
  channel: string;
  topic: string;
  team: string;
  month: string;
  occurredAt: Date;
  email: string | null;
  phone: string | null;
  callbackRequestedAt: Date | null;
  calledBackAt: Date | null;
  noSurvey: boolean;
}

/** No SMS gateway is set: then the built-in mailbox takes the texts. */
export const canText = (): boolean => env().SMS_URL === undefined;

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
      const { invitationId, channel, topic, team, month, occurredAt } = contact;
      const decision = decisions.get(invitationId) as Decision;
      const cell = { channel, topic, team, month, occurredAt };
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
  const room = Math.min(BATCH, QUEUE - (await queueLength(store.read)));
  if (room <= 0) return { reviewed, queued: 0, more: reviewed === BATCH };
  const due = await store.write((tx) => queueDue(tx, room, context));
  return { reviewed, queued: due.queued, more: reviewed === BATCH || due.looked === room };
}

async function queueDue(tx: Tx, atMost: number, context: PlanContext) {
  const { now, secret, settings } = context;
  const due = await invitationsDue(tx, now, atMost);
  const decisions = await decideAgain(tx, due, context);
  const ready = due.filter(({ invitationId }) => {
    const decision = decisions.get(invitationId);
    return decision?.state === "scheduled" && decision.sendAfter <= now;
  });
  const names = await topicNames(
    tx,
    ready.map(({ topic }) => topic),
  );
  const messages = ready.map((invitation): NewMessage => {
    const { medium } = decisions.get(invitation.invitationId) as { medium: Medium };
    const token = newToken();
    const payload: QueuedInvitation = {
      to: (medium === "email" ? invitation.email : invitation.phone) as string,
      token,
      language: invitation.language === "en" ? "en" : "nl",
      channel: invitation.channel as Channel,
      topic: names.get(invitation.topic) ?? invitation.topic,
      occurredAt: invitation.occurredAt.toISOString(),
      linkDays: settings.policy.linkDays,
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

interface Case {
  invitationId: string;
  source: string;
  sourceId: string;
  channel: string;
  topic: string;
  occurredAt: Date;
  email: string | null;
  phone: string | null;
  callbackRequestedAt: Date | null;
  calledBackAt: Date | null;
  noSurvey: boolean;
}

/** The facts are read, the policy decides, and whoever is to be asked is taken: one at a time, whoever else wants them. */
async function decideAll(
  tx: Tx,
  cases: readonly Case[],
  context: PlanContext,
): Promise<Map<string, Decision>> {
  const { settings, secret, now } = context;
  const texts = context.canText ?? canText();
  const questionnaireFor = await questionnairesByRoute(tx);
  const people = new Map(cases.map((one) => [one.invitationId, peopleIn(one, secret)]));
  const everyone = [...new Set([...people.values()].flat())];
  const never = await optedOut(tx, everyone);
  const taken = new Map((await runningQuarantines(tx, everyone, now)).map((row) => [row.personHash, row]));

  const decideOne = (one: Case): Decision => {
    const hashes = people.get(one.invitationId) as string[];
    const until = hashes
      .map((hash) => taken.get(hash))
      .filter((row) => row !== undefined && row.invitationId !== one.invitationId)
      .map((row) => (row as { until: Date }).until.getTime());
    return decide(
      {
        source: one.source,
        id: one.sourceId,
        channel: one.channel as Channel,
        occurredAt: one.occurredAt,
        callbackRequestedAt: one.callbackRequestedAt,
        calledBackAt: one.calledBackAt,
        hasEmail: one.email !== null,
        hasMobile: one.phone !== null && canReceiveText(one.phone),
        noSurvey: one.noSurvey,
      },
      {
        optedOut: hashes.some((hash) => never.has(hash)),
        quarantinedUntil: until.length === 0 ? null : new Date(Math.max(...until)),
        questionnaireVersionId: questionnaireFor(one.channel, one.topic),
        canText: texts,
      },
      settings,
      now,
    );
  };

  const decisions = new Map<string, Decision>();
  const wanted: { personHash: string; invitationId: string; until: Date }[] = [];
  for (const one of cases) {
    const decision = decideOne(one);
    decisions.set(one.invitationId, decision);
    if (decision.state !== "scheduled") continue;
    const until = quarantinedUntil(decision.sendAfter, settings.policy.quarantineDays, now);
    for (const personHash of people.get(one.invitationId) as string[]) {
      const place = { personHash, invitationId: one.invitationId, until };
      const before = taken.get(personHash);
      // Without a quarantine one person may be wanted twice: the last one keeps the place.
      if (before !== undefined) remove(wanted, personHash);
      taken.set(personHash, place);
      wanted.push(place);
    }
  }
  await settleRaces(tx, { cases, decisions, wanted, taken, decideOne, now });
  return decisions;
}

/** Where another write took a person in the meantime, its contact goes first and ours is decided about again. */
async function settleRaces(
  tx: Tx,
  {
    cases,
    decisions,
    wanted,
    taken,
    decideOne,
    now,
  }: {
    cases: readonly Case[];
    decisions: Map<string, Decision>;
    wanted: { personHash: string; invitationId: string; until: Date }[];
    taken: Map<string, { personHash: string; invitationId: string; until: Date }>;
    decideOne: (one: Case) => Decision;
    now: Date;
  },
): Promise<void> {
  const got = new Set((await takeQuarantines(tx, wanted, now)).map((row) => row.personHash));
  const lost = wanted.filter(({ personHash }) => !got.has(personHash));
  if (lost.length === 0) return;
  const losers = new Set(lost.map(({ invitationId }) => invitationId));
  const winners = await runningQuarantines(
    tx,
    lost.map(({ personHash }) => personHash),
    now,
  );
  for (const row of winners) taken.set(row.personHash, row);
  for (const one of cases) if (losers.has(one.invitationId)) decisions.set(one.invitationId, decideOne(one));
  await releaseQuarantines(tx, [...losers], now);
}

function remove(wanted: { personHash: string }[], personHash: string): void {
  const place = wanted.findIndex((row) => row.personHash === personHash);
  if (place >= 0) wanted.splice(place, 1);
}

/** With no quarantine set, asking about one contact doesn't keep another waiting. */
function quarantinedUntil(sendAfter: Date, days: number, now: Date): Date {
  return days === 0 ? now : new Date(sendAfter.getTime() + days * day);
}

/** Every address that the resident gave: who was asked by mail isn't asked by text either. */
function peopleIn(
  { email, phone }: { email: string | null; phone: string | null },
  secret: string,
): string[] {
  return [email, phone].filter((address) => address !== null).map((address) => personHash(secret, address));
}

async function questionnairesByRoute(db: Db): Promise<(channel: string, topic: string) => string | null> {
  const routes = new Map(
    (await publishedRoutes(db)).map((route) => [
      JSON.stringify([route.channel, route.topic]),
      route.questionnaireVersionId,
    ]),
  );
  return (channel, topic) =>
    routes.get(JSON.stringify([channel, topic])) ?? routes.get(JSON.stringify([channel, ""])) ?? null;
}
