import type { Medium } from "~/domain/invitation-policy";
import { composeMail, senderOf } from "./smtp";
import type { OutgoingMessage, Transport } from "./transport";

/** A message as the built-in mailbox keeps it. */
export interface KeptMessage {
  id: string;
  medium: Medium;
  sender: string;
  recipient: string;
  subject: string;
  html: string;
  plain: string;
  /** One "Name: value" a line. */
  headers: string;
}

/** Nothing leaves the machine: messages are kept for office users to read. `keep` must take the same one twice. */
export function mailboxTransport(
  from: string,
  keep: (message: KeptMessage) => Promise<void>,
  concurrency = 50,
): Transport {
  return {
    name: "mailbox",
    concurrency,
    async send(message) {
      await keep(keptMessage(message, from));
      return { outcome: "accepted", detail: "mailbox", providerId: null };
    },
    async close() {},
  };
}

function keptMessage(message: OutgoingMessage, from: string): KeptMessage {
  const mail = composeMail(message, from);
  const sender = senderOf(from, message.senderName);
  const headers =
    message.medium === "email"
      ? Object.entries({ "Message-ID": mail.messageId, ...(mail.headers as Record<string, string>) })
      : [];
  return {
    id: message.id,
    medium: message.medium,
    sender: message.medium === "email" ? `${sender.name} <${sender.address}>` : message.senderName,
    recipient: message.to,
    subject: message.subject,
    html: message.html ?? "",
    plain: message.text,
    headers: headers.map(([name, value]) => `${name}: ${value}`).join("\n"),
  };
}
