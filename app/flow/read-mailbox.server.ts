import { type MailboxPlace, mailboxPage } from "#db/queries/mailbox";
import type { Db } from "#db/store";
import { measureText } from "~/domain/sms-text";
import { momentText, shortMomentText } from "~/messages/dutch";
import { mailboxNl } from "~/messages/mailbox.nl";
import { translator } from "~/messages/translate";

const t = translator("nl", mailboxNl);
const PAGE_SIZE = 25;
const LONGEST_SEARCH = 100;

export interface MailboxLine {
  id: string;
  medium: "email" | "sms";
  sender: string;
  recipient: string;
  /** Of a text message, which has none: what it is. */
  subject: string;
  /** What an inbox shows beside the subject. */
  beginning: string;
  at: string;
  href: string;
}

export type MailboxList = Awaited<ReturnType<typeof readMailboxList>>;

/** One page of the mailbox as its address asks for it: `q` searches, `before` and `after` say from where. */
export async function readMailboxList(db: Db, params: URLSearchParams) {
  const search = (params.get("q") ?? "").trim().slice(0, LONGEST_SEARCH);
  const place = placeIn(params);
  const found = await mailboxPage(db, PAGE_SIZE + 1, place, search);
  const hasMore = found.length > PAGE_SIZE;
  const isNewer = place?.to === "newer";
  const rows = isNewer ? found.slice(-PAGE_SIZE) : found.slice(0, PAGE_SIZE);
  const query = new URLSearchParams();
  if (search !== "") query.set("q", search);
  const first = listHref(query);
  for (const name of ["before", "after"]) {
    const value = params.get(name);
    if (value !== null && place !== null) query.set(name, value);
  }
  const own = query.toString();
  const pageAt = (row: { at: Date; id: string } | undefined, name: "before" | "after") =>
    row === undefined
      ? null
      : listHref(
          new URLSearchParams({
            ...(search === "" ? {} : { q: search }),
            [name]: `${row.at.getTime()}_${row.id}`,
          }),
        );
  return {
    search,
    /** What the address of a message carries on, so that its list stays where it was. */
    query: own === "" ? "" : `?${own}`,
    first,
    previous: (isNewer ? hasMore : place !== null) ? pageAt(rows[0], "after") : null,
    next: (isNewer ? rows.length > 0 : hasMore) ? pageAt(rows.at(-1), "before") : null,
    rows: rows.map(
      ({ id, medium, sender, recipient, subject, html, plain, at }): MailboxLine => ({
        id,
        medium,
        sender: nameOf(sender),
        recipient,
        subject: subject === "" ? t("sms") : subject,
        beginning: medium === "sms" ? plain : preheaderOf(html),
        at: shortMomentText(at),
        href: `/mailbox/${id}${own === "" ? "" : `?${own}`}`,
      }),
    ),
  };
}

const listHref = (query: URLSearchParams) => (query.size === 0 ? "/mailbox" : `/mailbox?${query}`);

function placeIn(params: URLSearchParams): MailboxPlace | null {
  for (const [name, to] of [
    ["before", "older"],
    ["after", "newer"],
  ] as const) {
    const place = /^(\d{1,15})_([0-9a-f-]{36})$/.exec(params.get(name) ?? "");
    if (place?.[1] && place[2]) return { to, at: new Date(Number(place[1])), id: place[2] };
  }
  return null;
}

/** "Gemeente Voorbeeld <noreply@…>" as a mail client shows it. */
export const nameOf = (sender: string): string => sender.replace(/\s*<[^<>]*>\s*$/, "") || sender;

/** The line that a mail hides above its text for inboxes to show. */
export function preheaderOf(html: string): string {
  const hidden = /<body[^>]*><div[^>]*>([^<]*)<\/div>/.exec(html)?.[1] ?? "";
  return hidden
    .replaceAll("&#x27;", "'")
    .replaceAll("&quot;", '"')
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&amp;", "&");
}

/** One message as its page shows it. */
export function readableMessage(found: {
  id: string;
  medium: "email" | "sms";
  sender: string;
  recipient: string;
  subject: string;
  html: string;
  plain: string;
  headers: string;
  at: Date;
}) {
  const { id, medium, sender, recipient, subject, html, plain, headers, at } = found;
  const { length, limit, segments, encoding } = measureText(plain);
  return {
    id,
    medium,
    sender,
    name: nameOf(sender),
    recipient,
    plain,
    headers,
    title: subject === "" ? t("sms") : subject,
    beginning: preheaderOf(html),
    at: momentText(at),
    length: medium === "sms" ? t("one.lengthText", { length, limit, segments, encoding }) : null,
  };
}
