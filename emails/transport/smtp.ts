import type { Readable } from "node:stream";
import { createTransport, type SendMailOptions } from "nodemailer";
import { type Handed, type SmtpFailure, sortAnswer } from "./smtp-answer";
import type { OutgoingMessage, Transport } from "./transport";

export interface SmtpOptions {
  /** smtp://user:pass@host:587 or smtps://… */
  url: string;
  /** "Gemeente Voorbeeld <noreply@voorbeeld.nl>" */
  from: string;
  connections?: number;
  /** Milliseconds that the server may stay silent. */
  patience?: number;
}

/** Pooled SMTP. A message that has begun to leave is never repeated here: the outbox decides about trying again. */
export function smtpTransport({ url, from, connections = 10, patience = 30_000 }: SmtpOptions): Transport {
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
  transporter.use("stream", (mail, done) => {
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

/** The same message always gets the same Message-ID, so that a mailbox can tell a second try from a second message. */
export function composeMail(message: OutgoingMessage, from: string): SendMailOptions & { messageId: string } {
  const sender = senderOf(from, message.senderName);
  return {
    messageId: `<${message.id}@${sender.address.split("@").at(-1)}>`,
    from: sender,
    // As an object: an address is never read as a list of addresses.
    to: { name: "", address: message.to },
    subject: message.subject,
    text: message.text,
    ...(message.html === null ? {} : { html: message.html }),
    headers: {
      "Auto-Submitted": "auto-generated",
      "Content-Language": message.language,
      "List-Unsubscribe": `<${message.unsubscribeUrl}>`,
      "List-Unsubscribe-Post": "List-Unsubscribe=One-Click",
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
