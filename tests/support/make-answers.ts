import { CallbackChanges } from "#db/queries/callback-tallies";
import { insertContacts } from "#db/queries/contacts";
import { addToInvitationMargins } from "#db/queries/invitation-margins";
import { addToTallies } from "#db/queries/tallies";
import { answers, invitationTallies, responses, teams, topics } from "#db/schema";
import type { Store } from "#db/store";
import type { Channel } from "~/domain/contact";
import { newId, newRandomId } from "~/domain/id";
import { at } from "./time";

export interface MadeResponse {
  month: string;
  channel: Channel;
  topic: string;
  team: string;
  /** Value by question key. */
  answers: Record<string, string>;
  wording: number;
}

/** One response as it stands in the database; name only what the test is about. */
export function response(change: Partial<MadeResponse> & { grade?: number | string } = {}): MadeResponse {
  const { grade, ...rest } = change;
  return {
    month: "2026-01",
    channel: "phone",
    topic: "paspoort",
    team: "kcc",
    answers: grade === undefined ? { grade: "8" } : { grade: String(grade) },
    wording: 1,
    ...rest,
  };
}

/** The same response so many times. */
export const times = (n: number, change: Parameters<typeof response>[0] = {}): MadeResponse[] =>
  Array.from({ length: n }, () => response(change));

/** Puts responses with their answers and tallies into the database. */
export async function makeResponses(store: Store, made: readonly MadeResponse[]): Promise<void> {
  const rows = made.map((each) => ({ id: newRandomId(), each }));
  await store.write(async (tx) => {
    for (let start = 0; start < rows.length; start += 1000) {
      const part = rows.slice(start, start + 1000);
      await tx.insert(responses).values(
        part.map(({ id, each: { month, channel, topic, team } }) => ({
          id,
          receiptHash: id,
          questionnaireVersionId: "version",
          channel,
          topic,
          team,
          month,
          day: `${month}-15`,
          language: "nl",
          medium: "email",
        })),
      );
      await tx.insert(answers).values(
        part.flatMap(({ id, each }) =>
          Object.entries(each.answers).map(([questionKey, value]) => ({
            responseId: id,
            questionKey,
            wording: each.wording,
            value,
          })),
        ),
      );
    }
    await addToTallies(
      tx,
      made.flatMap(({ answers: given, ...cell }) =>
        Object.entries(given).map(([questionKey, value]) => ({
          ...cell,
          questionKey,
          value,
          stratum: "nl email ",
          n: 1,
        })),
      ),
    );
  });
}

/** How many invitations of a cell are in a state. */
export async function makeInvitationCounts(
  store: Store,
  cells: readonly {
    month: string;
    channel: Channel;
    topic: string;
    team: string;
    state: (typeof invitationTallies.$inferInsert)["state"];
    n: number;
  }[],
): Promise<void> {
  const counts = cells.map((cell) => ({ ...cell, reason: "", detail: "" as const, medium: "" as const }));
  await store.write(async (tx) => {
    await tx.insert(invitationTallies).values(counts);
    await addToInvitationMargins(tx, counts);
  });
}

/** A callback request in the log. */
export async function makeCallback(
  store: Store,
  callback: {
    month?: string;
    requestedAt: string;
    dueAt: string;
    calledBackAt: string | null;
    topic?: string;
  },
): Promise<void> {
  const id = newId();
  const month = callback.month ?? callback.requestedAt.slice(0, 7);
  await store.write(async (tx) => {
    const contact = {
      id,
      source: "kcc",
      sourceId: id,
      channel: "phone",
      topic: callback.topic ?? "paspoort",
      team: "kcc",
      occurredAt: at(callback.requestedAt),
      day: `${month}-15`,
      month,
      callbackRequestedAt: at(callback.requestedAt),
      callbackDueAt: at(callback.dueAt),
      calledBackAt: callback.calledBackAt === null ? null : at(callback.calledBackAt),
      language: "nl",
      languageGiven: true,
      email: null,
      phone: null,
      personHash: null,
      waitSeconds: null,
      handledAt: null,
      noSurvey: false,
      receivedAt: at(callback.requestedAt),
      via: "api" as const,
    };
    const changes = new CallbackChanges();
    await insertContacts(tx, [contact], changes);
    await changes.write(tx);
  });
}

/** Topics and teams by name, as staff have named them. */
export async function makeTopics(store: Store, named: Record<string, string>): Promise<void> {
  await store.write(async (tx) => {
    for (const [key, team] of Object.entries(named)) {
      await tx
        .insert(teams)
        .values({ key: team, name: team.toUpperCase(), named: true, firstSeenAt: at("2025-01-01T00:00Z") })
        .onConflictDoNothing({ target: teams.key });
      await tx.insert(topics).values({
        key,
        name: key.charAt(0).toUpperCase() + key.slice(1),
        team,
        named: true,
        firstSeenAt: at("2025-01-01T00:00Z"),
      });
    }
  });
}
