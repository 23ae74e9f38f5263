import {
  type ContactRow,
  contactsOfSource,
  insertContacts,
  recordCallback,
  recordHandled,
} from "#db/queries/contacts";
import { readSettings } from "#db/queries/settings";
import { addUnknownTeams, addUnknownTopics, teamsOfTopics } from "#db/queries/topics";
import type { Store, Tx } from "#db/store";
import { callbackDue, dayInAmsterdam } from "~/domain/calendar";
import type { ContactInput, IntakeWay } from "~/domain/contact";
import { newId } from "~/domain/id";
import { monthOf } from "~/domain/period";
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
): Promise<Received> {
  const settings = await readSettings(store.read);
  const context = { settings, secret, now };
  const total: Received = { accepted: 0, duplicates: 0, updated: 0 };
  for (let from = 0; from === 0 || from < inputs.length; from += BATCH) {
    const batch = inputs.slice(from, from + BATCH);
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
  const rows = batch.map((input) => rowOf(input, via, teamOf, context));
  const inserted = await insertContacts(tx, rows);
  const fresh = rows.filter(({ id }) => inserted.has(id));
  if (fresh.length > 0) {
    await listUnknown(tx, fresh, context.now);
    await planInvitations(tx, fresh, context);
  }
  const updated = await takeUpNews(
    tx,
    rows.filter(({ id }) => !inserted.has(id)),
    context,
  );
  return { accepted: fresh.length, duplicates: batch.length - fresh.length - updated, updated };
}

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
    language: input.language,
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

/** A callback made or a case handled since: the only things that a known contact still takes up. */
async function takeUpNews(tx: Tx, repeated: ContactRow[], context: Context): Promise<number> {
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
        await recordCallback(tx, stored.id, callback);
        Object.assign(stored, callback);
        changed.add(stored.id);
      }
    }
    if (sent.handledAt && !stored.handledAt && sent.handledAt >= stored.occurredAt) {
      stored.handledAt = sent.handledAt;
      await recordHandled(tx, stored.id, sent.handledAt);
      changed.add(stored.id);
    }
  }
  if (changed.size > 0) await reviewInvitations(tx, [...changed], context);
  return changed.size;
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
