import { beginIncident, endIncident, type Incident, openIncidents } from "#db/queries/incidents";
import { holdLane, readLanes } from "#db/queries/lanes";
import { invitationDueSince, lastOutcomes, outboxState } from "#db/queries/outbox-state";
import { readSettings } from "#db/queries/settings";
import type { Db, Store } from "#db/store";
import { newId } from "~/domain/id";
import type { Medium } from "~/domain/invitation-policy";
import { isDecent } from "~/domain/moments";
import type { Settings } from "~/domain/settings";
import { INCIDENT_KINDS, type LaneFacts, lateness, standingStill } from "~/domain/standing-still";

/** One that begins again so soon was never over: it is the same one, and the administrators know of it. */
const SAME_WITHIN = 30 * 60_000;
const LAST = 100;
const LATELY = 6 * 60 * 60_000;

/** Looks whether sending stands still, and records when that begins and ends. Costs a few reads while all is well. */
export async function watchSending(store: Store, now: Date): Promise<{ begun: Incident["kind"][] }> {
  const settings = await readSettings(store.read);
  const open = await openIncidents(store.read);
  const begun: Incident["kind"][] = [];
  for (const medium of ["email", "sms"] as const) {
    const own = open.filter((incident) => incident.medium === medium);
    const facts = await laneFacts(store.read, medium, settings, now);
    const found = standingStill(facts, new Set(own.map(({ kind }) => kind)), now);
    const fresh = INCIDENT_KINDS.filter((kind) => found.has(kind) && !own.some((one) => one.kind === kind));
    const over = own.filter(({ kind }) => !found.has(kind));
    if (fresh.length + over.length === 0) continue;
    await store.write(async (tx) => {
      await holdLane(tx, medium);
      for (const { id } of over) await endIncident(tx, id, now);
      for (const kind of fresh) {
        const detail = found.get(kind) ?? "";
        const reopenAfter = new Date(now.getTime() - SAME_WITHIN);
        await beginIncident(tx, { id: newId(), kind, medium, detail }, { now, reopenAfter });
      }
    });
    begun.push(...fresh);
  }
  return { begun };
}

async function laneFacts(db: Db, medium: Medium, settings: Settings, now: Date): Promise<LaneFacts> {
  const { troubles, troubleSince, trouble } = (await readLanes(db))[medium];
  const since = new Date(now.getTime() - LATELY);
  const perMinute = settings.delivery[`${medium}PerMinute`];
  const mightLeave = (at: Date) => isDecent(at, settings.moments[medium], settings.calendar);
  return {
    medium,
    troubles,
    troubleSince,
    trouble,
    ...(await outboxState(db))[medium],
    ...(await lastOutcomes(db, medium, { since, atMost: LAST })),
    invitationDueSince: await invitationDueSince(db, medium, now),
    perMinute,
    // What waited for the end of the night is not late yet when it has only just ended.
    mayLeave: mightLeave(now) && mightLeave(new Date(now.getTime() - lateness(perMinute))),
  };
}
