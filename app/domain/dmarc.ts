import {
  type DnsAnswer,
  type DomainCheck,
  type Finding,
  isAligned,
  registeredDomain,
  tagsOf,
} from "./dns-answer";

export interface Senders {
  /** The domain that residents see. */
  from: string;
  /** The domain in the return path. */
  bounce: string;
  /** The domain that signs; null where nothing is signed here. */
  signing: string | null;
}

/** Where the policy of a domain may stand: its own name, or else that of the domain it is registered under (RFC 7489, 6.6.3). */
export const dmarcNames = (from: string): string[] => [
  ...new Set([`_dmarc.${from}`, `_dmarc.${registeredDomain(from)}`]),
];

type Policy = "none" | "quarantine" | "reject";
const isPolicy = (text: string): text is Policy => /^(none|quarantine|reject)$/.test(text);

/** Judges the policy for mail that says it is from this domain, and whether our own mail stands up to it. */
export function judgeDmarc(senders: Senders, answers: ReadonlyMap<string, DnsAnswer<string>>): DomainCheck {
  const { from } = senders;
  const names = dmarcNames(from);
  const own = names[0] as string;
  const check = (findings: Finding[], value: string | null = null, name = own): DomainCheck => ({
    kind: "dmarc",
    name,
    findings,
    record: value === null ? null : { name, type: "TXT", value },
  });
  // To begin with nothing is refused: other mail of the municipality may not be ready for it.
  const proposed = `v=DMARC1; p=none; rua=mailto:dmarc@${registeredDomain(from)}`;
  for (const name of names) {
    const answer = answers.get(name) ?? { kind: "silent" };
    if (answer.kind === "silent") return check([{ verdict: "unknown", text: "silent" }]);
    const texts =
      answer.kind === "records" ? answer.rows.filter((text) => /^v\s*=\s*DMARC1\s*(;|$)/i.test(text)) : [];
    if (texts.length > 1) return check([{ verdict: "wrong", text: "dmarc.double" }], null, name);
    if (texts.length === 0) continue;
    const tags = tagsOf(texts[0] as string);
    const given = (name === own ? undefined : tags.get("sp")) ?? tags.get("p") ?? "";
    const policy = given.toLowerCase();
    if (!isPolicy(policy))
      return check([{ verdict: "wrong", text: "dmarc.noPolicy", values: { name } }], proposed, name);
    const findings = [...ofPolicy(policy, tags), ...ofAlignment(senders, tags)];
    return check(findings, policy === "none" ? raised(texts[0] as string) : null, name);
  }
  return check([{ verdict: "wrong", text: "dmarc.none", values: { from } }], proposed);
}

function ofPolicy(policy: Policy, tags: ReadonlyMap<string, string>): Finding[] {
  const findings: Finding[] = [
    policy === "none"
      ? { verdict: "advice", text: "dmarc.watching" }
      : { verdict: "good", text: `dmarc.${policy}` },
  ];
  const share = Number(tags.get("pct") ?? 100);
  if (share < 100) findings.push({ verdict: "advice", text: "dmarc.share", values: { share } });
  if (!/mailto:/i.test(tags.get("rua") ?? "")) findings.push({ verdict: "advice", text: "dmarc.noReports" });
  return findings;
}

/** One of the two has to hold for every mail: the signing domain or the return path's agrees with what residents see. */
function ofAlignment({ from, bounce, signing }: Senders, tags: ReadonlyMap<string, string>): Finding[] {
  const isStrict = (tag: string) => tags.get(tag)?.toLowerCase() === "s";
  const byPath = isAligned(bounce, from, isStrict("aspf"));
  const bySignature = signing !== null && isAligned(signing, from, isStrict("adkim"));
  if (byPath && bySignature) return [{ verdict: "good", text: "dmarc.aligned" }];
  if (bySignature) return [{ verdict: "advice", text: "dmarc.pathNotAligned", values: { bounce, from } }];
  if (byPath)
    return [
      signing === null
        ? { verdict: "advice", text: "dmarc.onlyPath" }
        : { verdict: "advice", text: "dmarc.signatureNotAligned", values: { signing, from } },
    ];
  return [{ verdict: "wrong", text: "dmarc.notAligned", values: { bounce, from } }];
}

/** The same record with the next policy: mail that isn't ours goes to the spam folder. */
const raised = (record: string): string => record.replace(/(^|;\s*)(s?p)\s*=\s*none/gi, "$1$2=quarantine");
