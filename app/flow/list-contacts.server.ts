import { countContacts, type ListedContact, listContacts } from "#db/queries/contact-list";
import type { Editor } from "~/domain/access";
import { type ContactListQuery, parsePlace, placeText } from "~/domain/contact-list";
import { runtime } from "~/runtime.server";

const PAGE = 50;

export interface ContactPage {
  contacts: ListedContact[];
  /** Null where counting would mean reading them all. */
  total: number | null;
  /** The place before which the previous page ends and after which the next begins. */
  previous: string | null;
  next: string | null;
}

export async function pageOfContacts(_editor: Editor, query: ContactListQuery): Promise<ContactPage> {
  const { read } = runtime().store;
  const backwards = parsePlace(query.before);
  const from = backwards ?? parsePlace(query.after);
  const ascending = (query.order === "oldest") !== (backwards !== null);
  const [found, total] = await Promise.all([
    listContacts(read, query, { size: PAGE, ascending, from }),
    countContacts(read, query),
  ]);
  const more = found.length > PAGE;
  const contacts = found.slice(0, PAGE);
  if (backwards) contacts.reverse();
  const first = contacts[0];
  const last = contacts.at(-1);
  const hasPrevious = backwards ? more : from !== null;
  const hasNext = backwards ? true : more;
  return {
    contacts,
    total,
    previous: hasPrevious && first ? placeText(first) : null,
    next: hasNext && last ? placeText(last) : null,
  };
}
