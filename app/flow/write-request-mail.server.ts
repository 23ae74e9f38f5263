import { listContactRequests, openRequests } from "#db/queries/contact-requests";
import { queueOfficeMails } from "#db/queries/office-mails";
import { readSettings } from "#db/queries/settings";
import type { Tx } from "#db/store";
import { alertMail } from "#emails/alert-mail";
import type { WrittenMail } from "#emails/office-mail";
import { addWorkingDays, calendarDate, dayInAmsterdam } from "~/domain/calendar";
import { newId } from "~/domain/id";
import { MAILBOX } from "~/domain/office-mail";
import { requestListQuery } from "~/domain/request-list";
import { requestsNl } from "~/messages/requests.nl";
import { translator } from "~/messages/translate";
import type { Runtime } from "~/runtime.server";

const t = translator("nl", requestsNl);

/** So that a busy hour isn't an hour of mails, and none tells to the minute when somebody asked. */
const QUARTER = 15 * 60_000;

/** Puts a mail to the chosen mailbox in the queue, for the end of this quarter of an hour: one for all of them. */
export async function queueRequestMail(tx: Tx, now: Date): Promise<void> {
  const { requests } = await readSettings(tx);
  if (requests.mailTo === "") return;
  const at = new Date((Math.floor(now.getTime() / QUARTER) + 1) * QUARTER);
  const mail = { id: newId(), userId: MAILBOX, kind: "contact_request", about: at.toISOString() } as const;
  await queueOfficeMails(tx, [mail], at);
}

/** How many residents wait; nothing of who they are. Null where nobody waits any more. */
export async function writeRequestMail({
  env,
  store,
  now,
}: Pick<Runtime, "env" | "store" | "now">): Promise<
  (WrittenMail & { senderName: string; unsubscribeUrl: string }) | null
> {
  const n = await openRequests(store.read);
  if (n === 0) return null;
  const { organisation, policy, calendar } = await readSettings(store.read);
  const days = policy.callbackWorkingDays;
  const today = dayInAmsterdam(now());
  const oldest = await listContactRequests(store.read, requestListQuery.parse({}), n);
  const late = oldest.filter(({ day }) => addWorkingDays(calendarDate(day), days, calendar) < today).length;
  const title = t("mail.subject", { n });
  return {
    senderName: organisation.name,
    // A mailbox of the municipality's own: it is chosen, and taken away, on a page.
    unsubscribeUrl: "",
    ...alertMail({
      organisation: organisation.name,
      subject: title,
      title,
      paragraphs: [t("mail.text", { n, days }), t("mail.late", { n: late })],
      link: { text: t("mail.button"), href: `${env.BASE_URL}/contacts/requests` },
      why: t("mail.why"),
    }),
  };
}
