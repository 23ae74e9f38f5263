import type { ContactErrorCode } from "~/domain/contact";

export const contactErrorsEn = {
  required: "is missing",
  not_object: "must be an object",
  not_text: "must be text",
  not_whole_number: "must be a whole number",
  not_yes_or_no: "must be yes or no (true or false)",
  too_long: "is too long: at most {max, number} characters",
  bad_characters: "has characters that don’t belong in a text (such as a control or half a character)",
  unknown_channel: "‘{value}’ is not a known channel; choose from {allowed}",
  bad_moment: "‘{value}’ is not a moment; write 2026-11-20T10:15:00+01:00 or 20-11-2026 10:15",
  in_future: "is in the future",
  too_old: "is more than a year ago",
  before_occurred: "is before the contact itself",
  before_requested: "is before the callback request",
  bad_email: "is not an e-mail address",
  bad_phone: "is not an existing phone number; write 06 12345678, or +32 … for another country",
  bad_language: "is not a language code; write nl, en or another code of two or three letters",
  out_of_range: "must be between {min, number} and {max, number}",
  quote_not_closed: "a quotation mark is opened and never closed",
  too_many_columns: "{found, number} fields, and the header has {expected, number}",
  line_too_long: "the line is too long: at most {max, number} characters",
} satisfies Record<ContactErrorCode, string>;
