import { type DnsAnswer, type DomainCheck, type Finding, isAligned } from "./dns-answer";

export interface MailServer {
  exchange: string;
  priority: number;
}

/** Judges whether reports about undelivered mail can come in at all. `isOwn`: at an address meant for them. */
export function judgeBounceDomain(
  domain: string,
  mx: DnsAnswer<MailServer>,
  addresses: DnsAnswer<string>,
  { server, isOwn }: { server: string | null; isOwn: boolean },
): DomainCheck {
  const record = { name: domain, type: "MX" as const, value: `10 ${server ?? `mail.${domain}`}.` };
  const check = (finding: Finding, broken = false): DomainCheck => ({
    kind: "bounce",
    name: domain,
    findings: isOwn ? [finding] : [finding, { verdict: "advice", text: "bounce.notSet" }],
    record: broken ? record : null,
  });
  if (mx.kind === "silent") return check({ verdict: "unknown", text: "silent" });
  const servers = mx.kind === "records" ? mx.rows : [];
  if (servers.some(({ exchange }) => exchange === "" || exchange === "."))
    return check({ verdict: "wrong", text: "bounce.refuses", values: { domain } }, true);
  const best = [...servers].sort((a, b) => a.priority - b.priority)[0];
  if (best) return check({ verdict: "good", text: "bounce.good", values: { server: best.exchange } });
  if (addresses.kind === "silent") return check({ verdict: "unknown", text: "silent" });
  if (addresses.kind === "records")
    return check({ verdict: "advice", text: "bounce.noMx", values: { domain } }, true);
  return check({ verdict: "wrong", text: "bounce.none", values: { domain } }, true);
}

/** Judges the address that links in the mails begin with. */
export function judgeLink(baseUrl: string, from: string, addresses: DnsAnswer<string>): DomainCheck {
  const { hostname, protocol } = new URL(baseUrl);
  const findings: Finding[] = [];
  if (addresses.kind === "silent") findings.push({ verdict: "unknown", text: "silent" });
  if (addresses.kind === "none") findings.push({ verdict: "wrong", text: "link.none", values: { hostname } });
  if (protocol !== "https:") findings.push({ verdict: "wrong", text: "link.notSecure" });
  if (!isAligned(hostname, from, false))
    findings.push({ verdict: "advice", text: "link.otherDomain", values: { hostname, from } });
  if (findings.length === 0) findings.push({ verdict: "good", text: "link.good", values: { hostname } });
  return { kind: "link", name: hostname, findings, record: null };
}
