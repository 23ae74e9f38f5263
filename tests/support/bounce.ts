import { eq } from "drizzle-orm";
import { contacts, invitations, messages } from "#db/schema";
import { encodeReference } from "~/domain/bounce-reference";
import { returnPathMac } from "~/flow/secrets.server";
import { reportMail } from "./fixtures";
import { accepted, answering, minutes, municipality } from "./outbox";

/** A municipality that has sent a mail to each of these residents. */
export async function mailed(sourceIds: string[]) {
  const town = await municipality();
  const { store, secret } = town;
  await town.ready(sourceIds);
  await town.send(answering(() => accepted).transports, minutes(1));
  const messageOf = async (sourceId: string) => {
    const [found] = await store.read
      .select({ id: messages.id })
      .from(messages)
      .innerJoin(invitations, eq(invitations.id, messages.invitationId))
      .innerJoin(contacts, eq(contacts.id, invitations.contactId))
      .where(eq(contacts.sourceId, sourceId));
    return found?.id ?? "";
  };
  /** A report about the mail of this resident, in the form of a fixture. */
  const report = async (file: string, sourceId: string) => {
    const messageId = await messageOf(sourceId);
    const reference = encodeReference(messageId, returnPathMac(secret, messageId)) ?? "";
    return reportMail(file, { reference, messageId });
  };
  town.setNow(minutes(10));
  return { ...town, messageOf, report };
}
