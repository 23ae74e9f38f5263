import { type CalendarDate, calendarDate, dayInAmsterdam } from "~/domain/calendar";
import { CHANNELS } from "~/domain/contact";
import { newId } from "~/domain/id";
import { MAIL_KINDS } from "~/domain/office-mail";
import { anyMoment, defaultSettings, type Settings } from "~/domain/settings";
import { apiKeyRow } from "~/flow/api-key.server";
import { installStarterLibrary } from "~/flow/install-starter-library.server";
import { hashPassword } from "~/flow/password.server";
import { insertAction } from "../queries/actions";
import { insertApiKey } from "../queries/api-keys";
import { writeSettings } from "../queries/settings";
import { subscribe } from "../queries/subscriptions";
import { insertTarget } from "../queries/targets";
import { addUnknownTeams, addUnknownTopics } from "../queries/topics";
import { insertUser } from "../queries/users";
import type { Store } from "../store";
import { demoActions } from "./actions";
import { demoBrand } from "./brand";
import { settleIndicators } from "./indicators";
import { settleTags } from "./tags";
import { demoTargets } from "./targets";
import { TEAMS, TOPICS, TOWN } from "./town";
import { FIRST_LIBRARY } from "./versions";

export const DEMO_PASSWORD = "weerklank-demo";
export const DEMO_KEY = "demo-key";
export const DEMO_ACCOUNTS = [
  { email: "beheer@voorbeeld.example", name: "Bea de Boer", role: "administrator" },
  { email: "kcc@voorbeeld.example", name: "Karim Yilmaz", role: "editor" },
  { email: "directie@voorbeeld.example", name: "Sanne Visser", role: "viewer" },
] as const;

/** Messages leave at once: no waiting after the contact, and nobody has been asked too often. */
const AT_ONCE: Settings["channels"] = Object.fromEntries(
  CHANNELS.map((channel) => [channel, { ...defaultSettings.channels[channel], delayMinutes: 0, share: 100 }]),
) as Settings["channels"];

/** The municipality before its first contact: its name, people, topics, questionnaires and targets. */
export async function settleMunicipality(
  store: Store,
  secret: string,
  began: Date,
  now: Date,
): Promise<void> {
  await installStarterLibrary(store, began, FIRST_LIBRARY);
  const passwordHash = await hashPassword(DEMO_PASSWORD);
  await store.write(async (tx) => {
    await writeSettings(tx, "organisation", { ...defaultSettings.organisation, name: TOWN }, began);
    const requests = { ...defaultSettings.requests, mailTo: "terugbellen@voorbeeld.example" };
    await writeSettings(tx, "requests", requests, began);
    await writeSettings(tx, "brand", demoBrand, began);
    await writeSettings(tx, "channels", AT_ONCE, began);
    await writeSettings(tx, "moments", { email: anyMoment, sms: anyMoment }, began);
    // In the history a person is asked once in three months; who was asked before is left out at once.
    await writeSettings(tx, "policy", { ...defaultSettings.policy, quarantineDays: 90, deferDays: 0 }, began);
    for (const { email, name, role } of DEMO_ACCOUNTS) {
      const id = newId();
      await insertUser(tx, {
        id,
        email,
        name,
        role,
        passwordHash,
        createdAt: began,
        disabledAt: null,
      });
      // What they are mailed lies in the built-in mailbox.
      for (const kind of MAIL_KINDS) await subscribe(tx, id, kind, began);
    }
    const rights = ["contacts:write", "contacts:read", "results:read"] as const;
    const row = {
      key: DEMO_KEY,
      name: "Demonstratie",
      rights: [...rights],
      secret,
      createdBy: null,
      now: began,
    };
    await insertApiKey(tx, apiKeyRow(row));
    await addUnknownTeams(
      tx,
      Object.entries(TEAMS).map(([key, name]) => ({ key, name, named: true, firstSeenAt: began })),
    );
    await addUnknownTopics(
      tx,
      Object.entries(TOPICS).map(([key, { name, team }]) => ({
        key,
        name,
        team,
        named: true,
        firstSeenAt: began,
      })),
    );
    await settleTags(tx, began);
    for (const target of demoTargets(now.getFullYear())) await insertTarget(tx, newId(), target, began);
    await settleIndicators(tx, now.getFullYear(), began);
    for (const action of demoActions(now.getFullYear()))
      if (action.day <= dayInAmsterdam(now))
        await insertAction(tx, newId(), action, DEMO_ACCOUNTS[1].name, began);
  });
}

/** From here on a visitor tries things out: every message leaves at once, however often. */
export async function openForVisitors(store: Store, now: Date): Promise<void> {
  await store.write(async (tx) => {
    await writeSettings(tx, "policy", { ...defaultSettings.policy, quarantineDays: 0 }, now);
    await writeSettings(tx, "demonstration", true, now);
  });
}

/** The first day of the month, three years back. */
export function historyBegan(now: Date): CalendarDate {
  const today = dayInAmsterdam(now);
  return calendarDate(`${Number(today.slice(0, 4)) - 3}-${today.slice(5, 7)}-01`);
}
