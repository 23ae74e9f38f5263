import { CallbackChanges } from "#db/queries/callback-tallies";
import {
  type ContactRow,
  contactsOfSource,
  insertContacts,
  recordCallback,
  recordHandled,
} from "#db/queries/contacts";
import { ownIndicators } from "#db/queries/indicators";
import { NormChanges } from "#db/queries/norm-tallies";
import { readSettings } from "#db/queries/settings";
import { addUnknownTeams, addUnknownTopics, teamsOfTopics } from "#db/queries/topics";
import type { Store, Tx } from "#db/store";
import { callbackDue, dayInAmsterdam } from "~/domain/calendar";
import type { ContactInput, IntakeWay } from "~/domain/contact";
import { newId } from "~/domain/id";
import { monthOf } from "~/domain/period";
import { isNorm } from "~/domain/service-norm";
import type { Settings } from "~/domain/settings";
import { planInvitations, reviewInvitations } from "./schedule-invitations.server";
import { personHash } from "./secrets.server";

export interface Received {
  /** New, and kept. */
  accepted: number;
  /** Known, and nothing changed. */
  duplicates: number;
  /** Known, and a callback or a completion was taken up. */
  updated: number;
}

/** What fits in one write without keeping others waiting, and in the number of values one statement may have. */
export const BATCH = 1000;
/** For a program that does nothing else: fewer, longer writes, in which the lists' order is kept with less work. */
export const LARGE_BATCH = 2000;

/**
 * Takes in contacts that were checked, and decides about each in the same write. (source, id) is guarded by
 * the unique constraint: however often and however concurrently the same ones come, they are kept once.
 * `alongside` joins the write of each batch: progress that is kept apart from what it counts would lie after a crash.
 */
export async function receiveContacts(
  { store, secret, now }: { store: Store; secret: string; now: Date },
  inputs: ContactInput[],
  via: IntakeWay,
  alongside: (tx: Tx, received: Received) => Promise<void> = async () => {},
  atOnce = BATCH,
): Promise<Received> {
  const settings = await readSettings(store.read);
  const context = { settings, secret, now };
  const total: Received = { accepted: 0, duplicates: 0, updated: 0 };
  for (let from = 0; from === 0 || from < inputs.length; from += atOnce) {
    const batch = inputs.slice(from, from + atOnce);
    const received = await store.write(async (tx) => {
      const outcome = await receiveBatch(tx, batch, via, context);
      await alongside(tx, outcome);
      return outcome;
    });
    total.accepted += received.accepted;
    total.duplicates += received.duplicates;
    total.updated += received.updated;
  }
  return total;
}

interface Context {
  settings: Settings;
  secret: string;
  now: Date;
}

async function receiveBatch(
  tx: Tx,
  batch: ContactInput[],
  via: IntakeWay,
  context: Context,
): Promise<Received> {
  const teamOf = await teamsOfTopics(tx, [...new Set(batch.map(({ topic }) => topic))]);
  const rows = inOrder(batch).map((input) => rowOf(input, via, teamOf, context));
  const callbacks = new CallbackChanges();
  const inserted = await insertContacts(tx, rows, callbacks);
  const fresh = rows.filter(({ id }) => inserted.has(id));
  const repeated = rows.filter(({ id }) => !inserted.has(id));
  // Read after the contacts were written: who sets a norm waits for them, or is seen here.
  const norms = new NormChanges((await ownIndicators(tx)).filter(isNorm), context.settings.calendar);
  for (const row of fresh) norms.add(row, 1);
  const updated = await takeUpNews(tx, repeated, callbacks, norms);
  await callbacks.write(tx);
  await norms.write(tx);
  if (fresh.length > 0) {
    await listUnknown(tx, fresh, context.now);
    await planInvitations(tx, fresh, context);
  }
  if (updated.length > 0) await reviewInvitations(tx, updated, context);
  return {
    accepted: fresh.length,
    duplicates: batch.length - fresh.length - updated.length,
    updated: updated.length,
  };
}

/** Always the same order, so that two writes with the same contacts don't wait for each other. */
const inOrder = (batch: ContactInput[]): ContactInput[] =>
  batch.toSorted((a, b) => compare(a.source, b.source) || compare(a.id, b.id));

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

function rowOf(
  input: ContactInput,
  via: IntakeWay,
  teamOf: Map<string, string>,
  { settings, secret, now }: Context,
): ContactRow {
  const address = input.email ?? input.phone;
  const day = dayInAmsterdam(input.occurredAt);
  return {
    id: newId(),
    source: input.source,
    sourceId: input.id,
    channel: input.channel,
    topic: input.topic,
    team: input.team ?? teamOf.get(input.topic) ?? "",
    occurredAt: input.occurredAt,
    day,
    month: monthOf(day),
    language: input.language ?? "nl",
    languageGiven: input.language !== null,
    email: input.email,
    phone: input.phone,
    personHash: address === null ? null : personHash(secret, address),
    callbackRequestedAt: input.callbackRequestedAt,
    callbackDueAt:
      input.callbackRequestedAt &&
      callbackDue(input.callbackRequestedAt, settings.policy.callbackWorkingDays, settings.calendar),
    calledBackAt: input.calledBackAt,
    waitSeconds: input.waitSeconds,
    handledAt: input.handledAt,
    noSurvey: input.noSurvey,
    receivedAt: now,
    via,
  };
}

/** Topics and teams that come by for the first time are kept under their key, until staff give them a name. */
async function listUnknown(tx: Tx, rows: ContactRow[], now: Date): Promise<void> {
  const teamOfTopic = new Map(rows.map(({ topic, team }) => [topic, team || null]));
  const teams = new Set(rows.map(({ team }) => team).filter((team) => team !== ""));
  await addUnknownTopics(
    tx,
    [...teamOfTopic].map(([key, team]) => ({ key, name: key, team, named: false, firstSeenAt: now })),
  );
  await addUnknownTeams(
    tx,
    [...teams].map((key) => ({ key, name: key, named: false, firstSeenAt: now })),
  );
}

/** A callback made or a case handled since: the only things that a known contact still takes up. Gives who did, by id. */
async function takeUpNews(
  tx: Tx,
  repeated: ContactRow[],
  callbacks: CallbackChanges,
  norms: NormChanges,
): Promise<string[]> {
  const news = repeated.filter(({ calledBackAt, handledAt }) => calledBackAt || handledAt);
  const known = await knownContacts(tx, news);
  const changed = new Set<string>();
  for (const sent of news) {
    const stored = known.get(identity(sent));
    if (!stored) continue;
    if (sent.calledBackAt && !stored.calledBackAt) {
      // The promise itself may be news too.
      const requestedAt = stored.callbackRequestedAt ?? sent.callbackRequestedAt;
      if (requestedAt && sent.calledBackAt >= requestedAt) {
        const callback = {
          callbackRequestedAt: requestedAt,
          callbackDueAt: stored.callbackDueAt ?? sent.callbackDueAt,
          calledBackAt: sent.calledBackAt,
        };
        if (await recordCallback(tx, stored, callback, callbacks)) changed.add(stored.id);
        Object.assign(stored, callback);
      }
    }
    if (sent.handledAt && !stored.handledAt && sent.handledAt >= stored.occurredAt) {
      if (await recordHandled(tx, stored, sent.handledAt, norms)) changed.add(stored.id);
      stored.handledAt = sent.handledAt;
    }
  }
  return [...changed];
}

async function knownContacts(tx: Tx, sent: ContactRow[]): Promise<Map<string, ContactRow>> {
  const known = new Map<string, ContactRow>();
  for (const source of new Set(sent.map((row) => row.source))) {
    const ids = sent.filter((row) => row.source === source).map(({ sourceId }) => sourceId);
    for (const row of await contactsOfSource(tx, source, ids)) known.set(identity(row), row);
  }
  return known;
}

const identity = ({ source, sourceId }: { source: string; sourceId: string }) =>
  JSON.stringify([source, sourceId]);
