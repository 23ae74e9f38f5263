import { writeSettings } from "#db/queries/settings";
import {
  contacts,
  invitationDays,
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
import { anyMoment, settingsSchema } from "~/domain/settings";
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
  moments: { email: anyMoment, sms: anyMoment },
};

export async function giveSettings(store: Store, given: object, now: Date): Promise<void> {
  const all = settingsSchema.parse(given);
  await store.write(async (tx) => {
    await writeSettings(tx, "channels", all.channels, now);
    await writeSettings(tx, "policy", all.policy, now);
    await writeSettings(tx, "moments", all.moments, now);
    await writeSettings(tx, "calendar", all.calendar, now);
    await writeSettings(tx, "organisation", all.organisation, now);
  });
}

/** A published questionnaire for every channel. */
export async function publishForAll(
  store: Store,
  now: Date,
  content: unknown = { title: { nl: "Test" }, questions: [] },
): Promise<void> {
  await store.write(async (tx) => {
    await tx.insert(questionnaires).values({ key: "test", name: "Test", createdAt: now });
    await tx.insert(questionnaireVersions).values({
      id: "test-1",
      questionnaireKey: "test",
      number: 1,
      state: "published",
      content,
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

const counted = {
  tallies: ["month", "channel", "topic", "team", "state", "reason", "detail", "medium"],
  days: ["day", "channel", "state", "reason", "detail", "medium"],
} as const;

/** The counts per cell and per day as they are kept, and as a recount of the invitations gives them. */
export async function talliesTwice(store: Store): Promise<{ kept: string[]; counted: string[] }> {
  const kept: string[] = [];
  const counts = new Map<string, number>();
  for (const [name, table] of [
    ["tallies", invitationTallies],
    ["days", invitationDays],
  ] as const) {
    const keyOf = (row: Record<string, unknown>) =>
      [name, ...counted[name].map((column) => row[column] || "-")].join(" ");
    for (const row of await store.read.select().from(table)) {
      if (row.n !== 0) kept.push(`${keyOf(row)}: ${row.n}`);
    }
    for (const row of await store.read.select().from(invitations)) {
      counts.set(keyOf(row), (counts.get(keyOf(row)) ?? 0) + 1);
    }
  }
  return { kept: kept.sort(), counted: [...counts].map(([key, n]) => `${key}: ${n}`).sort() };
}
