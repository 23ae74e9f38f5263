import { writeSettings } from "#db/queries/settings";
import {
  contacts,
  invitations,
  invitationTallies,
  questionnaireRoutes,
  questionnaires,
  questionnaireVersions,
} from "#db/schema";
import type { Store } from "#db/store";
import { dayInAmsterdam } from "~/domain/calendar";
import { CHANNELS } from "~/domain/contact";
import { newId } from "~/domain/id";
import { monthOf } from "~/domain/period";
import { settingsSchema } from "~/domain/settings";
import { type FreshContact, planInvitations } from "~/flow/schedule-invitations.server";
import { personHash } from "~/flow/secrets.server";
import type { TestRuntime } from "./runtime";

let count = 0;

/** A contact that just came in. */
export function freshContact(changes: Partial<FreshContact> & { occurredAt: Date }): FreshContact {
  count += 1;
  return {
    id: newId(),
    source: "kcc",
    sourceId: `c${count}`,
    channel: "phone",
    topic: "paspoort",
    team: "kcc",
    month: monthOf(dayInAmsterdam(changes.occurredAt)),
    day: dayInAmsterdam(changes.occurredAt),
    email: `inwoner${count}@example.nl`,
    phone: null,
    callbackRequestedAt: null,
    calledBackAt: null,
    noSurvey: false,
    ...changes,
  };
}

/** Takes contacts in and decides about them, in one write, as receiving them does. */
export async function takeIn(
  { store, secret, now }: Pick<TestRuntime, "store" | "secret" | "now">,
  fresh: FreshContact[],
  settings: Parameters<typeof settingsSchema.parse>[0] = atOnce,
): Promise<void> {
  await store.write(async (tx) => {
    await tx.insert(contacts).values(
      fresh.map((contact) => {
        const address = contact.email ?? contact.phone;
        return {
          ...contact,
          day: dayInAmsterdam(contact.occurredAt),
          language: "nl",
          personHash: address === null ? null : personHash(secret, address),
          receivedAt: now(),
          via: "api" as const,
        };
      }),
    );
    await planInvitations(tx, fresh, { settings: settingsSchema.parse(settings), secret, now: now() });
  });
}

/** Settings with which messages leave at once, as in the demonstration municipality. */
export const atOnce = {
  channels: Object.fromEntries(CHANNELS.map((channel) => [channel, { delayMinutes: 0 }])),
};

export async function giveSettings(store: Store, given: object, now: Date): Promise<void> {
  const all = settingsSchema.parse(given);
  await store.write(async (tx) => {
    await writeSettings(tx, "channels", all.channels, now);
    await writeSettings(tx, "policy", all.policy, now);
    await writeSettings(tx, "organisation", all.organisation, now);
  });
}

/** A published questionnaire for every channel. */
export async function publishForAll(store: Store, now: Date): Promise<void> {
  await store.write(async (tx) => {
    await tx.insert(questionnaires).values({ key: "test", name: "Test", createdAt: now });
    await tx.insert(questionnaireVersions).values({
      id: "test-1",
      questionnaireKey: "test",
      number: 1,
      state: "published",
      content: { title: { nl: "Test" }, questions: [] },
      createdAt: now,
      publishedAt: now,
    });
    await tx
      .insert(questionnaireRoutes)
      .values(CHANNELS.map((channel) => ({ channel, topic: "", questionnaireKey: "test" })));
  });
}

/** State and reason per source id. */
export async function statesOf(store: Store): Promise<Record<string, string>> {
  const { eq } = await import("drizzle-orm");
  const found = await store.read
    .select({ sourceId: contacts.sourceId, state: invitations.state, reason: invitations.reason })
    .from(invitations)
    .innerJoin(contacts, eq(contacts.id, invitations.contactId));
  return Object.fromEntries(
    found.map(({ sourceId, state, reason }) => [sourceId, reason === null ? state : `${state} ${reason}`]),
  );
}

/** The counts as they are kept, and as a recount of the invitations gives them. */
export async function talliesTwice(store: Store): Promise<{ kept: string[]; counted: string[] }> {
  const line = (row: {
    month: string;
    channel: string;
    topic: string;
    team: string;
    state: string;
    n: number;
  }) => [row.month, row.channel, row.topic, row.team, row.state, row.n].join(" ");
  const kept = (await store.read.select().from(invitationTallies)).filter((row) => row.n !== 0).map(line);
  const counts = new Map<string, Parameters<typeof line>[0]>();
  for (const { month, channel, topic, team, state } of await store.read.select().from(invitations)) {
    const key = JSON.stringify([month, channel, topic, team, state]);
    const known = counts.get(key);
    if (known) known.n += 1;
    else counts.set(key, { month, channel, topic, team, state, n: 1 });
  }
  return { kept: kept.sort(), counted: [...counts.values()].map(line).sort() };
}
