import { putInMailbox } from "#db/queries/mailbox";
import type { Store } from "#db/store";
import { type KeptMessage, mailboxTransport } from "#emails/transport/mailbox";
import { smtpTransport } from "#emails/transport/smtp";
import type { Transports } from "#emails/transport/transport";
import type { Env } from "~/env.server";

/** How messages leave this process, by its environment: what has no address of its own stays in the built-in mailbox. */
export function openTransports(
  env: Pick<Env, "SMTP_URL" | "SMS_URL" | "MAIL_FROM">,
  store: Store,
  now: () => Date,
): Transports {
  const keep = (message: KeptMessage) => store.write((tx) => putInMailbox(tx, { ...message, at: now() }));
  const mailbox = mailboxTransport(env.MAIL_FROM, keep);
  return {
    email: env.SMTP_URL === undefined ? mailbox : smtpTransport({ url: env.SMTP_URL, from: env.MAIL_FROM }),
    // A gateway is set that this version can't speak to: then texts wait rather than seem sent.
    sms: env.SMS_URL === undefined ? mailbox : null,
  };
}
