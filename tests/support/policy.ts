import type { PolicyContact, PolicyFacts } from "~/domain/invitation-policy";
import { type Settings, settingsSchema } from "~/domain/settings";
import { at } from "./time";

/** A Monday morning on which not much happens. */
export const monday = at("2026-01-05T10:00:00+01:00");

/** A contact by telephone on that morning, with a mail address; name only what the test is about. */
export const policyContact = (changes: Partial<PolicyContact> = {}): PolicyContact => ({
  source: "kcc",
  id: "1",
  channel: "phone",
  topic: "paspoort",
  occurredAt: monday,
  callbackRequestedAt: null,
  calledBackAt: null,
  hasEmail: true,
  hasMobile: false,
  noSurvey: false,
  ...changes,
});

/** What is known of somebody of whom nothing is known. */
export const policyFacts = (changes: Partial<PolicyFacts> = {}): PolicyFacts => ({
  optedOut: false,
  quarantinedUntil: null,
  questionnaireVersionId: "v1",
  canText: true,
  addressTrouble: null,
  waitsForCap: false,
  ...changes,
});

type Groups = Pick<Settings, "policy" | "moments" | "calendar">;

/** Settings with only these changed. */
export const policySettings = (
  changes: { [Group in keyof Groups]?: Partial<Groups[Group]> } & {
    phone?: Partial<Settings["channels"]["phone"]>;
  } = {},
): Settings => {
  const { phone = {}, ...groups } = changes;
  return settingsSchema.parse({ ...groups, channels: { phone } });
};
