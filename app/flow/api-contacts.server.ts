import { invitationOfContact } from "#db/queries/contacts";
import { preferredLanguage } from "~/domain/accept-language";
import type { ContactInput, FieldError } from "~/domain/contact";
import { type ContactStatus, type ContactsAnswer, MAX_CONTACTS } from "~/domain/contact-api";
import { readContact } from "~/domain/contact-input";
import { contactErrorsEn } from "~/messages/contact-errors.en";
import { contactErrorsNl } from "~/messages/contact-errors.nl";
import { translator } from "~/messages/translate";
import { runtime } from "~/runtime.server";
import type { ApiCaller } from "./api-key.server";
import { problem } from "./problem.server";
import { receiveContacts } from "./receive-contacts.server";

const words = { nl: translator("nl", contactErrorsNl), en: translator("en", contactErrorsEn) };

/** Takes in the contacts of one request: the good ones are kept, of the others the caller hears why not. */
export async function receiveFromApi(
  _caller: ApiCaller,
  request: Request,
  json: unknown,
): Promise<ContactsAnswer> {
  const { store, secret, now } = runtime();
  const items = contactsIn(request, json);
  const moment = now();
  const contacts: ContactInput[] = [];
  const rejected: { index: number; errors: FieldError[] }[] = [];
  for (const [index, item] of items.entries()) {
    const read = readContact(item, moment);
    if (read.ok) contacts.push(read.contact);
    else rejected.push({ index, errors: read.errors });
  }
  const received =
    contacts.length > 0
      ? await receiveContacts({ store, secret, now: moment }, contacts, "api")
      : { accepted: 0, duplicates: 0, updated: 0 };
  const say = words[preferredLanguage(request.headers.get("Accept-Language"))];
  return {
    ...received,
    rejected: rejected.map(({ index, errors }) => ({
      index,
      errors: errors.map(({ path, code, values }) => ({ path, message: say(code, values) })),
    })),
  };
}

/** One contact or a list of them; a list without a single object in it is something else altogether. */
function contactsIn(request: Request, json: unknown): unknown[] {
  if (!Array.isArray(json)) {
    if (isObject(json)) return [json];
    throw problem(request, 400, "not_contacts", { max: MAX_CONTACTS });
  }
  if (json.length > MAX_CONTACTS) {
    throw problem(request, 400, "too_many_contacts", { found: json.length, max: MAX_CONTACTS });
  }
  if (json.length > 0 && !json.some(isObject)) {
    throw problem(request, 400, "not_contacts", { max: MAX_CONTACTS });
  }
  return json;
}

const isObject = (json: unknown) => typeof json === "object" && json !== null && !Array.isArray(json);

/** What became of a contact; null where it isn't known. */
export async function contactStatusFor(
  _caller: ApiCaller,
  { source, id }: { source: string; id: string },
): Promise<ContactStatus | null> {
  const found = await invitationOfContact(runtime().store.read, source.trim(), id.trim());
  if (!found) return null;
  return {
    source: found.source,
    id: found.id,
    invitation: {
      state: found.state,
      reason: found.reason as ContactStatus["invitation"]["reason"],
      sendAfter: found.sendAfter?.toISOString() ?? null,
      medium: found.medium,
    },
  };
}
