/** What DNS says about a name: records, that there are none, or nothing at all within the time. */
export type DnsAnswer<Row> = { kind: "records"; rows: Row[] } | { kind: "none" } | { kind: "silent" };

/** What can be said; messages/sending-domain.nl.ts says it. */
export type FindingText =
  | "silent"
  | `spf.${"none" | "double" | "fault" | "missing" | "doubleThere" | "silent" | "lookups" | "good" | "fail" | "softfail" | "passAll" | "neutral" | "noEnd"}`
  | `dkim.${"none" | "double" | "revoked" | "otherKey" | "good" | "version" | "testing" | "hash" | "short" | "notAligned" | "notUsed"}`
  | `dmarc.${"double" | "noPolicy" | "none" | "watching" | "quarantine" | "reject" | "share" | "noReports" | "aligned" | "pathNotAligned" | "onlyPath" | "signatureNotAligned" | "notAligned"}`
  | `bounce.${"notSet" | "refuses" | "good" | "noMx" | "none"}`
  | `link.${"none" | "notSecure" | "otherDomain" | "good"}`;

/** One thing that was found out about the sending domain. */
export interface Finding {
  /** `wrong`: mail is refused or gets lost. `advice`: it would be better. `unknown`: DNS did not answer. */
  verdict: "good" | "advice" | "wrong" | "unknown";
  text: FindingText;
  values?: Record<string, string | number> | undefined;
}

/** A record to put into DNS, as it is typed there. */
export interface DnsRecord {
  name: string;
  type: "TXT" | "MX";
  value: string;
}

export interface DomainCheck {
  kind: "spf" | "dkim" | "dmarc" | "bounce" | "link";
  /** The name in DNS that it is about. */
  name: string;
  findings: Finding[];
  /** What to add or to put in place of what is there; null where nothing has to be. */
  record: DnsRecord | null;
}

/** The last two labels of a domain: the one that is registered, for .nl and the like. */
export const registeredDomain = (domain: string): string => domain.split(".").slice(-2).join(".");

/** Whether a receiver counts two domains as one sender's (RFC 7489, 3.1): the same one, or registered as one. */
export const isAligned = (domain: string, from: string, strict: boolean): boolean =>
  domain === from || (!strict && registeredDomain(domain) === registeredDomain(from));

/** The tags of a record such as v=DKIM1; p=…, names in lower case. */
export function tagsOf(record: string): Map<string, string> {
  return new Map(
    record
      .split(";")
      .map((part) => part.split("="))
      .filter((parts) => parts.length > 1)
      .map(([name, ...value]) => [(name as string).trim().toLowerCase(), value.join("=").trim()]),
  );
}
