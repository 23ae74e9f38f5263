import { insertApiKey } from "#db/queries/api-keys";
import type { ApiRight } from "~/domain/api-right";
import type { ContactInput } from "~/domain/contact";
import { apiKeyRow } from "~/flow/api-key.server";
import type { Runtime } from "~/runtime.server";
import { at } from "./time";

let count = 0;

/** A contact as intake has checked it; name only what the test is about. */
export function contact(change: Partial<ContactInput> = {}): ContactInput {
  count += 1;
  return {
    source: "kcc",
    id: `contact-${count}`,
    channel: "phone",
    topic: "paspoort",
    team: "kcc",
    occurredAt: at("2026-01-05T08:30+01:00"),
    email: `inwoner-${count}@example.nl`,
    phone: null,
    language: "nl",
    callbackRequestedAt: null,
    calledBackAt: null,
    waitSeconds: null,
    handledAt: null,
    noSurvey: false,
    ...change,
  };
}

/** An API key with these rights; gives the key itself. */
export async function apiKey(runtime: Runtime, rights: ApiRight[], key = "test-key"): Promise<string> {
  const { store, secret, now } = runtime;
  const row = apiKeyRow({ key, name: "Test", rights, secret, createdBy: null, now: now() });
  await store.write((tx) => insertApiKey(tx, row));
  return key;
}
