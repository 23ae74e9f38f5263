import type { CalendarDate } from "./calendar";
import { newRandomId } from "./id";

/** Where contacts that are typed in come from: the source part of their identity. */
export const FORM_SOURCE = "formulier";

/** The fields of the form for one contact; the names are the paths of the API, so that errors find their field. */
export const FORM_FIELDS = [
  "id",
  "channel",
  "topic",
  "team",
  "occurredAt",
  "resident.email",
  "resident.phone",
  "resident.language",
  "callback",
  "noSurvey",
] as const;

export type FormField = (typeof FORM_FIELDS)[number];
export type ContactFormValues = Record<FormField, string>;

/** An empty form with an identity of its own: sending it twice makes one contact. */
export function emptyForm(
  remembered: { channel: string; team: string },
  today: CalendarDate,
): ContactFormValues {
  return {
    id: `${today}-${newRandomId().slice(-12)}`,
    channel: remembered.channel,
    topic: "",
    team: remembered.team,
    occurredAt: "",
    "resident.email": "",
    "resident.phone": "",
    "resident.language": "",
    callback: "",
    noSurvey: "",
  };
}

/** What was typed as the JSON that the API takes. No moment means now; a promise to call back was made at that moment. */
export function formAsJson(values: ContactFormValues, now: Date): Record<string, unknown> {
  const occurredAt = values.occurredAt.trim() || now.toISOString();
  return {
    source: FORM_SOURCE,
    id: values.id,
    channel: values.channel || undefined,
    topic: values.topic,
    team: values.team,
    occurredAt,
    resident: {
      email: values["resident.email"],
      phone: values["resident.phone"],
      language: values["resident.language"],
    },
    callback: values.callback ? { requestedAt: occurredAt } : null,
    noSurvey: values.noSurvey !== "",
  };
}
