import { topicByName } from "#db/queries/topics";
import type { Editor } from "~/domain/access";
import type { ContactFormValues } from "~/domain/contact-form";
import { formAsJson } from "~/domain/contact-form";
import { type ReadContact, readContact } from "~/domain/contact-input";
import { runtime } from "~/runtime.server";
import { type Received, receiveContacts } from "./receive-contacts.server";

type Added = { ok: true; id: string; received: Received } | Extract<ReadContact, { ok: false }>;

/** Takes in the contact that an employee typed. A topic is typed by its name and kept by its key. */
export async function addContact(_editor: Editor, values: ContactFormValues): Promise<Added> {
  const { store, secret, now } = runtime();
  const moment = now();
  const topic = await topicByName(store.read, values.topic.trim());
  const read = readContact(formAsJson({ ...values, topic: topic?.key ?? values.topic }, moment), moment);
  if (!read.ok) return read;
  const received = await receiveContacts({ store, secret, now: moment }, [read.contact], "form");
  return { ok: true, id: read.contact.id, received };
}
