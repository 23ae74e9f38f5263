import type { Readable } from "node:stream";
import { createTransport, type SendMailOptions } from "nodemailer";
import DKIM from "nodemailer/lib/dkim";
import { type Handed, type SmtpFailure, sortAnswer } from "./smtp-answer";
import type { OutgoingMessage, Transport } from "./transport";

export interface SmtpOptions {
  /** smtp://user:pass@host:587 or smtps://… */
  url: string;
  /** "Gemeente Voorbeeld <noreply@voorbeeld.nl>" */
  from: string;
  /** What mails are signed with; null where the mail server does that, or nobody. */
  dkim?: { domain: string; selector: string; key: string } | null;
  /** Where a report comes if the message with this id can't be delivered; null for the sender's own address. */
  returnPathOf?: (id: string) => string | null;
  connections?: number;
  /** Milliseconds that the server may stay silent. */
  patience?: number;
}

/** Pooled SMTP. A message that has begun to leave is never repeated here: the outbox decides about trying again. */
export function smtpTransport({
  url,
  from,
  dkim = null,
  returnPathOf = () => null,
  connections = 10,
  patience = 30_000,
}: SmtpOptions): Transport {
  const transporter = createTransport({
    url,
    pool: true,
    maxConnections: connections,
    maxMessages: 500,
    maxRequeues: 1,
    connectionTimeout: patience,
    greetingTimeout: patience,
    socketTimeout: patience,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  // How much of a message had left when the connection dropped decides whether it may be sent again.
  const leaving = new Map<string, Readable>();
  const signer = dkim === null ? null : makeSigner(dkim);
  transporter.use("stream", (mail, done) => {
    // Signed before it is watched: a signer reads all of a message before any of it leaves.
    if (signer !== null) mail.message.processFunc((stream) => signer.sign(stream as Readable));
    mail.message.processFunc((stream) => {
      leaving.set(mail.message.messageId(), stream as Readable);
      return stream;
    });
    done();
  });

  return {
    name: "smtp",
    concurrency: connections * 2,
    async send(message) {
      const mail = composeMail(message, from);
      const returnPath = returnPathOf(message.id);
      if (returnPath !== null) mail.envelope = { from: bare(returnPath), to: [bare(message.to)] };
      try {
        const sent = await transporter.sendMail(mail);
        return { outcome: "accepted", detail: String(sent.response ?? "").slice(0, 200), providerId: null };
      } catch (error) {
        return sortAnswer(error as SmtpFailure, handed(leaving.get(mail.messageId)));
      } finally {
        leaving.delete(mail.messageId);
      }
    },
    async close() {
      transporter.close();
    },
  };
}

/** As an object: an address is never read as a list of addresses. */
const bare = (address: string) => ({ name: "", address });

/** What stands in the mail and may not be changed on the way; RFC 8058 asks it of both headers for opting out. */
const SIGNED = [
  "From",
  "Reply-To",
  "Subject",
  "Date",
  "Message-ID",
  "To",
  "MIME-Version",
  "Content-Type",
  "Content-Transfer-Encoding",
  "Content-Language",
  "Auto-Submitted",
  "List-Unsubscribe",
  "List-Unsubscribe-Post",
].join(":");

const makeSigner = ({ domain, selector, key }: { domain: string; selector: string; key: string }) =>
  new DKIM({ domainName: domain, keySelector: selector, privateKey: key, headerFieldNames: SIGNED });

/** The same message always gets the same Message-ID, so that a mailbox can tell a second try from a second message. */
export function composeMail(message: OutgoingMessage, from: string): SendMailOptions & { messageId: string } {
  const sender = senderOf(from, message.senderName);
  return {
    messageId: `<${message.id}@${sender.address.split("@").at(-1)}>`,
    from: sender,
    to: bare(message.to),
    subject: message.subject,
    text: message.text,
    ...(message.html === null ? {} : { html: message.html }),
    headers: {
      "Auto-Submitted": "auto-generated",
      "Content-Language": message.language,
      ...(message.unsubscribeUrl === ""
        ? {}
        : {
            "List-Unsubscribe": `<${message.unsubscribeUrl}>`,
            "List-Unsubscribe-Post": "List-Unsubscribe=One-Click",
          }),
      "X-Auto-Response-Suppress": "OOF, AutoReply",
    },
  };
}

/** MAIL_FROM's own name comes first; the default one gives way to the municipality's. */
export function senderOf(from: string, organisation: string): { name: string; address: string } {
  const parts = /^\s*"?([^"<]*?)"?\s*<([^<>\s]+)>\s*$/.exec(from);
  const name = parts?.[1] ?? "";
  return {
    name: name === "" || name === "Gemeente" ? organisation : name,
    address: parts?.[2] ?? from.trim(),
  };
}

function handed(stream: Readable | undefined): Handed {
  if (stream === undefined || !stream.readableDidRead) return "nothing";
  return stream.readableEnded ? "all" : "part";
}
