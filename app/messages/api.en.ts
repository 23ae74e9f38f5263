import type { apiNl } from "./api.nl";
import type { SameKeys } from "./translate";

export const apiEn: SameKeys<typeof apiNl> = {
  "no_key.title": "No key",
  "no_key.detail": "Send an API key in the header Authorization: Bearer KEY.",
  "wrong_key.title": "Unknown key",
  "wrong_key.detail": "This API key does not exist or was revoked.",
  "no_right.title": "No right",
  "no_right.detail": "This API key does not have the right {right}.",
  "too_many_requests.title": "Too many requests",
  "too_many_requests.detail": "Wait {seconds, plural, one {# second} other {# seconds}} and try again.",
  "too_large.title": "Too large",
  "too_large.detail": "The body is larger than 2 MB. Spread the contacts over more requests.",
  "encoded.title": "Body is compressed",
  "encoded.detail": "Send the body without Content-Encoding.",
  "not_json.title": "Not JSON",
  "not_json.detail": "The body is not valid JSON in UTF-8.",
  "not_a_mail.title": "Not a mail",
  "not_a_mail.detail":
    "The body of the request must be the mail itself (message/rfc822), with its headers, as curl --data-binary @- sends it.",
  "mail_too_large.title": "Too large",
  "mail_too_large.detail": "The mail is larger than 100 MB.",
  "not_contacts.title": "Not contacts",
  "not_contacts.detail": "Send one object, or a list of at most {max, number} objects.",
  "too_many_contacts.title": "Too many contacts",
  "too_many_contacts.detail":
    "The list has {found, number} contacts; at most {max, number} may be in one request.",
  "bad_query.title": "Query not understood",
  "bad_query.detail": "{parameter}: {reason}",
  "not_found.title": "Not found",
  "not_found.detail": "There is nothing here.",
  "no_such_contact.title": "Not found",
  "no_such_contact.detail": "This contact is not known.",
  "wrong_method.title": "Method not allowed",
  "wrong_method.detail": "Only this can be done here: {allowed}.",
};
