/** How a resident and the municipality met. The order is the one of every list and table. */
export const CHANNELS = [
  "phone",
  "counter",
  "email",
  "contact_form",
  "e_service",
  "website",
  "social_media",
  "whatsapp",
  "report",
  "post",
  "home_visit",
] as const;

export type Channel = (typeof CHANNELS)[number];

/** How a contact reached us. */
export const INTAKE_WAYS = ["api", "file", "form"] as const;
export type IntakeWay = (typeof INTAKE_WAYS)[number];

/** One contact as it is taken in: checked, normalised and with moments instead of text. */
export interface ContactInput {
  /** The system that knows this contact. (source, id) is the identity. */
  source: string;
  id: string;
  channel: Channel;
  /** Key of a topic: lower case; an unknown one is accepted and listed for staff to name. */
  topic: string;
  team: string | null;
  occurredAt: Date;
  /** Lower case. */
  email: string | null;
  /** E.164, such as +31612345678. */
  phone: string | null;
  /** Primary language subtag, such as nl, en, ar; null where the source gave none. */
  language: string | null;
  callbackRequestedAt: Date | null;
  calledBackAt: Date | null;
  waitSeconds: number | null;
  handledAt: Date | null;
  noSurvey: boolean;
}

export const CONTACT_ERROR_CODES = [
  "required",
  "not_object",
  "not_text",
  "not_whole_number",
  "not_yes_or_no",
  "too_long",
  "bad_characters",
  "unknown_channel",
  "bad_moment",
  "in_future",
  "too_old",
  "before_occurred",
  "before_requested",
  "bad_email",
  "bad_phone",
  "bad_language",
  "out_of_range",
  // Only in a file
  "quote_not_closed",
  "too_many_columns",
  "line_too_long",
] as const;

export type ContactErrorCode = (typeof CONTACT_ERROR_CODES)[number];

/** What is wrong with one field, as a code: put into words at the edge, in the reader's language. */
export interface FieldError {
  /** In the API's terms: "occurredAt", "callback.calledBackAt"; "" for the contact as a whole. */
  path: string;
  code: ContactErrorCode;
  values?: Record<string, string | number>;
}
