import { putInMailbox } from "#db/queries/mailbox";
import type { Store } from "#db/store";
import { gatewayTransport } from "#emails/transport/gateway";
import { type KeptMessage, mailboxTransport } from "#emails/transport/mailbox";
import { smtpTransport } from "#emails/transport/smtp";
import type { Transport, Transports } from "#emails/transport/transport";
import { type Env, gatewayOf } from "~/env.server";
import type { Runtime } from "~/runtime.server";
import { returnPaths } from "./return-path.server";

type MailEnv = Pick<Env, "SMTP_URL" | "MAIL_FROM" | "BOUNCE_ADDRESS" | "dkim">;

/** How messages leave this process, by its environment: what has no address of its own stays in the built-in mailbox. */
export function openTransports(
  env: MailEnv & Pick<Env, "SMS_URL">,
  store: Store,
  now: () => Date,
  secret = "",
): Transports {
  const keep = (message: KeptMessage) => store.write((tx) => putInMailbox(tx, { ...message, at: now() }));
  const mailbox = mailboxTransport(env.MAIL_FROM, keep);
  return { email: mailTransport(env, mailbox, secret), sms: textTransport(env, mailbox) };
}

function mailTransport(env: MailEnv, mailbox: Transport, secret: string): Transport {
  const { SMTP_URL: url, MAIL_FROM: from, BOUNCE_ADDRESS, dkim } = env;
  if (url === undefined) return mailbox;
  const gateway = gatewayOf(url);
  return gateway === null
    ? smtpTransport({ url, from, dkim, returnPathOf: returnPaths(BOUNCE_ADDRESS, secret) })
    : gatewayTransport(gateway);
}

function textTransport({ SMS_URL: url }: Pick<Env, "SMS_URL">, mailbox: Transport): Transport {
  const gateway = gatewayOf(url);
  return gateway === null ? mailbox : gatewayTransport(gateway);
}

// On globalThis, since the bundles of the server and of the app each have their own copy of this module.
const holder = globalThis as { weerklankTransports?: WeakMap<Store, Transports> };

/**
 * The transports of this process: opened at the first call, the same ones for whoever sends (the outbox, a test
 * message, a mail to administrators), until closeTransports.
 */
export function transportsOf({
  env,
  store,
  now,
  secret,
}: Pick<Runtime, "env" | "store" | "now" | "secret">): Transports {
  holder.weerklankTransports ??= new WeakMap();
  const known = holder.weerklankTransports.get(store);
  if (known) return known;
  const opened = openTransports(env, store, now, secret);
  holder.weerklankTransports.set(store, opened);
  return opened;
}

/** Ends the connections of this process, when nothing is sent any more. Twice is the same as once. */
export async function closeTransports({ store }: Pick<Runtime, "store">): Promise<void> {
  const opened = holder.weerklankTransports?.get(store);
  if (opened === undefined) return;
  holder.weerklankTransports?.delete(store);
  await Promise.all([opened.email.close(), opened.sms?.close()]);
}
