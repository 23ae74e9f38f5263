import { type DnsAnswer, type DomainCheck, type Finding, isAligned, tagsOf } from "./dns-answer";

/** The key mails are signed with, as far as the world may know it. */
export interface SigningKey {
  domain: string;
  selector: string;
  /** Of the public key (SPKI, DER), in base64. */
  publicKey: string;
  bits: number;
}

/** Shorter keys can be broken with effort (RFC 8301, 3.2). */
const GOOD_BITS = 2048;

export const dkimName = ({ selector, domain }: SigningKey): string => `${selector}._domainkey.${domain}`;

/** Judges whether receivers can check our signature: the record of the selector (RFC 6376, 3.6.1) beside our own key. */
export function judgeDkim(key: SigningKey, from: string, answer: DnsAnswer<string>): DomainCheck {
  const name = dkimName(key);
  const record = { name, type: "TXT" as const, value: `v=DKIM1; k=rsa; p=${key.publicKey}` };
  const check = (findings: Finding[], broken: boolean): DomainCheck => ({
    kind: "dkim",
    name,
    findings: [...findings, ...ofOwnKey(key, from)],
    record: broken ? record : null,
  });
  if (answer.kind === "silent") return check([{ verdict: "unknown", text: "silent" }], false);
  const texts = answer.kind === "records" ? answer.rows.filter((text) => /(^|;)\s*p\s*=/.test(text)) : [];
  if (texts.length === 0) return check([{ verdict: "wrong", text: "dkim.none" }], true);
  if (texts.length > 1) return check([{ verdict: "wrong", text: "dkim.double" }], true);
  const tags = tagsOf(texts[0] as string);
  const published = (tags.get("p") ?? "").replace(/\s/g, "");
  if (published === "") return check([{ verdict: "wrong", text: "dkim.revoked" }], true);
  if (published !== key.publicKey) return check([{ verdict: "wrong", text: "dkim.otherKey" }], true);
  const findings: Finding[] = [{ verdict: "good", text: "dkim.good" }];
  const version = tags.get("v");
  if (version !== undefined && version !== "DKIM1") findings.push({ verdict: "wrong", text: "dkim.version" });
  if (/(^|:)y(:|$)/.test((tags.get("t") ?? "").replace(/\s/g, "")))
    findings.push({ verdict: "advice", text: "dkim.testing" });
  const hashes = tags.get("h");
  if (hashes !== undefined && !/\bsha256\b/i.test(hashes))
    findings.push({ verdict: "wrong", text: "dkim.hash" });
  return check(
    findings,
    findings.some(({ verdict }) => verdict === "wrong"),
  );
}

function ofOwnKey({ bits, domain }: SigningKey, from: string): Finding[] {
  const findings: Finding[] = [];
  if (bits < GOOD_BITS) findings.push({ verdict: "advice", text: "dkim.short", values: { bits } });
  if (!isAligned(domain, from, false))
    findings.push({ verdict: "wrong", text: "dkim.notAligned", values: { domain, from } });
  return findings;
}

/** No key is set: the mail server may sign, which can't be seen from here. */
export const dkimNotUsed = (from: string): DomainCheck => ({
  kind: "dkim",
  name: from,
  findings: [{ verdict: "advice", text: "dkim.notUsed" }],
  record: null,
});
