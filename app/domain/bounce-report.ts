import { type Failure, judgeFailure } from "./bounce-status";
import { type Fields, fieldBlocks, firstHeader, type MailPart, type ReceivedMail } from "./received-mail";

/** What a mail to the return path turns out to be. */
export type Verdict =
  | ({ kind: "not_delivered"; at: string | null } & Failure)
  | { kind: "delivered" | "delayed"; status: string | null; at: string | null }
  /** The resident called it spam: a wish to hear nothing more. */
  | { kind: "complaint"; at: string | null }
  | { kind: "auto_reply" }
  | { kind: "other" };

/**
 * Reads a mail that came to the return path: a delivery report (RFC 3464), one in the old form of a server that
 * doesn't make those, a complaint from a feedback loop (RFC 5965), or something that reports nothing.
 */
export function judgeMail(mail: ReceivedMail): Verdict {
  const complaint = judgeFeedback(mail);
  if (complaint !== null) return complaint;
  const status = mail.parts.filter(({ type }) => DELIVERY_STATUS.has(type));
  const blocks = status.flatMap(({ text }) => fieldBlocks(text)).filter(isRecipient);
  if (blocks.length > 0) return judgeRecipients(mail, blocks);
  if (isAutoReply(mail)) return { kind: "auto_reply" };
  if (!isFromMailServer(mail)) return { kind: saysAutomatic(mail) ? "auto_reply" : "other" };
  // A report whose parts got lost, or that was never made of parts.
  const loose = fieldBlocks(ownText(mail)).filter((fields) => isRecipient(fields) && fields.has("action"));
  if (loose.length > 0) return judgeRecipients(mail, loose);
  return judgeProse(mail);
}

const DELIVERY_STATUS = new Set(["message/delivery-status", "message/global-delivery-status"]);

const isRecipient = (fields: Fields): boolean =>
  fields.has("action") || (fields.has("final-recipient") && fields.has("status"));

/**
 * One message has one recipient, but that may be a list of addresses at the other side. Delivered to one of them is
 * delivered; otherwise what failed for good for all is hard, and what failed is soft.
 */
function judgeRecipients(mail: ReceivedMail, blocks: readonly Fields[]): Verdict {
  const at = blocks.map((fields) => fields.get("last-attempt-date")).find(Boolean) ?? dateOf(mail);
  const actionOf = (fields: Fields) => (fields.get("action") ?? "").toLowerCase().replace(/[^a-z].*$/, "");
  const statusOf = (fields: Fields | undefined) =>
    /[245]\.\d+\.\d+/.exec(fields?.get("status") ?? "")?.[0] ?? null;
  const delivered = blocks.find((fields) => actionOf(fields) === "delivered");
  if (delivered) return { kind: "delivered", status: statusOf(delivered), at };
  const failed = blocks.filter((fields) => {
    const action = actionOf(fields);
    return action === "failed" || (action === "" && /^[45]/.test(fields.get("status") ?? ""));
  });
  if (failed.length === 0) {
    const waiting = blocks.find((fields) => /^(delayed|relayed|expanded)$/.test(actionOf(fields)));
    return waiting ? { kind: "delayed", status: statusOf(waiting), at } : { kind: "other" };
  }
  const prose = ownText(mail);
  const judged = failed.map((fields) => {
    const said = fields.get("diagnostic-code") ?? "";
    return judgeFailure(fields.get("status") ?? null, said === "" ? prose : said);
  });
  const worst =
    judged.length === blocks.length && judged.every(({ outcome }) => outcome === "hard")
      ? (judged.find(({ about }) => about === "message") ?? (judged[0] as Failure))
      : judged.find(({ outcome }) => outcome === "soft");
  return { kind: "not_delivered", at, ...(worst ?? { ...(judged[0] as Failure), outcome: "soft" }) };
}

/** Reports of abuse; another kind, such as one about a signature, is no wish of a resident. */
function judgeFeedback(mail: ReceivedMail): Verdict | null {
  const part = mail.parts.find(({ type }) => type === "message/feedback-report");
  if (part) {
    const fields = fieldBlocks(part.text).at(0);
    const type = (fields?.get("feedback-type") ?? "").toLowerCase();
    const at = fields?.get("arrival-date") ?? fields?.get("received-date") ?? dateOf(mail);
    return /^(abuse|fraud|opt-out|opt-out-list)\b/.test(type) ? { kind: "complaint", at } : { kind: "other" };
  }
  // Outlook.com's older form: the message itself, attached to a mail without a report.
  const outlook = /^complaint about message/i.test(firstHeader(mail, "subject"));
  if (outlook && /staff@hotmail\.com/i.test(firstHeader(mail, "from")))
    return { kind: "complaint", at: dateOf(mail) };
  return null;
}

/** An answering machine. `Auto-Submitted: auto-replied` alone doesn't tell: reports of servers carry it too. */
function isAutoReply(mail: ReceivedMail): boolean {
  const has = (name: string) => firstHeader(mail, name) !== "";
  if (["x-autoreply", "x-autorespond", "x-autoresponder", "x-autoreply-from", "x-vacation"].some(has))
    return true;
  if (/vacation/i.test(firstHeader(mail, "auto-submitted"))) return true;
  if (/^auto[_-]?repl/i.test(firstHeader(mail, "precedence"))) return true;
  return /^(=\?[\w-]+\?[qb]\?)?(automati(sch|c|que)|auto:|auto[ -]?re(ply|sponse)|afwezig|out[ _]of[ _](the[ _])?office|niet[ _]aanwezig|abwesen|r=E9ponse auto|vakantie)/i.test(
    firstHeader(mail, "subject"),
  );
}

const saysAutomatic = (mail: ReceivedMail): boolean =>
  /^auto-(replied|generated|notified)/i.test(firstHeader(mail, "auto-submitted")) ||
  /oof/i.test(firstHeader(mail, "x-auto-response-suppress")) ||
  firstHeader(mail, "x-ms-exchange-inbox-rules-loop") !== "";

function isFromMailServer(mail: ReceivedMail): boolean {
  if (mail.headers.has("x-failed-recipients")) return true;
  if (/report-type\s*=\s*"?delivery-status/i.test(firstHeader(mail, "content-type"))) return true;
  const from = firstHeader(mail, "from");
  if (/mailer-daemon|postmaster@|mail delivery (sub)?system|microsoftexchange|mail-daemon/i.test(from))
    return true;
  return (
    /^<\s*>$/.test(firstHeader(mail, "return-path")) &&
    /undeliver|delivery (status|failure|has failed)|failure notice|returned mail|mail delivery failed|onbestelbaar|niet (be)?zorgd|niet bezorgd|unzustellbar/i.test(
      firstHeader(mail, "subject"),
    )
  );
}

const DELAYED =
  /delayed \d+ (hours?|minutes?)|has not (yet )?been delivered|(still|will) (be )?(trying|retried|retry|continue)|no action is required|you do not need to resend|delivery (is |has been )?(temporarily )?(delayed|suspended)|niet nodig .{0,20}opnieuw te verzenden/i;

/** A report in words only: qmail, older Exim, servers of providers. */
function judgeProse(mail: ReceivedMail): Verdict {
  const words = ownText(mail);
  const subject = firstHeader(mail, "subject");
  const at = dateOf(mail);
  if (/delay|warning/i.test(subject) && DELAYED.test(words)) return { kind: "delayed", status: null, at };
  if (/^(re|fwd?|antw|doorst):/i.test(subject) || words.trim() === "") return { kind: "other" };
  const failure = judgeFailure(null, words);
  const certain = mail.headers.has("x-failed-recipients") || FAILED.test(`${subject}\n${words}`);
  if (!certain) return { kind: "other" };
  return { kind: "not_delivered", at, ...failure };
}

const FAILED =
  /undeliver|failure|failed|returned mail|could ?n[o']t be delivered|could not be delivered|wasn.t delivered|was not delivered|unable to deliver|permanent error|fatal error|onbestelbaar|niet (worden )?(be|af)?geleverd|niet (worden )?bezorgd|unzustellbar|rejected/i;

/** Where a server begins to give back what we wrote ourselves: whose words would be taken for its own. */
const GIVEN_BACK =
  /^(-+ ?(this is a copy of|original message|the body of|below this line|returned message|ursprüngliche)|--- below this line|return-path:|received: (from|by) |original message headers:|message header follows)/im;

/** What the mail itself says, in its text parts, up to where it gives back ours. */
function ownText(mail: ReceivedMail): string {
  const texts = mail.parts
    .filter((part) => !part.isReturned && isProse(part))
    .map(({ type, text }) => (type === "text/html" ? textOf(text) : text));
  const whole = texts.join("\n");
  const end = GIVEN_BACK.exec(whole)?.index ?? whole.length;
  return whole.slice(0, end);
}

const isProse = ({ type }: MailPart): boolean =>
  type === "text/plain" || type === "text/html" || type.startsWith("multipart/") || type === "text";

const textOf = (html: string): string =>
  html
    .replace(/<(style|script)\b[\s\S]*?<\/\1>/gi, " ")
    .replace(/<[^>]*>/g, " ")
    .replace(/&nbsp;/g, " ")
    .replace(/&#39;|&rsquo;/g, "'");

const dateOf = (mail: ReceivedMail): string | null => firstHeader(mail, "date") || null;

/** Where the message could be named, best first: texts in which a return path may stand. */
export function placesOfReference(mail: ReceivedMail): string[] {
  const own = mail.parts.flatMap((part, index) =>
    (index === 0 ? ADDRESSEE : SENDER).flatMap((name) => part.headers.get(name) ?? []),
  );
  return [...own, ...mail.parts.map(({ text }) => text)];
}

const ADDRESSEE = [
  "delivered-to",
  "x-original-to",
  "envelope-to",
  "x-envelope-to",
  "x-delivered-to",
  "to",
  "cc",
];
const SENDER = ["return-path", "sender", "x-envelope-from", "x-sender", "errors-to"];

/** The Message-IDs of what is given back, and of what the report says it answers. */
export function returnedMessageIds(mail: ReceivedMail): string[] {
  const ofReturned = mail.parts.slice(1).flatMap((part) => part.headers.get("message-id") ?? []);
  const quoted = mail.parts.flatMap(({ text }) =>
    [...text.matchAll(/^[ \t>]*(?:message-id|x-original-message-id)[ \t]*:\s*(<[^<>\s]+>)/gim)].map(
      ([, id]) => id as string,
    ),
  );
  const answered = ["in-reply-to", "references", "x-ms-exchange-message-id"].flatMap(
    (name) => mail.headers.get(name) ?? [],
  );
  const ids = [...ofReturned, ...quoted, ...answered].flatMap(
    (text) => text.match(/<[^<>\s]+@[^<>\s]+>/g) ?? [],
  );
  return [...new Set(ids)];
}
