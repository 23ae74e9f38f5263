import { createPublicKey } from "node:crypto";
import { isIP } from "node:net";
import { dkimName, dkimNotUsed, judgeDkim, type SigningKey } from "~/domain/dkim-record";
import { dmarcNames, judgeDmarc } from "~/domain/dmarc";
import type { DnsAnswer, DomainCheck } from "~/domain/dns-answer";
import { domainOf, isReservedDomain } from "~/domain/mail-domain";
import { judgeBounceDomain, judgeLink } from "~/domain/sending-domain";
import { judgeSpf, spfNeeds } from "~/domain/spf";
import type { Dkim, Env } from "~/env.server";
import { type Dns, withDeadline } from "./dns.server";

export interface SendingDomain {
  /** The domain of the sender; null where it has none that the internet knows, and nothing can be checked. */
  domain: string | null;
  checks: DomainCheck[];
}

/** A page waits no longer than this for DNS, however many questions there are. */
const PATIENCE = 4_000;

/** Looks up what the world needs to know to trust our mail, and judges it. Asked anew every time. */
export async function checkSendingDomain(
  env: Pick<Env, "MAIL_FROM" | "BOUNCE_ADDRESS" | "SMTP_URL" | "BASE_URL" | "dkim">,
  dns: Dns,
  patience = PATIENCE,
): Promise<SendingDomain> {
  const from = domainOf(env.MAIL_FROM);
  if (from === null || isReservedDomain(from)) return { domain: null, checks: [] };
  const bounce = domainOf(env.BOUNCE_ADDRESS ?? env.MAIL_FROM) ?? from;
  const server = serverOf(env.SMTP_URL);
  const asked = withDeadline(dns, patience);
  try {
    const checks = await Promise.all([
      checkSpf(bounce, server, asked),
      checkDkim(env.dkim, from, asked),
      checkDmarc({ from, bounce, signing: env.dkim?.domain ?? null }, asked),
      checkBounce(bounce, { server, isOwn: env.BOUNCE_ADDRESS !== undefined }, asked),
      checkLink(env.BASE_URL, from, asked),
    ]);
    return { domain: from, checks };
  } finally {
    asked.end();
  }
}

/** The mail server as far as it can stand in a record. */
function serverOf(smtpUrl: string | undefined): string | null {
  if (smtpUrl === undefined || !/^smtps?:/.test(smtpUrl) || !URL.canParse(smtpUrl)) return null;
  const { hostname } = new URL(smtpUrl);
  return isIP(hostname.replace(/[[\]]/g, "")) !== 0 || isReservedDomain(hostname) ? null : hostname;
}

/** A record that points on and on is not followed further than any receiver would. */
const MOST_ROUNDS = 12;
const MOST_NAMES = 40;

async function checkSpf(domain: string, server: string | null, dns: Dns): Promise<DomainCheck> {
  const answers = new Map<string, DnsAnswer<string>>();
  for (let round = 0; round < MOST_ROUNDS && answers.size < MOST_NAMES; round++) {
    const needed = spfNeeds(domain, answers);
    if (needed.length === 0) break;
    const found = await Promise.all(needed.map(async (name) => [name, await dns.txt(name)] as const));
    for (const [name, answer] of found) answers.set(name, answer);
  }
  return judgeSpf(domain, answers, server);
}

async function checkDkim(dkim: Dkim | null, from: string, dns: Dns): Promise<DomainCheck> {
  if (dkim === null) return dkimNotUsed(from);
  const key = signingKey(dkim);
  return judgeDkim(key, from, await dns.txt(dkimName(key)));
}

function signingKey({ domain, selector, key }: Dkim): SigningKey {
  const publicKey = createPublicKey(key);
  return {
    domain,
    selector,
    publicKey: publicKey.export({ type: "spki", format: "der" }).toString("base64"),
    bits: publicKey.asymmetricKeyDetails?.modulusLength ?? 0,
  };
}

async function checkDmarc(senders: Parameters<typeof judgeDmarc>[0], dns: Dns): Promise<DomainCheck> {
  const names = dmarcNames(senders.from);
  const answers = await Promise.all(names.map(async (name) => [name, await dns.txt(name)] as const));
  return judgeDmarc(senders, new Map(answers));
}

async function checkBounce(
  domain: string,
  ours: { server: string | null; isOwn: boolean },
  dns: Dns,
): Promise<DomainCheck> {
  const [mx, addresses] = await Promise.all([dns.mx(domain), dns.addresses(domain)]);
  return judgeBounceDomain(domain, mx, addresses, ours);
}

async function checkLink(baseUrl: string, from: string, dns: Dns): Promise<DomainCheck> {
  const { hostname } = new URL(baseUrl);
  const known = isReservedDomain(hostname) || isIP(hostname.replace(/[[\]]/g, "")) !== 0;
  return judgeLink(baseUrl, from, known ? { kind: "none" } : await dns.addresses(hostname));
}
